/** The command line of `npm run simulate` -> what to simulate. */
import { databaseIn, numberIn, parseOptions } from '../command-line.ts';
import type { Plan } from './simulation.ts';

const SCRIPT = 'simulate';
const DEFAULTS = { shards: 16, people: 100, seconds: 120, 'kill-every': 5 } as const;
/** As many processes and people as one machine bears, and a day. */
const LIMITS = { shards: 64, people: 10_000, seconds: 86_400, 'kill-every': 86_400 } as const;

export const USAGE = `Runs the bot as many shards on one database, lets people ask, and kills a shard every few seconds.

Usage:
  npm run simulate                                   ${DEFAULTS.shards} shards for ${DEFAULTS.seconds} seconds
  npm run simulate -- --shards 4 --seconds 30        small

Options:
  --shards N        how many shards, each a process of its own, at most ${LIMITS.shards} (default: ${DEFAULTS.shards})
  --people N        how many people ask at the same time (default: ${DEFAULTS.people})
  --seconds N       how long they ask (default: ${DEFAULTS.seconds})
  --kill-every S    seconds between two kills; 0: no kills (default: ${DEFAULTS['kill-every']})
  --database URL    file: and a path, or an address that begins with postgres:// (default: a database of its own that is
                    deleted afterwards, in the PostgreSQL of this machine if there is one, and else a SQLite file)
  --json            the figures as one JSON object, on standard output
  --help            this text

Exit codes: 0 every event that reached a shard got one right reply, 1 not so, 2 wrong usage.`;

export type Options = { readonly kind: 'help' } | ({ readonly kind: 'simulation'; readonly json: boolean } & Plan);

/** @throws {Problem} of kind `usage` */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseOptions(SCRIPT, {
    args: [...args],
    options: {
      shards: { type: 'string' },
      people: { type: 'string' },
      seconds: { type: 'string' },
      'kill-every': { type: 'string' },
      database: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return { kind: 'help' };
  const number = (name: keyof typeof DEFAULTS, min = 1): number =>
    numberIn(SCRIPT, `--${name}`, values[name] ?? `${DEFAULTS[name]}`, { min, max: LIMITS[name] });
  return {
    kind: 'simulation',
    shards: number('shards'),
    people: number('people'),
    seconds: number('seconds'),
    killEverySeconds: number('kill-every', 0),
    database: databaseIn(SCRIPT, values.database),
    json: values.json ?? false,
  };
}
