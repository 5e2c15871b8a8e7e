/**
 * A question that leans on the one before ("and when?", "why did he do that?", "what about Japan?") -> the complete
 * questions that it may stand for, to be asked instead. A question that is understood alone is left as it is, whatever
 * was asked before.
 */

import { kindOf, type NounPhrase, nounPhrases } from '../language/english/noun-phrases.ts';
import {
  isAuxiliary,
  isContent,
  isOfPlace,
  isPreposition,
  isQuestionWord,
  isVerb,
} from '../language/english/tagger.ts';
import { type ReadToken, readTokens, terms } from '../language/terms.ts';
import { isPersonal, isPlural, isPossessive, isPronoun } from './anaphors.ts';
import { detectFollowUp } from './detect-follow-up.ts';
import { mayBeOfGender } from './gender.ts';
import type { Quoted, Turn } from './turn.ts';

/** A way to understand a question. */
export interface Interpretation {
  /** What is looked up. */
  readonly search: string;
  /** The same, as it can be told to whoever asked. */
  readonly shown: string;
  /** What the next question may lean on. */
  readonly about: string;
}

export interface FollowUp {
  /** Each a complete question: "When did the Normans invade Scotland?" */
  readonly interpretations: readonly Interpretation[];
  /** The question with the words of the one before: what is left where none of them is answered. */
  readonly together: Interpretation;
  /** "What about Japan?", where it is answered by what is said of Japan. */
  readonly alone: Interpretation | undefined;
  /** Whether it may be a complete question of few words: it has no pronoun, and asks for something. */
  readonly mayBeComplete: boolean;
  /** Whether that is unlikely. */
  readonly isSure: boolean;
  /** "Tell me more": what else bears on the question before. */
  readonly isOnward: boolean;
}

/** In characters. Who has asked more at once is asked to be complete again; and nothing grows from question to question. */
const LONGEST_LEANT_ON = 300;
const LONGEST_NAME = 60;
const ASKED_FOR = /\b(?:how many|how much|which|what|whose) $/i;
const ASKS_FOR_THING = /\b(?:many|much|which|whose)\b/i;
const MOST_READINGS = 8;
/** "Did they win?", "When did they win?", and not "Which side won?", "What is its name?" */
const AUXILIARY_FIRST =
  /^\W*(?:(?:who|whom|what|when|where|why|how) )?(?:do|does|did|has|have|had|can|could|will|would|should)\b|^\W*(?:is|are|was|were)\b|^\W*(?:when|where|why|how) (?:is|are|was|were)\b/i;

/** @returns nothing if the question is complete, or there is too much that it would lean on */
export function followUp(question: string, before: Turn): FollowUp | undefined {
  const leaning = before.question.length > LONGEST_LEANT_ON ? undefined : detectFollowUp(question);
  if (leaning === undefined) return undefined;
  const { text } = leaning;
  const together = {
    search: `${text} ${clauseOf(before.question)}`,
    shown: `${text}? (${before.question})`,
    about: before.question,
  };
  const leaningOn = (interpretations: readonly Interpretation[]): FollowUp => ({
    ...{ interpretations, together },
    ...{ alone: undefined, mayBeComplete: false, isSure: true, isOnward: false },
  });
  switch (leaning.kind) {
    case 'instead': {
      const alone = asItIs(leaning.other);
      return { ...leaningOn(bounded(inPlaceOf(leaning.other, before))), alone, mayBeComplete: true };
    }
    case 'asking':
      return leaning.asked === ''
        ? { ...leaningOn([asItIs(before.question)]), isOnward: true }
        : leaningOn([asked(leaning.asked, before)]);
    case 'pointing':
      return leaningOn(bounded(pointed(text, leaning.pointers, before)));
    case 'naming': {
      const ofThings = thingsIn(before.question).map((thing) => `${text} of ${thing}?`);
      return { ...leaningOn(bounded(ofThings)), mayBeComplete: true, isSure: leaning.isSure };
    }
  }
}

/** As many as are worth asking. */
function bounded(searches: readonly string[]): Interpretation[] {
  return searches
    .filter(({ length }) => length <= LONGEST_LEANT_ON)
    .slice(0, MOST_READINGS)
    .map(asItIs);
}

/** The question before, asked for something else: told as one question where that can be read. */
function asked(text: string, { question }: Turn): Interpretation {
  const search = `${text} ${clauseOf(question)}?`;
  const isReadable = AUXILIARY_FIRST.test(question) && !ASKS_FOR_THING.test(text);
  return isReadable ? asItIs(search) : { search, shown: `${text}? (${question})`, about: search };
}

function asItIs(search: string): Interpretation {
  return { search, shown: search, about: search };
}

