import { describe, expect, it } from 'vitest';
import { english } from '../../src/language/english/english.ts';
import { emptyLexicon } from '../../src/language/lexicon.ts';
import { tagTokens } from '../../src/language/tagged-token.ts';
import { readTokens } from '../../src/language/terms.ts';

/** "did/auxiliary": each word with its part of speech. */
const tagged = (text: string): string =>
  tagTokens(readTokens(text, english), english)
    .map(({ text: word, partOfSpeech }) => `${word}/${partOfSpeech}`)
    .join(' ');

describe('a word is tagged', () => {
  it.each([
    ['by what it is most often', 'Who led them?', 'led/verb'],
    ['by what it is most often', 'where was the factory built', 'built/verb'],
    ['as a noun after a preposition', 'in steam turbines', 'steam/noun'],
    ['as a noun after an article', 'How is the report written?', 'report/noun'],
    ['as a verb after “to”', 'when did he want to report', 'report/verb'],
    ['as the verb that “did” needs, after a name', 'When did the Normans invade England?', 'invade/verb'],
    ['as the verb that “did” needs, after a name', 'Why did Isaac order Richard to leave?', 'order/verb'],
    ['as the participle that “was” needs', 'When was the lighthouse lit?', 'lit/verb'],
    ['as a verb right before an article', 'What sets the speed?', 'sets/verb'],
    ['as a noun, although it is also a verb', 'What base is used?', 'base/noun'],
    ['as a name by its capital', 'What did Trump suggest?', 'Trump/proper-noun'],
    ['as an auxiliary in a contraction', 'who didn’t leave', 'didn’t/auxiliary'],
    ['as an adverb by its ending, if the lexicon does not have it', 'it blorps xyzzyly', 'xyzzyly/adverb'],
    ['as a noun, if nothing else is known of it', 'an xqzzy', 'xqzzy/noun'],
  ])('%s: %s', (_, text, expected) => {
    expect(tagged(text).split(' ')).toContain(expected);
  });

  it('as if it had no capitals, if the text is entirely in capitals', () => {
    expect(tagged('WHO LED THEM')).toContain('LED/verb');
  });
});

it('words for peoples are distinguished from names that look like them', () => {
  const words = 'We saw Korean Polish British Danish Norman Trish Reese Jean Reagan Truman';
  const demonyms = tagTokens(readTokens(words, english), english).filter(({ isDemonym }) => isDemonym);
  expect(demonyms.map(({ text }) => text)).toEqual(['Korean', 'Polish', 'British', 'Danish', 'Norman']);
});

describe('noun phrases', () => {
  const phrasesIn = (text: string): string[] =>
    english.grammar
      ?.nounPhrases(text, tagTokens(readTokens(text, english), english))
      .map(({ isBare, kind, text: words }) => `${isBare ? 'bare ' : ''}${kind}: ${words}`) ?? [];

  it.each([
    ['When did the Normans invade England?', ['name: the Normans', 'place: England']],
    ['Why did Isaac order Richard to leave?', ['name: Isaac', 'name: Richard']],
    ['What is used in steam turbines?', ['noun: steam turbines']],
    ['Did the UK and France agree in 1956?', ['place: the UK and France', 'time: 1956']],
    ['Who is Moon Chung-in?', ['name: Moon Chung-in']],
    ['What is the most famous work?', ['noun: the most famous work']],
    ['What are the lead fusible plugs for?', ['noun: the lead fusible plugs']],
    ['Why do evaporative cooling towers have fans?', ['bare noun: evaporative cooling towers', 'bare noun: fans']],
    ['What makes the batteries unique?', ['noun: the batteries']],
    ['When was the lighthouse lit?', ['noun: the lighthouse']],
  ])('of %j are %j', (text, expected) => {
    expect(phrasesIn(text)).toEqual(expected);
  });
});

it('a language without a grammar and a lexicon treats each word as a noun', () => {
  const { grammar: _, ...bare } = english;
  const tokens = tagTokens(readTokens('Who led the Normans?', bare), { ...bare, lexicon: emptyLexicon });
  expect(new Set(tokens.map(({ partOfSpeech }) => partOfSpeech))).toEqual(new Set(['noun']));
});
