/**
 * Articles -> an answerer: the one engine that the terminal, the JSON lines interface and Discord ask.
 * A question ranks the sentences, and the chance that the best one answers decides what may be claimed.
 */
import { type Article, quote } from '../article/article.ts';
import { withoutLead } from '../conversation/detect-follow-up.ts';
import { type FollowUp, followUp } from '../conversation/interpretations.ts';
import { smallTalkIn } from '../conversation/small-talk.ts';
import type { Turn } from '../conversation/turn.ts';
import { TokenFlag } from '../language/english/token-flags.ts';
import { readTokens, termTokens } from '../language/terms.ts';
import { Problem } from '../problem.ts';
import type { SentenceIndex } from '../retrieval/index/sentence-index.ts';
import { TermRelation } from '../retrieval/query/expansion.ts';
import type { AnswerType } from '../retrieval/query/query.ts';
import type { Ranking } from '../retrieval/searcher.ts';
import { detached } from '../text/memoize.ts';
import type { Answer, Excerpt } from './answer.ts';
import { chooseInterpretation } from './choose-interpretation.ts';
import { contextOf } from './context.ts';
import { type Corpus, corpusOfArticle, createCorpus, numberOf, openingOf, toExcerpt, unrelated } from './corpus.ts';
import { outcomeOf } from './decide-outcome.ts';
import { chooseExcerpts } from './excerpts.ts';
import { asksForWhole, checkQuestion, essenceOf, namesWhatIsAsked, withoutManners } from './question.ts';
import { MOST_TOPICS } from './suggestions/question-index.ts';
import { createSuggestions, type Suggestions } from './suggestions/suggestions.ts';

export const DEFAULT_TOP = 3;
/** Articles that have been asked alone and are kept ready: some megabytes each. */
const MOST_SCOPES = 20;
/**
 * In characters. To index a shorter article alone takes a hundredth of a second, when it is asked; a longer one is indexed
 * with all the others, as nobody may wait for it. Together that takes a fifth longer, and twice the memory at most.
 */
const LONG_ARTICLE = 300_000;
/** Of one among several articles: what it names most. It is worked out while somebody waits. */
const MOST_TOPICS_ALONE = 700;
/** The most that is believed of a sentence without what a question that leans on another asks for. */
const DOUBTFUL = 0.5;
/** Marks of the words that such questions ask for. */
const WANTED: Partial<Record<AnswerType, number>> = {
  number: TokenFlag.number,
  money: TokenFlag.number,
  time: TokenFlag.time | TokenFlag.number,
};
/** Of a question, in characters: more than enough to tell that it is too long to be leant on. */
const LONGEST_KEPT = 500;
/** Of what stands out in the sentence that is quoted, for the next question to lean on: more than any sentence names. */
const MOST_NAMED = 100;
const LONGEST_NAMED = 300;

export interface AskOptions {
  /** How many excerpts, and how many ranked sentences, at most. Default 3. */
  readonly top?: number;
  /** How many ranked sentences, if others than `top`. */
  readonly ranked?: number;
  /** The name of the one article to ask; without it all are asked together. */
  readonly article?: string | undefined;
  /** What was asked before in the same conversation, for a question that leans on it; a complete one is not touched by it. */
  readonly previous?: Turn | undefined;
}

export interface Answerer {
  readonly articles: readonly Article[];
  /**
   * @throws {Problem} of kind `usage` if the question is empty or too long, or no article has the name given.
   */
  answer(question: string, options?: AskOptions): Answer;
  /**
   * Questions that are answered, to choose from (see suggestions.ts).
   *
   * @param typed so far; any text will do
   * @param most how many at most
   * @throws {Problem} of kind `usage` if no article has the name given.
   */
  suggest(typed: string, most: number, article?: string): string[];
}

/** What a question leans on, if it does; and the name of the article that was chosen, if one was. */
interface Conversation {
  readonly leaning?: FollowUp | undefined;
  readonly previous?: Turn | undefined;
  readonly article?: string | undefined;
}

interface Scope extends Corpus {
  readonly suggestions: Suggestions;
}

export function createAnswerer(articles: readonly Article[]): Answerer {
  const together = createCorpus(articles);
  const all = createScope(together, MOST_TOPICS);
  // Of several with the same name, the first.
  const byName = new Map(articles.toReversed().map((article) => [article.name, article] as const));
  const long = articles.length === 1 ? [] : articles.filter(({ text }) => text.length >= LONG_ARTICLE);
  const ready = new Map(long.map((article) => [article, corpusOfArticle(together, article)] as const));
  const single = new Map<Article, Scope>();

  function scopeOf(name: string | undefined): Scope {
    if (name === undefined) return all;
    const article = byName.get(name);
    if (article === undefined) {
      const names = articles.map((candidate) => candidate.name);
      throw new Problem('usage', ({ problems }) => problems.noArticle(name, names));
    }
    if (articles.length === 1) return all;
    const scope =
      single.get(article) ?? createScope(ready.get(article) ?? corpusOfArticle(together, article), MOST_TOPICS_ALONE);
    // Asked last, dropped last.
    single.delete(article);
    single.set(article, scope);
    const [oldest] = single.keys();
    if (single.size > MOST_SCOPES && oldest !== undefined) single.delete(oldest);
    return scope;
  }

  return {
    articles,
    answer(question, { top = DEFAULT_TOP, ranked = top, article, previous } = {}) {
      checkQuestion(question);
      const leans = previous !== undefined && !namesWhatIsAsked(question);
      const leaning = leans ? followUp(withoutManners(question), previous) : undefined;
      // Who asks on means the article that was asked before.
      const chosen = article ?? (leaning && previous?.article);
      return answerFrom(scopeOf(chosen), question, top, ranked, { leaning, previous, article: chosen });
    },
    suggest: (typed, most, article) => scopeOf(article).suggestions.suggest(typed, most),
  };
}

