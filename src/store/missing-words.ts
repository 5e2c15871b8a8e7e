/**
 * The words that people asked for and that were not found, where the owner of the library wants to know them. A word is counted
 * once for each person, who is one of a few numbers, another one for each word.
 */
import type { Database } from './database.ts';

/** A word, and by how many people it was asked for. */
export interface MissingWord {
  readonly word: string;
  readonly people: number;
}

export interface MissingWords {
  /** Since when they are counted; null if they are not. */
  since(owner: string): Promise<number | null>;
  /** Begins to count; whoever turns it off deletes all that was counted. */
  turn(owner: string, isOn: boolean): Promise<void>;
  /** Counts the words of a question, if the owner wants that. */
  note(owner: string, words: readonly { readonly word: string; readonly asker: number }[]): Promise<void>;
  /** The words that at least some people asked for, most people first. */
  list(owner: string, minPeople: number, limit: number): Promise<readonly MissingWord[]>;
  /** Deletes what was asked more than `MISSING_WORDS_MS` ago. */
  purge(): Promise<void>;
}

/** How long it counts that somebody asked for a word: 30 days. */
export const MISSING_WORDS_MS = 30 * 24 * 60 * 60_000;

const DAY_MS = 24 * 60 * 60_000;

/** For one library, each with some fifty bytes. Nobody would read more. */
const MAX_ROWS = 20_000;

/** @param now the time in milliseconds, which tests replace */
export function createMissingWords({ query, write }: Database, now: () => number = Date.now): MissingWords {
  async function since(owner: string): Promise<number | null> {
    const row = await query.selectFrom('libraries').select('gapsSince').where('owner', '=', owner).executeTakeFirst();
    return row?.gapsSince ?? null;
  }

  return {
    since,

    async turn(owner, isOn) {
      const gapsSince = isOn ? now() : null;
      await write(async (transaction) => {
        await transaction
          .insertInto('libraries')
          .values({ owner, revision: 0, leftAt: null, gapsSince: null })
          .onConflict((conflict) => conflict.column('owner').doNothing())
          .execute();
        await transaction
          .updateTable('libraries')
          .set({ gapsSince })
          .where('owner', '=', owner)
          // Turned on twice, it counts since the first time.
          .where('gapsSince', isOn ? 'is' : 'is not', null)
          .execute();
        if (!isOn) await transaction.deleteFrom('missingWords').where('owner', '=', owner).execute();
      });
    },

    async note(owner, words) {
      if (words.length === 0 || (await since(owner)) === null) return;
      await write(async (transaction) => {
        // Locks the library, so that nothing is counted after it has been turned off.
        const { numUpdatedRows } = await transaction
          .updateTable('libraries')
          .set({ owner })
          .where('owner', '=', owner)
          .where('gapsSince', 'is not', null)
          .executeTakeFirst();
        const { rows } = await transaction
          .selectFrom('missingWords')
          .select(({ fn }) => fn.countAll<number>().as('rows'))
          .where('owner', '=', owner)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n || rows + words.length > MAX_ROWS) return;
        const askedAt = dayOf(now());
        await transaction
          .insertInto('missingWords')
          .values(words.map(({ word, asker }) => ({ owner, word, asker, askedAt })))
          .onConflict((conflict) => conflict.columns(['owner', 'word', 'asker']).doUpdateSet({ askedAt }))
          .execute();
      });
    },

    list: (owner, minPeople, limit) =>
      query
        .selectFrom('missingWords')
        .select(({ fn }) => ['word', fn.countAll<number>().as('people')])
        .where('owner', '=', owner)
        .where('askedAt', '>=', dayOf(now() - MISSING_WORDS_MS))
        .groupBy('word')
        .having(({ fn }) => fn.countAll<number>(), '>=', minPeople)
        .orderBy('people', 'desc')
        .orderBy('word')
        .limit(limit)
        .execute(),

    async purge() {
      const before = dayOf(now() - MISSING_WORDS_MS);
      await write((transaction) => transaction.deleteFrom('missingWords').where('askedAt', '<', before).execute());
    },
  };
}

/** When a day began. The exact time would tell which message it was. */
function dayOf(time: number): number {
  return Math.floor(time / DAY_MS) * DAY_MS;
}
