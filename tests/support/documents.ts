/** Documents with structure for tests: Markdown as people write it, and blocks of every kind with any text. */
import fc from 'fast-check';
import type { Excerpt, QuotingAnswer } from '../../src/answer/answer.ts';
import { quoteSentences } from '../../src/answer/quotation.ts';
import type { Article } from '../../src/article/article.ts';
import { readArticleFile } from '../../src/article/article-format.ts';
import { composeArticle } from '../../src/article/compose-article.ts';
import { type BlockKind, NO_METADATA } from '../../src/article/document.ts';
import { DocumentBuilder } from '../../src/article/document-builder.ts';
import { WHOLE_ALLOWANCE } from '../../src/article/size-limits.ts';

export const SYLLABUS = `---
title: Syllabus
date: 2018-05-03
source: https://uni.example/syllabus.html
---
We meet on Mondays.

## Grading

| Task | Weight |
|---|---|
| Essay | 10 % |
| Project | 30 % |

## Late work

Late work loses 10 % a day. After three days it is not accepted. Ask first.

An extension needs:

- a note
- a form
  - with a signature

### Illness

#### What if I am ill?

Send the note within a week.

## Setup

Install the tools:

\`\`\`sh
npm install   # takes a minute or two on a slow network
\tnpm start
\`\`\`
`;

/** Reads an article as if it were a file with this name. */
export function readDocument(name: string, text: string): Promise<Article> {
  const bytes = new TextEncoder().encode(text);
  return readArticleFile({ id: name, name, path: name, bytes }, WHOLE_ALLOWANCE);
}

/** An excerpt of `count` sentences, of which the first contains a text. */
export function excerptFrom(article: Article, words: string, count: number, highlighted = ''): Excerpt {
  const first = article.sentences.findIndex(({ start, end }) => article.text.slice(start, end).includes(words));
  const quotation = quoteSentences(article, first, count);
  if (quotation === undefined) throw new Error(`There are no ${count} sentences from “${words}” on.`);
  const start = highlighted === '' ? -1 : article.text.indexOf(highlighted, quotation.start);
  return { ...quotation, score: 1, highlights: start < 0 ? [] : [{ start, end: start + highlighted.length }] };
}

export function answerWith(first: Excerpt, ...others: readonly Excerpt[]): QuotingAnswer {
  return {
    ...{ question: 'What?', searchedFor: undefined, turn: undefined, articles: [first.article], confidence: 1 },
    ...{ ranked: [], unknownWords: [], outcome: 'answered', context: undefined },
    excerpts: [first, ...others],
  };
}

const KINDS: readonly BlockKind[] = [
  ...(['heading', 'paragraph', 'list-item', 'table-header', 'table-row'] as const),
  ...(['code', 'quotation', 'question', 'turn'] as const),
];

/** @param text any text, which is made a part of every block */
export function documentsOf(text: fc.Arbitrary<string>, url: fc.Arbitrary<string | null>): fc.Arbitrary<Article> {
  const block = fc.record({
    kind: fc.constantFrom(...KINDS),
    level: fc.nat({ max: 7 }),
    page: fc.option(fc.integer({ min: 1, max: 9 })),
    anchor: fc.option(text),
    continues: fc.boolean(),
    text,
  });
  return fc.tuple(fc.array(block, { minLength: 1, maxLength: 8 }), text, url).map(([blocks, title, address]) => {
    const builder = new DocumentBuilder();
    for (const [i, each] of blocks.entries()) builder.add({ ...each, text: `Word ${each.text} ends ${i}.` });
    const document = builder.build({ ...NO_METADATA, title, url: address });
    return composeArticle({ id: 'a.md', name: 'a.md', path: 'a.md' }, document, 1000);
  });
}
