/**
 * A name and a pronoun -> whether the pronoun may refer to that person, judged by the pronouns after the name in the
 * article.
 */

import type { FollowUpRules } from '../language/language.ts';

/** An offset in the text of an article. */
export interface QuotedPlace {
  /** The whole text of the article. */
  readonly text: string;
  /** Offset into the text. */
  readonly start: number;
}

/** In characters. A pronoun is searched within this distance after a name: a sentence or two. */
const MAX_PRONOUN_DISTANCE = 200;
/** In characters. Names are searched within this distance of the passage, each way. Few articles are longer. */
const MAX_NAME_DISTANCE = 500_000;
/** A name may occur thousands of times, but its first occurrences are enough. */
const MAX_MENTIONS = 50;
/**
 * @param pronoun "he", "him", "his", "she", "her" or "hers"
 * @param name a full name or a surname
 * @param passage the place where the article was quoted
 * @returns false if the name is followed by pronouns of the other gender more often; otherwise true
 */
export function mayBeOfGender(
  pronoun: string,
  name: string,
  passage: QuotedPlace,
  { nextPersonOrName, female: isFemalePronoun }: FollowUpRules,
): boolean {
  const surname = /[\p{L}’'-]+$/u.exec(name)?.[0];
  if (surname === undefined) return true;
  const text = passage.text.slice(Math.max(0, passage.start - MAX_NAME_DISTANCE), passage.start + MAX_NAME_DISTANCE);
  let [male, female] = [0, 0];
  let at = text.indexOf(surname);
  for (let mentions = 0; at >= 0 && mentions < MAX_MENTIONS; mentions++) {
    const from = at + surname.length;
    const [, isMale, isFemale] = nextPersonOrName.exec(text.slice(from, from + MAX_PRONOUN_DISTANCE)) ?? [];
    if (isMale !== undefined) male += 1;
    if (isFemale !== undefined) female += 1;
    at = text.indexOf(surname, from);
  }
  return isFemalePronoun.test(pronoun) ? female >= male : male >= female;
}
