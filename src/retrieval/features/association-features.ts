/**
 * Which words of the question a sentence lacks, but has words that are associated with them: a sentence with "fee" often
 * answers a question with "cost". Sentences around it count as they do for the words themselves.
 */
import { missing } from '../index/table-access.ts';
import { weightShare } from '../query/query.ts';
import type { Candidate } from './candidate.ts';
import { Feature, type FeatureRow } from './features.ts';
import type { Match } from './term-match.ts';

/** Computes the features of this file, and sets those that are not 0 in the row. */
export function associationFeatures(candidate: Candidate, row: FeatureRow): void {
  const { run, sentence, match } = candidate;
  const { introductions, paragraphs, lengths } = run.index;
  row[Feature.associatedShare] = associatedShare(candidate, match, undefined);
  row[Feature.relatedness] = match.relatedness / Math.max(1, lengths[sentence] ?? missing());
  const parent = introductions?.introducedBy[sentence] ?? -1;
  if (parent >= 0) row[Feature.associatedInIntroduction] = associatedShare(candidate, run.matchOf(parent), match);
  const next = sentence + 1;
  if (paragraphs === undefined || next >= paragraphs.ofSentences.length) return;
  const isSameParagraph = paragraphs.ofSentences[next] === paragraphs.ofSentences[sentence];
  const isSameSection = parent >= 0 && introductions?.introducedBy[next] === parent;
  if (isSameParagraph || isSameSection) {
    row[Feature.associatedInNext] = associatedShare(candidate, run.matchOf(next), match);
  }
}

/**
 * The share of the question whose words are missing from a sentence, by the strength of their associations with it.
 *
 * @param known only what exceeds the associations of this match counts; undefined if all counts
 */
function associatedShare({ run: { query } }: Candidate, match: Match, known: Match | undefined): number {
  const { terms } = query;
  let weight = 0;
  for (let i = 0; i < terms.length; i++) {
    const before = known === undefined ? Number(match.strengths[i] === 1) : associationOf(known, i);
    const own = associationOf(match, i);
    if (own > before) weight += (terms[i] ?? missing()).weight * (own - before);
  }
  return weightShare(query, weight);
}

/** How strongly a sentence is associated with a term; 1 if it contains the term. */
function associationOf({ strengths, associations }: Match, term: number): number {
  const strength = strengths[term] ?? missing();
  return strength === 1 ? 1 : (associations[term] ?? missing());
}
