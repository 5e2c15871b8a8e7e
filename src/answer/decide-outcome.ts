/**
 * The search results -> the outcome: which interpretation of the question is chosen, the probability that the best sentence
 * answers it, and whether the bot claims an answer. Every number that is set by hand and changes a confidence is in this
 * file, with its reason. Those for follow-ups are not learnt, because the 120 development follow-ups are too few for that.
 */
import { quote } from '../article/article.ts';
import { type Interpretation, type InterpretationKind, isAsTyped } from '../conversation/resolve-follow-up.ts';
import { TokenFlag } from '../language/flags.ts';
import type { AnswerType } from '../language/question-form.ts';
import { readTokens } from '../language/terms.ts';
import type { Genre } from '../retrieval/model/model.ts';
import { SPELLING_RELATIONS } from '../retrieval/query/expansion.ts';
import type { Ranking } from '../retrieval/searcher.ts';
import type { Outcome } from './answer.ts';
import type { Corpus } from './corpus/corpus.ts';
import { toExcerpt } from './excerpts/excerpts.ts';
import type { Result, Retrieval } from './retrieve.ts';
import { MIN_CONTAINED_STRENGTH, shareContained } from './share-contained.ts';

/**
 * The outcome is `answered` from this confidence on. In cross-validation 9 in 10 of the answers from prose are then right,
 * and fewer than 1 in 100 off-topic questions are answered; from documents it is 3 in 4, and 5 in 100. A higher number for
 * documents would leave most of their right answers unclaimed (tools/evaluation/README.md). Without a lexicon, it is harder to
 * tell what a document leaves open.
 */
const MIN_ANSWERED: Readonly<Record<Genre, number>> = { prose: 0.66, documents: 0.42 };
const MIN_ANSWERED_WITHOUT_LEXICON: Readonly<Record<Genre, number>> = { ...MIN_ANSWERED, documents: 0.5 };
/**
 * The outcome is `closest` from this confidence on. Below it, a sentence shares only a few very common words with the
 * question.
 */
const MIN_CLOSEST = 0.07;
/** The probability that a follow-up is understood correctly, measured on the follow-ups dev and dev-2. */
const UNDERSTOOD = 0.75;
/**
 * The probability of each kind of interpretation before the search. Set by hand on the follow-ups dev and dev-2. Answers are
 * ranked alike with other values (tools/evaluation/README.md); these treat "what about Japan?" as a follow-up.
 */
const PRIORS: Readonly<Record<InterpretationKind, number>> = {
  complete: 1,
  resolved: UNDERSTOOD,
  continuation: UNDERSTOOD,
  // A name alone finds a sentence about it with high confidence, even if that is not what was meant.
  alone: 0.3,
  // No word shows that it refers to anything.
  short: 1,
  // Words without structure win only if no complete question is answered nearly as well.
  joined: 0.2,
  // Never chosen; it only confirms the result of another interpretation.
  incomplete: 0,
};
/**
 * The prior of an interpretation, compared with the one before it of the same kind: those come first that refer to what was
 * said last. Set by hand on the same questions.
 */
const LATER_SHARE = 0.5;
/**
 * Added to the confidence of an interpretation when interpretations are compared, so that what is meant is not decided by
 * what is found alone: "What about Japan?" asks the question before of Japan, even if the article says nothing on that.
 */
const FOUND_OR_NOT = 0.2;
/** The confidence for "tell me more", which cannot be answered: the passages are related, whatever the model says. */
const CONTINUATION_CONFIDENCE = 0.4;
/** The least confidence for the part that a question names by its label: "What does rule 5 say?" */
const NAMED_PART_CONFIDENCE = 0.7;
/** The highest confidence for a sentence without the kind of answer that a follow-up asks for. */
const MAX_DOUBTFUL = 0.5;
/**
 * The highest confidence for a follow-up that may be misunderstood, because no question that a person would say stands for
 * it. What is found is then shown as closest.
 */
const MAX_UNSURE: Readonly<Record<Genre, number>> = { prose: 0.5, documents: 0.3 };
/**
 * Bonuses for follow-ups, added to the model's score: for the sentence right after the one that was quoted last, for those
 * soon after it, and for that sentence itself. The asker has read it, and most often means a later one. Set by hand on the
 * same questions.
 */
const NEXT_SENTENCE_BONUS = 1.5;
const SOON_AFTER_BONUS = 1;
/** In sentences. */
const MAX_SOON_AFTER = 4;
const REPETITION_BONUS = -2;
/**
 * The least probability of a sentence by a follow-up's own words that counts. Set by hand on the same questions and on the
 * complete questions of the communities, each asked after another: with it, those are answered as well as alone.
 */
