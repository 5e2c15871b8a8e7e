/**
 * Text -> the same text with lines that fit a terminal. Each line break replaces one space and nothing else changes, so that
 * a quotation stays word for word. A word that is wider than the terminal is not broken.
 */
import stringWidth from 'fast-string-width';

/**
 * @param width in columns; a wide character, such as a Chinese one, takes two
 * @example
 * wrapWords('one two three', 8) // 'one two\nthree'
 */
export function wrapWords(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  let wrapped = '';
  let column = 0;
  for (const [, spaces = '', word = ''] of line.matchAll(/( *)([^ ]+|$)/g)) {
    const wordWidth = stringWidth(word);
    const endColumn = column + spaces.length + wordWidth;
    const breaks = column > 0 && spaces !== '' && word !== '' && endColumn > width;
    wrapped += (breaks ? `${spaces.slice(1)}\n` : spaces) + word;
    column = breaks ? wordWidth : endColumn;
  }
  return wrapped;
}
