/** /article [article:<name>]: what the bot holds, and its paragraphs to page through. */
import { SlashCommandBuilder } from 'discord.js';
import { invitation } from '../src/answer/wording/remarks.ts';
import { ARTICLE_OPTION, articleChoices, articleMeant } from '../src/discord/commands/article-option.ts';
import type { Command } from '../src/discord/commands/command.ts';
import { usableEverywhere, worded } from '../src/discord/commands/definition.ts';
import { listArticles } from '../src/discord/views/article-list.ts';
import { openArticle, turnPage } from '../src/discord/views/article-pages.ts';
import { en } from '../src/phrases/en.ts';

const { article } = en.commands;

export default {
  data: usableEverywhere(worded(new SlashCommandBuilder(), ({ article }) => article))
    .addStringOption(ARTICLE_OPTION)
    .toJSON(),

  execute({ options }, answerer, phrases) {
    const named = options.getString(ARTICLE_OPTION.name);
    const [only, ...others] = answerer.articles;
    if (named !== null) return openArticle(article.name, articleMeant(answerer, named), 0, phrases);
    if (only !== undefined && others.length === 0) {
      return openArticle(article.name, only, 0, phrases, invitation(answerer, phrases));
    }
    return listArticles(answerer, phrases);
  },

  suggest: ({ options }, answerer) => articleChoices(answerer, options.getFocused()),

  isInPlace: () => true,
  press: ({ customId }, answerer, phrases) => turnPage(answerer.articles, customId, phrases),
} satisfies Command;
