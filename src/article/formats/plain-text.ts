/**
 * Plain text -> Document. The reading text is the file's own text, unchanged. The opening of the text may be metadata. The
 * blocks are inferred from the lines.
 */
import { defaultLanguage } from '../../language/languages.ts';
import type { Span } from '../../text/span.ts';
import type { Article } from '../article.ts';
import type { ArticleFormat } from '../article-format.ts';
import { composeArticle } from '../compose-article.ts';
import { readDecoded } from '../decode-text.ts';
import type { Document, DocumentBlock } from '../document.ts';
import { readMetadata } from '../metadata.ts';
import { inferBlocks } from '../plain-text/infer-blocks.ts';
import { raiseTitle } from '../plain-text/title-level.ts';
import { MAX_BYTES, MAX_SENTENCES } from '../size-limits.ts';

export const plainText: ArticleFormat = {
  name: 'plain text',
  extensions: ['.txt', '.text'],
  maxBytesInPlace: MAX_BYTES,
  async read(file) {
    return readDecoded(file, (text) => readPlainText(file.path, text));
  },
};

/**
 * Makes an article from a text, as `readArticles` does from a plain-text file.
 *
 * @param name the name of the article in citations, such as a file's name
 * @param text the whole text, which may open with front matter; all offsets of the article refer to it
 * @throws {Problem} of kind `article` if the text is empty once its metadata is read, if the metadata is malformed, or if
 *   there are more than a million sentences.
 * @example
 * const article = parseArticle('cats.txt', 'Cats sleep all day. They eat fish.\n\nDogs bark.');
 * article.paragraphCount; // 2
 * article.sentences[1]; // { paragraph: 1, sentence: 2, block: 0, start: 20, end: 34 }
 * article.text.slice(20, 34); // 'They eat fish.'
 */
export function parseArticle(name: string, text: string): Article {
  return composeArticle({ id: name, name, path: name }, readPlainText(name, text), MAX_SENTENCES);
}

function readPlainText(path: string, text: string): Document {
  const { metadata, title, bodyStart } = readMetadata(path, text);
  const blocks: DocumentBlock[] = [];
  for (const block of inferBlocks(text, bodyStart, defaultLanguage)) {
    // Each block has a sentence, so the text has too many sentences.
    if (blocks.length > MAX_SENTENCES) break;
    blocks.push(block);
  }
  const [first] = blocks;
  if (title !== undefined && first !== undefined && !isTitle(text, first, title)) {
    const heading = { kind: 'heading', level: 0, page: null, anchor: null, ...title } as const;
    blocks.unshift({ ...heading, continues: false, endsSections: null });
  }
  return { metadata, text, blocks: raiseTitle(text, blocks, defaultLanguage.sentences), links: [] };
}

/** Whether the text begins with a heading that repeats the title. */
function isTitle(text: string, { kind, start, end }: DocumentBlock, title: Span): boolean {
  const words = (span: Span): string => text.slice(span.start, span.end).toLowerCase();
  return kind === 'heading' && words({ start, end }) === words(title);
}
