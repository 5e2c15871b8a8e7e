/**
 * The only room that touches article files: a path, to one file or to a folder of them, -> the articles there.
 * A file that cannot be used is reported and the others still serve.
 */
import type { Dirent, Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Problem } from '../problem.ts';
import type { Article } from './article.ts';
import { parseArticle } from './parse.ts';

/** A text of this size holds some 50 million words; V8 cannot hold strings much longer than 512 MiB. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

export interface Reading {
  /** In the order of their names. Never empty. */
  readonly articles: readonly Article[];
  /** What was wrong with each file that was left out. */
  readonly problems: readonly Problem[];
}

/**
 * Reads one article, or every file of a folder except those whose names begin with a dot. Folders within the folder
 * are not read.
 *
 * @throws {Problem} of kind `article` if nothing is at the path, or no article there can be used.
 */
export async function readArticles(path: string): Promise<Reading> {
  const found = await statOf(path);
  if (!found.isDirectory()) return { articles: [await readArticle(path)], problems: [] };

  const names = await namesIn(path);
  const articles: Article[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    try {
      articles.push(await readArticle(join(path, name)));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
    }
  }
  if (articles.length === 0) {
    const reasons = problems.map((problem) => `\n  ${problem.message}`).join('');
    const advice = 'Put at least one article into it, as a UTF-8 text file.';
    throw new Problem(
      'article',
      names.length === 0
        ? `${path}: the folder is empty. ${advice}`
        : `${path}: no article in the folder can be used. ${advice}${reasons}`,
    );
  }
  return { articles, problems };
}

async function readArticle(path: string): Promise<Article> {
  const file = await statOf(path);
  if (!file.isFile()) throw new Problem('article', `${path}: this is not a regular file. Give a text file.`);
  if (file.size > MAX_FILE_BYTES) {
    throw new Problem(
      'article',
      `${path}: the file has ${file.size} bytes; at most ${MAX_FILE_BYTES} can be read. Split it into several.`,
    );
  }
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  return parseArticle(basename(path), decode(path, bytes), path);
}

/** UTF-8 alone is read: to guess at another encoding would risk quoting what the author did not write. */
function decode(path: string, bytes: Uint8Array): string {
  const advice = 'Save it as UTF-8 text.';
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Problem('article', `${path}: the file is encoded as UTF-16. ${advice}`);
  }
  if (bytes.includes(0)) throw new Problem('article', `${path}: the file is not text (it holds NUL bytes). ${advice}`);
  try {
    // The byte order mark stays in the text, so that offsets are offsets into the file as any reader reads it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Problem('article', `${path}: the file is not valid UTF-8. ${advice}`);
  }
}

async function statOf(path: string): Promise<Stats> {
  return stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
}

async function namesIn(folder: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

function unreadable(path: string, error: unknown): Problem {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Problem('article', `${path}: there is no such file or folder. Check the path.`);
    case 'EACCES':
    case 'EPERM':
      return new Problem(
        'article',
        `${path}: permission to read it was refused. Give the user who runs this the right to read it.`,
      );
    default:
      return new Problem(
        'article',
        `${path}: it cannot be read (${error instanceof Error ? error.message : String(error)}).`,
      );
  }
}
