/** Every command that the bot has. */
import type { Command } from '../src/discord/commands/command.ts';
import addToLibrary from './add-to-library.ts';
import article from './article.ts';
import ask from './ask.ts';
import find from './find.ts';
import help from './help.ts';
import library from './library.ts';
import privacy from './privacy.ts';

export const COMMANDS: readonly Command[] = [ask, article, find, help, library, addToLibrary, privacy];
