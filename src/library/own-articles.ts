/**
 * The articles that a server or a person has added: files become stored articles, and stored articles become articles to
 * search.
 */
import pLimit, { type LimitFunction } from 'p-limit';
import type { Article } from '../article/article.ts';
import { READER_VERSION } from '../article/compose-article.ts';
import { Problem } from '../problem.ts';
import type {
  ArticleRecord,
  ArticleStore,
  Change,
  ChangeRefusal,
  LibrarySummary,
  Revision,
} from '../store/article-store.ts';
import { oneLine } from '../text/one-line.ts';
import { fetchFile, type WebRefusal, type WebResult } from '../web/fetch-file.ts';
import { webFileName } from '../web/file-name.ts';
import { createAdditionPace } from './addition-pace.ts';
import type { Gaps } from './gaps.ts';
import { type AdditionLimits, limitsOf } from './limits.ts';
import { channelsOf, keyOf, type StoringOwner } from './owner.ts';
import { hashOf, readAgain, readContent, type SaidNames, unpackArticle, withNames } from './read-content.ts';

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
  | ChangeRefusal
  | { readonly kind: WebRefusal }
  /** The article has more text than one may have. */
  | { readonly kind: 'too-much-text' }
  /** The library has had all the additions of a minute. */
  | { readonly kind: 'too-many-additions'; readonly seconds: number }
  /** It was not added from a link. */
  | { readonly kind: 'not-from-link' }
  /** It was fetched again, and is the same. */
  | { readonly kind: 'unchanged' };

/** One article with all that is known of it. */
export interface ArticleDetails {
  readonly record: ArticleRecord;
  readonly article: Article;
  /** The last one first. */
  readonly revisions: readonly Revision[];
}

export interface OwnArticles {
  readonly limits: AdditionLimits;
  /** The words that are missing in libraries. */
  readonly gaps: Gaps;
  /** Changes with every change of the owner's articles; 0 if there have never been any. */
  revisionOf(owner: StoringOwner): Promise<number>;
  /** What is known of each article without reading it, by name. */
  list(owner: StoringOwner): Promise<readonly ArticleRecord[]>;
  /** The channels and categories that have articles of their own. */
  channels(owner: StoringOwner): Promise<readonly string[]>;
  /** The channel or category that an article is for; null for the whole server. */
  channelOf(owner: StoringOwner, id: string): Promise<string | null>;
  /** The libraries that have articles, with how much is in each. */
  libraries(): Promise<readonly LibrarySummary[]>;
  /** One article; undefined if the library does not have it. */
  details(owner: StoringOwner, id: string): Promise<ArticleDetails | undefined>;
  /** The file of an article, compressed by gzip; undefined if it has been removed or replaced meanwhile. */
  gzippedFile(record: Pick<ArticleRecord, 'contentHash'>): Promise<Uint8Array | undefined>;
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
   * Reads a file, which becomes the next revision of an article. The article keeps its file name and its channel.
   *
   * @throws {Problem} of kind `article` if the file cannot be used
   */
  replace(owner: StoringOwner, id: string, file: GivenFile, by: string): Promise<ArticleChange>;
  rename(owner: StoringOwner, id: string, name: string): Promise<ArticleChange>;
  /** @param channel the channel or category that the article is for; null for the whole server */
  moveTo(owner: StoringOwner, id: string, channel: string | null): Promise<ArticleChange>;
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
   * Deletes what was removed and can no longer be put back, and words that are missing but were asked for long ago.
   * `KEPT_AFTER_LEAVING_MS` after the bot has left a server, its library is deleted.
   */
  purge(): Promise<void>;
}

/** How long the library of a server is kept that the bot has left, perhaps by mistake. */
export const KEPT_AFTER_LEAVING_MS = 30 * 24 * 60 * 60_000;

/** In UTF-16 code units. Longer names are cut. */
export const MAX_FILE_NAME = 100;
/** The most files that are read at the same time. Each may take some hundred megabytes. */
const MAX_READ_AT_ONCE = 2;
/** The most links that are fetched at the same time, whose files then wait in memory until they are read. */
const MAX_FETCHED_AT_ONCE = 8;

export interface OwnArticlesParts {
  readonly store: ArticleStore;
  readonly gaps: Gaps;
  readonly limits: AdditionLimits;
  /** The time in milliseconds, which tests replace. */
  readonly now?: () => number;
  /** How a file is fetched from the web, which tests replace. */
  readonly fetchLink?: (address: string) => Promise<WebResult>;
}

