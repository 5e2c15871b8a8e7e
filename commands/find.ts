/** "Find in article", in the menu "Apps" of any message: what the article says about it, for checking a claim. */
import { ApplicationCommandType, ContextMenuCommandBuilder } from 'discord.js';
import { MAX_QUESTION_LENGTH } from '../src/answer/question.ts';
import { passagesOn } from '../src/discord/answer-reply.ts';
import type { Command } from '../src/discord/command.ts';
import { usableEverywhere } from '../src/discord/definition.ts';
import { textOf } from '../src/discord/message-text.ts';
import { en } from '../src/phrases/en.ts';
import { translations } from '../src/phrases/languages.ts';

export default {
  data: usableEverywhere(new ContextMenuCommandBuilder())
    .setName(en.commands.find.name)
    .setNameLocalizations(translations(({ commands }) => commands.find.name))
    .setType(ApplicationCommandType.Message)
    .toJSON(),

  executeOn({ targetMessage }, answerer, phrases) {
    const text = textOf(targetMessage).slice(0, MAX_QUESTION_LENGTH);
    return text === '' ? { content: phrases.passages.noText, isPrivate: true } : passagesOn(answerer, phrases, text);
  },
} satisfies Command;
