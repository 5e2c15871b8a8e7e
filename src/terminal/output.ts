/** Writing to standard output as programs in a pipe expect: no faster than it is read, and quiet when no one reads on. */
import { once } from 'node:events';

/** Resolves when more may be written, so that an answer never waits in memory behind a slow reader. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** `… | head -1` closes the pipe when it has seen enough: that ends the program, and is no failure. */
export function endWhenPipeCloses(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
