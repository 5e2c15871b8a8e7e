/** Files of any format -> how they are read, in a form that a test shows at a glance. */

import { type Article, quote } from '../../../src/article/article.ts';
import { readArticleFile } from '../../../src/article/article-format.ts';
import { WHOLE_ALLOWANCE } from '../../../src/article/size-limits.ts';

export async function readFile(name: string, content: string | Uint8Array): Promise<Article> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return readArticleFile({ id: name, name, path: name, bytes }, WHOLE_ALLOWANCE);
}

/** One line for each block: its kind, the level if there is one, and the text. */
export async function linesOfFile(name: string, content: string | Uint8Array): Promise<string[]> {
  const article = await readFile(name, content);
  return article.blocks.map((block) => {
    const { kind, level } = block;
    return `${kind}${level > 0 ? ` ${level}` : ''}: ${quote(article, block)}`;
  });
}

/** The words of each link, with the address. */
export function linksOf(article: Article): string[] {
  return article.links.map((link) => `${quote(article, link)} -> ${link.url}`);
}
