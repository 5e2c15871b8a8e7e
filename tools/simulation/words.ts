/**
 * Invented words, each of which is said in one place only: in the library of one server or one person. Wherever else the bot
 * says it, something has leaked.
 */

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';
const SYLLABLES = Array.from(CONSONANTS, (consonant) => Array.from(VOWELS, (vowel) => consonant + vowel)).flat();
/** Enough for 24 million words. All are of one length, so that one that is cut off is never taken for another. */
const SYLLABLE_COUNT = 4;
const WORD = new RegExp(`Zor(?:[${CONSONANTS}][${VOWELS}]){${SYLLABLE_COUNT}}`, 'g');

export class Words {
  readonly #owners = new Map<string, string>();

  /** @param owner the id of the server or the person whose word it is */
  invent(owner: string): string {
    let rest = this.#owners.size;
    const syllables = Array.from({ length: SYLLABLE_COUNT }, () => {
      const syllable = SYLLABLES[rest % SYLLABLES.length];
      rest = Math.floor(rest / SYLLABLES.length);
      return syllable;
    });
    const word = `Zor${syllables.join('')}`;
    this.#owners.set(word, owner);
    return word;
  }

  /** The invented words in a text that are not of this owner. */
  foreignTo(owner: string | undefined, text: string): string[] {
    const known = [...new Set(text.match(WORD))].filter((word) => this.#owners.has(word));
    return known.filter((word) => this.#owners.get(word) !== owner);
  }
}
