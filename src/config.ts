/** The environment, including `.env` -> Config. Every setting is checked here once, so that other code can rely on it. */
import { statSync } from 'node:fs';
import { config as loadDotenv } from 'dotenv';
import * as v from 'valibot';
import { Problem } from './problem.ts';

/** An empty variable counts as not set, because a copy of `.env.example` leaves most variables empty. */
const setting = v.pipe(
  v.optional(v.string()),
  v.transform((text) => text?.trim() || undefined),
);

/** The variable that tells the process of a shard that it takes over from another. Only the process that starts it sets it. */
export const TAKES_OVER = 'VERBATIM_TAKES_OVER';

const DOTENV = '.env';
/** The permission bits of a file's mode that let its group or everybody read or change it. */
const OPEN_TO_OTHERS = 0o066;

const DEFAULT_LIBRARY_MEMORY_MB = 512;
const BYTES_PER_MB = 2 ** 20;
/** What may be added to the library of a server, unless it is set. */
export const DEFAULT_LIMITS: Config['libraryLimits'] = {
  articles: 500,
  libraryBytes: 50 * BYTES_PER_MB,
  librarySentences: 50_000,
  fileBytes: 10 * BYTES_PER_MB,
  articleSentences: 20_000,
  additionsPerMinute: 20,
};
/** The memory of a sentence with its index: measured on prose. */
const BYTES_OF_SENTENCE = 1200;
const MORE_MEMORY =
  'The index of a library with LIBRARY_SENTENCES takes more memory than LIBRARY_MEMORY_MB, so that only one is kept at a time. Raise LIBRARY_MEMORY_MB, or lower LIBRARY_SENTENCES.';

/** A whole number from 1 on, if it is set. */
const positive = (max: number) =>
  v.pipe(
    setting,
    v.optional(
      v.pipe(
        v.string(),
        v.regex(/^[1-9]\d*$/, `a whole number from 1 to ${max}`),
        v.transform(Number),
        v.maxValue(max, `a whole number from 1 to ${max}`),
      ),
    ),
  );

