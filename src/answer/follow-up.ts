/**
 * A question that leans on the one before ("and when?", "why did he do that?", "what about Japan?") -> the complete
 * questions that it may stand for, to be asked instead. A question that is understood alone is left as it is, whatever
 * was asked before.
 */
import { type ReadToken, readTokens } from '../text/terms.ts';
import type { Quotation } from './answer.ts';
import { isDemonstrative, isPersonal, isPossessive, leaningOf } from './leaning.ts';
import { kindOf, nounPhrases } from './noun-phrases.ts';
import { isAuxiliary, isContent, isPreposition, isVerb } from './word-roles.ts';

/** What a question may lean on: the one before, and its answer. */
export interface Exchange {
  /** Complete. */
  readonly question: string;
  /** What stood out in the sentence that was quoted first: it may be what a pronoun stands for. */
  readonly named: readonly string[];
  readonly quoted: Quotation | undefined;
}

/** A way to understand a question. */
export interface Reading {
  /** What is looked up. */
  readonly search: string;
  /** The same, as it can be told to whoever asked. */
  readonly shown: string;
  /** What the next question may lean on. */
  readonly about: string;
}

export interface FollowUp {
  /** Each a complete question: "When did the Normans invade Scotland?" */
  readonly readings: readonly Reading[];
  /** The question with the words of the one before: what is left where none of them is answered. */
  readonly together: Reading;
  /** Whether it cannot be a complete question of few words. */
  readonly isSure: boolean;
}

/** @returns nothing if the question is complete */
export function followUp(question: string, before: Exchange): FollowUp | undefined {
  const leaning = leaningOf(question);
  if (leaning === undefined) return undefined;
  const { text } = leaning;
  const together = {
    search: `${text} ${clauseOf(before.question)}`,
    shown: `${text}? (${before.question})`,
    about: before.question,
  };
  const put = (searches: readonly string[], isSure = true): FollowUp => ({
    readings: searches.map((search) => ({ search, shown: search, about: search })),
    together,
    isSure,
  });
  switch (leaning.kind) {
    case 'instead':
      return put(inPlaceOf(leaning.other, before));
    case 'asking':
      return put([`${text} ${clauseOf(before.question)}?`]);
    case 'pointing':
      return put(pointed(text, leaning.pointers, before));
    case 'naming':
      return put(
        thingsIn(before.question).map((thing) => `${text} of ${thing}?`),
        leaning.isSure,
      );
  }
}

/** The question before, with this in the place of something of its kind: after the same preposition, where it has one. */
function inPlaceOf(other: string, { question }: Exchange): string[] {
  const tokens = readTokens(other);
  const [first] = tokens;
  if (first === undefined) return [];
  const preposition = isPreposition(first) ? first.word.lower : undefined;
  const own = preposition === undefined ? other : other.slice(first.end).trimStart();
  const kind = kindOf(tokens);
  const all = nounPhrases(question);
  const ofPreposition = all.filter((phrase) => preposition !== undefined && phrase.preposition === preposition);
  const ofKind = all.filter((phrase) => phrase.kind === kind);
  const ofBoth = ofPreposition.filter((phrase) => ofKind.includes(phrase));
  const replaced = [ofBoth, ofPreposition, ofKind, all].find(({ length }) => length > 0) ?? [];
  return replaced.map(({ start, end }) => question.slice(0, start) + own + question.slice(end));
}

/** Pronouns with what they may stand for in their place. */
function pointed(text: string, pointers: readonly ReadToken[], before: Exchange): string[] {
  const pronouns = pointers.filter((pointer) => !isDemonstrative(pointer));
  if (pronouns.length === 0) return [];
  const named = [...nounPhrases(before.question), ...before.named.flatMap((name) => nounPhrases(name, false))];
  const fitting = pronouns.some(isPersonal)
    ? named.filter(({ kind }) => kind === 'name')
    : named.filter(({ kind }) => kind !== 'time');
  return [...new Set(fitting.map((phrase) => phrase.text))].map((name) => withName(text, pronouns, name));
}

function withName(text: string, pronouns: readonly ReadToken[], name: string): string {
  let replaced = '';
  let from = 0;
  for (const pronoun of pronouns) {
    replaced += text.slice(from, pronoun.start) + name + (isPossessive(pronoun) ? '’s' : '');
    from = pronoun.end;
  }
  return `${replaced}${text.slice(from)}?`;
}

function thingsIn(question: string): string[] {
  return nounPhrases(question).flatMap(({ kind, text }) => (kind === 'time' ? [] : [text]));
}

/**
 * The question from its verb on, and then what it asks for: "Who purchased the factory?" -> "purchased the factory",
 * "Whose side were they on?" -> "were they on side".
 */
function clauseOf(question: string): string {
  const tokens = readTokens(question);
  const verb = Math.max(
    0,
    tokens.findIndex((token) => isAuxiliary(token) || isVerb(token)),
  );
  const asked = tokens.slice(0, verb).filter(isContent);
  const clause = question.slice(tokens[verb]?.start ?? 0).replace(/[\s?!.]+$/, '');
  // "Did they win?", to go on after "when".
  const opening = verb === 0 && tokens[0] !== undefined && isAuxiliary(tokens[0]);
  const goingOn = opening ? clause.charAt(0).toLowerCase() + clause.slice(1) : clause;
  return [goingOn, ...asked.map(({ text }) => text)].join(' ');
}
