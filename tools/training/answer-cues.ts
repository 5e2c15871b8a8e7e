/**
 * Examples -> the answer cues: for each opening of questions, how much more often the sentences that answer contain a word
 * than the other candidates do. A few occurrences are little evidence, so an opening starts from what the more general one
 * says: "how do" from "how", and "how" from any question. The estimate is that of a Poisson rate with a Gamma prior.
 */

import { tokensToLookUp } from '../../src/answer/parse-question.ts';
import {
  ANY_QUESTION,
  type AnswerCues,
  type CueWeights,
  cueIn,
  openingCueIn,
  openingsOf,
} from '../../src/language/answer-cues.ts';
import { cueFeatures, MAX_CUE_TOKENS } from '../../src/retrieval/features/cue-features.ts';
import { FEATURES } from '../../src/retrieval/features/features.ts';
import { QueryRunner } from '../../src/retrieval/features/query-run.ts';
import { createCueTable } from '../../src/retrieval/index/cue-table.ts';
import { endExamined, type SentenceIndex } from '../../src/retrieval/index/sentence-index.ts';
import { startOf, termIdAt } from '../../src/retrieval/index/token-table.ts';
import { parseQuery } from '../../src/retrieval/query/query.ts';
import { type Example, type PackedRows, Packing, teaches, unpack } from './examples.ts';

/** An opening has weights of its own if at least this number of questions have it. */
const MIN_QUESTIONS = 60;
/** How many occurrences the prior counts as. */
const PRIOR = 50;
/** Smaller weights are left out: most of them are chance, and the file would be several times as large. */
const MIN_WEIGHT = 0.1;
const DECIMALS = 2;

/** @param examples answerable questions in one language; those without a right candidate, or without another, teach nothing */
export function learnAnswerCues(examples: readonly Example[]): CueWeights {
  const useful = examples.filter(teaches);
  const cues = new CueNumbers();
  const asked = useful.map((example) => ({
    example,
    openings: [ANY_QUESTION, ...openingsOf(tokensToLookUp(example.question, example.index.language))],
    candidates: candidateCues(example, cues),
  }));
  const weights = new Map<string, Float64Array>();
  const nothing = new Float64Array(cues.names.length);
  for (const opening of frequentOpenings(asked)) {
    const counts = { answering: new Float64Array(cues.names.length), others: new Float64Array(cues.names.length) };
    for (const { example, openings, candidates } of asked) {
      if (openings.includes(opening)) count(example, candidates, counts);
    }
    const general = weights.get(opening.split(' ')[0] ?? ANY_QUESTION) ?? weights.get(ANY_QUESTION) ?? nothing;
    weights.set(
      opening,
      general.map((prior, cue) =>
        Math.log(((counts.answering[cue] ?? 0) + PRIOR * Math.exp(prior)) / ((counts.others[cue] ?? 0) + PRIOR)),
      ),
    );
  }
  return tableOf(weights, cues.names);
}

/** The cues of all examples, numbered. */
class CueNumbers {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #ofIndexes = new Map<SentenceIndex, { readonly cues: Int32Array; readonly openingCues: Int32Array }>();

