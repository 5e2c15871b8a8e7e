/**
 * The features that a sentence is ranked by, each a number near 0 to 1 that a reader can understand. The model weighs
 * them (`weights.json`, made by `npm run train`); the rooms beside this file compute them.
 */
export const FEATURES = [
  // lexical-features.ts: what of the question the sentence holds
  'shareOfBest',
  'unheld',
  'coverageSquared',
  'held',
  'heldSquares',
  'heldNames',
  'heldNouns',
  'heldVerbs',
  'verb',
  'bySynonym',
  'byDerived',
  'byBroader',
  'byNarrower',
  'bySimilar',
  'byOpposite',
  'byPart',
  'byTypo',
  'byForm',
  'names',
  'noName',
  'numbers',
  'focus',
  'focusRelated',
  'adjacent',
  'near',
  'dense',
  'phrases',
  'longPhrases',
  'inOrder',
  'smallWords',
  'presentForPast',
  'pastForPresent',
  'presentForPresent',
  'atStart',
  'long',
  'tooShort',
  'fragment',
  'asks',
  'isOpen',
  // context-features.ts: what stands around it
  'before',
  'after',
  'paragraphMisses',
  'paragraphHolds',
  'opensParagraph',
  'pointing',
  'pointsBack',
  'followsGood',
  'precedesGood',
  'opensPointingAtGood',
  'earlyInText',
  'listBefore',
  'listAfter',
  'earlyInList',
  // answer-features.ts: whether it holds an answer of the kind that the question expects
  'personCapital',
  'personPair',
  'personClass',
  'personTitle',
  'personNear',
  'personBeforeVerb',
  'personBy',
  'timeWord',
  'timeYear',
  'timeNumber',
  'timeNear',
  'timeNumberNear',
  'timeAfterPreposition',
  'placeClass',
  'placeCapital',
  'placeCapitalNear',
  'placeAfterPreposition',
  'numberThere',
  'numberNear',
  'numberMeasured',
  'numberCount',
  'numberBeforeFocus',
  'moneyThere',
  'moneyNumber',
  'moneyNear',
  'moneyMeasured',
  'reasonWord',
  'reasonPlain',
  'mannerBy',
  'definitionIs',
  'definitionApposition',
  'definitionAtStart',
  'thingCapital',
  'thingNumber',
  'thingNews',
  'keywordsNews',
  'ofFocusClass',
  'ofFocusClassCapital',
  'saysName',
  'candidateNear',
  'candidateNearWho',
  'candidateNearWhen',
  'unit',
  'unitOfNumber',
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

export function createRow(): FeatureRow {
  return new Float64Array(FEATURES.length);
}
