/**
 * A sentence and a query -> the words of the sentence to highlight: the likely answer (a name for "who", a number for "how
 * many", a date for "when") or, without one, the words that match the query.
 */

import { type AnnotatedToken, CURRENCY_AFTER, CURRENCY_BEFORE, PERCENT_AFTER } from '../../language/annotate.ts';
import { TokenFlag, WordFlag } from '../../language/flags.ts';
import { firstHitFrom, type Match, type TermHit } from '../../retrieval/features/term-match.ts';
import { isCapitalised, type SentenceIndex } from '../../retrieval/index/sentence-index.ts';
import type { Query } from '../../retrieval/query/query.ts';
import type { Span } from '../../text/span.ts';

/** Consecutive tokens of a sentence; `to` is exclusive. */
interface Run {
  readonly from: number;
  readonly to: number;
}

type TokenTest = (token: AnnotatedToken) => boolean;
/** Gets a word with the position of its token. */
type WithinTest = (word: string, at: number) => boolean;

/** A word with a weaker match is not highlighted. */
const MIN_HIGHLIGHT_STRENGTH = 0.5;
/** In tokens. At this distance from a matching word, nearness counts half. */
const HALVING_DISTANCE = 6;
/** A pattern that never matches, for a language without rules for names and numbers. */
const NOTHING = /(?!)/;
const NO_RULES = { particle: NOTHING, withinTime: undefined, withinNumber: NOTHING, unit: NOTHING };
/** In a language without rules, such a word may join the parts of a time: "3 de marzo", "18 bis 20 Uhr". */
const SHORT_WORD = /^\p{L}{1,3}$/u;
/** It does so if a word for a time is among the first four tokens after it: "von 8 bis 18 Uhr", but not "2025 con 16 equipos". */
const REACH_OF_TIME = 4;

/**
 * @param text the sentence
 * @param tokens the tokens of the sentence that the index examines
 * @param match the match of the sentence with the query
 * @returns offsets into the sentence, in order; no two spans touch
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
      .filter(({ strength, isPronoun }) => strength >= MIN_HIGHLIGHT_STRENGTH && !isPronoun)
      .map(({ position }) => position),
  );
  const runs = runsOf(text, query, match, tokens, index).filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (!asked.has(at)) return true;
    return false;
  });
  const best = nearest(runs, query, match);
  if (best !== undefined) return [withSigns(text, spanOf(tokens, best))];
  return withNeighboursJoined(
    text,
    [...asked].sort((a, b) => a - b).map((at) => spanOf(tokens, { from: at, to: at + 1 })),
  );
}

/** The parts of the sentence that may be the answer. */
function runsOf(
  text: string,
  query: Query,
  match: Match,
  tokens: readonly AnnotatedToken[],
  index: SentenceIndex,
): readonly Run[] {
  const { particle, withinTime, withinNumber, unit } = index.language.entities ?? NO_RULES;
  const isTime: TokenTest = ({ flags }) => (flags & TokenFlag.time) !== 0;
  const isNumber: TokenTest = ({ flags }) => (flags & TokenFlag.number) !== 0;
  const isAmount: TokenTest = (token) => isNumber(token) && !isTime(token);
  const isName: TokenTest = (token) =>
    !isTime(token) && (isCapitalised(index, token.flags, index.termIds.get(token.term)) || opensName(tokens, token));
  const withinTimes: WithinTest = (word, at) =>
    withinTime?.test(word) ?? (SHORT_WORD.test(word) && tokens.slice(at + 1, at + 1 + REACH_OF_TIME).some(isTime));
  const isUnit: TokenTest = ({ text, flags }) =>
    unit.test(text) || ((flags & (TokenFlag.time | TokenFlag.money)) !== 0 && (flags & TokenFlag.number) === 0);
  const amounts = (): Run[] => collect(text, tokens, isAmount, isUnit, (word) => withinNumber.test(word));
  switch (query.type) {
    case 'person': {
      const names = collect(text, tokens, isName, undefined, (word) => particle.test(word));
      return query.asksForDefinition ? [] : people(names, tokens, index);
    }
    case 'place':
      return collect(text, tokens, isName, undefined, (word) => particle.test(word));
    case 'time':
      return collect(text, tokens, (token) => isTime(token) || isNumber(token), undefined, withinTimes).filter(
        ({ from, to }) => tokens.slice(from, to).some(isTime),
      );
    case 'number':
    case 'money': {
      const all = amounts();
      const isMoneyWanted = query.type === 'money' || match.hits.some(({ position }) => isMoney(tokens[position]));
      const fitting = all.filter((run) => containsMoney(tokens, run) === isMoneyWanted);
      return fitting.length > 0 ? fitting : all;
    }
    default:
      return [];
  }
}

function containsMoney(tokens: readonly AnnotatedToken[], { from, to }: Run): boolean {
  return tokens.slice(from, to).some(isMoney);
}

function isMoney(token: AnnotatedToken | undefined): boolean {
  return token !== undefined && (token.flags & TokenFlag.money) !== 0;
}

