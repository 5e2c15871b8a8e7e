/**
 * /library: adds articles that the bot answers from, and shows, renames, replaces and removes them. In a server it is for those
 * who may manage the server; in a direct message everybody has a library of their own.
 */
import {
  PermissionFlagsBits,
  SlashCommandAttachmentOption,
  SlashCommandBuilder,
  SlashCommandStringOption,
  SlashCommandSubcommandBuilder,
} from 'discord.js';
import { fetchAttachedFile, fileName, MAX_FILE_NAME } from '../src/discord/commands/attached-file.ts';
import type { Command } from '../src/discord/commands/command.ts';
import { usableEverywhere, worded } from '../src/discord/commands/definition.ts';
import { addFile, articleAfter, ownLibraryOf, replaceWith } from '../src/discord/commands/library-changes.ts';
import { LIBRARY_OPTION, libraryChoices, listedArticles, listedMeant } from '../src/discord/commands/library-option.ts';
import { pastedFile, pasteForm } from '../src/discord/commands/pasted-text.ts';
import { libraryPage, putBackReply, removedReply, renamedReply } from '../src/discord/views/library-reply.ts';

const FILE_OPTION = 'file';
const TO_OPTION = 'to';

const subcommand = (name: 'add' | 'list' | 'rename' | 'replace' | 'remove'): SlashCommandSubcommandBuilder =>
  worded(new SlashCommandSubcommandBuilder(), name, ({ library }) => library[name]);
const fileOption = (name: 'add' | 'replace'): SlashCommandAttachmentOption =>
  worded(new SlashCommandAttachmentOption(), FILE_OPTION, ({ library }) => library[name].file);
const toOption = worded(new SlashCommandStringOption(), TO_OPTION, ({ library }) => library.rename.to)
  .setMaxLength(MAX_FILE_NAME)
  .setRequired(true);

export default {
  data: usableEverywhere(worded(new SlashCommandBuilder(), 'library', ({ library }) => library))
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .addSubcommand(subcommand('add').addAttachmentOption(fileOption('add')))
    .addSubcommand(subcommand('list'))
    .addSubcommand(subcommand('rename').addStringOption(LIBRARY_OPTION).addStringOption(toOption))
    .addSubcommand(
      subcommand('replace')
        .addStringOption(LIBRARY_OPTION)
        .addAttachmentOption(fileOption('replace').setRequired(true)),
    )
    .addSubcommand(subcommand('remove').addStringOption(LIBRARY_OPTION))
    .toJSON(),

  takesLong: (interaction) =>
    interaction.isChatInputCommand() && interaction.options.getAttachment(FILE_OPTION) !== null,

  /** Without a file to add, a form to paste a text into. */
  form(interaction, context) {
    if (!interaction.isChatInputCommand() || interaction.options.getSubcommand() !== 'add') return undefined;
    if (interaction.options.getAttachment(FILE_OPTION) !== null) return undefined;
    ownLibraryOf(context);
    return pasteForm(context.phrases);
  },

  submit: (interaction, context) => addFile(pastedFile(interaction), interaction.user.id, context),

  async execute({ options, user }, context) {
    const action = options.getSubcommand();
    if (action === 'list') return libraryPage(await listedArticles(context), 0, context.phrases);
    if (action === 'add') {
      const file = await fetchAttachedFile(options.getAttachment(FILE_OPTION, true));
      return addFile({ ...file, title: null, url: null }, user.id, context);
    }
    const library = ownLibraryOf(context);
    const { article } = await listedMeant(context, options.getString(LIBRARY_OPTION.name, true));
    if (action === 'replace') {
      const file = await fetchAttachedFile(options.getAttachment(FILE_OPTION, true));
      return replaceWith(file, article.id, user.id, context);
    }
    if (action === 'rename') {
      const name = fileName(options.getString(TO_OPTION, true));
      const renaming = library.own.rename(library.owner, article.id, name);
      return renamedReply(await articleAfter(renaming, library, name), context.phrases);
    }
    return removedReply(await articleAfter(library.own.remove(library.owner, article.id), library), context.phrases);
  },

  suggest: ({ options }, context) => libraryChoices(context, options.getFocused()),

  buttons: {
    'restore-article': {
      isInPlace: true,
      async press({ article }, context) {
        const library = ownLibraryOf(context);
        return putBackReply(await articleAfter(library.own.restore(library.owner, article), library), context.phrases);
      },
    },
    'library-page': {
      isInPlace: true,
      press: async ({ page }, context) => libraryPage(await listedArticles(context), page, context.phrases),
    },
  },
} satisfies Command;
