/** Text -> its noun phrases. */
import {
  isArticle,
  isAuxiliary,
  isNoun,
  isPreposition,
  isQuestionWord,
  isTime,
  isVerb,
  kindOfPhrase,
  type NounPhrase,
  type TaggedToken,
} from '../tagged-token.ts';

import { NAME_PARTICLES } from './names.ts';

/** The most words between an article and its noun: "the most famous work". */
const MAX_WORDS_BETWEEN = 2;

/** Implements `Grammar.nounPhrases` for English. */
export function nounPhrases(text: string, tokens: readonly TaggedToken[], opensSentence = true): NounPhrase[] {
  const isNominal = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || !token.isContent || isQuestionWord(token) || isAuxiliary(token)) return false;
    if (token.partOfSpeech === 'adverb' && !token.word.isCapital) return false;
    // The first word of "Patrick Ryder" belongs to the name, but that of "Did Ryder speak?" has its capital from its place.
    if (token.word.isCapital) return at > 0 || !opensSentence || !token.isKnown || tokens[1]?.word.isCapital === true;
    return isTime(token) || isNoun(token);
  };
  const isPart = (at: number): boolean => isNominal(at) || isModifier(tokens, at);
  const phrases: NounPhrase[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!isPart(from)) continue;
    const last = lastOf(text, tokens, from, isPart);
    // "What makes the batteries unique?" contains the phrase "the batteries".
    let to = last;
    while (to > from && !isHead(tokens[to])) to--;
    const isPhrase = isHead(tokens[to]) && tokens.some((_, at) => from <= at && at <= to && isNominal(at));
    if (isPhrase) phrases.push(toPhrase(text, tokens, from, to));
    from = last;
  }
  return joinedByAnd(text, phrases);
}

/** Whether a phrase may end with the word. */
function isHead(token: TaggedToken | undefined): boolean {
  return token !== undefined && (token.partOfSpeech !== 'adjective' || token.word.isCapital || isTime(token));
}

/** Whether the word describes the noun that follows: "fusible plugs", and "cooling" in "evaporative cooling towers". */
function isModifier(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || !token.isContent) return false;
  if (!isNoun(next) && !isModifier(tokens, at + 1)) return false;
  if (token.partOfSpeech === 'adjective') return true;
  const before = tokens[at - 1]?.partOfSpeech;
  return isVerb(token) && /(?:ed|ing)$/.test(token.word.lower) && (before === 'adjective' || before === 'determiner');
}

/** Joins phrases of one kind that "and" connects: "The UK and France" is one phrase. */
function joinedByAnd(text: string, phrases: readonly NounPhrase[]): NounPhrase[] {
  const all: NounPhrase[] = [];
  for (const phrase of phrases) {
    const last = all.at(-1);
    const isJoined = last?.kind === phrase.kind && text.slice(last.end, phrase.start) === ' and ';
    if (isJoined) all[all.length - 1] = { ...last, end: phrase.end, text: text.slice(last.start, phrase.end) };
    else all.push(phrase);
  }
  return all;
}

/** The index of the last token of the phrase that begins at the token `from`. */
function lastOf(text: string, tokens: readonly TaggedToken[], from: number, isPart: (at: number) => boolean): number {
  let to = from;
  for (let i = from + 1; i < tokens.length; i++) {
    const token = tokens[i];
    const last = tokens[to];
    if (token === undefined || last === undefined) break;
    const between = text.slice(last.end, token.start);
    // "Moon Chung-in", "St. John", "the Joint Chiefs' spokesman".
    const isInitial = /^\p{Lu}$/u.test(token.text) && /^(?:\. | )$/.test(between);
    // "Tamara de Lempicka"
    const isParticle =
      NAME_PARTICLES.has(token.word.lower) && between === ' ' && tokens[i + 1]?.word.isCapital === true;
    const isTied =
      (last.word.isCapital &&
        (between === '-' || isInitial || isParticle || (between === '. ' && last.text.length <= 3))) ||
      (NAME_PARTICLES.has(last.word.lower) && i - 1 > from && token.word.isCapital && between === ' ');
    if (!isTied && (!isPart(i) || !/^(?:['’]? |-)$/.test(between))) break;
    // "Norman art" is one phrase. In "Normans invade Ireland" and "Isaac order Richard", a verb separates two phrases.
    const next = tokens[i + 1];
    const wasCapital = tokens[from]?.word.isCapital === true;
    if (!isTied && wasCapital !== token.word.isCapital && (!wasCapital || next?.word.isCapital || isArticle(next)))
      break;
    to = i;
  }
  return to;
}

function toPhrase(text: string, tokens: readonly TaggedToken[], from: number, to: number): NounPhrase {
  const own = tokens.slice(from, to + 1);
  const opening = Math.max(0, from - MAX_WORDS_BETWEEN - 1);
  const article = tokens.slice(opening, from).findLastIndex(isArticle);
  const between = tokens.slice(opening + article + 1, from);
  const mayBeBetween = (token: TaggedToken): boolean =>
    !isAuxiliary(token) && !isPreposition(token) && !isNoun(token) && !token.word.isCapital;
  const hasArticle = article >= 0 && between.every(mayBeBetween);
  const first = hasArticle ? opening + article : from;
  const before = tokens[first - 1];
  const preposition = isPreposition(before) ? before?.word.lower : undefined;
  const kind = kindOfPhrase(own);
  const isBare = kind !== 'time' && !own.some(({ word }) => word.isCapital) && !hasArticle && preposition === undefined;
  const start = tokens[first]?.start ?? 0;
  const last = tokens[to];
  const end = (last?.end ?? start) - (/['’]s$/.exec(last?.text ?? '')?.[0].length ?? 0);
  return { start, end, text: text.slice(start, end), kind, preposition, isBare };
}
