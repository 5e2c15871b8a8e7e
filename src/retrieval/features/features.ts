/**
 * The features that a sentence is ranked by, each a number near 0 to 1 that a reader can understand. The model weighs
 * them (`weights.json`, made by `npm run train`, which prints what each is worth); the rooms named below compute them.
 */
export const FEATURES = [
  // lexical-features.ts: what of the question the sentence holds
  ...(['shareOfBest', 'unheld', 'heldSquares', 'heldNames', 'names', 'noName', 'focus'] as const),
  ...(['window', 'phrases', 'smallWords', 'presentForPresent', 'atStart', 'restates'] as const),
  // context-features.ts: what stands around it
  ...(['before', 'after', 'paragraphShare', 'paragraphHolds', 'paragraphMisses', 'opensParagraph'] as const),
  ...(['opensPointingAtGood', 'pointsAtGood', 'listBefore', 'earlyInList'] as const),
  // answer-features.ts: whether it holds an answer of the kind that the question expects
  ...(['personCapital', 'personPair', 'personClass', 'personBy'] as const),
  ...(['timeYear', 'timeNumber', 'timeNear', 'placeClass', 'placeCapital'] as const),
  ...(['numberNear', 'numberCount', 'numberBeforeFocus', 'money', 'reason'] as const),
  ...(['definitionIs', 'definitionAtStart', 'ofFocusClass', 'saysName', 'alias', 'unit', 'unitOfNumber'] as const),
] as const;

export type FeatureName = (typeof FEATURES)[number];
/** By the place of each feature in `FEATURES`. */
export type FeatureRow = Float64Array;

/** Feature -> its place in a row. */
export const Feature = Object.fromEntries(FEATURES.map((name, place) => [name, place])) as Readonly<
  Record<FeatureName, number>
>;

export const flag = (value: boolean): number => (value ? 1 : 0);
