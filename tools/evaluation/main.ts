/** `npm run eval`: question sets -> how well the engine answers them, as tables or as JSON. */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { run } from '../../src/program.ts';
import { parseOptions, print, startProgressBar } from '../command-line.ts';
import { evaluate, questionCount } from './evaluate.ts';
import { FOLLOW_UPS, OWN_SET, type PassedOver, PUBLIC_SETS, readSets } from './question-sets.ts';
import { missesToText, report } from './report.ts';

const USAGE = `Measures how well the engine answers question sets.

Usage:
  npm run eval                   the public sets in ../shared/eval, if they are there, and
                                 tools/evaluation/korea-more and follow-ups; about half a minute
  npm run eval -- PATH ...       any set, or a folder of sets; tools/evaluation/README.md describes the forms

Options:
  --json      the figures as one JSON object, on standard output
  --misses    also every question that went wrong, with what was found and what was wanted
  --help      this text

Exit codes: 0 done, 2 wrong usage or no set there.`;

await run(async () => {
  const { values, positionals } = parseOptions('eval', {
    allowPositionals: true,
    options: { json: { type: 'boolean' }, misses: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return print(USAGE);
  const { sets, passedOver } = await readSets(positionals.length > 0 ? positionals : defaultPaths());
  if (passedOver.length > 0) warn(passedOverText(passedOver));
  const bar = startProgressBar(questionCount(sets), '{percentage} % of {total} questions, {duration_formatted}');
  const { figures, misses } = await evaluate(sets, () => bar.increment()).finally(() => bar.stop());
  if (values.json) return print(JSON.stringify({ figures, ...(values.misses ? { misses } : {}) }));
  print(report(figures));
  if (values.misses) print(`\n${missesToText(figures, misses)}`);
});

function defaultPaths(): string[] {
  if (existsSync(PUBLIC_SETS)) return [PUBLIC_SETS, OWN_SET, FOLLOW_UPS];
  warn(`The public sets are missing (${PUBLIC_SETS}), so only the project’s own sets are measured.`);
  return [OWN_SET, FOLLOW_UPS];
}

/** One line, in which the paths with the same reason are together. */
function passedOverText(passedOver: readonly PassedOver[]): string {
  const reasons = [...new Set(passedOver.map(({ why }) => why))].map((why) => {
    const paths = passedOver.filter((each) => each.why === why).map(({ path }) => relative('', path));
    return `${paths.join(', ')} (${why})`;
  });
  return `Passed over: ${reasons.join('; ')}.`;
}

function warn(message: string): void {
  process.stderr.write(`${message}\n`);
}
