/** Sentence -> the names in it: runs of capitalised words, each classified as a person or another name. */
import { TokenFlag, WordFlag } from '../language/flags.ts';
import { NO_ENTRY } from '../language/lexicon.ts';
import { firstFrom } from '../text/binary-search.ts';
import type { Span } from '../text/span.ts';
import type { Mention, NamingContext, NamingSentence, NamingToken } from './mention.ts';
import { articleBefore, isCommonNoun, textBefore } from './neighbours.ts';

/** In tokens. A longer run of capitalised words is a headline. */
const MAX_NAME_TOKENS = 5;
/** A word that opens a sentence is an ordinary word if it occurs more often than this in the corpus of the lexicon. */
const MIN_ORDINARY_FREQUENCY = 1000;
/** How many tokens after a name and a comma are searched for a word for a person: "X, a scholar". */
const APPOSITION_TOKENS = 6;
/** A full name has at least two words, and seldom more than four. */
const MIN_FULL_NAME_TOKENS = 2;
const MAX_FULL_NAME_TOKENS = 4;
/** In characters. A period after a word of at most this length belongs to the name, as in "Col. Patrick". */
const MAX_ABBREVIATION_LENGTH = 3;

export function properNames(sentence: NamingSentence, context: NamingContext): Mention[] {
  const found: Mention[] = [];
  let run: NamingToken[] = [];
  const close = (): void => {
    const name = toName(sentence, run, context);
    if (name !== undefined) found.push(name);
    run = [];
  };
  for (const [i, token] of sentence.tokens.entries()) {
    if (run.length > 0 && !goesOn(sentence.text, run, token, context)) close();
    const isHyphened = run.length > 1 && sentence.text.slice(run.at(-1)?.end, token.start) === '-';
    const isLink = run.length > 0 && context.rules.link.test(token.text);
    const isInitial = run.length > 0 && /^\p{Lu}$/u.test(token.text);
    if (isHyphened || isInitial || mayBeInName(token, i, sentence.tokens[i + 1])) run.push(token);
    else if (run.length > 0 && !isLink) close();
  }
  close();
  return found;
}

function mayBeInName({ flags, isStopWord, text }: NamingToken, at: number, next: NamingToken | undefined): boolean {
  if (isStopWord || flags & TokenFlag.time || text === 'I') return false;
  if (at > 0) return (flags & TokenFlag.capital) !== 0;
  return (flags & TokenFlag.opening) !== 0 && next !== undefined;
}

