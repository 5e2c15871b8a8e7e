/** A message -> whether it is meant for the bot, whether its text is hidden, and which message it replies to. */
import { type Message, MessageReferenceType } from 'discord.js';

/** Whether a person sent the message to the bot, mentions the bot or its role, or replies to it. */
export function isForBot(message: Message): boolean {
  const { author, webhookId, guildId, content, client, mentions, guild } = message;
  if (author.bot || webhookId !== null || message.system) return false;
  if (guildId === null) return !isEmpty(message);
  const role = guild?.roles.botRoleFor(client.user);
  return (
    new RegExp(`<@!?${client.user.id}>`).test(content) ||
    mentions.repliedUser?.id === client.user.id ||
    (role != null && mentions.roles.has(role.id))
  );
}

/**
 * Whether Discord hides the text of the message from the bot. In a server it hides messages that do not mention the bot, for
 * example a reply without a ping.
 */
export function isHidden(message: Message): boolean {
  return message.guildId !== null && isEmpty(message);
}

function isEmpty({ content, attachments, stickers, messageSnapshots, poll }: Message): boolean {
  return [attachments, stickers, messageSnapshots].every(({ size }) => size === 0) && content === '' && poll === null;
}

/** The id of the message that this one replies to. A forwarded message is also a reference, but not a reply. */
export function repliedTo({ reference }: Message): string | undefined {
  return reference?.type === MessageReferenceType.Forward ? undefined : reference?.messageId;
}
