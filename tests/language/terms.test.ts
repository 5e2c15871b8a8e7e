import fc from 'fast-check';
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/language/english/english.ts';
import { IRREGULAR_FORMS } from '../../src/language/english/irregular-forms.ts';
import { STOP_WORDS } from '../../src/language/english/stop-words.ts';
import { terms, termTokens } from '../../src/language/terms.ts';
import { tokenize } from '../../src/text/tokens.ts';

const termsOf = (text: string): string[] => terms(text, english);
const tokens = (text: string): string[] => tokenize(text).map((token) => token.text);

describe('tokens', () => {
  it.each([
    ['the U.S.-South Korea alliance', ['the', 'U.S.', 'South', 'Korea', 'alliance']],
    [
      'a nearly 70-year, long-standing conflict—now over',
      ['a', 'nearly', '70', 'year', 'long', 'standing', 'conflict', 'now', 'over'],
    ],
    ['23,500 soldiers, $800 million, 3.5%, 1,2,3', ['23,500', 'soldiers', '800', 'million', '3.5', '1', '2', '3']],
    ['the 1990s and the 5th', ['the', '1990s', 'and', 'the', '5th']],
    ["Trump’s and O'Brien's ‘talks’", ['Trump’s', 'and', "O'Brien's", 'talks']],
    ['Café Cafe\u0301 Ευρώπη Москва हिन्दी', ['Café', 'Cafe\u0301', 'Ευρώπη', 'Москва', 'हिन्दी']],
    ['軍隊は半島にいる', ['軍隊', 'は', '半島', 'に', 'いる']],
    ['?? … — 🙂', []],
  ])('of %j are %j', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  it('are at their offsets, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        let from = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(from);
          from = token.end;
        }
      }),
    );
  });
});

it('words without spaces are separated as by ICU, however long the text', () => {
  const words = [
    '軍隊',
    'は',
    '半島',
    'に',
    'いる',
    '朝鮮',
    'から',
    '撤退',
    'する',
    'アメリカ',
    '大統領',
    '𠮷野家',
    '々',
  ];
  const thai = ['ประเทศ', 'ไทย', 'เป็น', 'กองทัพ', 'ของ', 'เกาหลี', 'ใต้', 'และ'];
  const icu = new Intl.Segmenter('und', { granularity: 'word' });
  const many = (list: readonly string[]) => fc.array(fc.constantFrom(...list), { minLength: 100, maxLength: 400 });
  fc.assert(
    fc.property(fc.oneof(many(words), many(thai)), (parts) => {
      const text = parts.join('');
      const whole = Array.from(icu.segment(text), ({ segment, index }) => ({ segment, index }));
      expect(tokenize(text).map(({ text: segment, start: index }) => ({ segment, index }))).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});

it('the first tokens of a text are the first of all its tokens', () => {
  const text = fc.array(fc.constantFrom('U.S. ', '23,500 ', 'Trump’s ', '軍隊は半島にいる', 'the ', '— '), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(text, fc.nat(30), (parts, most) => {
      expect(tokenize(parts.join(''), most)).toEqual(tokenize(parts.join('')).slice(0, most));
    }),
  );
});

it('tokens of Latin texts are the same as with the pattern for any text', () => {
  const sign = fc.oneof(
    fc.constantFrom(..."aZé1¼²ª.,’'-\u00AD\u200B\u2014 $€"),
    fc.integer({ min: 0, max: 0x24f }).map((code) => String.fromCharCode(code)),
  );
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 20 }), (text) => {
      // A character of another script at the end selects the pattern for any text.
      expect(tokenize(`${text} \u0416`).slice(0, -1)).toEqual(tokenize(text));
    }),
    { numRuns: 2000 },
  );
});

describe('terms', () => {
  it.each([
    ['Trump’s', "trump's"],
    ['U.S.', 'US'],
    ['the U.S.', 'U.S'],
    ['23,500', '23500'],
    ['Café', 'cafe\u0301'],
    ['Koreas', 'Korea'],
    ['ties', 'tie'],
    ['withdrawing', 'withdraws'],
    ['ﬁnance', 'finance'],
    ['co\u00adoperate', 'cooperate'],
  ])('are the same for %j and %j', (a, b) => {
    expect(termsOf(a)).toEqual(termsOf(b));
    expect(termsOf(a)).toHaveLength(1);
  });

  it('contain no spaces, so that a space can mark stop words', () => {
    const unit = fc.oneof(
      fc.constantFrom('\u037A', '\uFC60', '\uFE76', 't', 'h', 'e', ' '),
      fc.string({ maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        for (const term of termsOf(text)) expect(term).toMatch(/^\S+$/u);
      }),
    );
  });

  it('are the Porter stems of natural for regular words', () => {
    // "ties" and "tied" are forms of "tie", which natural's stemmer does not know.
    const SHORT_IE_FORM = /^[a-z]ie[sd]$/;
    const endings = fc.constantFrom('', 's', 'es', 'ed', 'ing', 'ly', 'ation', 'ness', 'al', 'ic', 'er', 'ement');
    const word = fc.tuple(fc.stringMatching(/^[a-z]{3,8}$/), endings).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        word.filter((form) => !STOP_WORDS.has(form) && !IRREGULAR_FORMS.has(form) && !SHORT_IE_FORM.test(form)),
        (regular) => {
          expect(termsOf(regular)).toEqual([porter.stem(regular)]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keep decimals apart from whole numbers', () => {
    expect(termsOf('3.5 35')).toEqual(['3.5', '35']);
  });

  it('leave out stop words and contractions, but not a country that looks like one', () => {
    expect(termsOf('What did they say to us? It isn’t what’s said.')).toEqual([]);
    expect(termsOf('US forces')).toEqual(['us', 'forc']);
    expect(termsOf('DID THEY TELL US')).toEqual([]);
  });

  it('have the offsets of their words', () => {
    expect(termTokens('the U.S. soldiers', english).map(({ term, start, end }) => [term, start, end])).toEqual([
      ['us', 4, 8],
      ['soldier', 9, 17],
    ]);
  });
});
