/** Standard output and standard error: writing to them, and what happens when a write fails. */

import { Problem } from './problem.ts';
import { escapeControlsByLine } from './text/control-characters.ts';

/**
 * Keeps a failed write from ending the program. Code that awaits `write` still gets the error; a lost warning does no harm.
 */
export function surviveFailedWrites(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/**
 * Resolves when the text is written, so that answers never pile up in memory when the reader is slow. If the reader has
 * closed the pipe, as in `… | head -1`, it needs no more output, and the program exits with code 0.
 *
 * @throws {Problem} of kind `output` if the text cannot be written, as on a full disk
 */
export async function write(text: string): Promise<void> {
  // A disk that becomes full writes part of the text without an error, and fails only at the next write.
  const bytes = Buffer.from(text);
  const error = (await attempt(bytes.subarray(0, -1))) ?? (await attempt(bytes.subarray(-1)));
  if (error === undefined) return;
  if (error.code === 'EPIPE') process.exit();
  throw new Problem('output', `Standard output cannot be written (${error.message}).`);
}

function attempt(bytes: Uint8Array): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => process.stdout.write(bytes, (error) => resolve(error ?? undefined)));
}

/** Writes a message for a person to standard output, followed by a line break. */
export async function tell(message: string): Promise<void> {
  await write(`${escapeControlsByLine(message)}\n`);
}

/** Writes a message for a person to standard error, so that it is not mixed with the answers. */
export function warn(message: string): void {
  process.stderr.write(`verbatim: ${escapeControlsByLine(message)}\n`);
}
