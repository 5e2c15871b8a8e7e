/** Examples -> the weights of the ranking and of the confidence, and how well each step works on questions not learned from. */
import { outcomeOf } from '../../src/answer/decide-outcome.ts';
import { type CueWeights, createAnswerCues } from '../../src/language/answer-cues.ts';
import { english } from '../../src/language/english/english.ts';
import { FEATURE_GROUPS, FEATURES, type FeatureName } from '../../src/retrieval/features/features.ts';
import { defined } from '../../src/retrieval/index/table-access.ts';
import { CONFIDENCE_FEATURES } from '../../src/retrieval/model/confidence-features.ts';
import {
  type ConfidenceWeights,
  createRankingModel,
  type Genre,
  type RankingWeights,
  type Weights,
} from '../../src/retrieval/model/model.ts';
import { areaUnderRoc } from '../evaluation/metrics.ts';
import { tableOf } from '../evaluation/report.ts';
import { learnAnswerCues, withCues } from './answer-cues.ts';
import {
  type Confidence,
  calibrated,
  calibrationOf,
  logOddsBy,
  type Trial,
  trainConfidence,
  tryOut,
} from './confidence.ts';
import { crossValidate, type Figures, figuresOf } from './cross-validation.ts';
import { type Example, FOLDS } from './examples.ts';
import { linearScoresOf, type Ranker, scorerOf, trainLinear, trainRanker } from './ranking.ts';

const DECIMALS = 4;

export interface Progress {
  readonly print: (text: string) => void;
  /** Called before each step that takes long. */
  readonly onStep: (doing: string) => void;
}

/** How many steps `learn` reports. */
export const STEPS = { always: FOLDS + 3, ofAblation: Object.keys(FEATURE_GROUPS).length };

export interface Lesson {
  readonly weights: Weights;
  readonly cueWeights: CueWeights;
}

export interface Learned {
  readonly fromAll: Lesson;
  /** For each fold, what was learned from the others. */
  readonly withoutFold: readonly Lesson[];
}

export function learn(asked: readonly Example[], { print, onStep }: Progress, withAblation: boolean): Learned {
  onStep('answer cues');
  const withoutCues = asked.filter((example) => isAnswerable(example) && isInEnglish(example));
  const cueWeights = crossValidate(withoutCues, learnAnswerCues);
  // An example has the cues that its own article did not teach, so cues are worth no more here than for new articles.
  const cues = cueWeights.map(createAnswerCues);
  const examples = withCues(asked, (example) => (isInEnglish(example) ? cues[example.fold] : undefined));
  const answerable = examples.filter(isAnswerable);
  const rankers = crossValidate(answerable, (others, fold) => {
    onStep(`ranking without part ${fold + 1} of ${FOLDS}`);
    return trainRanker(others);
  });
  const steps: [string, Scorers][] = [
    ...(withAblation ? withoutGroups(answerable, rankers, onStep) : []),
    [
      'linear',
      rankers.map(
        ({ linear }) =>
          (example) =>
            linearScoresOf(example, linear),
      ),
    ],
    ['linear and trees', rankers.map(scorerOf)],
  ];
  print(
    `Ranking, cross-validated: ${answerable.length} questions in ${FOLDS} parts, each ranked by what was learned from the others.`,
  );
  print('MAP for lists of candidates, and otherwise the share whose best sentence is right:');
  print(tableOf('', ['', ...steps.map(([name]) => name)], rowsOf(answerable, steps, firstFigure)));
  print('One of the first three is right:');
  print(
    tableOf(
      '',
      ['', ...steps.map(([name]) => name)],
      rowsOf(answerable, steps, ({ hitAt3 }) => hitAt3),
    ),
  );

  onStep('confidence');
  const rankings = rankers.map(weightsOf);
  const models = rankings.map(createRankingModel);
  const trials = examples.flatMap((example) => {
    const model = models[example.fold];
    if (!example.inText || example.importanceInConfidence === 0 || model === undefined) return [];
    const trial = tryOut(example, model);
    return trial === undefined ? [] : [{ genre: genreOf(example), trial }];
  });
  const confidenceFor = (genre: Genre): Confidences => {
    print(`\nConfidence for ${genre}, cross-validated:`);
    // What is adversarial about Wikipedia is not what people ask about documents in vain.
    const ofGenre = trials.filter((each) => each.genre === genre && (genre === 'prose' || each.trial.isPassage));
    return learnConfidence(
      ofGenre.map(({ trial }) => trial),
      genre,
      print,
    );
  };
  const confidences = { prose: confidenceFor('prose'), documents: confidenceFor('documents') };
  const confidenceWithout = (fold: number): Weights['confidence'] => ({
    prose: defined(confidences.prose.withoutFold[fold]),
    documents: defined(confidences.documents.withoutFold[fold]),
  });
  onStep('everything from all');
  return {
    fromAll: {
      weights: {
        ranking: weightsOf(trainRanker(answerable)),
        confidence: { prose: confidences.prose.fromAll, documents: confidences.documents.fromAll },
      },
      cueWeights: learnAnswerCues(withoutCues),
    },
    withoutFold: rankings.map((ranking, fold) => ({
      weights: { ranking, confidence: confidenceWithout(fold) },
      cueWeights: defined(cueWeights[fold]),
    })),
  };
}

