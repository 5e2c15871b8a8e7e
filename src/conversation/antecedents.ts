/** "When did he die?" and the turn before -> the question with a name in place of the pronoun, for each name it may mean. */
import { WordFlag } from '../language/flags.ts';
import type { FollowUpRules } from '../language/language.ts';
import {
  isArticle,
  isFormOfBe,
  isTime,
  isVerb,
  kindOfPhrase,
  mayBePerson,
  type NounPhrase,
  type TaggedToken,
} from '../language/tagged-token.ts';
import { isDemonstrative, isPersonal, isPlural, isPossessive, isPronoun, refersToPlace } from './anaphors.ts';
import { mayBeOfGender, type QuotedPlace } from './gender.ts';
import { lastTerm, nounPhrasesOf, type Rewriting, tokensWithin, withoutEnd } from './rewriting.ts';
import { type TokenizedText, tokenized } from './tokenized-text.ts';
import type { QuotedSentence, Turn } from './turn.ts';

/** Returns the text of the article that a sentence was quoted from; undefined if the article was changed or removed. */
export type TextOfQuoted = (quoted: QuotedSentence) => string | undefined;

/** In characters. A longer phrase is not used in place of a pronoun. */
const MAX_NAME_LENGTH = 80;
/** A pronoun seldom refers to what was said long before. */
const MAX_EARLIER = 8;

interface Antecedent extends NounPhrase {
  readonly tokens: readonly TaggedToken[];
  /** Where it was mentioned: in the question before, in an earlier one, or in the answer. */
  readonly from: 'before' | 'earlier' | 'answer';
}

/** What a question and those before it were about, the latest first: the next turn's `earlier`. */
export function mentionedBy({ question, earlier = [] }: Turn, language: TokenizedText['language']): string[] {
  const phrases = nounPhrasesOf(tokenized(question, language)).filter(({ kind, isBare }) => kind !== 'time' && !isBare);
  const names = phrases.map(({ text }) => text).filter(({ length }) => length <= MAX_NAME_LENGTH);
  return [...new Set([...names, ...earlier])].slice(0, MAX_EARLIER);
}

/** @param anaphors the words of the follow-up that refer to something before, in order */
export function withAntecedents(
  body: TokenizedText,
  anaphors: readonly TaggedToken[],
  before: TokenizedText,
  rules: FollowUpRules,
  turn: Turn,
  textOf: TextOfQuoted,
): Rewriting[] {
  const all = candidatesIn(before, turn, rules);
  const [first, ...others] = anaphors.filter((anaphor) => isPronoun(anaphor) && !isOfAction(body.text, anaphor, rules));
  if (first === undefined) return withNoun(body, anaphors, all, rules);
  // "Did he win his race?" is about one man; "did they win them" is about two things.
  const isAlike = (other: TaggedToken): boolean =>
    isPersonal(other) === isPersonal(first) &&
    isPlural(other) === isPlural(first) &&
    rules.female.test(other.word.lower) === rules.female.test(first.word.lower);
  const alike = others.filter((other) => isPossessive(other) && isAlike(other));
  const { quoted } = turn;
  const text = quoted && textOf(quoted);
  const passage = text === undefined || quoted === undefined ? undefined : { text, start: quoted.start };
  const fitting = all.filter((candidate) => mayStandFor(first, candidate, rules, passage));
  // In "why don't they make them bigger?" the makers were not mentioned, but the things may have been.
  const object =
    isPlural(first) && !isPossessive(first)
      ? others.find((other) => isPlural(other) && !isPossessive(other))
      : undefined;
  const names = new Map(inOrder(fitting, first, before, rules).map((each) => [each.text, each] as const));
  return [...names].map(([name, antecedent]) => {
    const replaced = object !== undefined && antecedent.kind === 'noun' ? [object] : [first, ...alike.slice(0, 1)];
    return {
      text: withName(body.text, replaced, name, rules),
      readsWell: isOneSentence(body) && mayStandAlone(antecedent, rules),
    };
  });
}

/** Whether people say it without another word before it: "the mill" and "cookies", but not "mill". */
function mayStandAlone({ text, tokens }: Antecedent, { several, definite }: FollowUpRules): boolean {
  return tokens.some(({ word }) => word.isCapital) || several.test(text) || isArticle(tokens[0]) || definite.test(text);
}

function isOneSentence({ text }: TokenizedText): boolean {
  return !/[?!.;,] /.test(text);
}

