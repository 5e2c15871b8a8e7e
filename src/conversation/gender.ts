/** Whether somebody is "he" or "she", as far as an article tells by the pronouns that follow the name. */
import type { Quoted } from './turn.ts';

/** In characters, after a name: a sentence or two. */
const REACH = 200;
/** In characters, each way from what was quoted: longer than most articles, and read for each name in no time. */
const FAR = 500_000;
/** Of a name that stands everywhere, a part tells as much. */
const MOST_MENTIONS = 50;
/** The next pronoun, or the next name: whom a pronoun after that means is not told here. */
const NEXT = /\b(?:([Hh]e|[Hh]im|[Hh]is)|([Ss]he|[Hh]ers?))\b|(?<![.!?]['”"]? +['“"]?)(?<!\p{L})\p{Lu}\p{Ll}/u;
const FEMALE = /^(?:she|her|hers)$/i;

/**
 * @param pronoun "he", "him", "his", "she", "her" or "hers"
 * @param name in full, or a surname
 * @param quoted where the article was quoted
 * @returns false where the text speaks of the other gender more often
 */
export function mayBeOfGender(pronoun: string, name: string, quoted: Quoted): boolean {
  const surname = /[\p{L}’'-]+$/u.exec(name)?.[0];
  if (surname === undefined) return true;
  const { article, start } = quoted;
  const text = article.text.slice(Math.max(0, start - FAR), start + FAR);
  let [male, female] = [0, 0];
  let at = text.indexOf(surname);
  for (let mentions = 0; at >= 0 && mentions < MOST_MENTIONS; mentions++) {
    const from = at + surname.length;
    const [, isMale, isFemale] = NEXT.exec(text.slice(from, from + REACH)) ?? [];
    if (isMale !== undefined) male += 1;
    if (isFemale !== undefined) female += 1;
    at = text.indexOf(surname, from);
  }
  return FEMALE.test(pronoun) ? female >= male : male >= female;
}
