import fc from 'fast-check';
import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js';
import { describe, expect, it } from 'vitest';
import { createSearcher } from '../../src/index.ts';
import { english } from '../../src/language/english/english.ts';
import { buildIndex } from '../../src/retrieval/index/sentence-index.ts';
import { letterSetOf } from '../../src/retrieval/index/vocabulary.ts';
import { editDistanceFrom, MAX_COMPARED_LENGTH, mayBeWithin } from '../../src/retrieval/query/edit-distance.ts';
import { MAX_QUERY_TERMS, parseQuery } from '../../src/retrieval/query/query.ts';
import { searcherOfPart } from '../../src/retrieval/searcher.ts';
import { atOnce } from '../../src/steps.ts';

describe('a question', () => {
  const index = atOnce(
    buildIndex(['Japan fears that 23,500 soldiers leave in May.', 'Ann was born in Seoul.'], english),
  );

  it.each([
    ['Who was born in Seoul?', 'person'],
    ['When was Ann born?', 'time'],
    ['In which year was Ann born?', 'time'],
    ['How long ago was Ann born?', 'time'],
    ['Where was Ann born?', 'place'],
    ['Which country fears the withdrawal?', 'place'],
    ['How many soldiers leave?', 'number'],
    ['How far is Seoul?', 'number'],
    ['How much does it cost?', 'money'],
    ['Why do soldiers leave?', 'reason'],
    ['How do soldiers leave?', 'manner'],
    ['What is a heron?', 'definition'],
    ['What does Japan fear?', 'thing'],
    ['Does Japan fear it?', 'yes-no'],
    ['soldiers Japan', 'keywords'],
    ['', 'keywords'],
  ] as const)('%j expects an answer of type %s', (question, type) => {
    expect(parseQuery(index, question).type).toBe(type);
  });

  it('becomes its distinct terms, including those that the text does not contain', () => {
    const { terms, totalWeight } = parseQuery(index, 'Which soldiers, and whose soldiers, does Freedonia fear?');
    expect(terms.map(({ term, termId }) => [term, termId >= 0])).toEqual([
      ['soldier', true],
      ['freedonia', false],
      ['fear', true],
    ]);
    expect(totalWeight).toBeCloseTo(
      terms.reduce((sum, { weight }) => sum + weight, 0),
      12,
    );
  });

  it.each([
    ['Which president of Japan resigned?', 'presid'],
    ['What kind of soldiers does Japan fear?', 'soldier'],
    ['Who leaves?', undefined],
  ])('%j names the kind of its answer', (question, focus) => {
    expect(parseQuery(index, question).terms.find(({ isFocus }) => isFocus)?.term).toBe(focus);
  });

  it('of many words keeps those that the text contains', () => {
    const { terms } = parseQuery(index, `${Array.from({ length: 99 }, (_, i) => `zor${i}`).join(' ')} soldiers Japan`);
    expect(terms).toHaveLength(MAX_QUERY_TERMS);
    expect(terms.map(({ term }) => term)).toEqual(expect.arrayContaining(['soldier', 'japan']));
  });
});

