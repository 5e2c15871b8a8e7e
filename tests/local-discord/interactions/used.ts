/** An interaction that a person has started. It accepts one initial response, which may be deferred, and then follow-ups. */
import { randomBytes } from 'node:crypto';
import type { OwnMessage } from '../messages.ts';
import { snowflake } from '../snowflake.ts';
import type { BotMessage, InteractionResponse, UsedInteraction, User } from '../types.ts';
import { Happenings, type Patience } from '../waiting.ts';
import type { Channel } from '../world.ts';

export class Interaction implements UsedInteraction {
  readonly id = snowflake();
  readonly token = randomBytes(48).toString('base64url');
  readonly sentAt = performance.now();
  readonly type: number;
  readonly user: User;
  readonly channel: Channel;
  /** The message whose component was used. */
  readonly source: OwnMessage | undefined;
  readonly callbacks: unknown[] = [];
  readonly followUps: BotMessage[] = [];
  acknowledged = false;
  /** Whether the bot may not know that its response was accepted. */
  isUnheard = false;
  /** The message that `@original` names. */
  original: OwnMessage | undefined;
  payload: object = {};
  private given: InteractionResponse | undefined;
  private readonly happenings: Happenings;

  constructor(type: number, user: User, channel: Channel, patience: Patience, source?: OwnMessage) {
    this.type = type;
    this.user = user;
    this.channel = channel;
    this.source = source;
    this.happenings = new Happenings(patience);
  }

  /** The first answer that a person sees. Later answers are edits of its message. */
  give(response: Omit<InteractionResponse, 'at'>): void {
    this.given ??= { ...response, at: performance.now() };
    this.happenings.changed();
  }

  response(timeoutMs?: number): Promise<InteractionResponse> {
    return this.happenings.next(() => this.given, `response to interaction ${this.id}`, timeoutMs);
  }
}
