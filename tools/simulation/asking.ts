/** One question of a person: sent, and sent again after some seconds if it got no reply, as people do. */
import { setTimeout as wait } from 'node:timers/promises';
import type { BotMessage, SentMessage, UsedInteraction } from '../../tests/local-discord/types.ts';
import type { ShardProcess } from './fleet.ts';

/** After this time, an event that a running process got is lost. */
const DEADLINE_MS = 30_000;
/** How long people wait before they ask again, at least and at most. */
const ASK_AGAIN_MS = [2000, 5000] as const;
/** After this time a person gives up. */
const PATIENCE_MS = 180_000;

/** What a person reads who typed and is offered nothing. */
export const NO_CHOICES = '[]';

export const WAYS = ['command', 'mention', 'direct message', 'button', 'autocompletion', 'library'] as const;
export type Way = (typeof WAYS)[number];

/** What became of an event. */
export type Outcome =
  | 'replied'
  /** Its shard had no session when it was sent, so Discord did not deliver it. */
  | 'undelivered'
  /** Its process was killed before it replied. */
  | 'killed'
  /** It was delivered to a process that kept running, which did not reply. */
  | 'lost';

export interface Attempt {
  readonly sentAt: number;
  readonly outcome: Outcome;
  /** From the event to the reply; undefined without one. */
  readonly tookMs: number | undefined;
}

export interface Question {
  readonly way: Way;
  readonly shard: number;
  /** For readers. */
  readonly asked: string;
  /** The last one has a reply, unless the person gave up. */
  readonly attempts: readonly Attempt[];
}

export interface Reply {
  readonly at: number;
  /** What the person reads, without bold. */
  readonly text: string;
  /** None for choices. */
  readonly message: BotMessage | undefined;
}

/** An event on its way to the bot. */
export interface Sent {
  readonly sentAt: number;
  reply(timeoutMs: number): Promise<Reply>;
}

/** The shards, as far as they matter to an event. */
export interface Receivers {
  /** Whether Discord delivers an event to this shard now. */
  isConnected(shard: number): boolean;
  processOf(shard: number): Pick<ShardProcess, 'gone'>;
  /** An event was sent that goes to this shard. */
  onEvent(shard: number): void;
}

/** @param send sends the event, once more at each call */
export async function askUntilAnswered(
  shards: Receivers,
  { way, shard, asked }: Omit<Question, 'attempts'>,
  send: () => Sent,
): Promise<{ readonly question: Question; readonly reply: Reply | undefined }> {
  const attempts: Attempt[] = [];
  const startedAt = performance.now();
  for (;;) {
    const isDelivered = shards.isConnected(shard);
    const { gone } = shards.processOf(shard);
    const sent = send();
    shards.onEvent(shard);
    const found = isDelivered
      ? await Promise.race([sent.reply(DEADLINE_MS).catch(() => 'lost' as const), gone.then(() => 'killed' as const)])
      : 'undelivered';
    const reply = typeof found === 'object' ? found : undefined;
    const outcome = typeof found === 'object' ? 'replied' : found;
    attempts.push({ sentAt: sent.sentAt, outcome, tookMs: reply && reply.at - sent.sentAt });
    if (reply !== undefined || performance.now() - startedAt > PATIENCE_MS)
      return { question: { way, shard, asked, attempts }, reply };
    const [least, most] = ASK_AGAIN_MS;
    await wait(least + Math.random() * (most - least));
  }
}

/** A message of a person, as an event. */
export const message = (sent: SentMessage): Sent => ({
  sentAt: sent.sentAt,
  async reply(timeoutMs) {
    const reply = await sent.nextReply(timeoutMs);
    return { at: reply.sentAt, text: plain(reply.content), message: reply };
  },
});

/** A command, a button or typed text, as an event. */
export const interaction = (used: UsedInteraction): Sent => ({
  sentAt: used.sentAt,
  async reply(timeoutMs) {
    const response = await used.response(timeoutMs);
    const text = response.message?.content ?? (response.choices ? JSON.stringify(response.choices) : '');
    return { at: response.at, text: plain(text), message: response.message };
  },
});

const plain = (text: string): string => text.replaceAll('**', '');
