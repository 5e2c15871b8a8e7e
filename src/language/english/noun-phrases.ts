/** Text -> its noun phrases: names, times, and nouns with an article or a preposition before them. */
import {
  isArticle,
  isAuxiliary,
  isNoun,
  isPreposition,
  isQuestionWord,
  isTime,
  kindOfPhrase,
  type NounPhrase,
  type TaggedToken,
} from '../tagged-token.ts';

/** The most words between an article and its noun: "the most famous work". */
const MAX_WORDS_BETWEEN = 2;

/** Implements `Grammar.nounPhrases` for English. */
export function nounPhrases(text: string, tokens: readonly TaggedToken[], opensSentence = true): NounPhrase[] {
  const isPart = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || !token.isContent || isQuestionWord(token) || isAuxiliary(token)) return false;
    if (token.word.isCapital) return at > 0 || !opensSentence;
    return isTime(token) || isNoun(token);
  };
  const phrases: NounPhrase[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!isPart(from)) continue;
    const to = lastOf(text, tokens, from, isPart);
    const phrase = toPhrase(text, tokens, from, to);
    if (phrase !== undefined) phrases.push(phrase);
    from = to;
  }
  return joinedByAnd(text, phrases);
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
    const isTied = last.word.isCapital && (between === '-' || isInitial || (between === '. ' && last.text.length <= 3));
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

function toPhrase(text: string, tokens: readonly TaggedToken[], from: number, to: number): NounPhrase | undefined {
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
  if (kind !== 'time' && !own.some(({ word }) => word.isCapital) && !hasArticle && preposition === undefined) {
    return undefined;
  }
  const start = tokens[first]?.start ?? 0;
  const last = tokens[to];
  const end = (last?.end ?? start) - (/['’]s$/.exec(last?.text ?? '')?.[0].length ?? 0);
  return { start, end, text: text.slice(start, end), kind, preposition };
}
