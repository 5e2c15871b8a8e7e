/** Which messages are meant for the bot, and what they refer to. */
import { type Message, MessageReferenceType } from 'discord.js';

/** Whether a person wrote the message to the bot, mentions it or the role that Discord made for it, or replies to it. */
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
 * Whether Discord hides the words of the message from the bot, as it does in a server where a message does not mention the
 * bot: for instance in a reply without a ping.
 */
export function isHidden(message: Message): boolean {
  return message.guildId !== null && isEmpty(message);
}

function isEmpty({ content, attachments, stickers, messageSnapshots, poll }: Message): boolean {
  return [attachments, stickers, messageSnapshots].every(({ size }) => size === 0) && content === '' && poll === null;
}

/** @returns the id of the message that this one replies to. A forwarded message is referred to as well, and is no reply. */
export function repliedTo({ reference }: Message): string | undefined {
  return reference?.type === MessageReferenceType.Forward ? undefined : reference?.messageId;
}
