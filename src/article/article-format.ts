/**
 * How the bytes of a file become an article: the interface of a format, and the choice of a file's format. Each format has a
 * file in formats/ and an entry in `FORMATS`. A format that needs a library imports it when it parses its first file.
 */
import type { Article } from './article.ts';
import { plainText } from './formats/plain-text.ts';
import type { Allowance } from './size-limits.ts';

export interface ArticleFile {
  /** Identifies the article in its source. */
  readonly id: string;
  /** The file's name with its extension. Citations name the article by it. */
  readonly name: string;
  /** What problems call the file, so that its owner can find it. For a file in a folder this is its path. */
  readonly path: string;
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
   * Makes an article of a file. The article's offsets refer to its reading text, `Article.text`, which is the text that a
   * reader of the file sees. The reading text of a plain-text file is the whole file.
   *
   * @throws {Problem} of kind `article` if the file cannot be used, or contains more than the allowance.
   */
  parse(file: ArticleFile, allowance: Allowance): Promise<Article>;
}

const FORMATS: readonly ArticleFormat[] = [plainText];

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
