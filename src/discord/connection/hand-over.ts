/**
 * Hands a shard over from one process to the next, so that no event is missed and none is answered twice. Discord lets two
 * sessions have the same shard, and both receive its events. The next process keeps them back until the one before has stopped and
 * told which it has taken.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { STOP_MESSAGE } from './shutdown.ts';

/** More than the process before may have taken since the next one is connected. */
const MAX_TAKEN = 2000;
/** How long the process before may take to tell. People wait meanwhile, at most three seconds. */
const TELL_MS = 1000;
/** Whatever happens to the process that started it, a shard does not keep events back for longer. */
const LONGEST_MS = 10 * 60_000;

const Taken = v.object({ taken: v.array(v.string()) });
const Begin = v.object({ begin: v.array(v.string()) });

/** In the next process: resolves with the ids of the events that the process before has taken, when that has stopped. */
export function whenHandedOver(): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve([]), LONGEST_MS).unref();
    process.on('message', function begin(message) {
      const { success, output } = v.safeParse(Begin, message);
      if (!success) return;
      clearTimeout(timer);
      process.off('message', begin);
      resolve(output.begin);
    });
  });
}

/**
 * In the process before: tells which events it has taken, at the moment that it stops to take any.
 *
 * @param taken their ids, the last one first
 */
export function tellWhenStopped(stopped: AbortSignal, taken: () => Iterable<string>): void {
  if (process.send === undefined) return;
  stopped.addEventListener('abort', () => {
    // The parent process may have ended, which is why this one stops.
    if (process.connected)
      process.send?.({ taken: [...taken()].slice(0, MAX_TAKEN) }, undefined, undefined, () => undefined);
  });
}

/** In the process that started both: stops the one before, and lets the next one begin. */
export async function handOver(before: ChildProcess | null, next: ChildProcess | null): Promise<void> {
  const begin = before?.connected === true ? await stopAndHear(before) : [];
  if (next?.connected === true) next.send({ begin }, () => undefined);
}

async function stopAndHear(child: ChildProcess): Promise<readonly string[]> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const told = (async (): Promise<readonly string[]> => {
    for (;;) {
      const [message] = await once(child, 'message', { signal });
      const { success, output } = v.safeParse(Taken, message);
      if (success) return output.taken;
    }
  })();
  // It may have ended at this moment, which the listener above notices.
  child.send(STOP_MESSAGE, () => undefined);
  const nothing = async (): Promise<readonly string[]> => [];
  const tooLate = wait(TELL_MS, undefined, { signal }).then(nothing);
  const ended = once(child, 'exit', { signal }).then(nothing);
  try {
    return await Promise.race([told, tooLate, ended]);
  } finally {
    stopping.abort();
    await Promise.allSettled([told, tooLate, ended]);
  }
}
