/**
 * Question sets -> the weights for prose and for documents. It also prints the figures of cross-validation, and the figures
 * without each feature.
 */
import { outcomeOf } from '../../src/answer/decide-outcome.ts';
import { FEATURES } from '../../src/retrieval/features/features.ts';
import { CONFIDENCE_FEATURES } from '../../src/retrieval/model/confidence-features.ts';
import { createModel, type Genre, type Weights } from '../../src/retrieval/model/model.ts';
import { areaUnderRoc } from '../evaluation/metrics.ts';
import type { QuestionSet } from '../evaluation/question-sets.ts';
import { tableOf } from '../evaluation/report.ts';
import { calibrated, logOddsOf, type Trial, trainConfidence, tryOut } from './confidence.ts';
import { crossValidate, type Figures, figuresOf } from './cross-validation.ts';
import { type Example, examplesOf, FOLDS } from './examples.ts';
import { trainRanking } from './ranking.ts';

const DECIMALS = 4;

export function learn(
  sets: readonly QuestionSet[],
  print: (text: string) => void,
  withAblation = true,
): Record<Genre, Weights> {
  print('Examples ...');
  const examples = examplesOf(sets);
  print('\nProse');
  const prose = learnFrom(
    'prose',
    examples.filter(({ index }) => index.introductions === undefined),
    print,
    withAblation,
  );
  // Prose teaches most of what counts in documents too.
  print('\nDocuments');
  return { prose, documents: learnFrom('documents', examples, print, withAblation) };
}

function learnFrom(
  genre: Genre,
  examples: readonly Example[],
  print: (text: string) => void,
  withAblation: boolean,
): Weights {
  const answerable = examples.filter(({ sort, isVariant }) => sort === 'answerable' && !isVariant);

  print(
    `Ranking, cross-validated: ${answerable.length} questions in ${FOLDS} parts, each ranked by weights learned from the others`,
  );
  const models = crossValidate(answerable);
  const all = figuresOf(answerable, models);
  const bySource = (['articles', 'communities'] as const).map((source) => {
    const asked = answerable.filter(({ inText, isPassage }) => inText && isPassage === (source === 'communities'));
    return [`questions on ${source} (${asked.length})`, ...cells(figuresOf(asked, models)).slice(0, 3), '', ''];
  });
  print(tableOf('', ['', ...FIGURES], [['all', ...cells(all)], ...bySource]));
  if (withAblation) {
    print('What the figures become without each feature, the most missed first ...');
    print(tableOf('', ['without', ...FIGURES], ablation(answerable, models, all)));
  }

  print('Confidence, cross-validated ...');
  const trials = examples
    // What is adversarial about Wikipedia is not what people ask about documents in vain.
    .filter(({ inText, isPassage }) => inText && (genre === 'prose' || isPassage))
    .flatMap((example) => {
      const ranking = named(FEATURES, models[example.fold] ?? []);
      return tryOut(example, createModel({ ranking, confidence: {} })) ?? [];
    });
  const { weights, outOfFold } = learnConfidence(trials);
  print(
    tableOf(
      '',
      ['', 'questions', 'mean confidence', 'right', 'answered', 'of these right'],
      honesty(trials, outOfFold, genre),
    ),
  );
  const ofSort = (wanted: Trial['sort']): number[] =>
    trials.filter(({ sort, isVariant }) => sort === wanted && !isVariant).map(outOfFold);
  print(
    `Area under the ROC curve, answerable against adversarial: ${areaUnderRoc(ofSort('answerable'), ofSort('adversarial')).toFixed(3)}`,
  );

  return {
    ranking: named(FEATURES, trainRanking(answerable, new Set())),
    confidence: named([...FEATURES, ...CONFIDENCE_FEATURES], weights),
  };
}

const FIGURES = ['loss in texts', 'P@1', 'hit@3', 'loss in lists', 'MAP'];

function cells({ texts, lists }: Figures): string[] {
  return [
    texts.loss.toFixed(4),
    texts.precisionAt1.toFixed(4),
    texts.hitAt3.toFixed(4),
    lists.loss.toFixed(4),
    lists.meanAveragePrecision.toFixed(4),
  ];
}

function ablation(examples: readonly Example[], models: ReturnType<typeof crossValidate>, all: Figures): string[][] {
  const worth = ({ texts, lists }: Figures): number => texts.loss - all.texts.loss + (lists.loss - all.lists.loss) / 4;
  return FEATURES.map((feature, place) => ({
    feature,
    figures: figuresOf(examples, crossValidate(examples, new Set([place]), models)),
  }))
    .sort((a, b) => worth(b.figures) - worth(a.figures))
    .map(({ feature, figures }) => [feature, ...cells(figures)]);
}

/** The final weights, and for each trial the confidence from weights that were not learned from its article. */
function learnConfidence(trials: readonly Trial[]) {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    trainConfidence(trials.filter((trial) => trial.fold !== fold)),
  );
  const logOdds = new Map(trials.map((trial) => [trial, logOddsOf(trial, models[trial.fold] ?? new Float64Array())]));
  const { slope, offset, weights } = calibrated(trainConfidence(trials), trials, (trial) => logOdds.get(trial) ?? 0);
  return {
    weights,
    outOfFold: (trial: Trial): number => 1 / (1 + Math.exp(-slope * (logOdds.get(trial) ?? 0) - offset)),
  };
}

function honesty(trials: readonly Trial[], confidence: (trial: Trial) => number, genre: Genre): string[][] {
  const groups = new Map<string, Trial[]>();
  for (const trial of trials) {
    const group = `${trial.isPassage ? 'communities: ' : ''}${trial.sort}${trial.isVariant ? ', in other words' : ''}`;
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

function named<Name extends string>(names: readonly Name[], weights: ArrayLike<number>): Partial<Record<Name, number>> {
  return Object.fromEntries(names.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(DECIMALS))])) as Partial<
    Record<Name, number>
  >;
}
