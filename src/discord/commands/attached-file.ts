/** A file that somebody attached -> its name and bytes, as Discord serves them. */
import type { Attachment } from 'discord.js';
import { MAX_FILE_BYTES } from '../../library/own-articles.ts';
import { Problem } from '../../problem.ts';
import { oneLine } from '../../text/one-line.ts';

export interface AttachedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** In UTF-16 code units. Longer names are cut. */
export const MAX_FILE_NAME = 100;
/** How long Discord may take to serve a file. */
const FETCH_MS = 30_000;
const BYTES_PER_MEGABYTE = 2 ** 20;

/** @throws {Problem} of kind `usage` if the file is too large, or Discord does not serve it */
export async function fetchAttachedFile({
  name,
  url,
  size,
}: Pick<Attachment, 'name' | 'url' | 'size'>): Promise<AttachedFile> {
  if (size > MAX_FILE_BYTES) throw tooLarge();
  const bytes = await download(url).catch((error: unknown) => {
    if (error instanceof Problem) throw error;
    throw new Problem('usage', ({ problems }) => problems.fileNotFetched);
  });
  return { name: fileName(name), bytes };
}

/** The name of a file as the library keeps it: on one line, and not too long. */
export function fileName(name: string): string {
  return oneLine(name, MAX_FILE_NAME) || 'article';
}

/** The size that Discord states is not relied on. */
async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_MS), redirect: 'error' });
  if (!response.ok || response.body === null) throw new Error(`Discord replied ${response.status}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > MAX_FILE_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): Problem {
  return new Problem('usage', ({ problems }) => problems.fileTooLarge(MAX_FILE_BYTES / BYTES_PER_MEGABYTE));
}
