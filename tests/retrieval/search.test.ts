import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearcher } from '../../src/index.ts';
import { english } from '../../src/language/english/english.ts';
import { buildIndex, type SentenceIndex } from '../../src/retrieval/index/sentence-index.ts';
import { Expansion } from '../../src/retrieval/query/expansion.ts';
import { parseQuery, type Query } from '../../src/retrieval/query/query.ts';
import { createScratch } from '../../src/retrieval/query/reusable-arrays.ts';
import { MaxScore } from '../../src/retrieval/search/maxscore.ts';
import { TopK } from '../../src/retrieval/search/top-k.ts';
import { atOnce } from '../../src/steps.ts';

function searchFor(index: SentenceIndex, query: Query): MaxScore {
  const scratch = createScratch(index);
  return new MaxScore(index, query, new Expansion(index, query, [], scratch), scratch);
}

describe('the search for the best sentences', () => {
  const words = [
    ...['cat', 'cats', 'kitten', 'dog', 'puppy', 'bird', 'fish', 'fishing', 'purchase', 'buy', 'bought', 'acquire'],
    ...['soldier', 'troop', 'army', 'withdraw', 'withdrawal', 'retreat', 'Japan', 'Japanese', 'the', 'of', 'Zorblax'],
  ];
  /** Words with uneven frequencies as in a text, derived from one number: as many short lists as long ones. */
  const textOf = (seed: number, sentenceCount: number): string[] => {
    let state = seed;
    const random = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    return Array.from({ length: sentenceCount }, () =>
      Array.from({ length: 1 + Math.floor(random() * 12) }, () => words[Math.floor(words.length * random() ** 3)]).join(
        ' ',
      ),
    );
  };

  it.each([
    ['a few sentences', 30, 300],
    ['so many that lists of postings are passed over', 6000, 20],
  ])('gives what scoring every one gives, among %s', (_, sentenceCount, numRuns) => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }),
        fc.record({
          max: fc.integer({ min: 1, max: 40 }),
          min: fc.integer({ min: 1, max: 10 }),
          scoreRatio: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        (seed, question, limits) => {
          const index = atOnce(buildIndex(textOf(seed, sentenceCount), english));
          const query = parseQuery(index, question.join(' '));
          const search = searchFor(index, query);
          const found = search.find(limits);
          const all = new TopK(limits);
          for (let number = 0; number < sentenceCount; number++) {
            const score = search.scoreOf(number);
            if (score > 0) all.offer(number, score);
          }
          const taken = ({ sentences, scores, count }: TopK) => [sentences.slice(0, count), scores.slice(0, count)];
          expect(taken(found)).toEqual(taken(all));
        },
      ),
      { numRuns },
    );
  });

  it('keeps no state of a long question for a shorter one', () => {
    const sentences = [
      'The winter of 1950 was very cold.',
      'Seoul is the capital of Korea.',
      'Troops arrived in Busan.',
    ];
    const searcher = createSearcher(sentences, { paragraphOf: [0, 1, 2] });
    const fresh = searcher.rank('capital Korea', 3);
    searcher.rank('Was the winter of 1950 hot?', 3);
    expect(searcher.rank('capital Korea', 3)).toEqual(fresh);
  });

  it('finds a sentence that repeats a word more often than a byte can count', () => {
    const sentences = [
      ...Array<string>(2000).fill('cat dog'),
      ...Array<string>(20).fill('buffalo '.repeat(14)),
      'buffalo '.repeat(1000),
    ];
    const index = atOnce(buildIndex(sentences, english));
    const found = searchFor(index, parseQuery(index, 'buffalo')).find({ max: 1, min: 1, scoreRatio: 0 });
    expect(found.sentences).toEqual([2020]);
  });

  it('keeps no state from one question to the next', () => {
    const sentences = textOf(7, 2000);
    const searcher = createSearcher(sentences);
    for (const question of ['Zorblax army', 'Who did withdraw the troop of Japan?', 'cat', 'fishing']) {
      expect(searcher.rank(question, 5)).toEqual(createSearcher(sentences).rank(question, 5));
    }
  });
});
