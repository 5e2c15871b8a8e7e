/**
 * Messages as Discord stores them, and the live views of them for tests.
 */
import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import type { Attachments } from './attachments.ts';
import type { BotMessage, MessageFile, SentMessage, User } from './types.ts';
import { Happenings, type Patience } from './waiting.ts';

export const MessageFlag = { ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 } as const;

/** A message in the form of the gateway's MESSAGE_CREATE. */
export interface MessageData {
  readonly id: string;
  readonly channel_id: string;
  readonly author: User;
  content: string;
  embeds: object[];
  components: object[];
  attachments: APIAttachment[];
  flags: number;
  mentions: User[];
  mention_roles: string[];
  edited_timestamp: string | null;
  readonly referenced_message?: APIMessage | null;
  readonly [field: string]: unknown;
}

/** The body with which a bot creates or edits a message, after it has passed the schema. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: object[] | null;
  readonly components?: object[] | null;
  readonly attachments?: readonly DescribedFile[] | null;
  readonly sticker_ids?: string[] | null;
  readonly poll?: object | null;
  readonly flags?: number | null;
  readonly tts?: boolean | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly allowed_mentions?: AllowedMentions | null;
  readonly message_reference?: { message_id: string; channel_id?: string; fail_if_not_exists?: boolean } | null;
}

/** What a bot says about a file of its message: a new one, by the number of its field, or one that stays, by its id. */
export interface DescribedFile {
  readonly id: string;
  readonly filename?: string | null;
  readonly description?: string | null;
}

/** A file in the field `files[n]` of a form, with n as its id. */
export interface UploadedFile extends MessageFile {
  readonly id: string;
  readonly contentType?: string;
}

export interface AllowedMentions {
  readonly parse?: readonly (string | null)[] | null;
  readonly users?: readonly (string | null)[] | null;
  readonly roles?: readonly (string | null)[] | null;
  readonly replied_user?: boolean | null;
}

/** Fills in the fields that every message has. */
export const newMessage = (
  known: Pick<MessageData, 'id' | 'channel_id' | 'author' | 'content'> & Partial<MessageData>,
): MessageData => ({
  type: 0,
  tts: false,
  timestamp: new Date().toISOString(),
  edited_timestamp: null,
  pinned: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [],
  flags: 0,
  ...known,
});

/** The same in the form of REST, which has no id of the server. */
export function asResource(message: MessageData): object {
  const { guild_id, member, channel_type, ...rest } = message;
  return rest;
}

export class PersonMessage implements SentMessage {
  readonly sentAt = performance.now();
  readonly data: MessageData;
  deleted = false;
  private readonly given: BotMessage[] = [];
  private readonly happenings: Happenings;
  private taken = 0;

  constructor(data: MessageData, patience: Patience) {
    this.data = data;
    this.happenings = new Happenings(patience);
  }

  get id(): string {
    return this.data.id;
  }

  get channelId(): string {
    return this.data.channel_id;
  }

  addReply(reply: BotMessage): void {
    this.given.push(reply);
    this.happenings.changed();
  }

  replies(): BotMessage[] {
    return [...this.given];
  }

  nextReply(timeoutMs?: number): Promise<BotMessage> {
    const index = this.taken++;
    return this.happenings.next(() => this.given[index], `reply to "${this.data.content}"`, timeoutMs);
  }
}

export class OwnMessage implements BotMessage {
  readonly data: MessageData;
  readonly repliesTo: string | undefined;
  allowedMentions: unknown;
  pinged: readonly string[] = [];
  edits = 0;
  deleted = false;
  sentAt = performance.now();
  editedAt: number | undefined;
  private readonly happenings: Happenings;
  private readonly attachments: Attachments;
  private taken = 0;

  constructor(data: MessageData, patience: Patience, attachments: Attachments, repliesTo?: string) {
    this.data = data;
    this.attachments = attachments;
    this.repliesTo = repliesTo;
    this.happenings = new Happenings(patience);
  }

  get id(): string {
    return this.data.id;
  }

  get channelId(): string {
    return this.data.channel_id;
  }

  get content(): string {
    return this.data.content;
  }

  get embeds(): readonly object[] {
    return this.data.embeds;
  }

  get components(): readonly object[] {
    return this.data.components;
  }

  get files(): readonly MessageFile[] {
    return this.data.attachments.flatMap(({ id }) => this.attachments.get(id) ?? []);
  }

  get flags(): number {
    return this.data.flags;
  }

  get ephemeral(): boolean {
    return (this.data.flags & MessageFlag.ephemeral) !== 0;
  }

  /** Fills the message of a deferred response. For its readers that is no edit. */
  edited(filled: boolean): void {
    if (filled) this.sentAt = performance.now();
    else {
      this.edits += 1;
      this.editedAt = performance.now();
      this.data.edited_timestamp = new Date().toISOString();
    }
    this.happenings.changed();
  }

  nextEdit(timeoutMs?: number): Promise<BotMessage> {
    const wanted = ++this.taken;
    return this.happenings.next(
      () => (this.edits >= wanted ? this : undefined),
      `edit ${wanted} of message ${this.id}`,
      timeoutMs,
    );
  }
}
