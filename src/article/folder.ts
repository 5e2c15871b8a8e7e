/**
 * The only room that touches article files: a path, to one file or to a folder of them, -> the articles there.
 * A file that cannot be used is reported and the others still serve.
 */
import { createReadStream, type Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Problem } from '../problem.ts';
import type { Article } from './article.ts';
import { parseArticle } from './formats/plain-text.ts';
import { MOST_BYTES, MOST_SENTENCES } from './limits.ts';

export interface ArticleReading {
  /** In the order of their names. Never empty. */
  readonly articles: readonly Article[];
  /** What was wrong with each file that was left out. */
  readonly problems: readonly Problem[];
}

/** What is left of what all articles together may have. */
interface Room {
  readonly bytes: number;
  readonly sentences: number;
}

const ALL_ROOM: Room = { bytes: MOST_BYTES, sentences: MOST_SENTENCES };

/**
 * Reads one article, or every file of a folder, in the order of their names, except those whose names begin with a dot.
 * Folders within the folder, and symbolic links to folders, are not read.
 *
 * @throws {Problem} of kind `article` if nothing is at the path, or no article there can be used.
 */
export async function readArticles(path: string): Promise<ArticleReading> {
  const found = await stat(path).catch((error: unknown) => {
    throw asProblem(path, error);
  });
  if (!found.isDirectory()) return { articles: [await readArticle(path, ALL_ROOM)], problems: [] };

  const names = await namesIn(path);
  const articles: Article[] = [];
  const problems: Problem[] = [];
  let room = ALL_ROOM;
  for (const name of names) {
    try {
      const article = await readArticle(join(path, name), room);
      articles.push(article);
      room = {
        bytes: room.bytes - Buffer.byteLength(article.text),
        sentences: room.sentences - article.sentences.length,
      };
    } catch (error) {
      problems.push(asProblem(join(path, name), error));
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

async function readArticle(path: string, room: Room): Promise<Article> {
  try {
    const bytes = await readBytes(path, room.bytes);
    return parseArticle(basename(path), decode(path, bytes), path, room.sentences);
  } catch (error) {
    throw asProblem(path, error);
  }
}

async function readBytes(path: string, most: number): Promise<Buffer> {
  const file = await stat(path);
  if (!file.isFile()) throw new Problem('article', `${path}: this is not a regular file. Give a text file.`);
  if (file.size > most) throw tooLarge(path, `${file.size.toLocaleString('en')} bytes`, most);
  const chunks: Buffer[] = [];
  // One byte more than there may be tells that the file has grown since, or did not tell its size.
  const stream: AsyncIterable<Buffer> = createReadStream(path, { end: most });
  for await (const chunk of stream) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.length > most) throw tooLarge(path, 'grown while it was read', most);
  return bytes;
}

function tooLarge(path: string, size: string, left: number): Problem {
  const [most, rest] = [MOST_BYTES, left].map((bytes) => bytes.toLocaleString('en'));
  return new Problem(
    'article',
    `${path}: the file has ${size}; ${rest} bytes are left of the ${most} that all articles together may have. ` +
      'Keep what people ask about, and take the rest away.',
  );
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

async function namesIn(folder: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw asProblem(folder, error);
  });
  const names: string[] = [];
  for (const entry of entries) {
    if (!entry.name.startsWith('.') && !(await isFolder(folder, entry))) names.push(entry.name);
  }
  return names.sort();
}

async function isFolder(parent: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  // A link that leads nowhere is told of when it is read.
  return stat(join(parent, entry.name)).then(
    (target) => target.isDirectory(),
    () => false,
  );
}

/** Whatever goes wrong with a file, an error that nobody foresaw included, is that file's problem and no other's. */
function asProblem(path: string, error: unknown): Problem {
  if (error instanceof Problem) return error;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Problem(
        'article',
        `${path}: there is no such file or folder. Check the path, and where it leads if it is a symbolic link.`,
      );
    case 'ELOOP':
      return new Problem('article', `${path}: the symbolic link leads in a circle. Make it lead to a text file.`);
    case 'EACCES':
    case 'EPERM':
      return new Problem(
        'article',
        `${path}: permission to read it was refused. Give the user who runs this the right to read it.`,
      );
    default:
      return new Problem(
        'article',
        `${path}: it cannot be read (${error instanceof Error ? error.message : String(error)}). Check it, or take it away.`,
      );
  }
}
