import { describe, expect, it } from 'vitest';
import { parseArticle } from '../src/article/formats/plain-text.ts';
import { type Entity, findEntities } from '../src/entities/entities.ts';
import { english } from '../src/language/english/english.ts';
import { atOnce } from '../src/steps.ts';

const entitiesIn = (text: string): readonly Entity[] => atOnce(findEntities(parseArticle('a.txt', text), english));
const listed = (text: string): string[] => entitiesIn(text).map(({ kind, text: name }) => `${kind}: ${name}`);

describe('the entities of one sentence', () => {
  it.each([
    ['A talk with President Donald Trump began.', ['person: Donald Trump']],
    ['The plan was good, Victor Cha said.', ['person: Victor Cha']],
    ['It is by composer Karol Szymanowski.', ['person: Karol Szymanowski']],
    ['Then Marie Curie, a chemist, left.', ['person: Marie Curie']],
    ['They met Col. Patrick Ryder there.', ['person: Patrick Ryder']],
    ['We saw Georgetown University.', ['name: Georgetown University']],
    ['It is near St. James Church.', ['name: St. James Church']],
    ['We saw the Joint Chiefs of Staff.', ['name: the Joint Chiefs of Staff']],
    ['It was the Obama administration.', ['name: the Obama administration']],
    ['We met South Korean officials.', ['name: South Korean officials']],
    ['It cost the United States unilaterally.', ['name: the United States']],
    ['By then the SNP took office.', ['name: the SNP']],
    ['An Italo-Norman style came.', []],
    ['There are 23,500 U.S. soldiers there.', ['number: 23,500 U.S. soldiers', 'name: U.S.']],
    ['It has eleven separate academic units.', ['number: eleven separate academic units']],
    ['It was $414 million across the years.', ['number: $414 million']],
    ['They pay half the cost.', ['number: half the cost']],
    ['It had a population of 12.', ['number: population of 12']],
    ['Students typically take four.', ['number: four']],
    ['They met in January 2001.', ['date: January 2001']],
    ['It was built in the early 18th century.', ['date: the early 18th century']],
    ['He left this past Friday.', ['date: this past Friday']],
    ['It lasted through the 1990s.', ['date: the 1990s']],
    ['They may go in spring.', []],
  ])('%j are %j', (sentence, expected) => {
    expect(listed(sentence)).toEqual(expected);
  });

  it('include the counted noun of a number if it is a plural, and the preposition of a date', () => {
    expect(entitiesIn('They sent two ships in 1943.')).toMatchObject([
      { kind: 'date', text: '1943', preposition: 'in' },
      { kind: 'number', text: 'two ships', counted: 'ships' },
    ]);
  });
});

describe('the entities of an article', () => {
  it('are in order of their mentions, each with the first sentence that mentions it', () => {
    const [first] = entitiesIn('We left Seoul. It rained in Warsaw. Then Warsaw fell.');
    expect(first).toMatchObject({ text: 'Warsaw', sentence: 1, mentions: 2 });
  });

  it('count a surname for the only person with that full name', () => {
    expect(listed('We met General Jim Mattis. Later Mattis left.')).toEqual(['person: Jim Mattis']);
    expect(entitiesIn('We met General Jim Mattis. Later Mattis left.')[0]?.mentions).toBe(2);
  });

  it('include the first word of a sentence only if the article capitalises it elsewhere', () => {
    expect(listed('Later Warsaw fell.')).toEqual(['name: Warsaw']);
  });

  it('do not exist if the article is in another language', () => {
    const german = 'Die Soldaten der Armee sind auf der Halbinsel und der Präsident hat das Ministerium gebeten. ';
    expect(entitiesIn(german.repeat(5))).toEqual([]);
  });

  it('do not exist without rules for its language', () => {
    const { entities: _, ...without } = english;
    expect(atOnce(findEntities(parseArticle('a.txt', 'We saw Warsaw.'), without))).toEqual([]);
  });
});
