/**
 * A question about a document itself -> its answer. What the document states in a sentence is quoted. Otherwise the answer is
 * what is known from its metadata and its structure, which the bot says in its own words.
 */
import { type Article, type Block, quote, type Sentence } from '../../article/article.ts';
import type { BlockKind } from '../../article/document.ts';
import type { DocumentMatter, Language } from '../../language/language.ts';
import { defaultLanguage, UNKNOWN_LANGUAGE } from '../../language/languages.ts';
import { readTokens } from '../../language/terms.ts';
import { isWrittenIn } from '../../language/written-in.ts';
import type { Answer, AnswerBase, Excerpt, QuotingAnswer } from '../answer.ts';
import { quoteSentence, quoteSentences } from '../quotation.ts';
import { rankedFirst } from '../ranked-first.ts';
import type { DocumentFact, Outline } from './document-fact.ts';
import { type Listing, listingOf, outlineOf } from './listing.ts';
import type { DocumentQuestion } from './parse-document-question.ts';
import { hintIn, isStatement, type Statement, statementIn } from './statements.ts';

/** The most sentences that show how an article begins. */
const OPENING_SENTENCES = 3;
/** In words. A shorter sentence at the beginning is a label, a badge or a line of metadata. */
const MIN_OPENING_WORDS = 5;
/** In words. So short a line without a mark at its end is a label, too. */
const MIN_UNENDED_WORDS = 10;
/** The most sentences that are searched for the opening ones. */
const MAX_BEFORE_OPENING = 60;
/** In sentences: enough to recognise a language. */
const SENTENCES_OF_LANGUAGE = 50;
const CERTAIN = 1;
/** The blocks that an article may begin with. A motto or a turn of a conversation goes on in the next block. */
const PROSE: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'quotation', 'turn']);

/**
 * @param base what the answer has in common with others; `articles` are those that it is about
 * @param top the most excerpts
 * @returns undefined if the question has to be looked up: it asks for a list that no article has, or for what may be told
 *   of something else
 */
export function answerDocumentQuestion(
  base: AnswerBase,
  { matter, listed, also, onlyIfStated }: DocumentQuestion,
  language: Language,
  top: number,
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
    return listings.length === 0 ? undefined : answerWithListings(base, listings, top);
  }
  const [only, ...others] = articles;
  if (only !== undefined && others.length === 0) {
    const quoted =
      matter === 'summary'
        ? openingAnswer(base, only, language)
        : statedAnswer(base, only, [matter, also], language, top);
    if (quoted !== undefined) return quoted;
  }
  if (onlyIfStated || matter === 'version') return undefined;
  if (matter === 'outline') {
    const outlines = articles.map((article) => ({ matter, article, under: undefined, headings: outlineOf(article) }));
    return answerWithOutlines(base, outlines, top);
  }
  const known = also === undefined || also === matter ? [matter] : [matter, also];
  const facts = known.flatMap((each) => articles.map((article) => factOf(article, each, language)));
  return answerInWords(base, facts);
}

function answerInWords(base: AnswerBase, facts: readonly DocumentFact[]): Answer {
  return { ...base, outcome: 'small-talk', smallTalk: 'document', facts, excerpts: [] };
}

/** Quotes the first headings, with the whole outlines for people; without any headings, says so. */
function answerWithOutlines(base: AnswerBase, outlines: readonly Outline[], top: number): Answer {
  const headings = outlines.flatMap(({ article, headings: blocks }) => blocks.map((block) => ({ article, block })));
  const [first, ...others] = headings
    .slice(0, Math.max(1, top))
    .flatMap(({ article, block }) => firstExcerptOf(article, block));
  return first === undefined
    ? answerInWords(base, outlines)
    : { ...quoting(base, [first, ...others]), listing: outlines };
}

function firstExcerptOf(article: Article, { firstSentence, endSentence }: Block): Excerpt[] {
  const sentence = firstSentence === endSentence ? undefined : article.sentences[firstSentence];
  return sentence === undefined ? [] : [excerptOf(article, sentence, [])];
}

function factOf(
  article: Article,
  matter: Exclude<DocumentMatter, 'list' | 'outline' | 'version'>,
  language: Language,
): DocumentFact {
  switch (matter) {
    case 'date':
    case 'author':
    case 'source': {
      const statement = statementOrHint(article, matter, language);
      return { matter, article, stated: statement && quote(article, statement.fact) };
    }
    case 'language': {
      if (article.language !== defaultLanguage.code) {
        return { matter, article, isKnown: article.language !== UNKNOWN_LANGUAGE, code: article.language };
      }
      // A text that no language claims is taken for English.
      const text = article.sentences.slice(0, SENTENCES_OF_LANGUAGE).map((sentence) => quote(article, sentence));
      const tokens = readTokens(text.join(' '), language).map(({ term }) => ({ isStopWord: term === undefined }));
      return { matter, article, isKnown: isWrittenIn(tokens), code: language.code };
    }
    default:
      return { matter, article };
  }
}

