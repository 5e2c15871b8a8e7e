import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ArticleStore, createArticleStore, type NewArticle } from '../../src/store/article-store.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { openPostgres } from '../support/postgres.ts';

const LIMITS = { articles: 3, fileBytes: 2000, textBytes: 1000, sentences: 100 };
const SERVER = 'server:1';

const folder = await mkdtemp(join(tmpdir(), 'verbatim-store-'));
const postgres = await openPostgres();
afterAll(async () => {
  await postgres?.drop();
  await rm(folder, { recursive: true, force: true });
});

function content(text: string) {
  const bytes = Buffer.from(text);
  return {
    fileName: 'file.txt',
    ownTitle: null,
    contentHash: `hash of ${text}`,
    ...{ bytes, document: bytes, readerVersion: 1, fileBytes: bytes.length, textBytes: bytes.length, sentenceCount: 1 },
  };
}

function article(name: string, text = name): NewArticle {
  return { ...content(text), name, title: null, url: null, link: null, channel: null, addedBy: 'ann' };
}

const engines = [
  ['SQLite', async () => openDatabase(`file:${join(folder, 'store.db')}`)],
  ['PostgreSQL', async () => openDatabase(postgres?.url ?? '')],
] as const;

describe.each(engines)('the store on %s', (engine, open) => {
  const skip = engine === 'PostgreSQL' && postgres === undefined;
  let owners = 0;

  async function withStore(
    work: (store: ArticleStore, owner: string, database: Database) => Promise<void>,
    now?: () => number,
  ): Promise<void> {
    const database = await open();
    owners += 1;
    await work(createArticleStore(database, now), `${SERVER}${owners}`, database).finally(() => database.close());
  }

  async function idOf(store: ArticleStore, owner: string, added: NewArticle): Promise<string> {
    const change = await store.add(owner, added, LIMITS);
    return change.kind === 'changed' ? change.id : change.kind;
  }

  it.skipIf(skip)('keeps the articles of each library apart, in the order of their names', async () => {
    await withStore(async (store, owner) => {
      await store.add(owner, article('rules.md'), LIMITS);
      await store.add(owner, article('faq.md'), LIMITS);
      await store.add('server:other', article('secret.md'), LIMITS);
      expect((await store.list(owner)).map(({ name }) => name)).toEqual(['faq.md', 'rules.md']);
      const [first] = await store.documents(owner);
      expect(Buffer.from(first?.document ?? []).toString()).toBe('faq.md');
      expect(first).toMatchObject({ revision: 1, addedBy: 'ann', title: null });
      await store.deleteLibrary('server:other');
    });
  });

  it.skipIf(skip)('gives a library another revision with each change, and with nothing else', async () => {
    await withStore(async (store, owner) => {
      expect(await store.revisionOf(owner)).toBe(0);
      const id = await idOf(store, owner, article('rules.md'));
      expect(await store.revisionOf(owner)).toBe(1);
      expect(await store.add(owner, article('rules.md', 'other'), LIMITS)).toEqual({ kind: 'name-taken' });
      expect(await store.revisionOf(owner)).toBe(1);
      await store.rename(owner, id, 'law.md');
      await store.remove(owner, id);
      await store.restore(owner, id, 0, LIMITS);
      expect(await store.revisionOf(owner)).toBe(4);
    });
  });

  it.skipIf(skip)('gives one revision each to two people who replace an article at once, and loses none', async () => {
    await withStore(async (store, owner) => {
      const id = await idOf(store, owner, article('rules.md'));
      const others = await Promise.all([open(), open()]);
      const replaced = await Promise.all(
        others.map((database, i) =>
          createArticleStore(database).replace(
            owner,
            id,
            { ...content(`text ${i}`), title: null, url: null, addedBy: `person ${i}` },
            LIMITS,
          ),
        ),
      );
      expect(replaced).toEqual([
        { kind: 'changed', id },
        { kind: 'changed', id },
      ]);
      const [stored] = await store.list(owner);
      expect(stored?.revision).toBe(3);
      const kept = await Promise.all(['text 0', 'text 1'].map((text) => store.bytesOf(`hash of ${text}`)));
      expect(kept.filter((bytes) => bytes !== undefined)).not.toEqual([]);
      await Promise.all(others.map((database) => database.close()));
    });
  });

  it.skipIf(skip)('keeps a library within its limits, also when several people add at once', async () => {
    await withStore(async (store, owner) => {
      const added = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => store.add(owner, article(name), LIMITS)));
      expect(added.filter(({ kind }) => kind === 'changed')).toHaveLength(3);
      expect(added.filter(({ kind }) => kind === 'full')).toHaveLength(2);
      expect(await store.list(owner)).toHaveLength(3);
    });
  });

  it.skipIf(skip)('counts a replaced text instead of the one before', async () => {
    await withStore(async (store, owner) => {
      const id = await idOf(store, owner, article('long.txt', 'x'.repeat(900)));
      const replace = (text: string) =>
        store.replace(owner, id, { ...content(text), title: null, url: null, addedBy: 'ben' }, LIMITS);
      expect((await replace('y'.repeat(950))).kind).toBe('changed');
      expect((await replace('z'.repeat(1001))).kind).toBe('full');
      expect((await store.add(owner, article('other.txt', 'w'.repeat(60)), LIMITS)).kind).toBe('full');
    });
  });

  it.skipIf(skip)('does not touch an article of another library, whatever id is given', async () => {
    await withStore(async (store, owner) => {
      const id = await idOf(store, owner, article('rules.md'));
      const thief = `${owner}-thief`;
      expect(await store.remove(thief, id)).toEqual({ kind: 'unknown' });
      expect(await store.rename(thief, id, 'mine.md')).toEqual({ kind: 'unknown' });
      expect(
        await store.replace(thief, id, { ...content('x'), title: null, url: null, addedBy: 'eve' }, LIMITS),
      ).toEqual({ kind: 'unknown' });
      expect(await store.restore(thief, id, 0, LIMITS)).toEqual({ kind: 'unknown' });
      expect((await store.list(owner)).map(({ name }) => name)).toEqual(['rules.md']);
    });
  });

  it.skipIf(skip)('puts a removed article back until it is purged, and keeps bytes that another one has', async () => {
    let time = 1000;
    await withStore(
      async (store, owner) => {
        const [gone, kept] = [
          await idOf(store, owner, article('gone.md', 'same')),
          await idOf(store, owner, article('kept.md', 'same')),
        ];
        await store.remove(owner, gone);
        await store.purge(time, 0);
        expect((await store.restore(owner, gone, 0, LIMITS)).kind).toBe('changed');
        await store.remove(owner, gone);
        time = 2000;
        await store.purge(time, 0);
        expect((await store.restore(owner, gone, 0, LIMITS)).kind).toBe('unknown');
        expect(await store.bytesOf('hash of same')).toBeDefined();
        await store.remove(owner, kept);
        time = 3000;
        await store.purge(time, 0);
        expect(await store.bytesOf('hash of same')).toBeUndefined();
      },
      () => time,
    );
  });

  it.skipIf(skip)('deletes the library of a server that the bot left long ago, unless it has come back', async () => {
    let time = 1000;
    await withStore(
      async (store, owner) => {
        await store.add(owner, article('rules.md', owner), LIMITS);
        await store.setLeft(owner, true);
        await store.setLeft(owner, false);
        time = 2000;
        await store.purge(0, time);
        expect(await store.list(owner)).toHaveLength(1);
        await store.setLeft(owner, true);
        time = 3000;
        await store.setLeft(owner, true);
        await store.purge(0, 2500);
        expect(await store.list(owner)).toHaveLength(0);
        expect(await store.revisionOf(owner)).toBe(0);
        expect(await store.bytesOf(`hash of ${owner}`)).toBeUndefined();
      },
      () => time,
    );
  });

  it.skipIf(skip)('stores what a newer reader made, unless the article has changed in the meantime', async () => {
    await withStore(async (store, owner) => {
      const id = await idOf(store, owner, article('rules.md'));
      const [record] = await store.list(owner);
      if (record === undefined) throw new Error('the article was not stored');
      await store.saveDocument(record, Buffer.from('read again'), 2);
      const text = async () => Buffer.from((await store.documents(owner))[0]?.document ?? []).toString();
      expect(await text()).toBe('read again');
      await store.replace(owner, id, { ...content('new text'), title: null, url: null, addedBy: 'ben' }, LIMITS);
      await store.saveDocument(record, Buffer.from('too late'), 3);
      expect(await text()).toBe('new text');
    });
  });

  it.skipIf(skip)('is made once by several processes that open it at once', async () => {
    const databases = await Promise.all([open(), open(), open()]);
    for (const database of databases) {
      expect(await createArticleStore(database).revisionOf('server:nobody')).toBe(0);
      await database.close();
    }
  });
});

describe('a database that cannot be opened', () => {
  it('is a problem of the setting, which names the file and what to do', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'not a folder');
    await expect(openDatabase(`file:${file}/verbatim.db`)).rejects.toThrow(
      /The database .*\/file\/verbatim\.db cannot be opened .* Set DATABASE_URL/,
    );
    await expect(openDatabase(`file:${file}`)).rejects.toThrow(/The database .*\/file cannot be opened/);
  });

  it('is a problem without the address, which may contain a password', async () => {
    const opened = openDatabase('postgres://user:hunter2@127.0.0.1:1/none');
    await expect(opened).rejects.toThrow(/DATABASE_URL cannot be used/);
    await expect(opened).rejects.not.toThrow(/hunter2/);
  });
});
