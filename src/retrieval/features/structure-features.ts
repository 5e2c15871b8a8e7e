/**
 * What introduces a sentence, and what kind of block it is in. A sentence need not repeat what the heading above it, the
 * question that it answers or the header of its table has said.
 */

import { TokenFlag, WordFlag } from '../../language/flags.ts';
import { introductionsAbove, SentenceKind } from '../index/structure.ts';
import { missing } from '../index/table-access.ts';
import { termIdAt, tokenFlagsAt, wordFlagsAt } from '../index/token-table.ts';
import { weightShare } from '../query/query.ts';
import type { Candidate } from './candidate.ts';
import { Feature, type FeatureRow, indicator } from './features.ts';
import type { Match } from './term-match.ts';

/** In sentences. At this distance from its introduction, the nearness of a sentence is one half. */
const HALF_INTRODUCTION_DISTANCE = 3;

/** Computes the features of this file, and sets those that are not 0 in the row. */
export function structureFeatures(candidate: Candidate, row: FeatureRow): void {
  const { run, sentence, match } = candidate;
  const { introductions, lengths } = run.index;
  if (introductions === undefined) return;
  const { introducedBy, kinds, ends } = introductions;
  const kind = kinds[sentence] ?? missing();
  row[Feature.listItem] = indicator((kind & SentenceKind.listItem) !== 0);
  row[Feature.tableRow] = indicator((kind & SentenceKind.tableRow) !== 0);
  row[Feature.code] = indicator((kind & SentenceKind.code) !== 0);
  if (run.query.type === 'manner') {
    row[Feature.stepForManner] = indicator((kind & (SentenceKind.listItem | SentenceKind.code)) !== 0);
  }
  row[Feature.introduces] = indicator((ends[sentence] ?? missing()) > 0);
  row[Feature.asksItself] = indicator((kind & SentenceKind.asks) !== 0);
  openingFeatures(candidate, row);
  const parent = introducedBy[sentence] ?? missing();
  if (parent < 0) return;
  const above = introductionsAbove(introductions, sentence);
  const outermost = above.at(-1) ?? parent;
  const title = (kinds[outermost] ?? missing()) & SentenceKind.title ? outermost : -1;

  const direct = run.matchOf(parent);
  const share = shareOf(candidate, direct);
  row[Feature.introductionShare] = share;
  row[Feature.introductionPrecision] = precisionOf(direct, lengths[parent] ?? missing());
  row[Feature.nearIntroduction] = share / (1 + (sentence - parent - 1) / HALF_INTRODUCTION_DISTANCE);
  if ((kinds[parent] ?? missing()) & SentenceKind.question) row[Feature.answersQuestion] = share;
  if (sentence === parent + 1) row[Feature.opensSection] = share;

  const known = [match];
  if (parent !== title) {
    row[Feature.missingInIntroduction] = missingFrom(candidate, known, [direct]);
    known.push(direct);
  }
  const farther = above
    .slice(1)
    .filter((each) => each !== title)
    .map((each) => run.matchOf(each));
  row[Feature.missingInSection] = missingFrom(candidate, known, farther);
  known.push(...farther);
  if (title >= 0) {
    const ofTitle = run.matchOf(title);
    row[Feature.missingInTitle] = missingFrom(candidate, known, [ofTitle]);
  }
  const before = sentence - 1;
  const { paragraphs } = run.index;
  if (paragraphs === undefined || before < 0) return;
  const isNewParagraph = paragraphs.ofSentences[before] !== paragraphs.ofSentences[sentence];
  if (isNewParagraph && introducedBy[before] === parent) {
    row[Feature.missingAcrossParagraphs] = missingFrom(candidate, known, [run.matchOf(before)]);
  }
}

/** More terms than this that are not in the question do not raise the feature further. */
const MAX_NEW_TERMS = 8;

/** Whether the sentence says more than the question, and opens as an instruction or as a reply does. */
function openingFeatures({ run, sentence, match, start, end }: Candidate, row: FeatureRow): void {
  const { index, query } = run;
  const newTerms = (index.lengths[sentence] ?? missing()) - matchedTerms(match);
  row[Feature.newTerms] = Math.min(MAX_NEW_TERMS, Math.max(0, newTerms)) / MAX_NEW_TERMS;
  let first = start;
  // The number or the letter of a list item.
  while (first < end && tokenFlagsAt(index, first) & TokenFlag.number) first += 1;
  if (first >= end) return;
  const flags = wordFlagsAt(index, first);
  if (query.type === 'manner') row[Feature.opensWithVerb] = indicator((flags & WordFlag.verb) !== 0);
  if (query.type === 'yes-no')
    row[Feature.opensAsReply] = indicator(query.replies?.includes(termIdAt(index, first)) === true);
}

/** The share of the question that a match contains, by the weights of the terms. */
function shareOf({ run: { query } }: Candidate, { strengths }: Match): number {
  let weight = 0;
  for (let i = 0; i < query.terms.length; i++) {
    weight += (query.terms[i] ?? missing()).weight * (strengths[i] ?? missing());
  }
  return weightShare(query, weight);
}

/** The share of the question that none of the known matches contains, but one of the others does. */
function missingFrom({ run: { query } }: Candidate, known: readonly Match[], others: readonly Match[]): number {
  if (others.length === 0) return 0;
  let weight = 0;
  for (let i = 0; i < query.terms.length; i++) {
    const more = strongest(others, i) - strongest(known, i);
    if (more > 0) weight += (query.terms[i] ?? missing()).weight * more;
  }
  return weightShare(query, weight);
}

function strongest(matches: readonly Match[], term: number): number {
  let most = 0;
  for (const { strengths } of matches) most = Math.max(most, strengths[term] ?? missing());
  return most;
}

/** The share of a sentence's own terms that match the question, 0 to 1. */
function precisionOf(match: Match, length: number): number {
  return Math.min(1, matchedTerms(match) / Math.max(1, length));
}

/** How many terms of the question a match contains. One that only a related word matches counts in part. */
function matchedTerms({ frequencies }: Match): number {
  let matched = 0;
  for (const frequency of frequencies) matched += Math.min(1, frequency);
  return matched;
}
