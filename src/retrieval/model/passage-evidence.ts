/**
 * The best candidate -> what the sentences around it and its introductions add. Users see a passage, so the answer may be in
 * the next sentence, and a heading may contain the words that the sentence lacks.
 */
import { introductionsAbove } from '../index/structure.ts';
import { defined } from '../index/table-access.ts';
import { weightShare } from '../query/query.ts';
import type { RankedCandidate } from './rank-candidates.ts';

export interface PassageEvidence {
  /** The logarithm of the probability that the sentence, or one near it, is the best one. */
  readonly logPassageProbability: number;
  /** The share of the question that these sentences and the introductions contain. Associated words count in part. */
  readonly passageCoverage: number;
}

/** In sentences each way. A passage has at most three sentences. */
const MAX_PASSAGE_DISTANCE = 2;
/** How much an associated word counts. */
const ASSOCIATED_SHARE = 0.7;

/** @param others all candidates but the best */
export function passageEvidence(best: RankedCandidate, others: readonly RankedCandidate[]): PassageEvidence {
  const { run, sentence } = best.candidate;
  const { introductions } = run.index;
  const near = new Set(sentencesNear(best));
  const probability = others.reduce(
    (sum, other) => sum + (near.has(other.candidate.sentence) ? other.probability : 0),
    best.probability,
  );
  const matches = [...near, ...(introductions ? introductionsAbove(introductions, sentence) : [])].map((each) =>
    run.matchOf(each),
  );
  const covered = run.query.terms.reduce((sum, { weight }, i) => {
    const strongest = matches.reduce(
      (most, { strengths, associations }) =>
        Math.max(most, defined(strengths[i]), ASSOCIATED_SHARE * defined(associations[i])),
      0,
    );
    return sum + weight * strongest;
  }, 0);
  return { logPassageProbability: Math.log(probability), passageCoverage: weightShare(run.query, covered) };
}

/** The sentence, and those near it that are in its paragraph, have the same introduction, or introduce one another. */
function sentencesNear({ candidate: { run, sentence } }: RankedCandidate): number[] {
  const { paragraphs, introductions, sentenceCount } = run.index;
  const paragraphOf = (each: number): number | undefined => paragraphs?.ofSentences[each];
  const parentOf = (each: number): number => introductions?.introducedBy[each] ?? -1;
  const near: number[] = [];
  const last = Math.min(sentence + MAX_PASSAGE_DISTANCE, sentenceCount - 1);
  for (let each = Math.max(0, sentence - MAX_PASSAGE_DISTANCE); each <= last; each++) {
    const parent = parentOf(each);
    const isTogether =
      each === sentence ||
      (paragraphs !== undefined && paragraphOf(each) === paragraphOf(sentence)) ||
      (parent >= 0 && parent === parentOf(sentence)) ||
      parent === sentence ||
      parentOf(sentence) === each;
    if (isTogether) near.push(each);
  }
  return near;
}
