/**
 * Article -> the sentence in which it states something about itself: "Last updated: 3 May 2018", "By Ann Roe", a line of names
 * under its title, or the heading of its newest release.
 */
import { type Article, quote, type Sentence } from '../../article/article.ts';
import { WordFlag } from '../../language/flags.ts';
import type { DocumentMatter, DocumentQuestionRules, Language } from '../../language/language.ts';
import { tagTokens } from '../../language/tagged-token.ts';
import { readTokens } from '../../language/terms.ts';
import type { Span } from '../../text/span.ts';

export interface Statement {
  readonly sentence: Sentence;
  /** What is stated. */
  readonly fact: Span;
}

/** A document states such things in its first sentences or its last ones. */
const FIRST_SENTENCES = 12;
const LAST_SENTENCES = 6;
/** In UTF-16 code units. A longer sentence is not a statement of this kind. */
const MAX_STATEMENT_LENGTH = 250;
/** What stands between the statements of one line: "by Ann Roe · posted 3 May 2018". */
const BETWEEN_PARTS = /\s+[·•|]\s+/g;
/** A document with fewer headings of releases is not a list of them. */
const MIN_RELEASES = 2;
/** In UTF-16 code units of an article: enough to see which of its words are no names. */
const MAX_READ_FOR_NAMES = 50_000;

/** Where the document states it; undefined if it does not. */
export function statementIn(article: Article, matter: DocumentMatter, language: Language): Statement | undefined {
  const { documentQuestions: rules } = language;
  return (
    rules && foundOnce(article, `${language.code} ${matter}`, () => findStatement(article, matter, rules, language))
  );
}

function findStatement(
  article: Article,
  matter: DocumentMatter,
  rules: DocumentQuestionRules,
  language: Language,
): Statement | undefined {
  const release = matter === 'version' ? newestRelease(article, rules) : undefined;
  return (
    release ??
    statedBy(article, rules.statements[matter] ?? []) ??
    (matter === 'author' ? namesUnderTitle(article, rules, language) : undefined) ??
    (matter === 'date' ? newestRelease(article, rules, 'date') : undefined) ??
    (matter === 'version' ? titleOfEdition(article, rules) : undefined)
  );
}

/** Where the document only suggests it, as in a line about the copyright; undefined if it does not. */
export function hintIn(
  article: Article,
  matter: DocumentMatter,
  { hints }: DocumentQuestionRules,
): Statement | undefined {
  return foundOnce(article, `hint of ${matter}`, () => statedBy(article, hints[matter] ?? []));
}

/** What was found in each article, by what was looked for: a long document takes milliseconds to read through. */
const found = new WeakMap<Article, Map<string, Statement | undefined>>();

function foundOnce(article: Article, what: string, find: () => Statement | undefined): Statement | undefined {
  const known = found.get(article) ?? new Map<string, Statement | undefined>();
  if (!known.has(what)) found.set(article, known.set(what, find()));
  return known.get(what);
}

/** Whether a sentence only states something about the document. */
export function isStatement(article: Article, sentence: Sentence, language: Language): boolean {
  const { documentQuestions: rules } = language;
  if (rules === undefined) return false;
  const text = quote(article, sentence);
  const patterns = [rules.statements, rules.hints].flatMap((matters) => Object.values(matters).flat());
  return (
    patterns.some((pattern) => factIn(text, pattern) !== undefined) ||
    lineOfNames(article, sentence, rules, language) !== undefined
  );
}

/** The clearest statement, which a document may make after a less clear one. */
function statedBy(article: Article, patterns: readonly RegExp[]): Statement | undefined {
  const { sentences } = article;
  const last = Math.max(FIRST_SENTENCES, sentences.length - LAST_SENTENCES);
  const searched = [...sentences.slice(0, FIRST_SENTENCES), ...sentences.slice(last)];
  for (const pattern of patterns) {
    for (const sentence of searched) {
      const fact = isDocumentTitle(article, sentence) ? undefined : factIn(quote(article, sentence), pattern);
      if (fact !== undefined) return statementAt(sentence, fact);
    }
  }
  return undefined;
}

/** @param fact as offsets into the sentence */
function statementAt(sentence: Sentence, fact: Span): Statement {
  return { sentence, fact: { start: sentence.start + fact.start, end: sentence.start + fact.end } };
}

