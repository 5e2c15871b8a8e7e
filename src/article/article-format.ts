/**
 * How the bytes of a file become an article: what a format has to offer, and which format a file is in. A format has a file
 * in formats/ and an entry in `FORMATS`. If it needs a library, it imports it when it parses its first file.
 */
import type { Article } from './article.ts';
import { plainText } from './formats/plain-text.ts';
import type { Allowance } from './size-limits.ts';

export interface ArticleFile {
  /** What the source calls the article. */
  readonly id: string;
  /** The file's name with its extension: what citations call the article. */
  readonly name: string;
  /** What problems call the file, so that its owner finds it: in a folder, its path. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ArticleFormat {
  /** What people call it, as in "a PDF file". */
  readonly name: string;
  /** The ends of file names that mean it, in lower case and with the period: `.txt`. */
  readonly extensions: readonly string[];
  /** Whether a file is in this format whatever its name, as the first bytes of some formats prove. */
  recognises?(bytes: Uint8Array): boolean;
  /**
   * The article's offsets refer to its reading text, `Article.text`: what a reader of the file sees. A plain-text file is
   * its own reading text.
   *
   * @throws {Problem} of kind `article` if the file cannot be used, or contains more than the allowance.
   */
  parse(file: ArticleFile, allowance: Allowance): Promise<Article>;
}

const FORMATS: readonly ArticleFormat[] = [plainText];

/** The format that the bytes prove, else the one that the name means, else plain text. */
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
