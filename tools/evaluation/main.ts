/** `npm run eval`: how well the engine does on question sets. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { Problem } from '../../src/problem.ts';
import { run } from '../../src/program.ts';
import { evaluate, questionCount } from './evaluate.ts';
import { missesToText, report } from './report.ts';
import { CONVERSATIONS, OWN_SET, PUBLIC_SETS, readSets } from './sets.ts';

const USAGE = `Measures the engine on question sets.

Usage:
  npm run eval [-- PATH ...]     a file or a folder of any form (tools/evaluation/README.md says which);
                                 default: ../shared/eval, the public sets, if they are there, and
                                 tools/evaluation/korea-more and follow-ups
Options:
  --json      the figures as one JSON object, on standard output
  --misses    after the tables, every question that went wrong, with what was found and what was wanted
  --help      this text

Exit codes: 0 done, 2 wrong usage or nothing there.`;

await run(async () => {
  const { values, positionals } = readOptions(process.argv.slice(2));
  if (values.help) return print(USAGE);
  const sets = await readSets(positionals.length > 0 ? positionals : defaultSets());
  const bar = new SingleBar({
    format: '{bar} {percentage} % of {total} questions, {duration_formatted}',
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(questionCount(sets), 0);
  const { figures, misses } = await evaluate(sets, () => bar.increment()).finally(() => bar.stop());
  if (values.json) return print(JSON.stringify({ figures, ...(values.misses ? { misses } : {}) }));
  print(report(figures));
  if (values.misses) print(`\n${missesToText(misses)}`);
});

function defaultSets(): string[] {
  if (existsSync(PUBLIC_SETS)) return [PUBLIC_SETS, OWN_SET, CONVERSATIONS];
  process.stderr.write(`The public sets are not there (${PUBLIC_SETS}): the project’s own are measured.\n`);
  return [OWN_SET, CONVERSATIONS];
}

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, misses: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new Problem('usage', `${error instanceof Error ? error.message : error}\nSee: npm run eval -- --help`);
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
