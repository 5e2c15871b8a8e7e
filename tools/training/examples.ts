/** Question sets -> examples to learn from: each question with the features of its candidates, packed. */

import { type Corpus, createCorpus } from '../../src/answer/corpus/corpus.ts';
import { tokensToLookUp } from '../../src/answer/parse-question.ts';
import { type Article, quote } from '../../src/article/article.ts';
import { english } from '../../src/language/english/english.ts';
import { languageByCode } from '../../src/language/languages.ts';
import type { Candidate } from '../../src/retrieval/features/candidate.ts';
import type { FeatureRow } from '../../src/retrieval/features/features.ts';
import { findCandidates, visitAllSentences } from '../../src/retrieval/features/find-candidates.ts';
import { QueryRunner } from '../../src/retrieval/features/query-run.ts';
import { buildIndex, type SentenceIndex } from '../../src/retrieval/index/sentence-index.ts';
import { parseQuery } from '../../src/retrieval/query/query.ts';
import { atOnce } from '../../src/steps.ts';
import { CHATTER_TO_LEARN_FROM } from '../evaluation/chatter.ts';
import { fold } from '../evaluation/fold.ts';
import {
  type ArticleSet,
  covers,
  type PassageSet,
  type QuestionSet,
  type SelectionSet,
} from '../evaluation/question-sets.ts';
import { madeQuestions } from './made-questions.ts';
import type { TrainingSet } from './training-sets.ts';
import { variantOf } from './variants.ts';

export type Sort =
  /** A sentence answers the question. */
  | 'answerable'
  /** The question was written for this article, which seems to answer it but does not. */
  | 'adversarial'
  /** People asked it about this article, which leaves it open. */
  | 'open'
  /** It asks for what the article does not give of somebody or something that it names (made-questions.ts). */
  | 'made'
  /** It is answered only by sentences that were taken out of the article. */
  | 'withheld'
  /** Another article answers the question, and this one is about something else. */
  | 'elsewhere';

export interface Example {
  readonly set: string;
  /** How much it counts in the ranking, and in the confidence. */
  readonly importance: number;
  readonly importanceInConfidence: number;
  /** Whether the sentences are those of an article. Otherwise they are a list of candidates. */
  readonly inText: boolean;
  /** Whether the question is not in the set, but was derived from one (variants.ts) or is chatter. */
  readonly isVariant: boolean;
  /** Whether people typed the question about a document of their community. */
  readonly isPassage: boolean;
  readonly sort: Sort;
  /** The part that is left out together in cross-validation, 0 to `FOLDS` - 1. */
  readonly fold: number;
  readonly question: string;
  /** The document that is asked; undefined for a list of candidates. */
  readonly corpus: Corpus | undefined;
  readonly index: SentenceIndex;
  readonly runner: QueryRunner;
  /** The candidates as indexes of sentences, and for each candidate whether it answers the question. */
  readonly sentences: readonly number[];
  readonly isRight: readonly boolean[];
  /** For each candidate, the index of its first feature in `places` and `values`, with the end as the last element. */
  readonly starts: Uint32Array;
  readonly places: Uint8Array;
  readonly values: Float32Array;
}

export const FOLDS = 4;

/** How much a made question counts in the confidence. There are many of them. */
const IMPORTANCE_OF_MADE = 0.25;

/** The answers of every n-th question are withheld, because each such example takes an index of its own. */
const WITHHELD_EACH = 2;

/** What all examples of a set have. */
type OfSet = Pick<Example, 'set' | 'importance' | 'importanceInConfidence'>;

/** @returns no examples for a set other than those of articles, passages and selections */
export function examplesOf(set: QuestionSet, training: TrainingSet): Example[] {
  const { importance, importanceInConfidence } = training;
  const ofSet = { set: set.name, importance, importanceInConfidence };
  if (set.kind === 'articles') return [...fromArticles(set, training, ofSet)];
  if (set.kind === 'passages') return [...fromPassages(set, training, ofSet)];
  return set.kind === 'selection' ? [...fromSelection(set, ofSet)] : [];
}

