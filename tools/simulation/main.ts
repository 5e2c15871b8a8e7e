/** `npm run simulate`: many shards on one database, people who ask, and shards that are killed. */
import { run } from '../../src/program.ts';
import { print, startProgressBar } from '../command-line.ts';
import { readOptions, USAGE } from './options.ts';
import { report } from './report.ts';
import { isFlawless, simulate } from './simulation.ts';

/** As for a program that a signal has ended. */
const STOPPED = 130;

await run(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.kind === 'help') return print(USAGE);
  const { json, ...plan } = options;
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
  const bar = startProgressBar(plan.seconds, '{value} of {total} seconds');
  const course = { onSecond: () => bar.increment(), stopped: stopping.signal };
  const figures = await simulate(plan, course).finally(() => bar.stop());
  // The people who still wait for replies would keep this process alive.
  if (figures === undefined) process.exit(STOPPED);
  print(json ? JSON.stringify(figures) : report(figures));
  if (!isFlawless(figures)) process.exitCode = 1;
});
