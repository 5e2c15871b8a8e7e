/**
 * Where the articles of one owner come from, and how they are all read: within the limits, and without those that cannot be
 * used. The owner of articles is the person who runs Verbatim, or a Discord server.
 */
import { Problem } from '../problem.ts';
import type { Article } from './article.ts';
import { type Allowance, allowanceAfter, WHOLE_ALLOWANCE } from './size-limits.ts';

export interface ArticleSource {
  /** What problems call the source. For a folder this is its path. */
  readonly place: string;

  /**
   * Lists the ids of the articles that exist now, in the order in which `readAll` reads them, without reading any article.
   *
   * @throws {Problem} of kind `article` if articles cannot be read from this place
   */
  list(): Promise<readonly string[]>;

  /**
   * @param id one that `list` returned; any other id is a problem, and never reads a file outside the source
   * @param allowance the most that the article may contain
   * @throws {Problem} of kind `article` if the article cannot be used; the message names it and says what to do.
   */
  read(id: string, allowance: Allowance): Promise<Article>;
}

export interface ArticleReading {
  /** In the order of the source. */
  readonly articles: readonly Article[];
  /** One for each article that was left out: what is wrong with it, and what to do. */
  readonly problems: readonly Problem[];
}

/**
 * Reads every article of a source. An article that cannot be used, or that does not fit into what the articles before it
 * left of the limits, is left out and reported. The others are still read.
 *
 * @throws {Problem} of kind `article` if there are articles and none of them can be used.
 */
export async function readAll(source: ArticleSource): Promise<ArticleReading> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  let allowance = WHOLE_ALLOWANCE;
  // Articles are read one after another because the allowance of each depends on those before it.
  for (const id of await source.list()) {
    try {
      const article = await source.read(id, allowance);
      articles.push(article);
      allowance = allowanceAfter(allowance, article);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
    }
  }
  if (articles.length === 0 && problems.length > 0) throw noneUsable(source, problems);
  return { articles, problems };
}

function noneUsable({ place }: ArticleSource, problems: readonly Problem[]): Problem {
  const [first, ...others] = problems;
  if (first !== undefined && others.length === 0) return first;
  const reasons = problems.map(({ message }) => `\n  ${message}`).join('');
  return new Problem(
    'article',
    `${place}: no article there can be used. Put at least one there, as a UTF-8 text file.${reasons}`,
  );
}
