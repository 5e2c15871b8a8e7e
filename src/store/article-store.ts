/**
 * The articles of servers and persons in a database: what is stored of each, and every change of it. A change is one
 * transaction, and changes of one library wait for one another, so that two people who change the same article at once get a
 * revision each.
 */
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { ArticleRow, LibraryRow, Schema } from './schema.ts';

/** What is known of an article without reading it. */
export type ArticleRecord = Omit<ArticleRow, 'owner' | 'document' | 'removedAt'>;

/** A file with what was read from it, ready to be stored. */
export interface ReadContent {
  readonly ownTitle: string | null;
  readonly fileName: string;
  readonly contentHash: string;
  /** The bytes of the file, compressed. */
  readonly bytes: Uint8Array;
  /** The article, compressed. */
  readonly document: Uint8Array;
  readonly readerVersion: number;
  readonly fileBytes: number;
  readonly textBytes: number;
  readonly sentenceCount: number;
}

export interface NewArticle extends ReadContent {
  readonly name: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly link: string | null;
  readonly channel: string | null;
  readonly addedBy: string;
}

/** The most that one library may contain. */
export interface LibraryLimits {
  readonly articles: number;
  /** Of all files together, as they are stored: compressed, in bytes. */
  readonly fileBytes: number;
  /** Of all reading texts together, in bytes of UTF-8. */
  readonly textBytes: number;
  readonly sentences: number;
}

export type ChangeRefusal =
  /** Another article of the library has this name. */
  | 'name-taken'
  /** The library would exceed its limits. */
  | 'full'
  /** There is no such article, or no longer. */
  | 'unknown';

export type Change = { readonly kind: 'changed'; readonly id: string } | { readonly kind: ChangeRefusal };

export interface ArticleStore {
  /** The revision of a library; 0 if it has never had an article. One lookup by its key. */
  revisionOf(owner: string): Promise<number>;
  /** The articles of a library, by name. */
  list(owner: string): Promise<readonly ArticleRecord[]>;
  /** The articles of a library with their documents, by name. */
  documents(owner: string): Promise<readonly (ArticleRecord & Pick<ArticleRow, 'document'>)[]>;
  /** One article, even if it has been removed; undefined if the library does not have it. */
  record(owner: string, id: string): Promise<ArticleRecord | undefined>;
  /** The compressed bytes of a file; undefined if no article has them. */
  bytesOf(contentHash: string): Promise<Uint8Array | undefined>;
  add(owner: string, article: NewArticle, limits: LibraryLimits): Promise<Change>;
  /** Makes a new revision of an article, of which only the name stays. The bytes of the one before are deleted with the next purge. */
  replace(
    owner: string,
    id: string,
    content: ReadContent & Pick<ArticleRow, 'title' | 'url' | 'addedBy'>,
    limits: LibraryLimits,
  ): Promise<Change>;
  rename(owner: string, id: string, name: string): Promise<Change>;
  /** Takes an article out of its library. Until it is purged, `restore` puts it back. */
  remove(owner: string, id: string): Promise<Change>;
  /** @param removedAfter an article that was removed before this time is not put back */
  restore(owner: string, id: string, removedAfter: number, limits: LibraryLimits): Promise<Change>;
  /** Stores what a newer version of the reader made of the same bytes, unless the article has changed in the meantime. */
  saveDocument(record: ArticleRecord, document: Uint8Array, readerVersion: number): Promise<void>;
  /** The owners that have a library, and since when the bot has left them. */
  owners(): Promise<readonly Pick<LibraryRow, 'owner' | 'leftAt'>[]>;
  /** Notes that the bot has left a server, or that it is there. */
  setLeft(owner: string, hasLeft: boolean): Promise<void>;
  /** Deletes everything of a library. */
  deleteLibrary(owner: string): Promise<void>;
  /**
   * Deletes what was removed before a time, the libraries of servers that the bot left before another, and the bytes that
   * no article has any more.
   */
  purge(removedBefore: number, leftBefore: number): Promise<void>;
}

const RECORD = [
  ...([
    'id',
    'name',
    'fileName',
    'title',
    'ownTitle',
    'url',
    'link',
    'channel',
    'contentHash',
    'readerVersion',
    'fileBytes',
    'textBytes',
    'sentenceCount',
  ] as const),
  ...(['revision', 'addedBy', 'addedAt'] as const),
] as const;

