/**
 * The articles of servers and persons in a database: what is stored of each, and every change of it. A change is one
 * transaction, and changes of one library wait for one another, so that two people who change the same article at once get a
 * revision each.
 */
import { randomUUID } from 'node:crypto';
import { type DeleteQueryBuilder, type DeleteResult, sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { ArticleRow, LibraryRow, RevisionRow, Schema } from './schema.ts';

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

/** What a library has too much of: articles, bytes of files, or text, in bytes or in sentences. */
export type ExceededLimit = 'articles' | 'files' | 'text';

export type ChangeRefusal =
  /** Another article of the library has this name. */
  | { readonly kind: 'name-taken' }
  /** The library would exceed a limit. */
  | { readonly kind: 'full'; readonly limit: ExceededLimit }
  /** There is no such article, or no longer. */
  | { readonly kind: 'unknown' };

export type Change = { readonly kind: 'changed'; readonly id: string } | ChangeRefusal;

/** One revision of an article, with the person who made it. */
export type Revision = Pick<RevisionRow, 'revision' | 'addedBy' | 'addedAt'>;

/** How long a removed article can be put back. */
export const UNDO_MS = 10 * 60_000;

/** How much is in a library, and since when the bot has left its server. */
export interface LibrarySummary extends Pick<LibraryRow, 'owner' | 'leftAt'> {
  readonly articles: number;
  readonly fileBytes: number;
}

export interface ArticleStore {
  /** The revision of a library; 0 if it has never had an article. One lookup by its key. */
  revisionOf(owner: string): Promise<number>;
  /** The articles of a library, by name. */
  list(owner: string): Promise<readonly ArticleRecord[]>;
  /** The articles of a library with their documents, by name. */
  documents(owner: string): Promise<readonly (ArticleRecord & Pick<ArticleRow, 'document'>)[]>;
  /** One article with its document; undefined if the library does not have it, or no longer. */
  document(owner: string, id: string): Promise<(ArticleRecord & Pick<ArticleRow, 'document'>) | undefined>;
  /** One article, even if it has been removed; undefined if the library does not have it. */
  record(owner: string, id: string): Promise<ArticleRecord | undefined>;
  /** The compressed bytes of a file; undefined if no article has them. */
  bytesOf(contentHash: string): Promise<Uint8Array | undefined>;
  /** The revisions of an article, the last one first. */
  revisions(id: string): Promise<readonly Revision[]>;
  add(owner: string, article: NewArticle, limits: LibraryLimits): Promise<Change>;
  /** Makes a new revision of an article, of which only the name and the channel stay. Its old bytes are deleted. */
  replace(
    owner: string,
    id: string,
    content: ReadContent & Pick<ArticleRow, 'title' | 'url' | 'link' | 'addedBy'>,
    limits: LibraryLimits,
  ): Promise<Change>;
  rename(owner: string, id: string, name: string): Promise<Change>;
  /** @param channel the channel or category that the article is for; null for the whole server */
  moveTo(owner: string, id: string, channel: string | null): Promise<Change>;
  /** Takes an article out of its library. For `UNDO_MS`, `restore` puts it back. */
  remove(owner: string, id: string): Promise<Change>;
  restore(owner: string, id: string, limits: LibraryLimits): Promise<Change>;
  /** @param counts for the id of each article, in how many more answers it was quoted */
  addQuoted(counts: ReadonlyMap<string, number>): Promise<void>;
  /** Stores what a newer version of the reader made of the same bytes, unless the article has changed in the meantime. */
  saveDocument(record: ArticleRecord, document: Uint8Array, readerVersion: number): Promise<void>;
  /** The owners that have a library, and since when the bot has left them. */
  owners(): Promise<readonly Pick<LibraryRow, 'owner' | 'leftAt'>[]>;
  /** The libraries that have articles, with how much is in each. */
  summaries(): Promise<readonly LibrarySummary[]>;
  /** Notes that the bot has left a server, or that it is there. */
  setLeft(owner: string, hasLeft: boolean): Promise<void>;
  /** Deletes everything of a library. */
  deleteLibrary(owner: string): Promise<void>;
  /**
   * Deletes what was removed and can no longer be put back, the libraries of servers that the bot left before a time, and the
   * bytes that no article has any more.
   */
  purge(leftBefore: number): Promise<void>;
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
  ...(['revision', 'addedBy', 'addedAt', 'quoted'] as const),
] as const;

/** The most values in a statement. PostgreSQL takes 65,535, and SQLite half of that. */
const VALUES_AT_ONCE = 1000;

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
        // The time is a revision that no library of this owner has had, even if an earlier one was deleted.
        .values({ owner, revision: now(), leftAt: null, gapsSince: null })
        .onConflict((conflict) =>
          conflict.column('owner').doUpdateSet(({ eb }) => ({
            revision: eb.case().when('libraries.revision', '=', 0).then(now()).else(eb.ref('libraries.revision')).end(),
            leftAt: null,
          })),
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

  async function deleteWhere(
    owner: string,
    narrowed: (libraries: DeleteQueryBuilder<Schema, 'libraries', DeleteResult>) => typeof libraries,
  ): Promise<void> {
    await write(async (transaction) => {
      // Locks the library, so that nothing is added in between.
      await transaction.updateTable('libraries').set({ owner }).where('owner', '=', owner).execute();
      const hashes = await hashesOf(transaction, owner);
      await narrowed(transaction.deleteFrom('libraries').where('owner', '=', owner)).execute();
      await deleteUnused(transaction, hashes);
    });
  }

  /** Deletes bytes that no article has: those of a version that left them to this, or of a process that was killed. */
  async function sweep(): Promise<void> {
    for (let after = ''; ; ) {
      const rows = await query
        .selectFrom('contents')
        .select('hash')
        .where('hash', '>', after)
        .orderBy('hash')
        .limit(VALUES_AT_ONCE)
        .execute();
      const hashes = rows.map(({ hash }) => hash);
      const last = hashes.at(-1);
      if (last === undefined) return;
      const users = await query
        .selectFrom('articles')
        .select('contentHash')
        .distinct()
        .where('contentHash', 'in', hashes)
        .execute();
      const used = new Set(users.map(({ contentHash }) => contentHash));
      const unused = hashes.filter((hash) => !used.has(hash));
      if (unused.length > 0) await write((transaction) => deleteUnused(transaction, unused));
      after = last;
    }
  }

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

    async document(owner, id) {
      const row = await articlesOf(owner)
        .select([...RECORD, 'document'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row && { ...row, document: asBytes(row.document) };
    },

    record: (owner, id) =>
      query.selectFrom('articles').select(RECORD).where('owner', '=', owner).where('id', '=', id).executeTakeFirst(),

    async bytesOf(contentHash) {
      const row = await query.selectFrom('contents').select('bytes').where('hash', '=', contentHash).executeTakeFirst();
      return row && asBytes(row.bytes);
    },

    revisions: (id) =>
      query
        .selectFrom('revisions')
        .select(['revision', 'addedBy', 'addedAt'])
        .where('articleId', '=', id)
        .orderBy('revision', 'desc')
        .execute(),

    add: (owner, { bytes, ...article }, limits) =>
      change(owner, async (transaction) => {
        await deleteRemoved(transaction, now() - UNDO_MS, owner);
        if (await isTaken(transaction, owner, article.name)) return { kind: 'name-taken' };
        const exceeded = await exceededBy(transaction, owner, article, limits);
        if (exceeded !== undefined) return { kind: 'full', limit: exceeded };
        const id = randomUUID();
        const addedAt = now();
        await storeContent(transaction, article.contentHash, bytes);
        await transaction
          .insertInto('articles')
          .values({ ...article, id, owner, revision: 1, addedAt, removedAt: null, quoted: 0 })
          .execute();
        await storeRevision(transaction, id, { ...article, revision: 1, addedAt });
        return { kind: 'changed', id };
      }),

    replace: (owner, id, { bytes, ...content }, limits) =>
      changeArticle(owner, id, async (transaction, known) => {
        const exceeded = await exceededBy(transaction, owner, content, limits, id);
        if (exceeded !== undefined) return { kind: 'full', limit: exceeded };
        const revision = known.revision + 1;
        const addedAt = now();
        await storeContent(transaction, content.contentHash, bytes);
        await transaction
          .updateTable('articles')
          .set({ ...content, revision, addedAt })
          .where('id', '=', id)
          .execute();
        await storeRevision(transaction, id, { ...content, revision, addedAt });
        await deleteUnused(transaction, [known.contentHash]);
        return { kind: 'changed', id };
      }),

    rename: (owner, id, name) =>
      changeArticle(owner, id, async (transaction, known) => {
        if (known.name !== name && (await isTaken(transaction, owner, name))) return { kind: 'name-taken' };
        await transaction.updateTable('articles').set({ name }).where('id', '=', id).execute();
        return { kind: 'changed', id };
      }),

    moveTo: (owner, id, channel) =>
      changeArticle(owner, id, async (transaction) => {
        await transaction.updateTable('articles').set({ channel }).where('id', '=', id).execute();
        return { kind: 'changed', id };
      }),

    remove: (owner, id) =>
      changeArticle(owner, id, async (transaction) => {
        await transaction.updateTable('articles').set({ removedAt: now() }).where('id', '=', id).execute();
        return { kind: 'changed', id };
      }),

    restore: (owner, id, limits) =>
      change(owner, async (transaction) => {
        const known = await articleIn(transaction, owner, id);
        if (known === undefined) return { kind: 'unknown' };
        if (known.removedAt === null) return { kind: 'changed', id };
        if (known.removedAt < now() - UNDO_MS) return { kind: 'unknown' };
        if (await isTaken(transaction, owner, known.name)) return { kind: 'name-taken' };
        const exceeded = await exceededBy(transaction, owner, known, limits, id);
        if (exceeded !== undefined) return { kind: 'full', limit: exceeded };
        await transaction.updateTable('articles').set({ removedAt: null }).where('id', '=', id).execute();
        return { kind: 'changed', id };
      }),

    async addQuoted(counts) {
      await write(async (transaction) => {
        // In one order everywhere, so that two processes never wait for one another.
        for (const [id, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
          await transaction
            .updateTable('articles')
            .set(({ eb }) => ({ quoted: eb('quoted', '+', count) }))
            .where('id', '=', id)
            .execute();
        }
      });
    },

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

    summaries: () =>
      query
        .selectFrom('libraries')
        .innerJoin('articles', 'articles.owner', 'libraries.owner')
        .where('removedAt', 'is', null)
        .select(({ fn }) => [
          'libraries.owner',
          'leftAt',
          fn.countAll<number>().as('articles'),
          // The sum of `bigint` is another type in PostgreSQL, which its driver returns as text.
          sql<number>`cast(sum(file_bytes) as bigint)`.as('fileBytes'),
        ])
        .groupBy(['libraries.owner', 'leftAt'])
        .orderBy('libraries.owner')
        .execute(),

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

    deleteLibrary: (owner) => deleteWhere(owner, (libraries) => libraries),

    async purge(leftBefore) {
      await write((transaction) => deleteRemoved(transaction, now() - UNDO_MS));
      const left = await query.selectFrom('libraries').select('owner').where('leftAt', '<', leftBefore).execute();
      // One after another, so that others can write in between. By then, the bot may be back in a server.
      for (const { owner } of left) {
        await deleteWhere(owner, (libraries) => libraries.where('leftAt', '<', leftBefore));
      }
      await sweep();
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
 * Which limit a file would exceed, if any. What was removed and can be put back counts for the bytes of files, so that nobody
 * fills the disk by adding and removing.
 *
 * @param except the id of the article that the file takes the place of
 */
async function exceededBy(
  transaction: Transaction<Schema>,
  owner: string,
  file: Pick<ArticleRow, 'fileBytes' | 'textBytes' | 'sentenceCount'>,
  limits: LibraryLimits,
  except = '',
): Promise<ExceededLimit | undefined> {
  const rows = await transaction
    .selectFrom('articles')
    .select(['fileBytes', 'textBytes', 'sentenceCount', 'removedAt'])
    .where('owner', '=', owner)
    .where('id', '<>', except)
    .execute();
  const sum = (of: (row: typeof file) => number, counted: readonly (typeof file)[]): number =>
    counted.reduce((total, row) => total + of(row), of(file));
  const searched = rows.filter(({ removedAt }) => removedAt === null);
  if (searched.length >= limits.articles) return 'articles';
  if (sum(({ fileBytes }) => fileBytes, rows) > limits.fileBytes) return 'files';
  const isTextWithin =
    sum(({ textBytes }) => textBytes, searched) <= limits.textBytes &&
    sum(({ sentenceCount }) => sentenceCount, searched) <= limits.sentences;
  return isTextWithin ? undefined : 'text';
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

/** Deletes the articles that were removed before a time, of one library or of all, with their bytes. */
async function deleteRemoved(transaction: Transaction<Schema>, before: number, owner?: string): Promise<void> {
  const rows = await transaction
    .deleteFrom('articles')
    .where('removedAt', '<', before)
    .$if(owner !== undefined, (of) => of.where('owner', '=', owner ?? ''))
    .returning('contentHash')
    .execute();
  await deleteUnused(
    transaction,
    rows.map(({ contentHash }) => contentHash),
  );
}

async function hashesOf(transaction: Transaction<Schema>, owner: string): Promise<string[]> {
  const rows = await transaction
    .selectFrom('articles')
    .select('contentHash')
    .distinct()
    .where('owner', '=', owner)
    .execute();
  return rows.map(({ contentHash }) => contentHash);
}

/** Deletes the bytes, of those with these hashes, that no article has. */
async function deleteUnused(transaction: Transaction<Schema>, hashes: readonly string[]): Promise<void> {
  for (const some of inGroups([...new Set(hashes)].sort())) {
    // Locks them first. Somebody who adds an article with the same bytes waits, and the next statement sees whoever was first.
    await transaction
      .updateTable('contents')
      .set(({ ref }) => ({ hash: ref('hash') }))
      .where('hash', 'in', some)
      .execute();
    await transaction
      .deleteFrom('contents')
      .where('hash', 'in', some)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('articles').select('id').whereRef('articles.contentHash', '=', 'contents.hash'))),
      )
      .execute();
  }
}

function* inGroups<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += VALUES_AT_ONCE) yield items.slice(start, start + VALUES_AT_ONCE);
}

/** SQLite gives bytes as an `ArrayBuffer`, and PostgreSQL as a `Buffer`. */
function asBytes(bytes: Uint8Array | ArrayBuffer): Uint8Array {
  return bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
}
