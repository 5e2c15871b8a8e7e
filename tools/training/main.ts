/**
 * `npm run train`: WordNet, associations and the training sets -> `lexicon.bin`, `weights.json`, and how much each step and
 * each group of features contributes.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { run } from '../../src/program.ts';
import type { Weights } from '../../src/retrieval/model/model.ts';
import { parseOptions, print, startProgressBar } from '../command-line.ts';
import { readSets } from '../evaluation/question-sets.ts';
import { type Example, examplesOf } from './examples.ts';
import { learn, STEPS } from './learn.ts';
import { makeLexicon } from './lexicon.ts';
import { TRAINING_SETS } from './training-sets.ts';

const USAGE = `Learns the weights of the ranking and of the confidence, and prints what each step is worth.

Usage:
  npm run train      from the training sets in ../shared/eval and tools/training/communities; takes some ten minutes
  --quick            without the figures that each group of features is worth
  --help             this text

Writes src/language/english/lexicon.bin and src/retrieval/model/weights.json. The same sets give the same bytes.
Exit codes: 0 done, 2 wrong usage or a set is missing.`;

const SOURCES = resolve(import.meta.dirname, '../../src');

await run(async () => {
  const { values } = parseOptions('train', {
    options: { help: { type: 'boolean', short: 'h' }, quick: { type: 'boolean' } },
  });
  if (values.help) return print(USAGE);
  const withAblation = !values.quick;
  const stepCount = TRAINING_SETS.length + 1 + STEPS.always + (withAblation ? STEPS.ofAblation : 0);
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
    const weights = learn(examples, { print: (text) => tables.push(text), onStep }, withAblation);
    await writeFile(resolve(SOURCES, 'retrieval/model/weights.json'), textOf(weights));
  } finally {
    bar.stop();
  }
  print(tables.join('\n'));
  print('\nWritten. `npm run eval` measures the engine with them.');
});

/** A line for each weight, and one for each table of the trees. */
function textOf(weights: Weights): string {
  const text = JSON.stringify(weights, (_, value) => (Array.isArray(value) ? `[${value.join(',')}]` : value), 2);
  return `${text.replace(/"(\[[^"]*\])"/g, '$1')}\n`;
}
