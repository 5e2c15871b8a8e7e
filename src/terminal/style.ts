/** Standard output -> how to show text there. A pipe, a file and NO_COLOR (https://no-color.org) get plain text. */
import type { Style } from './answer-text.ts';

const INDENT = 2;
/** In columns. Longer lines are hard to read, however wide the terminal is; and some terminals do not know their width. */
const WIDEST = 100;
const NARROWEST = 20;

export async function terminalStyle(): Promise<Style> {
  if (!process.stdout.isTTY) return { colour: false };
  // Imported here because only a terminal needs it.
  const { wrapWords } = await import('./word-wrap.ts');
  return {
    colour: process.stdout.hasColors(),
    wrap(text) {
      // Read each time, because people resize their terminals.
      const width = process.stdout.columns || WIDEST;
      return wrapWords(text, Math.max(NARROWEST, Math.min(width, WIDEST)) - INDENT);
    },
  };
}
