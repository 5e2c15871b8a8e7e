/**
 * A question as it was typed -> what it asks about a document itself, and about which. It is precise rather than complete: a
 * question that may be about what a document says, such as "who wrote the book?", is left to the search.
 */
import type { Article } from '../../article/article.ts';
import { withoutPoliteOpening, withoutSmallTalk } from '../../conversation/small-talk.ts';
import type { DocumentMatter, DocumentQuestionRules, Language } from '../../language/language.ts';
import { terms } from '../../language/terms.ts';

export interface DocumentQuestion {
  readonly matter: DocumentMatter;
  /** The articles that the question names; undefined if it does not name any ("this"). */
  readonly named: readonly Article[] | undefined;
  /** Whether "it" may be something that was talked about before, rather than the document. */
  readonly isAmbiguous: boolean;
  /** What a `list` should contain: "rules". */
  readonly listed: string | undefined;
  /** What is asked besides: "who wrote this and when". */
  readonly also: 'author' | 'date' | undefined;
  /** Whether only the document's own words answer it, because the question may be about what it tells of. */
  readonly onlyIfStated: boolean;
}

/** In UTF-16 code units. Such questions are short. */
const MAX_DOCUMENT_QUESTION_LENGTH = 150;

/**
 * @param articles those that the question may name
 * @param isFirst whether no question was asked before, to which "it" could refer
 */
export function parseDocumentQuestion(
  question: string,
  language: Language,
  articles: readonly Article[],
  isFirst: boolean,
): DocumentQuestion | undefined {
  const { documentQuestions: rules } = language;
  if (rules === undefined || question.length > MAX_DOCUMENT_QUESTION_LENGTH) return undefined;
  const plain = withoutPoliteOpening(withoutSmallTalk(question, language), language);
  const whole = plain
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[\s?!.,;:)]+$/gu, '')
    .trim();
  const addition = rules.additions.find(({ pattern }) => pattern.test(whole));
  const text = addition === undefined ? whole : whole.replace(addition.pattern, '');
  for (const { matter, pattern, onlyIfStated = false } of rules.questions) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const { subject, listed } = found.groups ?? {};
    const named = subject === undefined ? undefined : articlesNamed(subject, matter, rules, articles, language);
    const isPronoun = subject !== undefined && rules.pronoun.test(subject);
    const isThisWork = subject !== undefined && rules.thisWork.test(subject);
    const isThis = subject === undefined || isPronoun || isThisWork || rules.thisDocument.test(subject);
    if (!isThis && (named === undefined || named.length === 0)) continue;
    return {
      matter,
      named: isThis ? undefined : named,
      isAmbiguous: isPronoun && !isFirst,
      listed,
      also: addition?.matter,
      onlyIfStated: onlyIfStated || isThisWork,
    };
  }
  return undefined;
}

/** The articles whose title or file name contains the name of a kind of document: "the syllabus". */
function articlesNamed(
  subject: string,
  matter: DocumentMatter,
  { kindOfDocument }: DocumentQuestionRules,
  articles: readonly Article[],
  language: Language,
): readonly Article[] {
  const lower = subject.toLowerCase().replace(/^["“„«]|["”“»]$/g, '');
  const exact = articles.filter(({ name }) => name.toLowerCase() === lower);
  if (exact.length > 0) return exact;
  const kind = kindOfDocument.exec(subject)?.[1];
  const wanted = terms(kind ?? lower, language);
  if (wanted.length === 0) return [];
  return articles.filter((article) => {
    const own = new Set(labelTerms(article, language));
    // The title of a work may be the name of a thing, which may be long or old itself. Only what it is about is certain.
    const isWhole = matter === 'summary' || matter === 'outline' ? own.size === new Set(wanted).size : false;
    return wanted.every((term) => own.has(term)) && (kind !== undefined || isWhole);
  });
}

/** The terms of an article's title and of its file name. */
export function labelTerms({ title, name }: Article, language: Language): string[] {
  const words = name.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' ');
  return terms(`${title ?? ''} ${words}`, language);
}
