/**
 * How the bytes of a file become an article: the interface of a format, and the choice of a file's format. Each format has a
 * file in formats/ and an entry in `FORMATS`. A format that needs a library imports it when it reads its first file.
 */

import { Problem } from '../problem.ts';
import type { Article } from './article.ts';
import { type ArticleNames, composeArticle } from './compose-article.ts';
import type { Document } from './document.ts';
import { contentsOf, type FileContents } from './file-signatures.ts';
import { docx } from './formats/docx.ts';
import { epub } from './formats/epub.ts';
import { html } from './formats/html.ts';
import { markdown } from './formats/markdown.ts';
import { pdf } from './formats/pdf.ts';
import { plainText } from './formats/plain-text.ts';
import { subtitles } from './formats/subtitles.ts';
import { readInThread } from './reading-thread.ts';
import { type Allowance, exceedsBytes } from './size-limits.ts';
import { isZip } from './zip/zip-archive.ts';

export interface ArticleFile extends ArticleNames {
  readonly bytes: Uint8Array;
}

export interface ArticleFormat {
  /** What people call the format, as in "a PDF file". */
  readonly name: string;
  /** The extensions of files in this format, in lower case and with the period: `.txt`. */
  readonly extensions: readonly string[];
  /**
   * Whether the bytes prove that a file is in this format, whatever its name. Some formats have unmistakable first bytes.
   */
  recognises?(bytes: Uint8Array): boolean;
  /**
   * The largest file, in bytes, that is read in the same thread as everything else, which saves the start of another one. By
   * default 0: no file of the format. Only for a format whose cost is proportional to the size of the file.
   */
  readonly maxBytesInPlace?: number;
  /** @throws {Problem} of kind `article` if the file cannot be used */
  read(file: ArticleFile): Promise<Document>;
}

export const FORMATS: readonly ArticleFormat[] = [plainText, markdown, html, docx, pdf, epub, subtitles];

/** These formats say themselves what is wrong with an archive that they do not recognise, because it may be damaged. */
const ARCHIVES: ReadonlySet<ArticleFormat> = new Set([docx, epub]);

/** The format that the bytes prove, otherwise the one that the file's extension belongs to, otherwise plain text. */
export function formatOf(
  { name, bytes }: Pick<ArticleFile, 'name' | 'bytes'>,
  formats: readonly ArticleFormat[] = FORMATS,
): ArticleFormat {
  const lowerCaseName = name.toLowerCase();
  return (
    formats.find((format) => format.recognises?.(bytes)) ??
    formats.find(({ extensions }) => extensions.some((extension) => lowerCaseName.endsWith(extension))) ??
    plainText
  );
}

/**
 * Reads a file in whatever format it is. A file that may take long is read in a thread of its own, so that the caller's event
 * loop is free, and so that reading ends within bounded time and memory.
 *
 * @param most the largest file, in bytes, that is read in this thread, whatever its format
 * @throws {Problem} of kind `article` if the file cannot be used, or contains more than the allowance
 */
export async function readArticleFile(
  file: ArticleFile,
  allowance: Allowance,
  most = Number.POSITIVE_INFINITY,
): Promise<Article> {
  const { maxBytesInPlace = 0 } = formatOf(file);
  return file.bytes.length <= Math.min(maxBytesInPlace, most)
    ? readHere(file, allowance)
    : readInThread(file, allowance);
}

/**
 * Like `readArticleFile`, but always in this thread.
 *
 * @throws {Problem} of kind `article` if the file cannot be used, or contains more than the allowance
 */
export async function readHere(file: ArticleFile, { bytes, sentences }: Allowance): Promise<Article> {
  const format = formatOf(file);
  const isCertain = (ARCHIVES.has(format) && isZip(file.bytes)) || format.recognises?.(file.bytes) === true;
  const contents = isCertain ? undefined : contentsOf(file.bytes);
  if (contents !== undefined) throw unreadable(file, contents);
  const document = await format.read(file);
  // A compressed file may contain more than its size tells.
  const length = Buffer.byteLength(document.text);
  if (length > bytes) throw exceedsBytes(file.path, `contains ${length.toLocaleString('en')} bytes of text`, bytes);
  return composeArticle(file, document, sentences);
}

function unreadable({ path }: ArticleFile, { name: contents, remedy }: FileContents): Problem {
  const names = FORMATS.map(({ name }) => name);
  const last = names.pop();
  const advice = remedy ?? `Save its text as ${names.join(', ')} or ${last}.`;
  const code = remedy === undefined ? 'other-format' : 'protected';
  return new Problem('article', `${path}: the file is ${contents}, which is not read. ${advice}`, code);
}
