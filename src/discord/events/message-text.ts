/** What a person reads in a message: its own text, what it forwards, and the embeds under it. */
import type { Embed, Message, MessageSnapshot } from 'discord.js';
import { withoutMarkup } from '../views/markdown.ts';

/** What the writer asks: their own words, or else the message that they forward. */
export function questionIn({ content, messageSnapshots }: Message): string {
  const own = withoutMarkup(content);
  return own === '' ? paragraphs(messageSnapshots.map((forwarded) => textOf(forwarded))) : own;
}

/** All of its text, in the order in which it is shown. */
export function textOf(message: Message | MessageSnapshot): string {
  const forwarded = message.messageSnapshots?.map((snapshot) => textOf(snapshot)) ?? [];
  return paragraphs([withoutMarkup(message.content ?? ''), ...forwarded, ...(message.embeds ?? []).map(textOfEmbed)]);
}

function textOfEmbed({ author, title, description, fields, footer }: Embed): string {
  const parts = [author?.name, title, description, ...fields.flatMap(({ name, value }) => [name, value]), footer?.text];
  return paragraphs(parts.map((part) => withoutMarkup(part ?? '')));
}

function paragraphs(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
