/**
 * Made-up communities -> their libraries in a database. Each draft is read once, as the bot reads a file that somebody adds.
 * Then it is stored for each article that is drawn from it, in a transaction of its own, as the bot stores it.
 */
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import pLimit from 'p-limit';
import { limitsOf } from '../../src/library/limits.ts';
import { keyOf, type StoringOwner } from '../../src/library/owner.ts';
import type { NewArticle } from '../../src/store/article-store.ts';
import type { Communities } from './communities.ts';
import type { FillFigures } from './library-figures.ts';
import { BENCH_LIMITS, type OpenedLibraries, openLibraries, ownArticlesOf } from './open-libraries.ts';

/** As many people may add articles to their servers at the same time. */
const AT_ONCE = 8;
/** Any person on Discord. */
export const SOMEBODY = '80351110224678912';
/** The ids of servers on Discord are about as long. */
const FIRST_ID = 81384788765712384n;

export const ownerOf = (server: number): StoringOwner => ({ kind: 'server', id: `${FIRST_ID + BigInt(server)}` });

/**
 * @param onServer called when the library of a server is complete
 * @throws {Error} if a library refuses an article
 */
export async function fillLibraries(
  communities: Communities,
  url: string,
  onServer: () => void = () => undefined,
): Promise<FillFigures> {
  const opened = await openLibraries(url);
  const { database, store } = opened;
  try {
    const start = performance.now();
    const drafts = await readDrafts(communities, opened);
    const readDone = performance.now();
    let articles = 0;
    const limit = pLimit(AT_ONCE);
    const fill = async (server: number): Promise<void> => {
      const owner = ownerOf(server);
      for (let index = 0; index < communities.articleCount(server); index++) {
        const { draft, isCopy } = communities.article(server, index);
        const read = drafts.get(draft);
        if (read === undefined) throw new Error(`The draft ${draft} has not been read.`);
        const contentHash = isCopy ? read.contentHash : hashOf(`${read.contentHash} ${server} ${index}`);
        const article = { ...read, name: `article-${index}.md`, contentHash };
        const { kind } = await store.add(keyOf(owner), article, limitsOf(owner.kind, BENCH_LIMITS));
        if (kind !== 'changed') throw new Error(`The library of server ${server} refuses article ${index}: ${kind}.`);
        articles += 1;
        // SQLite answers without a turn of the event loop, and what its statements take is freed only in one.
        await nextTurn();
      }
      onServer();
    };
    await Promise.all(Array.from({ length: communities.servers }, (_, server) => limit(fill, server)));
    const end = performance.now();
    return {
      articles,
      seconds: (end - start) / 1000,
      readMs: (readDone - start) / drafts.size,
      storeMs: (end - readDone) / articles,
    };
  } finally {
    await database.close();
  }
}

/** Reads the drafts that the libraries need: what the store would get of each is kept instead of stored. */
async function readDrafts(
  communities: Communities,
  { database, store }: OpenedLibraries,
): Promise<ReadonlyMap<number, NewArticle>> {
  const needed = new Set<number>();
  for (let server = 0; server < communities.servers; server++) {
    for (let index = 0; index < communities.articleCount(server); index++)
      needed.add(communities.article(server, index).draft);
  }
  const read = new Map<number, NewArticle>();
  for (const number of needed) {
    const own = ownArticlesOf(database, {
      ...store,
      async add(_owner, article) {
        read.set(number, article);
        return { kind: 'changed', id: '' };
      },
    });
    await own.add(ownerOf(0), fileOfDraft(communities, number, 'draft.md'), SOMEBODY);
  }
  return read;
}

export function fileOfDraft(communities: Communities, number: number, name: string) {
  return { name, bytes: async () => Buffer.from(communities.draft(number).text), title: null, url: null };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
