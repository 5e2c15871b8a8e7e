/**
 * The interface for programs: one JSON object on each input line, and one on each output line, in the same order. The reply
 * to an invalid line is `{"error", "code"}`. protocol.ts describes the shapes.
 */
import * as v from 'valibot';
import type { Answer, Excerpt, Quotation } from '../answer/answer.ts';
import type { Answerer } from '../answer/answerer.ts';
import { checkQuestion } from '../answer/check-question.ts';
import { sourceAddress } from '../answer/wording/source-address.ts';
import { type Article, blockOf, quote } from '../article/article.ts';
import type { Turn } from '../conversation/turn.ts';
import { Problem } from '../problem.ts';
import { createSearcher } from '../retrieval/searcher.ts';
import { escapeControlsInJson } from '../text/control-characters.ts';
import { type InputLine, MAX_LINE_LENGTH } from './line-reader.ts';
import {
  type AnswerReply,
  AskRequest,
  ErrorCode,
  type ErrorReply,
  type ExcerptReply,
  MAX_QUESTIONS_BEFORE,
  type OutlineBlock,
  type QuotationReply,
  RankRequest,
  type ScoresReply,
} from './protocol.ts';

/** A line of `--jsonl` -> its reply. An invalid line does not throw; its reply contains the error. */
export function replyToAsk(line: InputLine, answerer: Answerer, top: number): string {
  return reply(line, AskRequest, ({ id, question, article, before = [] }): AnswerReply => {
    const previous = turnAfter(before, answerer, article);
    return { id, ...answerToJson(answerer.answer(question, { top, article, previous })) };
  });
}

/** The turn of a conversation after these questions. Small talk between questions does not change it. */
function turnAfter(questions: readonly string[], answerer: Answerer, article: string | undefined): Turn | undefined {
  let turn: Turn | undefined;
  const asked = questions.filter((question) => question.trim() !== '').slice(-MAX_QUESTIONS_BEFORE);
  for (const question of asked) turn = answerer.answer(question, { article, previous: turn }).turn ?? turn;
  return turn;
}

/** A line of `--rank` -> its reply: a score for each candidate, in the order of the candidates. */
export function replyToRank(line: InputLine): string {
  return reply(
    line,
    RankRequest,
    ({ question, candidates }): ScoresReply => ({
      scores: createSearcher(candidates).scoreAll(checkQuestion(question)),
    }),
  );
}

/** JSON on one line, even for readers that end lines at other characters than LF. */
export function toJsonLine(value: object): string {
  return escapeControlsInJson(JSON.stringify(value));
}

export function answerToJson({
  question,
  outcome,
  searchedFor,
  confidence,
  excerpts,
  context,
  ranked,
}: Answer): AnswerReply {
  return {
    ...{ question, outcome, searchedFor, confidence },
    excerpts: excerpts.map(excerptToJson),
    context: context === undefined ? null : quotationToJson(context),
    ranked: ranked.map(excerptToJson),
  };
}

function excerptToJson(excerpt: Excerpt): ExcerptReply {
  const { score, highlights } = excerpt;
  return { ...quotationToJson(excerpt), score, highlights: highlights.map(({ start, end }) => [start, end]) };
}

function quotationToJson(quotation: Quotation): QuotationReply {
  const { text, article, paragraph, sentence, sentences, start, end } = quotation;
  const { section, page } = blockOf(article, quotation);
  return {
    ...{ text, article: article.name, title: article.title, date: article.date, source: sourceAddress(quotation) },
    ...{ section: [...section], page, paragraph, sentence, sentences, start, end },
  };
}

/** How an article was read: one line of JSON for each block, with the sentences of the block. */
export function outlineToJsonLines(article: Article): string[] {
  return article.blocks.map((block): string => {
    const { kind, level, section, page, firstSentence, endSentence } = block;
    const sentences = article.sentences.slice(firstSentence, endSentence).map((sentence) => quote(article, sentence));
    const reply: OutlineBlock = {
      ...{ kind, level, section: [...section], page },
      ...{ text: quote(article, block), sentences },
    };
    return toJsonLine(reply);
  });
}

function reply<Request>(
  line: InputLine,
  schema: v.GenericSchema<unknown, Request>,
  serve: (request: Request) => object,
): string {
  let json: unknown;
  try {
    if (line.kind === 'too-long') {
      throw new Problem('usage', `The line is longer than ${MAX_LINE_LENGTH} characters.`, 'line-too-long');
    }
    json = parseJson(line.text);
    return toJsonLine(serve(parseRequest(schema, json)));
  } catch (error) {
    // Any other error is not caused by this line.
    if (!(error instanceof Problem) || !v.is(ErrorCode, error.code)) throw error;
    const { id } = v.is(v.object({ id: v.string() }), json) ? json : {};
    return toJsonLine({ id, error: error.message, code: error.code } satisfies ErrorReply);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('usage', 'The line is not valid JSON. Write one JSON object a line.', 'invalid-json');
  }
}

function parseRequest<Request>(schema: v.GenericSchema<unknown, Request>, json: unknown): Request {
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const key = v.getDotPath(issue);
  const place = key === null ? '' : `“${key}”: `;
  throw new Problem('usage', `The request is not valid: ${place}${issue.message}.`, 'invalid-request');
}