/** Whether a token may continue the name that a run of tokens begins. */
function goesOn(text: string, run: readonly NamingToken[], token: NamingToken, context: NamingContext): boolean {
  const last = run.at(-1);
  if (last === undefined || /['’]s?$/.test(last.text)) return false;
  const between = text.slice(last.end, token.start);
  if (between === '-') return run.length > 1 && /^\p{Ll}{1,4}(?:['’]s)?$/u.test(token.text);
  if (between === '. ') return last.text.length <= MAX_ABBREVIATION_LENGTH;
  return context.rules.withinName.test(between) || context.rules.link.test(token.text);
}

function toName(
  sentence: NamingSentence,
  capitalised: readonly NamingToken[],
  context: NamingContext,
): Mention | undefined {
  const { text } = sentence;
  const run = withoutOpening(capitalised, context);
  if (run.length > MAX_NAME_TOKENS) return undefined;
  const title = titleIn(text, run, context);
  const own = run.slice(title + 1);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const span = { start: first.start, end: last.end - (/['’]s$/.exec(last.text)?.[0].length ?? 0) };
  // A part of a compound is not a name: "Italo-Norman" mentions neither Italo nor Norman.
  if (text[span.end] === '-' || text[span.start - 1] === '-') return undefined;
  // A title proves that the name is a person's, even if the lexicon lists the word as a thing: "President Trump".
  const isTitled = title >= 0;
  const isPerson =
    isPersonName(sentence, own, span, isTitled, context) && (isTitled || isOfPerson(sentence, span, context));
  return isPerson
    ? { kind: 'person', text: text.slice(span.start, span.end), ...span }
    : { kind: 'name', text: withSurroundings(sentence, last, span, context), ...span };
}

/**
 * The index of the last title before the name itself, such as "Secretary" in "Defense Secretary Jim Mattis"; -1 if there is
 * none.
 */
function titleIn(text: string, run: readonly NamingToken[], { rules }: NamingContext): number {
  return run.findLastIndex(({ word, end }, i) => {
    const next = run[i + 1];
    return next !== undefined && rules.titles.has(word.lower) && /^\.? $/.test(text.slice(end, next.start));
  });
}

/** Whether a run is a first name and a surname, and nothing around it makes it the name of something else. */
function isPersonName(
  sentence: NamingSentence,
  own: readonly NamingToken[],
  { start, end }: Span,
  isTitled: boolean,
  { rules }: NamingContext,
): boolean {
  const words = sentence.text.slice(start, end).split(' ');
  const isFullName = own.length >= MIN_FULL_NAME_TOKENS && own.length <= MAX_FULL_NAME_TOKENS;
  if (!isFullName || words.some((word) => rules.withinThing.test(word))) return false;
  if (articleBefore(sentence, start) !== undefined || own.some(({ flags }) => flags & TokenFlag.acronym)) return false;
  const isAdjective = /^ \p{Ll}+s\b/u.test(sentence.text.slice(end));
  const last = own.at(-1);
  return !isAdjective && (isTitled || (last !== undefined && !isThing(last)));
}

/**
 * The name with its definite article and the noun that it modifies: "the Obama administration", "South Korean officials".
 */
function withSurroundings(
  sentence: NamingSentence,
  last: NamingToken,
  { start, end }: Span,
  { rules }: NamingContext,
): string {
  const { text, tokens } = sentence;
  const article = articleBefore(sentence, start);
  const hasNoun = article !== undefined || rules.mayBeDemonym(last.text);
  const next = hasNoun ? tokens[firstFrom(tokens, end + 1)] : undefined;
  const isNoun = next?.start === end + 1 && text[end] === ' ' && isCommonNoun(next);
  return (article === undefined ? '' : `${article.word.lower} `) + text.slice(start, isNoun ? next.end : end);
}

/**
 * Removes the word that opens a sentence from a name if it is an ordinary word that the article does not capitalise
 * elsewhere.
 */
function withoutOpening(run: readonly NamingToken[], { lexicon, capitalised }: NamingContext): readonly NamingToken[] {
  const [first, ...others] = run;
  if (first === undefined || !(first.flags & TokenFlag.opening) || capitalised.has(first.term)) return run;
  const entry = lexicon.entryOf(first.term);
  const isNoun = (first.wordFlags & WordFlag.noun) !== 0;
  const isCommon = first.partOfSpeech === 'adverb' || (!isNoun && lexicon.frequencyOf(entry) > MIN_ORDINARY_FREQUENCY);
  return others.length === 0 || (isCommon && entry !== NO_ENTRY) ? others : run;
}

/** Whether the words around a name show that it is a person's: "said", "composer X", "X, a scholar". */
function isOfPerson({ text, tokens }: NamingSentence, { start, end }: Span, { rules }: NamingContext): boolean {
  if (rules.afterPerson.test(text.slice(end)) || rules.beforePerson.test(textBefore(text, start))) return true;
  const at = firstFrom(tokens, start);
  const next = firstFrom(tokens, end + 1);
  const after = text.slice(end, end + 2) === ', ' ? tokens.slice(next, next + APPOSITION_TOKENS) : [];
  return [...tokens.slice(Math.max(0, at - 1), at), ...after].some(
    ({ flags, wordFlags }) => !(flags & TokenFlag.capital) && (wordFlags & WordFlag.person) !== 0,
  );
}

/** Whether the last word of a name means a thing or a place: "Georgetown University", "South Korea". */
function isThing({ wordFlags }: NamingToken): boolean {
  return (wordFlags & WordFlag.place) !== 0 || (wordFlags & (WordFlag.person | WordFlag.noun)) === WordFlag.noun;
}
