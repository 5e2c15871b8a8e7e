import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearcher } from '../../src/index.ts';
import { searcherOfPart } from '../../src/retrieval/searcher.ts';
import { atOnce } from '../../src/steps.ts';

const sentence = fc
  .array(
    fc.constantFrom('cat', 'cats', 'dog', 'bird', 'fish', 'the', 'Seoul', '23,500', 'He', 'fears', 'in', '1066', '?'),
    { maxLength: 8 },
  )
  .map((words) => words.join(' '));

describe('the searcher', () => {
  it('returns the best k of one order, best first, whatever the sentences and the question', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 12 }),
        sentence,
        fc.integer({ min: 1, max: 15 }),
        (sentences, question, k) => {
          const searcher = createSearcher(sentences);
          const hits = searcher.search(question, k);
          expect(hits).toEqual(searcher.search(question, 100).slice(0, k));
          for (const [i, { sentence: number, score }] of hits.entries()) {
            expect(sentences[number]).toBeDefined();
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(hits[i - 1]?.score ?? 1);
          }
          expect(new Set(hits.map((hit) => hit.sentence)).size).toBe(hits.length);
        },
      ),
    );
  });

  it('scores its sentences with probabilities that add up to 1', () => {
    const hits = createSearcher(['A cat sleeps.', 'A cat eats.', 'A dog barks.']).search('What does the cat eat?', 9);
    expect(hits[0]?.sentence).toBe(1);
    expect(hits.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 9);
  });

  it('scores every sentence, even those that share no word with the question', () => {
    const scores = createSearcher(['A cat sleeps.', 'A dog barks.', '']).scoreAll('Who sleeps?');
    expect(scores).toHaveLength(3);
    expect(scores[0]).toBe(Math.max(...scores));
  });

  it('adds sentences that BM25 finds after the candidates, up to a thousand', () => {
    const sentences = Array.from({ length: 3000 }, (_, i) => `The cat ${'sleeps '.repeat(i % 9)}here.`);
    const hits = createSearcher(sentences).search('Where does the cat sleep?', 5000);
    expect(hits).toHaveLength(1000);
    expect(new Set(hits.map(({ sentence }) => sentence)).size).toBe(1000);
    for (const [i, { score }] of hits.entries()) expect(score).toBeLessThanOrEqual(hits[i - 1]?.score ?? 1);
  });

  it('ranks some of its sentences as if it had no others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(sentence, fc.constantFrom('The US met Una Sands.', 'His cat eats.')), fc.nat(3)), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.nat(11),
        fc.nat(12),
        sentence,
        (given, first, length, question) => {
          const texts = given.map(([text]) => text);
          const paragraphs = given.map((_, i) => given.slice(0, i + 1).reduce((sum, [, step]) => sum + step, 0));
          const from = Math.min(first, texts.length - 1);
          const to = Math.min(texts.length, from + length);
          const part = atOnce(searcherOfPart(createSearcher(texts, { paragraphOf: paragraphs }), from, to));
          const alone = createSearcher(texts.slice(from, to), { paragraphOf: paragraphs.slice(from, to) });
          expect(part.rank(question, 12)).toEqual(alone.rank(question, 12));
          expect(part.scoreAll(question)).toEqual(alone.scoreAll(question));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('scores many sentences as it scores few', () => {
    const sentences = Array.from({ length: 2500 }, (_, i) => (i % 2 === 0 ? 'A cat sleeps.' : 'A dog barks.'));
    const scores = createSearcher(sentences, { paragraphOf: [...sentences.keys()] }).scoreAll('Who sleeps?');
    // The first and the last have one neighbour only.
    expect(new Set(scores.slice(1, -1))).toEqual(new Set(scores.slice(1, 3)));
    expect(scores[2]).toBeGreaterThan(scores[1] ?? 1);
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 9);
  });

  it('finds nothing if no word is shared, or if there are no sentences', () => {
    expect(createSearcher(['a cat']).search('bitcoin', 5)).toEqual([]);
    expect(createSearcher([]).search('dog', 5)).toEqual([]);
    expect(createSearcher(['', 'the']).search('??', 5)).toEqual([]);
  });

  it('is not misled by words that are names of object properties', () => {
    expect(createSearcher(['a constructor', 'a __proto__']).search('constructor toString __proto__', 5)).toHaveLength(
      2,
    );
  });
});