function candidatesIn(before: TokenizedText, { named, earlier = [] }: Turn, rules: FollowUpRules): Antecedent[] {
  const inText = (text: TokenizedText, from: Antecedent['from']): Antecedent[] =>
    withParts(text, nounPhrasesOf(text, from === 'before'), rules).map((phrase) => ({
      ...{ ...phrase, from },
      tokens: tokensWithin(text, phrase),
    }));
  const inQuestion = inText(before, 'before').map((antecedent) => described(antecedent, before, rules));
  const inOther = (texts: readonly string[], from: Antecedent['from']): Antecedent[] =>
    texts.flatMap((text) => inText(tokenized(text, before.language), from));
  const smalls = new Set(before.tokens.flatMap(({ term, word }) => (word.isCapital ? [] : (term ?? []))));
  // "Lead" and "Finally" may open the quoted sentence. They are no names.
  const answers = inOther(named, 'answer').filter(
    ({ tokens }) =>
      tokens.some(({ term = '' }) => !smalls.has(term)) && (tokens.length > 1 || !tokens.every(isPlainWord)),
  );
  return [...inQuestion, ...inOther(earlier, 'earlier'), ...answers].filter(
    ({ text }) => text.length <= MAX_NAME_LENGTH,
  );
}

/**
 * Describes what the question asks for by its clause: after "Which church was built in 1550?" the church is "the church that
 * was built in 1550".
 */
function described(antecedent: Antecedent, before: TokenizedText, rules: FollowUpRules): Antecedent {
  const { text, tagged } = before;
  const isAskedFor = rules.beforeNounAskedFor.test(text.slice(0, antecedent.start));
  const next = tagged.find(({ start }) => start > antecedent.end);
  const isSubject = isAskedFor && next !== undefined && (isVerb(next) || isFormOfBe(next));
  if (!isSubject || next.start > antecedent.end + 1) return antecedent;
  return { ...antecedent, text: rules.described(antecedent.text, withoutEnd(text.slice(next.start))) };
}

/** The phrases, names of several phrases ("Portrait of the Goddess"), and the owners in them ("Ann Roe" in "Ann Roe’s parents"). */
function withParts(whole: TokenizedText, phrases: readonly NounPhrase[], rules: FollowUpRules): NounPhrase[] {
  const { text } = whole;
  return phrases.flatMap((phrase, i) => {
    const next = phrases[i + 1];
    const isLinked =
      next !== undefined &&
      isNameOrPlace(phrase) &&
      isNameOrPlace(next) &&
      rules.nameLink.test(text.slice(phrase.end, next.start));
    const linked = isLinked ? [{ ...phrase, end: next.end, text: text.slice(phrase.start, next.end) }] : [];
    const owner = isNameOrPlace(phrase) ? rules.owner.exec(phrase.text)?.[0] : undefined;
    if (owner === undefined) return [...linked, phrase];
    const part = { ...phrase, end: phrase.start + owner.length, text: owner };
    return [...linked, { ...part, kind: kindOfPhrase(tokensWithin(whole, part)) }, phrase];
  });
}

function isNameOrPlace({ kind }: NounPhrase): boolean {
  return kind === 'name' || kind === 'place';
}

/** The most likely antecedents first. Of two names of one person or thing, only the fuller stays. */
function inOrder(
  fitting: readonly Antecedent[],
  pronoun: TaggedToken,
  before: TokenizedText,
  rules: FollowUpRules,
): Antecedent[] {
  const asksForName = rules.asksForName.test(before.text);
  const rank = ({ from, tokens, preposition, isBare }: Antecedent): number => {
    const isOdd = isPersonal(pronoun) && !tokens.some((token) => mayBePerson(token) && !isPlainWord(token));
    const distance = from === 'before' ? 0 : from === 'answer' && asksForName ? -1 : from === 'earlier' ? 1 : 2;
    // A subject or object is meant more often than what stands after a preposition.
    const role = from !== 'before' ? 0 : (preposition === undefined ? 0 : 0.5) + (isBare ? 0.25 : 0);
    return (isOdd ? 10 : 0) + distance + role;
  };
  const ordered = fitting
    .map((antecedent) => ({ antecedent, rank: rank(antecedent) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ antecedent }) => antecedent);
  return ordered.map((antecedent) => ordered.find((other) => isFullerName(other, antecedent)) ?? antecedent);
}

