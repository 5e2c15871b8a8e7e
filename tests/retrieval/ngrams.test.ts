/** N-grams relate words by their letters alone, whatever the language. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearcher } from '../../src/index.ts';
import { languageByCode } from '../../src/language/languages.ts';
import { indexNgrams, ngramsOf } from '../../src/retrieval/index/ngrams.ts';
import { buildIndex } from '../../src/retrieval/index/sentence-index.ts';
import { parseQuery } from '../../src/retrieval/query/query.ts';
import { createScratch } from '../../src/retrieval/query/reusable-arrays.ts';
import { SharedNgrams } from '../../src/retrieval/query/shared-ngrams.ts';
import { atOnce } from '../../src/steps.ts';

const german = languageByCode('de');

describe('the n-grams of a word', () => {
  it.each([
    ['haus', ['_hau', 'haus']],
    ['am', ['_am']],
    ['中国人', ['_中', '中国', '国人']],
    ['서울', ['_서', '서울']],
    ['1066', ['_1066']],
  ])('of “%s” are marked at its beginning', (word, ngrams) => {
    expect(ngramsOf(word)).toEqual(ngrams);
  });

  it('are at most 32, each once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (word) => {
        const ngrams = ngramsOf(word);
        expect(ngrams.length).toBeLessThanOrEqual(32);
        expect(new Set(ngrams).size).toBe(ngrams.length);
      }),
    );
  });
});

describe('an index of n-grams', () => {
  it('finds exactly the terms that have one', () => {
    const terms = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c', '中'), minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(terms, (spellings) => {
        const sorted = Uint32Array.from(spellings.keys());
        const index = atOnce(indexNgrams(spellings, sorted));
        for (const ngram of spellings.flatMap(ngramsOf)) {
          const expected = [...spellings.keys()].filter((id) => ngramsOf(spellings[id] ?? '').includes(ngram));
          expect([...index.termsWith(ngram)]).toEqual(expected);
        }
        expect([...index.counts]).toEqual(spellings.map((term) => ngramsOf(term).length));
      }),
    );
  });

  it('leaves out n-grams of more than a thousand terms', () => {
    const spellings = Array.from({ length: 1001 }, (_, i) => `rechnung${i}`);
    const index = atOnce(indexNgrams(spellings, Uint32Array.from(spellings.keys())));
    expect(index.termsWith('rech').length).toBe(0);
    expect(index.termsWith('g777').length).toBe(1);
  });
});

describe('the n-grams that a query shares with sentences', () => {
  const sentences = ['Die Dampfmaschine steht im Museum.', 'Der Garten ist offen.', 'Maschinen sind laut.'];
  const index = atOnce(buildIndex(sentences, german));
  const query = parseQuery(index, 'Welche Maschine?');

  it('are those of every sentence with a compound or a form of the word', () => {
    const shared = new SharedNgrams(index, query, createScratch(index));
    const counts = sentences.map((_, sentence) => shared.inSentence(sentence).some((bits) => bits !== 0));
    expect(counts).toEqual([true, false, true]);
    expect(shared.akin.map(({ termId }) => index.terms[termId])).toContain('dampfmaschin');
  });

  it('leave no trace in the arrays that are used again', () => {
    const scratch = createScratch(index);
    const shared = new SharedNgrams(index, query, scratch);
    shared.inSentence(0);
    shared.clear();
    expect(scratch.firstSharing.some((number) => number !== 0)).toBe(false);
    expect(scratch.sharedNgrams.some((bits) => bits !== 0)).toBe(false);
  });
});

it('a compound is found by its part, in a language without a lexicon', () => {
  const searcher = createSearcher(
    ['Der Garten ist offen.', 'Die Dampfmaschine steht im Museum.', 'Am Abend ist es still.'],
    undefined,
    german,
  );
  expect(searcher.search('Wo steht die Maschine?', 1)[0]?.sentence).toBe(1);
  expect(searcher.search('Maschine', 1)[0]?.sentence).toBe(1);
});
