/** Writing to standard output no faster than it is read, so that answers never pile up in memory behind a slow reader. */
import { once } from 'node:events';

/** Resolves when more may be written. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
