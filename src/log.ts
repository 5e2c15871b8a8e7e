/**
 * The bot's log: JSON lines, or readable lines at a terminal. Neither questions nor the bot's token are ever written to it.
 * An error from Discord is logged without its URL and body, because these contain interaction tokens and users' text.
 */
import { randomBytes } from 'node:crypto';
import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';
import { escapeControlsByLine, escapeControlsInJson } from './text/control-characters.ts';

export type Log = Logger;

/**
 * In bytes. If more output is waiting, nobody reads the log any more: new lines are dropped so that memory stays bounded.
 */
const MAX_BUFFERED = 2 ** 20;

/**
 * Creates the log on standard output. If the log cannot be written, because the disk is full or its reader has exited, the
 * bot continues without it.
 */
export async function createLog(level: LogLevel): Promise<Log> {
  const toLine = process.stdout.isTTY ? await readable() : escapeControlsInJson;
  return pino(
    { level, base: null, serializers: { error: describeError } },
    {
      write(json: string): void {
        if (process.stdout.writableLength < MAX_BUFFERED) process.stdout.write(toLine(json));
      },
    },
  );
}

async function readable(): Promise<(json: string) => string> {
  // Imported here because it is needed only at a terminal.
  const { prettyFactory } = await import('pino-pretty');
  const pretty = prettyFactory({ translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' });
  return (json) =>
    pretty(JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? escapeControlsByLine(value) : value)));
}

/** A short random reference. A user quotes it when reporting an error, and the operator finds it in the log. */
export function createReference(): string {
  return randomBytes(4).toString('hex');
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
  return { name: error.name, message: error.message, code, status, method, stack: error.stack };
}
