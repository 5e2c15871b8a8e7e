/**
 * The interfaces for programs: one JSON object a line in, one a line out, in the same order. A line that cannot be
 * served gets `{"error": …}` in its place. README.md documents the shapes.
 */
import * as v from 'valibot';
import type { Answer, Excerpt, Quotation } from '../answer/answer.ts';
import type { Answerer } from '../answer/answerer.ts';
import { checkQuestion } from '../answer/question.ts';
import { Problem } from '../problem.ts';
import { createSearcher } from '../retrieval/searcher.ts';
import { escapeControlsInJson } from '../text/control-characters.ts';
import { type Line, MAX_LINE_LENGTH } from './lines.ts';

const AskRequest = v.object({ id: v.optional(v.string()), question: v.string(), article: v.optional(v.string()) });
/** Ranked together, in a second and some hundred megabytes: more of both than this is for a program of its own. */
export const MAX_CANDIDATES = 100_000;

const RankRequest = v.object({
  question: v.string(),
  candidates: v.pipe(
    v.array(v.string()),
    v.maxLength(
      MAX_CANDIDATES,
      ({ received }) => `Expected at most ${MAX_CANDIDATES} candidates but received ${received}`,
    ),
  ),
});

/** A line of `--jsonl` -> its reply. Never throws for what the line holds. */
export function replyToAsk(line: Line, answerer: Answerer, top: number): string {
  return reply(line, AskRequest, ({ id, question, article }) => ({
    id,
    ...answerToJson(answerer.answer(question, { top, article })),
  }));
}

/** A line of `--rank` -> its reply: a score for each candidate, in the order given. */
export function replyToRank(line: Line): string {
  return reply(line, RankRequest, ({ question, candidates }) => ({
    scores: createSearcher(candidates).scoreAll(checkQuestion(question)),
  }));
}

export function toJsonLine(value: object): string {
  return escapeControlsInJson(JSON.stringify(value));
}

export function answerToJson({ question, outcome, confidence, excerpts, context, ranked }: Answer): object {
  return {
    ...{ question, outcome, confidence },
    excerpts: excerpts.map(excerptToJson),
    context: context === undefined ? null : quotationToJson(context),
    ranked: ranked.map(excerptToJson),
  };
}

function excerptToJson(excerpt: Excerpt): object {
  const { score, highlights } = excerpt;
  return { ...quotationToJson(excerpt), score, highlights: highlights.map(({ start, end }) => [start, end]) };
}

function quotationToJson({ text, article, paragraph, sentence, start, end }: Quotation): object {
  return {
    ...{ text, article: article.name, title: article.title, date: article.date },
    ...{ paragraph, sentence, start, end },
  };
}

function reply<Request>(
  line: Line,
  schema: v.GenericSchema<unknown, Request>,
  serve: (request: Request) => object,
): string {
  let json: unknown;
  try {
    if (line.kind === 'too-long') throw new Problem('usage', `The line is longer than ${MAX_LINE_LENGTH} characters.`);
    json = parseJson(line.text);
    return toJsonLine(serve(parseRequest(schema, json)));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { id } = v.is(v.object({ id: v.string() }), json) ? json : {};
    return toJsonLine({ id, error: error.message });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('usage', 'The line is not valid JSON. Write one JSON object a line.');
  }
}

function parseRequest<Request>(schema: v.GenericSchema<unknown, Request>, json: unknown): Request {
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const key = v.getDotPath(issue);
  throw new Problem('usage', `The request is not as expected: ${key === null ? '' : `“${key}”: `}${issue.message}.`);
}
