/** The thread that reading-thread.ts starts: a file as a message -> its article, or what is wrong with it, as a message. */
import { parentPort } from 'node:worker_threads';
import { Problem } from '../problem.ts';
import { readHere } from './article-format.ts';
import type { ReadingReply, ReadingRequest } from './reading-thread.ts';

// What a library prints means nothing to the user of this program, and would be mixed with its output.
for (const stream of [process.stdout, process.stderr]) stream.write = () => true;

parentPort?.on('message', async (request: ReadingRequest) => {
  parentPort?.postMessage(await read(request));
});

async function read({ file, allowance }: ReadingRequest): Promise<ReadingReply> {
  try {
    return { kind: 'article', article: await readHere(file, allowance) };
  } catch (error) {
    if (error instanceof Problem) return { kind: 'problem', message: error.message, code: error.code };
    return { kind: 'failure', message: error instanceof Error ? error.message : String(error) };
  }
}