/** @param now the time in milliseconds, which tests replace */
export function createArticleStore({ query, write }: Database, now: () => number = Date.now): ArticleStore {
  const articlesOf = (owner: string) =>
    query.selectFrom('articles').where('owner', '=', owner).where('removedAt', 'is', null).orderBy('name');

  /** Runs a change while no other change of the library runs. Whatever it throws undoes it. */
  async function change(owner: string, work: (transaction: Transaction<Schema>) => Promise<Change>): Promise<Change> {
    return write(async (transaction) => {
      // Locks the library until the end of the transaction, also one that is only made now.
      await transaction
        .insertInto('libraries')
        .values({ owner, revision: 0, leftAt: null })
        .onConflict((conflict) =>
          conflict.column('owner').doUpdateSet(({ ref }) => ({ revision: ref('libraries.revision'), leftAt: null })),
        )
        .execute();
      const changed = await work(transaction);
      if (changed.kind === 'changed') {
        await transaction
          .updateTable('libraries')
          .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
          .where('owner', '=', owner)
          .execute();
      }
      return changed;
    });
  }

  /** Changes an article that the library has, and that has not been removed. */
  const changeArticle = (
    owner: string,
    id: string,
    work: (transaction: Transaction<Schema>, known: ArticleRecord) => Promise<Change>,
  ): Promise<Change> =>
    change(owner, async (transaction) => {
      const known = await articleIn(transaction, owner, id);
      return known === undefined || known.removedAt !== null ? { kind: 'unknown' } : work(transaction, known);
    });

  return {
    async revisionOf(owner) {
      const row = await query.selectFrom('libraries').select('revision').where('owner', '=', owner).executeTakeFirst();
      return row?.revision ?? 0;
    },

    list: (owner) => articlesOf(owner).select(RECORD).execute(),

    async documents(owner) {
      const rows = await articlesOf(owner)
        .select([...RECORD, 'document'])
        .execute();
      return rows.map((row) => ({ ...row, document: asBytes(row.document) }));
    },

    record: (owner, id) =>
      query.selectFrom('articles').select(RECORD).where('owner', '=', owner).where('id', '=', id).executeTakeFirst(),

    async bytesOf(contentHash) {
      const row = await query.selectFrom('contents').select('bytes').where('hash', '=', contentHash).executeTakeFirst();
      return row && asBytes(row.bytes);
    },

    add: (owner, { bytes, ...article }, limits) =>
      change(owner, async (transaction) => {
        if (await isTaken(transaction, owner, article.name)) return { kind: 'name-taken' };
        if (!(await hasRoom(transaction, owner, article, limits))) return { kind: 'full' };
        const id = randomUUID();
        const addedAt = now();
        await storeContent(transaction, article.contentHash, bytes);
        await transaction
          .insertInto('articles')
          .values({ ...article, id, owner, revision: 1, addedAt, removedAt: null })
          .execute();
        await storeRevision(transaction, id, { ...article, revision: 1, addedAt });
        return { kind: 'changed', id };
      }),

    replace: (owner, id, { bytes, ...content }, limits) =>
      changeArticle(owner, id, async (transaction, known) => {
        if (!(await hasRoom(transaction, owner, content, limits, id))) return { kind: 'full' };
        const revision = known.revision + 1;
        const addedAt = now();
        await storeContent(transaction, content.contentHash, bytes);
        await transaction
          .updateTable('articles')
          .set({ ...content, revision, addedAt })
          .where('id', '=', id)
          .execute();
        await storeRevision(transaction, id, { ...content, revision, addedAt });
        return { kind: 'changed', id };
      }),

    rename: (owner, id, name) =>
      changeArticle(owner, id, async (transaction, known) => {
        if (known.name !== name && (await isTaken(transaction, owner, name))) return { kind: 'name-taken' };
        await transaction.updateTable('articles').set({ name }).where('id', '=', id).execute();
        return { kind: 'changed', id };
      }),

    remove: (owner, id) =>
      changeArticle(owner, id, async (transaction) => {
        await transaction.updateTable('articles').set({ removedAt: now() }).where('id', '=', id).execute();
        return { kind: 'changed', id };
      }),

    restore: (owner, id, removedAfter, limits) =>
      change(owner, async (transaction) => {
        const known = await articleIn(transaction, owner, id);
        if (known === undefined) return { kind: 'unknown' };
        if (known.removedAt === null) return { kind: 'changed', id };
        if (known.removedAt < removedAfter) return { kind: 'unknown' };
        if (await isTaken(transaction, owner, known.name)) return { kind: 'name-taken' };
        if (!(await hasRoom(transaction, owner, known, limits, id))) return { kind: 'full' };
        await transaction.updateTable('articles').set({ removedAt: null }).where('id', '=', id).execute();
        return { kind: 'changed', id };
      }),

    async saveDocument({ id, revision }, document, readerVersion) {
      await write((transaction) =>
        transaction
          .updateTable('articles')
          .set({ document, readerVersion })
          .where('id', '=', id)
          .where('revision', '=', revision)
          .execute(),
      );
    },

    owners: () => query.selectFrom('libraries').select(['owner', 'leftAt']).execute(),

    async setLeft(owner, hasLeft) {
      await write((transaction) =>
        transaction
          .updateTable('libraries')
          .set({ leftAt: hasLeft ? now() : null })
          .where('owner', '=', owner)
          .where('leftAt', hasLeft ? 'is' : 'is not', null)
          .execute(),
      );
    },

    async deleteLibrary(owner) {
      await write(async (transaction) => {
        await transaction.deleteFrom('libraries').where('owner', '=', owner).execute();
        await deleteUnused(transaction);
      });
    },

    async purge(removedBefore, leftBefore) {
      await write(async (transaction) => {
        await transaction.deleteFrom('articles').where('removedAt', '<', removedBefore).execute();
        await transaction.deleteFrom('libraries').where('leftAt', '<', leftBefore).execute();
        await deleteUnused(transaction);
      });
    },
  };
}

