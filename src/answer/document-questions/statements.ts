/** Article -> the sentence in which it states something about itself: "Last updated: 3 May 2018", "By Ann Roe". */
import { type Article, quote, type Sentence } from '../../article/article.ts';
import type { DocumentMatter, DocumentQuestionRules } from '../../language/language.ts';
import type { Span } from '../../text/span.ts';

export interface Statement {
  readonly sentence: Sentence;
  /** What is stated. */
  readonly fact: Span;
}

/** A document states such things in its first sentences or its last ones. */
const FIRST_SENTENCES = 12;
const LAST_SENTENCES = 4;
/** In UTF-16 code units. A longer sentence is not a statement of this kind. */
const MAX_STATEMENT_LENGTH = 250;

/** Where the document states it; undefined if it does not. */
export function statementIn(
  article: Article,
  matter: DocumentMatter,
  { statements }: DocumentQuestionRules,
): Statement | undefined {
  const pattern = statements[matter];
  if (pattern === undefined) return undefined;
  const { sentences } = article;
  const last = Math.max(FIRST_SENTENCES, sentences.length - LAST_SENTENCES);
  for (const sentence of [...sentences.slice(0, FIRST_SENTENCES), ...sentences.slice(last)]) {
    const fact = isDocumentTitle(article, sentence) ? undefined : factIn(quote(article, sentence), pattern);
    if (fact === undefined) continue;
    const start = sentence.start + fact.start;
    return { sentence, fact: { start, end: sentence.start + fact.end } };
  }
  return undefined;
}

/** Whether a sentence only states something about the document. */
export function isStatement(text: string, { statements }: DocumentQuestionRules): boolean {
  return Object.values(statements).some((pattern) => factIn(text, pattern) !== undefined);
}

function factIn(text: string, pattern: RegExp): Span | undefined {
  if (text.length > MAX_STATEMENT_LENGTH) return undefined;
  const unmarked = text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}).]+$/u, '');
  const { fact, only } = pattern.exec(unmarked)?.groups ?? {};
  const stated = fact ?? only;
  if (stated === undefined) return undefined;
  // The period that ends the sentence is not part of it.
  const words = stated.replace(/[.,;]+$/, '');
  const start = text.lastIndexOf(words);
  return { start, end: start + words.length };
}

function isDocumentTitle({ blocks }: Article, { block }: Sentence): boolean {
  const { kind, isIntroduction } = blocks[block] ?? {};
  return kind === 'heading' && isIntroduction === true;
}
