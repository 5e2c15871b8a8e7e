/** What the programs in tools/ share on the command line: how options are read, and how a result and progress are shown. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { Problem } from '../src/problem.ts';

/**
 * @param script as in package.json, so that the error can name its help
 * @throws {Problem} of kind `usage` if an option is unknown or lacks its value
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
 * Starts a progress bar on standard error. It shows nothing where that is no terminal.
 *
 * @param format as in cli-progress, to be shown behind the bar
 */
export function startProgressBar(total: number, format: string): SingleBar {
  const bar = new SingleBar({ format: `{bar} ${format}`, clearOnComplete: true, hideCursor: true });
  bar.start(total, 0, { doing: '' });
  return bar;
}
