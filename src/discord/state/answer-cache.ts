/** A library -> the same library with cached answers, so that a repeated question is answered only once. */
import type { Answer } from '../../answer/answer.ts';
import type { Answerer } from '../../answer/answerer.ts';
import type { Library } from '../../library/article-library.ts';
import { createExpiringMap, MINUTE_MS } from './expiring-map.ts';

const MAX_ANSWERS = 500;

/** Caches the answers of each answerer separately, and only as long as the answerer exists. */
export function withCachedAnswers(library: Library): Library {
  const cached = new WeakMap<Answerer, Answerer>();
  const cachedOf = (answerer: Answerer): Answerer => {
    const known = cached.get(answerer) ?? cacheAnswers(answerer);
    cached.set(answerer, known);
    return known;
  };
  return {
    ...library,
    answererFor(owner) {
      const found = library.answererFor(owner);
      return found instanceof Promise ? found.then(cachedOf) : cachedOf(found);
    },
  };
}

function cacheAnswers(answerer: Answerer): Answerer {
  const answers = createExpiringMap<Answer>(10 * MINUTE_MS, MAX_ANSWERS);
  return {
    ...answerer,
    answer(question, options = {}) {
      // The meaning of a follow-up depends on the question before it.
      if (options.previous !== undefined) return answerer.answer(question, options);
      const key = JSON.stringify([question, options.article, options.top, options.ranked]);
      const known = answers.get(key);
      if (known !== undefined) return known;
      const answer = answerer.answer(question, options);
      answers.set(key, answer);
      return answer;
    },
  };
}
