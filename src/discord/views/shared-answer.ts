/** A private answer -> its public copy, and the private answer without the button that shared it. */
import {
  type ButtonComponent,
  type ButtonInteraction,
  ComponentType,
  type MessageActionRowComponent,
} from 'discord.js';
import type { Phrases } from '../../phrases/phrases.ts';
import { MAX_CONTENT } from '../api-limits.ts';
import { decode } from './custom-id.ts';
import { escapeMarkdown, smallPrint } from './markdown.ts';
import { type PressReply, rowsOf } from './reply.ts';

export function shareAnswer({ message, user }: ButtonInteraction, { passages }: Phrases): PressReply {
  const components = message.components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? rowsOf(row.components.flatMap((part) => (isKept(part) ? [part.toJSON()] : [])))
      : [],
  );
  const signed = `${message.content}\n${smallPrint(escapeMarkdown(passages.sharedBy(user.displayName)))}`;
  const content = signed.length <= MAX_CONTENT ? signed : message.content;
  return { content: message.content, components, shared: { content, components } };
}

/** Whether a component stays under the answer: every button except the one that shares it. */
function isKept(component: MessageActionRowComponent): component is ButtonComponent {
  return component.type === ComponentType.Button && decode(component.customId ?? '')?.kind !== 'share';
}
