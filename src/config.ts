/** The environment, `.env` included -> Config. Everything that can be set from outside is checked here, once. */
import { config as loadDotenv } from 'dotenv';
import * as v from 'valibot';
import { Problem } from './problem.ts';

/** A variable that is set to nothing counts as one that is not set, as it stands in a copied `.env.example`. */
const setting = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.transform((text) => (text === '' ? undefined : text)),
  ),
);

const Environment = v.object({ DISCORD_TOKEN: setting, DATA_PATH: setting });

export interface Config {
  /** Absent: the terminal. */
  readonly discordToken: string | undefined;
  /** A file or a folder of articles. */
  readonly dataPath: string;
}

/**
 * Reads `.env` in the working directory, if there is one, and the environment, which wins over it.
 *
 * @throws {Problem} of kind `usage` if a setting is not as documented in `.env.example`.
 */
export function loadConfig(): Config {
  loadDotenv({ quiet: true });
  const parsed = v.safeParse(Environment, process.env);
  if (!parsed.success) throw new Problem('usage', `The environment is not as expected: ${v.summarize(parsed.issues)}`);
  return { discordToken: parsed.output.DISCORD_TOKEN, dataPath: parsed.output.DATA_PATH ?? 'data' };
}
