/** Two things and a corpus -> passages on both, then the best on each in turn. */
import { blockOf, quote } from '../../article/article.ts';
import { opensSection } from '../../article/document.ts';
import { tokenized } from '../../conversation/tokenized-text.ts';
import { terms } from '../../language/terms.ts';
import type { Ranking } from '../../retrieval/searcher.ts';
import type { Excerpt } from '../answer.ts';
import { type Corpus, sentenceAt } from '../corpus/corpus.ts';
import { chooseExcerpts, type Hit, toExcerpt } from '../excerpts/excerpts.ts';
import { shareContained } from '../share-contained.ts';

/** The least share of the words that only one of the things has, by weight, in a sentence about it. */
const MIN_SHARE = 0.5;

/** The terms of one thing that the other does not have. */
export interface Compared {
  readonly one: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
}

/** @returns undefined if one of them has no term of its own */
export function comparedTerms(corpus: Corpus, one: string, other: string): Compared | undefined {
  const [ofOne, ofOther] = [one, other].map((text) => new Set(terms(text, corpus.language)));
  if (ofOne === undefined || ofOther === undefined) return undefined;
  const own = new Set([...ofOne].filter((term) => !ofOther.has(term)));
  const others = new Set([...ofOther].filter((term) => !ofOne.has(term)));
  return own.size === 0 || others.size === 0 ? undefined : { one: own, other: others };
}

/** Whether a sentence names both. */
export function namesBoth(
  { query }: Ranking,
  { match }: Hit,
  { one, other }: Compared,
  around: ReadonlySet<string> = new Set(),
): boolean {
  return [one, other].every((own) => shareContained(query, match, (term) => own.has(term), around) >= MIN_SHARE);
}

/** The same if the headings and the question above the sentence count, because it answers under them. */
export function answersOnBoth(corpus: Corpus, ranking: Ranking, hit: Hit, compared: Compared): boolean {
  const { article, sentence } = sentenceAt(corpus, hit.sentence);
  const block = blockOf(article, sentence);
  const above = article.blocks[block.introducedBy];
  const heading = above !== undefined && opensSection(above) ? quote(article, above) : '';
  return namesBoth(ranking, hit, compared, new Set(terms([...block.section, heading].join(' '), corpus.language)));
}

/**
 * @param ranking the ranking of the whole question
 * @returns none unless there are passages on each
 */
export function passagesOnEach(
  corpus: Corpus,
  ranking: Ranking,
  { one, other }: { readonly one: string; readonly other: string },
  compared: Compared,
  count: number,
): Excerpt[] {
  const excerptsOf = (own: Ranking, isMeant: (hit: Hit) => boolean): Excerpt[] =>
    chooseExcerpts(
      corpus,
      { ...own, hits: own.hits.filter(isMeant) },
      (hit) => toExcerpt(corpus, own.query, hit),
      count,
      false,
    );
  const passagesOn = (text: string, own: ReadonlySet<string>): Excerpt[] => {
    const found = corpus.searcher.rank(tokenized(text, corpus.language).tokens, count * 3);
    return excerptsOf(found, ({ match }) => shareContained(found.query, match, (term) => own.has(term)) >= MIN_SHARE);
  };
  const [first, ...others] = [passagesOn(one, compared.one), passagesOn(other, compared.other)];
  const second = others[0] ?? [];
  if (first === undefined || first.length === 0 || second.length === 0) return [];
  const both = excerptsOf(ranking, (hit) => namesBoth(ranking, hit, compared)).slice(0, 1);
  const each = first.flatMap((excerpt, i) => [excerpt, ...second.slice(i, i + 1)]);
  return withoutOverlaps([...both, ...each, ...second.slice(first.length)]).slice(0, count);
}

function withoutOverlaps(excerpts: readonly Excerpt[]): Excerpt[] {
  const kept: Excerpt[] = [];
  for (const excerpt of excerpts) {
    const overlaps = ({ article, start, end }: Excerpt): boolean =>
      article === excerpt.article && start < excerpt.end && end > excerpt.start;
    if (!kept.some(overlaps)) kept.push(excerpt);
  }
  return kept;
}
