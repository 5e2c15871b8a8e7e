/**
 * Whether the sentence contains words that distinguish answers to questions like this one (language/answer-cues.ts). Words
 * of the question itself say nothing about that.
 */
import { NO_CUE } from '../../language/answer-cues.ts';
import { missing } from '../index/table-access.ts';
import { termIdAt } from '../index/token-table.ts';
import type { Candidate } from './candidate.ts';
import { Feature, type FeatureRow } from './features.ts';

/** In tokens. An answer in a longer sentence is near its beginning often enough. */
export const MAX_CUE_TOKENS = 80;
/** A sentence with fewer words counts as if it had this number, because few words are little evidence. */
const MIN_COUNTED = 4;

/** Computes the features of this file, and sets those that are not 0 in the row. */
export function cueFeatures({ run, start, end }: Pick<Candidate, 'run' | 'start' | 'end'>, row: FeatureRow): void {
  const { index, positions, query } = run;
  const { cueTable } = index;
  const { cueWeights } = query;
  if (cueTable === undefined || cueWeights === undefined || start === end) return;
  const { answerCues, cues, openingCues } = cueTable;
  const { forAny } = answerCues;
  const opening = openingCues[termIdAt(index, start)] ?? missing();
  let usual = opening === NO_CUE ? 0 : (forAny[opening] ?? missing());
  let own = opening === NO_CUE ? 0 : (cueWeights[opening] ?? missing());
  let strongest = Math.max(0, own);
  let weakest = Math.min(0, own);
  let counted = 1;
  const last = Math.min(end, start + MAX_CUE_TOKENS);
  for (let at = start; at < last; at++) {
    const termId = termIdAt(index, at);
    if ((positions[termId] ?? missing()) !== 0) continue;
    counted += 1;
    const cue = cues[termId] ?? missing();
    if (cue === NO_CUE) continue;
    usual += forAny[cue] ?? missing();
    const weight = cueWeights[cue] ?? missing();
    own += weight;
    if (weight > strongest) strongest = weight;
    else if (weight < weakest) weakest = weight;
  }
  const scale = 1 / Math.sqrt(Math.max(MIN_COUNTED, counted));
  row[Feature.cues] = own * scale;
  row[Feature.strongestCue] = strongest;
  row[Feature.weakestCue] = weakest;
  row[Feature.usualCues] = usual * scale;
}
