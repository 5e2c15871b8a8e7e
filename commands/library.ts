/**
 * /library: adds articles that the bot answers from, and shows, renames, replaces and removes them. In a server it is for those
 * who may manage the server; in a direct message everybody has a library of their own.
 */
import {
  ChannelType,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
  SlashCommandAttachmentOption,
  SlashCommandBuilder,
  SlashCommandChannelOption,
  SlashCommandStringOption,
  SlashCommandSubcommandBuilder,
} from 'discord.js';
import { attachedFile, fileName, MAX_FILE_NAME } from '../src/discord/commands/attached-file.ts';
import type { Command } from '../src/discord/commands/command.ts';
import { usableEverywhere, worded } from '../src/discord/commands/definition.ts';
import {
  addFile,
  addLink,
  checkChanged,
  ownLibraryOf,
  refreshLink,
  replaceWith,
} from '../src/discord/commands/library-changes.ts';
import { LIBRARY_OPTION, libraryChoices, listedArticles, listedMeant } from '../src/discord/commands/library-option.ts';
import { pastedFile, pasteForm } from '../src/discord/commands/pasted-text.ts';
import { libraryPage, putBackReply, removedReply, renamedReply } from '../src/discord/views/library-reply.ts';

const FILE_OPTION = 'file';
const LINK_OPTION = 'link';
const CHANNEL_OPTION = 'channel';
const TO_OPTION = 'to';
/** Where people ask, and the categories that they are in. */
const CHANNEL_TYPES = [
  ...([ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum] as const),
  ...([ChannelType.GuildVoice, ChannelType.GuildCategory] as const),
];
/** A longer address would not be cited. */
const MAX_LINK = 300;

type Subcommand = 'add' | 'list' | 'rename' | 'replace' | 'refresh' | 'remove';

const subcommand = (name: Subcommand): SlashCommandSubcommandBuilder =>
  worded(new SlashCommandSubcommandBuilder(), name, ({ library }) => library[name]);
const onArticle = (name: Subcommand): SlashCommandSubcommandBuilder => subcommand(name).addStringOption(LIBRARY_OPTION);
const fileOption = (name: 'add' | 'replace'): SlashCommandAttachmentOption =>
  worded(new SlashCommandAttachmentOption(), FILE_OPTION, ({ library }) => library[name].file);
const linkOption = worded(new SlashCommandStringOption(), LINK_OPTION, ({ library }) => library.add.link);
const channelOption = worded(new SlashCommandChannelOption(), CHANNEL_OPTION, ({ library }) => library.add.channel);
const toOption = worded(new SlashCommandStringOption(), TO_OPTION, ({ library }) => library.rename.to);

export default {
  data: usableEverywhere(worded(new SlashCommandBuilder(), 'library', ({ library }) => library))
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .addSubcommand(
      subcommand('add')
        .addAttachmentOption(fileOption('add'))
        .addStringOption(linkOption.setMaxLength(MAX_LINK))
        .addChannelOption(channelOption.addChannelTypes(CHANNEL_TYPES)),
    )
    .addSubcommand(subcommand('list'))
    .addSubcommand(onArticle('rename').addStringOption(toOption.setMaxLength(MAX_FILE_NAME).setRequired(true)))
    .addSubcommand(onArticle('replace').addAttachmentOption(fileOption('replace').setRequired(true)))
    .addSubcommand(onArticle('refresh'))
    .addSubcommand(onArticle('remove'))
    .toJSON(),

  searchesNothing: true,

  takesLong(interaction) {
    if (!interaction.isChatInputCommand()) return false;
    const { options } = interaction;
    return isGiven(options) || options.getSubcommand() === 'refresh';
  },

  /** Without a file or a link to add, a form to paste a text into. */
  form(interaction, context) {
    if (!interaction.isChatInputCommand() || interaction.options.getSubcommand() !== 'add') return undefined;
    if (isGiven(interaction.options)) return undefined;
    ownLibraryOf(context);
    return { ...pasteForm(context.phrases), note: interaction.options.getChannel(CHANNEL_OPTION)?.id ?? '' };
  },

  submit: (interaction, context, note) =>
    addFile({ ...pastedFile(interaction), channel: note || null }, interaction.user.id, context),

  async execute({ options, user }, context) {
    const { phrases } = context;
    const action = options.getSubcommand();
    if (action === 'list') return libraryPage(await listedArticles(context), 0, phrases);
    if (action === 'add') {
      const link = options.getString(LINK_OPTION);
      const channel = options.getChannel(CHANNEL_OPTION)?.id ?? null;
      if (link !== null) return addLink(link.trim(), channel, user.id, context);
      const file = attachedFile(options.getAttachment(FILE_OPTION, true));
      return addFile({ ...file, channel }, user.id, context);
    }
    const { own, owner } = ownLibraryOf(context);
    const article = await listedMeant(context, options.getString(LIBRARY_OPTION.name, true));
    if (action === 'replace') {
      return replaceWith(attachedFile(options.getAttachment(FILE_OPTION, true)), article.id, user.id, context);
    }
    if (action === 'refresh') return refreshLink(article.id, user.id, context);
    if (action === 'rename') {
      const name = fileName(options.getString(TO_OPTION, true));
      checkChanged(await own.rename(owner, article.id, name), owner, name);
      return renamedReply(name, phrases);
    }
    checkChanged(await own.remove(owner, article.id), owner);
    return removedReply(article, phrases);
  },

  suggest: ({ options }, context) => libraryChoices(context, options.getFocused()),

  buttons: {
    'restore-article': {
      isInPlace: true,
      async press({ article: id }, context) {
        const { own, owner } = ownLibraryOf(context);
        checkChanged(await own.restore(owner, id), owner);
        return putBackReply(await listedMeant(context, id), context.phrases);
      },
    },
    'library-page': {
      isInPlace: true,
      press: async ({ page }, context) => libraryPage(await listedArticles(context), page, context.phrases),
    },
  },
} satisfies Command;

/** Whether something is given that takes long to fetch. */
function isGiven(options: ChatInputCommandInteraction['options']): boolean {
  return options.getAttachment(FILE_OPTION) !== null || options.getString(LINK_OPTION) !== null;
}
