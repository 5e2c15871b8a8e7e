/** A word as it is written -> the word as it is compared: without case, accents and punctuation. The same for all languages. */
import { ZERO_WIDTH } from '../text/tokens.ts';

/**
 * Characters that folding removes: apostrophes, thousands separators, the periods of acronyms, accents (which NFKD separates
 * from their letters), spaces (which NFKD adds before an accent without a letter) and invisible characters.
 */
const DROPPED = new RegExp(`['’ʼ＇,\\s\\u0300-\\u036F${ZERO_WIDTH}]|(?<!\\d)\\.|\\.(?!\\d)`, 'g');
/** Letters that Unicode does not separate into a plain letter and a mark, and how people write them without. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ...([
    ['ß', 'ss'],
    ['æ', 'ae'],
    ['œ', 'oe'],
    ['ø', 'o'],
    ['ł', 'l'],
    ['đ', 'd'],
    ['ð', 'd'],
    ['þ', 'th'],
    ['ı', 'i'],
  ] as const),
]);
/** Digits of scripts other than Latin: "١٩٩٠". */
const OTHER_DIGIT = /[^\P{Nd}0-9]/gu;
/** The "v" before the number of a version: "v1.7.0". */
const VERSION_MARK = /^v(?=\d)/;

/** Most words, which folding does not change. */
const UNCHANGED = /^[a-z]+$/;

/** @example fold('Café') // 'cafe'; fold('U.S.') // 'us'; fold('23,500') // '23500'; fold('١٩٩٠') // '1990' */
export function fold(word: string): string {
  if (UNCHANGED.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(OTHER_DIGIT, asciiDigit)
    .replace(DROPPED, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .replace(VERSION_MARK, '');
}

/** In Unicode, the digits of a script come one after the other, from 0 to 9. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (code - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String(code - first);
}
