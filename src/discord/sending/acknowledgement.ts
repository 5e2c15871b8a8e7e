/** Decides when Discord has to hear that an answer will come: when the answer cannot be there in time, and not otherwise. */
import { INTERACTION_DEADLINE_MS } from '../api-limits.ts';
import type { EngineQueue } from '../scheduling/engine-queue.ts';

/**
 * By then, in milliseconds after it came, an interaction is answered or acknowledged. The rest of the time that Discord
 * gives is for sending that, and for a machine that is busy.
 */
export const ANSWERED_WITHIN_MS = (INTERACTION_DEADLINE_MS * 2) / 3;
/** From then on it is checked, again and again, whether the answer will be in time. */
const FIRST_CHECK_MS = INTERACTION_DEADLINE_MS / 3;
const CHECK_AGAIN_MS = 200;

export interface Acknowledgement {
  /** For an answer that is known to take long. */
  sendNow(): void;
  /** The interaction has its turn: no work of others is in its way any more. */
  workBegins(): void;
  /** The answer is ready. Resolves when no acknowledgement is under way; one that failed is no concern of the answer. */
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
