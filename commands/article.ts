/** /article [article:<name>]: what the bot holds, and its paragraphs to page through. */
import { SlashCommandBuilder } from 'discord.js';
import { holdings, invitation } from '../src/answer/wording.ts';
import { ARTICLE_OPTION, articleChoices, articleMeant } from '../src/discord/article-option.ts';
import { openArticle, turnPage } from '../src/discord/article-pages.ts';
import type { Command } from '../src/discord/command.ts';
import { usableEverywhere, worded } from '../src/discord/definition.ts';
import { escapeMarkdown } from '../src/discord/markdown.ts';
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
    const list = holdings(answerer, phrases).map((line) => `- ${escapeMarkdown(line)}`);
    const opening = escapeMarkdown(phrases.holdings.iHold(answerer.articles.length));
    const howTo = phrases.markdown.howToRead(phrases.commands);
    return { content: [opening, ...list, howTo].join('\n'), isPrivate: true };
  },

  suggest: ({ options }, answerer) => articleChoices(answerer, options.getFocused()),

  press: ({ customId }, answerer, phrases) => ({ ...turnPage(answerer.articles, customId, phrases), isInPlace: true }),
} satisfies Command;
