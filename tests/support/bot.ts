/** Starts the built bot as in production: in a process of its own, with only an environment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalDiscord } from '../local-discord/types.ts';

export interface Bot {
  readonly process: ChildProcess;
  /** Everything that it has written so far, standard error included. */
  output(): string;
  /** Resolves when the output contains this text. */
  says(text: string): Promise<void>;
  /** Sends the signal and resolves with the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Resolves with the exit code. */
  ended(): Promise<number | null>;
}

/** The database of this test file's bots. */
const storage = await mkdtemp(join(tmpdir(), 'verbatim-bot-'));
process.on('exit', () => rmSync(storage, { recursive: true, force: true }));

/** As in an unchanged copy of .env.example, so that a developer's own .env changes nothing in the tests. */
export const NOTHING_SET = {
  DISCORD_TOKEN: '',
  DISCORD_API_URL: '',
  DISCORD_GUILD_ID: '',
  DATA_PATH: '',
  SHARED_ARTICLES: '',
  DATABASE_URL: `file:${join(storage, 'verbatim.db')}`,
  LIBRARY_MEMORY_MB: '',
  LIBRARY_ARTICLES: '',
  LIBRARY_MB: '',
  LIBRARY_SENTENCES: '',
  FILE_MB: '',
  ARTICLE_SENTENCES: '',
  ADDITIONS_PER_MINUTE: '',
  LOG_LEVEL: '',
  SHARDS: '',
  HTTP_PORT: '',
  HTTP_HOST: '',
};

/** In characters: more than any test waits for, and bounded for a bot that runs for days. */
const KEPT_OUTPUT = 2 ** 24;

/** The channel closes when the process that started the program ends, in whatever way, and the program then ends too. */
export function startProgram(program: string, args: readonly string[], env: Readonly<Record<string, string>>): Bot {
  const child = spawn(process.execPath, [`dist/src/${program}.js`, ...args], {
    env: { PATH: process.env.PATH, ...NOTHING_SET, ...env },
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  return follow(child, (signal) => void child.kill(signal));
}

/**
 * Starts a script of package.json as a user does, in a process group of its own.
 *
 * @param to the receiver of the signal of `stop`: only npm, as from a supervisor, or the group, as from a terminal
 */
export function startThroughNpm(script: string, to: 'npm' | 'group', env: Readonly<Record<string, string>>): Bot {
  const child = spawn('npm', ['run', script], {
    env: { PATH: process.env.PATH, npm_config_update_notifier: 'false', ...NOTHING_SET, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  return follow(child, (signal) => void process.kill((to === 'npm' ? 1 : -1) * pidOf(child), signal));
}

/** Kills a process and everything that it has started in its group. */
export function killGroup({ process: child }: Bot): void {
  try {
    process.kill(-pidOf(child), 'SIGKILL');
  } catch {
    // All of them have ended already.
  }
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('The process could not be started.');
  return pid;
}

function follow(child: ChildProcess, kill: (signal: NodeJS.Signals) => void): Bot {
  let output = '';
  // The streams close when all processes that write to them have ended, also those that npm has started.
  const exit = once(child, 'close').then(([code]) => code as number | null);
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-KEPT_OUTPUT);
      for (const listener of listeners) listener();
    });
  }
  return {
    process: child,
    output: () => output,
    says: (text) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          if (!output.includes(text)) return;
          listeners.delete(check);
          resolve();
        };
        listeners.add(check);
        void exit.then(() => reject(new Error(`It ended without saying “${text}”:\n${output}`)));
        check();
      }),
    stop(signal = 'SIGTERM') {
      kill(signal);
      return exit;
    },
    ended: () => exit,
  };
}

/** The settings with which the bot connects to the local Discord. */
export function settingsFor(discord: LocalDiscord): Record<string, string> {
  return { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
}

/** Starts the bot and resolves when it has logged in and registered its commands. */
export async function startBot(discord: LocalDiscord, env: Readonly<Record<string, string>> = {}): Promise<Bot> {
  const bot = startProgram('main', [], { ...settingsFor(discord), ...env });
  await discord.ready();
  await bot.says('registered');
  return bot;
}
