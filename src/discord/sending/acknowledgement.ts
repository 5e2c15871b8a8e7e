/** Decides whether and when to tell Discord that an answer will come: only if the answer will not be ready in time. */
import { INTERACTION_DEADLINE_MS } from '../api-limits.ts';
import type { EngineQueue } from '../scheduling/engine-queue.ts';

/**
 * The time after its arrival, in milliseconds, within which an interaction is answered or acknowledged. The rest of
 * Discord's time limit is for sending the response, and a reserve for a busy machine.
 */
export const ANSWERED_WITHIN_MS = (INTERACTION_DEADLINE_MS * 2) / 3;
/** The time of the first check whether the answer will be in time. */
const FIRST_CHECK_MS = INTERACTION_DEADLINE_MS / 3;
/** The time between two checks. */
const CHECK_AGAIN_MS = 200;

export interface Acknowledgement {
  /** Acknowledges immediately, for an answer that is known to take long. */
  sendNow(): void;
  /** Reports that it is the interaction's turn, so that it no longer waits for other work. */
  workBegins(): void;
  /** Reports that the answer is ready. Resolves when no acknowledgement is being sent, even if sending one failed. */
  finish(): Promise<void>;
}

/** @param send tells Discord that the answer will come */
export function startAcknowledgement(send: () => Promise<void>, queue: EngineQueue): Acknowledgement {
  const startedAt = performance.now();
  let isWaiting = true;
  let sent: Promise<void> | undefined;
  let timer = setTimeout(check, FIRST_CHECK_MS);

  function check(): void {
    const expectedMs = performance.now() - startedAt + (isWaiting ? queue.expectedMs : 0);
    if (expectedMs < ANSWERED_WITHIN_MS) timer = setTimeout(check, CHECK_AGAIN_MS);
    else sendNow();
  }

  function sendNow(): void {
    clearTimeout(timer);
    if (sent !== undefined) return;
    sent = send().catch(() => undefined);
    queue.pauseFor(sent);
  }

  return {
    sendNow,
    workBegins() {
      isWaiting = false;
    },
    async finish() {
      clearTimeout(timer);
      await sent;
    },
  };
}
