/** /article [article:<name>]: lists the bot's articles, or shows the pages of one article. */
import { SlashCommandBuilder } from 'discord.js';
import { invitation } from '../src/answer/wording/remarks.ts';
import { ARTICLE_OPTION, articleChoices, articleMeant } from '../src/discord/commands/article-option.ts';
import type { Command } from '../src/discord/commands/command.ts';
import { usableEverywhere, worded } from '../src/discord/commands/definition.ts';
import { listArticles } from '../src/discord/views/article-list.ts';
import { openArticle, turnPage } from '../src/discord/views/article-pages.ts';

export default {
  data: usableEverywhere(worded(new SlashCommandBuilder(), 'article', ({ article }) => article))
    .addStringOption(ARTICLE_OPTION)
    .toJSON(),

  execute({ options }, { answerer, phrases }) {
    const typed = options.getString(ARTICLE_OPTION.name);
    const [only, ...others] = answerer.articles;
    if (typed !== null) return openArticle(articleMeant(answerer, typed), 0, phrases);
    if (only !== undefined && others.length === 0) return openArticle(only, 0, phrases, invitation(answerer, phrases));
    return listArticles(answerer, phrases);
  },

  suggest: ({ options }, { answerer }) => articleChoices(answerer, options.getFocused()),

  buttons: {
    'open-page': {
      isInPlace: true,
      press: (action, { answerer, phrases }) => turnPage(answerer.articles, action, phrases),
    },
  },
} satisfies Command;
