/** A file that somebody attached -> a file for the library, which is fetched from Discord when it is its turn. */
import type { Attachment } from 'discord.js';
import { type GivenFile, MAX_FILE_BYTES } from '../../library/own-articles.ts';
import { Problem } from '../../problem.ts';
import { oneLine } from '../../text/one-line.ts';

/** In UTF-16 code units. Longer names are cut. */
export const MAX_FILE_NAME = 100;
/** How long Discord may take to serve a file. */
const FETCH_MS = 30_000;
const BYTES_PER_MEGABYTE = 2 ** 20;

/**
 * @param cited the address to cite, such as that of the message
 * @throws {Problem} of kind `usage` if the file is too large. The same comes later if it is larger than Discord says, or if
 *   Discord does not serve it.
 */
export function attachedFile(
  { name, url, size }: Pick<Attachment, 'name' | 'url' | 'size'>,
  cited: string | null = null,
): GivenFile {
  if (size > MAX_FILE_BYTES) throw fileTooLarge();
  return { name: fileName(name), bytes: () => fetched(url), title: null, url: cited };
}

/** Whether a file can be an article. Pictures, sounds and videos are only part of a talk. */
export function mayBeArticle({ contentType }: Pick<Attachment, 'contentType'>): boolean {
  return !/^(?:image|audio|video)\//.test(contentType ?? '');
}

/** The name of a file as the library keeps it: on one line, and not too long. */
export function fileName(name: string): string {
  return oneLine(name, MAX_FILE_NAME) || 'article';
}

export function fileTooLarge(): Problem {
  return new Problem('usage', ({ problems }) => problems.fileTooLarge(MAX_FILE_BYTES / BYTES_PER_MEGABYTE));
}

async function fetched(url: string): Promise<Uint8Array> {
  try {
    return await download(url);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('usage', ({ problems }) => problems.fileNotFetched);
  }
}

/** The size that Discord states is not relied on. */
async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_MS), redirect: 'error' });
  if (!response.ok || response.body === null) throw new Error(`Discord replied ${response.status}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > MAX_FILE_BYTES) throw fileTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
