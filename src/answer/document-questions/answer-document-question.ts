/**
 * A question about a document itself -> its answer. What the document states in a sentence is quoted. Otherwise the answer is
 * what is known from its metadata and its structure, which the bot says in its own words.
 */
import { type Article, type Block, quote, type Sentence } from '../../article/article.ts';
import type { DocumentMatter, DocumentQuestionRules, Language } from '../../language/language.ts';
import { readTokens } from '../../language/terms.ts';
import { isWrittenIn } from '../../language/written-in.ts';
import type { Answer, AnswerBase, Excerpt } from '../answer.ts';
import { quoteSentences } from '../quotation.ts';
import type { DocumentFact } from './document-fact.ts';
import { type Listing, listingOf, outlineOf } from './listing.ts';
import type { DocumentQuestion } from './parse-document-question.ts';
import { isStatement, statementIn } from './statements.ts';

/** The most sentences that show how an article begins. */
const OPENING_SENTENCES = 3;
/** In words. A shorter sentence at the beginning is a label, a badge or a line of metadata. */
const MIN_OPENING_WORDS = 5;
/** The most sentences that are searched for the opening ones. */
const MAX_BEFORE_OPENING = 60;
/** In sentences: enough to recognise a language. */
const SENTENCES_OF_LANGUAGE = 50;
const CERTAIN = 1;

/**
 * @param base what the answer has in common with others; `articles` are those that it is about
 * @returns undefined if the question has to be looked up: it asks for a list that no article has
 */
export function answerDocumentQuestion(
  base: AnswerBase,
  { matter, listed }: DocumentQuestion,
  language: Language,
): Answer | undefined {
  const { documentQuestions: rules } = language;
  const { articles } = base;
  if (rules === undefined) return undefined;
  if (matter === 'list') {
    const areSections = rules.sections.test(listed ?? '');
    const listings = articles.flatMap((article) => {
      const listing = listingOf(article, listed ?? '', areSections, language);
      return listing === undefined ? [] : [{ article, listing }];
    });
    return listings.length === 0 ? undefined : answerWithListings(base, listings);
  }
  const [only, ...others] = articles;
  if (only !== undefined && others.length === 0) {
    const quoted = matter === 'summary' ? openingAnswer(base, only, rules) : statedAnswer(base, only, matter, rules);
    if (quoted !== undefined) return quoted;
  }
  return withFacts(
    base,
    articles.map((article) => factOf(article, matter, language, rules)),
  );
}

function withFacts(base: AnswerBase, facts: readonly DocumentFact[]): Answer {
  const headings = facts.flatMap((fact) =>
    fact.matter === 'outline' ? fact.headings.flatMap((block) => firstExcerptOf(fact.article, block)) : [],
  );
  return { ...rankedFirst(base, headings), outcome: 'small-talk', smallTalk: 'document', facts, excerpts: [] };
}

function firstExcerptOf(article: Article, { firstSentence, endSentence }: Block): Excerpt[] {
  const sentence = firstSentence === endSentence ? undefined : article.sentences[firstSentence];
  return sentence === undefined ? [] : [excerptOf(article, sentence, [])];
}

/** Puts what answers before the sentences that only share words with the question. */
function rankedFirst(base: AnswerBase, excerpts: readonly Excerpt[]): AnswerBase {
  const best = base.ranked[0]?.score ?? 0;
  const single = excerpts.filter(({ sentences }) => sentences === 1).map((excerpt) => ({ ...excerpt, score: best }));
  const starts = new Set(single.map(placeOfExcerpt));
  const others = base.ranked.filter((excerpt) => !starts.has(placeOfExcerpt(excerpt)));
  return { ...base, ranked: [...single, ...others].slice(0, base.ranked.length) };
}

function placeOfExcerpt({ article, start }: Excerpt): string {
  return `${article.id}\n${start}`;
}

function factOf(
  article: Article,
  matter: Exclude<DocumentMatter, 'list'>,
  language: Language,
  rules: DocumentQuestionRules,
): DocumentFact {
  switch (matter) {
    case 'date':
    case 'author':
    case 'source': {
      const statement = statementIn(article, matter, rules);
      return { matter, article, stated: statement && quote(article, statement.fact) };
    }
    case 'outline':
      return { matter, article, under: undefined, headings: outlineOf(article) };
    case 'language': {
      const text = article.sentences.slice(0, SENTENCES_OF_LANGUAGE).map((sentence) => quote(article, sentence));
      const tokens = readTokens(text.join(' '), language).map(({ term }) => ({ isStopWord: term === undefined }));
      return { matter, article, isKnown: isWrittenIn(tokens), code: language.code };
    }
    default:
      return { matter, article };
  }
}

/** With one list of items, the list itself; otherwise the headings. */
function answerWithListings(
  base: AnswerBase,
  listings: readonly { readonly article: Article; readonly listing: Listing }[],
): Answer {
  const [item] = listings.flatMap(({ listing }) => (listing.kind === 'items' ? [listing.excerpt] : []));
  if (item !== undefined) return quoting(base, [item]);
  return withFacts(
    base,
    listings.flatMap(({ article, listing }): DocumentFact[] =>
      listing.kind === 'items'
        ? []
        : [{ matter: 'outline', article, under: listing.under, headings: listing.headings }],
    ),
  );
}

function statedAnswer(
  base: AnswerBase,
  article: Article,
  matter: DocumentMatter,
  rules: DocumentQuestionRules,
): Answer | undefined {
  const statement = statementIn(article, matter, rules);
  return statement && quoting(base, [excerptOf(article, statement.sentence, [statement.fact])]);
}

function quoting(base: AnswerBase, excerpts: readonly [Excerpt]): Answer {
  return { ...rankedFirst(base, excerpts), outcome: 'answered', confidence: CERTAIN, excerpts, context: undefined };
}

/** The first sentences of an article's text, without headings, badges and labels. */
function openingAnswer(base: AnswerBase, article: Article, rules: DocumentQuestionRules): Answer | undefined {
  const { sentences, blocks } = article;
  const isText = (sentence: Sentence): boolean => {
    const kind = blocks[sentence.block]?.kind ?? 'paragraph';
    const text = quote(article, sentence);
    const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const isProse = kind === 'paragraph' || kind === 'quotation';
    return isProse && words >= MIN_OPENING_WORDS && !isStatement(text, rules);
  };
  const from = Math.max(0, sentences.slice(0, MAX_BEFORE_OPENING).findIndex(isText));
  const opened = blocks[sentences[from]?.block ?? -1];
  const continues = (sentence: Sentence | undefined): boolean => {
    const block = blocks[sentence?.block ?? -1];
    return block !== undefined && block.kind === opened?.kind && block.introducedBy === opened.introducedBy;
  };
  let to = from + 1;
  while (to - from < OPENING_SENTENCES && continues(sentences[to])) to += 1;
  const opening = quoteSentences(article, from, to - from);
  if (opening === undefined) return undefined;
  const single = sentences.slice(from, to).map((sentence) => excerptOf(article, sentence, []));
  return {
    ...rankedFirst(base, single),
    ...{
      outcome: 'closest',
      isOpening: true,
      excerpts: [{ ...opening, score: 0, highlights: [] }],
      context: undefined,
    },
  };
}

function excerptOf(article: Article, sentence: Sentence, highlights: Excerpt['highlights']): Excerpt {
  return { ...sentence, article, text: quote(article, sentence), sentences: 1, score: 0, highlights };
}
