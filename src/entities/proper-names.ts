/** The names that a sentence holds: runs of capitalised words, and whether they are a person's. */

import type { AnnotatedToken } from '../language/annotation.ts';
import { entryOf, frequencyOf, NO_ENTRY, sensesOf } from '../language/english/lexicon.ts';
import { isAfterThe, isNoun, justBefore } from '../language/english/nouns.ts';
import { TokenFlag } from '../language/english/token-flags.ts';
import { WordFlag, wordFlagsOf } from '../language/english/word-flags.ts';
import { firstFrom } from '../text/binary-search.ts';
import type { Span } from '../text/span.ts';
import type { Mention } from './mention.ts';

/** More words than this are a headline in capitals. */
const LONGEST_NAME = 5;
/** Occurrences in the corpus of the lexicon. */
const COMMON_FROM = 1000;
/** Words that go on with a name before another capital: "Joint Chiefs of Staff". */
const WITHIN_NAME = /^(?: (?:of|of the|for|de|la|van|von|der|bin|al|and the) | |\. )$/;
/** What stands after a name where it is a person's: what only persons do, or a pronoun for one. */
const OF_PERSON =
  /^[”"]?,? (?:said|says|told|declared|argued|suggested|wrote|explained|added|who|whose)\b|^.{0,30}\b(?:he|she|his|her|himself|herself)\b/;
/** What a person is, before the name or after it: "composer X", "X, a scholar". */
const APPOSITION = 6;
const TITLE =
  /^(?:mr|mrs|ms|dr|sir|lady|lord|dame|col|gen|lt|sgt|capt|maj|adm|rev|sen|rep|gov|prof|president|chairman|chairwoman|chancellor|minister|premier|secretary|ambassador|senator|governor|mayor|judge|justice|general|colonel|captain|major|admiral|sergeant|officer|doctor|professor|bishop|archbishop|father|sister|king|queen|prince|princess|emperor|duke|earl|count|pope|saint|st)$/i;
/** "South Korean officials", "Polish kings". */
const ADJECTIVE = /(?:an|ese|ish)$/;
const SAINT = /^(?:saint|st)$/i;
const LINK = /^(?:of|for|the|and|de|la|van|von|der|bin|al)$/;

/**
 * @param tokens of the sentence
 * @param certain keys of words that the article capitalises inside sentences
 */
export function properNames(text: string, tokens: readonly AnnotatedToken[], certain: ReadonlySet<string>): Mention[] {
  const found: Mention[] = [];
  let run: AnnotatedToken[] = [];
  const close = (): void => {
    const named = toName(text, tokens, run, certain);
    if (named !== undefined) found.push(named);
    run = [];
  };
  for (const [i, token] of tokens.entries()) {
    const last = run.at(-1);
    if (last !== undefined && !goesOn(text, run, last, token)) close();
    const isHyphened = run.length > 1 && text.slice(run.at(-1)?.end, token.start) === '-';
    const isLinked = run.length > 0 && LINK.test(token.text);
    const isInitial = run.length > 0 && /^\p{Lu}$/u.test(token.text);
    if (isHyphened || isInitial || isName(token, i, tokens[i + 1])) run.push(token);
    else if (run.length > 0 && !isLinked) close();
  }
  close();
  return found;
}

function isName({ flags, text }: AnnotatedToken, at: number, next: AnnotatedToken | undefined): boolean {
  if (flags & (TokenFlag.stopWord | TokenFlag.time) || text === 'I') return false;
  if (at > 0) return (flags & TokenFlag.capital) !== 0;
  return (flags & TokenFlag.opening) !== 0 && next !== undefined;
}

function goesOn(text: string, run: readonly AnnotatedToken[], last: AnnotatedToken, token: AnnotatedToken): boolean {
  if (/['’]s?$/.test(last.text)) return false;
  const between = text.slice(last.end, token.start);
  if (between === '-') return run.length > 1 && /^\p{Ll}{1,4}(?:['’]s)?$/u.test(token.text);
  // "Col. Patrick": a period goes on after what is short.
  if (between === '. ') return last.text.length <= 3;
  return WITHIN_NAME.test(between) || LINK.test(token.text);
}

function toName(
  text: string,
  tokens: readonly AnnotatedToken[],
  capitalised: readonly AnnotatedToken[],
  certain: ReadonlySet<string>,
): Mention | undefined {
  const run = withoutOpening(capitalised, certain);
  if (run.length > LONGEST_NAME) return undefined;
  const title = titleIn(text, run);
  const own = run.slice(title + 1);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const span = { start: first.start, end: last.end - (/['’]s$/.exec(last.text)?.[0].length ?? 0) };
  // "Italo-Norman" names neither.
  if (text[span.end] === '-' || text[span.start - 1] === '-') return undefined;
  // "President Trump" is a person, whatever a trump is, and "St. James Church" is none.
  const isTitled = title >= 0 && !SAINT.test(run[title]?.text ?? '');
  const isPerson = mayBePerson(text, own, span, isTitled) && (isTitled || isOfPerson(text, tokens, span));
  return isPerson
    ? { kind: 'person', text: text.slice(span.start, span.end), ...span }
    : { kind: 'name', text: withSurroundings(text, tokens, last, span), ...span };
}

/** The place of the last title before the name itself: "Defense Secretary" before "Jim Mattis"; -1 where there is none. */
function titleIn(text: string, run: readonly AnnotatedToken[]): number {
  return run.findLastIndex(({ text: word, end }, i) => {
    const next = run[i + 1];
    return next !== undefined && TITLE.test(word) && /^\.? $/.test(text.slice(end, next.start));
  });
}

/** A first name and a surname, with nothing around that makes it the name of something else. */
function mayBePerson(text: string, own: readonly AnnotatedToken[], { start, end }: Span, isTitled: boolean): boolean {
  const isFullName = own.length >= 2 && own.length <= 4 && !/ (?:of|for|the|and) /.test(text.slice(start, end));
  if (!isFullName || isAfterThe(text, start) || own.some(({ flags }) => flags & TokenFlag.acronym)) return false;
  const isAdjective = /^ \p{Ll}+s\b/u.test(text.slice(end));
  const last = own.at(-1);
  return !isAdjective && (isTitled || (last !== undefined && !isThing(last.term)));
}

/** With the article, and the noun that the name is told apart by: "the Obama administration", "South Korean officials". */
function withSurroundings(
  text: string,
  tokens: readonly AnnotatedToken[],
  last: AnnotatedToken,
  { start, end }: Span,
): string {
  const isAfter = isAfterThe(text, start);
  const next = isAfter || ADJECTIVE.test(last.text) ? tokens[firstFrom(tokens, end + 1)] : undefined;
  const isNext = next?.start === end + 1 && text[end] === ' ' && isNoun(next) && !/(?:ed|ing)$/.test(next.text);
  return (isAfter ? 'the ' : '') + text.slice(start, isNext ? next.end : end);
}

/** The word that opens a sentence may be none of the name: it is where it stands with a capital elsewhere too. */
function withoutOpening(run: readonly AnnotatedToken[], certain: ReadonlySet<string>): readonly AnnotatedToken[] {
  const [first, ...others] = run;
  if (first === undefined || !(first.flags & TokenFlag.opening) || certain.has(first.term)) return run;
  const entry = entryOf(first.term);
  const isCommon = entry !== NO_ENTRY && sensesOf(entry).length === 0 && frequencyOf(entry) > COMMON_FROM;
  return others.length === 0 || isCommon ? others : run;
}

function isOfPerson(text: string, tokens: readonly AnnotatedToken[], { start, end }: Span): boolean {
  if (OF_PERSON.test(text.slice(end)) || /\b(?:said|says|told) $/.test(justBefore(text, start))) return true;
  const at = firstFrom(tokens, start);
  const next = firstFrom(tokens, end + 1);
  const after = text.slice(end, end + 2) === ', ' ? tokens.slice(next, next + APPOSITION) : [];
  return [...tokens.slice(Math.max(0, at - 1), at), ...after].some(
    ({ term, flags }) => !(flags & TokenFlag.capital) && (wordFlagsOf(term) & WordFlag.person) !== 0,
  );
}

/** A word for a thing or a place: "Georgetown University", "South Korea". */
function isThing(key: string): boolean {
  const kinds = wordFlagsOf(key);
  return (kinds & WordFlag.place) !== 0 || ((kinds & WordFlag.person) === 0 && sensesOf(entryOf(key)).length > 0);
}
