/**
 * Which words of an excerpt stand out: those that the question asks for (the name for "who", the number for "how many",
 * the date for "when"), and where it asks for nothing so definite, or the sentence holds none, the words that they share.
 */

import type { AnnotatedToken } from '../language/annotation.ts';
import { TokenFlag } from '../language/english/token-flags.ts';
import { WordFlag } from '../language/english/word-flags.ts';
import { firstHitFrom, type Match, type TermHit } from '../retrieval/features/match.ts';
import { isCapitalised, type SentenceIndex } from '../retrieval/index/sentence-index.ts';
import type { Query } from '../retrieval/query/query.ts';
import type { Span } from '../text/span.ts';

/** Tokens of a sentence, `to` exclusive. */
interface Run {
  readonly from: number;
  readonly to: number;
}

type Judge = (token: AnnotatedToken) => boolean;

/** A related word of less strength is not shown as the question's own. */
const SHOWN_FROM = 0.5;
/** How fast nearness to the question's words fades, in tokens. */
const FADING = 6;
const WITHIN_NAMES = /^(?:of|de|la|van|von|der|bin|al)$/i;
const WITHIN_TIMES = /^(?:and|of|the|to)$/i;
const UNIT =
  /^(?:percent|per|cent|million|billion|trillion|dollars?|euros?|pounds|miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|acres|hectares|tons|years?|months?|weeks?|days?|hours?|minutes?)$/i;
const CURRENCY_BEFORE = /[$£€¥]\s?$/;
const PERCENT_AFTER = /^\s?%/;

/**
 * @param text the sentence
 * @param tokens those of its tokens that are looked at, as the index has them
 * @param match what of the query it holds
 * @returns offsets into the sentence, in order, none touching another
 */
export function highlights(
  text: string,
  tokens: readonly AnnotatedToken[],
  query: Query,
  match: Match,
  index: SentenceIndex,
): Span[] {
  const asked = new Set(
    match.hits
      .filter(({ strength, isPronoun }) => strength >= SHOWN_FROM && !isPronoun)
      .map(({ position }) => position),
  );
  const runs = runsOf(text, query, tokens, index).filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (!asked.has(at)) return true;
    return false;
  });
  const best = nearest(runs, query, match);
  if (best !== undefined) return [withSigns(text, spanOf(tokens, best))];
  return joined(
    text,
    [...asked].sort((a, b) => a - b).map((at) => spanOf(tokens, { from: at, to: at + 1 })),
  );
}

/** The stretches of the sentence that may be what the question asks for. */
function runsOf(text: string, query: Query, tokens: readonly AnnotatedToken[], index: SentenceIndex): readonly Run[] {
  const isTime: Judge = ({ flags }) => (flags & TokenFlag.time) !== 0;
  const isNumber: Judge = ({ flags }) => (flags & TokenFlag.number) !== 0;
  const isAmount: Judge = (token) => isNumber(token) && !isTime(token);
  const isMoney: Judge = ({ flags }) => (flags & TokenFlag.money) !== 0;
  const isName: Judge = (token) =>
    !isTime(token) && (isCapitalised(index, token.flags, index.termIds.get(token.term)) || opensName(tokens, token));
  const amounts = (): Run[] => collect(text, tokens, isAmount, ({ text }) => UNIT.test(text), /^(?:to)$/);
  switch (query.type) {
    case 'person':
      return query.asksForDefinition
        ? []
        : people(collect(text, tokens, isName, undefined, WITHIN_NAMES), tokens, index);
    case 'place':
      return collect(text, tokens, isName, undefined, WITHIN_NAMES);
    case 'time':
      return collect(text, tokens, (token) => isTime(token) || isNumber(token), undefined, WITHIN_TIMES).filter(
        ({ from, to }) => tokens.slice(from, to).some(isTime),
      );
    case 'number':
      return amounts();
    case 'money': {
      const all = amounts();
      const sums = all.filter(({ from, to }) => tokens.slice(from, to).some(isMoney));
      return sums.length > 0 ? sums : all;
    }
    default:
      return [];
  }
}

/** "Defense Secretary Jim Mattis" at the start of a sentence, where any word has a capital. */
function opensName([first, second]: readonly AnnotatedToken[], token: AnnotatedToken): boolean {
  return token === first && !(token.flags & TokenFlag.stopWord) && ((second?.flags ?? 0) & TokenFlag.capital) !== 0;
}

