import { describe, expect, it } from 'vitest';
import { english } from '../../src/language/english/english.ts';
import { NO_ENTRY } from '../../src/language/lexicon.ts';

const { entryOf, frequencyOf, hasSenseWithin, lastSenseBelow, relatedEntry, relatedStart, sensesOf, usesOf } =
  english.lexicon;

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

  it('knows which words are kinds of others', () => {
    const [country = 0] = sensesOf(entryOf('countri'));
    const isCountry = (term: string): boolean => hasSenseWithin(entryOf(term), country, lastSenseBelow(country));
    expect(['japan', 'denmark', 'countri', 'cat', 'soldier'].filter(isCountry)).toContain('countri');
    expect(isCountry('cat')).toBe(false);
  });

  it('knows how often a written word is each part of speech', () => {
    const lead = usesOf('lead');
    expect(lead?.verb).toBeGreaterThan(lead?.noun ?? 15);
    const hand = usesOf('hand');
    expect(hand?.noun).toBeGreaterThan(hand?.verb ?? 15);
    expect(usesOf('xqzzy')).toBeUndefined();
  });
});
