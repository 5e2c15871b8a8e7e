/**
 * The bot's replies on Discord, and their conversion into messages. Only this file creates messages, so that none of them
 * pings anyone.
 */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Outcome } from '../../answer/answer.ts';
import type { Turn } from '../../conversation/turn.ts';
import { type Action, encode } from './custom-id.ts';

export type Button = APIButtonComponent;
export type ButtonRow = APIActionRowComponent<Button>;

export interface ReplyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What counts of an answer: its outcome, which articles it quotes, by their ids, and which words of the question others may
 * learn were not found. */
export interface AnswerRecord {
  readonly outcome: Outcome | 'document';
  readonly quoted: readonly string[];
  readonly missing: readonly string[];
}

export interface Reply {
  readonly content: string;
  /** Whether only the asker sees it. This is possible only in response to an interaction. */
  readonly isPrivate?: boolean;
  readonly components?: readonly ButtonRow[];
  readonly files?: readonly ReplyFile[];
  /** What the next question in the conversation may refer to. */
  readonly turn?: Turn | undefined;
  /** Whether it only says that something went wrong. */
  readonly isApology?: boolean;
  /** If it answers a question. */
  readonly answer?: AnswerRecord;
}

/** The reply to a button. */
export interface PressReply extends Reply {
  /** A public message that is posted once, while the reply replaces the private message with the button. */
  readonly shared?: Reply;
}

/** Who sees the reply to an interaction: everybody, only the asker, or those who see the message that it replaces. */
export type ReplyTarget = 'everybody' | 'asker' | 'in-place';

export function button(label: string, action: Action, disabled = false): Button {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: encode(action), disabled };
}

/** One row of buttons; no row if there are no buttons. */
export function rowsOf(components: Button[]): ButtonRow[] {
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}

/** The message in the form that discord.js accepts. */
export function messageOf({ content, components = [], files = [] }: Reply) {
  return {
    ...{ content, components, allowedMentions: { parse: [], repliedUser: false } as const },
    files: files.map(({ name, bytes }) => ({ name, attachment: Buffer.from(bytes) })),
  };
}

/** The message in the form that Discord's API accepts, without its files. */
export function channelMessageOf({ content, components = [] }: Reply) {
  return { content, components: [...components], allowed_mentions: { parse: [], replied_user: false } };
}

/** The response to an interaction in the form that discord.js accepts. */
export function interactionReplyOf(reply: Reply) {
  return { ...messageOf(reply), ...(reply.isPrivate === true && { flags: MessageFlags.Ephemeral as const }) };
}
