/**
 * The articles that a server or a person has added: files become stored articles, and stored articles become articles to
 * search.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Article, revisionOf } from '../article/article.ts';
import { readArticleFile } from '../article/article-format.ts';
import { READER_VERSION } from '../article/compose-article.ts';
import type {
  ArticleRecord,
  ArticleStore,
  Change,
  ChangeRefusal,
  LibraryLimits,
  ReadContent,
} from '../store/article-store.ts';
import type { StoringOwner } from './owner.ts';

/** A file that somebody adds, and what they say about it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `null` if the title of the document counts. */
  readonly title: string | null;
  /** The address to cite; `null` if the one of the document counts. */
  readonly url: string | null;
}

/** What came of a change: the article as it is now, or why nothing has changed. */
export type ArticleChange = { readonly kind: 'changed'; readonly article: Article } | { readonly kind: ChangeRefusal };

export interface OwnArticles {
  /** Changes with every change of the owner's articles; 0 if there have never been any. */
  revisionOf(owner: StoringOwner): Promise<number>;
  list(owner: StoringOwner): Promise<readonly ArticleRecord[]>;
  /** The articles to search, by name. */
  read(owner: StoringOwner): Promise<readonly Article[]>;
  /**
   * Reads a file and adds it.
   *
   * @param by the id of the person who adds it
   * @throws {Problem} of kind `article` if the file cannot be used
   */
  add(owner: StoringOwner, file: GivenFile, by: string): Promise<ArticleChange>;
  /**
   * Reads a file, which becomes the next revision of an article. The article keeps its name, title and address.
   *
   * @throws {Problem} of kind `article` if the file cannot be used
   */
  replace(owner: StoringOwner, id: string, file: Pick<GivenFile, 'name' | 'bytes'>, by: string): Promise<ArticleChange>;
  rename(owner: StoringOwner, id: string, name: string): Promise<ArticleChange>;
  /** Takes an article away. For `UNDO_MS`, `restore` puts it back. */
  remove(owner: StoringOwner, id: string): Promise<ArticleChange>;
  restore(owner: StoringOwner, id: string): Promise<ArticleChange>;
  /** Notes that the bot has left a server, or is there again. `KEPT_AFTER_LEAVING_MS` after it left, the library is deleted. */
  setLeft(owner: StoringOwner, hasLeft: boolean): Promise<void>;
  /** Deletes what was removed, and the libraries of servers that were left, long enough ago. */
  purge(): Promise<void>;
}

/** The most that one file may have, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** How long a removed article can be put back. */
export const UNDO_MS = 10 * 60_000;
/** How long the library of a server is kept that the bot has left, perhaps by mistake. */
export const KEPT_AFTER_LEAVING_MS = 30 * 24 * 60 * 60_000;

/**
 * An index of 50,000 sentences takes 1.5 s to make, in slices between which others are answered, and 60 MB of memory with its
 * articles.
 */
export const LIBRARY_LIMITS: Readonly<Record<StoringOwner['kind'], LibraryLimits>> = {
  server: { articles: 200, textBytes: 5 * 1024 * 1024, sentences: 50_000 },
  person: { articles: 50, textBytes: 2 * 1024 * 1024, sentences: 20_000 },
};

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** @param now the time in milliseconds, which tests replace */
export function createOwnArticles(store: ArticleStore, now: () => number = Date.now): OwnArticles {
  /** The article after a change of it. */
  async function after(owner: StoringOwner, changing: Promise<Change>): Promise<ArticleChange> {
    const change = await changing;
    if (change.kind !== 'changed') return change;
    const row = await store.document(keyOf(owner), change.id);
    return row === undefined ? { kind: 'unknown' } : { kind: 'changed', article: await articleOf(row) };
  }

  /** The article of a stored row. If a newer version of the reader would make another one, it is read again. */
  async function articleOf(row: ArticleRecord & { readonly document: Uint8Array }): Promise<Article> {
    if (row.readerVersion >= READER_VERSION) return withNames(row, parseDocument(await decompress(row.document)));
    const bytes = await store.bytesOf(row.contentHash);
    if (bytes === undefined) return withNames(row, parseDocument(await decompress(row.document)));
    const article = await readFile({ name: row.fileName, bytes: await decompress(bytes) }, LIBRARY_LIMITS.server);
    await store.saveDocument(row, await compress(JSON.stringify(article)), READER_VERSION);
    return withNames(row, article);
  }

  return {
    revisionOf: (owner) => store.revisionOf(keyOf(owner)),
    list: (owner) => store.list(keyOf(owner)),

    async read(owner) {
      return Promise.all((await store.documents(keyOf(owner))).map(articleOf));
    },

    async add(owner, file, addedBy) {
      const limits = LIBRARY_LIMITS[owner.kind];
      const { name, title, url } = file;
      const content = await contentOf(file, limits);
      return after(owner, store.add(keyOf(owner), { ...content, name, title, url, addedBy }, limits));
    },

    async replace(owner, id, file, addedBy) {
      const limits = LIBRARY_LIMITS[owner.kind];
      const content = await contentOf(file, limits);
      return after(owner, store.replace(keyOf(owner), id, { ...content, addedBy }, limits));
    },

    rename: (owner, id, name) => after(owner, store.rename(keyOf(owner), id, name)),
    remove: (owner, id) => after(owner, store.remove(keyOf(owner), id)),
    restore: (owner, id) => after(owner, store.restore(keyOf(owner), id, now() - UNDO_MS, LIBRARY_LIMITS[owner.kind])),
    setLeft: (owner, hasLeft) => store.setLeft(keyOf(owner), hasLeft),
    purge: () => store.purge(now() - UNDO_MS, now() - KEPT_AFTER_LEAVING_MS),
  };
}

/** The owner as the store knows it. */
export function keyOf({ kind, id }: StoringOwner): string {
  return `${kind}:${id}`;
}

async function contentOf(file: Pick<GivenFile, 'name' | 'bytes'>, limits: LibraryLimits): Promise<ReadContent> {
  const article = await readFile(file, limits);
  const [bytes, document] = await Promise.all([compress(file.bytes), compress(JSON.stringify(article))]);
  return {
    fileName: file.name,
    contentHash: createHash('sha256').update(file.bytes).digest('hex'),
    ...{ bytes, document, readerVersion: READER_VERSION },
    textBytes: Buffer.byteLength(article.text),
    sentenceCount: article.sentences.length,
  };
}

function readFile(
  { name, bytes }: Pick<GivenFile, 'name' | 'bytes'>,
  { textBytes, sentences }: LibraryLimits,
): Promise<Article> {
  return readArticleFile({ id: name, name, path: name, bytes }, { bytes: textBytes, sentences });
}

/** What a person said about an article counts more than what the document says about itself. */
function withNames({ id, name, title, url }: ArticleRecord, article: Article): Article {
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
