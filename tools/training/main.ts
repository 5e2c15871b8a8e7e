/**
 * `npm run train`: WordNet, associations and the training sets -> `lexicon.bin`, `answer-cues.json`, `weights.json`, and how
 * much each step and each group of features contributes.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { type CueWeights, createAnswerCues } from '../../src/language/answer-cues.ts';
import { english } from '../../src/language/english/english.ts';
import { run } from '../../src/program.ts';
import { defined } from '../../src/retrieval/index/table-access.ts';
import { createModels, type Weights } from '../../src/retrieval/model/model.ts';
import { parseOptions, print, startProgressBar } from '../command-line.ts';
import type { AnswererChoice } from '../evaluation/answerers.ts';
import { evaluate, type Figures } from '../evaluation/evaluate.ts';
import { readSets } from '../evaluation/question-sets.ts';
import { report } from '../evaluation/report.ts';
import { type Example, examplesOf, foldOf } from './examples.ts';
import { type Lesson, learn, STEPS } from './learn.ts';
import { makeLexicon } from './lexicon.ts';
import { TRAINING_SETS } from './training-sets.ts';

const USAGE = `Learns the weights of the ranking and of the confidence, and prints what each step is worth.

Usage:
  npm run train      from the training sets in ../shared/eval and tools/training/communities; takes some ten minutes
  --quick            without the figures that each group of features is worth
  --help             this text

Writes lexicon.bin and answer-cues.json in src/language/english, and src/retrieval/model/weights.json. The same sets give
the same bytes.
Exit codes: 0 done, 2 wrong usage or a set is missing.`;

const SOURCES = resolve(import.meta.dirname, '../../src');

await run(async () => {
  const { values } = parseOptions('train', {
    options: { help: { type: 'boolean', short: 'h' }, quick: { type: 'boolean' } },
  });
  if (values.help) return print(USAGE);
  const withAblation = !values.quick;
  const stepCount = TRAINING_SETS.length + 2 + STEPS.always + (withAblation ? STEPS.ofAblation : 0);
  const bar = startProgressBar(stepCount, '{duration_formatted}  {doing}');
  const onStep = (doing: string): void => bar.increment(1, { doing });
  const tables: string[] = [];
  try {
    onStep('lexicon');
    await writeFile(resolve(SOURCES, 'language/english/lexicon.bin'), makeLexicon());
    const examples: Example[] = [];
    for (const set of TRAINING_SETS) {
      onStep(`examples of ${set.path}`);
      const { sets } = await readSets([set.path]);
      for (const each of sets) examples.push(...examplesOf(each, set));
    }
    const { fromAll, withoutFold } = learn(examples, { print: (text) => tables.push(text), onStep }, withAblation);
    await writeFile(resolve(SOURCES, 'retrieval/model/weights.json'), textOf(fromAll.weights));
    await writeFile(resolve(SOURCES, 'language/english/answer-cues.json'), linesOf(fromAll.cueWeights));
    onStep('answers to the questions of each part');
    tables.push('\nAnswers, cross-validated:', report(await answersOf(withoutFold)));
  } finally {
    bar.stop();
  }
  print(tables.join('\n'));
  print('\nWritten. `npm run eval` measures the engine with them.');
});

/** What users get for questions that nothing was learned from, by the sets that the confidence is learned from. */
async function answersOf(lessons: readonly Lesson[]): Promise<readonly Figures[]> {
  const figures: Figures[] = [];
  for (const { path, importanceInConfidence, foldBy } of TRAINING_SETS) {
    if (importanceInConfidence < 1) continue;
    const { sets } = await readSets([path]);
    const evaluation = await evaluate(sets, () => undefined, answererWithout(lessons, foldBy));
    figures.push(...evaluation.figures);
  }
  return figures;
}

/** @returns for each question an answerer that has not learned from its part */
function answererWithout(lessons: readonly Lesson[], foldBy: 'article' | 'question'): AnswererChoice {
  return (articles) => {
    const answerers = lessons.map(({ weights, cueWeights }) => {
      const isEnglish = articles.every(({ language }) => language === english.code);
      const language = isEnglish ? { ...english, answerCues: createAnswerCues(cueWeights) } : undefined;
      return createAnswerer(articles, language, createModels(weights));
    });
    return ({ article, question }) => defined(answerers[foldOf(foldBy === 'article' ? article : question)]);
  };
}

/** A line for each opening of questions. */
function linesOf(cueWeights: CueWeights): string {
  const lines = Object.entries(cueWeights).map(
    ([opening, weights]) => `${JSON.stringify(opening)}: ${JSON.stringify(weights)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** A line for each weight, and one for each table of the trees. */
function textOf(weights: Weights): string {
  const text = JSON.stringify(weights, (_, value) => (Array.isArray(value) ? `[${value.join(',')}]` : value), 2);
  return `${text.replace(/"(\[[^"]*\])"/g, '$1')}\n`;
}