const MIN_OWN_PROBABILITY = 0.01;
/** The least share of a follow-up's own words, by weight, that a sentence must contain to be claimed as the answer. */
const MIN_OWN_SHARE = 0.5;
/**
 * The highest confidence for a question in another language than the articles. What it shares with a sentence are names and
 * numbers, and these do not say what is asked of them.
 */
const MAX_IN_OTHER_LANGUAGE = 0.3;
/** The least share of such a question, by weight, that a sentence must contain to be shown. */
const MIN_SHARE_IN_OTHER_LANGUAGE = 0.2;
/** For each type of answer, the flags of which an answering word has at least one. */
const FLAGS_OF_ANSWER: Partial<Record<AnswerType, number>> = {
  number: TokenFlag.number,
  money: TokenFlag.number,
  time: TokenFlag.time | TokenFlag.number,
};

export interface Decision {
  readonly outcome: Exclude<Outcome, 'small-talk'>;
  /** The probability, 0 to 1, that the first hit answers the question that was meant. */
  readonly confidence: number;
  readonly interpretation: Interpretation;
  readonly ranking: Ranking;
  /** Whether the first hit is in the part that the question names by its label. */
  readonly isNamedPart: boolean;
}

export function decideOutcome(corpus: Corpus, { results, quotedBefore }: Retrieval): Decision {
  const result = mostLikely(results);
  const { interpretation, ranking } = result;
  if (interpretation.kind === 'continuation') return continued(corpus, interpretation, ranking, quotedBefore);
  const believed = confidenceIn(result, results, corpus.searcher.genre);
  const isRewritten = !isAsTyped(interpretation);
  const isDoubtful = (isRewritten && lacksAnswer(corpus, ranking, quotedBefore)) || lacksOwnWords(result);
  const found = result.isNamedPart ? Math.max(believed, NAMED_PART_CONFIDENCE) : believed;
  const confidence = isDoubtful ? Math.min(found, MAX_DOUBTFUL) : found;
  return { ...decisionOf(corpus, interpretation, ranking, confidence), isNamedPart: result.isNamedPart };
}

/** What is decided instead about a question in another language than the articles: no answer is claimed. */
export function decideInOtherLanguage(decision: Decision): Decision {
  const { query, hits } = decision.ranking;
  const share = hits[0] === undefined ? 0 : shareContained(query, hits[0].match, () => true);
  return {
    ...decision,
    outcome: share >= MIN_SHARE_IN_OTHER_LANGUAGE ? 'closest' : 'not-covered',
    confidence: Math.min(decision.confidence, MAX_IN_OTHER_LANGUAGE),
  };
}

/**
 * @param quotedBefore the sentence that was quoted last; undefined if nothing was quoted, or it is not in the corpus
 * @returns the bonus of each sentence; undefined if there is none
 */
export function bonusAfter(quotedBefore: number | undefined): ((sentence: number) => number) | undefined {
  if (quotedBefore === undefined) return undefined;
  return (sentence) => {
    if (sentence === quotedBefore) return REPETITION_BONUS;
    if (sentence === quotedBefore + 1) return NEXT_SENTENCE_BONUS;
    return sentence > quotedBefore && sentence <= quotedBefore + MAX_SOON_AFTER ? SOON_AFTER_BONUS : 0;
  };
}

/**
 * @param ranking what is found by the words of a follow-up as they were typed
 * @returns the bonus of each sentence for those words, so that the words that are filled in do not outweigh them
 */
export function bonusOfOwnWords({ probabilities }: Ranking): (sentence: number) => number {
  return (sentence) => Math.log(Math.max(MIN_OWN_PROBABILITY, probabilities.get(sentence) ?? 0) / MIN_OWN_PROBABILITY);
}

/**
 * @param confidence 0 to 1
 * @param sharesTerm whether any word of the question itself occurs in the corpus; passages with only related words are not
 *   close enough
 */
export function outcomeOf(
  confidence: number,
  sharesTerm: boolean,
  genre: Genre,
  hasLexicon = true,
): Decision['outcome'] {
  const least = hasLexicon ? MIN_ANSWERED : MIN_ANSWERED_WITHOUT_LEXICON;
  if (confidence >= least[genre]) return 'answered';
  return confidence >= MIN_CLOSEST && sharesTerm ? 'closest' : 'not-covered';
}

/** The most likely interpretation; of those that find the same sentence, one that shows how the question was understood. */
function mostLikely(results: Retrieval['results']): Result {
  const best = bestOf(results);
  // If nothing is found, the most specific interpretation shows best how the question was understood.
  if (best.interpretation.kind === 'joined' && best.ranking.confidence < MIN_CLOSEST) return results[0];
  if (!isAsTyped(best.interpretation)) return best;
  // Of interpretations that find the same sentence, a complete question shows best how the question was understood.
  const isShort = best.interpretation.kind === 'short';
  const [first, ...others] = results.filter(
    (result) => result !== best && findsTheSame(result, best) && (!isShort || usesFilledIn(result)),
  );
  return first === undefined ? best : bestOf([first, ...others]);
}