function createScope(searched: Corpus, mostTopics: number): Scope {
  const ask = (question: string, ranked: number): Answer => answerFrom(searched, question, 1, ranked);
  return { ...searched, suggestions: createSuggestions(searched.articles, ask, mostTopics) };
}

function answerFrom(
  scope: Corpus,
  question: string,
  top: number,
  rankedCount: number,
  { leaning, previous, article }: Conversation = {},
): Answer {
  const asked = essenceOf(question);
  // Near-duplicates are left out of the excerpts, so more sentences are looked at than are asked for.
  const wanted = Math.max(top * 2, rankedCount);
  const last = leaning && previous?.quoted && numberOf(scope, previous.quoted);
  const understood = chooseInterpretation(scope.searcher, asked, wanted, leaning, last);
  const { interpretation, ranking } = understood;
  const matching = ranking.hits.map((hit) => toExcerpt(scope, ranking.query, hit));
  const isDoubtful = interpretation !== undefined && lacksWhatIsAsked(ranking, matching[0], last);
  const confidence = isDoubtful ? Math.min(understood.confidence, DOUBTFUL) : understood.confidence;
  const heard = {
    question,
    searchedFor: interpretation?.shown,
    articles: scope.articles,
    ranked: [...matching, ...unrelated(scope, ranking.hits, rankedCount)].slice(0, rankedCount),
    unknownWords: unknownWords(interpretation?.search ?? asked, ranking, scope.searcher.index),
  };

  const opening = interpretation === undefined && asksForWhole(question) ? openingOf(scope, top) : undefined;
  if (opening !== undefined) {
    const nothing = { turn: undefined, confidence: 0, context: undefined };
    return { ...heard, ...nothing, outcome: 'closest', isOpening: true, excerpts: opening };
  }
  const smallTalk = interpretation === undefined ? smallTalkIn(asked) : undefined;
  if (smallTalk !== undefined) {
    return { ...heard, turn: undefined, outcome: 'small-talk', smallTalk, confidence: 0, excerpts: [] };
  }
  const about = detached((interpretation?.about ?? withoutLead(asked.trim())).slice(0, LONGEST_KEPT));
  const { vocabulary } = scope.searcher.index;
  const outcome = outcomeOf(
    confidence,
    ranking.query.terms.some(({ term }) => vocabulary.has(term)),
  );
  const [first, ...others] = chooseExcerpts(matching, top);
  if (outcome === 'not-covered' || first === undefined) {
    const turn = { question: about, named: [], quoted: undefined, article };
    return { ...heard, turn, outcome: 'not-covered', confidence, excerpts: [] };
  }
  const turn = {
    question: about,
    named: standingOut(first)
      .slice(0, MOST_NAMED)
      .map((text) => text.slice(0, LONGEST_NAMED)),
    quoted: { article: first.article, start: first.start },
    article,
  };
  const context = contextOf(first);
  const isQuoted = others.some(({ article, start }) => article === context?.article && start === context.start);
  return {
    ...heard,
    ...{ turn, outcome, confidence, excerpts: [first, ...others], context: isQuoted ? undefined : context },
  };
}

/**
 * "How many?" or "when?", and none of its words that stand out is a number or a time; or "why?", and it is what was quoted
 * already. @param last the sentence that was quoted last
 */
function lacksWhatIsAsked({ query, hits }: Ranking, excerpt: Excerpt | undefined, last: number | undefined): boolean {
  if (excerpt === undefined) return false;
  const wanted = WANTED[query.type];
  if (wanted === undefined) return query.type === 'reason' && hits[0]?.sentence === last;
  const words = standingOut(excerpt).flatMap((text) => readTokens(text));
  return !words.some(({ word }) => (word.flags & wanted) !== 0);
}

function standingOut({ article, highlights: spans }: Excerpt): string[] {
  return spans.map((span) => quote(article, span));
}

/** Those that are not taken for misspelt ones either. */
function unknownWords(question: string, { query, hits }: Ranking, { vocabulary }: SentenceIndex): string[] {
  const misspelt = new Set(
    hits.flatMap(({ match: { relations } }) =>
      query.terms.flatMap(({ term }, i) => (relations[i] === TermRelation.typo ? [term] : [])),
    ),
  );
  const unknown = termTokens(question).filter(({ term }) => !vocabulary.has(term) && !misspelt.has(term));
  return [...new Map(unknown.map(({ term, text }) => [term, text])).values()];
}
