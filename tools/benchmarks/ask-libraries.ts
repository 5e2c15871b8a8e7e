/**
 * Made-up communities, whose libraries are in a database, and a limit of memory -> how long their questions take. The library
 * and the store are the bot's own; Discord is left out. It runs in a process that does nothing else.
 */
import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Answer } from '../../src/answer/answer.ts';
import type { Answerer } from '../../src/answer/answerer.ts';
import { createSharedLibrary, type Library } from '../../src/library/article-library.ts';
import type { OwnArticles } from '../../src/library/own-articles.ts';
import type { StoringOwner } from '../../src/library/owner.ts';
import { createStoredLibrary } from '../../src/library/stored-library.ts';
import { createArticleStore, UNDO_MS } from '../../src/store/article-store.ts';
import type { Communities, MadeQuestion } from './communities.ts';
import { fileOfDraft, ownerOf, SOMEBODY } from './fill-libraries.ts';
import type { AskFigures, Latencies, Memory, PartFigures } from './library-figures.ts';
import { openLibraries } from './open-libraries.ts';
import { randomNumbers } from './sentence-maker.ts';
import { percentile } from './timing.ts';

const SEED = 54321;
/** The share of the events that add an article instead of asking. */
const SHARE_OF_ADDITIONS = 0.02;
const PARTS = [
  { name: 'warm-up', atOnce: 1 },
  { name: 'one at a time', atOnce: 1 },
  { name: '16 at once', atOnce: 16 },
] as const;
const SAMPLE_MS = 50;
/** How precisely delays are measured; it is part of what Node measures. */
const LOOP_RESOLUTION_MS = 1;

type Event =
  | ({ readonly kind: 'question' } & MadeQuestion)
  | { readonly kind: 'addition'; readonly server: number; readonly draft: number };

export interface AskOptions {
  readonly url: string;
  readonly memoryMB: number;
  /** The number of events in each of the three parts. */
  readonly questions: number;
}

/** The number of events for which `onEvent` is called. */
export const eventCount = (questions: number): number => PARTS.length * questions;

export async function askLibraries(
  communities: Communities,
  { url, memoryMB, questions }: AskOptions,
  onEvent: () => void = () => undefined,
): Promise<AskFigures> {
  const { database, own } = await openLibraries(url);
  const watch = watchMemory();
  try {
    const library = createStoredLibrary(createSharedLibrary([]), own, memoryMB * 2 ** 20, (message) => {
      throw new Error(message);
    });
    const rest = memoryNow();
    const random = randomNumbers(SEED);
    const asking: Asking = { library, own, communities, additions: [], knownSince: new WeakMap(), onEvent };
    const parts: PartFigures[] = [];
    for (const { name, atOnce } of PARTS) {
      const events = Array.from({ length: questions }, () => drawEvent(communities, random));
      parts.push({ name, ...(await runPart(asking, events, atOnce)) });
    }
    const peak = watch.peak();
    const after = memoryNow();
    for (const { owner, id } of asking.additions) await own.remove(owner, id);
    // Later, when what was removed can no longer be put back.
    const later = createArticleStore(database, () => Date.now() + 2 * UNDO_MS);
    const start = performance.now();
    await later.purge(0);
    return { memoryMB, rest, peak, after, parts, purgeMs: performance.now() - start };
  } finally {
    watch.stop();
    await database.close();
  }
}

function drawEvent(communities: Communities, random: () => number): Event {
  const server = communities.drawServer(random);
  return random() < SHARE_OF_ADDITIONS
    ? { kind: 'addition', server, draft: communities.drawDraft(random) }
    : { kind: 'question', ...communities.question(server, random) };
}

interface Asking {
  readonly library: Library;
  readonly own: OwnArticles;
  readonly communities: Communities;
  /** What was added, so that it can be taken away again. */
  readonly additions: { readonly owner: StoringOwner; readonly id: string }[];
  /** When each answerer was first there. Whoever asked earlier has waited for it. */
  readonly knownSince: WeakMap<Answerer, number>;
  readonly onEvent: () => void;
}

async function runPart(asking: Asking, events: readonly Event[], atOnce: number): Promise<Omit<PartFigures, 'name'>> {
  const [hits, misses, additions]: [number[], number[], number[]] = [[], [], []];
  let [answered, found] = [0, 0];
  const loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
  const queue = events.values();
  const work = async (): Promise<void> => {
    for (const event of queue) {
      const start = performance.now();
      if (event.kind === 'addition') {
        await add(asking, event);
        additions.push(performance.now() - start);
      } else {
        const answerer = await asking.library.answererFor(ownerOf(event.server));
        const known = asking.knownSince.get(answerer);
        if (known === undefined) asking.knownSince.set(answerer, performance.now());
        const answer = answerer.answer(event.question);
        (known !== undefined && known <= start ? hits : misses).push(performance.now() - start);
        if ('excerpts' in answer) answered += 1;
        if (shows(answer, event.sentence)) found += 1;
      }
      asking.onEvent();
      // A library in memory is answered from without a pause, and the event loop would have no turn.
      await nextTurn();
    }
  };
  loop.enable();
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, work));
  const seconds = (performance.now() - start) / 1000;
  loop.disable();
  const lateMs = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - LOOP_RESOLUTION_MS);
  return {
    atOnce,
    hits: latenciesOf(hits),
    misses: latenciesOf(misses),
    all: latenciesOf([...hits, ...misses]),
    answered,
    found,
    additions: latenciesOf(additions),
    perSecond: (hits.length + misses.length) / seconds,
    loopP99Ms: lateMs(loop.percentile(99)),
    loopMaxMs: lateMs(loop.max),
  };
}

async function add({ own, communities, additions }: Asking, { server, draft }: Event & { kind: 'addition' }) {
  const owner = ownerOf(server);
  const change = await own.add(owner, fileOfDraft(communities, draft, `addition-${randomUUID()}.md`), SOMEBODY);
  if (change.kind !== 'changed') throw new Error(`The library of server ${server} refuses an article: ${change.kind}.`);
  additions.push({ owner, id: change.id });
}

/** Whether an answer shows a sentence. Markdown may have changed its signs. */
function shows(answer: Answer, sentence: string): boolean {
  return 'excerpts' in answer && answer.excerpts.some(({ text }) => lettersOf(text).includes(lettersOf(sentence)));
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\d]+/gu, '');

function latenciesOf(times: readonly number[]): Latencies {
  const at = (share: number): number | null => (times.length === 0 ? null : percentile(times, share));
  return { count: times.length, medianMs: at(0.5), p90Ms: at(0.9), p99Ms: at(0.99), maxMs: at(1) };
}

/** The memory after garbage collection, if Node allows it: with `--expose-gc`. */
export function memoryNow(): Memory {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { residentMB: rss / 1e6, heapMB: (heapUsed + external) / 1e6 };
}

function watchMemory() {
  let heap = 0;
  const timer = setInterval(() => {
    const { heapUsed, external } = process.memoryUsage();
    heap = Math.max(heap, heapUsed + external);
  }, SAMPLE_MS);
  return {
    // The system knows the peak of the resident memory, in kilobytes.
    peak: (): Memory => ({ residentMB: (process.resourceUsage().maxRSS * 1024) / 1e6, heapMB: heap / 1e6 }),
    stop: () => clearInterval(timer),
  };
}
