/** The words of a document -> the two parts of a word that the end of a line divided, put together again. */

const DIVIDED = /(?<first>\p{L}+)[-\u2010]$/u;
const WORD_START = /^\p{Ll}+/u;
/** It begins where a word does: from each letter of a long word, its end would be looked for again. */
const HYPHENATED = /(?<!\p{L})\p{L}+(?:[-\u2010]\p{L}+)+/gu;

export class Hyphenation {
  /** The words with a hyphen in them, in lower case. */
  readonly #hyphenated = new Set<string>();

  /** @param lines the lines of the whole document */
  constructor(lines: Iterable<string>) {
    for (const line of lines) {
      for (const [word] of line.matchAll(HYPHENATED))
        this.#hyphenated.add(word.toLowerCase().replaceAll('\u2010', '-'));
    }
  }

  /**
   * What a line is before the next line of the same paragraph, so that both together are the text. A hyphen at its end is kept
   * if the document has the same word with a hyphen elsewhere ("well-known"), or if what follows is not a small letter ("UTF-8").
   *
   * @param between what separates the lines unless a word goes on
   */
  before(next: string, line: string, between = ' '): string {
    if (line.endsWith('\u00ad')) return line.slice(0, -1);
    const start = DIVIDED.exec(line.slice(-LONGEST_WORD))?.groups?.first;
    if (start === undefined) return line + between;
    const end = WORD_START.exec(next.slice(0, LONGEST_WORD))?.[0];
    if (end === undefined) return /^[\p{L}\p{N}]/u.test(next) ? line : line + between;
    return this.#hyphenated.has(`${start}-${end}`.toLowerCase()) ? line : line.slice(0, -1);
  }
}

/** In UTF-16 code units. */
const LONGEST_WORD = 60;
