import { describe, expect, it } from 'vitest';
import { createAnswerCues, KEYWORDS, NO_CUE, openingsOf } from '../../src/language/answer-cues.ts';
import { english } from '../../src/language/english/english.ts';
import { readTokens } from '../../src/language/terms.ts';

const asked = (question: string) => readTokens(question, english);

describe('the opening of a question', () => {
  it.each([
    ['Hi, how do I join?', ['how do', 'how']],
    ['is it free', ['is it', 'is']],
    ['and if i lose my key, what then', ['what then', 'what']],
    ['why', ['why']],
    ['refund deadline', [KEYWORDS]],
  ])('of “%s” is its question word or auxiliary, with the word after it: %j', (question, openings) => {
    expect(openingsOf(asked(question))).toEqual(openings);
  });
});

describe('answer cues', () => {
  const cues = createAnswerCues({
    '': { click: 0.5, '^see': -1 },
    how: { click: 0.2, run: 0.3 },
    'how do': { run: 0.9, '#4': -0.4 },
  });
  const weight = (question: string, cue: string): number | undefined =>
    cues.forQuestion(asked(question))[cues.cueOf(cue)];

  it('are those of the most specific opening that is known', () => {
    expect(weight('How do I join?', 'run')).toBeCloseTo(0.9);
    expect(weight('How can I join?', 'run')).toBeCloseTo(0.3);
    expect(weight('How can I join?', '2018')).toBe(0);
    expect(weight('Who joins?', 'run')).toBe(0);
    expect(cues.forAny[cues.cueOf('click')]).toBeCloseTo(0.5);
  });

  it('take all numbers of one length for the same cue, and a word that opens its sentence for another one', () => {
    expect(cues.cueOf('2018')).toBe(cues.cueOf('1999'));
    expect(cues.cueOf('7')).toBe(NO_CUE);
    expect(cues.forAny[cues.openingCueOf('see')]).toBeCloseTo(-1);
    expect(cues.cueOf('see')).toBe(NO_CUE);
  });
});