/** The question before, with this in the place of something of its kind: after the same preposition, where it has one. */
function inPlaceOf(other: string, { question }: Turn): string[] {
  const tokens = readTokens(other);
  const [first] = tokens;
  if (first === undefined) return [];
  const preposition = isPreposition(first) ? first.word.lower : undefined;
  const own = preposition === undefined ? other : other.slice(first.end).trimStart();
  const kind = kindOf(tokens);
  // Not what is asked for: "how many soldiers".
  const phrases = nounPhrases(question);
  const notAsked = phrases.filter(({ start }) => !ASKED_FOR.test(question.slice(0, start)));
  const all = notAsked.length > 0 ? notAsked : phrases;
  const ofPreposition = all.filter((phrase) => preposition !== undefined && phrase.preposition === preposition);
  const ofKind = all.filter((phrase) => phrase.kind === kind);
  // "And in 2004?", where no time has been named.
  if (kind === 'time' && ofKind.length === 0) return [`${withoutEnd(question)} ${other}?`];
  const named = kind === 'name' || kind === 'place' ? all.filter((phrase) => /\p{Lu}/u.test(phrase.text)) : [];
  // "Gas turbines" for "steam turbines", and not for "the turbine inlet".
  const head = terms(other).at(-1);
  const ofTerm = all.filter((phrase) => head !== undefined && terms(phrase.text).at(-1) === head);
  const ofBoth = ofPreposition.filter((phrase) => ofKind.includes(phrase));
  const replaced = [ofTerm, ofBoth, ofPreposition, ofKind, named, all].find(({ length }) => length > 0) ?? [];
  return replaced.map(({ start, end }) => question.slice(0, start) + own + question.slice(end));
}

/** The first pronoun, and others of its kind, with what they may stand for in their place. */
function pointed(text: string, pointers: readonly ReadToken[], before: Turn): string[] {
  const [first, ...others] = pointers.filter((pointer) => isPronoun(pointer) && !isOfDoing(text, pointer));
  if (first === undefined) return [];
  // "Did he win his race?", where "did they win them" speaks of two.
  const alike = others.filter(
    (other) => isPossessive(other) && isPersonal(other) === isPersonal(first) && isPlural(other) === isPlural(first),
  );
  const named = [...nounPhrases(before.question), ...before.named.flatMap((name) => nounPhrases(name, false))];
  const fitting = named.filter((phrase) => mayStandFor(first, phrase, before.quoted));
  const names = [...new Set(fitting.map((phrase) => phrase.text))].filter(({ length }) => length <= LONGEST_NAME);
  return names.map((name) => withName(text, [first, ...alike.slice(0, 1)], name));
}

/** "Why did he do it?": not the thing, but all that was said of it. */
function isOfDoing(text: string, { start, word }: ReadToken): boolean {
  return word.lower === 'it' && /\b(?:do|did|does|done|doing) $/i.test(text.slice(0, start));
}

function mayStandFor(pronoun: ReadToken, { kind, text }: NounPhrase, quoted: Quoted | undefined): boolean {
  if (kind === 'time') return false;
  const isSeveral = /[^s]s$/i.test(text) || / and /.test(text) || /\b(?:people|men|women|children)$/i.test(text);
  if (isPersonal(pronoun)) {
    const isOne = kind === 'name' && !isSeveral && !/^the /i.test(text) && !readTokens(text).every(isOfPlace);
    return isOne && (quoted === undefined || mayBeOfGender(pronoun.word.lower, text, quoted));
  }
  // A government or a team is "they" too, and names may end like plurals.
  return isPlural(pronoun) ? isSeveral || kind === 'name' : !isSeveral || kind !== 'noun';
}

function withName(text: string, pronouns: readonly ReadToken[], name: string): string {
  let replaced = '';
  let from = 0;
  for (const pronoun of pronouns) {
    replaced += text.slice(from, pronoun.start) + name + (isPossessive(pronoun) ? possessive(name) : '');
    from = pronoun.end;
  }
  return `${replaced}${text.slice(from)}?`;
}

function possessive(name: string): string {
  return name.endsWith('s') ? '’' : '’s';
}

function thingsIn(question: string): string[] {
  return nounPhrases(question).flatMap(({ kind, text }) => (kind === 'time' ? [] : [text]));
}

/** Without its question mark. */
function withoutEnd(question: string): string {
  return question.replace(/[\s?!.]+$/, '');
}

/**
 * The question from its verb on, and then what it asks for: "Who purchased the factory?" -> "purchased the factory",
 * "Whose side were they on?" -> "were they on side".
 */
function clauseOf(question: string): string {
  const tokens = readTokens(question);
  const found = tokens.findIndex((token) => isAuxiliary(token) || isVerb(token));
  // "What river flows through Warsaw?": what is asked for is one word long, more often than not.
  const [first] = tokens;
  const verb = found >= 0 ? found : isQuestionWord(first) ? Math.min(2, tokens.length - 1) : 0;
  const asked = tokens.slice(0, verb).filter(isContent);
  const whole = withoutEnd(question.slice(tokens[verb]?.start ?? 0));
  // "What did she do in 2004?": what she did is what was asked for.
  const clause = first?.word.lower === 'what' ? whole.replace(/^((?:do|does|did) .+?) do\b/, '$1') : whole;
  // "Did they win?", to go on after "when".
  const opening = verb === 0 && isAuxiliary(first);
  const goingOn = opening ? clause.charAt(0).toLowerCase() + clause.slice(1) : clause;
  return [goingOn, ...asked.map(({ text }) => text)].join(' ');
}
