/** A question -> its anaphors: words that refer to something outside the question, such as "he" in "When did he die?" */

import { WordFlag } from '../language/flags.ts';
import type { FollowUpRules } from '../language/language.ts';
import {
  isAddress,
  isAuxiliary,
  isFormOfBe,
  isNoun,
  isPreposition,
  isQuestionWord,
  isTime,
  isTimeNoun,
  isVerb,
  mayBePerson,
  type TaggedToken,
} from '../language/tagged-token.ts';
import type { TokenizedText } from './tokenized-text.ts';

/** A question with more content words than this is clear enough even if its pronouns are not resolved. */
const MAX_CONTENT_WORDS = 4;
/** The limit for a question in which "this" or "that" comes before a noun: "this war". */
const MAX_CONTENT_WORDS_WITH_DEMONSTRATIVE = 2;

/** @returns the tokens that refer to something outside the question, in order */
export function anaphorsIn(
  { text, tagged: tokens }: TokenizedText,
  { conjunction, forward }: FollowUpRules,
): readonly TaggedToken[] {
  const count = tokens.filter((token) => token.isContent && !isTime(token)).length;
  const { isNamed, isOfSubject } = antecedentsIn(tokens);
  const isBound = (at: number): boolean => isNamed(at) || isOfSubject(at);
  return tokens.filter((token, i) => {
    const { flags, word } = token;
    // "He" and "she" always mean someone who was named, however long the question is.
    if (count > MAX_CONTENT_WORDS && !isPersonal(token)) return false;
    const before = tokens[i - 1];
    const isLast = i === tokens.length - 1;
    // The last word is an anaphor in "Who stopped him?" and "Did they win it?", but not in "Why did it fall, and who rebuilt
    // it?"
    if (isLast && flags & WordFlag.objectPronoun && before !== undefined && (isVerb(before) || isPreposition(before))) {
      return isPersonal(token) ? !isNamed(i) : !tokens.slice(0, i).some((each) => conjunction.test(each.word.lower));
    }
    if (isPersonal(token)) return !isBound(i);
    if (isImpersonal(token)) return !isBound(i) && !forward.test(text.slice(token.start));
    if (flags & WordFlag.demonstrative) return isAnaphoric(token, before, tokens[i + 1], count);
    // "There" is an anaphor in "Who lived there?" It cannot refer to the person or thing that the question asks for.
    return word.lower === 'there' && isLast && before !== undefined && !isFormOfBe(before) && !isNamed(i);
  });
}

/** Whether it is "his", "her", "its" or "their". */
export function isPossessive({ flags }: TaggedToken): boolean {
  return (flags & WordFlag.possessivePronoun) !== 0;
}

/** Whether the pronoun refers to one person. */
export function isPersonal({ flags }: TaggedToken): boolean {
  return (flags & (WordFlag.personalPronoun | WordFlag.reflexive)) === WordFlag.personalPronoun;
}

/** Whether it is "this", "that", "these" or "those". */
export function isDemonstrative({ flags }: TaggedToken): boolean {
  return (flags & WordFlag.demonstrative) !== 0;
}

/** Whether it is an anaphor for a place: "Who lives there?" */
export function refersToPlace({ word }: TaggedToken): boolean {
  return word.lower === 'there';
}

/** Whether the pronoun refers to several people or things. */
export function isPlural({ flags }: TaggedToken): boolean {
  return (flags & WordFlag.pluralPronoun) !== 0;
}

/** Whether the pronoun refers to a thing, or to several people or things. */
function isImpersonal({ flags }: TaggedToken): boolean {
  return (flags & (WordFlag.pluralPronoun | WordFlag.thingPronoun)) !== 0 && !(flags & WordFlag.reflexive);
}

/** Whether a name can replace the word. A name can replace "it", but not "this" or "there". */
export function isPronoun(token: TaggedToken): boolean {
  return isPersonal(token) || (isImpersonal(token) && token.word.lower !== "it's");
}

interface AntecedentsInQuestion {
  /** Whether the question itself mentions something before the pronoun that the pronoun may refer to. */
  isNamed(at: number): boolean;
  /**
   * Whether the pronoun may refer to the subject that the question asks for: "which queen lost her husband", "what is named
   * for its shape".
   */
  isOfSubject(at: number): boolean;
}

function antecedentsIn(tokens: readonly TaggedToken[]): AntecedentsInQuestion {
  const [first, second] = tokens;
  const isAsking = isQuestionWord(first) || (isPreposition(first) && isQuestionWord(second));
  const verb = tokens.findIndex((token, i) => i > 0 && (isAuxiliary(token) || isVerb(token)));
  const doing = tokens[verb];
  // A pronoun does not refer to what the question asks for ("which animals"), unless that is the subject.
  const from = isAsking ? Math.max(0, verb) : 0;
  /** Whether it is the subject of the question, as in "What awards did it win?" What is asked for is never its antecedent. */
  const isInverted = (at: number): boolean => isAsking && tokens.findIndex(isAuxiliary) === at - 1;
  return {
    isNamed(at) {
      const pronoun = tokens[at];
      if (isInverted(at)) return false;
      // The noun right before is not the antecedent in "the first person he fought" and "the reaction to his death".
      const last = isPreposition(tokens[at - 1]) ? at - 2 : at - 1;
      const to = isNoun(tokens[last]) ? last : at;
      return tokens.slice(from, to).some((token) => {
        if (!token.isContent || isVerb(token) || isTime(token)) return false;
        return !(pronoun && isPersonal(pronoun)) || mayBePerson(token);
      });
    },
    isOfSubject(at) {
      const pronoun = tokens[at];
      const last = tokens[at - 1];
      const subject = first?.word.lower ?? '';
      if (!isAsking || pronoun === undefined || doing === undefined || at <= verb) return false;
      const isOfThing = /^its?$/.test(pronoun.word.lower);
      if (!isAuxiliary(doing)) return !(isOfThing && /^who/.test(subject));
      const isAfterPreposition = isPreposition(last) && at - verb > 1 && isPossessive(pronoun);
      // In "what can you tell me about its size?" the subject is "you".
      const hasOther = tokens.slice(verb, at).some(isAddress);
      return isAfterPreposition && !hasOther && (subject === 'who' || (subject === 'what' && !isPersonal(pronoun)));
    },
  };
}

/** Whether a demonstrative is an anaphor: "after that", "is that true", but not "say that he", "those fleeing", "this year". */
function isAnaphoric(
  { word: { lower } }: TaggedToken,
  before: TaggedToken | undefined,
  next: TaggedToken | undefined,
  count: number,
): boolean {
  if (next === undefined) return true;
  const isOfNoun = isPreposition(before) && isNoun(next);
  if (lower === 'that' && !isAuxiliary(before) && !isOfNoun) return false;
  if (isAuxiliary(next)) return true;
  if (next.word.isCapital || isTime(next) || isTimeNoun(next)) return false;
  if (lower === 'those' && !isNoun(next)) return false;
  return count <= MAX_CONTENT_WORDS_WITH_DEMONSTRATIVE;
}
