/** Articles -> what people call them: a short line each, and one that no other article has where people have to choose. */
import type { Article } from '../../article/article.ts';
import { oneLine, oneLineCutInside } from '../../text/one-line.ts';

/** In UTF-16 code units: the longest name that Discord allows for a choice of an option. */
export const LONGEST_LABEL = 100;
/** Invisible characters, by which two labels may differ without looking different. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * The article's title, or its file name without the extension.
 *
 * @returns one line of at most `LONGEST_LABEL` code units, never empty
 */
export function labelOf(article: Article): string {
  const { name } = article;
  const candidates = [titleOf(article), name.replace(/(?<=.)\.[^.]*$/, ''), name];
  return candidates.map((text) => oneLine(text, LONGEST_LABEL)).find((label) => label !== '') ?? '…';
}

/** The title on one line; empty if the article has none, or none that can be seen. */
export function titleOf({ title }: Article): string {
  return oneLine(title ?? '', LONGEST_LABEL);
}

const labels = new WeakMap<readonly Article[], readonly string[]>();

/**
 * A different label for each article: those that would look alike also get their file name, or else a number. They are made
 * once for each list of articles.
 */
export function labelsOf(articles: readonly Article[]): readonly string[] {
  const known = labels.get(articles);
  if (known !== undefined) return known;
  const withNames = distinct(articles.map(labelOf), (label, i) => {
    const name = oneLineCutInside(articles[i]?.name ?? '', LONGEST_LABEL / 2 - ' ()'.length);
    return `${oneLine(label, LONGEST_LABEL / 2)} (${name})`;
  });
  const numbered = distinct(withNames, (label, i) => `${oneLine(label, LONGEST_LABEL - ' 123456'.length)} ${i + 1}`);
  labels.set(articles, numbered);
  return numbered;
}

/** @param replace what to use in place of a text that looks like another one */
function distinct(texts: readonly string[], replace: (text: string, index: number) => string): string[] {
  const looks = texts.map((text) => text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase());
  const counts = new Map<string, number>();
  for (const look of looks) counts.set(look, (counts.get(look) ?? 0) + 1);
  return texts.map((text, i) => (counts.get(looks[i] ?? '') === 1 ? text : replace(text, i)));
}
