/**
 * /ask question:<text> [article:<name>] [private:<true|false>]: answers a question. Also handles the buttons under answers.
 */
import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { MAX_QUESTION_LENGTH } from '../src/answer/check-question.ts';
import { ARTICLE_OPTION, articleChoices, articleMeant } from '../src/discord/commands/article-option.ts';
import type { Command } from '../src/discord/commands/command.ts';
import { usableEverywhere, worded } from '../src/discord/commands/definition.ts';
import { questionChoices } from '../src/discord/commands/question-option.ts';
import { answerReply } from '../src/discord/views/answer-reply.ts';
import { passageInContext } from '../src/discord/views/article-pages.ts';
import { morePassages } from '../src/discord/views/passages-reply.ts';
import { shareAnswer } from '../src/discord/views/shared-answer.ts';

const QUESTION = 'question';
const PRIVATE = 'private';

export default {
  data: usableEverywhere(worded(new SlashCommandBuilder(), 'ask', ({ ask }) => ask))
    .addStringOption((option) =>
      worded(option, QUESTION, ({ ask }) => ask.question)
        .setMaxLength(MAX_QUESTION_LENGTH)
        .setAutocomplete(true)
        .setRequired(true),
    )
    .addStringOption(ARTICLE_OPTION)
    .addBooleanOption((option) => worded(option, PRIVATE, ({ ask }) => ask.private))
    .toJSON(),

  execute({ options }, { answerer, phrases }) {
    const typed = options.getString(ARTICLE_OPTION.name);
    return answerReply(answerer, phrases, options.getString(QUESTION, true), {
      article: typed === null ? undefined : articleMeant(answerer, typed).id,
      isPrivate: options.getBoolean(PRIVATE) ?? false,
      isUnseen: true,
    });
  },

  isForAll: ({ options }) => !options.getBoolean(PRIVATE),

  suggest({ options }, { answerer }) {
    const { name, value } = options.getFocused(true);
    if (name === ARTICLE_OPTION.name) return articleChoices(answerer, value);
    return questionChoices(answerer, value, options.getString(ARTICLE_OPTION.name));
  },

  buttons: {
    'show-in-context': {
      press: (action, { answerer, phrases }) => passageInContext(answerer.articles, action, phrases),
    },
    'turn-around': {
      isInPlace: true,
      press: (action, { answerer, phrases }) => passageInContext(answerer.articles, action, phrases),
    },
    'more-passages': {
      press: (action, { answerer, phrases }) => morePassages(answerer, phrases, action),
    },
    share: {
      isInPlace: true,
      press: (_, { phrases }, interaction) => shareAnswer(interaction, phrases),
    },
    'try-question': {
      press({ question }, { answerer, phrases }, { context }) {
        // In a server, the answer to a suggested question is private, so that it does not disturb other members.
        const isPrivate = context !== InteractionContextType.BotDM;
        return answerReply(answerer, phrases, question, { isPrivate, isUnseen: true });
      },
    },
  },
} satisfies Command;
