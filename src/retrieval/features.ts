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
  ...(['opensPointingAtGood', 'pointsAtGood', 'listBefore', 'listAfter', 'earlyInList'] as const),
  // answer-features.ts: whether it holds an answer of the kind that the question expects
  ...(['personCapital', 'personPair', 'personClass', 'personBy'] as const),
  ...(['timeYear', 'timeNumber', 'timeNear', 'placeClass', 'placeCapital'] as const),
  ...(['numberNear', 'numberCount', 'numberBeforeFocus', 'money', 'reason'] as const),
  ...(['definitionIs', 'definitionAtStart', 'ofFocusClass', 'saysName', 'alias', 'unit', 'unitOfNumber'] as const),
] as const;

export type FeatureName = (typeof FEATURES)[number];
/** By the place of each feature in `FEATURES`. */
export type FeatureRow = Float64Array;

const places = new Map<string, number>(FEATURES.map((name, place) => [name, place]));

export function placeOf(feature: FeatureName): number {
  const place = places.get(feature);
  if (place === undefined) throw new RangeError(`There is no feature ${feature}.`);
  return place;
}

export const flag = (value: boolean): number => (value ? 1 : 0);

export type FeatureSetter = (name: FeatureName, value: number) => void;

/** All zero, and the way to fill it. */
export function createRow(): { readonly row: FeatureRow; readonly set: FeatureSetter } {
  const row = new Float64Array(FEATURES.length);
  return {
    row,
    set: (name, value) => {
      row[placeOf(name)] = value;
    },
  };
}