interface Confidences {
  readonly fromAll: ConfidenceWeights;
  readonly withoutFold: readonly ConfidenceWeights[];
}

function isAnswerable({ sort, isVariant }: Example): boolean {
  return sort === 'answerable' && !isVariant;
}

/** Whether the words of answers are known. Other languages have too few questions to learn them from. */
function isInEnglish({ index }: Example): boolean {
  return index.language === english;
}

type Scorers = readonly ((example: Example) => Float64Array)[];

function genreOf({ index }: Example): Genre {
  return index.introductions === undefined ? 'prose' : 'documents';
}

/** The linear ranking without each group of features. */
function withoutGroups(
  examples: readonly Example[],
  rankers: readonly Ranker[],
  onStep: Progress['onStep'],
): [string, Scorers][] {
  return Object.entries(FEATURE_GROUPS).map(([group, names]) => {
    onStep(`linear ranking without ${group} features`);
    const without = new Set(names.map((name: FeatureName) => FEATURES.indexOf(name)));
    const models = crossValidate(examples, (others, fold) => trainLinear(others, without, rankers[fold]?.linear));
    return [`no ${group}`, models.map((weights) => (example: Example) => linearScoresOf(example, weights))];
  });
}

/** A row for each set, with a figure for each step. */
function rowsOf(
  examples: readonly Example[],
  steps: readonly (readonly [string, Scorers])[],
  figure: (figures: Figures, isList: boolean) => number,
): string[][] {
  const sets = [...new Set(examples.map(({ set }) => set))];
  return sets.map((set) => {
    const ofSet = examples.filter((example) => example.set === set);
    const isList = ofSet.every(({ inText }) => !inText);
    const figures = steps.map(([, scorers]) => figure(figuresOf(ofSet, scorers), isList).toFixed(3));
    return [`${set} (${ofSet.length})`, ...figures];
  });
}

function firstFigure({ meanAveragePrecision, precisionAt1 }: Figures, isList: boolean): number {
  return isList ? meanAveragePrecision : precisionAt1;
}

/** It also prints how the confidence from weights learned from other articles works. */
function learnConfidence(trials: readonly Trial[], genre: Genre, print: (text: string) => void): Confidences {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    trainConfidence(trials.filter((trial) => trial.fold !== fold)),
  );
  const logOddsOf = models.map(logOddsBy);
  const logOdds = new Map(trials.map((trial) => [trial, logOddsOf[trial.fold]?.(trial) ?? 0]));
  const { slope, offset } = calibrationOf(trials, (trial) => logOdds.get(trial) ?? 0);
  const outOfFold = (trial: Trial): number => 1 / (1 + Math.exp(-slope * (logOdds.get(trial) ?? 0) - offset));
  print(tableOf('', HONESTY, honesty(trials, outOfFold, genre)));
  const own = trials.filter(({ sort, isVariant }) => sort !== 'elsewhere' && !isVariant);
  const area = areaUnderRoc(
    own.filter(isRightTrial).map(outOfFold),
    own.filter((each) => !each.isRight).map(outOfFold),
  );
  print(`Area under the ROC curve, right against wrong: ${area.toFixed(3)}`);
  const written = (confidence: Confidence): ConfidenceWeights => {
    const { linear, trees } = calibrated(confidence, { slope, offset });
    return { linear: named([...FEATURES, ...CONFIDENCE_FEATURES], linear), trees };
  };
  return { fromAll: written(trainConfidence(trials)), withoutFold: models.map(written) };
}

function isRightTrial({ isRight }: Trial): boolean {
  return isRight;
}

const HONESTY = ['', 'questions', 'mean confidence', 'right', 'answered', 'of these right'];

function honesty(trials: readonly Trial[], confidence: (trial: Trial) => number, genre: Genre): string[][] {
  const groups = new Map<string, Trial[]>();
  for (const trial of trials) {
    const group = `${trial.set}: ${trial.sort}${trial.isVariant ? ', in other words' : ''}`;
    groups.set(group, [...(groups.get(group) ?? []), trial]);
  }
  return [...groups].map(([group, inGroup]) => {
    const judged = inGroup.map((trial) => ({ confidence: confidence(trial), isRight: trial.isRight }));
    const mean = judged.reduce((sum, each) => sum + each.confidence, 0) / judged.length;
    const right = judged.filter(({ isRight }) => isRight).length / judged.length;
    const answered = judged.filter((each) => outcomeOf(each.confidence, true, genre) === 'answered');
    const answeredRight = answered.filter(({ isRight }) => isRight).length / Math.max(1, answered.length);
    return [
      ...[group, `${inGroup.length}`, mean.toFixed(3), right.toFixed(3)],
      ...[(answered.length / inGroup.length).toFixed(3), answeredRight.toFixed(3)],
    ];
  });
}

function weightsOf({ linear, trees }: Ranker): RankingWeights {
  return { linear: named(FEATURES, linear), trees };
}

function named<Name extends string>(names: readonly Name[], weights: ArrayLike<number>): Partial<Record<Name, number>> {
  return Object.fromEntries(names.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(DECIMALS))])) as Partial<
    Record<Name, number>
  >;
}