/** Quotes the lists of items of that name; if there are none, the headings. */
function answerWithListings(
  base: AnswerBase,
  listings: readonly { readonly article: Article; readonly listing: Listing }[],
  top: number,
): Answer {
  const lists = listings.flatMap(({ listing }) => (listing.kind === 'items' ? [listing.excerpt] : []));
  const [first, ...others] = lists.slice(0, Math.max(1, top));
  if (first !== undefined) return quoting(base, [first, ...others]);
  const outlines = listings.flatMap(({ article, listing }): Outline[] =>
    listing.kind === 'items' ? [] : [{ matter: 'outline', article, under: listing.under, headings: listing.headings }],
  );
  return answerWithOutlines(base, outlines, top);
}

/** Quotes where the document states what is asked first, and also what is asked besides. */
function statedAnswer(
  base: AnswerBase,
  article: Article,
  [asked, also]: readonly [DocumentMatter, DocumentMatter | undefined],
  language: Language,
  top: number,
): Answer | undefined {
  const first = statementOrHint(article, asked, language);
  const second = also && statementOrHint(article, also, language);
  if (first === undefined) return undefined;
  const isSame = second?.sentence.start === first.sentence.start;
  const facts =
    isSame && second !== undefined ? [first.fact, second.fact].sort((a, b) => a.start - b.start) : [first.fact];
  const other = second === undefined || isSame || top < 2 ? [] : [excerptOf(article, second.sentence, [second.fact])];
  return quoting(base, [excerptOf(article, first.sentence, facts), ...other]);
}

/** The statement of the document, or a hint if its metadata does not have it either. */
function statementOrHint(article: Article, matter: DocumentMatter, language: Language): Statement | undefined {
  const { documentQuestions: rules } = language;
  const isInMetadata = (matter === 'author' && article.author !== null) || (matter === 'date' && article.date !== null);
  const stated = statementIn(article, matter, language);
  return stated ?? (rules === undefined || isInMetadata ? undefined : hintIn(article, matter, rules));
}

function quoting(base: AnswerBase, excerpts: QuotingAnswer['excerpts']): QuotingAnswer {
  return { ...rankedFirst(base, excerpts), outcome: 'answered', confidence: CERTAIN, excerpts, context: undefined };
}

/** The first sentences of an article's text, without headings, badges and labels. */
function openingAnswer(base: AnswerBase, article: Article, language: Language): Answer | undefined {
  const { sentences, blocks } = article;
  const isText = (sentence: Sentence): boolean => {
    const kind = blocks[sentence.block]?.kind ?? 'paragraph';
    const text = quote(article, sentence);
    const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const least = /[.!?…:]\P{L}*$/u.test(text) ? MIN_OPENING_WORDS : MIN_UNENDED_WORDS;
    return PROSE.has(kind) && words >= least && !isStatement(article, sentence, language);
  };
  let from = Math.max(0, sentences.slice(0, MAX_BEFORE_OPENING).findIndex(isText));
  // "Welcome!" opens the paragraph, though it is too short to be searched for.
  while (from > 0) {
    const before = sentences[from - 1];
    if (before?.block !== sentences[from]?.block || before === undefined || isStatement(article, before, language))
      break;
    from -= 1;
  }
  const opened = blocks[sentences[from]?.block ?? -1];
  const continues = (sentence: Sentence | undefined): boolean => {
    const block = blocks[sentence?.block ?? -1];
    const isWithIt = block !== undefined && PROSE.has(block.kind) && block.introducedBy === opened?.introducedBy;
    return isWithIt && sentence !== undefined && !isStatement(article, sentence, language);
  };
  let to = from + 1;
  while (to - from < OPENING_SENTENCES && continues(sentences[to])) to += 1;
  const opening = quoteSentences(article, from, to - from);
  if (opening === undefined) return undefined;
  const single = sentences.slice(from, to).map((sentence) => excerptOf(article, sentence, []));
  return {
    ...rankedFirst(base, single),
    outcome: 'closest',
    isOpening: true,
    excerpts: [{ ...opening, score: 0, highlights: [] }],
    context: undefined,
  };
}

function excerptOf(article: Article, sentence: Sentence, highlights: Excerpt['highlights']): Excerpt {
  return { ...quoteSentence(article, sentence), score: 0, highlights };
}
