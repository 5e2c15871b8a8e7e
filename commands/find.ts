/** "Find in article" in the Apps menu of a message: shows related passages, for example to check a claim. */
import { ApplicationCommandType, ContextMenuCommandBuilder } from 'discord.js';
import { MAX_QUESTION_LENGTH } from '../src/answer/check-question.ts';
import type { Command } from '../src/discord/commands/command.ts';
import { usableEverywhere } from '../src/discord/commands/definition.ts';
import { textOf } from '../src/discord/events/message-text.ts';
import { passagesOn } from '../src/discord/views/passages-reply.ts';
import { translations } from '../src/phrases/locales.ts';

export default {
  data: usableEverywhere(new ContextMenuCommandBuilder())
    .setName('Find in article')
    .setNameLocalizations(translations(({ commands }) => commands.find.name))
    .setType(ApplicationCommandType.Message)
    .toJSON(),

  executeOn({ targetMessage }, { answerer, phrases }) {
    const text = textOf(targetMessage).slice(0, MAX_QUESTION_LENGTH);
    return text === '' ? { content: phrases.passages.noText, isPrivate: true } : passagesOn(answerer, phrases, text);
  },
} satisfies Command;
