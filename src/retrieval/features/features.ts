/**
 * The features that a sentence is ranked by, each a number from about 0 to 1 that a reader can interpret. The model has a
 * weight for each, and trees that compare them (`weights.json`, created by `npm run train`, which prints how much each group
 * of features contributes).
 */
import { missing } from '../index/table-access.ts';

/** The features, by the file that computes them. */
export const FEATURE_GROUPS = {
  /** lexical-features.ts: which of the question's words the sentence contains, and in which wording */
  lexical: [
    ...(['bm25Share', 'missingShare', 'squaredWeights', 'nameWeight', 'nameShare', 'noName', 'focus'] as const),
    ...(['bestWindow', 'sharedBigrams', 'functionWords', 'presentTense', 'matchAtStart'] as const),
    ...(['restatedShare', 'oppositeShare'] as const),
  ],
  /** ngram-features.ts: how far it is made of the same sequences of letters, even in other words */
  ngram: ['ngramShare', 'ngramShareOfBest', 'ngramsInPrevious', 'ngramsInNext'],
  /** association-features.ts: which of them it lacks, but has words that often answer them */
  association: ['associatedShare', 'associatedInIntroduction', 'associatedInNext', 'relatedness'],
  /** cue-features.ts: whether it has words that answers to such questions often have */
  cue: ['cues', 'strongestCue', 'weakestCue', 'usualCues'],
  /** context-features.ts: what the sentences around it contain */
  context: [
    ...(['missingInPrevious', 'missingInNext', 'paragraphScore', 'paragraphCoverage', 'missingInParagraph'] as const),
    ...(['opensParagraph', 'opensWithAnaphor', 'containsAnaphor', 'missingInPreviousOfList', 'earlyInList'] as const),
  ],
  /** structure-features.ts: what introduces it, such as the heading above it, and what kind of block it is in */
  structure: [
    ...(['introductionShare', 'introductionPrecision', 'missingInIntroduction', 'missingInSection'] as const),
    ...(['missingInTitle', 'nearIntroduction', 'answersQuestion', 'missingAcrossParagraphs'] as const),
    ...(['listItem', 'tableRow', 'code', 'stepForManner', 'introduces'] as const),
    ...(['newTerms', 'asksItself', 'opensWithVerb', 'opensAsReply', 'opensSection'] as const),
  ],
  /** answer-features.ts: whether it contains an answer of the type that the question expects */
  answer: [
    ...(['personCapital', 'personTwoCapitals', 'personNoun', 'personAfterBy'] as const),
    ...(['timeYear', 'timeNumber', 'timeNearMatch', 'timeWordInPresent', 'placeNoun', 'placeCapital'] as const),
    ...(['numberNearMatch', 'numberCount', 'numberBeforeFocus', 'money', 'reason'] as const),
    ...(['definitionIs', 'definitionAtStart', 'kindOfFocus', 'namingWord', 'alias', 'unit', 'unitWithNumber'] as const),
  ],
} as const;

export const FEATURES = [
  ...FEATURE_GROUPS.lexical,
  ...FEATURE_GROUPS.association,
  ...FEATURE_GROUPS.cue,
  ...FEATURE_GROUPS.context,
  ...FEATURE_GROUPS.structure,
  ...FEATURE_GROUPS.answer,
  ...FEATURE_GROUPS.ngram,
] as const;

export type FeatureName = (typeof FEATURES)[number];
/** The values of a sentence's features, in the order of `FEATURES`. */
export type FeatureRow = Float64Array;

/** The index of each feature in a row. */
export const Feature = Object.fromEntries(FEATURES.map((name, place) => [name, place])) as Readonly<
  Record<FeatureName, number>
>;

/** @param feature the feature's index in the row, such as `Feature.bm25Share` */
export function featureValue(row: FeatureRow, feature: number): number {
  return row[feature] ?? missing();
}

/** A truth value as the value of a feature. */
export function indicator(value: boolean): number {
  return value ? 1 : 0;
}
