/** Tells a question that leans on the one before it, and how, from one that is understood alone. */
import { type ReadToken, readTokens } from '../text/terms.ts';
import { TIME_NOUNS } from '../text/word-classes.ts';
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
} from './word-roles.ts';

export type Leaning = {
  /** The question without "and" and question mark. */
  readonly text: string;
} & (
  | /** "What about Japan?": something to be put in the place of something else. */
  {
      readonly kind: 'instead';
      readonly other: string;
    } /** "When?", "for how many days?": the same, asked for something else. */
  | { readonly kind: 'asking' } /** "When did he die?", "What happened after that?" */
  | {
      readonly kind: 'pointing';
      readonly pointers: readonly ReadToken[];
    } /** "The size?": of what was asked about. It is not sure that it is not a complete question of few words. */
  | { readonly kind: 'naming'; readonly isSure: boolean }
);

const LEAD = /^\W*(?:(?:and|but|or|so|then|also|ok|okay|well|hm+)\b[\s,.]*)+/i;
const ABOUT = /^\W*(?:what|how)(?:['’]?s)? about\b\s*/i;
const PERSONAL = /^(?:he|she|him|her|his|hers)$/;
const IMPERSONAL = /^(?:it|its|it's|they|them|their|theirs)$/;
const POSSESSIVE = /^(?:his|her|its|their)$/;
const DEMONSTRATIVE = /^(?:this|that|these|those)$/;
/** "Is it true that", "how long does it take to", "what would it mean if": it stands for what follows. */
const FORWARD =
  /^it (?:\w+ )?(?:true|possible|likely|unlikely|necessary|difficult|hard|easy|important|clear|known|said|right|wrong|better|worth|mean|take|cost|matter|happen|seem|turn|called|an?|the|from)\b/i;
/** A thing is asked for: "how many days", "in which year". */
const ASKS_FOR_NOUN =
  /^(?:\w+ ){0,2}(?:how (?:many|much)(?: [\p{L}-]+){0,2}|(?:which|what|whose)(?: [\p{L}-]+)?|how \w+|whom)$/iu;
const MOST_FRAGMENT_TERMS = 3;
/** A question that names more than this says enough by itself, whatever its pronouns stand for; with "this war", two. */
const MOST_LEANING_TERMS = 4;
const MOST_POINTING_TERMS = 2;

/** @returns nothing if the question is complete */
export function leaningOf(question: string): Leaning | undefined {
  const lead = LEAD.exec(question)?.[0] ?? '';
  const typed = question.slice(lead.length).replace(/^\s+|[\s?!.]+$/g, '');
  const text = /\p{Ll}/u.test(typed) ? typed : typed.toLowerCase();
  const tokens = readTokens(text);
  if (tokens.length === 0) return undefined;

  const about = ABOUT.exec(text)?.[0];
  if (about !== undefined) return { kind: 'instead', text, other: text.slice(about.length) };
  const pointers = isAsking(tokens, question) ? pointersIn(tokens, text) : [];
  if (pointers.length > 0) return { kind: 'pointing', text, pointers };
  // "And when?", "how much?", "who else?", "why not?"
  if (tokens.some(isQuestionWord) && !tokens.some(isContent)) return { kind: 'asking', text };

  if (!isFragment(tokens)) return undefined;
  if (tokens.some(isQuestionWord)) return ASKS_FOR_NOUN.test(text) ? { kind: 'asking', text } : undefined;
  if (lead !== '') {
    const namesSomething = tokens.some((token) => token.word.isCapital || isTime(token)) || isPreposition(tokens[0]);
    return namesSomething ? { kind: 'instead', text, other: text } : { kind: 'naming', text, isSure: true };
  }
  // A name alone may be all that a person types who types as little as possible.
  const hasName = tokens.some(({ word, term }, i) => i > 0 && word.isCapital && term !== undefined);
  const isAsked = /\?\s*$/.test(question) || /^(?:the|any)\b/i.test(text);
  return isAsked && !hasName ? { kind: 'naming', text, isSure: false } : undefined;
}

export function isPossessive({ word }: ReadToken): boolean {
  return POSSESSIVE.test(word.lower);
}

/** It stands for a person. */
export function isPersonal({ word }: ReadToken): boolean {
  return PERSONAL.test(word.lower);
}

/** It stands for what "this" and "that" point at: no name can be put in its place. */
export function isDemonstrative({ word }: ReadToken): boolean {
  return DEMONSTRATIVE.test(word.lower) || word.lower === 'there';
}

/** It says nothing of anything: no verb, and few words. */
function isFragment(tokens: readonly ReadToken[]): boolean {
  if (tokens.some((token) => isAuxiliary(token) || isVerb(token))) return false;
  return tokens.filter(isContent).length <= MOST_FRAGMENT_TERMS;
}

function isAsking(tokens: readonly ReadToken[], question: string): boolean {
  const [first] = tokens;
  const opens = first !== undefined && (isAuxiliary(first) || isPossessive(first));
  return opens || tokens.some(isQuestionWord) || /\?\s*$/.test(question);
}

/** Tokens that stand for something which the question itself does not name. */
function pointersIn(tokens: readonly ReadToken[], text: string): readonly ReadToken[] {
  const count = tokens.filter((token) => isContent(token) && !isTime(token)).length;
  if (count > MOST_LEANING_TERMS) return [];
  // What is asked for, "which animals", is nothing that a pronoun stands for.
  const clause = tokens.findIndex((token, i) => i > 0 && (isAuxiliary(token) || isVerb(token)));
  const from = tokens.slice(0, 2).some(isQuestionWord) ? Math.max(0, clause) : 0;
  const hasCapitals = /\p{Lu}/u.test(text.slice(1));
  const standsFor = (token: ReadToken, pronoun: ReadToken): boolean =>
    isContent(token) &&
    !isVerb(token) &&
    !isTime(token) &&
    (!isPersonal(pronoun) || mayBePerson(token) || (!hasCapitals && clause >= 0));
  const isBound = (at: number, pronoun: ReadToken): boolean => {
    const before = tokens.slice(from, at);
    if (before.some((token) => standsFor(token, pronoun))) return true;
    // "Who announced that she would leave?", "What is named for its shape?"
    const last = before.findLast(({ word }) => word.lower !== 'that');
    if (last === undefined || isAuxiliary(last) || !/^wh(?:o|at)/.test(tokens[0]?.word.lower ?? '')) return false;
    return isVerb(last) || (before.length > 1 && isPreposition(last));
  };
  return tokens.filter((token, i) => {
    const { lower } = token.word;
    const isLast = i === tokens.length - 1;
    if (PERSONAL.test(lower)) return !isBound(i, token);
    // "Who commissioned it?"
    if (/^(?:it|them)$/.test(lower) && isLast) return true;
    if (IMPERSONAL.test(lower)) return !isBound(i, token) && !FORWARD.test(text.slice(token.start));
    if (DEMONSTRATIVE.test(lower)) return isPointing(token, tokens[i - 1], tokens[i + 1], count);
    return lower === 'there' && isLast && i > 0 && !isFormOfBe(tokens[i - 1] ?? token);
  });
}

/** "after that", "do this", "is that true", and not "say that he", "those fleeing" or "this year". */
function isPointing(
  { word: { lower } }: ReadToken,
  before: ReadToken | undefined,
  next: ReadToken | undefined,
  count: number,
): boolean {
  if (next === undefined) return true;
  if (lower === 'that') return before !== undefined && isFormOfBe(before) && !isNoun(next);
  if (isAuxiliary(next)) return true;
  if (isTime(next) || TIME_NOUNS.has(next.word.lower) || (lower === 'those' && !isNoun(next))) return false;
  return count <= MOST_POINTING_TERMS;
}
