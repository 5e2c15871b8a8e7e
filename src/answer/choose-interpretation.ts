/**
 * What a question is understood as, and what is found for it. One that leans on the one before may be meant in several
 * ways: each is looked up, and the one that the text answers best is taken.
 */

import type { FollowUp, Interpretation } from '../conversation/interpretations.ts';
import type { Ranking, Searcher } from '../retrieval/searcher.ts';
import { CLOSEST_FROM, outcomeOf } from './decide-outcome.ts';

/** The chance that a question which leans on another is understood as it was meant; tools/evaluation/README.md. */
const UNDERSTOOD = 0.75;
/** In place of a chance, between *closest* and *answered*: of what tells more on a thing, and answers no question. */
const ONWARD = 0.4;

export interface ChosenInterpretation {
  /** None for a question that is taken as it is. */
  readonly interpretation?: Interpretation;
  readonly ranking: Ranking;
  /** The chance that the first hit answers what was meant. */
  readonly confidence: number;
}

/**
 * @param wanted hits
 * @param leaning how the question leans on the one before, if it does
 * @param last the sentence that was quoted last
 */
export function chooseInterpretation(
  searcher: Searcher,
  question: string,
  wanted: number,
  leaning: FollowUp | undefined,
  last: number | undefined,
): ChosenInterpretation {
  const ranking = searcher.rank(question, wanted);
  const alone = { ranking, confidence: ranking.confidence };
  if (leaning === undefined) return alone;
  const understood = (interpretation: Interpretation): ChosenInterpretation => {
    const read = searcher.rank(interpretation.search, wanted, last);
    return { interpretation, ranking: read, confidence: read.confidence * UNDERSTOOD };
  };
  const found = leaning.interpretations.map(understood);
  const [onward] = found;
  if (leaning.isOnward && onward !== undefined) return without(onward, last);

  const isAnsweredAlone = outcomeOf(alone.confidence, true) === 'answered';
  if (isAnsweredAlone && !leaning.isSure) return alone;
  const best = mostConfident(found);
  const isFound = best !== undefined && best.ranking.confidence >= CLOSEST_FROM;
  const together = isFound && !isAnsweredAlone ? best : understood(leaning.together);
  if (isAnsweredAlone) {
    // What has words enough to be answered alone is understood as what leads to the same sentence; or else as it is.
    const agreeing = mostConfident([...found, together].filter((each) => firstOf(each) === firstOf(alone)));
    if (agreeing !== undefined) return { ...agreeing, confidence: alone.confidence };
    if (leaning.mayBeComplete) return leaning.alone === undefined ? alone : { ...alone, interpretation: leaning.alone };
  }
  // A complete question tells more clearly what was understood, where neither is answered.
  const chosen = isFound || together.ranking.confidence < CLOSEST_FROM ? (best ?? together) : together;
  if (!leaning.isSure && alone.confidence >= chosen.confidence) return alone;
  if (chosen.confidence >= CLOSEST_FROM || leaning.alone === undefined) return chosen;
  // "What about the flats?", where nothing is said of them in the place of something else.
  const apart = understood(leaning.alone);
  return holdsAll(apart.ranking) ? { ...apart, confidence: Math.max(apart.confidence, ONWARD) } : chosen;
}

function firstOf({ ranking }: ChosenInterpretation): number | undefined {
  return ranking.hits[0]?.sentence;
}

function mostConfident(found: readonly ChosenInterpretation[]): ChosenInterpretation | undefined {
  return found.toSorted((a, b) => b.confidence - a.confidence)[0];
}

/** Whether the first sentence has every word that is looked up. */
function holdsAll({ query, hits: [first] }: Ranking): boolean {
  return first !== undefined && query.terms.every((_, i) => (first.match.strengths[i] ?? 0) === 1);
}

/** What more bears on a question is close to it, and no more is claimed; where nothing more does, it is quoted again. */
function without(found: ChosenInterpretation, sentence: number | undefined): ChosenInterpretation {
  const hits = found.ranking.hits.filter((hit) => hit.sentence !== sentence);
  return hits.length === 0 ? found : { ...found, ranking: { ...found.ranking, hits }, confidence: ONWARD };
}
