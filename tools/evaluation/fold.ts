/**
 * A document or a part of it, with Markdown -> the words that a reader sees, on one line and in lower case, so that a quoted
 * passage can be compared with an accepted phrase regardless of its formatting.
 *
 * It returns exactly the result of the function `fold` in the README.md of the set community-dev. That function is in
 * Python, where `^`, `\s`, `\d` and `\w` match other characters than in JavaScript, so they are spelled out here.
 */
const SPACE = '[\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const LINE_START = '(?<![^\\n])';

/** The rules in order. Each is applied to the result of the one before. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/[“”]/g, '"'],
  [/[‘’]/g, "'"],
  // The front matter stays, without its `---` lines.
  [/^---\n(.*?)\n---\n/s, '$1\n'],
  // The text of images and of links ([text](address), [text][reference]) stays.
  [/!\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [/\[((?:[^[\]]|\[[^\]]*\])*)\]\((?:[^()]|\([^)]*\))*\)/g, '$1'],
  [/\[([^\]]+)\]\[[^\]]*\]/g, '$1'],
  // HTML tags, but not e-mail addresses.
  [/<\/?[a-zA-Z][^<>@]*>/g, ' '],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  // The marks of headings, quotations and list items.
  [new RegExp(`${LINE_START}${SPACE}*(?:#{1,6}|>|[-*+]|\\p{Nd}+\\.)${SPACE}+`, 'gu'), ' '],
  // Code fences, and the lines of tables.
  [/```[\p{L}\p{N}_]*/gu, ' '],
  [/-{3,}|:-+:?|-+:/g, ' '],
  // The remaining marks of emphasis, code, headings, links and tables.
  [/[*_`#[\]]/g, ''],
  [/\|/g, ' '],
  [new RegExp(`${SPACE}+`, 'gu'), ' '],
  [/^ | $/g, ''],
];

/** @example fold('- **Press** [F12](keys.md)') // 'press f12' */
export function fold(text: string): string {
  return RULES.reduce((folded, [pattern, replacement]) => folded.replace(pattern, replacement), text).toLowerCase();
}
