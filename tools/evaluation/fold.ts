/**
 * A document or a part of it, with Markdown -> the words that a reader sees, on one line and in lower case, so that a
 * quoted passage can be compared with an accepted phrase whatever form it is quoted in.
 *
 * It gives exactly what the function `fold` in the README.md of the set community-dev gives. That one is Python, where
 * `^`, `\s`, `\d` and `\w` match other characters than here: they are spelled out.
 */
const SPACE = '[\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const LINE_START = '(?<![^\\n])';

/** In this order: what one rule leaves, the next one reads. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/[“”]/g, '"'],
  [/[‘’]/g, "'"],
  // The front matter stays, without its rules.
  [/^---\n(.*?)\n---\n/s, '$1\n'],
  // Of an image, a link [text](address) and a link [text][reference] the text stays.
  [/!\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [/\[((?:[^[\]]|\[[^\]]*\])*)\]\((?:[^()]|\([^)]*\))*\)/g, '$1'],
  [/\[([^\]]+)\]\[[^\]]*\]/g, '$1'],
  // HTML tags, but no addresses of e-mail.
  [/<\/?[a-zA-Z][^<>@]*>/g, ' '],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  // The marks of headings, quotations and list items.
  [new RegExp(`${LINE_START}${SPACE}*(?:#{1,6}|>|[-*+]|\\p{Nd}+\\.)${SPACE}+`, 'gu'), ' '],
  // Code fences, and the rules of tables.
  [/```[\p{L}\p{N}_]*/gu, ' '],
  [/-{3,}|:-+:?|-+:/g, ' '],
  // What is left of the marks of emphasis, code, headings, links and tables.
  [/[*_`#[\]]/g, ''],
  [/\|/g, ' '],
  [new RegExp(`${SPACE}+`, 'gu'), ' '],
  [/^ | $/g, ''],
];

/** @example fold('- **Press** [F12](keys.md)') // 'press f12' */
export function fold(text: string): string {
  return RULES.reduce((folded, [pattern, replacement]) => folded.replace(pattern, replacement), text).toLowerCase();
}
