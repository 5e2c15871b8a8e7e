/** Standard output and standard error: what a program writes, and what becomes of it where that cannot be written. */

import { Problem } from './problem.ts';
import { escapeControlsByLine } from './text/control-characters.ts';

/** A write that fails is told to whoever waits for it, and not thrown at everybody: a lost warning or log ends nothing. */
export function surviveFailedWrites(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/**
 * Resolves when the text is written: so answers never pile up in memory behind a slow reader. When the reader has gone,
 * as in `… | head -1`, it has seen enough: that ends the program, and is no failure.
 *
 * @throws {Problem} of kind `output` if the text cannot be written, as on a full disk
 */
export async function write(text: string): Promise<void> {
  // A disk that becomes full takes a part of the text without a word, and refuses what comes next.
  const error = (await attempt(text.slice(0, -1))) ?? (await attempt(text.slice(-1)));
  if (error === undefined) return;
  if (error.code === 'EPIPE') process.exit();
  throw new Problem('output', `Standard output cannot be written (${error.message}).`);
}

function attempt(text: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => process.stdout.write(text, (error) => resolve(error ?? undefined)));
}

/** Writes a message for a person, on lines of its own. */
export async function tell(message: string): Promise<void> {
  await write(`${escapeControlsByLine(message)}\n`);
}

/** Tells a person something without mixing it into the answers. */
export function warn(message: string): void {
  process.stderr.write(`verbatim: ${escapeControlsByLine(message)}\n`);
}
