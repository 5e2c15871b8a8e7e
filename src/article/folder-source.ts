/** A folder of article files, or a single file, as a source of articles. This is the only code that touches such files. */
import { createReadStream, type Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Problem } from '../problem.ts';
import { readArticleFile } from './article-format.ts';
import { readAll } from './article-reader.ts';
import type { ArticleReading, WatchedSource } from './article-source.ts';
import { exceedsBytes } from './size-limits.ts';
import { watchPath } from './watch-path.ts';

/**
 * Reads one article, or every article of a folder in the order of the file names. Hidden and temporary files, folders within
 * the folder, and symbolic links to folders are not read. An article that cannot be used is left
 * out, and `problems` says why. All articles together may have at most 20 MiB and a million sentences.
 *
 * @param path the path of a file or a folder
 * @returns at least one article, and a problem for each article that was left out
 * @throws {Problem} of kind `article` if there is nothing at the path, or if no article there can be used.
 * @example
 * const { articles, problems } = await readArticles('data');
 * for (const { message } of problems) console.warn(`left out ${message}`);
 * const answerer = createAnswerer(articles);
 */
export async function readArticles(path: string): Promise<ArticleReading> {
  return readAll(createFolderSource(path));
}

/**
 * Makes a source of a folder or of a single file. Every call looks up the files again, so the source never goes stale. An
 * article's id is its file's name.
 */
export function createFolderSource(path: string): WatchedSource {
  return {
    place: path,
    async list() {
      if (!(await isFolder(path))) return [basename(path)];
      return namesIn(path);
    },
    async version(id) {
      const file = await fileOf(path, id);
      const found = await stat(file, { bigint: true }).catch((error: unknown) => {
        throw asProblem(file, error);
      });
      // A file that replaces another one, perhaps with its old date, has another number or was changed later.
      return [found.ino, found.size, found.mtimeNs, found.ctimeNs].join();
    },
    async read(id, allowance) {
      const file = await fileOf(path, id);
      try {
        const bytes = await readBytes(file, allowance.bytes);
        return await readArticleFile({ id, name: id, path: file, bytes }, allowance);
      } catch (error) {
        throw asProblem(file, error);
      }
    },
    watch: (onChange, onError) => watchPath(path, onChange, onError),
  };
}

/** @throws {Problem} of kind `article` if the id is not the name of a file at the path */
async function fileOf(path: string, id: string): Promise<string> {
  const file = (await isFolder(path)) ? join(path, basename(id)) : path;
  if (basename(file) !== id) throw notFound(join(path, id));
  return file;
}

async function readBytes(path: string, maxBytes: number): Promise<Buffer> {
  const file = await stat(path);
  if (!file.isFile()) throw new Problem('article', `${path}: this is not a regular file. Give a file with an article.`);
  if (file.size > maxBytes) throw exceedsBytes(path, `has ${file.size.toLocaleString('en')} bytes`, maxBytes);
  const chunks: Buffer[] = [];
  // One byte more than allowed is requested: if it arrives, the file has grown since, or did not report its real size.
  const stream: AsyncIterable<Buffer> = createReadStream(path, { end: maxBytes });
  for await (const chunk of stream) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.length > maxBytes) throw exceedsBytes(path, 'has grown while it was read', maxBytes);
  return bytes;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    throw asProblem(path, error);
  });
  return found.isDirectory();
}

/** Hidden files, and the files that editors, office programs, browsers and copies make while a file is being written. */
const HIDDEN_OR_TEMPORARY = /^[.#]|^~\$|~$|\.(?:tmp|temp|swp|part|partial|crdownload|download|bak)$/i;

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw asProblem(folder, error);
  });
  const names: string[] = [];
  for (const entry of entries) {
    if (!HIDDEN_OR_TEMPORARY.test(entry.name) && !(await leadsToFolder(folder, entry))) names.push(entry.name);
  }
  return names.sort();
}

async function leadsToFolder(parent: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  // A link that leads nowhere becomes a problem when it is read.
  return stat(join(parent, entry.name)).then(
    (target) => target.isDirectory(),
    () => false,
  );
}

/** Turns any error while a file is read, even an unexpected one, into a problem of that file alone. */
function asProblem(path: string, error: unknown): Problem {
  if (error instanceof Problem) return error;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return notFound(path);
    case 'ELOOP':
      return new Problem('article', `${path}: the symbolic link leads in a circle. Make it lead to a file.`);
    case 'EACCES':
    case 'EPERM':
      return new Problem(
        'article',
        `${path}: there is no permission to read it. Give read permission to the user who runs this program.`,
      );
    default:
      return new Problem(
        'article',
        `${path}: it cannot be read (${error instanceof Error ? error.message : String(error)}). Check it or remove it.`,
      );
  }
}

function notFound(path: string): Problem {
  return new Problem(
    'article',
    `${path}: there is no such file or folder. Check the path, and where it leads if it is a symbolic link.`,
  );
}
