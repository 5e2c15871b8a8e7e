/** "Add to library" in the Apps menu of a message: makes an article of the file that is attached to it, or else of its text. */
import { ApplicationCommandType, ContextMenuCommandBuilder, PermissionFlagsBits } from 'discord.js';
import { attachedFile, mayBeArticle } from '../src/discord/commands/attached-file.ts';
import type { Command } from '../src/discord/commands/command.ts';
import { usableEverywhere } from '../src/discord/commands/definition.ts';
import { addFile } from '../src/discord/commands/library-changes.ts';
import { messageFile } from '../src/discord/commands/pasted-text.ts';
import { textOf } from '../src/discord/events/message-text.ts';
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
    // The article cites the message, so that readers can see it where it was written.
    const { url, attachments } = targetMessage;
    const attachment = attachments.find(mayBeArticle);
    if (attachment !== undefined) return addFile(attachedFile(attachment, url), user.id, context);
    const text = textOf(targetMessage);
    if (text === '') return { content: context.phrases.passages.noText, isPrivate: true };
    return addFile(messageFile(targetMessage, text), user.id, context);
  },
} satisfies Command;
