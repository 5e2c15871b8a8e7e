/** The command line of `npm run bench` -> what to measure. */
import type { Problem } from '../../src/problem.ts';
import { databaseIn, numberIn, parseOptions, wrongUsage } from '../command-line.ts';
import type { LibrariesOptions } from './libraries.ts';
import { OURS, PEERS } from './peers.ts';

const SCRIPT = 'bench';
const PEER_NAMES = Object.keys(PEERS).filter((name) => name !== OURS);
const DEFAULTS = { sizes: [50, 1000, 10_000], questions: 1000, rounds: 3 } as const;
/** Some thousand questions, so that a 99th percentile means something, and the memory for indexes as an operator may set it. */
const LIBRARY_DEFAULTS = { servers: 10_000, questions: 2000, memory: [128, 512, 2048] } as const;
const MAX_SENTENCES = 1_000_000;
const MAX_QUESTIONS = 100_000;
const MAX_ROUNDS = 100;
const MAX_SERVERS = 100_000;
/** As for `LIBRARY_MEMORY_MB`. */
const MAX_MEMORY_MB = 999_999;

export const USAGE = `Measures how fast the project is, beside its peers and from end to end.

Usage:
  npm run bench                     the searcher and its peers, on three numbers of sentences; two minutes
  npm run bench -- --end-to-end     the bot, through a local Discord; one minute
  npm run bench -- --libraries      the libraries of 10,000 servers in a database; most of an hour
  npm run bench -- --write FOLDER   writes the sentences and the questions, one a line, for other programs

Options:
  --sizes N,...     how many sentences, at most 1,000,000 (default: ${DEFAULTS.sizes.join(',')})
  --peers NAME,...  some of ${PEER_NAMES.join(', ')} (default: all)
  --questions N     how many questions (default: ${DEFAULTS.questions}; ${LIBRARY_DEFAULTS.questions} in each part with --libraries)
  --rounds N        how many times each runs; its best run counts (default: ${DEFAULTS.rounds})
  --servers N       with --libraries: how many servers (default: ${LIBRARY_DEFAULTS.servers.toLocaleString('en')})
  --memory MB,...   with --libraries: values of LIBRARY_MEMORY_MB (default: ${LIBRARY_DEFAULTS.memory.join(',')})
  --database URL    with --libraries: file: and a path, or an address that begins with postgres://, of a database that is
                    empty or was filled so before (default: a SQLite file that is deleted afterwards)
  --json            the figures as one JSON object, on standard output
  --help            this text

Exit codes: 0 done, 1 a peer failed, 2 wrong usage.`;

export type Options =
  | { readonly kind: 'help' }
  | { readonly kind: 'end-to-end'; readonly questions: number; readonly json: boolean }
  | ({ readonly kind: 'libraries'; readonly json: boolean } & LibrariesOptions)
  | { readonly kind: 'write'; readonly folder: string; readonly sizes: readonly number[]; readonly questions: number }
  | {
      readonly kind: 'race';
      readonly sizes: readonly number[];
      readonly peers: readonly string[];
      readonly questions: number;
      readonly rounds: number;
      readonly json: boolean;
    };

/** @throws {Problem} of kind `usage` */
export function readOptions(args: readonly string[]): Options {
  const values = parsed(args);
  if (values.help) return { kind: 'help' };
  const json = values.json ?? false;
  if (values.libraries) return { kind: 'libraries', ...readLibrariesOptions(values), json };
  refuse(values, ['servers', 'memory', 'database'], 'other measurements than --libraries');
  const questions = numberIn(SCRIPT, '--questions', values.questions ?? `${DEFAULTS.questions}`, {
    max: MAX_QUESTIONS,
  });
  if (values['end-to-end']) {
    refuse(values, ['sizes', 'peers', 'rounds', 'write'], '--end-to-end');
    return { kind: 'end-to-end', questions, json };
  }
  const sizes = listIn('--sizes', values.sizes ?? DEFAULTS.sizes.join(','), (size) =>
    numberIn(SCRIPT, '--sizes', size, { max: MAX_SENTENCES }),
  );
  if (values.write !== undefined) {
    refuse(values, ['peers', 'rounds', 'json'], '--write');
    if (values.write === '') throw wrong('--write: expected the path of a folder');
    return { kind: 'write', folder: values.write, sizes, questions };
  }
  const peers = listIn('--peers', values.peers ?? PEER_NAMES.join(','), (name) => {
    if (!PEER_NAMES.includes(name)) throw wrong(`--peers: “${name}” is not one of ${PEER_NAMES.join(', ')}`);
    return name;
  });
  const rounds = numberIn(SCRIPT, '--rounds', values.rounds ?? `${DEFAULTS.rounds}`, { max: MAX_ROUNDS });
  return { kind: 'race', sizes, peers, questions, rounds, json };
}

function readLibrariesOptions(values: ReturnType<typeof parsed>): LibrariesOptions {
  refuse(values, ['sizes', 'peers', 'rounds', 'write', 'end-to-end'], '--libraries');
  const { servers, questions, memory } = LIBRARY_DEFAULTS;
  return {
    servers: numberIn(SCRIPT, '--servers', values.servers ?? `${servers}`, { max: MAX_SERVERS }),
    questions: numberIn(SCRIPT, '--questions', values.questions ?? `${questions}`, { max: MAX_QUESTIONS }),
    memory: listIn('--memory', values.memory ?? memory.join(','), (text) =>
      numberIn(SCRIPT, '--memory', text, { max: MAX_MEMORY_MB }),
    ),
    database: databaseIn(SCRIPT, values.database),
  };
}

function parsed(args: readonly string[]) {
  return parseOptions(SCRIPT, {
    args: [...args],
    options: {
      sizes: { type: 'string' },
      peers: { type: 'string' },
      questions: { type: 'string' },
      rounds: { type: 'string' },
      json: { type: 'boolean' },
      'end-to-end': { type: 'boolean' },
      libraries: { type: 'boolean' },
      servers: { type: 'string' },
      memory: { type: 'string' },
      database: { type: 'string' },
      write: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
}

/** The items of a list in their order, each once. */
function listIn<Item>(option: string, text: string, read: (item: string) => Item): Item[] {
  if (text.trim() === '') throw wrong(`${option}: the list is empty`);
  return [...new Set(text.split(',').map((item) => read(item.trim())))];
}

/** Rejects options that would have no effect, because a user of such an option expects one. */
function refuse<Values extends object>(
  values: Values,
  names: readonly (keyof Values & string)[],
  otherOption: string,
): void {
  const found = names.find((name) => values[name] !== undefined);
  if (found !== undefined) throw wrong(`--${found} has no effect with ${otherOption}`);
}

const wrong = (message: string): Problem => wrongUsage(SCRIPT, message);
