/** A name and a pronoun -> whether the article speaks of that person as "he" or as "she", by the pronouns after the name. */

import type { FollowUpRules } from '../language/language.ts';

/** A place in the text of an article. */
export interface Passage {
  /** The whole text of the article. */
  readonly text: string;
  /** Offset into the text. */
  readonly start: number;
}

/** How far after a name a pronoun is looked for, in characters: a sentence or two. */
const REACH = 200;
/** How far from the passage names are looked for, each way, in characters: few articles are longer, and it takes no time. */
const FARTHEST = 500_000;
/** A name may occur thousands of times; its first occurrences say enough. */
const MAX_MENTIONS = 50;
/**
 * @param pronoun "he", "him", "his", "she", "her" or "hers"
 * @param name a full name or a surname
 * @param passage where the article was quoted
 * @returns false if the article speaks of the other gender more often; true if it says nothing
 */
export function mayBeOfGender(
  pronoun: string,
  name: string,
  passage: Passage,
  { nextPersonOrName, female: isFemalePronoun }: FollowUpRules,
): boolean {
  const surname = /[\p{L}’'-]+$/u.exec(name)?.[0];
  if (surname === undefined) return true;
  const text = passage.text.slice(Math.max(0, passage.start - FARTHEST), passage.start + FARTHEST);
  let [male, female] = [0, 0];
  let at = text.indexOf(surname);
  for (let mentions = 0; at >= 0 && mentions < MAX_MENTIONS; mentions++) {
    const from = at + surname.length;
    const [, isMale, isFemale] = nextPersonOrName.exec(text.slice(from, from + REACH)) ?? [];
    if (isMale !== undefined) male += 1;
    if (isFemale !== undefined) female += 1;
    at = text.indexOf(surname, from);
  }
  return isFemalePronoun.test(pronoun) ? female >= male : male >= female;
}
