/** What is said on Discord, and the one place where it is made into a message: nothing that is said can ping anyone. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Turn } from '../../conversation/turn.ts';

export type Button = APIButtonComponent;
export type ButtonRow = APIActionRowComponent<Button>;

export interface Reply {
  readonly content: string;
  /** Only the one who asked sees it. Interactions alone can be answered so. */
  readonly isPrivate?: boolean;
  readonly components?: readonly ButtonRow[];
  /** What the next question may lean on. */
  readonly exchange?: Turn | undefined;
}

/** The reply to a button: in place of the message that it is under, or a new one, as its command says. */
export interface PressReply extends Reply {
  /** Said once after one in place, as a message of its own; whoever replies to it goes on where this message was. */
  readonly thenForAll?: Reply;
}

export function button(label: string, customId: string, disabled = false): Button {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId, disabled };
}

/** No row without buttons. */
export function rowsOf(components: Button[]): ButtonRow[] {
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}

export function messageOf({ content, components = [] }: Reply) {
  return { content, components, allowedMentions: { parse: [], repliedUser: false } } as const;
}

/** The same as Discord's API takes it. */
export function channelMessageOf({ content, components = [] }: Reply) {
  return { content, components: [...components], allowed_mentions: { parse: [], replied_user: false } };
}

export function interactionReplyOf(reply: Reply) {
  return { ...messageOf(reply), ...(reply.isPrivate === true && { flags: MessageFlags.Ephemeral as const }) };
}
