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

/**
 * The number in the value of an option.
 *
 * @throws {Problem} of kind `usage` if it is none, or not from `min` to `max`
 */
export function numberIn(
  command: string,
  option: string,
  text: string,
  { min = 1, max }: { readonly min?: number; readonly max: number },
): number {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw wrongUsage(
    command,
    `${option}: “${text}” is not a number from ${min} to ${max.toLocaleString('en')}, in digits only`,
  );
}

/**
 * The value of `--database`, if it is set.
 *
 * @throws {Problem} of kind `usage` if it is no address of a database
 */
export function databaseIn(command: string, text: string | undefined): string | undefined {
  if (text === undefined || /^(?:file:.|postgres(?:ql)?:\/\/.)/.test(text)) return text;
  throw wrongUsage(command, '--database: expected file: and a path, or an address that begins with postgres://');
}