/** Of names, those that are neither acronyms nor places; all where none is left. */
function people(names: readonly Run[], tokens: readonly AnnotatedToken[], index: SentenceIndex): readonly Run[] {
  const left = names.filter(({ from, to }) =>
    tokens.slice(from, to).every(({ flags, term }) => !(flags & TokenFlag.acronym) && !isPlace(index, term)),
  );
  return left.length > 0 ? left : names;
}

function isPlace({ termIds, wordFlags }: SentenceIndex, key: string): boolean {
  return ((wordFlags[termIds.get(key) ?? -1] ?? 0) & WordFlag.place) !== 0;
}

/** Runs of tokens that qualify, small words between two of them included, and a unit right after the last. */
function collect(
  text: string,
  tokens: readonly AnnotatedToken[],
  qualifies: Judge,
  mayFollow: Judge | undefined,
  within: RegExp,
): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!isAt(tokens, from, qualifies)) continue;
    let to = from + 1;
    while (isJoined(text, tokens, to)) {
      if (isAt(tokens, to, qualifies) || (mayFollow !== undefined && isAt(tokens, to, mayFollow))) to += 1;
      else if (within.test(tokens[to]?.text ?? '') && isAt(tokens, to + 1, qualifies) && isJoined(text, tokens, to + 1))
        to += 2;
      else break;
    }
    runs.push({ from, to });
    from = to;
  }
  return runs;
}

/** Whether nothing parts a token from the one before: "J. Smith" and "$800 million" are one, "Trump, Kim" are two. */
function isJoined(text: string, tokens: readonly AnnotatedToken[], at: number): boolean {
  const gap = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
  const isYear = /^\d{4}$/.test(tokens[at]?.text ?? '') && ((tokens[at]?.flags ?? 0) & TokenFlag.time) !== 0;
  return /^[\s.\-‐‑]*$/.test(gap) || (isYear && gap === ', ' && /^\d{1,2}$/.test(tokens[at - 1]?.text ?? ''));
}

function isAt(tokens: readonly AnnotatedToken[], at: number, judge: Judge): boolean {
  const token = tokens[at];
  return token !== undefined && judge(token);
}

/** Of the runs, the one that stands nearest to the words that the sentence shares with the question. */
function nearest(runs: readonly Run[], query: Query, match: Match): Run | undefined {
  const hitsOfTerms = query.terms.map((_, term) => match.hits.filter(({ queryTerm }) => queryTerm === term));
  let best: Run | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const nearness = query.terms.reduce(
      (sum, { weight }, i) =>
        sum + (weight * (match.strengths[i] ?? 0)) / (1 + distanceOf(run, hitsOfTerms[i] ?? []) / FADING),
      0,
    );
    if (nearness > most) [best, most] = [run, nearness];
  }
  return best;
}

/** From a run to the nearest of some hits, in tokens: 0 within it. */
function distanceOf({ from, to }: Run, hits: readonly TermHit[]): number {
  const next = firstHitFrom(hits, from);
  const before = from - (hits[next - 1]?.position ?? Number.NEGATIVE_INFINITY);
  const after = (hits[next]?.position ?? Number.POSITIVE_INFINITY) - to + 1;
  return Math.max(0, Math.min(before, after));
}

function spanOf(tokens: readonly AnnotatedToken[], { from, to }: Run): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** "$800 million" and "70%", signs included. */
function withSigns(text: string, { start, end }: Span): Span {
  const currency = CURRENCY_BEFORE.exec(text.slice(0, start))?.[0].length ?? 0;
  const percent = PERCENT_AFTER.exec(text.slice(end))?.[0].length ?? 0;
  return { start: start - currency, end: end + percent };
}

/** Neighbouring words become one span: fewer signs to read past; and "**軍隊****半島**" would show its asterisks. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const together: Span[] = [];
  for (const span of spans) {
    const last = together.at(-1);
    if (last !== undefined && /^ ?$/.test(text.slice(last.end, span.start))) {
      together[together.length - 1] = { start: last.start, end: span.end };
    } else together.push(span);
  }
  return together;
}
