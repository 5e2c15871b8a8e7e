/**
 * The line protocol of `ask`: the shapes of requests and replies, one on each line. Requests are parsed with these schemas,
 * the types of the replies are derived from them, and docs/protocol.schema.json is generated from them.
 */
import * as v from 'valibot';
import { MAX_QUESTION_LENGTH } from '../answer/check-question.ts';
import type { BlockKind } from '../article/document.ts';
import type { ProblemCode } from '../problem.ts';

/**
 * The most earlier questions. Each is answered before the question itself; a follow-up refers only to the last one or two.
 */
export const MAX_QUESTIONS_BEFORE = 20;

/** The most candidates. They are ranked together in memory, and this number takes a second and some hundred megabytes. */
export const MAX_CANDIDATES = 100_000;

const describedText = (description: string) => v.pipe(v.string(), v.description(description));
const count = (description: string) => v.pipe(v.number(), v.integer(), v.minValue(1), v.description(description));
const offset = (description: string) => v.pipe(v.number(), v.integer(), v.minValue(0), v.description(description));
const share = (description: string) => v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description(description));

const question = describedText(`The question, of at most ${MAX_QUESTION_LENGTH} characters.`);

export const AskRequest = v.pipe(
  v.object({
    id: v.optional(describedText('Comes back in the reply.')),
    question,
    article: v.optional(
      describedText('The file name of the one article to ask. Without it all articles are asked together.'),
    ),
    before: v.optional(
      v.pipe(
        v.array(v.string()),
        v.description(
          `Earlier questions of the same conversation, in their order. The last ${MAX_QUESTIONS_BEFORE} that are not blank are asked first.`,
        ),
      ),
    ),
  }),
  v.description('One line of requests for `ask --jsonl`.'),
);

const section = v.pipe(
  v.array(v.string()),
  v.description('The headings above, from the outermost in, without the title of the article.'),
);
const page = v.nullable(count('The page, counted from 1; null if the document has no pages.'));

export const QuotationReply = v.pipe(
  v.strictObject({
    text: describedText('The passage as the article has it: `readingText.slice(start, end)`.'),
    article: describedText('The file name of the article.'),
    title: v.nullable(describedText('The title, if the article has one.')),
    date: v.nullable(describedText('The date, if the article gives one: YYYY-MM-DD.')),
    source: v.nullable(
      describedText('The address where the passage can be read, if the article says where it is from.'),
    ),
    section,
    page,
    paragraph: count('The paragraph in the article, counted from 1.'),
    sentence: count('The first sentence of the passage in its paragraph, counted from 1.'),
    sentences: count('How many sentences the passage has.'),
    start: offset('Where the passage begins in the reading text of the article, in UTF-16 code units.'),
    end: offset('Where it ends: the offset after its last code unit.'),
  }),
  v.description('A passage of an article, which is one sentence or a few in a row, with its citation.'),
);
export type QuotationReply = v.InferOutput<typeof QuotationReply>;

export const ExcerptReply = v.pipe(
  v.strictObject({
    ...QuotationReply.entries,
    score: share('Orders the sentences of one reply. It has no meaning across replies.'),
    highlights: v.pipe(
      v.array(v.strictTuple([offset('Start.'), offset('End.')])),
      v.description('What the question asks for, or else the words shared with it: offsets like `start` and `end`.'),
    ),
  }),
  v.description('A quoted passage or a ranked sentence.'),
);
export type ExcerptReply = v.InferOutput<typeof ExcerptReply>;

export const AnswerReply = v.pipe(
  v.strictObject({
    id: v.optional(describedText('The id of the request.')),
    question: describedText('The question as it was asked.'),
    outcome: v.picklist(['answered', 'closest', 'not-covered', 'small-talk']),
    searchedFor: v.optional(
      describedText('A follow-up, as it was understood: the complete question that was searched for.'),
    ),
    confidence: share('The chance that the first sentence answers the question.'),
    excerpts: v.pipe(
      v.array(ExcerptReply),
      v.description('The quoted passages, best first. Empty unless the outcome is `answered` or `closest`.'),
    ),
    context: v.nullable(QuotationReply),
    ranked: v.pipe(v.array(ExcerptReply), v.description('The best sentences whatever the outcome, best first.')),
  }),
  v.description('The reply to a question.'),
);
export type AnswerReply = v.InferOutput<typeof AnswerReply>;

const BLOCK_KINDS = [
  ...(['heading', 'paragraph', 'list-item', 'table-header', 'table-row'] as const),
  ...(['code', 'quotation', 'question', 'turn'] as const),
] as const satisfies readonly BlockKind[];

export const OutlineBlock = v.pipe(
  v.strictObject({
    kind: v.picklist(BLOCK_KINDS),
    level: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.description('Of a heading its level, of a list item its depth. 0 for a title above all headings.'),
    ),
    section,
    page,
    text: describedText('The text of the block, which is a part of the reading text.'),
    sentences: v.pipe(v.array(v.string()), v.description('The sentences of the block.')),
  }),
  v.description('One line of `ask --outline`: a block of an article as it was read.'),
);
export type OutlineBlock = v.InferOutput<typeof OutlineBlock>;

const ERROR_CODES = [
  ...(['invalid-json', 'invalid-request', 'line-too-long'] as const),
  ...(['empty-question', 'question-too-long', 'unknown-article'] as const),
] as const satisfies readonly ProblemCode[];

export const ErrorCode = v.pipe(v.picklist(ERROR_CODES), v.description('What is wrong, for programs.'));

export const ErrorReply = v.pipe(
  v.strictObject({
    id: v.optional(describedText('The id of the request, if it could be read.')),
    error: describedText('What is wrong and what to do, for people.'),
    code: ErrorCode,
  }),
  v.description('The reply to a line that cannot be served. The stream goes on.'),
);
export type ErrorReply = v.InferOutput<typeof ErrorReply>;

export const AskReply = v.pipe(
  v.union([AnswerReply, ErrorReply]),
  v.description('One line of replies from `ask --jsonl`. `ask --json` prints an AnswerReply.'),
);

export const RankRequest = v.pipe(
  v.object({
    question,
    candidates: v.pipe(
      v.array(v.string()),
      v.maxLength(
        MAX_CANDIDATES,
        ({ received }) => `Expected at most ${MAX_CANDIDATES} candidates but received ${received}`,
      ),
      v.description('The sentences to score.'),
    ),
  }),
  v.description('One line of requests for `ask --rank`.'),
);

export const ScoresReply = v.pipe(
  v.strictObject({
    scores: v.pipe(v.array(v.number()), v.description('One score for each candidate, in the order of the request.')),
  }),
  v.description('The scores of the candidates.'),
);
export type ScoresReply = v.InferOutput<typeof ScoresReply>;

export const RankReply = v.pipe(
  v.union([ScoresReply, ErrorReply]),
  v.description('One line of replies from `ask --rank`.'),
);
