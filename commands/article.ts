/** /article [article:<name>]: what the bot holds, and its paragraphs to page through. */
import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { holdings, invitation } from '../src/answer/wording.ts';
import { ARTICLE_OPTION, articleChoices, articleMeant } from '../src/discord/article-option.ts';
import { openArticle, turnPage } from '../src/discord/article-pages.ts';
import type { Command } from '../src/discord/command.ts';
import { escapeMarkdown } from '../src/discord/markdown.ts';

const NAME = 'article';

export default {
  data: new SlashCommandBuilder()
    .setName(NAME)
    .setDescription('See what I hold, and read it through')
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
    .addStringOption(ARTICLE_OPTION)
    .toJSON(),

  execute({ options }, answerer) {
    const named = options.getString(ARTICLE_OPTION.name);
    const [only, ...others] = answerer.articles;
    if (named !== null) return openArticle(NAME, articleMeant(answerer, named), 0);
    if (only !== undefined && others.length === 0) return openArticle(NAME, only, 0, invitation(answerer));
    const list = holdings(answerer).map((line) => `- ${escapeMarkdown(line)}`);
    const howTo = `Read one with the option **${ARTICLE_OPTION.name}**, or ask all of them with **/ask**.`;
    return { content: [`I hold ${answerer.articles.length} articles:`, ...list, howTo].join('\n'), isPrivate: true };
  },

  suggest: ({ options }, answerer) => articleChoices(answerer, options.getFocused()),

  press: ({ customId }, answerer) => ({ ...turnPage(answerer.articles, customId), isInPlace: true }),
} satisfies Command;
