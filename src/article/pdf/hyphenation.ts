/** The words of a document -> the two parts of a word that the end of a line divided, put together again. */

import type { Language } from '../../language/language.ts';
import { defaultLanguage } from '../../language/languages.ts';
import { NO_ENTRY } from '../../language/lexicon.ts';

const DIVIDED = /(?<first>\p{L}+)[-\u2010]$/u;
const PLAIN_WORD = /(?<![\p{L}-])\p{L}{2,}(?![\p{L}-])/gu;
const WORD_START = /^\p{Ll}+/u;
/** It begins where a word does: from each letter of a long word, its end would be looked for again. */
const HYPHENATED = /(?<!\p{L})\p{L}+(?:[-\u2010]\p{L}+)+/gu;

export class Hyphenation {
  /** The words with a hyphen in them, and those without, in lower case. */
  readonly #hyphenated = new Set<string>();
  readonly #plain = new Set<string>();
  readonly #language: Language;

  /** @param lines the lines of the whole document */
  constructor(lines: Iterable<string>, language: Language = defaultLanguage) {
    this.#language = language;
    for (const line of lines) {
      for (const [word] of line.matchAll(PLAIN_WORD)) this.#plain.add(word.toLowerCase());
      for (const [word] of line.matchAll(HYPHENATED))
        this.#hyphenated.add(word.toLowerCase().replaceAll('\u2010', '-'));
    }
  }

  /**
   * What a line is before the next line of the same paragraph, so that both together are the text. A hyphen at its end is kept
   * if the document has the same word with a hyphen elsewhere ("well-known"), if what follows is not a small letter ("UTF-8"),
   * or if only its parts are words ("vice-chair").
   *
   * @param between what separates the lines unless a word goes on
   */
  before(next: string, line: string, between = ' '): string {
    if (line.endsWith('\u00ad')) return line.slice(0, -1);
    const start = DIVIDED.exec(line.slice(-LONGEST_WORD))?.groups?.first;
    if (start === undefined) return line + between;
    const end = WORD_START.exec(next.slice(0, LONGEST_WORD))?.[0];
    if (end === undefined) return /^[\p{L}\p{N}]/u.test(next) ? line : line + between;
    return this.#isCompound(start, end) ? line : line.slice(0, -1);
  }

  #isCompound(first: string, second: string): boolean {
    if (this.#hyphenated.has(`${first}-${second}`.toLowerCase())) return true;
    const whole = (first + second).toLowerCase();
    return !this.#plain.has(whole) && !this.#isWord(whole) && this.#isWord(first) && this.#isWord(second);
  }

  #isWord(text: string): boolean {
    const { term, isStopWord } = this.#language.wordOf(text);
    return isStopWord || this.#language.lexicon.entryOf(term) !== NO_ENTRY;
  }
}

/** In UTF-16 code units. */
const LONGEST_WORD = 60;
