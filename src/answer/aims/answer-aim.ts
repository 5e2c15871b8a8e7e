/**
 * A question that asks for more than a passage can state -> its answer, if there is one: passages that bear on what the bot
 * will not judge, that each name a member of a kind, or that are about each of two things.
 */
import { blockOf, quote } from '../../article/article.ts';
import { interpretComplete } from '../../conversation/resolve-follow-up.ts';
import { tokenized } from '../../conversation/tokenized-text.ts';
import type { Answer, Excerpt, QuotingAnswer } from '../answer.ts';
import { type AnswerLimits, composeAnswer, composeOther, composeQuoted, unsearched } from '../compose-answer.ts';
import { type Corpus, sentenceAt } from '../corpus/corpus.ts';
import { type Decision, decideOutcome } from '../decide-outcome.ts';
import type { LookupQuestion } from '../parse-question.ts';
import { rankedFirst } from '../ranked-first.ts';
import { retrieve } from '../retrieve.ts';
import { shareContained } from '../share-contained.ts';
import { answersOnBoth, comparedTerms, passagesOnEach } from './compared.ts';
import { sentencesWithMembers } from './members.ts';
import { aimOf, type QuestionAim } from './question-aim.ts';

/** That the sentences each name a member is certain; whether it is what the asker means by the kind is not. */
const CONFIDENCE_IN_MEMBERS = 0.9;
/** No passage says what the bot thinks. */
const CONFIDENCE_IN_OPINION = 0;
/** Passages on each of two things do not compare them. */
const MAX_CONFIDENCE_IN_COMPARISON = 0.3;
/** A sentence bears on a matter if it contains at least this share of its words, by weight. */
const MIN_SHARE_OF_MATTER = 0.5;
/** The same if the search as a whole found it close. */
const MIN_SHARE_IF_CLOSE = 0.25;
/** Of each thing, at least one passage is quoted. */
const MIN_COMPARED = 2;

/** A question with the result of the ordinary search for it. */
interface Searched {
  readonly corpus: Corpus;
  readonly question: LookupQuestion;
  readonly decision: Decision;
  readonly limits: AnswerLimits;
  /** The id of the one article that was searched; undefined if all were searched. */
  readonly articleId: string | undefined;
}

type AimOf<Kind extends QuestionAim['kind']> = Extract<QuestionAim, { kind: Kind }>;

/** @returns undefined if the question is an ordinary one, or the ordinary answer is as good */
export function answerAim(searched: Searched): Answer | undefined {
  const { corpus, decision } = searched;
  const { search, kind } = decision.interpretation;
  // "Tell me more" asks for what was not quoted yet.
  const aim = kind === 'continuation' ? undefined : aimOf(search, nameIn(corpus));
  switch (aim?.kind) {
    case 'opinion':
      return opinionAnswer(searched, aim);
    case 'members':
      return membersAnswer(searched, aim);
    case 'comparison':
      return comparingAnswer(searched, aim);
    default:
      return undefined;
  }
}

/** Whether the articles mostly write a term with a capital. */
function nameIn({ searcher: { index } }: Corpus): (term: string) => boolean {
  return (term) => (index.capitalShares[index.termIds.get(term) ?? -1] ?? 0) > 0.5;
}

function opinionAnswer(
  { corpus, question, decision, limits, articleId }: Searched,
  { matter }: AimOf<'opinion'>,
): Answer | undefined {
  if (isOpinionOfArticle(corpus, decision)) return undefined;
  const [onlyMatter] = interpretComplete(tokenized(matter, corpus.language));
  if (!onlyMatter.search.tokens.some(({ term }) => term !== undefined)) {
    return composeOther(corpus, { ...question, intent: 'opinion' }, limits);
  }
  const max = Math.max(limits.top * 2, limits.ranked);
  const found = decideOutcome(corpus, retrieve(corpus, { ...question, interpretations: [onlyMatter] }, max));
  const { shown, about } = decision.interpretation;
  const decided: Decision = {
    ...found,
    outcome: bearsOnMatter(found) ? 'closest' : 'not-covered',
    confidence: CONFIDENCE_IN_OPINION,
    interpretation: { ...found.interpretation, shown, about },
  };
  return { ...composeAnswer(corpus, question, decided, limits, articleId), aim: 'opinion' };
}

/** Whether the best passage answers a question of the document itself that asks for an opinion: then it is the author's. */
function isOpinionOfArticle(corpus: Corpus, { outcome, ranking }: Decision): boolean {
  const [first] = ranking.hits;
  if (outcome !== 'answered' || first === undefined) return false;
  const { article, sentence } = sentenceAt(corpus, first.sentence);
  const above = article.blocks[blockOf(article, sentence).introducedBy];
  if (above?.kind !== 'question' && above?.kind !== 'heading') return false;
  return aimOf(tokenized(quote(article, above), corpus.language), nameIn(corpus))?.kind === 'opinion';
}

/** Whether the best sentence contains enough words of the matter. */
function bearsOnMatter({ outcome, ranking: { query, hits } }: Decision): boolean {
  const [first] = hits;
  const share = first === undefined ? 0 : shareContained(query, first.match, () => true);
  return share >= (outcome === 'not-covered' ? MIN_SHARE_OF_MATTER : MIN_SHARE_IF_CLOSE);
}

function membersAnswer(searched: Searched, { of, isCertain }: AimOf<'members'>): Answer | undefined {
  const { corpus, decision, limits } = searched;
  if (!isCertain && decision.outcome === 'answered') return undefined;
  const found = sentencesWithMembers(corpus, of, Math.max(limits.top, limits.ranked));
  return quotingAnswer(searched, found, { outcome: 'answered', aim: 'members', confidence: CONFIDENCE_IN_MEMBERS });
}

function comparingAnswer(searched: Searched, { one, other }: AimOf<'comparison'>): Answer | undefined {
  const { corpus, decision, limits } = searched;
  const compared = comparedTerms(corpus, one, other);
  if (compared === undefined || limits.top < MIN_COMPARED) return undefined;
  const { outcome, ranking } = decision;
  const [best] = ranking.hits;
  if (outcome === 'answered' && best !== undefined && answersOnBoth(corpus, ranking, best, compared)) return undefined;
  const found = passagesOnEach(corpus, ranking, { one, other }, compared, limits.top);
  const confidence = Math.min(decision.confidence, MAX_CONFIDENCE_IN_COMPARISON);
  return quotingAnswer(searched, found, { outcome: 'closest', aim: 'comparison', confidence });
}

/** The answer that quotes the first of these passages. Programs get the others among the ranked sentences. */
function quotingAnswer(
  { corpus, question, decision, limits, articleId }: Searched,
  passages: readonly Excerpt[],
  result: Pick<QuotingAnswer, 'outcome' | 'aim' | 'confidence'>,
): Answer | undefined {
  const least = result.aim === 'comparison' ? MIN_COMPARED : 1;
  const [first, ...others] = passages.slice(0, Math.max(1, limits.top));
  if (first === undefined || passages.length < least) return undefined;
  const base = rankedFirst(unsearched(corpus, question, limits), passages);
  const asked = { ...decision.interpretation, earlier: question.earlier };
  return composeQuoted(corpus, { ...base, ...result }, asked, [first, ...others], articleId);
}
