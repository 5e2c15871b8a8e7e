/**
 * A file -> its article, read in a thread of its own. The libraries that read PDF and other formats work through whatever a
 * file contains. In a thread they do not hold up anything else, and a thread that takes too long or too much memory is ended.
 */
import { Worker } from 'node:worker_threads';
import { Problem, type ProblemCode } from '../problem.ts';
import type { Article } from './article.ts';
import type { ArticleFile } from './article-format.ts';
import type { Allowance } from './size-limits.ts';

/** What the thread is told, by structured clone. */
export interface ReadingRequest {
  readonly file: ArticleFile;
  readonly allowance: Allowance;
}

/** What the thread replies. A problem is only its message, because an error of a class does not survive the clone. */
export type ReadingReply =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'problem'; readonly message: string; readonly code: ProblemCode }
  | { readonly kind: 'failure'; readonly message: string };

/** The most that reading a file may take. By default some ten times what a book takes on a slow machine. */
export interface ReadingLimits {
  readonly ms: number;
  /** Objects of JavaScript, in MiB. The largest article as plain text takes half of the default. */
  readonly heapMiB: number;
  /**
   * By how much the process may grow, in bytes. Buffers, such as of decompressed data, are not part of the heap, and only the
   * process as a whole can be measured.
   */
  readonly growth: number;
}

const LIMITS: ReadingLimits = { ms: 60_000, heapMiB: 768, growth: 1024 * 2 ** 20 };
/** A thread decompresses some 50 MB between two measurements. */
const MEASURE_EVERY_MS = 100;
/** A thread that waits longer than this for another file is ended, because it keeps some 50 MB of libraries in memory. */
const IDLE_MS = 5000;

/** This module has the extension `.js` in the build, and `.ts` when the sources run directly. */
const isBuilt = import.meta.url.endsWith('.js');
const WORKER = new URL(`./reading-worker.${isBuilt ? 'js' : 'ts'}`, import.meta.url);
/** The sources run only where the tools for development are installed. Without tsx, a thread of Node 20 cannot load them. */
const RUN_SOURCES = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(WORKER.href)})))`;

/** The thread that read the last file, while it waits for the next one. */
let idle: Worker | undefined;
let idleTimer: NodeJS.Timeout | undefined;

/**
 * @throws {Problem} of kind `article` if the file cannot be used, contains more than the allowance, or takes too long or too
 *   much memory
 */
export async function readInThread(file: ArticleFile, allowance: Allowance, limits = LIMITS): Promise<Article> {
  const thread = takeThread(limits);
  const replied = replyOf(thread, file.path, limits);
  try {
    thread.postMessage({ file, allowance } satisfies ReadingRequest);
    const reply = await replied;
    keepThread(thread, limits);
    if (reply.kind === 'article') return reply.article;
    throw reply.kind === 'problem' ? new Problem('article', reply.message, reply.code) : new Error(reply.message);
  } catch (error) {
    if (idle !== thread) await thread.terminate();
    throw error;
  }
}

/** The idle thread, or a new one. It keeps the process alive. */
function takeThread({ heapMiB }: ReadingLimits): Worker {
  const thread = idle;
  idle = undefined;
  thread?.ref();
  return thread ?? startThread(heapMiB);
}

function startThread(heapMiB: number): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: heapMiB } };
  const thread = isBuilt ? new Worker(WORKER, options) : new Worker(RUN_SOURCES, { ...options, eval: true });
  // Whoever waits for the thread hears of its errors; without a listener, an error between two files would end the process.
  thread.on('error', () => undefined);
  thread.on('exit', () => {
    if (idle === thread) idle = undefined;
  });
  return thread;
}

/** Keeps a thread for the next file, for some seconds. It does not keep the process alive. */
function keepThread(thread: Worker, { heapMiB }: ReadingLimits): void {
  if (idle !== undefined || heapMiB !== LIMITS.heapMiB) return void thread.terminate();
  idle = thread;
  thread.unref();
  clearTimeout(idleTimer);
  idleTimer = setTimeout(() => {
    if (idle === thread) void thread.terminate();
  }, IDLE_MS).unref();
}

async function replyOf(thread: Worker, path: string, limits: ReadingLimits): Promise<ReadingReply> {
  const startedAt = performance.now();
  const memoryBefore = process.memoryUsage.rss();
  const done = new AbortController();
  return new Promise<ReadingReply>((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? exceeds(path, 'memory') : error);
    const onExit = (): void => reject(new Error('the thread that reads it has ended'));
    thread.once('message', resolve).once('error', onError).once('exit', onExit);
    const timer = setInterval(() => {
      if (performance.now() - startedAt > limits.ms) reject(exceeds(path, 'time'));
      else if (process.memoryUsage.rss() - memoryBefore > limits.growth) reject(exceeds(path, 'memory'));
    }, MEASURE_EVERY_MS);
    done.signal.addEventListener('abort', () => {
      clearInterval(timer);
      thread.off('message', resolve).off('error', onError).off('exit', onExit);
    });
  }).finally(() => done.abort());
}

function exceeds(path: string, what: 'time' | 'memory'): Problem {
  return new Problem(
    'article',
    `${path}: reading the file takes too much ${what}. It may be damaged. Split it, or save its text as plain text.`,
    'too-costly',
  );
}
