import { describe, expect, it } from 'vitest';
import { english } from '../../src/language/english/english.ts';
import { TokenFlag } from '../../src/language/flags.ts';
import {
  backgroundShare,
  inverseDocumentFrequency,
  lengthNorm,
  smoothedInverseDocumentFrequency,
  tfComponent,
} from '../../src/retrieval/index/bm25.ts';
import { documentFrequency, IMPACT_UNIT } from '../../src/retrieval/index/postings.ts';
import { buildIndex } from '../../src/retrieval/index/sentence-index.ts';
import { atOnce } from '../../src/steps.ts';

describe('the weighting', () => {
  it('computes the idf of the formula in its docstring, never below zero', () => {
    expect(inverseDocumentFrequency(10, 1)).toBeCloseTo(Math.log(1 + 9.5 / 1.5), 12);
    expect(inverseDocumentFrequency(10, 10)).toBeGreaterThan(0);
    expect(inverseDocumentFrequency(10, 0)).toBeGreaterThan(inverseDocumentFrequency(10, 1));
  });

  it('distinguishes a common English word from a rare one if a short text contains both once', () => {
    const idf = (shareOfWords: number): number =>
      smoothedInverseDocumentFrequency(10, 1, backgroundShare(shareOfWords));
    expect(idf(1e-3)).toBeLessThan(idf(1e-6) / 1.3);
  });

  it('scores a term in a sentence of average length by its idf, and less than twice that if it occurs twice', () => {
    expect(tfComponent(1, lengthNorm(10, 10))).toBeCloseTo(1, 12);
    expect(tfComponent(2, lengthNorm(10, 10))).toBeGreaterThan(1);
    expect(tfComponent(2, lengthNorm(10, 10))).toBeLessThan(2);
    expect(tfComponent(1, lengthNorm(20, 10))).toBeLessThan(1);
  });
});

describe('an index', () => {
  const index = atOnce(
    buildIndex(
      ['Ann Lee founded the United Nations.', 'She said that the UN feeds cats, cats, cats.', 'Dogs and cats bark.'],
      english,
      { paragraphOf: [1, 1, 2] },
    ),
  );
  const idOf = (term: string): number => index.termIds.get(term) ?? -1;
  const termsOf = (ids: readonly number[] | undefined) => ids?.map((id) => index.terms[id]);

  it.each([
    ['cat', [1, 2]],
    ['dog', [2]],
    [' the', []],
  ])('lists the sentences that contain %j', (term, sentences) => {
    const { starts, sentences: all } = index.postings;
    expect([...all.subarray(starts[idOf(term)], starts[idOf(term) + 1])]).toEqual(sentences);
    expect(documentFrequency(index.postings, idOf(term))).toBe(sentences.length);
  });

  it('rounds no impact down', () => {
    const { starts, impacts } = index.postings;
    const exact = tfComponent(3, index.lengthNorms[1] ?? 0);
    const impact = (impacts[starts[idOf('cat')] ?? 0] ?? 0) * IMPACT_UNIT;
    expect(impact).toBeGreaterThanOrEqual(exact);
    expect(impact).toBeLessThan(exact + IMPACT_UNIT);
  });

  it('links an acronym with the words that it abbreviates', () => {
    expect([...(index.acronyms.get('un') ?? [])]).toEqual(['unit', 'nation']);
    expect([...(index.acronyms.get('nation') ?? [])]).toEqual(['un']);
  });

  it('knows the antecedent of a pronoun within its paragraph', () => {
    const pronoun = index.starts[1] ?? -1;
    expect(termsOf(index.antecedents.get(pronoun))).toEqual(['ann', 'lee']);
    expect((index.tokenFlags[pronoun] ?? 0) & TokenFlag.hasAntecedent).not.toBe(0);
    expect(
      atOnce(buildIndex(['Ann Lee smiled.', 'She sang.'], english, { paragraphOf: [1, 2] })).antecedents.size,
    ).toBe(0);
  });

  it('finds terms by their prefix and by their entry in the lexicon', () => {
    const { sorted, firstPlaceOf, termIdOfEntry } = index.vocabulary;
    expect(index.terms[sorted[firstPlaceOf('fe')] ?? -1]).toBe('feed');
    expect(termIdOfEntry(english.lexicon.entryOf('cat'))).toBe(idOf('cat'));
    expect(termIdOfEntry(english.lexicon.entryOf('hors'))).toBe(-1);
  });
});
