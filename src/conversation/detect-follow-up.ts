/** Tells a question that leans on the one before it, and how, from one that is understood alone. */

import {
  isAddress,
  isAuxiliary,
  isContent,
  isPlace,
  isPreposition,
  isQuestionWord,
  isTime,
  isUnknown,
  isVerb,
} from '../language/english/tagger.ts';
import { type ReadToken, readTokens } from '../language/terms.ts';
import { anaphorsIn, isPossessive } from './anaphors.ts';
import { smallTalkIn } from './small-talk.ts';

interface Base {
  /** The question without "and" and question mark. */
  readonly text: string;
}

/** "What about Japan?": something to be put in the place of something else. */
interface Instead extends Base {
  readonly kind: 'instead';
  readonly other: string;
}

/** "When?", "for how many days?", "the reason?": the same, asked for something else. */
interface Asking extends Base {
  readonly kind: 'asking';
  readonly asked: string;
}

/** "When did he die?", "What happened after that?" */
interface Pointing extends Base {
  readonly kind: 'pointing';
  readonly pointers: readonly ReadToken[];
}

/** "The size?": of what was asked about. */
interface Naming extends Base {
  readonly kind: 'naming';
  /** That it is no complete question of few words. */
  readonly isSure: boolean;
}

export type DetectedFollowUp = Instead | Asking | Pointing | Naming;

/** Longer ones say enough by themselves. */
const LONGEST_LEANING = 200;
const LEAD = /^\W*(?:(?:and|but|or|so|then|also|ok|okay|well|hm+)\b[\s,.]*)+/i;
/** And as it is often mistyped. */
const ABOUT = /^\W*(?:what|how)(?:['’]?s)? (?:about|abuot|abot|aobut|bout)\b\s*/i;
const ON = new RegExp(
  [
    String.raw`^\W*(?:(?:and|ok|okay|please)\W+)*`,
    '(?:(?:(?:tell|show) me )?more(?: about (?:it|him|her|that|this|them))?|go on|continue|and then|what else',
    String.raw`|what (?:happened|happens|came|comes|is|was) (?:next|then))(?: please)?\W*$`,
  ].join(''),
  'i',
);
/** A thing is asked for: "how many days", "in which year". */
const ASKS_FOR_NOUN =
  /^(?:\w+ ){0,2}(?:how (?:many|much)(?: [\p{L}-]+){0,2}|(?:which|what|whose)(?: [\p{L}-]+)?|how \w+|whom)$/iu;
const ASKS_WHY = /^(?:why not|(?:the |any )?(?:\w+ )?(?:reasons?|causes?|purpose|aim))$/i;
const OF_WHAT_WAS_SAID = /\b(?:it|that|this)\b(?! an? )/i;
const MOST_FRAGMENT_TERMS = 3;

/** "And how much does he pay?" -> "how much does he pay?" */
export function withoutLead(question: string): string {
  return question.replace(LEAD, '').trimStart();
}

/** @returns nothing if the question is complete */
export function detectFollowUp(question: string): DetectedFollowUp | undefined {
  if (question.length > LONGEST_LEANING) return undefined;
  const lead = LEAD.exec(question)?.[0] ?? '';
  const typed = question.slice(lead.length).replace(/^\s+|[\s?!.]+$/g, '');
  const text = (/\p{Ll}/u.test(typed) ? typed : typed.toLowerCase()).replace(/\s+/g, ' ');
  if (ON.test(question)) return { kind: 'asking', text, asked: '' };
  const tokens = readTokens(text);
  if (tokens.length === 0 || isSaidToMe(text, tokens)) return undefined;

  const about = ABOUT.exec(text)?.[0];
  if (about !== undefined) {
    const other = text.slice(about.length);
    return isPhrase(other) ? undefined : instead(text, other);
  }
  const pointers = isAsking(tokens, question) ? anaphorsIn(tokens, text) : [];
  if (pointers.length > 0) return { kind: 'pointing', text, pointers };
  if (asksAlone(tokens, text)) return asking(text);
  return isFragment(tokens) && smallTalkIn(text) === undefined
    ? fragment(text, tokens, lead !== '', question)
    : undefined;
}

/** Who says "you" speaks with the bot; "are you sure?" and "is this a bot?". */
function isSaidToMe(text: string, tokens: readonly ReadToken[]): boolean {
  if (tokens.some(isAddress)) return true;
  const smallTalk = smallTalkIn(text);
  // But "how does it work?" and "is that true?" may be meant of what was said.
  return (smallTalk === 'doubt' || smallTalk === 'about-me') && !OF_WHAT_WAS_SAID.test(text);
}

/** "And when?", "how much?", "who else?", "why not?", "built by whom?" */
function asksAlone(tokens: readonly ReadToken[], text: string): boolean {
  const asksLast = tokens.length <= 3 && isQuestionWord(tokens.at(-1));
  return asksLast || ASKS_WHY.test(text) || (tokens.some(isQuestionWord) && !tokens.some(isContent));
}

/** Of a few words without a verb. @param hasLead "and", "but", ... before them */
function fragment(
  text: string,
  tokens: readonly ReadToken[],
  hasLead: boolean,
  question: string,
): DetectedFollowUp | undefined {
  if (tokens.some(isQuestionWord)) return ASKS_FOR_NOUN.test(text) ? asking(text) : undefined;
  const isAfterPreposition = isPreposition(tokens[0]);
  if (hasLead || isAfterPreposition) {
    const named = tokens.some((token) => token.word.isCapital || isTime(token) || isPlace(token) || isUnknown(token));
    return named || isAfterPreposition ? instead(text, text) : { kind: 'naming', text, isSure: true };
  }
  // A name alone may be all that a person types who types as little as possible.
  const hasName = tokens.some((token, i) => (i > 0 && token.word.isCapital) || isPlace(token) || isUnknown(token));
  const isAsked = /\?\s*$/.test(question) || /^(?:the|any)\b/i.test(text);
  return isAsked && !hasName ? { kind: 'naming', text, isSure: false } : undefined;
}

function instead(text: string, other: string): Instead {
  return { kind: 'instead', text, other };
}

/** "Why not?" asks why; and so does "the reason?" */
function asking(text: string): Asking {
  return { kind: 'asking', text, asked: ASKS_WHY.test(text) ? 'why' : text };
}

/** "The population of Warsaw in 2001" says what is asked for and of what. */
function isPhrase(text: string): boolean {
  const tokens = readTokens(text);
  const inner = tokens.slice(1);
  return inner.some(isPreposition) && tokens.filter(isContent).length > 1 && !/\b(?:ones?|those)\b/i.test(text);
}

/** It says nothing of anything: no verb, and few words. */
function isFragment(tokens: readonly ReadToken[]): boolean {
  if (tokens.some((token) => isAuxiliary(token) || isVerb(token))) return false;
  return tokens.filter(isContent).length <= MOST_FRAGMENT_TERMS;
}

function isAsking(tokens: readonly ReadToken[], question: string): boolean {
  const [first] = tokens;
  const opens = isAuxiliary(first) || (first !== undefined && isPossessive(first));
  return opens || tokens.some(isQuestionWord) || /\?\s*$/.test(question);
}