/** Shards of the bot: those from `first` to `last`, of `count`. */
export interface ShardRange {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** Shards in the form of the setting: `0-3/16`, `4/16`. */
export function shownShards({ first, last, count }: ShardRange): string {
  return `${first === last ? first : `${first}-${last}`}/${count}`;
}

export const allShards = (count: number): ShardRange => ({ first: 0, last: count - 1, count });

/** `auto`, a number of shards, or some of them: `0-3/16`, `4/16`. */
const SHARDS_FORM = /^(?:auto|(?:(?<first>\d{1,4})(?:-(?<last>\d{1,4}))?\/)?(?<count>[1-9]\d{0,3}))$/;

const shards = v.pipe(
  v.string(),
  v.regex(
    SHARDS_FORM,
    'auto, a number of shards from 1 to 9999, or some of them, such as 0-3/16, which are the shards 0 to 3 of 16',
  ),
  v.transform((text): ShardRange | 'auto' => {
    const { first, last = first, count } = SHARDS_FORM.exec(text)?.groups ?? {};
    if (count === undefined) return 'auto';
    if (first === undefined) return allShards(Number(count));
    return { first: Number(first), last: Number(last), count: Number(count) };
  }),
  v.check(
    (range) => range === 'auto' || range.first <= range.last,
    'a range whose first number is the lower one, such as 0-3/16',
  ),
  v.check(
    (range) => range === 'auto' || range.last < range.count,
    'shards that exist: they are counted from 0, so the last one of 16 is 15',
  ),
);

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A token may contain only characters that an HTTP header allows. Whether the token is valid, only Discord knows. */
const BOT_TOKEN = /^(?:Bot\s+)?[\x21-\x7e]+$/i;

const Environment = v.object({
  DISCORD_TOKEN: v.pipe(
    setting,
    v.optional(v.pipe(v.string(), v.regex(BOT_TOKEN, 'the bot’s token, without spaces or quotation marks around it'))),
  ),
  DISCORD_API_URL: v.pipe(
    setting,
    v.optional(v.pipe(v.string('a URL'), v.url('a URL, such as https://discord.com/api'))),
  ),
  DISCORD_GUILD_ID: v.pipe(
    setting,
    v.optional(v.pipe(v.string(), v.regex(/^\d{17,20}$/, 'the ID of a server, which has 17 to 20 digits'))),
  ),
  DATA_PATH: setting,
  SHARED_ARTICLES: v.pipe(setting, v.optional(v.picklist(['on', 'off'], 'on or off'))),
  DATABASE_URL: v.pipe(
    setting,
    v.optional(
      v.pipe(
        v.string(),
        v.regex(/^(?:file:.|postgres(?:ql)?:\/\/.)/, 'file: and a path, or an address that begins with postgres://'),
      ),
    ),
  ),
  LIBRARY_MEMORY_MB: positive(999_999),
  LIBRARY_ARTICLES: positive(100_000),
  LIBRARY_MB: positive(999_999),
  LIBRARY_SENTENCES: positive(1_000_000),
  FILE_MB: positive(100),
  ARTICLE_SENTENCES: positive(1_000_000),
  ADDITIONS_PER_MINUTE: positive(10_000),
  LOG_LEVEL: v.pipe(setting, v.optional(v.picklist(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`))),
  SHARDS: v.pipe(setting, v.optional(shards)),
  HTTP_PORT: positive(65_535),
  HTTP_HOST: v.pipe(
    setting,
    v.optional(v.pipe(v.string(), v.ip('an address of this machine, such as 127.0.0.1 or 0.0.0.0'))),
  ),
});

export interface Config {
  /** If absent, the bot answers in the terminal. */
  readonly discordToken: string | undefined;
  /** The API's address without its version, which discord.js adds: https://discord.com/api */
  readonly discordApiUrl: string;
  /** If set, commands are registered only in this server. */
  readonly discordGuildId: string | undefined;
  /** The path of an article, or of a folder of articles. */
  readonly dataPath: string;
  /** Whether everybody on Discord sees the articles at `dataPath`. */
  readonly sharesArticles: boolean;
  /** Where the articles of servers and persons are stored: `file:` and a path, or the address of a PostgreSQL database. */
  readonly databaseUrl: string;
  /** The memory for the indexes of these articles, roughly, in bytes. */
  readonly libraryMemoryBytes: number;
  /** What may be added to the library of a server. */
  readonly libraryLimits: {
    readonly articles: number;
    readonly libraryBytes: number;
    readonly librarySentences: number;
    readonly fileBytes: number;
    readonly articleSentences: number;
    readonly additionsPerMinute: number;
  };
  readonly logLevel: LogLevel;
  /** The shards of this machine; `auto`: all that Discord recommends. */
  readonly shards: ShardRange | 'auto';
  /** Who may ask for health and metrics: anybody at an address, or the process that started this one. Without it, nobody. */
  readonly monitoring:
    | { readonly kind: 'http'; readonly host: string; readonly port: number }
    | { readonly kind: 'parent' }
    | undefined;
  /** Whether another process serves the shard of this one until it hands it over. */
  readonly takesOver: boolean;
  /** What the operator should change, although the bot works. */
  readonly advice: readonly Advice[];
}

export interface Advice {
  readonly subject: 'token' | 'database' | 'libraries';
  readonly text: string;
}

const KEEP_PRIVATE = `Other users of this machine can read the bot’s token in ${DOTENV}. Run this to keep it private: chmod 600 ${DOTENV}`;
const SHARE_DATABASE =
  'SHARDS names only some of the shards, but the articles that people add are stored in a file of this machine. If other machines run the others, set DATABASE_URL to one PostgreSQL database on all of them.';

/** A configuration with a token, which the bot needs on Discord. */
export type BotConfig = Config & { readonly discordToken: string };

/** The configuration of a process that connects to Discord itself, as the first of its shards. */
export type ShardConfig = BotConfig & { readonly shards: ShardRange };

/**
 * Narrows a configuration to one that has a token.
 *
 * @throws {Problem} of kind `setting` if there is no token
 */
export function withToken(config: Config): BotConfig {
  const { discordToken } = config;
  if (discordToken !== undefined) return { ...config, discordToken };
  throw new Problem(
    'setting',
    'DISCORD_TOKEN is not set. Put the bot’s token in .env. README.md explains where to get it.',
  );
}

/**
 * Reads the environment, and `.env` in the working directory for variables that the environment does not set.
 *
 * @throws {Problem} of kind `setting` if a setting does not have the form that `.env.example` documents
 */
export function loadConfig(): Config {
  const { parsed: written } = loadDotenv({ path: DOTENV, quiet: true });
  // In the process of a shard, discord.js sets SHARDS to the number of that shard.
  const { SHARDING_MANAGER, SHARD_COUNT } = process.env;
  const isShard = SHARDING_MANAGER !== undefined;
  const environment = isShard ? { ...process.env, SHARDS: `${process.env.SHARDS}/${SHARD_COUNT}` } : process.env;
  const parsed = v.safeParse(Environment, environment);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Problem('setting', `The setting ${v.getDotPath(issue)} is not valid. Set it to ${issue.message}.`);
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, DISCORD_GUILD_ID, DATA_PATH, LOG_LEVEL } = parsed.output;
  const { SHARED_ARTICLES, LIBRARY_MEMORY_MB = DEFAULT_LIBRARY_MEMORY_MB } = parsed.output;
  const { DATABASE_URL: databaseUrl = 'file:storage/verbatim.db', SHARDS: shards = allShards(1) } = parsed.output;
  const advice: Advice[] = [];
  if (written?.DISCORD_TOKEN && isOpenToOthers(DOTENV)) advice.push({ subject: 'token', text: KEEP_PRIVATE });
  const limits = libraryLimitsIn(parsed.output);
  const libraryMemoryBytes = LIBRARY_MEMORY_MB * BYTES_PER_MB;
  if (limits.librarySentences * BYTES_OF_SENTENCE > libraryMemoryBytes)
    advice.push({ subject: 'libraries', text: MORE_MEMORY });
  if (databaseUrl.startsWith('file:') && !namesAll(shards)) advice.push({ subject: 'database', text: SHARE_DATABASE });
  return {
    discordToken: DISCORD_TOKEN?.replace(/^Bot\s+/i, ''),
    discordApiUrl: (DISCORD_API_URL ?? 'https://discord.com/api').replace(/\/+(?:v\d+\/*)?$/, ''),
    discordGuildId: DISCORD_GUILD_ID,
    dataPath: DATA_PATH ?? 'data',
    sharesArticles: SHARED_ARTICLES !== 'off',
    databaseUrl,
    libraryMemoryBytes,
    libraryLimits: limits,
    logLevel: LOG_LEVEL ?? 'info',
    shards,
    monitoring: monitoringIn(parsed.output, isShard),
    takesOver: isShard && process.env[TAKES_OVER] !== undefined,
    // The process that starts the shards has given it already.
    advice: isShard ? [] : advice,
  };
}

/** The processes of shards report to the one that started them, which has the address. */
function monitoringIn(
  { HTTP_PORT: port, HTTP_HOST: host = '127.0.0.1' }: v.InferOutput<typeof Environment>,
  isShard: boolean,
): Config['monitoring'] {
  if (port === undefined) return undefined;
  return isShard ? { kind: 'parent' } : { kind: 'http', host, port };
}

function libraryLimitsIn(set: v.InferOutput<typeof Environment>): Config['libraryLimits'] {
  return {
    articles: set.LIBRARY_ARTICLES ?? DEFAULT_LIMITS.articles,
    libraryBytes: inBytes(set.LIBRARY_MB) ?? DEFAULT_LIMITS.libraryBytes,
    librarySentences: set.LIBRARY_SENTENCES ?? DEFAULT_LIMITS.librarySentences,
    fileBytes: inBytes(set.FILE_MB) ?? DEFAULT_LIMITS.fileBytes,
    articleSentences: set.ARTICLE_SENTENCES ?? DEFAULT_LIMITS.articleSentences,
    additionsPerMinute: set.ADDITIONS_PER_MINUTE ?? DEFAULT_LIMITS.additionsPerMinute,
  };
}

const inBytes = (megabytes: number | undefined): number | undefined =>
  megabytes === undefined ? undefined : megabytes * BYTES_PER_MB;

const namesAll = (shards: ShardRange | 'auto'): boolean =>
  shards === 'auto' || shards.last - shards.first + 1 === shards.count;

/** Whether other users may read or change a file. Always false on Windows, where the file mode does not show this. */
function isOpenToOthers(path: string): boolean {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  return process.platform !== 'win32' && (mode & OPEN_TO_OTHERS) !== 0;
}
