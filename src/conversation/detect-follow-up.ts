/** A question -> whether and how it depends on the question before it. A complete question is not a follow-up. */

import type { FollowUpRules, Language } from '../language/language.ts';
import {
  isAddress,
  isAuxiliary,
  isPreposition,
  isQuestionWord,
  isTime,
  isVerb,
  type TaggedToken,
} from '../language/tagged-token.ts';
import { anaphorsIn, isPossessive } from './anaphors.ts';
import { smallTalkIn } from './small-talk.ts';
import { partOf, type TokenizedText, tokenized } from './tokenized-text.ts';

interface Base {
  /** The question without a leading "and" and without its question mark; in lower case if it was entirely in capitals. */
  readonly body: TokenizedText;
}

/** "What about Japan?": repeats the question before, with one phrase replaced. */
interface Substitution extends Base {
  readonly kind: 'substitution';
  /** "Japan" */
  readonly substitute: TokenizedText;
}

/** "When?", "for how many days?", "the reason?": repeats the question before, but asks for something else. */
interface QuestionWord extends Base {
  readonly kind: 'question-word';
  /** The words that ask: "when", "for how many days", "why". */
  readonly asked: string;
}

/** "When did he die?", "What happened after that?": a word refers to something mentioned before. */
interface Pronoun extends Base {
  readonly kind: 'pronoun';
  readonly anaphors: readonly TaggedToken[];
}

/** "The size?": asks for an attribute of a thing in the question before. */
interface Attribute extends Base {
  readonly kind: 'attribute';
  /** False if it may also be a complete question of few words. */
  readonly isCertain: boolean;
}

/** "Tell me more": asks for further passages about the question before. */
interface Continuation {
  readonly kind: 'continuation';
}

export type FollowUp = Substitution | QuestionWord | Pronoun | Attribute | Continuation;

/** In characters. A longer question is treated as complete. */
const MAX_FOLLOW_UP_LENGTH = 200;
const MAX_CONTENT_WORDS_OF_FRAGMENT = 3;

/** Removes words such as "and" from the beginning: "And how much does he pay?" -> "how much does he pay?" */
export function withoutConnectives(question: string, { followUps }: Language): string {
  return followUps === undefined ? question : question.replace(followUps.connectives, '').trimStart();
}

/**
 * Finds out whether and how a question depends on the one before it.
 *
 * @param question the question without greetings and other small talk, with single spaces
 * @returns undefined if the question is complete, or if its language has no rules for follow-ups
 */
export function detectFollowUp(question: TokenizedText): FollowUp | undefined {
  const { text, language } = question;
  const { grammar, followUps: rules } = language;
  if (text.length > MAX_FOLLOW_UP_LENGTH || grammar === undefined || rules === undefined) return undefined;
  if (rules.continuation.test(text)) return { kind: 'continuation' };
  const connectives = rules.connectives.exec(text)?.[0] ?? '';
  const body = bodyOf(question, connectives.length);
  if (body.tokens.length === 0 || isAboutBot(body, rules)) return undefined;

  const about = rules.about.exec(body.text)?.[0];
  if (about !== undefined) {
    const substitute = partOf(body, about.length);
    return isCompletePhrase(substitute, rules) ? undefined : { kind: 'substitution', body, substitute };
  }
  const anaphors = isQuestion(body.tagged, text) ? anaphorsIn(body, rules) : [];
  if (anaphors.length > 0) return { kind: 'pronoun', body, anaphors };
  if (isQuestionWordAlone(body, rules)) return questionWord(body, rules);
  const isFragment = lacksVerb(body.tagged) && smallTalkIn(body) === undefined;
  return isFragment ? fragment(body, rules, connectives !== '', text) : undefined;
}

function bodyOf(question: TokenizedText, start: number): TokenizedText {
  // The period of "U.S." at the end belongs to its token.
  const lastTokenEnd = question.tokens.at(-1)?.end ?? 0;
  const body = partOf(question, start, Math.max(lastTokenEnd, question.text.replace(/[\s?!.]+$/, '').length));
  // In a text that is entirely in capitals, they do not show which words are names.
  return /\p{Ll}/u.test(body.text) ? body : tokenized(body.text.toLowerCase(), body.language);
}

/** Whether a question is about the bot: "Are you sure?", "Is this a bot?" */
function isAboutBot(body: TokenizedText, { refersBack }: FollowUpRules): boolean {
  if (body.tagged.some(isAddress)) return true;
  const smallTalk = smallTalkIn(body);
  return (smallTalk === 'doubt' || smallTalk === 'about-me') && !refersBack.test(body.text);
}

/**
 * Whether a question consists of little more than a question word: "when", "how much", "who else", "why not", "built by
 * whom".
 */
function isQuestionWordAlone({ text, tagged: tokens }: TokenizedText, { asksWhy }: FollowUpRules): boolean {
  const endsWithQuestionWord = tokens.length <= 3 && isQuestionWord(tokens.at(-1));
  return (
    endsWithQuestionWord ||
    asksWhy.test(text) ||
    (tokens.some(isQuestionWord) && !tokens.some(({ isContent }) => isContent))
  );
}

/**
 * The follow-up that a few words without a verb are, if any.
 *
 * @param hasConnective whether a word such as "and" or "but" came before them
 * @param question the question with its question mark
 */
function fragment(
  body: TokenizedText,
  rules: FollowUpRules,
  hasConnective: boolean,
  question: string,
): FollowUp | undefined {
  const { text, tagged: tokens } = body;
  if (tokens.some(isQuestionWord)) return rules.asksForNoun.test(text) ? questionWord(body, rules) : undefined;
  const hasPreposition = isPreposition(tokens[0]);
  if (hasConnective || hasPreposition) {
    const hasName = tokens.some((token) => token.word.isCapital || isTime(token) || token.isPlace || !token.isKnown);
    return hasName || hasPreposition
      ? { kind: 'substitution', body, substitute: body }
      : { kind: 'attribute', body, isCertain: true };
  }
  // Some people type only a name as a complete question.
  const hasName = tokens.some((token, i) => (i > 0 && token.word.isCapital) || token.isPlace || !token.isKnown);
  const isAsked = /\?\s*$/.test(question) || rules.attributeOpening.test(text);
  return isAsked && !hasName ? { kind: 'attribute', body, isCertain: false } : undefined;
}

function questionWord(body: TokenizedText, { asksWhy, why }: FollowUpRules): QuestionWord {
  return { kind: 'question-word', body, asked: asksWhy.test(body.text) ? why : body.text };
}

/** Whether a phrase contains both an attribute and its thing, so that it is complete: "the population of Warsaw in 2001". */
function isCompletePhrase({ text, tagged: tokens }: TokenizedText, { substituteNoun }: FollowUpRules): boolean {
  const isJoined = tokens.slice(1).some(isPreposition);
  return isJoined && tokens.filter(({ isContent }) => isContent).length > 1 && !substituteNoun.test(text);
}

function lacksVerb(tokens: readonly TaggedToken[]): boolean {
  if (tokens.some((token) => isAuxiliary(token) || isVerb(token))) return false;
  return tokens.filter(({ isContent }) => isContent).length <= MAX_CONTENT_WORDS_OF_FRAGMENT;
}

function isQuestion(tokens: readonly TaggedToken[], text: string): boolean {
  const [first] = tokens;
  const opensAsQuestion = isAuxiliary(first) || (first !== undefined && isPossessive(first));
  return opensAsQuestion || tokens.some(isQuestionWord) || /\?\s*$/.test(text);
}
