/**
 * How the bytes of a file become an article: the interface of a format, and the choice of a file's format. Each format has a
 * file in formats/ and an entry in `FORMATS`. A format that needs a library imports it when it reads its first file.
 */
import type { Article } from './article.ts';
import { type ArticleNames, composeArticle } from './compose-article.ts';
import type { Document } from './document.ts';
import { docx } from './formats/docx.ts';
import { epub } from './formats/epub.ts';
import { html } from './formats/html.ts';
import { markdown } from './formats/markdown.ts';
import { plainText } from './formats/plain-text.ts';
import { oldOffice, otherArchive, richText } from './formats/unreadable.ts';
import type { Allowance } from './size-limits.ts';

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
  /** @throws {Problem} of kind `article` if the file cannot be used */
  read(file: ArticleFile): Promise<Document>;
}

const FORMATS: readonly ArticleFormat[] = [
  ...[plainText, markdown, html, docx, epub],
  ...[otherArchive, oldOffice, richText],
];

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
 * Reads a file in whatever format it is.
 *
 * @throws {Problem} of kind `article` if the file cannot be used, or contains more than the allowance
 */
export async function readArticleFile(file: ArticleFile, { sentences }: Allowance): Promise<Article> {
  return composeArticle(file, await formatOf(file).read(file), sentences);
}
