/** A question -> its anaphors: words for something that the question itself does not name, such as "he" in "When did he die?" */

import {
  isAuxiliary,
  isContent,
  isFormOfBe,
  isNoun,
  isPreposition,
  isQuestionWord,
  isTime,
  isVerb,
  mayBePerson,
} from '../language/english/tagger.ts';
import { TIME_NOUNS } from '../language/english/word-classes.ts';
import type { ReadToken } from '../language/terms.ts';
import type { TokenizedText } from './tokenized-text.ts';

const PERSONAL = /^(?:he|she|him|her|his|hers)$/;
const PLURAL = /^(?:they|them|their|theirs)$/;
const IMPERSONAL = /^(?:it|its|it's|they|them|their|theirs)$/;
const POSSESSIVE = /^(?:his|her|its|their)$/;
const OBJECT = /^(?:it|them|him|her)$/;
const DEMONSTRATIVE = /^(?:this|that|these|those)$/;
const CONJUNCTION = /^(?:and|but|or)$/;
/** "Is it true that", "how long does it take to", "what would it mean if", "when it rains": this "it" refers to nothing before. */
const FORWARD = new RegExp(
  [
    // Something must follow: in "was it legal?" and "why did it happen?" "it" is an anaphor.
    String.raw`^it (?:\w+ )?(?:true|possible|likely|unlikely|necessary|difficult|hard|easy|important|clear|known|legal)\b(?=\W+\w)`,
    String.raw`^it (?:\w+ )?(?:illegal|fair|common|usual|safe|useful|said|right|wrong|better|worth|mean|take|cost)\b(?=\W+\w)`,
    String.raw`^it (?:\w+ )?(?:matter|happen|seem|turn|called|an?|the|from|that|who)\b(?=\W+\w)`,
    String.raw`^it (?:rain|snow)|^it\b.*\bthat \w`,
  ].join('|'),
  'i',
);
/** A question with more content words than this is understood without knowing what its pronouns stand for. */
const MAX_CONTENT_WORDS = 4;
/** The same where "this" or "that" comes before a noun: "this war". */
const MAX_CONTENT_WORDS_WITH_DEMONSTRATIVE = 2;

export function anaphorsIn({ text, tokens }: TokenizedText): readonly ReadToken[] {
  const count = tokens.filter((token) => isContent(token) && !isTime(token)).length;
  if (count > MAX_CONTENT_WORDS) return [];
  const { isNamed, isOfSubject } = antecedentsIn(tokens, text);
  const isBound = (at: number): boolean => isNamed(at) || isOfSubject(at);
  return tokens.filter((token, i) => {
    const { lower } = token.word;
    const before = tokens[i - 1];
    const isLast = i === tokens.length - 1;
    // Anaphors: "Who stopped him?", "Did they win it?". No anaphor: the last word of "Why did it fall, and who rebuilt it?"
    if (isLast && OBJECT.test(lower) && before !== undefined && (isVerb(before) || isPreposition(before))) {
      return PERSONAL.test(lower) ? !isNamed(i) : !tokens.slice(0, i).some(({ word }) => CONJUNCTION.test(word.lower));
    }
    if (PERSONAL.test(lower)) return !isBound(i);
    if (IMPERSONAL.test(lower)) return !isBound(i) && !FORWARD.test(text.slice(token.start));
    if (DEMONSTRATIVE.test(lower)) return isAnaphoric(token, before, tokens[i + 1], count);
    // "Who lived there?" It never stands for who or what is asked for.
    return lower === 'there' && isLast && before !== undefined && !isFormOfBe(before) && !isNamed(i);
  });
}

/** Whether it is "his", "her", "its" or "their". */
export function isPossessive({ word }: ReadToken): boolean {
  return POSSESSIVE.test(word.lower);
}

/** Whether the pronoun stands for one person. */
export function isPersonal({ word }: ReadToken): boolean {
  return PERSONAL.test(word.lower);
}

/** Whether the pronoun stands for several people or things. */
export function isPlural({ word }: ReadToken): boolean {
  return PLURAL.test(word.lower);
}

/** Whether a name can take its place, as it can for "it", and cannot for "this" and "there". */
export function isPronoun({ word: { lower } }: ReadToken): boolean {
  return PERSONAL.test(lower) || (IMPERSONAL.test(lower) && lower !== "it's");
}

interface Antecedents {
  /** Whether the question itself names something before the pronoun that the pronoun may stand for. */
  isNamed(at: number): boolean;
  /** Whether the pronoun may stand for what is asked for: "which queen lost her husband", "what is named for its shape". */
  isOfSubject(at: number): boolean;
}

function antecedentsIn(tokens: readonly ReadToken[], text: string): Antecedents {
  const [first, second] = tokens;
  const isAsking = isQuestionWord(first) || (isPreposition(first) && isQuestionWord(second));
  const verb = tokens.findIndex((token, i) => i > 0 && (isAuxiliary(token) || isVerb(token)));
  const doing = tokens[verb];
  // A pronoun does not stand for what is asked for ("which animals"), unless that is the subject.
  const from = isAsking ? Math.max(0, verb) : 0;
  const hasCapitals = /\p{Lu}/u.test(text.slice(1));
  return {
    isNamed: (at) =>
      tokens.slice(from, at).some((token) => {
        if (!isContent(token) || isVerb(token) || isTime(token)) return false;
        const pronoun = tokens[at];
        return !(pronoun && isPersonal(pronoun)) || mayBePerson(token) || (!hasCapitals && verb >= 0);
      }),
    isOfSubject(at) {
      const pronoun = tokens[at];
      const last = tokens[at - 1];
      const subject = first?.word.lower ?? '';
      if (!isAsking || pronoun === undefined || doing === undefined || at <= verb) return false;
      const isOfThing = /^its?$/.test(pronoun.word.lower);
      if (!isAuxiliary(doing)) return !(isOfThing && /^who/.test(subject));
      const isAfterPreposition = isPreposition(last) && at - verb > 1 && isPossessive(pronoun);
      return isAfterPreposition && /^(?:who|what)$/.test(subject);
    },
  };
}

/** Whether a demonstrative is an anaphor: "after that", "is that true", but not "say that he", "those fleeing", "this year". */
function isAnaphoric(
  { word: { lower } }: ReadToken,
  before: ReadToken | undefined,
  next: ReadToken | undefined,
  count: number,
): boolean {
  if (next === undefined) return true;
  if (lower === 'that' && (before === undefined || !isAuxiliary(before))) return false;
  if (isAuxiliary(next)) return true;
  if (next.word.isCapital || isTime(next) || TIME_NOUNS.has(next.word.lower)) return false;
  if (lower === 'those' && !isNoun(next)) return false;
  return count <= MAX_CONTENT_WORDS_WITH_DEMONSTRATIVE;
}
