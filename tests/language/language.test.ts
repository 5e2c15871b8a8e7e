import { expect, it } from 'vitest';
import { createAnswerer, parseArticle } from '../../src/index.ts';
import { english } from '../../src/language/english/english.ts';
import { WordFlag } from '../../src/language/flags.ts';
import type { Language } from '../../src/language/language.ts';
import { emptyLexicon } from '../../src/language/lexicon.ts';

/** A minimal language: words as they are written, one stop word, and no lexicon, grammar, small talk or entities. */
const bare: Language = {
  code: 'und',
  hasDecimalComma: false,
  oneLetterWords: new Set(),
  wordOf(token) {
    const lower = token.toLowerCase();
    const isStopWord = lower === 'die';
    return {
      ...{ lower, term: lower, stopTerm: ` ${lower}`, isStopWord, isCapital: token !== lower },
      ...{ isAcronym: false, hasPeriods: false, mayBeMonth: false, wordFlags: 0, tokenFlags: 0 },
    };
  },
  wordFlagsOf: (term) => (term.startsWith(' ') ? WordFlag.stopWord : 0),
  stopWords: new Set(['die']),
  sentences: english.sentences,
  readQuestion: () => ({
    ...{ type: 'keywords', focus: undefined, framing: [], units: undefined, replies: undefined },
    ...{ asksForDefinition: false, asksForName: false, isNegated: false, addressesBot: false, asksInPresent: false },
  }),
  lexicon: emptyLexicon,
};

it('an article can be searched in a language with only the required members', () => {
  const article = parseArticle(
    'katzen.txt',
    'Die Katzen schlafen im Korb. Die Hunde bellen laut.\n\nDie Vögel singen.',
  );
  const answerer = createAnswerer([article], bare);
  const first = answerer.answer('Katzen schlafen');
  expect(first.ranked[0]?.text).toBe('Die Katzen schlafen im Korb.');
  expect(answerer.answer('hello').outcome).toBe('small-talk');
  expect(answerer.answer('and the dogs?', { previous: first.turn }).searchedFor).toBeUndefined();
  expect(answerer.suggest('', 5)).toEqual([]);
});
