/** A question that a follow-up may stand for, and the parts of questions that it is put together from. */
import type { FollowUpRules } from '../language/language.ts';
import {
  isArticle,
  isAuxiliary,
  isQuestionWord,
  isVerb,
  type NounPhrase,
  type TaggedToken,
} from '../language/tagged-token.ts';
import type { TokenizedText } from './tokenized-text.ts';

export interface Rewriting {
  readonly text: string;
  /** Whether a person would say it. If not, the words are right for a search, but must not be shown. */
  readonly readsWell: boolean;
}

export function nounPhrasesOf({ text, language, tagged }: TokenizedText, opensSentence = true): NounPhrase[] {
  return language.grammar?.nounPhrases(text, tagged, opensSentence) ?? [];
}

export function tokensWithin({ tagged }: TokenizedText, { start, end }: NounPhrase): readonly TaggedToken[] {
  return tagged.filter((token) => token.start >= start && token.start < end);
}

export function lastTerm(tokens: readonly TaggedToken[]): string | undefined {
  return tokens.findLast(({ term }) => term !== undefined)?.term;
}

export function withoutEnd(question: string): string {
  return question.replace(/[\s?!.]+$/, '');
}

/** Whether a text has the form of a question, unlike "ticket price" and "I lost my key". */
export function isQuestionInForm({ tagged: [first, second] }: TokenizedText): boolean {
  return isQuestionWord(first) || isQuestionWord(second) || isAuxiliary(first);
}

/**
 * The question from its verb on, followed by the content words before the verb: "Who purchased the factory?" -> "purchased
 * the factory", "Whose side were they on?" -> "were they on side".
 */
export function clauseOf({ text, tagged: tokens }: TokenizedText, { verbAskedFor }: FollowUpRules): string {
  const found = tokens.findIndex((token) => isAuxiliary(token) || isVerb(token));
  // If no verb is recognised, it is most often the third word: "What river flows through Warsaw?"
  const [first] = tokens;
  const verb = found >= 0 ? found : isQuestionWord(first) ? Math.min(2, tokens.length - 1) : 0;
  const askedFor = tokens.slice(0, verb).filter(({ isContent }) => isContent);
  const whole = withoutEnd(text.slice(tokens[verb]?.start ?? 0));
  // In "What did she do in 2004?" the second "do" means the action that the question asks for.
  const clause = first?.word.lower === 'what' ? whole.replace(verbAskedFor, '$1') : whole;
  // After "when", the clause "Did they win" must begin in lower case.
  const opensWithVerb = verb === 0 && isAuxiliary(first);
  const goingOn = opensWithVerb ? clause.charAt(0).toLowerCase() + clause.slice(1) : clause;
  return [goingOn, ...askedFor.map((token) => token.text)].join(' ');
}

/**
 * The question before with other question words: "when" and "Did they win?" -> "when did they win?"
 *
 * @param isNegated whether the asker wants to know it of the opposite: "why not?"
 */
export function askedFor(asked: string, isNegated: boolean, before: TokenizedText, rules: FollowUpRules): Rewriting {
  const ofSubject = isNegated ? undefined : askedForSubject(asked, before, rules);
  if (ofSubject !== undefined) return ofSubject;
  const clause = clauseOf(before, rules);
  const readsWell = rules.adverbial.test(asked) && keepsSubject(before, rules);
  if (!isNegated) return { text: `${asked} ${clause}?`, readsWell };
  const denied = readsWell ? denialOf(before, rules) : undefined;
  return denied === undefined
    ? { text: `${asked} ${rules.not} ${clause}?`, readsWell: false }
    : { text: `${asked} ${denied}?`, readsWell };
}

/**
 * "Was Ann born in Rome?" and "who else" -> "who else was born in Rome?"; "Are soldiers stationed there?" and "how many" ->
 * "how many soldiers are stationed there?"
 */
function askedForSubject(asked: string, before: TokenizedText, rules: FollowUpRules): Rewriting | undefined {
  const { text, tagged } = before;
  const [auxiliary] = tagged;
  const asksAmount = rules.amountAskedFor.test(asked);
  if (!isAuxiliary(auxiliary) || !(asksAmount || rules.subjectAskedFor.test(asked))) return undefined;
  const subject = nounPhrasesOf(before).find(({ start }) => start === (tagged[1]?.start ?? 0));
  if (auxiliary === undefined || subject === undefined) return undefined;
  const verb = auxiliary.text.toLowerCase();
  const rest = withoutEnd(text.slice(subject.end)).trimStart();
  const noun = asksAmount ? `${subject.text} ` : '';
  const readsWell = !rules.supportVerb.test(verb) && (!asksAmount || subject.isBare || !isArticle(tagged[1]));
  return { text: `${asked} ${noun}${verb} ${rest}?`, readsWell };
}

/** Whether the question is still whole without its question word: "When did they win?", but not "What did they win?" */
function keepsSubject({ text, tagged }: TokenizedText, { auxiliaryFirst, adverbFirst }: FollowUpRules): boolean {
  if (auxiliaryFirst.test(text)) return true;
  // "Where is Lund?" has no other verb, so that nothing can be asked without its question word.
  return adverbFirst.test(text) && tagged.some(isVerb);
}

/** "Did they keep it?" -> "did they not keep it". Undefined if the place of "not" is not certain. */
function denialOf(before: TokenizedText, rules: FollowUpRules): string | undefined {
  const { text, tagged } = before;
  const verb = tagged.find((token, i) => i > 1 && isVerb(token));
  if (verb === undefined || rules.hasNegation.test(text)) return undefined;
  const clauseStart = tagged.find(isAuxiliary)?.start ?? 0;
  const [opening, rest] = [text.slice(clauseStart, verb.start), withoutEnd(text.slice(verb.start))];
  return `${opening.charAt(0).toLowerCase()}${opening.slice(1)}${rules.not} ${rest}`;
}

/** Asks the question before under a condition: "can he go back" and "if he is ill" -> "can he go back if he is ill?" */
export function underCondition(condition: string, before: TokenizedText): Rewriting {
  return { text: `${withoutEnd(before.text)} ${condition}?`, readsWell: isQuestionInForm(before) };
}
