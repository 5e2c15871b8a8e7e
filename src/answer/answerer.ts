/**
 * Articles -> an answerer: the one engine that the terminal, the JSON lines interface and Discord ask.
 * A question becomes terms, the terms rank the sentences, and the best sentence decides what may be claimed.
 */
import { type Article, quote, type Sentence, type Span } from '../article/article.ts';
import { Problem } from '../problem.ts';
import { createSearcher, type Hit, type Searcher } from '../retrieval/searcher.ts';
import { type TermToken, termTokens } from '../text/terms.ts';
import type { Answer, Excerpt } from './answer.ts';
import { chooseExcerpts } from './excerpts.ts';
import { coverage, outcomeOf } from './outcome.ts';
import { checkQuestion, withoutReference } from './question.ts';
import { isSmallTalk } from './small-talk.ts';

export const DEFAULT_TOP = 3;

export interface AskOptions {
  /** How many excerpts, and how many ranked sentences, at most. Default 3. */
  readonly top?: number;
  /** The name of the one article to ask; without it all are asked together. */
  readonly article?: string | undefined;
}

export interface Answerer {
  readonly articles: readonly Article[];
  /**
   * @throws {Problem} of kind `usage` if the question is empty or too long, or no article has the name given.
   */
  answer(question: string, options?: AskOptions): Answer;
}

/** Articles that are asked together, indexed together: how rare a word is depends on what is asked. */
interface Scope {
  readonly articles: readonly Article[];
  readonly searcher: Searcher;
  readonly sentences: readonly { readonly article: Article; readonly sentence: Sentence }[];
}

export function createAnswerer(articles: readonly Article[]): Answerer {
  const all = createScope(articles);
  const single = new Map<string, Scope>();

  function scopeOf(name: string | undefined): Scope {
    if (name === undefined) return all;
    const article = articles.find((candidate) => candidate.name === name);
    if (article === undefined) {
      const names = articles.map((candidate) => candidate.name).join(', ');
      throw new Problem('usage', `There is no article “${name}”. Ask one of these: ${names}.`);
    }
    if (articles.length === 1) return all;
    const scope = single.get(name) ?? createScope([article]);
    single.set(name, scope);
    return scope;
  }

  return {
    articles,
    answer: (question, { top = DEFAULT_TOP, article } = {}) =>
      answerFrom(scopeOf(article), checkQuestion(question), top),
  };
}

function createScope(articles: readonly Article[]): Scope {
  const sentences = articles.flatMap((article) => article.sentences.map((sentence) => ({ article, sentence })));
  return {
    articles,
    sentences,
    searcher: createSearcher(sentences.map(({ article, sentence }) => quote(article, sentence))),
  };
}

function answerFrom(scope: Scope, question: string, top: number): Answer {
  const asked = withoutReference(question);
  const questionTokens = termTokens(asked);
  const questionTerms = new Set(questionTokens.map(({ term }) => term));
  // Near-duplicates are left out of the excerpts, so more sentences are looked at than are asked for.
  const hits = scope.searcher.search(asked, top * 2);
  const matching = hits.map((hit) => toExcerpt(scope, hit, questionTerms));
  const heard = {
    question,
    articles: scope.articles,
    ranked: [...matching, ...unrelated(scope, hits, top)].slice(0, top),
    unknownWords: unknownWords(questionTokens, scope.searcher),
  };

  if (isSmallTalk(asked)) return { ...heard, outcome: 'small-talk', confidence: 0, excerpts: [] };
  const bestTerms = new Set(termTokens(matching[0]?.text ?? '').map(({ term }) => term));
  const confidence = coverage(questionTerms, bestTerms, scope.searcher.idf);
  const outcome = outcomeOf(confidence);
  const [first, ...others] = chooseExcerpts(matching, top);
  return outcome === 'not-covered' || first === undefined
    ? { ...heard, outcome: 'not-covered', confidence, excerpts: [] }
    : { ...heard, outcome, confidence, excerpts: [first, ...others] };
}

function toExcerpt(scope: Scope, { sentence: index, score }: Hit, questionTerms: ReadonlySet<string>): Excerpt {
  const entry = scope.sentences[index];
  if (entry === undefined) throw new RangeError(`There is no sentence ${index}.`);
  const { article, sentence } = entry;
  const text = quote(article, sentence);
  const matches = termTokens(text)
    .filter(({ term }) => questionTerms.has(term))
    .map(({ start, end }): Span => ({ start: sentence.start + start, end: sentence.start + end }));
  return { ...sentence, article, text, score, matches };
}

/** Sentences that were not hit, in reading order: enough to fill the ranking up to `top`. */
function unrelated(scope: Scope, hits: readonly Hit[], top: number): Excerpt[] {
  const hit = new Set(hits.map(({ sentence }) => sentence));
  const filling: Excerpt[] = [];
  for (const sentence of scope.sentences.keys()) {
    if (hits.length + filling.length >= top) break;
    if (!hit.has(sentence)) filling.push(toExcerpt(scope, { sentence, score: 0 }, new Set()));
  }
  return filling;
}

function unknownWords(tokens: readonly TermToken[], searcher: Searcher): string[] {
  const unknown = new Map(tokens.filter(({ term }) => !searcher.holds(term)).map(({ term, text }) => [term, text]));
  return [...unknown.values()];
}
