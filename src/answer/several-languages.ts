/** Answerers over articles in one language each -> one answerer over all of them. */
import type { Article } from '../article/article.ts';
import { unknownArticle } from '../article/unknown-article.ts';
import { tellLanguageOf } from '../language/languages.ts';
import type { Answer, Outcome } from './answer.ts';
import type { Answerer } from './answerer.ts';

export interface AnswererOfLanguage {
  /** The code of the language. */
  readonly code: string;
  readonly answerer: Answerer;
}

/** Which of several outcomes is shown. */
const PREFERENCE: Readonly<Record<Outcome, number>> = { answered: 3, closest: 2, 'small-talk': 1, 'not-covered': 0 };

/**
 * The articles of each language are searched in their own. The best answer is taken; of equal ones, that in the language of the
 * question.
 *
 * @param articles all of them, in their order
 */
export function inSeveralLanguages(articles: readonly Article[], parts: readonly AnswererOfLanguage[]): Answerer {
  /** @throws {Problem} of kind `usage` (code `unknown-article`) if there is no such article */
  function partWith(article: string): AnswererOfLanguage {
    const found = parts.find((part) =>
      part.answerer.articles.some(({ id, name }) => id === article || name === article),
    );
    if (found === undefined) throw unknownArticle(article, articles);
    return found;
  }

  return {
    articles,

    answer(question, options = {}) {
      const { article, previous } = options;
      if (article !== undefined) return partWith(article).answerer.answer(question, options);
      const asked = tellLanguageOf(question);
      const before = previous?.articleId ?? previous?.quoted?.articleId;
      const answers = parts.map(({ code, answerer }): { readonly answer: Answer; readonly isOwn: boolean } => {
        const knows = before === undefined || answerer.articles.some(({ id }) => id === before);
        const answer = answerer.answer(question, knows ? options : { ...options, previous: undefined });
        return { answer, isOwn: code === asked };
      });
      // Small talk is recognised in the language that it is in.
      const talk = answers.find(({ answer, isOwn }) => isOwn && answer.outcome === 'small-talk');
      const [best] = [...(talk === undefined ? answers : [talk])].sort(
        (a, b) =>
          PREFERENCE[b.answer.outcome] - PREFERENCE[a.answer.outcome] ||
          Number(b.isOwn) - Number(a.isOwn) ||
          b.answer.confidence - a.answer.confidence,
      );
      if (best === undefined) throw new RangeError('There are no articles in any language.');
      return { ...best.answer, articles };
    },

    suggest(typed, max, article) {
      if (article !== undefined) return partWith(article).answerer.suggest(typed, max, article);
      const lists = parts.map(({ answerer }) => answerer.suggest(typed, max));
      const inTurn = Array.from({ length: max }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
      return [...new Set(inTurn)].slice(0, max);
    },

    *prepareSuggestions() {
      for (const { answerer } of parts) yield* answerer.prepareSuggestions();
    },
  };
}
