/**
 * Lines that fit a terminal. Each break takes the place of one space, and no other character changes: what is quoted stays
 * what was written, letters of several code points included. A word that is wider than the terminal is left to it.
 */
import stringWidth from 'fast-string-width';

export function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrappedLine(line, width))
    .join('\n');
}

function wrappedLine(line: string, width: number): string {
  let shown = '';
  let column = 0;
  for (const [, spaces = '', word = ''] of line.matchAll(/( *)([^ ]+|$)/g)) {
    const wordWidth = stringWidth(word);
    const until = column + spaces.length + wordWidth;
    const breaks = column > 0 && spaces !== '' && word !== '' && until > width;
    shown += (breaks ? `${spaces.slice(1)}\n` : spaces) + word;
    column = breaks ? wordWidth : until;
  }
  return shown;
}
