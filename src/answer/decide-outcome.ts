/**
 * What was found -> what may be claimed: how the question is understood, the chance that the best sentence answers it,
 * and the outcome. All that is set by hand and changes a confidence is in this file, each with its reason. None of it is
 * learnt: the 120 follow-ups for development would fit any six numbers.
 */
import { quote } from '../article/article.ts';
import type { Interpretation, InterpretationKind } from '../conversation/resolve-follow-up.ts';
import { TokenFlag } from '../language/flags.ts';
import type { AnswerType } from '../language/question-form.ts';
import { readTokens } from '../language/terms.ts';
import type { Ranking } from '../retrieval/searcher.ts';
import type { Outcome } from './answer.ts';
import type { Corpus } from './corpus/corpus.ts';
import { toExcerpt } from './excerpts/excerpts.ts';
import type { Result, Retrieval } from './retrieve.ts';

/**
 * The lowest confidence at which, in cross-validation, fewer than 1 in 100 questions about something else are answered;
 * 9 in 10 of the answers are right then (tools/evaluation/README.md).
 */
const ANSWERED_FROM = 0.65;
/** Below one chance in five, a sentence shares no more with the question than a word or two that occur everywhere. */
const CLOSEST_FROM = 0.2;
/** The chance that a follow-up is understood as it was meant; measured on the follow-ups dev and dev-2. */
const UNDERSTOOD = 0.75;
/**
 * How likely each way to understand a question is, before anything is looked up. Set by hand on the follow-ups dev and
 * dev-2: answers are ranked alike with `joined` from 0.1 to 0.25, and with `alone` from 0.8 to 1, of which the lowest takes
 * "what about Japan?" for a follow-up most often (tools/evaluation/README.md has what other choices do).
 */
const PRIORS: Readonly<Record<InterpretationKind, number>> = {
  complete: 1,
  resolved: UNDERSTOOD,
  continuation: UNDERSTOOD,
  // A name alone finds some sentence about it with a high confidence, so this is seldom what was meant.
  alone: 0.8,
  // Nothing says that it refers to anything; from 0.8 to 1 the follow-ups for development are ranked alike.
  short: 1,
  // Words without a structure count where no complete question is answered nearly as well.
  joined: 0.2,
  // It confirms what another interpretation finds, and is none by itself.
  incomplete: 0,
};
/** "Tell me more" asks nothing that could be answered: what is found is related, whatever the model says. */
const CONTINUATION = 0.4;
/** The most that is believed of a sentence which lacks the kind of answer that a follow-up asks for. */
const DOUBTFUL = 0.5;
/**
 * What is added to the model's score of the sentence right after the one that was quoted last, of those soon after it, and
 * of that one itself: whoever asks on has read it, and most often means what follows. Set by hand on the same questions.
 */
const NEXT_SENTENCE_BONUS = 3;
const SOON_AFTER_BONUS = 1;
const SOON_AFTER = 4;
const REPETITION_BONUS = -3;
/** The share of a follow-up's own words, by their weights, that the sentence must contain to be given as the answer. */
const MIN_OWN_SHARE = 0.5;
/** From this strength on, a related word stands for a word of the question. */
const CONTAINED_FROM = 0.4;
/** By kind of answer, the flags of which a word that answers has one. */
const FLAGS_OF_ANSWER: Partial<Record<AnswerType, number>> = {
  number: TokenFlag.number,
  money: TokenFlag.number,
  time: TokenFlag.time | TokenFlag.number,
};

export interface Decision {
  readonly outcome: Exclude<Outcome, 'small-talk'>;
  /** The chance, 0 to 1, that the first hit answers what was meant. */
  readonly confidence: number;
  readonly interpretation: Interpretation;
  readonly ranking: Ranking;
}

export function decideOutcome(corpus: Corpus, { results, quotedBefore }: Retrieval): Decision {
  const result = mostLikely(results);
  const { interpretation, ranking } = result;
  if (interpretation.kind === 'continuation') return continued(corpus, interpretation, ranking, quotedBefore);
  const believed = confidenceIn(result, results);
  const isDoubtful =
    (interpretation.shown !== undefined && lacksAnswer(corpus, ranking, quotedBefore)) || lacksOwnWords(result);
  const confidence = isDoubtful ? Math.min(believed, DOUBTFUL) : believed;
  return { outcome: outcomeOf(confidence, sharesTerm(corpus, ranking)), confidence, interpretation, ranking };
}

/** @param quotedBefore the sentence that was quoted last; undefined if none was, or it is not in the corpus */
export function bonusAfter(quotedBefore: number | undefined): ((sentence: number) => number) | undefined {
  if (quotedBefore === undefined) return undefined;
  return (sentence) => {
    if (sentence === quotedBefore) return REPETITION_BONUS;
    if (sentence === quotedBefore + 1) return NEXT_SENTENCE_BONUS;
    return sentence > quotedBefore && sentence <= quotedBefore + SOON_AFTER ? SOON_AFTER_BONUS : 0;
  };
}

