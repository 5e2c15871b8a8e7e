import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { type ArticleStore, createArticleStore, type NewArticle, UNDO_MS } from '../../src/store/article-store.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { createMissingWords, MISSING_WORDS_MS } from '../../src/store/missing-words.ts';
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
      const first = await store.revisionOf(owner);
      expect(first).toBeGreaterThan(0);
      expect(await store.add(owner, article('rules.md', 'other'), LIMITS)).toEqual({ kind: 'name-taken' });
      expect(await store.revisionOf(owner)).toBe(first);
      await store.rename(owner, id, 'law.md');
      await store.remove(owner, id);
      await store.restore(owner, id, LIMITS);
      expect(await store.revisionOf(owner)).toBe(first + 3);
    });
  });

  it.skipIf(skip)('never gives a library a revision again that a deleted one of the same owner had', async () => {
    let time = 5000;
    await withStore(
      async (store, owner, database) => {
        await store.add(owner, article('old.md'), LIMITS);
        const before = await store.revisionOf(owner);
        await store.deleteLibrary(owner);
        time += 1;
        await createMissingWords(database).turn(owner, true);
        expect(await store.revisionOf(owner)).toBe(0);
        await store.add(owner, article('new.md'), LIMITS);
        expect(await store.revisionOf(owner)).toBeGreaterThan(before);
      },
      () => time,
    );
  });

  it.skipIf(skip)('sweeps bytes that no article has, whoever left them', async () => {
    await withStore(async (store, owner, { query }) => {
      await store.add(owner, article('kept.md', `${owner} kept`), LIMITS);
      for (let i = 0; i < 3; i++) {
        await query
          .insertInto('contents')
          .values({ hash: `${owner} left ${i}`, bytes: Buffer.from('x') })
          .execute();
      }
      await store.purge(0);
      for (let i = 0; i < 3; i++) expect(await store.bytesOf(`${owner} left ${i}`)).toBeUndefined();
      expect(await store.bytesOf(`hash of ${owner} kept`)).toBeDefined();
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
            { ...content(`text ${i}`), title: null, url: null, link: null, addedBy: `person ${i}` },
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
      expect(added.filter(({ kind }) => kind !== 'changed')).toEqual(
        Array(2).fill({ kind: 'full', limit: 'articles' }),
      );
      expect(await store.list(owner)).toHaveLength(3);
    });
  });

  it.skipIf(skip)('counts a replaced text instead of the one before', async () => {
    await withStore(async (store, owner) => {
      const id = await idOf(store, owner, article('long.txt', 'x'.repeat(900)));
      const replace = (text: string) =>
        store.replace(owner, id, { ...content(text), title: null, url: null, link: null, addedBy: 'ben' }, LIMITS);
      expect((await replace('y'.repeat(950))).kind).toBe('changed');
      expect(await replace('z'.repeat(1001))).toEqual({ kind: 'full', limit: 'text' });
      const other = await store.add(owner, article('other.txt', 'w'.repeat(60)), LIMITS);
      expect(other).toEqual({ kind: 'full', limit: 'text' });
    });
  });

  it.skipIf(skip)('counts the bytes of removed files as long as they can be put back, and no longer', async () => {
    let time = 1000;
    await withStore(
      async (store, owner) => {
        const limits = { ...LIMITS, textBytes: 10_000 };
        await store.remove(owner, await idOf(store, owner, article('a.txt', 'a'.repeat(900))));
        await store.remove(owner, await idOf(store, owner, article('b.txt', 'b'.repeat(900))));
        const third = article('c.txt', 'c'.repeat(900));
        expect(await store.add(owner, third, limits)).toEqual({ kind: 'full', limit: 'files' });
        time += UNDO_MS + 1;
        expect((await store.add(owner, third, limits)).kind).toBe('changed');
        expect(await store.bytesOf(`hash of ${'a'.repeat(900)}`)).toBeUndefined();
      },
      () => time,
    );
  });

  it.skipIf(skip)('deletes the bytes of a replaced file at once, unless another article has them', async () => {
    await withStore(async (store, owner) => {
      const id = await idOf(store, owner, article('a.txt', `${owner} first`));
      await store.add(owner, article('b.txt', `${owner} second`), LIMITS);
      const replace = (text: string) =>
        store.replace(owner, id, { ...content(text), title: null, url: null, link: null, addedBy: 'ben' }, LIMITS);
      await replace(`${owner} second`);
      expect(await store.bytesOf(`hash of ${owner} first`)).toBeUndefined();
      await replace(`${owner} third`);
      expect(await store.bytesOf(`hash of ${owner} second`)).toBeDefined();
      expect(await store.revisions(id)).toMatchObject([
        { revision: 3, addedBy: 'ben' },
        { revision: 2, addedBy: 'ben' },
        { revision: 1, addedBy: 'ann' },
      ]);
    });
  });

  it.skipIf(skip)('keeps bytes that one library replaces while another one adds them', async () => {
    await withStore(async (store, owner) => {
      const id = await idOf(store, owner, article('a.txt', `${owner} 0`));
      const other = await open();
      const adding = createArticleStore(other);
      for (let i = 0; i < 20; i++) {
        const replacing = { ...content(`${owner} ${i + 1}`), title: null, url: null, link: null, addedBy: 'ben' };
        const [, added] = await Promise.all([
          store.replace(owner, id, replacing, LIMITS),
          adding.add(`${owner}-${i}`, article('same.txt', `${owner} ${i}`), LIMITS),
        ]);
        expect(added.kind).toBe('changed');
        expect(await store.bytesOf(`hash of ${owner} ${i}`)).toBeDefined();
      }
      await other.close();
    });
  });

  it.skipIf(skip)('adds up how often articles were quoted, without another revision of the library', async () => {
    await withStore(async (store, owner) => {
      const id = await idOf(store, owner, article('rules.md'));
      const before = await store.revisionOf(owner);
      await store.addQuoted(new Map([[id, 2]]));
      await store.addQuoted(
        new Map([
          [id, 3],
          ['another', 1],
        ]),
      );
      expect(await store.list(owner)).toMatchObject([{ quoted: 5 }]);
      expect(await store.revisionOf(owner)).toBe(before);
    });
  });

  it.skipIf(skip)('counts words that are missing only if the owner wants it, and for 30 days', async () => {
    let time = MISSING_WORDS_MS;
    await withStore(
      async (_, owner, database) => {
        const missing = createMissingWords(database, () => time);
        const ask = (word: string, ...askers: number[]) =>
          missing.note(
            owner,
            askers.map((asker) => ({ word, asker })),
          );
        await ask('vault', 1, 2, 3);
        expect(await missing.since(owner)).toBeNull();
        await missing.turn(owner, true);
        await ask('vault', 1, 2, 3);
        await ask('vault', 3);
        await ask('parking', 1, 2);
        await ask('wifi', 1, 2, 3, 4);
        expect(await missing.list(owner, 3, 10)).toEqual([
          { word: 'wifi', people: 4 },
          { word: 'vault', people: 3 },
        ]);
        time += MISSING_WORDS_MS;
        await ask('vault', 1);
        expect(await missing.list(owner, 3, 10)).toHaveLength(2);
        time += MISSING_WORDS_MS / 30;
        expect(await missing.list(owner, 1, 10)).toEqual([{ word: 'vault', people: 1 }]);
        await missing.purge();
        expect(await missing.list(owner, 1, 10)).toEqual([{ word: 'vault', people: 1 }]);
        expect(await missing.since(owner)).toBe(MISSING_WORDS_MS);
        await missing.turn(owner, false);
        await missing.turn(owner, true);
        expect(await missing.list(owner, 1, 10)).toEqual([]);
      },
      () => time,
    );
  });

  it.skipIf(skip)('does not touch an article of another library, whatever id is given', async () => {
    await withStore(async (store, owner) => {
      const id = await idOf(store, owner, article('rules.md'));
      const thief = `${owner}-thief`;
      expect(await store.remove(thief, id)).toEqual({ kind: 'unknown' });
      expect(await store.rename(thief, id, 'mine.md')).toEqual({ kind: 'unknown' });
      expect(
        await store.replace(thief, id, { ...content('x'), title: null, url: null, link: null, addedBy: 'eve' }, LIMITS),
      ).toEqual({ kind: 'unknown' });
      expect(await store.restore(thief, id, LIMITS)).toEqual({ kind: 'unknown' });
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
        time += UNDO_MS;
        await store.purge(0);
        expect((await store.restore(owner, gone, LIMITS)).kind).toBe('changed');
        await store.remove(owner, gone);
        time += UNDO_MS + 1;
        await store.purge(0);
        expect((await store.restore(owner, gone, LIMITS)).kind).toBe('unknown');
        expect(await store.bytesOf('hash of same')).toBeDefined();
        await store.remove(owner, kept);
        time += UNDO_MS + 1;
        await store.purge(0);
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
        await store.purge(time);
        expect(await store.list(owner)).toHaveLength(1);
        await store.setLeft(owner, true);
        time = 3000;
        await store.setLeft(owner, true);
        await store.purge(2500);
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
      await store.replace(
        owner,
        id,
        { ...content('new text'), title: null, url: null, link: null, addedBy: 'ben' },
        LIMITS,
      );
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

  it('is a problem that names the cause if a newer version has changed it', async () => {
    const url = `file:${join(folder, 'newer.db')}`;
    const { query, close } = await openDatabase(url);
    await sql`insert into kysely_migration (name, timestamp) values ('999-future', '2099')`.execute(query);
    await close();
    await expect(openDatabase(url)).rejects.toThrow(/newer version of the bot has changed its tables/);
  });

  it('is a problem without the address, which may contain a password', async () => {
    const opened = openDatabase('postgres://user:hunter2@127.0.0.1:1/none');
    await expect(opened).rejects.toThrow(/DATABASE_URL cannot be used/);
    await expect(opened).rejects.not.toThrow(/hunter2/);
  });
});
