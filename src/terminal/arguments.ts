/** The command line of `npm run ask` -> a request. */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { DEFAULT_TOP } from '../answer/answerer.ts';
import { Problem } from '../problem.ts';

export const USAGE = `Answers a question by quoting the articles, word for word, with citations.

Usage:
  npm run --silent ask -- "question"              one answer, readable
  npm run --silent ask -- --json "question"       one JSON object on one line
  npm run --silent ask -- --jsonl < requests      one JSON object a line in, one a line out, same order
  npm run --silent ask -- --rank < requests       scores candidate sentences instead of the articles
  npm run --silent ask -- --text NAME             the reading text of an article, which all offsets refer to
  npm run --silent ask -- --outline NAME          how an article was read: one JSON object a line for each block

Options:
  --data PATH   an article, or a folder of articles (default: DATA_PATH, or data/)
  --top N       at most N excerpts (default: ${DEFAULT_TOP})
  --help        show this help

NAME is the file name of an article, as in its citation in JSON.

Requests, one a line:
  --jsonl       {"id"?: string, "question": string, "article"?: "file name in --data",
                 "before"?: ["earlier question of the same conversation", ...]}
  --rank        {"question": string, "candidates": string[]}

Exit codes: 0 done, 1 failed (for example, no article can be used), 2 wrong usage.`;

interface FromArticles {
  /** If absent, the path comes from the environment. */
  readonly data: string | undefined;
}

interface OfArticle extends FromArticles {
  /** The name of the one article to show. */
  readonly article: string;
}

interface Asking extends FromArticles {
  readonly top: number;
}

export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'rank' }
  | ({ readonly kind: 'text' } & OfArticle)
  | ({ readonly kind: 'outline' } & OfArticle)
  | ({ readonly kind: 'jsonl' } & Asking)
  | ({ readonly kind: 'answer' | 'json'; readonly question: string } & Asking);

const Top = v.pipe(v.string(), v.regex(/^[1-9]\d{0,6}$/), v.transform(Number));

/**
 * Parses the command line.
 *
 * @throws {Problem} of kind `usage` if an option is unknown, has no value, or cannot be combined with another one
 */
export function parseArguments(args: readonly string[]): Request {
  const { values, positionals } = readOptions(args);
  if (values.help) return { kind: 'help' };

  const modes = (['json', 'jsonl', 'rank', 'text', 'outline'] as const).filter((mode) => values[mode] !== undefined);
  const [mode = 'answer', secondMode] = modes;
  if (secondMode !== undefined) throw usage(`--${mode} and --${secondMode} cannot be combined. Use one of them.`);

  const top = v.safeParse(Top, values.top ?? String(DEFAULT_TOP));
  if (!top.success) throw usage(`--top ${values.top}: expected a whole number from 1 to 9999999.`);
  if (values.data === '') throw usage('--data: expected the path of a file or a folder.');

  if (mode === 'jsonl' || mode === 'rank') {
    if (positionals.length > 0)
      throw usage(`--${mode} reads its requests from standard input. Remove “${positionals.join(' ')}”.`);
    return mode === 'rank' ? { kind: 'rank' } : { kind: 'jsonl', data: values.data, top: top.output };
  }
  if (mode === 'text' || mode === 'outline') {
    if (positionals.length > 0)
      throw usage(`--${mode} takes the file name of one article. Remove “${positionals.join(' ')}”.`);
    return { kind: mode, article: values[mode] ?? '', data: values.data };
  }
  if (positionals.length === 0) throw usage('The question is missing. Put it in quotes, after the options.');
  return { kind: mode, question: positionals.join(' '), data: values.data, top: top.output };
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        rank: { type: 'boolean' },
        text: { type: 'string' },
        outline: { type: 'string' },
        data: { type: 'string' },
        top: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

function usage(message: string): Problem {
  return new Problem('usage', `${message}\nSee: npm run --silent ask -- --help`);
}
