/** Articles for tests: the sample article, and temporary folders. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Article, quote } from '../../src/article/article.ts';
import { readArticles } from '../../src/article/folder-source.ts';

export const SAMPLE = 'data/korea-troops.txt';

export async function readSample(): Promise<Article[]> {
  return [...(await readArticles(SAMPLE)).articles];
}

export function sentencesOf(article: Article): string[] {
  return article.sentences.map((sentence) => quote(article, sentence));
}

/** Makes a folder with these files. It is removed when the test has finished. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** @returns the values of a text in JSON lines */
export function parseLines<Value>(text: string): Value[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Value);
}
