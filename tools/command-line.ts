/** The command line of the programs in tools/: reading options, and showing a result and progress. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { Problem } from '../src/problem.ts';

/**
 * @param script the name of the script in package.json, so that the error can refer to its help
 * @throws {Problem} of kind `usage` if an option is unknown or has no value
 */
export function parseOptions<Config extends ParseArgsConfig>(
  script: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw wrongUsage(script, error instanceof Error ? error.message : String(error));
  }
}

export function wrongUsage(script: string, message: string): Problem {
  return new Problem('usage', `${message.replace(/\.$/, '')}.\nSee: npm run ${script} -- --help`);
}

/** Writes a text on lines of its own on standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/**
 * Starts a progress bar on standard error. It shows nothing if that is not a terminal.
 *
 * @param format the text after the bar, as in cli-progress
 */
export function startProgressBar(total: number, format: string): SingleBar {
  const bar = new SingleBar({ format: `{bar} ${format}`, clearOnComplete: true, hideCursor: true });
  bar.start(total, 0, { doing: '' });
  return bar;
}