  of(index: SentenceIndex) {
    const known = this.#ofIndexes.get(index);
    if (known !== undefined) return known;
    const numbers = {
      cues: Int32Array.from(index.terms, (term) => this.#numberOf(cueIn(term))),
      openingCues: Int32Array.from(index.terms, (term) => this.#numberOf(openingCueIn(term))),
    };
    this.#ofIndexes.set(index, numbers);
    return numbers;
  }

  #numberOf(cue: string): number {
    const number = this.#numbers.get(cue) ?? this.names.push(cue) - 1;
    this.#numbers.set(cue, number);
    return number;
  }
}

/** The distinct cues of each candidate. Words of the question are none. */
function candidateCues({ index, question, sentences }: Example, numbers: CueNumbers): Int32Array[] {
  const { cues, openingCues } = numbers.of(index);
  const inQuestion = new Set(parseQuery(index, tokensToLookUp(question, index.language)).tokenIds);
  return sentences.map((sentence) => {
    const start = startOf(index, sentence);
    const end = Math.min(endExamined(index, sentence), start + MAX_CUE_TOKENS);
    const found = new Set<number>();
    if (start < end) found.add(openingCues[termIdAt(index, start)] ?? 0);
    for (let at = start; at < end; at++) {
      const termId = termIdAt(index, at);
      if (!inQuestion.has(termId)) found.add(cues[termId] ?? 0);
    }
    return Int32Array.from(found);
  });
}

/** Each question counts as one sentence that answers and one that does not, times the root of its importance. */
function count(
  { isRight, importance }: Example,
  candidates: readonly Int32Array[],
  { answering, others }: { readonly answering: Float64Array; readonly others: Float64Array },
): void {
  const rightCount = isRight.filter(Boolean).length;
  const mass = Math.sqrt(importance);
  for (const [i, found] of candidates.entries()) {
    const [counts, share] = isRight[i] ? [answering, rightCount] : [others, isRight.length - rightCount];
    for (const cue of found) counts[cue] = (counts[cue] ?? 0) + mass / share;
  }
}

/** The openings that are frequent enough, each after the more general one. */
function frequentOpenings(asked: readonly { readonly openings: readonly string[] }[]): string[] {
  const frequencies = new Map<string, number>();
  for (const { openings } of asked) {
    for (const opening of openings) frequencies.set(opening, (frequencies.get(opening) ?? 0) + 1);
  }
  const frequent = [...frequencies].filter(([, frequency]) => frequency >= MIN_QUESTIONS).map(([opening]) => opening);
  // "" is before all others, and "how" before "how do".
  return frequent.sort();
}

/** The weights of an opening are written without those of any question, the highest first. */
function tableOf(weights: ReadonlyMap<string, Float64Array>, names: readonly string[]): CueWeights {
  const forAny = weights.get(ANY_QUESTION);
  return Object.fromEntries(
    [...weights].map(([opening, row]) => {
      const written = Array.from(row, (weight, cue) => {
        const own = opening === ANY_QUESTION ? weight : weight - (forAny?.[cue] ?? 0);
        return [names[cue] ?? '', Number(own.toFixed(DECIMALS))] as const;
      }).filter(([, weight]) => Math.abs(weight) >= MIN_WEIGHT);
      written.sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
      return [opening, Object.fromEntries(written)];
    }),
  );
}

/**
 * Gives examples the features of cues. Without this function they have none, whatever the program has learned before.
 *
 * @param cuesOf the cues for an example, which must not have been learned from its article
 */
export function withCues(
  examples: readonly Example[],
  cuesOf: (example: Example) => AnswerCues | undefined,
): Example[] {
  const indexed = new Map<SentenceIndex, Map<AnswerCues, Pick<Example, 'index' | 'runner'>>>();
  const withTable = (index: SentenceIndex, cues: AnswerCues): Pick<Example, 'index' | 'runner'> => {
    const ofIndex = indexed.get(index) ?? new Map<AnswerCues, Pick<Example, 'index' | 'runner'>>();
    indexed.set(index, ofIndex);
    const known = ofIndex.get(cues);
    if (known !== undefined) return known;
    const own = { ...index, cueTable: createCueTable(index.terms, cues) };
    const made = { index: own, runner: new QueryRunner(own) };
    ofIndex.set(cues, made);
    return made;
  };
  return examples.map((example) => {
    const cues = cuesOf(example);
    if (cues === undefined) return example;
    const { index, runner } = withTable(example.index, cues);
    return { ...example, index, runner, ...packedWithCues(example, index, runner) };
  });
}

function packedWithCues(example: Example, index: SentenceIndex, runner: QueryRunner): PackedRows {
  const packing = new Packing();
  const row = new Float64Array(FEATURES.length);
  runner.run(parseQuery(index, tokensToLookUp(example.question, index.language)), (run) => {
    for (const [i, sentence] of example.sentences.entries()) {
      unpack(example, i, row);
      cueFeatures({ run, start: startOf(index, sentence), end: endExamined(index, sentence) }, row);
      packing.add(row);
    }
  });
  return packing.packed();
}
