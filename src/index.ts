/** Verbatim as a library, for programs with their own interface: the searcher, and the engine that answers with it. */
export type {
  Answer,
  DocumentAnswer,
  Excerpt,
  NoAnswer,
  Outcome,
  Quotation,
  QuotingAnswer,
  SmallTalkAnswer,
} from './answer/answer.ts';
export { type Answerer, type AskOptions, createAnswerer } from './answer/answerer.ts';
export { MAX_QUESTION_LENGTH } from './answer/check-question.ts';
export type { DocumentFact, Outline } from './answer/document-questions/document-fact.ts';
export type { Article, Block, Sentence } from './article/article.ts';
export type { ArticleReading } from './article/article-source.ts';
export type { BlockKind, Link, Metadata } from './article/document.ts';
export { readArticles } from './article/folder-source.ts';
export { parseArticle } from './article/formats/plain-text.ts';
export type { SmallTalk } from './conversation/small-talk.ts';
export type { QuotedSentence, Turn } from './conversation/turn.ts';
export type { AimRules, KindRules, SenseRange } from './language/aim-rules.ts';
export type { AnswerCues } from './language/answer-cues.ts';
export type {
  DocumentMatter,
  DocumentQuestionRules,
  EntityRules,
  FollowUpRules,
  Grammar,
  Language,
  NamedThing,
  QuestionTemplates,
  SectionHeading,
  SentenceRules,
  StatementRules,
  TalkRules,
  Word,
  WordUse,
} from './language/language.ts';
export type { Lexicon, WordUses } from './language/lexicon.ts';
export type { AnswerType, QuestionForm } from './language/question-form.ts';
export type { NounPhrase, PartOfSpeech, TaggedToken } from './language/tagged-token.ts';
export type { ReadToken } from './language/terms.ts';
export { Problem, type ProblemCode, type ProblemKind } from './problem.ts';
export type { TextStructure } from './retrieval/index/structure.ts';
export type { Genre } from './retrieval/model/model.ts';
export { createSearcher, type Searcher, type SearchHit } from './retrieval/searcher.ts';
export type { Span } from './text/span.ts';
export type { Token } from './text/tokens.ts';
