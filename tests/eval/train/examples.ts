/** Question sets -> examples to train on: each question with the features of its candidates, packed. */

import { withoutReference } from '../../../src/answer/question.ts';
import { quote } from '../../../src/article/article.ts';
import { findCandidates } from '../../../src/retrieval/candidates.ts';
import { FEATURES } from '../../../src/retrieval/features.ts';
import { readQuestion } from '../../../src/retrieval/query.ts';
import { buildIndex, type SentenceIndex } from '../../../src/retrieval/sentence-index.ts';
import { CHATTER_TO_LEARN_FROM } from '../chatter.ts';
import type { ArticleSet, QuestionSet, SelectionSet } from '../sets.ts';
import { variantOf } from './variants.ts';

/**
 * `answerable`: some sentence answers. `adversarial`: asked of this very article, which does not answer. `elsewhere`:
 * another article answers it, this one is about something else.
 */
export type Sort = 'answerable' | 'adversarial' | 'elsewhere';

export interface Example {
  readonly set: string;
  /** Whether the question is not the set's own: made from one of them (variants.ts), or chatter. */
  readonly isVariant: boolean;
  readonly sort: Sort;
  /** What is held out together in cross-validation: an article, or an eighth of a selection set. */
  readonly fold: number;
  readonly question: string;
  readonly index: SentenceIndex;
  /** The candidates, as sentences of the index, and whether each answers. */
  readonly sentences: readonly number[];
  readonly isRight: readonly boolean[];
  /** Sentences that answer and were not among the candidates. */
  readonly missed: number;
  /** For each candidate, where its features begin in `places` and `values`; one more than candidates. */
  readonly starts: Uint32Array;
  readonly places: Uint8Array;
  readonly values: Float64Array;
}

export const FOLDS = 8;

export function examplesOf(sets: readonly QuestionSet[], tell: (done: number, all: number) => void): Example[] {
  const all = sets.reduce((sum, { questions }) => sum + questions.length, 0);
  const examples: Example[] = [];
  let done = 0;
  for (const set of sets) {
    for (const example of set.kind === 'articles' ? fromArticles(set) : fromSelection(set)) {
      examples.push(example);
      if (example.sort !== 'elsewhere') tell(++done, all);
    }
  }
  return examples;
}

function* fromArticles(set: ArticleSet): Generator<Example> {
  const indexed = set.articles.map((article) => ({
    article,
    index: buildIndex(
      article.sentences.map((sentence) => quote(article, sentence)),
      article.sentences.map(({ paragraph }) => paragraph),
    ),
  }));
  for (const [i, line] of CHATTER_TO_LEARN_FROM.entries()) {
    for (const at of new Set([i % indexed.length, (i + 3) % indexed.length])) {
      const asked = indexed[at];
      if (asked !== undefined)
        yield { ...toExample(set.name, 'elsewhere', at % FOLDS, line, asked.index, []), isVariant: true };
    }
  }
  for (const [i, { article: name, question, answers }] of set.questions.entries()) {
    const at = indexed.findIndex(({ article }) => article.name === name);
    const asked = indexed[at];
    if (asked === undefined) continue;
    const { sentences } = asked.article;
    const isRight = (sentence: number): boolean => {
      const { start = 0, end = 0 } = sentences[sentence] ?? {};
      return answers.some((answer) => start <= answer.start && answer.start + answer.text.length <= end);
    };
    const right = sentences.flatMap((_, sentence) => (isRight(sentence) ? [sentence] : []));
    const sort = answers.length > 0 ? 'answerable' : 'adversarial';
    yield toExample(set.name, sort, at % FOLDS, question, asked.index, right);
    if (sort === 'answerable') {
      const variant = toExample(set.name, sort, at % FOLDS, variantOf(question, i), asked.index, right);
      yield { ...variant, isVariant: true };
    }
    // Each question of the set is asked once of another article, which one changes from question to question.
    const other = (at + 1 + (i % Math.max(1, indexed.length - 1))) % indexed.length;
    const elsewhere = indexed[other];
    if (sort === 'answerable' && other !== at && elsewhere !== undefined) {
      yield toExample(set.name, 'elsewhere', other % FOLDS, question, elsewhere.index, []);
      const variant = toExample(set.name, 'elsewhere', other % FOLDS, variantOf(question, i), elsewhere.index, []);
      yield { ...variant, isVariant: true };
    }
  }
}

function* fromSelection(set: SelectionSet): Generator<Example> {
  for (const [i, { question, candidates }] of set.questions.entries()) {
    const right = candidates.flatMap(({ relevant }, sentence) => (relevant ? [sentence] : []));
    const index = buildIndex(candidates.map(({ text }) => text));
    if (right.length > 0) yield toExample(set.name, 'answerable', i % FOLDS, question, index, right, true);
  }
}

function toExample(
  ...[set, sort, fold, question, index, right, everything]: [
    string,
    Sort,
    number,
    string,
    SentenceIndex,
    readonly number[],
    boolean?,
  ]
): Example {
  const candidates = findCandidates(index, readQuestion(index, withoutReference(question)), everything);
  const places: number[] = [];
  const values: number[] = [];
  const starts = Uint32Array.from([
    0,
    ...candidates.map(({ row }) => {
      for (let place = 0; place < FEATURES.length; place++) {
        const value = row[place] ?? 0;
        if (value === 0) continue;
        places.push(place);
        values.push(value);
      }
      return places.length;
    }),
  ]);
  const isRight = candidates.map(({ sentence }) => right.includes(sentence));
  return {
    ...{ set, sort, fold, question, index, isRight, starts, isVariant: false },
    sentences: candidates.map(({ sentence }) => sentence),
    missed: right.length - isRight.filter(Boolean).length,
    places: Uint8Array.from(places),
    values: Float64Array.from(values),
  };
}
