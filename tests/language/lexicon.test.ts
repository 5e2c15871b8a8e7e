import { describe, expect, it } from 'vitest';
import {
  entryOf,
  frequencyOf,
  hasSenseWithin,
  lastSenseBelow,
  NO_ENTRY,
  relatedEntry,
  relatedStart,
  sensesOf,
} from '../../src/language/english/lexicon.ts';

describe('the lexicon', () => {
  const isRelated = (term: string, other: string): boolean => {
    const entry = entryOf(term);
    for (let at = relatedStart(entry); at < relatedStart(entry + 1); at++) {
      if (relatedEntry(at) === entryOf(other)) return true;
    }
    return false;
  };

  it('relates words in both directions, nations and their people included', () => {
    expect(isRelated('denmark', 'danish')).toBe(true);
    expect(isRelated('danish', 'denmark')).toBe(true);
    expect(isRelated('decid', 'decis')).toBe(true);
    expect(isRelated('decid', 'denmark')).toBe(false);
    expect(entryOf('xqzzy')).toBe(NO_ENTRY);
  });

  it('knows how frequent words are', () => {
    expect(frequencyOf(entryOf('time'))).toBeGreaterThan(frequencyOf(entryOf('parliament')) * 10);
    expect(frequencyOf(NO_ENTRY)).toBe(0);
  });

  it('knows which words name a kind of another', () => {
    const [country = 0] = sensesOf(entryOf('countri'));
    const isCountry = (term: string): boolean => hasSenseWithin(entryOf(term), country, lastSenseBelow(country));
    expect(['japan', 'denmark', 'countri', 'cat', 'soldier'].filter(isCountry)).toContain('countri');
    expect(isCountry('cat')).toBe(false);
  });
});
