/** What the terminal at standard output can show. A pipe, a file or NO_COLOR (https://no-color.org) gets plain text. */
import type { Style } from './answer-text.ts';

const INDENT = 2;
/** Lines longer than this are hard to read, however wide the terminal is; and some terminals do not know their width. */
const WIDEST = 100;
const NARROWEST = 20;

export async function terminalStyle(): Promise<Style> {
  if (!process.stdout.isTTY) return { colour: false };
  // Imported here as only a terminal needs it.
  const { wrapped } = await import('./word-wrap.ts');
  return {
    colour: process.stdout.hasColors(),
    wrap(text) {
      const width = process.stdout.columns || WIDEST;
      return wrapped(text, Math.max(NARROWEST, Math.min(width, WIDEST)) - INDENT);
    },
  };
}
