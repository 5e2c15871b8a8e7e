/** /ask question:<text> [article:<name>] [private:<true|false>] */
import { SlashCommandBuilder } from 'discord.js';
import { MAX_QUESTION_LENGTH } from '../src/answer/question.ts';
import { ARTICLE_OPTION, articleChoices, articleMeant } from '../src/discord/commands/article-option.ts';
import type { Command } from '../src/discord/commands/command.ts';
import { usableEverywhere, worded } from '../src/discord/commands/definition.ts';
import { questionChoices } from '../src/discord/commands/question-option.ts';
import { answerReply, changesItsMessage, pressed } from '../src/discord/views/answer-buttons.ts';
import { en } from '../src/phrases/en.ts';

const { ask } = en.commands;

export default {
  data: usableEverywhere(worded(new SlashCommandBuilder(), ({ ask }) => ask))
    .addStringOption((option) =>
      worded(option, ({ ask }) => ask.question)
        .setMaxLength(MAX_QUESTION_LENGTH)
        .setAutocomplete(true)
        .setRequired(true),
    )
    .addStringOption(ARTICLE_OPTION)
    .addBooleanOption((option) => worded(option, ({ ask }) => ask.private))
    .toJSON(),

  execute({ options }, answerer, phrases) {
    const named = options.getString(ARTICLE_OPTION.name);
    return answerReply(answerer, phrases, options.getString(ask.question.name, true), {
      article: named === null ? undefined : articleMeant(answerer, named).name,
      isPrivate: options.getBoolean(ask.private.name) ?? false,
      isUnseen: true,
    });
  },

  isForAll: ({ options }) => !options.getBoolean(ask.private.name),

  suggest({ options }, answerer) {
    const { name, value } = options.getFocused(true);
    if (name === ARTICLE_OPTION.name) return articleChoices(answerer, value);
    return questionChoices(answerer, value, options.getString(ARTICLE_OPTION.name));
  },

  isInPlace: changesItsMessage,
  press: pressed,
} satisfies Command;
