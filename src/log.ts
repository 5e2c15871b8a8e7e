/**
 * The bot's log: JSON lines, or one readable line each at a terminal. What people ask is never written to it, nor is
 * the token; an error from Discord is written without its address and body, which hold tokens of interactions and text.
 */
import { randomBytes } from 'node:crypto';
import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

export async function createLog(level: LogLevel): Promise<Log> {
  const options = { level, base: null, serializers: { error: describeError } };
  if (!process.stdout.isTTY) return pino(options);
  // Imported here as only a terminal needs it.
  const { default: pretty } = await import('pino-pretty');
  return pino(options, pretty({ sync: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' }));
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
