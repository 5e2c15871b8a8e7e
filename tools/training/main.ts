/**
 * `npm run train`: WordNet and the training sets -> `lexicon.bin`, `weights.json`, and how much each feature contributes.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { run } from '../../src/program.ts';
import { parseOptions, print } from '../command-line.ts';
import { readSets } from '../evaluation/question-sets.ts';
import { learn } from './learn.ts';
import { makeLexicon } from './lexicon.ts';
import { TRAINING_SETS } from './training-sets.ts';

const USAGE = `Learns the weights of the ranking and of the confidence, and prints what each feature is worth.

Usage:
  npm run train      from the training sets in ../shared/eval; takes some three minutes
  --quick            without the figures that each feature is worth, which take most of the time
  --help             this text

Writes src/language/english/lexicon.bin and src/retrieval/model/weights.json. The same sets give the same bytes.
Exit codes: 0 done, 2 wrong usage or a set is missing.`;

const SOURCES = resolve(import.meta.dirname, '../../src');

await run(async () => {
  const { values } = parseOptions('train', {
    options: { help: { type: 'boolean', short: 'h' }, quick: { type: 'boolean' } },
  });
  if (values.help) return print(USAGE);
  const { sets } = await readSets(TRAINING_SETS);
  print('Lexicon ...');
  await writeFile(resolve(SOURCES, 'language/english/lexicon.bin'), makeLexicon());
  const weights = learn(sets, print, !values.quick);
  await writeFile(resolve(SOURCES, 'retrieval/model/weights.json'), `${JSON.stringify(weights, undefined, 2)}\n`);
  print('\nWritten. `npm run eval` measures the engine with them.');
});
