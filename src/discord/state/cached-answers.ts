/** The engine with a memory of its last answers: what many ask, or one asks again, is looked up once. */
import type { Answer } from '../../answer/answer.ts';
import type { Answerer } from '../../answer/answerer.ts';
import { MINUTE, shortMemory } from './memory.ts';

const ANSWERS = 500;

export function withCachedAnswers(answerer: Answerer): Answerer {
  const answers = shortMemory<Answer>(10 * MINUTE, ANSWERS);
  return {
    ...answerer,
    answer(question, options = {}) {
      // What leans on another question means something else each time.
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