/** Whether a token opens the sentence and a name: a capitalised word follows, as in "Defense Secretary Jim Mattis". */
function opensName([first, second]: readonly AnnotatedToken[], token: AnnotatedToken): boolean {
  return token === first && !token.isStopWord && ((second?.flags ?? 0) & TokenFlag.capital) !== 0;
}

/** The names without acronyms and places or, if none are left, all names. */
function people(names: readonly Run[], tokens: readonly AnnotatedToken[], index: SentenceIndex): readonly Run[] {
  const left = names.filter(({ from, to }) =>
    tokens.slice(from, to).every(({ flags, term }) => !(flags & TokenFlag.acronym) && !isPlace(index, term)),
  );
  return left.length > 0 ? left : names;
}

function isPlace({ termIds, wordFlags }: SentenceIndex, key: string): boolean {
  return ((wordFlags[termIds.get(key) ?? -1] ?? 0) & WordFlag.place) !== 0;
}

/**
 * Runs of tokens, as long as possible.
 *
 * @param qualifies whether a token can be in a run
 * @param mayFollow whether a token, such as a unit, can be in a run after one that qualifies
 * @param within whether a word may be between two tokens that qualify: "of" in "the Duke of York"
 */
function collect(
  text: string,
  tokens: readonly AnnotatedToken[],
  qualifies: TokenTest,
  mayFollow: TokenTest | undefined,
  within: WithinTest,
): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!qualifiesAt(tokens, from, qualifies)) continue;
    let to = from + 1;
    while (isJoined(text, tokens, to)) {
      if (qualifiesAt(tokens, to, qualifies) || (mayFollow !== undefined && qualifiesAt(tokens, to, mayFollow)))
        to += 1;
      else if (
        within(tokens[to]?.text ?? '', to) &&
        qualifiesAt(tokens, to + 1, qualifies) &&
        isJoined(text, tokens, to + 1)
      )
        to += 2;
      else break;
    }
    runs.push({ from, to });
    from = to;
  }
  return runs;
}

/**
 * Whether a token belongs to the one before it: "J. Smith" is one name and "$800 million" one sum, but "Trump, Kim" are two
 * names.
 */
function isJoined(text: string, tokens: readonly AnnotatedToken[], at: number): boolean {
  const gap = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
  const isYear = /^\d{4}$/.test(tokens[at]?.text ?? '') && ((tokens[at]?.flags ?? 0) & TokenFlag.time) !== 0;
  return /^[\s.\-‐‑]*$/.test(gap) || (isYear && gap === ', ' && /^\d{1,2}$/.test(tokens[at - 1]?.text ?? ''));
}

function qualifiesAt(tokens: readonly AnnotatedToken[], at: number, judge: TokenTest): boolean {
  const token = tokens[at];
  return token !== undefined && judge(token);
}

/** The run that is nearest to the matching words. */
function nearest(runs: readonly Run[], query: Query, match: Match): Run | undefined {
  const hitsOfTerms = query.terms.map((_, term) => match.hits.filter(({ queryTerm }) => queryTerm === term));
  let best: Run | undefined;
  let bestNearness = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const nearness = query.terms.reduce(
      (sum, { weight }, i) =>
        sum + (weight * (match.strengths[i] ?? 0)) / (1 + distanceOf(run, hitsOfTerms[i] ?? []) / HALVING_DISTANCE),
      0,
    );
    if (nearness > bestNearness) [best, bestNearness] = [run, nearness];
  }
  return best;
}

/** The distance from a run to the nearest hit, in tokens; 0 if a hit is inside the run. */
function distanceOf({ from, to }: Run, hits: readonly TermHit[]): number {
  const next = firstHitFrom(hits, from);
  const before = from - (hits[next - 1]?.position ?? Number.NEGATIVE_INFINITY);
  const after = (hits[next]?.position ?? Number.POSITIVE_INFINITY) - to + 1;
  return Math.max(0, Math.min(before, after));
}

function spanOf(tokens: readonly AnnotatedToken[], { from, to }: Run): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** Adds the currency sign before or after a number, or the percent sign after it. */
function withSigns(text: string, { start, end }: Span): Span {
  const currency = CURRENCY_BEFORE.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = (PERCENT_AFTER.exec(text.slice(end)) ?? CURRENCY_AFTER.exec(text.slice(end)))?.[0].length ?? 0;
  return { start: start - currency, end: end + after };
}

/**
 * Joins the spans of neighbouring words, which is easier to read. Also, Discord would show the asterisks of "**軍隊****半島**".
 */
function withNeighboursJoined(text: string, spans: readonly Span[]): Span[] {
  const together: Span[] = [];
  for (const span of spans) {
    const last = together.at(-1);
    if (last !== undefined && /^ ?$/.test(text.slice(last.end, span.start))) {
      together[together.length - 1] = { start: last.start, end: span.end };
    } else together.push(span);
  }
  return together;
}
