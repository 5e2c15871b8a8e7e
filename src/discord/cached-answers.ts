/** The engine with a memory of its last answers: what many ask, or one asks again, is looked up once. */
import { LRUCache } from 'lru-cache';
import type { Answer } from '../answer/answer.ts';
import type { Answerer } from '../answer/answerer.ts';

const ANSWERS = 500;
/** Short, as it holds questions. */
const TTL_MS = 10 * 60_000;

export function withCachedAnswers(answerer: Answerer): Answerer {
  const answers = new LRUCache<string, Answer>({ max: ANSWERS, ttl: TTL_MS, ttlAutopurge: true });
  return {
    ...answerer,
    answer(question, options = {}) {
      // What leans on another question means something else each time.
      if (options.after !== undefined) return answerer.answer(question, options);
      const key = JSON.stringify([question, options.article, options.top, options.ranked]);
      const known = answers.get(key);
      if (known !== undefined) return known;
      const answer = answerer.answer(question, options);
      answers.set(key, answer);
      return answer;
    },
  };
}
