/** Every command that the bot has. */
import type { Command } from '../src/discord/commands/command.ts';
import article from './article.ts';
import ask from './ask.ts';
import find from './find.ts';
import help from './help.ts';

export const COMMANDS: readonly Command[] = [ask, article, find, help];
