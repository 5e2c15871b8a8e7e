/** The bot, started as it is in production: a process of its own, with nothing but an environment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { LocalDiscord } from '../local-discord/types.ts';

export interface Bot {
  readonly process: ChildProcess;
  /** All that it has written so far, standard error included. */
  output(): string;
  /** Resolves when the output holds this text. */
  says(text: string): Promise<void>;
  /** Sends the signal and resolves with the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Resolves with the exit code. */
  ended(): Promise<number | null>;
}

/** As in a copied .env.example: so a developer's own .env decides nothing in the tests. */
export const NOTHING_SET = {
  DISCORD_TOKEN: '',
  DISCORD_API_URL: '',
  DISCORD_GUILD_ID: '',
  DATA_PATH: '',
  LOG_LEVEL: '',
  SHARDS: '',
};

/** In characters: more than any test waits for, and no end to fear where a bot runs for days. */
const KEPT_OUTPUT = 2 ** 24;

/** Through the channel it learns of the end of whoever started it, however that came, and ends as well. */
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
 * @param to whom `stop` signals: npm alone, as a supervisor does, or the group, as a terminal does
 */
export function startThroughNpm(script: string, to: 'npm' | 'group', env: Readonly<Record<string, string>>): Bot {
  const child = spawn('npm', ['run', script], {
    env: { PATH: process.env.PATH, npm_config_update_notifier: 'false', ...NOTHING_SET, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  return follow(child, (signal) => void process.kill((to === 'npm' ? 1 : -1) * pidOf(child), signal));
}

/** Ends a process, and all that it has started in its group. */
export function killGroup({ process: child }: Bot): void {
  try {
    process.kill(-pidOf(child), 'SIGKILL');
  } catch {
    // All of them have ended.
  }
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('The process could not be started.');
  return pid;
}

function follow(child: ChildProcess, kill: (signal: NodeJS.Signals) => void): Bot {
  let output = '';
  // The streams close when all have ended that write to them: what npm has started as well.
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

/** What the bot needs to know of the local Discord. */
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
