/** What the bot says on Discord, and the one place where that is made into a message: nothing that it says pings anyone. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Turn } from '../../conversation/turn.ts';
import { type Action, encode } from './custom-id.ts';

export type Button = APIButtonComponent;
export type ButtonRow = APIActionRowComponent<Button>;

export interface Reply {
  readonly content: string;
  /** Whether only the asker sees it. That is possible in response to an interaction alone. */
  readonly isPrivate?: boolean;
  readonly components?: readonly ButtonRow[];
  /** What the next question in the conversation may refer to. */
  readonly turn?: Turn | undefined;
}

/** The reply to a button. */
export interface PressReply extends Reply {
  /** A message for all that is posted once, while the reply takes the place of the private message with the button. */
  readonly shared?: Reply;
}

/** Who sees the reply to an interaction: everybody, the asker alone, or whoever sees the message that it replaces. */
export type ReplyTarget = 'everybody' | 'asker' | 'in-place';

export function button(label: string, action: Action, disabled = false): Button {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: encode(action), disabled };
}

/** One row of buttons; none where there are no buttons. */
export function rowsOf(components: Button[]): ButtonRow[] {
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}

/** The message as discord.js takes it. */
export function messageOf({ content, components = [] }: Reply) {
  return { content, components, allowedMentions: { parse: [], repliedUser: false } } as const;
}

/** The message as Discord's API takes it. */
export function channelMessageOf({ content, components = [] }: Reply) {
  return { content, components: [...components], allowed_mentions: { parse: [], replied_user: false } };
}

/** The response to an interaction as discord.js takes it. */
export function interactionReplyOf(reply: Reply) {
  return { ...messageOf(reply), ...(reply.isPrivate === true && { flags: MessageFlags.Ephemeral as const }) };
}
