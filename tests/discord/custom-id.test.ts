import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, decode, encode } from '../../src/discord/views/custom-id.ts';

const digest = fc.string({ unit: fc.constantFrom(...'aZ09-_'), minLength: 16, maxLength: 16 });
const sentence = fc.integer({ min: -1, max: 2 ** 31 });
const passage = fc.record({ first: sentence, count: fc.integer({ min: 1, max: 9 }) });
const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength });

/** Every kind, so that one without a sample here does not compile. */
const ACTIONS: { readonly [Kind in Action['kind']]: fc.Arbitrary<Extract<Action, { kind: Kind }>> } = {
  'open-page': fc.record({ kind: fc.constant('open-page'), article: digest, sentence }),
  'show-in-context': fc.record({ kind: fc.constant('show-in-context'), article: digest, passage }),
  'turn-around': fc.record({ kind: fc.constant('turn-around'), article: digest, passage, around: sentence }),
  'more-passages': fc.record({
    kind: fc.constant('more-passages'),
    catalogue: digest,
    passages: fc.array(sentence, { minLength: 1, maxLength: 9 }),
  }),
  share: fc.record({ kind: fc.constant('share') }),
  'try-question': fc.record({ kind: fc.constant('try-question'), question: text(40) }),
  'restore-article': fc.record({ kind: fc.constant('restore-article'), article: fc.uuid() }),
  'library-page': fc.record({ kind: fc.constant('library-page'), page: sentence }),
  'move-article': fc.record({ kind: fc.constant('move-article'), article: fc.uuid(), channel: text(20) }),
  'export-part': fc.record({ kind: fc.constant('export-part'), revision: sentence, part: sentence }),
  'delete-library': fc.record({ kind: fc.constant('delete-library'), confirmed: fc.constantFrom(0, 1) }),
  'submit-form': fc.record({
    kind: fc.constant('submit-form'),
    command: fc.constantFrom('library', 'Find in article'),
    note: text(30),
  }),
};
const action = fc.oneof(...Object.values<fc.Arbitrary<Action>>(ACTIONS));

describe('a custom_id', () => {
  it('is decoded to the action that was encoded, and is short enough for Discord', () => {
    fc.assert(
      fc.property(action, (wanted) => {
        const customId = encode(wanted);
        expect(customId.length).toBeLessThanOrEqual(100);
        expect(decode(customId)).toEqual(wanted);
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, Action]>([
    ['article:open:q3Zx0wAbCdEf-_12:14', { kind: 'open-page', article: 'q3Zx0wAbCdEf-_12', sentence: 40 }],
    [
      'ask:context:q3Zx0wAbCdEf-_12:0',
      { kind: 'show-in-context', article: 'q3Zx0wAbCdEf-_12', passage: { first: 0, count: 1 } },
    ],
    [
      'ask:context:q3Zx0wAbCdEf-_12:14.3',
      { kind: 'show-in-context', article: 'q3Zx0wAbCdEf-_12', passage: { first: 40, count: 3 } },
    ],
    [
      'ask:around:q3Zx0wAbCdEf-_12:14:-1',
      { kind: 'turn-around', article: 'q3Zx0wAbCdEf-_12', passage: { first: 40, count: 1 }, around: -1 },
    ],
    [
      'ask:more:q3Zx0wAbCdEf-_12:a.14.2',
      { kind: 'more-passages', catalogue: 'q3Zx0wAbCdEf-_12', passages: [10, 40, 2] },
    ],
    ['ask:share', { kind: 'share' }],
    ['ask:try:Who said: “no”?', { kind: 'try-question', question: 'Who said: “no”?' }],
  ])('%s, which is under messages that have been sent, is still understood and written', (customId, wanted) => {
    expect(decode(customId)).toEqual(wanted);
    expect(encode(wanted)).toBe(customId);
  });

  it.each([
    ...[
      '',
      'ask',
      'ask:',
      'ask:context',
      'ask:context:abc',
      'ask:context:abc:',
      'ask:context:abc:1:2',
      'ask:context:abc:1.2.3',
    ],
    ...['article:open:abc:0.5', 'article:open:abc:NaN!', `article:open:abc:${'9'.repeat(70)}`, 'article:abc:1'],
    ...['ask:more:abc:', 'ask:more:abc:1..2', 'ask:share:1', 'unknown:try:Who?', 'form', 'form:library'],
  ])('%j of another version is not understood', (customId) => expect(decode(customId)).toBeUndefined());

  it('that would be too long for Discord throws an error when it is encoded', () => {
    expect(() => encode({ kind: 'try-question', question: 'a'.repeat(93) })).toThrow(RangeError);
    expect(encode({ kind: 'try-question', question: 'a'.repeat(92) })).toHaveLength(100);
  });
});