/** Whether the best sentence contains any of the words that were filled in, or none with meaning were filled in. */
function usesFilledIn({ interpretation: { own }, ranking: { query, hits } }: Result): boolean {
  const [first] = hits;
  const terms = new Set(own?.tokens.map(({ term }) => term));
  const filledIn = query.terms.flatMap(({ term }, i) => (terms.has(term) ? [] : [i]));
  return filledIn.length === 0 || filledIn.some((i) => (first?.match.strengths[i] ?? 0) >= MIN_CONTAINED_STRENGTH);
}

/** The most likely result. Of equally likely ones the first, which is the most specific. */
function bestOf(results: Retrieval['results']): Result {
  const ofKind = new Map<InterpretationKind, number>();
  let best = results[0];
  let most = -1;
  for (const result of results) {
    const { kind } = result.interpretation;
    const before = ofKind.get(kind) ?? 0;
    ofKind.set(kind, before + 1);
    const likelihood = PRIORS[kind] * LATER_SHARE ** before * (FOUND_OR_NOT + result.ranking.confidence);
    if (likelihood > most) [best, most] = [result, likelihood];
  }
  return best;
}

function findsTheSame(a: Result, b: Result): boolean {
  const [first] = a.ranking.hits;
  return first !== undefined && first.sentence === b.ranking.hits[0]?.sentence;
}

function confidenceIn(result: Result, results: readonly Result[], genre: Genre): number {
  const { interpretation, ranking } = result;
  if (isAsTyped(interpretation)) return ranking.confidence;
  // If the question as it was typed finds the same sentence, a misunderstanding makes no difference.
  const asTyped = results.find((each) => isAsTyped(each.interpretation));
  const agreeing = asTyped !== undefined && findsTheSame(asTyped, result) ? asTyped.ranking.confidence : 0;
  const most = interpretation.shown === undefined ? MAX_UNSURE[genre] : 1;
  return Math.max(Math.min(ranking.confidence * UNDERSTOOD, most), agreeing);
}

/** Decides "tell me more": the other passages about the question before or, without any, the same sentence again. */
function continued(
  corpus: Corpus,
  interpretation: Interpretation,
  ranking: Ranking,
  quotedBefore: number | undefined,
): Decision {
  const hits = ranking.hits.filter(({ sentence }) => sentence !== quotedBefore);
  const isMore = hits.length > 0;
  const confidence = isMore ? CONTINUATION_CONFIDENCE : ranking.confidence * UNDERSTOOD;
  return decisionOf(corpus, interpretation, isMore ? { ...ranking, hits } : ranking, confidence);
}

/** Whether the best sentence lacks the answer: a number for "how many?", a time for "when?", a new sentence for "why?" */
function lacksAnswer(corpus: Corpus, { query, hits: [first] }: Ranking, quotedBefore: number | undefined): boolean {
  if (first === undefined) return false;
  const flags = FLAGS_OF_ANSWER[query.type];
  if (flags === undefined) return query.type === 'reason' && first.sentence === quotedBefore;
  const { article, highlights } = toExcerpt(corpus, query, first);
  const words = highlights.flatMap((span) => readTokens(quote(article, span), corpus.language));
  return !words.some(({ word }) => (word.tokenFlags & flags) !== 0);
}

/** Whether the best sentence contains too few of the follow-up's own words, as opposed to words that were filled in. */
function lacksOwnWords({ interpretation: { own }, ranking: { query, hits } }: Result): boolean {
  const [first] = hits;
  if (first === undefined || own === undefined) return false;
  const terms = new Set(own.tagged.flatMap(({ isContent, term }) => (isContent && term !== undefined ? [term] : [])));
  const isOwn = (term: string): boolean => terms.has(term);
  return query.terms.some(({ term }) => isOwn(term)) && shareContained(query, first.match, isOwn) < MIN_OWN_SHARE;
}

function decisionOf(
  { searcher, language }: Corpus,
  interpretation: Interpretation,
  ranking: Ranking,
  confidence: number,
): Decision {
  const { query, hits } = ranking;
  // A misspelt word, or another spelling of a word, occurs too.
  const sharesTerm =
    query.terms.some(({ term }) => searcher.index.vocabulary.has(term)) ||
    hits[0]?.match.relations.some((relation) => SPELLING_RELATIONS.has(relation)) === true;
  return {
    outcome: outcomeOf(confidence, sharesTerm, searcher.genre, language.lexicon.entryCount > 0),
    confidence,
    interpretation,
    ranking,
    isNamedPart: false,
  };
}
