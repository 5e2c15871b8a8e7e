/** A message -> the text that people read in it: its own text, forwarded messages, and embeds. */
import type { Embed, Message, MessageSnapshot } from 'discord.js';
import { withoutMarkup } from '../views/markdown.ts';

/** The question in a message: the author's own words or, if there are none, the forwarded message. */
export function questionIn({ content, messageSnapshots }: Message): string {
  const own = withoutMarkup(content);
  return own === '' ? paragraphs(messageSnapshots.map((forwarded) => textOf(forwarded))) : own;
}

/** All text of a message, in the order in which Discord shows it. */
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