/** @returns the fact, as offsets into the text */
function factIn(text: string, pattern: RegExp): Span | undefined {
  if (text.length > MAX_STATEMENT_LENGTH) return undefined;
  let from = 0;
  for (const part of text.split(BETWEEN_PARTS)) {
    const start = text.indexOf(part, from);
    from = start + part.length;
    const words = [...part.matchAll(/\S+/g)];
    const unmarked = words
      .join(' ')
      .replace(/^[^\p{L}\p{N}@©]+/u, '')
      .replace(/[^\p{L}\p{N}).”"]+$/u, '');
    // The period that ends the sentence is not part of the fact.
    const stated = pattern.exec(unmarked)?.groups?.fact?.replace(/[.,;]+$/, '');
    if (stated === undefined) continue;
    const at = offsetsOf(words);
    const first = words.join(' ').lastIndexOf(stated);
    return { start: start + (at[first] ?? 0), end: start + (at[first + stated.length - 1] ?? 0) + 1 };
  }
  return undefined;
}

/** Where each character of the words, joined by single spaces, is in the text that they are from. */
function offsetsOf(words: readonly RegExpExecArray[]): number[] {
  return words.flatMap(({ 0: word, index }) => Array.from({ length: word.length + 1 }, (_, i) => index + i));
}

/** The line of names under the title, before the first heading below it. */
function namesUnderTitle(article: Article, rules: DocumentQuestionRules, language: Language): Statement | undefined {
  const { blocks, sentences } = article;
  const below = blocks.findIndex(({ kind }, i) => i > 0 && kind === 'heading');
  for (const sentence of sentences.slice(0, FIRST_SENTENCES)) {
    if (below !== -1 && sentence.block >= below) break;
    const names = lineOfNames(article, sentence, rules, language);
    if (names !== undefined) return statementAt(sentence, names);
  }
  return undefined;
}

/** The names that a paragraph consists of, as offsets into its only sentence. */
function lineOfNames(
  article: Article,
  sentence: Sentence,
  { names: pattern, kindOfDocument }: DocumentQuestionRules,
  language: Language,
): Span | undefined {
  const block = article.blocks[sentence.block];
  const isAlone = block?.kind === 'paragraph' && block.endSentence - block.firstSentence === 1;
  const names = isAlone ? factIn(quote(article, sentence), pattern) : undefined;
  if (names === undefined) return undefined;
  const text = quote(article, sentence).slice(names.start, names.end);
  if (kindOfDocument.test(text)) return undefined;
  const words = new Set(article.text.slice(0, MAX_READ_FOR_NAMES).match(/[\p{L}\p{M}]+/gu));
  // An organisation may follow the first name.
  const [name = ''] = text.split(/,| and | & /, 1);
  const tokens = tagTokens(readTokens(name, language), language).filter(({ word }) => word.isCapital);
  const isOrdinary = tokens.some(({ word }) => words.has(word.lower));
  const mayBePersons = tokens.some(({ isKnown, flags }) => !isKnown || (flags & WordFlag.person) !== 0);
  return isOrdinary || !mayBePersons ? undefined : names;
}

/** The first heading of a release, which is the newest. */
function newestRelease(article: Article, { release }: DocumentQuestionRules, needed?: 'date'): Statement | undefined {
  const found = article.blocks.flatMap(({ kind, firstSentence, start }): Statement[] => {
    const sentence = kind === 'heading' ? article.sentences[firstSentence] : undefined;
    if (sentence === undefined || sentence.start !== start || sentence.end - start > MAX_STATEMENT_LENGTH) return [];
    const groups = release.exec(quote(article, sentence))?.groups;
    if (groups === undefined) return [];
    const date = groups.date ?? groups.day;
    const at = date === undefined ? -1 : quote(article, sentence).lastIndexOf(date);
    if (date !== undefined && needed === 'date') return [statementAt(sentence, { start: at, end: at + date.length })];
    return needed === 'date' ? [] : [{ sentence, fact: sentence }];
  });
  return found.length < MIN_RELEASES ? undefined : found[0];
}

function titleOfEdition(article: Article, { titleOfEdition: pattern }: DocumentQuestionRules): Statement | undefined {
  const [title] = article.sentences;
  const isTitle = title !== undefined && article.blocks[title.block]?.kind === 'heading';
  return isTitle && pattern.test(quote(article, title)) ? { sentence: title, fact: title } : undefined;
}

function isDocumentTitle({ blocks }: Article, { block }: Sentence): boolean {
  const { kind, isIntroduction } = blocks[block] ?? {};
  return kind === 'heading' && isIntroduction === true;
}
