/**
 * The bot's log: JSON lines, or one readable line each at a terminal. What people ask is never written to it, nor is
 * the token; an error from Discord is written without its address and body, which hold tokens of interactions and text.
 */
import { randomBytes } from 'node:crypto';
import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';
import { escapeControlsByLine, escapeControlsInJson } from './text/control-characters.ts';

export type Log = Logger;

/** In characters. More waits only where nobody reads the log any more: then lines are dropped, and the bot goes on. */
const MOST_WAITING = 2 ** 20;

/** A log that cannot be written, on a full disk or to a reader that has gone, is done without. */
export async function createLog(level: LogLevel): Promise<Log> {
  const toLine = process.stdout.isTTY ? await readable() : escapeControlsInJson;
  return pino(
    { level, base: null, serializers: { error: describeError } },
    {
      write(json: string): void {
        if (process.stdout.writableLength < MOST_WAITING) process.stdout.write(toLine(json));
      },
    },
  );
}

async function readable(): Promise<(json: string) => string> {
  // Imported here as only a terminal needs it.
  const { prettyFactory } = await import('pino-pretty');
  const pretty = prettyFactory({ translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' });
  return (json) =>
    pretty(JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? escapeControlsByLine(value) : value)));
}

/** What a person who reports a mistake can give, and an operator can find in the log. */
export function createReference(): string {
  return randomBytes(4).toString('hex');
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
  return { name: error.name, message: error.message, code, status, method, stack: error.stack };
}
