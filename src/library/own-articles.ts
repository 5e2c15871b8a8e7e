/**
 * The articles that a server or a person has added: files become stored articles, and stored articles become articles to
 * search.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import pLimit, { type LimitFunction } from 'p-limit';
import { type Article, revisionOf } from '../article/article.ts';
import { readArticleFile } from '../article/article-format.ts';
import { READER_VERSION } from '../article/compose-article.ts';
import { Problem } from '../problem.ts';
import type {
  ArticleRecord,
  ArticleStore,
  Change,
  ChangeRefusal,
  LibraryLimits,
  ReadContent,
} from '../store/article-store.ts';
import { oneLine } from '../text/one-line.ts';
import { fetchFile, type WebRefusal, type WebResult } from '../web/fetch-file.ts';
import { webFileName } from '../web/file-name.ts';
import type { StoringOwner } from './owner.ts';

/** A file that somebody adds, and what they say about it. */
export interface GivenFile {
  readonly name: string;
  /** Gets the bytes when it is the file's turn, so that those of many files are not in memory at once. */
  bytes(): Promise<Uint8Array>;
  /** `null` if the title of the document counts. */
  readonly title: string | null;
  /** The address to cite; `null` if the one of the document counts. */
  readonly url: string | null;
  /** The channel or category that it is for; by default the whole server. */
  readonly channel?: string | null;
}

/** What came of a change. */
export type ArticleChange =
  /** Without its article if it was not read for the change. */
  | { readonly kind: 'changed'; readonly id: string; readonly article?: Article }
  | { readonly kind: ChangeRefusal | WebRefusal }
  /** It was not added from a link. */
  | { readonly kind: 'not-from-link' }
  /** It was fetched again, and is the same. */
  | { readonly kind: 'unchanged' };

export interface OwnArticles {
  /** Changes with every change of the owner's articles; 0 if there have never been any. */
  revisionOf(owner: StoringOwner): Promise<number>;
  /** What is known of each article without reading it, by name. */
  list(owner: StoringOwner): Promise<readonly ArticleRecord[]>;
  /** The channels and categories that have articles of their own. */
  channels(owner: StoringOwner): Promise<readonly string[]>;
  /** The articles to search where somebody asks, by name. */
  read(owner: StoringOwner): Promise<readonly Article[]>;
  /**
   * Reads a file and adds it. The files of one owner are read one after another.
   *
   * @param by the id of the person who adds it
   * @throws {Problem} of kind `article` if the file cannot be used
   */
  add(owner: StoringOwner, file: GivenFile, by: string): Promise<ArticleChange>;
  /**
   * Fetches a file from the web and adds it. The address that it was found at is cited.
   *
   * @throws {Problem} of kind `article` if the file cannot be used
   */
  addLink(owner: StoringOwner, address: string, by: string, channel?: string | null): Promise<ArticleChange>;
  /**
   * Fetches an article again that was added from a link. If it differs, it becomes the next revision.
   *
   * @throws {Problem} of kind `article` if the file cannot be used
   */
  refresh(owner: StoringOwner, id: string, by: string): Promise<ArticleChange>;
  /**
   * Reads a file, which becomes the next revision of an article. The article keeps its file name.
   *
   * @throws {Problem} of kind `article` if the file cannot be used
   */
  replace(owner: StoringOwner, id: string, file: GivenFile, by: string): Promise<ArticleChange>;
  rename(owner: StoringOwner, id: string, name: string): Promise<ArticleChange>;
  /** Takes an article away. For `UNDO_MS`, `restore` puts it back. */
  remove(owner: StoringOwner, id: string): Promise<ArticleChange>;
  restore(owner: StoringOwner, id: string): Promise<ArticleChange>;
  /** Deletes the library of an owner for good, with everything in it. */
  deleteAll(owner: StoringOwner): Promise<void>;
  /**
   * Notes which servers the bot has left, and which it is in.
   *
   * @param isIn whether the bot is in a server; undefined if this process does not know, as for the servers of another shard
   */
  noteServers(isIn: (serverId: string) => boolean | undefined): Promise<void>;
  /**
   * Deletes what was removed, and the bytes of what was replaced. `KEPT_AFTER_LEAVING_MS` after the bot has left a server, its
   * library is deleted.
   */
  purge(): Promise<void>;
}

