/** "Add to library" in the Apps menu of a message: makes an article of the file that is attached to it, or else of its text. */
import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  type Message,
  MessageType,
  PermissionFlagsBits,
} from 'discord.js';
import { attachedFile, mayBeArticle } from '../src/discord/commands/attached-file.ts';
import type { Command } from '../src/discord/commands/command.ts';
import { usableEverywhere } from '../src/discord/commands/definition.ts';
import { addFile, ownLibraryOf, replyToChange } from '../src/discord/commands/library-changes.ts';
import { channelsOf } from '../src/discord/commands/library-facts.ts';
import { messageFile } from '../src/discord/commands/pasted-text.ts';
import { questionIn, textOf } from '../src/discord/events/message-text.ts';
import { moveButtons } from '../src/discord/views/library-details.ts';
import { translations } from '../src/phrases/locales.ts';

export default {
  data: usableEverywhere(new ContextMenuCommandBuilder())
    .setName('Add to library')
    .setNameLocalizations(translations(({ commands }) => commands.addMessage.name))
    .setType(ApplicationCommandType.Message)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .toJSON(),

  takesLong: () => true,
  searchesNothing: true,

  async executeOn({ targetMessage, user }, context) {
    const { own, owner } = ownLibraryOf(context);
    const channel = privateChannelOf(targetMessage);
    const buttonsFor = ({ id }: { readonly id: string }) =>
      moveButtons({ id, channel }, channelsOf(owner), context.phrases);
    // The article cites the message, so that readers can see it where it was written.
    const { url, attachments } = targetMessage;
    const attachment = attachments.find(mayBeArticle);
    if (attachment !== undefined) {
      return addFile({ ...attachedFile(attachment, own.limits, url), channel }, user.id, context, buttonsFor);
    }
    const text = textOf(targetMessage);
    if (text === '') return { content: context.phrases.passages.noText, isPrivate: true };
    const file = messageFile(targetMessage, text, await questionBefore(targetMessage));
    // A message that was added before may have been edited since.
    const known = (await own.list(owner)).find(({ name }) => name === file.name);
    if (known === undefined) return addFile({ ...file, channel }, user.id, context, buttonsFor);
    const { replaced } = context.phrases.library;
    return replyToChange(replaced, () => own.replace(owner, known.id, file, user.id), context);
  },
} satisfies Command;

/**
 * The channel of a message, if not everybody in the server may read it: what is written there is quoted there alone, unless
 * somebody widens it. `null` for a channel that everybody reads, and outside of servers.
 */
function privateChannelOf({ channel, guild }: Message): string | null {
  if (guild === null || channel.isDMBased()) return null;
  const place = channel.isThread() ? channel.parent : channel;
  const canEverybody = place?.permissionsFor(guild.roles.everyone).has(PermissionFlagsBits.ViewChannel);
  return canEverybody === true ? null : (place?.id ?? channel.id);
}

/**
 * The question that a message replies to, also by a reply to the bot's answer to it; empty if there is none, or if Discord
 * does not show it to the bot.
 */
async function questionBefore(message: Message): Promise<string> {
  const before = await messageBefore(message);
  const isOfBot = before?.author.id === message.client.user.id;
  const question = isOfBot && before !== undefined ? await messageBefore(before) : before;
  return question === undefined ? '' : questionIn(question);
}

/** The message that a message replies to. A forwarded message is not that: it may come from where others may not read. */
async function messageBefore(message: Message): Promise<Message | undefined> {
  const isReply = message.type === MessageType.Reply && message.reference?.channelId === message.channelId;
  if (!isReply) return undefined;
  return message.fetchReference().catch(() => undefined);
}