async function isTaken(transaction: Transaction<Schema>, owner: string, name: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('articles')
    .select('id')
    .where('owner', '=', owner)
    .where('name', '=', name)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Whether a file has room. What was removed counts until it is purged, so that nobody fills the disk by adding and removing.
 *
 * @param except the id of the article that the file takes the place of
 */
async function hasRoom(
  transaction: Transaction<Schema>,
  owner: string,
  { fileBytes, textBytes, sentenceCount }: Pick<ArticleRow, 'fileBytes' | 'textBytes' | 'sentenceCount'>,
  limits: LibraryLimits,
  except = '',
): Promise<boolean> {
  const rows = await transaction
    .selectFrom('articles')
    .select(['fileBytes', 'textBytes', 'sentenceCount', 'removedAt'])
    .where('owner', '=', owner)
    .where('id', '<>', except)
    .execute();
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const searched = rows.filter(({ removedAt }) => removedAt === null);
  return (
    searched.length < limits.articles &&
    rows.length < limits.articles * 2 &&
    sum(rows.map((row) => row.fileBytes)) + fileBytes <= limits.fileBytes &&
    sum(searched.map((row) => row.textBytes)) + textBytes <= limits.textBytes &&
    sum(searched.map((row) => row.sentenceCount)) + sentenceCount <= limits.sentences
  );
}

async function articleIn(transaction: Transaction<Schema>, owner: string, id: string) {
  return transaction
    .selectFrom('articles')
    .select([...RECORD, 'removedAt'])
    .where('id', '=', id)
    .where('owner', '=', owner)
    .executeTakeFirst();
}

async function storeContent(transaction: Transaction<Schema>, hash: string, bytes: Uint8Array): Promise<void> {
  await transaction
    .insertInto('contents')
    .values({ hash, bytes })
    // Updated rather than left alone, which locks the row: a purge at the same time waits, and a foreign key then stops it.
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ bytes }))
    .execute();
}

async function storeRevision(
  transaction: Transaction<Schema>,
  articleId: string,
  { revision, contentHash, addedBy, addedAt }: Pick<ArticleRow, 'revision' | 'contentHash' | 'addedBy' | 'addedAt'>,
): Promise<void> {
  await transaction.insertInto('revisions').values({ articleId, revision, contentHash, addedBy, addedAt }).execute();
}

/** Deletes the bytes that are of no article's current revision. */
async function deleteUnused(transaction: Transaction<Schema>): Promise<void> {
  await transaction
    .deleteFrom('contents')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('articles').select('id').whereRef('articles.contentHash', '=', 'contents.hash'))),
    )
    .execute();
}

/** SQLite gives bytes as an `ArrayBuffer`, and PostgreSQL as a `Buffer`. */
function asBytes(bytes: Uint8Array | ArrayBuffer): Uint8Array {
  return bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
}