describe('the edit distance', () => {
  const letters = fc.constantFrom('a', 'b', 'c');
  const word = (maxLength: number) =>
    fc.oneof(fc.string({ unit: letters, maxLength: 9 }), fc.string({ unit: letters, minLength: 27, maxLength }));

  it('equals that of natural up to the bound, and is above the bound beyond it', () => {
    fc.assert(
      fc.property(
        word(MAX_COMPARED_LENGTH),
        fc.array(word(MAX_COMPARED_LENGTH + 3), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 2 }),
        (word, others, max) => {
          const distanceTo = editDistanceFrom(word, max);
          for (const other of others) {
            const expected = levenshtein.DamerauLevenshteinDistance(word, other, { restricted: true });
            const distance = distanceTo(other);
            if (expected <= max && other.length <= MAX_COMPARED_LENGTH) expect(distance).toBe(expected);
            else expect(distance).toBeGreaterThan(max);
            if (expected <= max) expect(mayBeWithin(letterSetOf(word), letterSetOf(other), max)).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('related words', () => {
  it.each([
    ['a synonym', 'Who purchased the boat?', 'Ann bought the boat.', 'Ann washed the boat.'],
    [
      'a noun for a verb',
      'Who withdrew from the town?',
      'The withdrawal was led by Ann.',
      'The dinner was led by Ann.',
    ],
    ['an irregular form', 'Who did they choose?', 'Ann was chosen.', 'Ann was tired.'],
    [
      'an acronym',
      'What does the United Nations want?',
      'The UN wants peace. The United Nations met.',
      'Ann wants peace.',
    ],
    ['a typo', 'Who leads the parlament?', 'Ann leads the parliament.', 'Ann leads the orchestra.'],
    ['a country for its people', 'What did Denmark invent?', 'A Danish lamp was invented.', 'A big lamp was invented.'],
  ])('%s counts for the word itself', (_, question, related, unrelated) => {
    const [first] = createSearcher([unrelated, related]).search(question, 2);
    expect(first?.sentence).toBe(1);
  });
});

describe('a question finds', () => {
  const found = (sentences: readonly string[], question: string) =>
    createSearcher(sentences).search(question, 1)[0]?.sentence;
  const OTHERS = ['Cats sleep all day.', 'The office is on the first floor.', 'Bread is baked at night.'];

  it.each([
    ['a word with a hyphen', 'Wi-Fi is free in the lobby.', 'Is there wifi?'],
    ['an identifier by its words', 'OrderRepository loads all rows.', 'What does the order repository do?'],
    ['British by American spelling', 'A license costs $30.', 'how much is a licence'],
    ['a number with its unit', 'The bridge is 5km long.', 'Which bridge is 5 km long?'],
    ['a number with spaces', 'The arena has 8 500 seats.', 'What has 8500 seats?'],
    ['letters that have no accent to drop', 'Anna Weiß met Søren Kjær.', 'Who met Soren Kjaer?'],
    ['a form of a short verb', 'Otto Lang died in 1950.', 'When did Otto Lang die?'],
    ['a programming language', 'The C++ client needs GCC.', 'What does the C++ client need?'],
    ['a version', 'In v1.7.0 the cache is gone.', 'what changed in 1.7.0'],
    ['a longer word', 'Photographs are forbidden.', 'photo ok?'],
    ['a shorter word', 'Hoses are allowed until ten.', 'hosepipe?'],
  ])('%s', (_, sentence, question) => {
    expect(found([...OTHERS, sentence], question)).toBe(OTHERS.length);
  });

  it('the rule, plan or level with a number or letter', () => {
    const rules = [
      'Rule 4: keep to the topic.',
      'Rule 5: ask before you post.',
      'Plan B is to walk.',
      'Plan C is to stay.',
    ];
    expect(found(rules, 'What does rule 5 say?')).toBe(1);
    expect(found(rules, 'what is plan c')).toBe(3);
  });
});

describe('the structure of a text', () => {
  it('makes what stands below a matching introduction a candidate, wherever it ends', () => {
    const sentences = ['Fees', 'Adults pay ten.', 'Parking', 'Cars stand behind the barn.', 'It is free.'];
    const structure = { paragraphOf: [1, 2, 3, 4, 4], introducedBy: [-1, 0, -1, 2, 2], kinds: [1, 0, 1, 0, 0] };
    const hits = createSearcher(sentences, structure).search('Where is the parking?', 3);
    expect(hits.map(({ sentence }) => sentence)).toEqual([3, 4]);
  });

  it('of a part of a text is that of the whole text, without introductions from outside', () => {
    const sentences = ['Fees', 'Adults pay.', 'Parking', 'Cars stand here.'];
    const whole = createSearcher(sentences, {
      ...{ paragraphOf: [1, 2, 3, 4], introducedBy: [-1, 0, -1, 2], kinds: [1, 0, 1, 0] },
    });
    const part = atOnce(searcherOfPart(whole, 2, 4));
    const alone = createSearcher(sentences.slice(2), { paragraphOf: [1, 2], introducedBy: [-1, 0], kinds: [1, 0] });
    expect(part.search('parking', 2)).toEqual(alone.search('parking', 2));
    expect(part.index.introductions).toEqual(alone.index.introductions);
  });
});

it.each([
  ['colour', 'color'],
  ['organise', 'organize'],
  ['licence', 'license'],
  ['centre', 'center'],
  ['catalogue', 'catalog'],
  ['programme', 'program'],
  ['cheque', 'check'],
  ['grey', 'gray'],
  ['pw', 'password'],
  ['people', 'ppl'],
])('“%s” is found by “%s”, and the other way round', (one, other) => {
  const termOf = (word: string) => english.wordOf(word).term;
  expect(english.variantsOf?.(termOf(one))).toContain(termOf(other));
  expect(english.variantsOf?.(termOf(other))).toContain(termOf(one));
});
