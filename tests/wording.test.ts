import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { quoteSentences } from '../src/answer/quotation.ts';
import { describeArticle } from '../src/answer/wording/article-descriptions.ts';
import { citation, citationOf, pathOf } from '../src/answer/wording/citation.ts';
import { sourceAddress } from '../src/answer/wording/source-address.ts';
import type { Article } from '../src/article/article.ts';
import { parseArticle } from '../src/article/formats/plain-text.ts';
import { en } from '../src/phrases/en.ts';
import { phrasesFor } from '../src/phrases/locales.ts';
import { excerptFrom, readDocument, SYLLABUS } from './support/documents.ts';

let syllabus: Article;
beforeAll(async () => {
  syllabus = await readDocument('syllabus.md', SYLLABUS);
});

describe('a citation', () => {
  it('names the article by its title, the section, the date, the page if there are pages, and the place', () => {
    expect(citation(excerptFrom(syllabus, 'Send the note', 1), en)).toBe(
      'Syllabus › Late work › Illness › What if I am ill?, 3 May 2018, paragraph 10, sentence 1',
    );
    const blocks = syllabus.blocks.map((block) => ({ ...block, page: 2 }));
    expect(citation(excerptFrom({ ...syllabus, blocks }, 'Project', 1), en)).toBe(
      'Syllabus › Grading, 3 May 2018, page 2, paragraph 3, sentence 3',
    );
    expect(citation(excerptFrom(parseArticle('cats.txt', 'Cats sleep.'), 'Cats', 1), en)).toBe(
      'cats, paragraph 1, sentence 1',
    );
  });

  it.each([
    [
      'en-US',
      'paragraph 5, sentences 1 and 2',
      'paragraph 5, sentences 1 to 3',
      'paragraph 5, sentence 3 to paragraph 6, sentence 1',
    ],
    ['de', 'Absatz 5, Satz 1 und 2', 'Absatz 5, Satz 1 bis 3', 'Absatz 5, Satz 3 bis Absatz 6, Satz 1'],
    ['es-ES', 'párrafo 5, frases 1 y 2', 'párrafo 5, frases 1 a 3', 'párrafo 5, frase 3 – párrafo 6, frase 1'],
    [
      'fr',
      'paragraphe 5, phrases 1 et 2',
      'paragraphe 5, phrases 1 à 3',
      'paragraphe 5, phrase 3 – paragraphe 6, phrase 1',
    ],
    ['pt-BR', 'parágrafo 5, frases 1 e 2', 'parágrafo 5, frases 1 a 3', 'parágrafo 5, frase 3 – parágrafo 6, frase 1'],
    ['ja', '第5段落 第1～2文', '第5段落 第1～3文', '第5段落 第3文～第6段落 第1文'],
    ['ko', '5번째 문단 1~2번째 문장', '5번째 문단 1~3번째 문장', '5번째 문단 3번째 문장~6번째 문단 1번째 문장'],
  ])('of several sentences says where the first and the last are: %s', (locale, two, three, across) => {
    const details = (words: string, count: number): string =>
      citationOf(excerptFrom(syllabus, words, count), phrasesFor(locale)).details;
    expect(details('Late work loses', 2)).toMatch(new RegExp(`, ${two}$`));
    expect(details('Late work loses', 3)).toMatch(new RegExp(`, ${three}$`));
    expect(details('Ask first', 2)).toMatch(new RegExp(`, ${across}$`));
  });

  it('stays short: of a deep section it keeps the article and what is innermost', () => {
    const section = ['Part 1: General provisions', 'Chapter 4: Duties of members', 'Section 12: Conduct at meetings'];
    const path = (title: string, ...sections: readonly string[]): string =>
      pathOf({ ...syllabus, title }, { section: sections });
    expect(path('Bylaws', ...section)).toBe(`Bylaws › ${section.join(' › ')}`);
    expect(path('Bylaws of the association of the friends', ...section)).toBe(
      'Bylaws of the association of the friends › … › Chapter 4: Duties of members › Section 12: Conduct at meetings',
    );
    fc.assert(
      fc.property(
        fc.nat({ max: 100 }),
        fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 7 }),
        (long, depths) => {
          const shown = path('T'.repeat(long + 1).slice(0, 100), ...depths.map((length) => 's'.repeat(length)));
          expect(shown.length).toBeLessThanOrEqual(120);
          expect(shown).toMatch(depths.length === 0 ? /^T+$/ : /^T+…?(?: › …)?(?: › s+…?)+$/);
        },
      ),
    );
  });
});

describe('the address of a source', () => {
  const addressOf = (article: Article): string | null => sourceAddress(excerptFrom(article, 'Project', 1));

  it('leads to the section, unless the article’s own address leads into its page already', () => {
    expect(addressOf(syllabus)).toBe('https://uni.example/syllabus.html#grading');
    const url = 'https://uni.example/#/courses/101';
    expect(addressOf({ ...syllabus, url })).toBe(url);
    expect(addressOf({ ...syllabus, url: null })).toBeNull();
  });

  it('is an address whatever the heading', async () => {
    const article = await readDocument('a.md', '---\nsource: https://a.example/b\n---\n# Über „uns“ 🙂\n\nProject.\n');
    expect(addressOf(article)).toMatch(/^https:\/\/a\.example\/b#[!-~]+$/);
  });
});

describe('the description of an article', () => {
  it('gives the length in sections if there are some, and does not count a title of the front matter', () => {
    expect(describeArticle(syllabus, en)).toBe('Syllabus, 3 May 2018, 5 sections, 19 sentences');
    const cats = parseArticle('cats.txt', '---\ntitle: Cats\n---\nCats sleep. They purr.\n\nDogs bark.');
    expect(describeArticle(cats, en)).toBe('Cats, 2 paragraphs, 3 sentences');
    expect(describeArticle(syllabus, phrasesFor('de'))).toBe('Syllabus, 3. Mai 2018, Englisch, 5 Abschnitte, 19 Sätze');
  });
});

describe('a quotation', () => {
  it('has all of its sentences or does not exist', () => {
    const last = syllabus.sentences.length - 1;
    expect(quoteSentences(syllabus, last, 1)).toMatchObject({ sentences: 1 });
    for (const [first, count] of [
      [last, 2],
      [-1, 1],
      [0, 0],
      [3, -5],
      [0, 2 ** 40],
    ] as const)
      expect(quoteSentences(syllabus, first, count)).toBeUndefined();
  });
});