/** A number from 0 to `FOLDS` - 1 for a name, the same each time (FNV-1a). */
export function foldOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % FOLDS;
}

function* fromArticles(
  set: ArticleSet,
  { each, foldBy, hasVariants, unanswerable, isAskedForMore, isAskedChatter, isWithheld }: TrainingSet,
  ofSet: OfSet,
): Generator<Example> {
  const texts = set.articles.map((article) => ({
    ...ofSet,
    article,
    fold: foldOf(article.name),
    ...corpusOf(article),
  }));
  const byName = new Map(texts.map((text, at) => [text.article.name, at]));
  if (isAskedChatter) yield* fromChatter(texts);
  for (const [i, text] of isAskedForMore ? texts.entries() : []) {
    for (const question of madeQuestions(text.article, i)) {
      yield example({ ...text, importanceInConfidence: IMPORTANCE_OF_MADE, sort: 'made', question });
    }
  }
  for (const [i, { article: name, question, answers }] of set.questions.entries()) {
    const at = byName.get(name);
    const text = at === undefined ? undefined : texts[at];
    if (at === undefined || text === undefined || i % each !== 0) continue;
    const own = foldBy === 'question' ? { ...text, fold: foldOf(question) } : text;
    if (answers.length === 0) {
      yield example({ ...own, sort: unanswerable, question });
      continue;
    }
    const right = own.article.sentences.flatMap((span, sentence) => (covers(span, { answers }) ? [sentence] : []));
    // Each question is also an example with one other article. The other articles take turns.
    const elsewhere = texts.length > 1 ? texts[(at + 1 + (i % (texts.length - 1))) % texts.length] : undefined;
    if (isWithheld && i % WITHHELD_EACH === 0) {
      const others = own.article.sentences.filter((_, sentence) => !right.includes(sentence));
      const without = corpusOf({ ...own.article, sentences: others });
      yield example({ ...own, ...without, sort: 'withheld', question });
    }
    for (const isVariant of hasVariants ? [false, true] : [false]) {
      const asked = { isVariant, question: isVariant ? variantOf(question, i) : question };
      yield example({ ...own, ...asked, sort: 'answerable', right });
      if (elsewhere !== undefined) yield example({ ...elsewhere, ...asked, sort: 'elsewhere' });
    }
  }
}

/** Talk that no article answers, with two articles each. */
function* fromChatter<Text extends Indexed & OfSet & { readonly fold: number }>(
  texts: readonly Text[],
): Generator<Example> {
  for (const [i, line] of CHATTER_TO_LEARN_FROM.entries()) {
    for (const at of new Set([i % texts.length, (i + 3) % texts.length])) {
      const text = texts[at];
      if (text !== undefined) yield example({ ...text, sort: 'elsewhere', question: line, isVariant: true });
    }
  }
}

/** The complete questions of a passage set. A sentence is right if it contains one of the accepted phrases. */
function* fromPassages(set: PassageSet, { isAskedChatter }: TrainingSet, ofSet: OfSet): Generator<Example> {
  const texts = set.articles.map((article) => ({
    ...ofSet,
    article,
    folded: article.sentences.map((sentence) => fold(quote(article, sentence))),
    fold: foldOf(article.name),
    ...corpusOf(article),
  }));
  if (isAskedChatter) for (const chat of fromChatter(texts)) yield { ...chat, isPassage: true };
  for (const [i, { article: name, question, accept, before }] of set.questions.entries()) {
    const at = texts.findIndex(({ article }) => article.name === name);
    const own = texts[at];
    if (own === undefined || before.length > 0) continue;
    const asked = { question, isPassage: true };
    if (accept.length === 0) {
      yield example({ ...own, ...asked, sort: 'open' });
      continue;
    }
    const phrases = accept.map(fold);
    const right = own.folded.flatMap((text, sentence) =>
      phrases.some((phrase) => text.includes(phrase)) ? [sentence] : [],
    );
    yield example({ ...own, ...asked, sort: 'answerable', right });
    const elsewhere = texts[(at + 1 + (i % (texts.length - 1))) % texts.length];
    if (elsewhere !== undefined) yield example({ ...elsewhere, ...asked, sort: 'elsewhere' });
  }
}

