/** The bytes of a file -> what is stored of it, and the article. What is stored -> the article again. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Article, revisionOf } from '../article/article.ts';
import { readArticleFile } from '../article/article-format.ts';
import { READER_VERSION } from '../article/compose-article.ts';
import { Problem } from '../problem.ts';
import type { ArticleRecord, ReadContent } from '../store/article-store.ts';
import { BYTES_PER_SENTENCE } from './limits.ts';

/** Others are answered while a larger file is read, in a thread of its own. This size takes a twentieth of a second. */
const MAX_BYTES_IN_PLACE = 256 * 1024;

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** What a person said about an article, which counts more than what the document says about itself. */
export type SaidNames = Pick<ArticleRecord, 'id' | 'name' | 'title' | 'url'>;

/** @throws {Problem} of kind `article` if the file cannot be used, or has more than `maxSentences`, or the text of so many */
export async function readContent(
  fileName: string,
  given: Uint8Array,
  maxSentences: number,
): Promise<{ readonly content: ReadContent; readonly article: Article }> {
  const article = await articleFrom(fileName, given, maxSentences);
  const [bytes, document] = await Promise.all([compress(given), pack(article)]);
  const content = {
    ...{ fileName, bytes, document, readerVersion: READER_VERSION },
    contentHash: hashOf(given),
    ownTitle: article.title,
    fileBytes: bytes.length,
    textBytes: Buffer.byteLength(article.text),
    sentenceCount: article.sentences.length,
  };
  return { content, article };
}

/**
 * Reads the bytes of a stored file once more, for a newer version of the reader.
 *
 * @param stored as `readContent` made them
 * @returns undefined if the newer version does not read it; then what the older one made is still right
 */
export async function readAgain(
  fileName: string,
  stored: Uint8Array,
): Promise<{ readonly article: Article; readonly document: Uint8Array } | undefined> {
  try {
    const article = await articleFrom(fileName, await decompress(stored), Number.POSITIVE_INFINITY);
    return { article, document: await pack(article) };
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The bytes of a file as they were given. */
export async function unpackFile(stored: Uint8Array): Promise<Uint8Array> {
  return decompress(stored);
}

/** The document is not checked, because only this program writes it. */
export async function unpackArticle(document: Uint8Array): Promise<Article> {
  const article: Article = JSON.parse((await decompress(document)).toString('utf8'));
  // The blocks of a section share its path, as they did when the document was read. Sections are told apart by that.
  const paths = new Map<string, readonly string[]>();
  const shared = (section: readonly string[]): readonly string[] => {
    const key = JSON.stringify(section);
    const known = paths.get(key) ?? section;
    paths.set(key, known);
    return known;
  };
  return { ...article, blocks: article.blocks.map((block) => ({ ...block, section: shared(block.section) })) };
}

export function withNames({ id, name, title, url }: SaidNames, article: Article): Article {
  return {
    ...article,
    ...{ id, name, revision: revisionOf(name, article.text) },
    title: title ?? article.title,
    url: url ?? article.url,
  };
}

function pack(article: Article): Promise<Buffer> {
  return compress(JSON.stringify(article));
}

function articleFrom(name: string, bytes: Uint8Array, sentences: number): Promise<Article> {
  const file = { id: name, name, path: name, bytes };
  return readArticleFile(file, { bytes: sentences * BYTES_PER_SENTENCE, sentences }, MAX_BYTES_IN_PLACE);
}
