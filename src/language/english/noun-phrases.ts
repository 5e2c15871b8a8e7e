/** What a question names: names, times, and nouns with an article or a preposition before them. */
import type { Span } from '../../text/span.ts';
import { type ReadToken, readTokens } from '../terms.ts';
import {
  isArticle,
  isAuxiliary,
  isContent,
  isNoun,
  isPlace,
  isPreposition,
  isQuestionWord,
  isTime,
  isVerb,
  mayBeNoun,
} from './tagger.ts';

export interface NounPhrase extends Span {
  readonly text: string;
  readonly kind: 'time' | 'place' | 'name' | 'noun';
  /** The word before it, in lower case, if it is one. */
  readonly preposition: string | undefined;
}

/** Between an article and its noun: "the most famous work". */
const LONGEST_BETWEEN = 2;

/** @param opensSentence whether the first word has its capital from that alone */
export function nounPhrases(
  text: string,
  opensSentence = true,
  tokens: readonly ReadToken[] = readTokens(text),
): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  const verb = lackingVerb(tokens);
  const isPart = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || at === verb || !isContent(token) || isQuestionWord(token) || isAuxiliary(token))
      return false;
    if (token.word.isCapital) return at > 0 || !opensSentence;
    // "In steam turbines": after such a word a verb stands for a noun.
    const before = tokens[at - 1];
    const isNamed = isArticle(before) || (isPreposition(before) && !isQuestionWord(before));
    return isTime(token) || isNoun(token) || (isNamed && mayBeNoun(token));
  };
  for (let from = 0; from < tokens.length; from++) {
    if (!isPart(from)) continue;
    const to = lastOf(text, tokens, from, isPart);
    const phrase = toPhrase(text, tokens, from, to);
    if (phrase !== undefined) phrases.push(phrase);
    from = to;
  }
  return joined(text, phrases);
}

/** "The UK and France" is one. */
function joined(text: string, phrases: readonly NounPhrase[]): NounPhrase[] {
  const all: NounPhrase[] = [];
  for (const phrase of phrases) {
    const last = all.at(-1);
    const isJoined = last?.kind === phrase.kind && text.slice(last.end, phrase.start) === ' and ';
    if (isJoined) all[all.length - 1] = { ...last, end: phrase.end, text: text.slice(last.start, phrase.end) };
    else all.push(phrase);
  }
  return all;
}

/** "When did the Normans invade England?": of a question with "did" and no other verb, the word that has to be one. */
function lackingVerb(tokens: readonly ReadToken[]): number | undefined {
  const did = tokens.findIndex(({ word }) => /^(?:do|does|did)(?:n't)?$/.test(word.lower));
  if (did < 0 || tokens.some((token, i) => i > did && isVerb(token))) return undefined;
  const verb = tokens.findIndex(
    (token, i) => i > did + 1 && isContent(token) && !token.word.isCapital && tokens[i - 1]?.word.isCapital === true,
  );
  return verb < 0 ? undefined : verb;
}

/** The kind of what is named by a few words alone. */
export function kindOf(tokens: readonly ReadToken[]): NounPhrase['kind'] {
  const last = tokens.at(-1);
  if (tokens.some(isTime)) return 'time';
  if (last !== undefined && isPlace(last)) return 'place';
  return tokens.some(({ word }) => word.isCapital) ? 'name' : 'noun';
}

/** The place of the last token of the phrase that begins at `from`. */
function lastOf(text: string, tokens: readonly ReadToken[], from: number, isPart: (at: number) => boolean): number {
  let to = from;
  for (let i = from + 1; i < tokens.length; i++) {
    const token = tokens[i];
    const last = tokens[to];
    if (token === undefined || last === undefined) break;
    const between = text.slice(last.end, token.start);
    // "Moon Chung-in", "St. John", "the Joint Chiefs' spokesman".
    const isInitial = /^\p{Lu}$/u.test(token.text) && /^(?:\. | )$/.test(between);
    const isTied = last.word.isCapital && (between === '-' || isInitial || (between === '. ' && last.text.length <= 3));
    if (!isTied && (!isPart(i) || !/^(?:['’]? |-)$/.test(between))) break;
    // "Norman art" is one; in "Normans invade Ireland" and "Isaac order Richard" a verb stands between two.
    const next = tokens[i + 1];
    const wasCapital = tokens[from]?.word.isCapital === true;
    if (!isTied && wasCapital !== token.word.isCapital && (!wasCapital || next?.word.isCapital || isArticle(next)))
      break;
    to = i;
  }
  return to;
}

function toPhrase(text: string, tokens: readonly ReadToken[], from: number, to: number): NounPhrase | undefined {
  const own = tokens.slice(from, to + 1);
  const opening = Math.max(0, from - LONGEST_BETWEEN - 1);
  const article = tokens.slice(opening, from).findLastIndex(isArticle);
  const between = tokens.slice(opening + article + 1, from);
  const isAdjective = (token: ReadToken): boolean =>
    !isAuxiliary(token) && !isPreposition(token) && !isNoun(token) && !token.word.isCapital;
  const isWithArticle = article >= 0 && between.every(isAdjective);
  const first = isWithArticle ? opening + article : from;
  const before = tokens[first - 1];
  const preposition = isPreposition(before) ? before?.word.lower : undefined;
  const kind = kindOf(own);
  if (kind !== 'time' && !own.some(({ word }) => word.isCapital) && !isWithArticle && preposition === undefined) {
    return undefined;
  }
  const start = tokens[first]?.start ?? 0;
  const last = tokens[to];
  const end = (last?.end ?? start) - (/['’]s$/.exec(last?.text ?? '')?.[0].length ?? 0);
  return { start, end, text: text.slice(start, end), kind, preposition };
}