/**
 * @param confidence 0 to 1
 * @param sharesTerm whether any word of the question itself occurs in the corpus: passages that contain related words
 *   alone would be called close without being so
 */
export function outcomeOf(confidence: number, sharesTerm: boolean): Decision['outcome'] {
  if (confidence >= ANSWERED_FROM) return 'answered';
  return confidence >= CLOSEST_FROM && sharesTerm ? 'closest' : 'not-covered';
}

/** The interpretation with the highest prior times confidence. */
function mostLikely(results: Retrieval['results']): Result {
  const best = bestOf(results);
  // Where nothing is found, the most specific one says best what was understood.
  if (best.interpretation.kind === 'joined' && best.ranking.confidence < CLOSEST_FROM) return results[0];
  if (!mayBeComplete(best)) return best;
  // Of interpretations that find the same sentence, a complete question says best what was understood.
  const isShort = best.interpretation.kind === 'short';
  const [first, ...others] = results.filter(
    (result) => result !== best && findsTheSame(result, best) && (!isShort || usesFilledIn(result)),
  );
  return first === undefined ? best : bestOf([first, ...others]);
}

/** Whether it is the question as it was typed, which may be complete. */
function mayBeComplete({ interpretation: { kind } }: Result): boolean {
  return kind === 'alone' || kind === 'short';
}

/** Whether the first sentence has any of the words that were filled in, if these are more than "who is". */
function usesFilledIn({ interpretation: { own }, ranking: { query, hits } }: Result): boolean {
  const [first] = hits;
  const terms = new Set(own?.tokens.map(({ term }) => term));
  const filledIn = query.terms.flatMap(({ term }, i) => (terms.has(term) ? [] : [i]));
  return filledIn.length === 0 || filledIn.some((i) => (first?.match.strengths[i] ?? 0) >= CONTAINED_FROM);
}

/** Of equal ones the first, which is the most specific. */
function bestOf([first, ...others]: Retrieval['results']): Result {
  const likelihood = ({ interpretation, ranking }: Result): number => PRIORS[interpretation.kind] * ranking.confidence;
  return others.reduce((best, result) => (likelihood(result) > likelihood(best) ? result : best), first);
}

function findsTheSame(a: Result, b: Result): boolean {
  const [first] = a.ranking.hits;
  return first !== undefined && first.sentence === b.ranking.hits[0]?.sentence;
}

function confidenceIn(result: Result, results: readonly Result[]): number {
  const { interpretation, ranking } = result;
  if (interpretation.kind === 'complete' || mayBeComplete(result)) return ranking.confidence;
  // Where the question as it was typed finds the same sentence, how it was understood makes no difference.
  const asTyped = results.find((each) => mayBeComplete(each) || each.interpretation.kind === 'incomplete');
  const agreeing = asTyped !== undefined && findsTheSame(asTyped, result) ? asTyped.ranking.confidence : 0;
  return Math.max(ranking.confidence * UNDERSTOOD, agreeing);
}

/** What else there is on the question before; where that is nothing, the same sentence again. */
function continued(
  corpus: Corpus,
  interpretation: Interpretation,
  ranking: Ranking,
  quotedBefore: number | undefined,
): Decision {
  const hits = ranking.hits.filter(({ sentence }) => sentence !== quotedBefore);
  const isMore = hits.length > 0;
  const confidence = isMore ? CONTINUATION : ranking.confidence * UNDERSTOOD;
  return {
    outcome: outcomeOf(confidence, sharesTerm(corpus, ranking)),
    ...{ confidence, interpretation },
    ranking: isMore ? { ...ranking, hits } : ranking,
  };
}

/** "How many?" of a sentence without a number, "when?" of one without a time, "why?" of the one quoted before. */
function lacksAnswer(corpus: Corpus, { query, hits: [first] }: Ranking, quotedBefore: number | undefined): boolean {
  if (first === undefined) return false;
  const flags = FLAGS_OF_ANSWER[query.type];
  if (flags === undefined) return query.type === 'reason' && first.sentence === quotedBefore;
  const { article, highlights } = toExcerpt(corpus, query, first);
  const words = highlights.flatMap((span) => readTokens(quote(article, span), corpus.language));
  return !words.some(({ word }) => (word.tokenFlags & flags) !== 0);
}

/** Whether the first sentence has too little of what the follow-up itself names, beside the words that were filled in. */
function lacksOwnWords({ interpretation: { own }, ranking: { query, hits } }: Result): boolean {
  const [first] = hits;
  if (first === undefined || own === undefined) return false;
  const terms = new Set(own.tagged.flatMap(({ isContent, term }) => (isContent && term !== undefined ? [term] : [])));
  let contained = 0;
  let all = 0;
  for (const [i, { term, weight }] of query.terms.entries()) {
    if (!terms.has(term)) continue;
    all += weight;
    if ((first.match.strengths[i] ?? 0) >= CONTAINED_FROM) contained += weight;
  }
  return contained < all * MIN_OWN_SHARE;
}

function sharesTerm({ searcher }: Corpus, { query }: Ranking): boolean {
  return query.terms.some(({ term }) => searcher.index.vocabulary.has(term));
}
