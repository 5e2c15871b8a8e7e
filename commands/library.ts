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
import type { Command, CommandContext } from '../src/discord/commands/command.ts';
import { usableEverywhere, worded } from '../src/discord/commands/definition.ts';
import {
  addFile,
  checkChanged,
  checkMayPress,
  ownLibraryOf,
  replyToChange,
} from '../src/discord/commands/library-changes.ts';
import { exportReply } from '../src/discord/commands/library-export.ts';
import { showArticle, showGaps, showSettings } from '../src/discord/commands/library-facts.ts';
import { LIBRARY_OPTION, libraryChoices, listedArticles, listedMeant } from '../src/discord/commands/library-option.ts';
import { addPastedText, pasteForm } from '../src/discord/commands/pasted-text.ts';
import {
  libraryPage,
  movedReply,
  putBackReply,
  removedReply,
  renamedReply,
} from '../src/discord/views/library-reply.ts';
import type { Reply } from '../src/discord/views/reply.ts';
import { en } from '../src/phrases/en.ts';
import { translations } from '../src/phrases/locales.ts';

const FILE_OPTION = 'file';
const LINK_OPTION = 'link';
const CHANNEL_OPTION = 'channel';
const TO_OPTION = 'to';
const GAPS_OPTION = 'gaps';
const ON_OR_OFF = ['on', 'off'] as const;
/** Where people ask, and the categories that they are in. */
const CHANNEL_TYPES = [
  ...([ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum] as const),
  ...([ChannelType.GuildVoice, ChannelType.GuildCategory] as const),
];
/** A longer address would not be cited. */
const MAX_LINK = 300;

const SUBCOMMANDS = [
  ...(['add', 'list', 'show', 'rename', 'replace', 'refresh', 'remove'] as const),
  ...(['export', 'settings', 'gaps'] as const),
];
type Subcommand = (typeof SUBCOMMANDS)[number];

const subcommand = (name: Subcommand): SlashCommandSubcommandBuilder =>
  worded(new SlashCommandSubcommandBuilder(), name, ({ library }) => library[name]);
const onArticle = (name: Subcommand): SlashCommandSubcommandBuilder => subcommand(name).addStringOption(LIBRARY_OPTION);
const fileOption = (name: 'add' | 'replace'): SlashCommandAttachmentOption =>
  worded(new SlashCommandAttachmentOption(), FILE_OPTION, ({ library }) => library[name].file);
const linkOption = worded(new SlashCommandStringOption(), LINK_OPTION, ({ library }) => library.add.link);
const channelOption = worded(new SlashCommandChannelOption(), CHANNEL_OPTION, ({ library }) => library.add.channel);
const toOption = worded(new SlashCommandStringOption(), TO_OPTION, ({ library }) => library.rename.to);
const gapsOption = worded(new SlashCommandStringOption(), GAPS_OPTION, ({ library }) => library.settings.gaps);
const onOrOff = ON_OR_OFF.map((value) => ({
  name: en.commands.library.settings.gaps[value],
  name_localizations: translations(({ commands }) => commands.library.settings.gaps[value]),
  value,
}));

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
    .addSubcommand(onArticle('show'))
    .addSubcommand(onArticle('rename').addStringOption(toOption.setMaxLength(MAX_FILE_NAME).setRequired(true)))
    .addSubcommand(onArticle('replace').addAttachmentOption(fileOption('replace').setRequired(true)))
    .addSubcommand(onArticle('refresh'))
    .addSubcommand(onArticle('remove'))
    .addSubcommand(subcommand('export'))
    .addSubcommand(subcommand('settings').addStringOption(gapsOption.addChoices(...onOrOff)))
    .addSubcommand(subcommand('gaps'))
    .toJSON(),

  searchesNothing: true,

  takesLong(interaction) {
    if (!interaction.isChatInputCommand()) return false;
    const { options } = interaction;
    return isGiven(options) || ['refresh', 'export'].includes(options.getSubcommand());
  },

  /** Without a file or a link to add, a form to paste a text into. */
  form(interaction, context) {
    if (!interaction.isChatInputCommand() || interaction.options.getSubcommand() !== 'add') return undefined;
    if (isGiven(interaction.options)) return undefined;
    ownLibraryOf(context);
    return { ...pasteForm(context.phrases), note: interaction.options.getChannel(CHANNEL_OPTION)?.id ?? '' };
  },

  submit: (interaction, context, note) => addPastedText(interaction, note || null, context),

  execute(interaction, context) {
    const typed = interaction.options.getSubcommand();
    const name = SUBCOMMANDS.find((each) => each === typed);
    if (name === undefined) throw new TypeError(`There is no subcommand ${typed}.`);
    return HANDLERS[name](interaction, context);
  },

  suggest: ({ options }, context) => libraryChoices(context, options.getFocused()),

  buttons: {
    'restore-article': {
      isInPlace: true,
      async press({ article: id }, context, interaction) {
        checkMayPress(interaction);
        const library = ownLibraryOf(context);
        checkChanged(await library.own.restore(library.owner, id), library);
        return putBackReply(await listedMeant(context, id), context.phrases);
      },
    },
    'library-page': {
      isInPlace: true,
      async press({ page }, context, interaction) {
        checkMayPress(interaction);
        return libraryPage(await listedArticles(context), page, context.phrases);
      },
    },
    'move-article': {
      isInPlace: true,
      async press({ article: id, channel }, context, interaction) {
        checkMayPress(interaction);
        const library = ownLibraryOf(context);
        const to = channel || null;
        const before = await listedMeant(context, id);
        checkChanged(await library.own.moveTo(library.owner, id, to), library);
        return movedReply(before, to, context.phrases);
      },
    },
    'export-part': {
      takesLong: true,
      press(action, context, interaction) {
        checkMayPress(interaction);
        return exportReply(interaction.attachmentSizeLimit, context, action);
      },
    },
  },
} satisfies Command;