/** Whether the word is a common one that has its capital from the beginning of a sentence. */
function isPlainWord({ word, isKnown, isPlace, partOfSpeech }: TaggedToken): boolean {
  return word.isCapital && isKnown && !isPlace && partOfSpeech !== 'proper-noun';
}

/** Whether the word is a person's name rather than a common word or a place. */
function namesPerson(token: TaggedToken): boolean {
  return (
    mayBePerson(token) &&
    !token.isPlace &&
    !token.isDemonym &&
    (!token.isKnown || (token.flags & WordFlag.person) !== 0)
  );
}

/** Whether one is a longer name for the other: "Patrick Ryder" for "Ryder". */
function isFullerName(one: Antecedent, other: Antecedent): boolean {
  if (one.kind !== 'name' || other.kind !== 'name' || one.tokens.length <= other.tokens.length) return false;
  const terms = new Set(one.tokens.map(({ term }) => term));
  return lastTerm(one.tokens) === lastTerm(other.tokens) && other.tokens.every(({ term }) => terms.has(term));
}

/** Whether "it" refers to an action rather than to a thing: "Why did he do it?", "why did it happen?" */
function isOfAction(text: string, { start, end }: TaggedToken, { objectOfDo, ofEvent }: FollowUpRules): boolean {
  return objectOfDo.test(text.slice(0, end)) || ofEvent.test(text.slice(start));
}

function mayStandFor(
  pronoun: TaggedToken,
  { kind, text, tokens, isBare, from }: Antecedent,
  rules: FollowUpRules,
  passage: QuotedPlace | undefined,
): boolean {
  if (kind === 'time') return false;
  const isSeveral = rules.several.test(text);
  if (isPersonal(pronoun)) {
    // "Billy Williams" is one person, but "Normans" are several.
    const isOne = !isSeveral || (tokens.length > 1 && !rules.joined.test(text));
    // "Heath" is also a kind of place.
    const mayBeName =
      kind === 'name' || (kind === 'place' && tokens.length > 1 && tokens.slice(0, 1).some(namesPerson));
    const mayBeOnePerson =
      mayBeName &&
      isOne &&
      tokens.at(-1)?.word.isCapital === true &&
      !rules.definite.test(text) &&
      !tokens.every(({ isDemonym }) => isDemonym);
    return mayBeOnePerson && (passage === undefined || mayBeOfGender(pronoun.word.lower, text, passage, rules));
  }
  if (isBare && from !== 'before') return false;
  // A government or a team is "they" too, and names may end like plurals.
  return isPlural(pronoun) ? isSeveral || kind === 'name' : !isSeveral || kind !== 'noun';
}

/** @param pronouns the pronouns to replace, in the order of the text */
function withName(
  text: string,
  pronouns: readonly TaggedToken[],
  name: string,
  { possessiveOf }: FollowUpRules,
): string {
  let replaced = '';
  let from = 0;
  for (const pronoun of pronouns) {
    replaced += text.slice(from, pronoun.start) + (isPossessive(pronoun) ? possessiveOf(name) : name);
    from = pronoun.end;
  }
  return `${replaced}${text.slice(from)}?`;
}

/** "Who lives there?" -> "Who lives in Lund?", and "these towers" -> "the evaporative cooling towers". */
function withNoun(
  body: TokenizedText,
  anaphors: readonly TaggedToken[],
  all: readonly Antecedent[],
  rules: FollowUpRules,
): Rewriting[] {
  const [anaphor] = anaphors;
  if (anaphor === undefined) return [];
  const replaced = (end: number, by: string): Rewriting => ({
    text: `${body.text.slice(0, anaphor.start)}${by}${body.text.slice(end)}?`,
    readsWell: isOneSentence(body),
  });
  if (refersToPlace(anaphor)) {
    const places = all.filter(({ kind, from }) => kind === 'place' || (kind === 'name' && from === 'before'));
    return places.map(({ text, preposition }) =>
      replaced(
        anaphor.end,
        `${preposition !== undefined && rules.locative.test(preposition) ? preposition : rules.in} ${text}`,
      ),
    );
  }
  const noun = nounPhrasesOf(body).find(({ start }) => start === anaphor.end + 1);
  if (!isDemonstrative(anaphor) || noun === undefined) return [];
  const own = tokensWithin(body, noun);
  const alike = all.filter(
    ({ tokens }) => tokens.length > own.length && lastTerm(tokens) === lastTerm(own) && !tokens.some(isTime),
  );
  return alike.slice(0, 1).map(({ text }) => replaced(noun.end, text));
}