/** The most that one file may have, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** How long a removed article can be put back. */
export const UNDO_MS = 10 * 60_000;
/** How long the library of a server is kept that the bot has left, perhaps by mistake. */
export const KEPT_AFTER_LEAVING_MS = 30 * 24 * 60 * 60_000;

/** In UTF-16 code units. Longer names are cut. */
export const MAX_FILE_NAME = 100;
export const MEGABYTE = 1024 * 1024;
/**
 * An index of 35,000 sentences takes 1.4 s to make, in slices between which others are answered, and 60 MB of memory with its
 * articles.
 */
export const LIBRARY_LIMITS: Readonly<Record<StoringOwner['kind'], LibraryLimits>> = {
  server: { articles: 500, fileBytes: 50 * MEGABYTE, textBytes: 5 * MEGABYTE, sentences: 50_000 },
  person: { articles: 100, fileBytes: 20 * MEGABYTE, textBytes: 2 * MEGABYTE, sentences: 20_000 },
};

/** Others are answered while a larger file is read, in a thread of its own. This size takes a twentieth of a second. */
const MAX_BYTES_IN_PLACE = 256 * 1024;
/** The most files that are read at the same time. Each may take some hundred megabytes. */
const MAX_READ_AT_ONCE = 2;

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/**
 * @param now the time in milliseconds, which tests replace
 * @param fetchLink how a file is fetched from the web, which tests replace
 */
export function createOwnArticles(
  store: ArticleStore,
  now: () => number = Date.now,
  fetchLink: (address: string) => Promise<WebResult> = (address) => fetchFile(address, { maxBytes: MAX_FILE_BYTES }),
): OwnArticles {
  const readings = pLimit(MAX_READ_AT_ONCE);
  /** The owners whose files are being read: those of one wait for one another, so that each owner gets a turn. */
  const ofOwners = new Map<string, LimitFunction>();

  async function inTurn<Result>(owner: StoringOwner, work: () => Promise<Result>): Promise<Result> {
    const key = keyOf(owner);
    const own = ofOwners.get(key) ?? pLimit(1);
    ofOwners.set(key, own);
    try {
      return await own(() => readings(work));
    } finally {
      if (own.activeCount + own.pendingCount === 0) ofOwners.delete(key);
    }
  }

  /** The article of a stored row. If a newer version of the reader would make another one, it is read again. */
  async function articleOf(row: ArticleRecord & { readonly document: Uint8Array }): Promise<Article> {
    const again = row.readerVersion < READER_VERSION ? await readAgain(row) : undefined;
    return withNames(row, again ?? parseDocument(await decompress(row.document)));
  }

  /** @returns undefined if the newer version does not read it; then what the older one made is still right */
  async function readAgain(row: ArticleRecord): Promise<Article | undefined> {
    const bytes = await store.bytesOf(row.contentHash);
    if (bytes === undefined) return undefined;
    try {
      const article = await readFile(row.fileName, await decompress(bytes), LIBRARY_LIMITS.server);
      await store.saveDocument(row, await compress(JSON.stringify(article)), READER_VERSION);
      return article;
    } catch (error) {
      if (error instanceof Problem) return undefined;
      throw error;
    }
  }

  async function add(owner: StoringOwner, file: GivenFile, addedBy: string, link: string | null = null) {
    const limits = LIBRARY_LIMITS[owner.kind];
    const { name, title, url, channel = null } = file;
    return inTurn(owner, async (): Promise<ArticleChange> => {
      const { content, article } = await contentOf(name, await file.bytes(), limits);
      const change = await store.add(keyOf(owner), { ...content, name, title, url, link, channel, addedBy }, limits);
      return afterReading(change, article, { name, title, url });
    });
  }

  async function replaceWith(
    owner: StoringOwner,
    row: Pick<ArticleRecord, 'id' | 'name'>,
    file: GivenFile,
    addedBy: string,
  ): Promise<ArticleChange> {
    const limits = LIBRARY_LIMITS[owner.kind];
    const { content, article } = await contentOf(file.name, await file.bytes(), limits);
    const { title, url } = file;
    const change = await store.replace(keyOf(owner), row.id, { ...content, title, url, addedBy }, limits);
    return afterReading(change, article, { name: row.name, title, url });
  }

  return {
    revisionOf: (owner) => store.revisionOf(keyOf(owner)),
    list: (owner) => store.list(keyOf(owner)),

    async channels(owner) {
      const rows = await store.list(keyOf(owner));
      return [...new Set(rows.flatMap(({ channel }) => channel ?? []))];
    },

    async read(owner) {
      const articles: Article[] = [];
      // One after another, so that not all of them are in memory twice.
      for (const row of await store.documents(keyOf(owner))) {
        if (isSearched(owner, row)) articles.push(await articleOf(row));
      }
      return articles;
    },

    add: (owner, file, by) => add(owner, file, by),

    async addLink(owner, address, by, channel = null) {
      const fetched = await fetchLink(address);
      if (fetched.kind !== 'file') return fetched;
      return add(owner, { ...fileOfLink(fetched.file), channel }, by, address);
    },

    async refresh(owner, id, by) {
      const row = await store.record(keyOf(owner), id);
      if (row === undefined) return { kind: 'unknown' };
      const { link } = row;
      if (link === null) return { kind: 'not-from-link' };
      return inTurn(owner, async () => {
        const fetched = await fetchLink(link);
        if (fetched.kind !== 'file') return fetched;
        if (hashOf(fetched.file.bytes) === row.contentHash) return { kind: 'unchanged' };
        return replaceWith(owner, row, fileOfLink(fetched.file), by);
      });
    },

    async replace(owner, id, file, by) {
      const row = await store.record(keyOf(owner), id);
      return row === undefined ? { kind: 'unknown' } : inTurn(owner, () => replaceWith(owner, row, file, by));
    },

    rename: (owner, id, name) => store.rename(keyOf(owner), id, name),
    remove: (owner, id) => store.remove(keyOf(owner), id),
    restore: (owner, id) => store.restore(keyOf(owner), id, now() - UNDO_MS, LIBRARY_LIMITS[owner.kind]),

    deleteAll: (owner) => store.deleteLibrary(keyOf(owner)),

    async noteServers(isIn) {
      for (const { owner, leftAt } of await store.owners()) {
        const is = owner.startsWith(SERVER) ? isIn(owner.slice(SERVER.length)) : undefined;
        if (is !== undefined && is !== (leftAt === null)) await store.setLeft(owner, !is);
      }
    },

    purge: () => store.purge(now() - UNDO_MS, now() - KEPT_AFTER_LEAVING_MS),
  };
}

