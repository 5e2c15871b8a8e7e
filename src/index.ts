/** Verbatim as a library: the searcher, and the engine around it, for programs that bring their own way in. */
export type { Answer, Excerpt, NoAnswer, Outcome, Quotation, QuotingAnswer, SmallTalkAnswer } from './answer/answer.ts';
export { type Answerer, type AskOptions, createAnswerer } from './answer/answerer.ts';
export { MAX_QUESTION_LENGTH } from './answer/question.ts';
export type { Article, Metadata, Sentence, Span } from './article/article.ts';
export { parseArticle } from './article/parse.ts';
export { type Reading, readArticles } from './article/read.ts';
export { Problem, type ProblemKind } from './problem.ts';
export { createSearcher, type Hit, type Searcher } from './retrieval/searcher.ts';
