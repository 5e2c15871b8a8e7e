/** Sentence -> the names in it: runs of capitalised words, each a person's or another name. */
import { TokenFlag, WordFlag } from '../language/flags.ts';
import { NO_ENTRY } from '../language/lexicon.ts';
import { firstFrom } from '../text/binary-search.ts';
import type { Span } from '../text/span.ts';
import type { Mention, NamingContext, NamingSentence, NamingToken } from './mention.ts';
import { articleBefore, isCommonNoun, justBefore } from './neighbours.ts';

/** A run of more words than this is a headline in capitals. */
const LONGEST_NAME = 5;
/** A word that opens a sentence and occurs this often in the corpus of the lexicon is an ordinary word. */
const COMMON_FROM = 1000;
/** How many tokens after a name and a comma are looked at for what a person is: "X, a scholar". */
const APPOSITION = 6;
/** A full name has two words at least, and seldom more than four. */
const FEWEST_OF_FULL_NAME = 2;
const MOST_OF_FULL_NAME = 4;
/** In characters: a period after so short a word belongs to the name, as in "Col. Patrick". */
const LONGEST_ABBREVIATION = 3;

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

/** Whether a token may belong to the name that a run of tokens is the beginning of. */
function goesOn(text: string, run: readonly NamingToken[], token: NamingToken, context: NamingContext): boolean {
  const last = run.at(-1);
  if (last === undefined || /['’]s?$/.test(last.text)) return false;
  const between = text.slice(last.end, token.start);
  if (between === '-') return run.length > 1 && /^\p{Ll}{1,4}(?:['’]s)?$/u.test(token.text);
  if (between === '. ') return last.text.length <= LONGEST_ABBREVIATION;
  return context.rules.withinName.test(between) || context.rules.link.test(token.text);
}

function toName(
  sentence: NamingSentence,
  capitalised: readonly NamingToken[],
  context: NamingContext,
): Mention | undefined {
  const { text } = sentence;
  const run = withoutOpening(capitalised, context);
  if (run.length > LONGEST_NAME) return undefined;
  const title = titleIn(text, run, context);
  const own = run.slice(title + 1);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const span = { start: first.start, end: last.end - (/['’]s$/.exec(last.text)?.[0].length ?? 0) };
  // "Italo-Norman" names neither.
  if (text[span.end] === '-' || text[span.start - 1] === '-') return undefined;
  // "President Trump" is a person, whatever a trump is.
  const isTitled = title >= 0;
  const isPerson =
    mayBePerson(sentence, own, span, isTitled, context) && (isTitled || isOfPerson(sentence, span, context));
  return isPerson
    ? { kind: 'person', text: text.slice(span.start, span.end), ...span }
    : { kind: 'name', text: withSurroundings(sentence, last, span, context), ...span };
}

/** The place of the last title before the name itself: "Defense Secretary" before "Jim Mattis"; -1 where there is none. */
function titleIn(text: string, run: readonly NamingToken[], { rules }: NamingContext): number {
  return run.findLastIndex(({ word, end }, i) => {
    const next = run[i + 1];
    return next !== undefined && rules.titles.has(word.lower) && /^\.? $/.test(text.slice(end, next.start));
  });
}

/** A first name and a surname, with nothing around that makes it the name of something else. */
function mayBePerson(
  sentence: NamingSentence,
  own: readonly NamingToken[],
  { start, end }: Span,
  isTitled: boolean,
  { rules }: NamingContext,
): boolean {
  const words = sentence.text.slice(start, end).split(' ');
  const isFullName = own.length >= FEWEST_OF_FULL_NAME && own.length <= MOST_OF_FULL_NAME;
  if (!isFullName || words.some((word) => rules.withinThing.test(word))) return false;
  if (articleBefore(sentence, start) !== undefined || own.some(({ flags }) => flags & TokenFlag.acronym)) return false;
  const isAdjective = /^ \p{Ll}+s\b/u.test(sentence.text.slice(end));
  const last = own.at(-1);
  return !isAdjective && (isTitled || (last !== undefined && !isThing(last)));
}

/** With the article, and the noun that the name distinguishes: "the Obama administration", "South Korean officials". */
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

/** The word that opens a sentence is no part of the name if it is an ordinary word, which the article does not capitalise elsewhere. */
function withoutOpening(run: readonly NamingToken[], { lexicon, capitalised }: NamingContext): readonly NamingToken[] {
  const [first, ...others] = run;
  if (first === undefined || !(first.flags & TokenFlag.opening) || capitalised.has(first.term)) return run;
  const entry = lexicon.entryOf(first.term);
  const isNoun = (first.wordFlags & WordFlag.noun) !== 0;
  const isCommon = first.partOfSpeech === 'adverb' || (!isNoun && lexicon.frequencyOf(entry) > COMMON_FROM);
  return others.length === 0 || (isCommon && entry !== NO_ENTRY) ? others : run;
}

/** Whether the words around a name say that it is a person's: "said", "composer X", "X, a scholar". */
function isOfPerson({ text, tokens }: NamingSentence, { start, end }: Span, { rules }: NamingContext): boolean {
  if (rules.afterPerson.test(text.slice(end)) || rules.beforePerson.test(justBefore(text, start))) return true;
  const at = firstFrom(tokens, start);
  const next = firstFrom(tokens, end + 1);
  const after = text.slice(end, end + 2) === ', ' ? tokens.slice(next, next + APPOSITION) : [];
  return [...tokens.slice(Math.max(0, at - 1), at), ...after].some(
    ({ flags, wordFlags }) => !(flags & TokenFlag.capital) && (wordFlags & WordFlag.person) !== 0,
  );
}

/** A word for a thing or a place: "Georgetown University", "South Korea". */
function isThing({ wordFlags }: NamingToken): boolean {
  return (wordFlags & WordFlag.place) !== 0 || (wordFlags & (WordFlag.person | WordFlag.noun)) === WordFlag.noun;
}
