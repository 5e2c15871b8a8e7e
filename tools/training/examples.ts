/** Question sets -> examples to train on: each question with the features of its candidates, packed. */

import { essenceOf } from '../../src/answer/question.ts';
import { type Article, quote } from '../../src/article/article.ts';
import { CandidateFinder, type RankedCandidate } from '../../src/retrieval/features/candidate-finder.ts';
import { buildIndex, type SentenceIndex } from '../../src/retrieval/index/sentence-index.ts';
import { parseQuery } from '../../src/retrieval/query/query.ts';
import { CHATTER_TO_LEARN_FROM } from '../evaluation/chatter.ts';
import { type ArticleSet, covers, type QuestionSet, type SelectionSet } from '../evaluation/sets.ts';
import { variantOf } from './variants.ts';

/**
 * `answerable`: some sentence answers. `adversarial`: asked of this very article, which does not answer. `elsewhere`:
 * another article answers it, this one is about something else.
 */
export type Sort = 'answerable' | 'adversarial' | 'elsewhere';

export interface Example {
  /** Whether the sentences follow each other in an article; else they are a list to choose from. */
  readonly inText: boolean;
  /** Whether the question is not the set's own: made from one of them (variants.ts), or chatter. */
  readonly isVariant: boolean;
  readonly sort: Sort;
  /** What is held out together in cross-validation: an article, or an eighth of a selection set. */
  readonly fold: number;
  readonly question: string;
  readonly index: SentenceIndex;
  readonly finder: CandidateFinder;
  /** The candidates that are learnt from, as sentences of the index, and whether each answers. */
  readonly sentences: readonly number[];
  readonly isRight: readonly boolean[];
  /** For each candidate, where its features begin in `places` and `values`; one more than candidates. */
  readonly starts: Uint32Array;
  readonly places: Uint8Array;
  readonly values: Float64Array;
}

export const FOLDS = 8;

export function examplesOf(sets: readonly QuestionSet[]): Example[] {
  return sets.flatMap((set) => {
    // Nothing is learnt from conversations.
    if (set.kind === 'splitting' || set.kind === 'follow-ups') return [];
    return [...(set.kind === 'articles' ? fromArticles(set) : fromSelection(set))];
  });
}

function* fromArticles(set: ArticleSet): Generator<Example> {
  const texts = set.articles.map((article, at) => ({ article, fold: at % FOLDS, ...indexed(indexOf(article)) }));
  for (const [i, line] of CHATTER_TO_LEARN_FROM.entries()) {
    for (const at of new Set([i % texts.length, (i + 3) % texts.length])) {
      const text = texts[at];
      if (text !== undefined) yield example({ ...text, sort: 'elsewhere', question: line, isVariant: true });
    }
  }
  for (const [i, { article: name, question, answers }] of set.questions.entries()) {
    const at = texts.findIndex(({ article }) => article.name === name);
    const own = texts[at];
    if (own === undefined) continue;
    if (answers.length === 0) {
      yield example({ ...own, sort: 'adversarial', question });
      continue;
    }
    const right = own.article.sentences.flatMap((span, sentence) => (covers(span, { answers }) ? [sentence] : []));
    // Each question is also asked once of another article, which one changes from question to question.
    const elsewhere = texts.length > 1 ? texts[(at + 1 + (i % (texts.length - 1))) % texts.length] : undefined;
    for (const isVariant of [false, true]) {
      const asked = { isVariant, question: isVariant ? variantOf(question, i) : question };
      yield example({ ...own, ...asked, sort: 'answerable', right });
      if (elsewhere !== undefined) yield example({ ...elsewhere, ...asked, sort: 'elsewhere' });
    }
  }
}

/** More than the engine looks at: what a sentence lacks is learnt from those that it passes over, too. */
const LEARNT_FROM = { max: 64, min: 64, scoreRatio: 0 };

function indexed(index: SentenceIndex): Indexed {
  return { index, finder: new CandidateFinder(index), wideFinder: new CandidateFinder(index, LEARNT_FROM) };
}

function indexOf(article: Article): SentenceIndex {
  return buildIndex(
    article.sentences.map((sentence) => quote(article, sentence)),
    article.sentences.map(({ paragraph }) => paragraph),
  );
}

function* fromSelection(set: SelectionSet): Generator<Example> {
  for (const [i, { question, candidates }] of set.questions.entries()) {
    const right = candidates.flatMap(({ relevant }, sentence) => (relevant ? [sentence] : []));
    if (right.length > 0) {
      const list = indexed(buildIndex(candidates.map(({ text }) => text)));
      yield example({ inText: false, sort: 'answerable', fold: i % FOLDS, question, ...list, right });
    }
  }
}

interface Indexed {
  readonly index: SentenceIndex;
  readonly finder: CandidateFinder;
  readonly wideFinder: CandidateFinder;
}

interface Asked extends Indexed {
  readonly inText?: boolean;
  readonly isVariant?: boolean;
  readonly sort: Sort;
  readonly fold: number;
  readonly question: string;
  /** The sentences that answer. */
  readonly right?: readonly number[];
}

function example({
  inText = true,
  isVariant = false,
  sort,
  fold,
  question,
  index,
  finder,
  wideFinder,
  right = [],
}: Asked): Example {
  const query = parseQuery(index, essenceOf(question));
  const sentences: number[] = [];
  const starts = [0];
  const places: number[] = [];
  const values: number[] = [];
  const add = ({ sentence, row }: RankedCandidate): void => {
    sentences.push(sentence);
    for (const [place, value] of row.entries()) {
      if (value === 0) continue;
      places.push(place);
      values.push(value);
    }
    starts.push(places.length);
  };
  if (inText) wideFinder.find(query).forEach(add);
  else wideFinder.visitAll(query, add);
  return {
    ...{ inText, isVariant, sort, fold, question, index, finder },
    sentences,
    isRight: sentences.map((sentence) => right.includes(sentence)),
    starts: Uint32Array.from(starts),
    places: Uint8Array.from(places),
    values: Float64Array.from(values),
  };
}
