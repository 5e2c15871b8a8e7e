/** Articles -> labels, which are short one-line names for readers. In a list of articles, every label is different. */
import type { Article } from '../../article/article.ts';
import { oneLine, oneLineCutInside } from '../../text/one-line.ts';

/** In UTF-16 code units. Discord's limit for the name of a choice of an option. */
export const MAX_LABEL_LENGTH = 100;
/** Characters that make two labels different although they look the same. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * The article's title, or its file name without the extension.
 *
 * @returns one line of at most `MAX_LABEL_LENGTH` code units, never empty
 */
export function labelOf(article: Pick<Article, 'name' | 'title'>): string {
  const { name } = article;
  const candidates = [titleOf(article), name.replace(/(?<=.)\.[^.]*$/, ''), name];
  return candidates.map((text) => oneLine(text, MAX_LABEL_LENGTH)).find((label) => label !== '') ?? '…';
}

/** The title on one line; empty if the article has no title, or none with a visible character. */
export function titleOf({ title }: Pick<Article, 'title'>): string {
  return oneLine(title ?? '', MAX_LABEL_LENGTH);
}

const labels = new WeakMap<readonly Article[], readonly string[]>();

/**
 * A different label for each article. Labels that would look alike also get the file name or, if that is not enough, a
 * number. The labels of a list of articles are cached.
 */
export function labelsOf(articles: readonly Article[]): readonly string[] {
  const known = labels.get(articles);
  if (known !== undefined) return known;
  const withNames = distinct(articles.map(labelOf), (label, i) => {
    const name = oneLineCutInside(articles[i]?.name ?? '', MAX_LABEL_LENGTH / 2 - ' ()'.length);
    return `${oneLine(label, MAX_LABEL_LENGTH / 2)} (${name})`;
  });
  const numbered = distinct(withNames, (label, i) => `${oneLine(label, MAX_LABEL_LENGTH - ' 123456'.length)} ${i + 1}`);
  labels.set(articles, numbered);
  return numbered;
}

/**
 * Replaces texts that look like another one.
 *
 * @param replace returns the text to use instead
 */
function distinct(texts: readonly string[], replace: (text: string, index: number) => string): string[] {
  const looks = texts.map((text) => text.normalize('NFKC').replace(IGNORABLE, '').toLowerCase());
  const counts = new Map<string, number>();
  for (const look of looks) counts.set(look, (counts.get(look) ?? 0) + 1);
  return texts.map((text, i) => (counts.get(looks[i] ?? '') === 1 ? text : replace(text, i)));
}
