/** /ask question:<text> [article:<name>] [private:<true|false>] */
import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { MAX_QUESTION_LENGTH } from '../src/answer/question.ts';
import { answerReply, pressed } from '../src/discord/answer-reply.ts';
import { ARTICLE_OPTION, articleChoices, articleMeant } from '../src/discord/article-option.ts';
import type { Command } from '../src/discord/command.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('ask')
    .setDescription('Ask a question, and get the sentences that answer it, word for word')
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
    .addStringOption((option) =>
      option
        .setName('question')
        .setDescription('What you want to know')
        .setMaxLength(MAX_QUESTION_LENGTH)
        .setRequired(true),
    )
    .addStringOption(ARTICLE_OPTION)
    .addBooleanOption((option) =>
      option.setName('private').setDescription('Show the answer to you alone (default: no)'),
    )
    .toJSON(),

  execute({ options }, answerer) {
    const article = options.getString('article');
    return answerReply(
      answerer,
      options.getString('question', true),
      article === null ? undefined : articleMeant(answerer, article).name,
      options.getBoolean('private') ?? false,
    );
  },

  suggest: ({ options }, answerer) => articleChoices(answerer, options.getFocused()),

  press: pressed,
} satisfies Command;
