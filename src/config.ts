/** The environment, `.env` included -> Config. Everything that can be set from outside is checked here, once. */
import { statSync } from 'node:fs';
import { config as loadDotenv } from 'dotenv';
import * as v from 'valibot';
import { Problem } from './problem.ts';

/** A variable that is set to nothing counts as one that is not set, as it stands in a copied `.env.example`. */
const setting = v.pipe(
  v.optional(v.string()),
  v.transform((text) => text?.trim() || undefined),
);

const DOTENV = '.env';
/** The bits of a file's mode that let its group and others read or change it. */
const OPEN_TO_OTHERS = 0o066;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What can be sent as a token at all; whether it is a bot's, Discord alone can say. */
const TOKEN = /^(?:Bot\s+)?[\x21-\x7e]+$/i;

const Environment = v.object({
  DISCORD_TOKEN: v.pipe(
    setting,
    v.optional(v.pipe(v.string(), v.regex(TOKEN, 'the bot’s token, without spaces or quotation marks around it'))),
  ),
  DISCORD_API_URL: v.pipe(setting, v.optional(v.pipe(v.string('a URL'), v.url('a URL, as https://discord.com/api')))),
  DISCORD_GUILD_ID: v.pipe(
    setting,
    v.optional(v.pipe(v.string(), v.regex(/^\d{17,20}$/, 'the id of a server, 17 to 20 digits'))),
  ),
  DATA_PATH: setting,
  LOG_LEVEL: v.pipe(setting, v.optional(v.picklist(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`))),
  SHARDS: v.pipe(
    setting,
    v.optional(v.pipe(v.string(), v.regex(/^(?:auto|[1-9]\d{0,3})$/, 'auto, or a number from 1 to 9999'))),
  ),
});

export interface Config {
  /** Absent: the terminal. */
  readonly discordToken: string | undefined;
  /** Without the version, as discord.js takes it: https://discord.com/api */
  readonly discordApiUrl: string;
  /** Present: commands are registered in this one server alone. */
  readonly discordGuildId: string | undefined;
  /** A file or a folder of articles. */
  readonly dataPath: string;
  readonly logLevel: LogLevel;
  /** Absent: one process. */
  readonly shards: 'auto' | number | undefined;
  /** What the operator should do so that others do not get the token. Absent: nothing. */
  readonly advice: string | undefined;
}

const KEEP_PRIVATE = `Other users of this machine can read the bot’s token in ${DOTENV}. Keep it to yourself: chmod 600 ${DOTENV}`;

/** With the one setting that the bot on Discord needs. */
export type BotConfig = Config & { readonly discordToken: string };

/**
 * @throws {Problem} of kind `setting` if there is no token
 */
export function withToken(config: Config): BotConfig {
  const { discordToken } = config;
  if (discordToken !== undefined) return { ...config, discordToken };
  throw new Problem(
    'setting',
    'DISCORD_TOKEN is not set. Put the bot’s token into .env; README.md tells where to get one.',
  );
}

/**
 * Reads `.env` in the working directory, if there is one, and the environment, which wins over it.
 *
 * @throws {Problem} of kind `setting` if a setting is not as documented in `.env.example`.
 */
export function loadConfig(): Config {
  const { parsed: written } = loadDotenv({ path: DOTENV, quiet: true });
  // In a shard's process discord.js has put the shard's number where the operator put how many there are.
  const isShard = process.env.SHARDING_MANAGER !== undefined;
  const parsed = v.safeParse(Environment, isShard ? { ...process.env, SHARDS: undefined } : process.env);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Problem('setting', `The setting ${v.getDotPath(issue)} is not as expected. Give ${issue.message}.`);
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, DISCORD_GUILD_ID, DATA_PATH, LOG_LEVEL, SHARDS } = parsed.output;
  return {
    discordToken: DISCORD_TOKEN?.replace(/^Bot\s+/i, ''),
    discordApiUrl: (DISCORD_API_URL ?? 'https://discord.com/api').replace(/\/+(?:v\d+\/*)?$/, ''),
    discordGuildId: DISCORD_GUILD_ID,
    dataPath: DATA_PATH ?? 'data',
    logLevel: LOG_LEVEL ?? 'info',
    shards: SHARDS === 'auto' || SHARDS === undefined ? SHARDS : Number(SHARDS),
    advice: written?.DISCORD_TOKEN && !isShard && isOpenToOthers(DOTENV) ? KEEP_PRIVATE : undefined,
  };
}

/** On Windows the mode says nothing about that. */
function isOpenToOthers(path: string): boolean {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  return process.platform !== 'win32' && (mode & OPEN_TO_OTHERS) !== 0;
}
