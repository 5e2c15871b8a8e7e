/** A file that somebody attached -> a file for the library, which is fetched from Discord when it is its turn. */
import type { Attachment } from 'discord.js';
import type { AdditionLimits } from '../../library/limits.ts';
import { fileName, type GivenFile, MAX_FILE_NAME } from '../../library/own-articles.ts';
import { Problem } from '../../problem.ts';
import { readAtMost } from '../../web/read-at-most.ts';
import { inMegabytes } from '../views/numbers.ts';

/** For the commands, which know the library only through this room. */
export { fileName, MAX_FILE_NAME };

/** How long Discord may take to serve a file. */
const FETCH_MS = 30_000;

/**
 * @param limits of the library that it is for
 * @param cited the address to cite, such as that of the message
 * @throws {Problem} of kind `usage` if the file is too large. The same comes later if it is larger than Discord says, or if
 *   Discord does not serve it.
 */
export function attachedFile(
  { name, url, size }: Pick<Attachment, 'name' | 'url' | 'size'>,
  { fileBytes: maxBytes }: Pick<AdditionLimits, 'fileBytes'>,
  cited: string | null = null,
): GivenFile {
  if (size > maxBytes) throw fileTooLarge(maxBytes);
  return { name: fileName(name), bytes: () => fetched(url, maxBytes), title: null, url: cited };
}

/** Whether a file can be an article. Pictures, sounds and videos are only part of a talk. */
export function mayBeArticle({ contentType }: Pick<Attachment, 'contentType'>): boolean {
  return !/^(?:image|audio|video)\//.test(contentType ?? '');
}

function fileTooLarge(maxBytes: number): Problem {
  return new Problem('usage', ({ language, problems }) => problems.fileTooLarge(inMegabytes(maxBytes, language)));
}

async function fetched(url: string, maxBytes: number): Promise<Uint8Array> {
  try {
    return await download(url, maxBytes);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('usage', ({ problems }) => problems.fileNotFetched);
  }
}

async function download(url: string, maxBytes: number): Promise<Uint8Array> {
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_MS), redirect: 'error' });
  if (!response.ok || response.body === null) throw new Error(`Discord replied ${response.status}`);
  const bytes = await readAtMost(response.body, maxBytes);
  if (bytes === undefined) throw fileTooLarge(maxBytes);
  return bytes;
}
