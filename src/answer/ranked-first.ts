/** What answers a question without a search, before what a search ranks. */
import type { AnswerBase, Excerpt } from './answer.ts';

/** These sentences answer for certain. */
const SCORE_OF_FIRST = 1;

/** Puts what answers before the sentences that only share words with the question. */
export function rankedFirst(base: AnswerBase, excerpts: readonly Excerpt[]): AnswerBase {
  const single = excerpts
    .filter(({ sentences }) => sentences === 1)
    .map((excerpt) => ({ ...excerpt, score: SCORE_OF_FIRST }));
  const starts = new Set(single.map(placeOfExcerpt));
  const others = base.ranked.filter((excerpt) => !starts.has(placeOfExcerpt(excerpt)));
  return { ...base, ranked: [...single, ...others].slice(0, base.ranked.length) };
}

function placeOfExcerpt({ article, start }: Excerpt): string {
  return `${article.id}\n${start}`;
}