function* fromSelection(set: SelectionSet, ofSet: OfSet): Generator<Example> {
  for (const { question, candidates } of set.questions) {
    const right = candidates.flatMap(({ relevant }, sentence) => (relevant ? [sentence] : []));
    if (right.length === 0) continue;
    const texts = candidates.map(({ text }) => text);
    const list = indexed(atOnce(buildIndex(texts, english)));
    yield example({ ...ofSet, inText: false, sort: 'answerable', fold: foldOf(question), question, ...list, right });
  }
}

interface Indexed {
  readonly corpus: Corpus | undefined;
  readonly index: SentenceIndex;
  readonly runner: QueryRunner;
}

/** Without answer cues: those that the program has may be learned from the same questions (answer-cues.ts). */
function indexed(whole: SentenceIndex): Indexed {
  const index = { ...whole, cueTable: undefined };
  return { corpus: undefined, index, runner: new QueryRunner(index) };
}

function corpusOf(article: Article): Indexed {
  const corpus = atOnce(createCorpus([article], languageByCode(article.language)));
  return { ...indexed(corpus.searcher.index), corpus };
}

interface Asked extends Indexed, OfSet {
  readonly inText?: boolean;
  readonly isVariant?: boolean;
  readonly isPassage?: boolean;
  readonly sort: Sort;
  readonly fold: number;
  readonly question: string;
  /** The indexes of the sentences that answer the question. */
  readonly right?: readonly number[];
}

function example({
  inText = true,
  isVariant = false,
  isPassage = false,
  sort,
  fold,
  question,
  corpus,
  index,
  runner,
  right = [],
  ...ofSet
}: Asked): Example {
  const { set, importance, importanceInConfidence } = ofSet;
  const query = parseQuery(index, tokensToLookUp(question, index.language));
  const sentences: number[] = [];
  const packing = new Packing();
  const add = ({ sentence, row }: Candidate): void => {
    sentences.push(sentence);
    packing.add(row);
  };
  runner.run(query, (run) => {
    if (inText) findCandidates(run).forEach(add);
    else visitAllSentences(run, add);
  });
  const answers = new Set(right);
  return {
    ...{ set, importance, importanceInConfidence, inText, isVariant, isPassage, sort, fold, question },
    ...{ corpus, index, runner, sentences },
    isRight: sentences.map((sentence) => answers.has(sentence)),
    ...packing.packed(),
  };
}

/** Rows of features as an example stores them: without those that are 0. */
export type PackedRows = Pick<Example, 'starts' | 'places' | 'values'>;

export class Packing {
  readonly #starts = [0];
  readonly #places: number[] = [];
  readonly #values: number[] = [];

  add(row: FeatureRow): void {
    for (const [place, value] of row.entries()) {
      if (value === 0) continue;
      this.#places.push(place);
      this.#values.push(value);
    }
    this.#starts.push(this.#places.length);
  }

  packed(): PackedRows {
    return {
      starts: Uint32Array.from(this.#starts),
      places: Uint8Array.from(this.#places),
      values: Float32Array.from(this.#values),
    };
  }
}

/** Writes the features of a candidate, by its number in the example, to a row. */
export function unpack({ starts, places, values }: PackedRows, candidate: number, row: FeatureRow): void {
  row.fill(0);
  for (let at = starts[candidate] ?? 0; at < (starts[candidate + 1] ?? 0); at++) {
    row[places[at] ?? 0] = values[at] ?? 0;
  }
}

/** Whether an example shows what distinguishes a right candidate from others. */
export function teaches({ isRight }: Example): boolean {
  return isRight.includes(true) && isRight.includes(false);
}
