/** Standard output -> the style of text on it. A pipe, a file and NO_COLOR (https://no-color.org) get plain text. */
import type { Style } from './answer-text.ts';

const INDENT = 2;
/**
 * In columns. Longer lines are hard to read even on a wide terminal. Also used for a terminal that does not report its
 * width.
 */
const MAX_WIDTH = 100;
const MIN_WIDTH = 20;

export async function terminalStyle(): Promise<Style> {
  if (!process.stdout.isTTY) return { colour: false };
  // Imported here because only a terminal needs it.
  const { wrapWords } = await import('./word-wrap.ts');
  return {
    colour: process.stdout.hasColors(),
    wrap(text) {
      // Read each time, because people resize their terminals.
      const width = process.stdout.columns || MAX_WIDTH;
      return wrapWords(text, Math.max(MIN_WIDTH, Math.min(width, MAX_WIDTH)) - INDENT);
    },
  };
}
