/** "Find in article", in the menu "Apps" of any message: what the article says about it, for checking a claim. */
import { ApplicationCommandType, ContextMenuCommandBuilder } from 'discord.js';
import { MAX_QUESTION_LENGTH } from '../src/answer/question.ts';
import type { Command } from '../src/discord/commands/command.ts';
import { usableEverywhere } from '../src/discord/commands/definition.ts';
import { textOf } from '../src/discord/events/message-text.ts';
import { passagesOn } from '../src/discord/views/answer-buttons.ts';
import { en } from '../src/phrases/en.ts';
import { translations } from '../src/phrases/locales.ts';

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