type SubcommandHandler = (interaction: ChatInputCommandInteraction, context: CommandContext) => Promise<Reply>;

const HANDLERS: Readonly<Record<Subcommand, SubcommandHandler>> = {
  add({ options, user }, context) {
    const { own } = ownLibraryOf(context);
    const link = options.getString(LINK_OPTION)?.trim();
    const channel = options.getChannel(CHANNEL_OPTION)?.id ?? null;
    if (link === undefined) {
      const file = attachedFile(options.getAttachment(FILE_OPTION, true), own.limits);
      return addFile({ ...file, channel }, user.id, context);
    }
    const { added } = context.phrases.library;
    return replyToChange(added, ({ owner }) => own.addLink(owner, link, user.id, channel), context, { name: link });
  },

  async list(_, context) {
    return libraryPage(await listedArticles(context), 0, context.phrases);
  },

  async show({ options }, context) {
    return showArticle((await articleGiven(options, context)).id, context);
  },

  async rename({ options }, context) {
    const library = ownLibraryOf(context);
    const { id } = await articleGiven(options, context);
    const name = fileName(options.getString(TO_OPTION, true));
    checkChanged(await library.own.rename(library.owner, id, name), library, name);
    return renamedReply(name, context.phrases);
  },

  async replace({ options, user }, context) {
    const { own } = ownLibraryOf(context);
    const { id } = await articleGiven(options, context);
    const file = attachedFile(options.getAttachment(FILE_OPTION, true), own.limits);
    const { replaced } = context.phrases.library;
    return replyToChange(replaced, ({ owner }) => own.replace(owner, id, file, user.id), context);
  },

  async refresh({ options, user }, context) {
    const { id } = await articleGiven(options, context);
    const { replaced } = context.phrases.library;
    return replyToChange(replaced, ({ own, owner }) => own.refresh(owner, id, user.id), context);
  },

  async remove({ options }, context) {
    const library = ownLibraryOf(context);
    const article = await articleGiven(options, context);
    checkChanged(await library.own.remove(library.owner, article.id), library);
    return removedReply(article, context.phrases);
  },

  export: ({ attachmentSizeLimit }, context) => exportReply(attachmentSizeLimit, context),

  settings({ options }, context) {
    const gaps = options.getString(GAPS_OPTION);
    return showSettings(gaps === null ? null : gaps === 'on', context);
  },

  gaps: (_, context) => showGaps(context),
};

type Options = ChatInputCommandInteraction['options'];

function articleGiven(options: Options, context: CommandContext) {
  return listedMeant(context, options.getString(LIBRARY_OPTION.name, true));
}

/** Whether something is given that takes long to fetch. */
function isGiven(options: Options): boolean {
  return options.getAttachment(FILE_OPTION) !== null || options.getString(LINK_OPTION) !== null;
}