const SERVER = 'server:';

/** The owner as the store knows it. */
export function keyOf({ kind, id }: StoringOwner): string {
  return `${kind}:${id}`;
}

function isSearched(owner: StoringOwner, { channel }: ArticleRecord): boolean {
  return channel === null || (owner.kind === 'server' && owner.channels?.includes(channel) === true);
}

/**
 * The name of a file as a library keeps it: on one line, and not too long.
 *
 * @param otherwise the name of a file whose own has no visible character
 */
export function fileName(name: string, otherwise = 'article'): string {
  return oneLine(name, MAX_FILE_NAME) || otherwise;
}

function fileOfLink(file: { readonly url: string; readonly bytes: Uint8Array; readonly type: string }): GivenFile {
  return {
    name: fileName(webFileName(file), 'page'),
    bytes: async () => file.bytes,
    title: null,
    url: file.url,
  };
}

function afterReading(
  change: Change,
  article: Article,
  names: Pick<ArticleRecord, 'name' | 'title' | 'url'>,
): ArticleChange {
  if (change.kind !== 'changed') return change;
  return { ...change, article: withNames({ ...names, id: change.id }, article) };
}

async function contentOf(
  fileName: string,
  given: Uint8Array,
  limits: LibraryLimits,
): Promise<{ readonly content: ReadContent; readonly article: Article }> {
  const article = await readFile(fileName, given, limits);
  const [bytes, document] = await Promise.all([compress(given), compress(JSON.stringify(article))]);
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

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readFile(name: string, bytes: Uint8Array, { textBytes, sentences }: LibraryLimits): Promise<Article> {
  const file = { id: name, name, path: name, bytes };
  return readArticleFile(file, { bytes: textBytes, sentences }, MAX_BYTES_IN_PLACE);
}

/** What a person said about an article counts more than what the document says about itself. */
function withNames(
  { id, name, title, url }: Pick<ArticleRecord, 'id' | 'name' | 'title' | 'url'>,
  article: Article,
): Article {
  return {
    ...article,
    ...{ id, name, revision: revisionOf(name, article.text) },
    title: title ?? article.title,
    url: url ?? article.url,
  };
}

/** The document is not checked, because only this program writes it. */
function parseDocument(document: Buffer): Article {
  return JSON.parse(document.toString('utf8'));
}
