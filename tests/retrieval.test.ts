import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearcher } from '../src/index.ts';
import { inverseDocumentFrequency, termWeight } from '../src/retrieval/weighting.ts';
import { terms } from '../src/text/terms.ts';

const sentence = fc
  .array(fc.constantFrom('cat', 'cats', 'dog', 'bird', 'fish', 'the', 'Seoul', '23,500'), { maxLength: 8 })
  .map((words) => words.join(' '));

/** The formulas applied to every sentence in turn, without an index. */
function scoreEach(question: string, sentences: readonly string[]): number[] {
  const all = sentences.map(terms);
  const averageLength = all.flat().length / all.length;
  return all.map((ofSentence) => {
    let score = 0;
    for (const term of new Set(terms(question))) {
      const termFrequency = ofSentence.filter((other) => other === term).length;
      const idf = inverseDocumentFrequency(all.length, all.filter((other) => other.includes(term)).length);
      if (termFrequency > 0) score += termWeight(idf, termFrequency, ofSentence.length, averageLength);
    }
    return score;
  });
}

describe('the weighting', () => {
  it('gives the idf of the formula in its docstring, never below zero', () => {
    expect(inverseDocumentFrequency(10, 1)).toBeCloseTo(Math.log(1 + 9.5 / 1.5), 12);
    expect(inverseDocumentFrequency(10, 10)).toBeGreaterThan(0);
    expect(inverseDocumentFrequency(10, 0)).toBeGreaterThan(inverseDocumentFrequency(10, 1));
  });

  it('counts a term in a sentence of average length as its idf, and less than twice as much when it stands twice', () => {
    expect(termWeight(2, 1, 10, 10)).toBeCloseTo(2, 12);
    expect(termWeight(2, 2, 10, 10)).toBeGreaterThan(2);
    expect(termWeight(2, 2, 10, 10)).toBeLessThan(4);
    expect(termWeight(2, 1, 20, 10)).toBeLessThan(2);
  });
});

describe('the searcher', () => {
  it('finds exactly what the formulas give when they are applied to every sentence in turn', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 12 }),
        sentence,
        fc.integer({ min: 1, max: 15 }),
        (sentences, question, k) => {
          const expected = scoreEach(question, sentences)
            .map((score, i) => ({ sentence: i, score }))
            .filter(({ score }) => score > 0)
            .sort((a, b) => b.score - a.score || a.sentence - b.sentence)
            .slice(0, k);
          const hits = createSearcher(sentences).search(question, k);
          expect(hits.map((hit) => hit.sentence)).toEqual(expected.map((hit) => hit.sentence));
          for (const [i, hit] of hits.entries()) expect(hit.score).toBeCloseTo(expected[i]?.score ?? Number.NaN, 9);
        },
      ),
    );
  });

  it('puts equal sentences in their own order', () => {
    expect(
      createSearcher(['a cat', 'a dog', 'a cat'])
        .search('cat', 5)
        .map((hit) => hit.sentence),
    ).toEqual([0, 2]);
  });

  it('finds nothing where no term is shared, and in no sentences at all', () => {
    expect(createSearcher(['a cat']).search('dog', 5)).toEqual([]);
    expect(createSearcher([]).search('dog', 5)).toEqual([]);
    expect(createSearcher(['', 'the']).search('??', 5)).toEqual([]);
  });

  it('is not misled by words that are names of an object’s own properties', () => {
    expect(createSearcher(['a constructor', 'a __proto__']).search('constructor toString __proto__', 5)).toHaveLength(
      2,
    );
  });
});
