/** /help: explains how to ask, and suggests questions. */
import { SlashCommandBuilder } from 'discord.js';
import type { Command } from '../src/discord/commands/command.ts';
import { usableEverywhere, worded } from '../src/discord/commands/definition.ts';
import { escapeMarkdown } from '../src/discord/views/markdown.ts';
import { suggestionButtons } from '../src/discord/views/suggestion-buttons.ts';

export default {
  data: usableEverywhere(worded(new SlashCommandBuilder(), 'help', ({ help }) => help)).toJSON(),

  execute(_, { answerer, phrases: { markdown, commands, buttons, invitation } }) {
    const components = suggestionButtons(answerer);
    const ending = escapeMarkdown(components.length === 0 ? invitation.askAnything : invitation.tryThese);
    return { content: `${markdown.help(commands, buttons)}\n\n${ending}`, components, isPrivate: true };
  },
} satisfies Command;
