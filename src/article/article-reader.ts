/**
 * A source of articles -> its articles, as often as wanted. Only what has changed since the last time is read again, and an
 * article that has become unusable stays as it was.
 */
import { isDeepStrictEqual } from 'node:util';
import { Problem } from '../problem.ts';
import type { Article } from './article.ts';
import type { ArticleReading, ArticleSource } from './article-source.ts';
import { type Allowance, allowanceAfter, fitsInto, WHOLE_ALLOWANCE } from './size-limits.ts';

/** What a reading found that the reading before did not. */
export interface Changes {
  /** The names of articles. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What is known of one article of the source. */
interface Known {
  /** The version that was looked at; it may be newer than the article, if it could not be used. */
  readonly version: string;
  /** Undefined if no version could be used. */
  readonly article: Article | undefined;
  readonly refusal: Refusal | undefined;
}

/** Why this version could not be used. */
interface Refusal {
  readonly problem: Problem;
  /** With more than this, it is worth trying again. */
  readonly allowance: Allowance;
}

export class ArticleReader {
  readonly #source: ArticleSource;
  #known: ReadonlyMap<string, Known> = new Map();

  constructor(source: ArticleSource) {
    this.#source = source;
  }

  /**
   * Reads what has changed. An article that has not is the same object as before. Calls must not overlap.
   *
   * @returns all articles, and the problems that were not there before
   * @throws {Problem} of kind `article` if articles cannot be read from this place. Then nothing changes.
   */
  async read(): Promise<ArticleReading & Changes> {
    const before = this.#known;
    const known = new Map<string, Known>();
    const articles: Article[] = [];
    const problems: Problem[] = [];
    let allowance = WHOLE_ALLOWANCE;
    // Articles are read one after another because the allowance of each depends on those before it.
    for (const id of await this.#source.list()) {
      const found = await this.#lookAt(id, before.get(id), allowance);
      known.set(id, found);
      if (found.article !== undefined) {
        articles.push(found.article);
        allowance = allowanceAfter(allowance, found.article);
      }
      const refusal = found.refusal?.problem;
      if (refusal !== undefined && refusal.message !== before.get(id)?.refusal?.problem.message) problems.push(refusal);
    }
    this.#known = known;
    return { articles, problems, ...changesBetween(before, known) };
  }

  async #lookAt(id: string, known: Known | undefined, allowance: Allowance): Promise<Known> {
    let version = '';
    try {
      version = await this.#source.version(id);
      if (known?.version === version && isStillRight(known, allowance)) return known;
      const article = await this.#source.read(id, allowance);
      // A file may have been written again without a change.
      const isSame = article.revision === known?.article?.revision && isDeepStrictEqual(article, known.article);
      return { version, article: isSame ? known.article : article, refusal: undefined };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const last = known?.article;
      const article = last !== undefined && fitsInto(allowance, last) ? last : undefined;
      return { version, article, refusal: { problem: error, allowance } };
    }
  }
}

/** Whether another look at the same version would find the same. */
function isStillRight({ article, refusal }: Known, { bytes, sentences }: Allowance): boolean {
  const hasMore = refusal !== undefined && (bytes > refusal.allowance.bytes || sentences > refusal.allowance.sentences);
  return !hasMore && (article === undefined || fitsInto({ bytes, sentences }, article));
}

function changesBetween(before: ReadonlyMap<string, Known>, after: ReadonlyMap<string, Known>): Changes {
  const [added, changed, removed]: [string[], string[], string[]] = [[], [], []];
  for (const [id, { article }] of after) {
    const old = before.get(id)?.article;
    if (article !== undefined && old === undefined) added.push(article.name);
    else if (article !== undefined && article !== old) changed.push(article.name);
  }
  for (const [id, { article }] of before) {
    if (article !== undefined && after.get(id)?.article === undefined) removed.push(article.name);
  }
  return { added, changed, removed };
}

/**
 * Reads every article of a source once. An article that cannot be used, or that does not fit into what the articles before it
 * left of the limits, is left out and reported. The others are still read.
 *
 * @throws {Problem} of kind `article` if no article can be used
 */
export async function readAll(source: ArticleSource): Promise<ArticleReading> {
  return withArticles(source, await new ArticleReader(source).read());
}

/** @throws {Problem} of kind `article` if the reading has no article */
export function withArticles<Reading extends ArticleReading>({ place }: ArticleSource, reading: Reading): Reading {
  const [first, ...others] = reading.problems;
  if (reading.articles.length > 0) return reading;
  if (first === undefined) {
    throw new Problem('article', `${place}: the folder is empty. Put at least one article there.`);
  }
  if (others.length === 0) throw first;
  const reasons = reading.problems.map(({ message }) => `\n  ${message}`).join('');
  throw new Problem('article', `${place}: no article there can be used. Put at least one there that can.${reasons}`);
}
