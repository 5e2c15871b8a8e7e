/** `npm run train`: WordNet and the public question sets -> `lexicon.bin` and `weights.json`, and what they are worth. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '../../src/problem.ts';
import { run } from '../../src/program.ts';
import { PUBLIC_SETS, readSets } from '../evaluation/sets.ts';
import { makeLexicon } from './lexicon.ts';

const USAGE = `Learns the ranking and the confidence anew, and prints what each feature is worth.

Usage:
  npm run train      from ../shared/eval, the public sets; takes some three minutes
  --help             this text

Writes src/language/english/lexicon.bin and src/retrieval/model/weights.json, the same for the same sets.
Exit codes: 0 done, 2 wrong usage or no sets there.`;

const SOURCES = resolve(import.meta.dirname, '../../src');

await run(async () => {
  if (readOptions(process.argv.slice(2)).help) return tell(USAGE);
  const sets = await readSets([PUBLIC_SETS]);
  tell('Lexicon ...');
  await writeFile(resolve(SOURCES, 'language/english/lexicon.bin'), makeLexicon());
  // Imported only now, because the engine reads the lexicon as soon as it is loaded.
  const { learn } = await import('./learn.ts');
  await writeFile(
    resolve(SOURCES, 'retrieval/model/weights.json'),
    `${JSON.stringify(learn(sets, tell), undefined, 2)}\n`,
  );
  tell('\nWritten. `npm run eval` measures the engine with them.');
});

function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { help: { type: 'boolean', short: 'h' } } }).values;
  } catch (error) {
    throw new Problem('usage', `${error instanceof Error ? error.message : error}\nSee: npm run train -- --help`);
  }
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}