export function createOwnArticles({
  store,
  gaps,
  limits,
  now = Date.now,
  fetchLink = (address) => fetchFile(address, { maxBytes: limits.fileBytes }),
}: OwnArticlesParts): OwnArticles {
  const pace = createAdditionPace(limits.additionsPerMinute, now);
  const readings = pLimit(MAX_READ_AT_ONCE);
  const fetches = pLimit(MAX_FETCHED_AT_ONCE);
  /** The owners whose files are being read: those of one wait for one another, so that each owner gets a turn. */
  const ofOwners = new Map<string, LimitFunction>();

  async function inTurn<Result>(owner: StoringOwner, work: () => Promise<Result>): Promise<Result> {
    const key = keyOf(owner);
    const own = ofOwners.get(key) ?? pLimit(1);
    ofOwners.set(key, own);
    try {
      return await own(work);
    } finally {
      if (own.activeCount + own.pendingCount === 0) ofOwners.delete(key);
    }
  }

  /** Does what reads a file when it is its turn, unless the library has had too many additions. */
  async function addition(owner: StoringOwner, work: () => Promise<ArticleChange>): Promise<ArticleChange> {
    const seconds = pace.waitOf(keyOf(owner));
    if (seconds > 0) return { kind: 'too-many-additions', seconds };
    try {
      return await inTurn(owner, work);
    } catch (error) {
      if (error instanceof Problem && error.code === 'too-much-text') return { kind: 'too-much-text' };
      throw error;
    }
  }

  /** Like `addition`, of an article that the library has. */
  async function revision(
    owner: StoringOwner,
    id: string,
    work: (row: ArticleRecord) => Promise<ArticleChange>,
  ): Promise<ArticleChange> {
    const row = await store.record(keyOf(owner), id);
    return row === undefined ? { kind: 'unknown' } : addition(owner, () => work(row));
  }

  /** The bytes of few files are in memory at once. */
  const read = (file: GivenFile) =>
    readings(async () => readContent(file.name, await file.bytes(), limits.articleSentences));

  /** The article of a stored row. If a newer version of the reader would make another one, it is read again. */
  async function articleOf(row: ArticleRecord & { readonly document: Uint8Array }): Promise<Article> {
    const stored = row.readerVersion < READER_VERSION ? await store.bytesOf(row.contentHash) : undefined;
    const again = stored === undefined ? undefined : await readAgain(row.fileName, stored);
    if (again !== undefined) await store.saveDocument(row, again.document, READER_VERSION);
    return withNames(row, again?.article ?? (await unpackArticle(row.document)));
  }

  async function add(
    owner: StoringOwner,
    file: GivenFile,
    addedBy: string,
    link: string | null,
  ): Promise<ArticleChange> {
    const { name, title, url, channel = null } = file;
    const { content, article } = await read(file);
    const added = { ...content, name, title, url, link, channel, addedBy };
    return afterReading(await store.add(keyOf(owner), added, limitsOf(owner.kind, limits)), article, added);
  }

  async function replaceWith(
    owner: StoringOwner,
    { id, name }: Pick<ArticleRecord, 'id' | 'name'>,
    file: GivenFile,
    addedBy: string,
    link: string | null,
  ): Promise<ArticleChange> {
    const { title, url } = file;
    const { content, article } = await read(file);
    const replacing = { ...content, title, url, link, addedBy };
    const change = await store.replace(keyOf(owner), id, replacing, limitsOf(owner.kind, limits));
    return afterReading(change, article, { name, title, url });
  }

  return {
    ...{ limits, gaps },
    revisionOf: (owner) => store.revisionOf(keyOf(owner)),
    list: (owner) => store.list(keyOf(owner)),
    channelOf: async (owner, id) => (await store.record(keyOf(owner), id))?.channel ?? null,
    libraries: () => store.summaries(),

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

    async details(owner, id) {
      const row = await store.document(keyOf(owner), id);
      if (row === undefined) return undefined;
      return { record: row, article: await articleOf(row), revisions: await store.revisions(id) };
    },

    gzippedFile: ({ contentHash }) => store.bytesOf(contentHash),

    add: (owner, file, by) => addition(owner, () => add(owner, file, by, null)),

    addLink: (owner, address, by, channel = null) =>
      addition(owner, () =>
        fetches(async () => {
          const fetched = await fetchLink(address);
          return fetched.kind === 'file' ? add(owner, { ...fileOfLink(fetched.file), channel }, by, address) : fetched;
        }),
      ),

    refresh: (owner, id, by) =>
      revision(owner, id, (row) =>
        fetches(async () => {
          if (row.link === null) return { kind: 'not-from-link' };
          const fetched = await fetchLink(row.link);
          if (fetched.kind !== 'file') return fetched;
          if (hashOf(fetched.file.bytes) === row.contentHash) return { kind: 'unchanged' };
          return replaceWith(owner, row, fileOfLink(fetched.file), by, row.link);
        }),
      ),

    replace: (owner, id, file, by) => revision(owner, id, (row) => replaceWith(owner, row, file, by, null)),

    rename: (owner, id, name) => store.rename(keyOf(owner), id, name),
    moveTo: (owner, id, channel) => store.moveTo(keyOf(owner), id, channel),
    remove: (owner, id) => store.remove(keyOf(owner), id),
    restore: (owner, id) => store.restore(keyOf(owner), id, limitsOf(owner.kind, limits)),

    deleteAll: (owner) => store.deleteLibrary(keyOf(owner)),

    async noteServers(isIn) {
      for (const { owner, leftAt } of await store.owners()) {
        const is = owner.startsWith(SERVER) ? isIn(owner.slice(SERVER.length)) : undefined;
        if (is !== undefined && is !== (leftAt === null)) await store.setLeft(owner, !is);
      }
    },

    async purge() {
      await store.purge(now() - KEPT_AFTER_LEAVING_MS);
      await gaps.purge();
    },
  };
}

const SERVER = 'server:';

function isSearched(owner: StoringOwner, { channel }: ArticleRecord): boolean {
  return channel === null || channelsOf(owner).includes(channel);
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

function afterReading(change: Change, article: Article, names: Omit<SaidNames, 'id'>): ArticleChange {
  return change.kind === 'changed' ? { ...change, article: withNames({ ...names, id: change.id }, article) } : change;
}
