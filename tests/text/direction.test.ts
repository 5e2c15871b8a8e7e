/** A citation in Arabic or Hebrew does not change the order of the words and numbers around it. */
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { parseArticle } from '../../src/article/formats/plain-text.ts';
import { answerMessage } from '../../src/discord/views/answer-message.ts';
import { en } from '../../src/phrases/en.ts';
import { isolated } from '../../src/text/direction.ts';

describe('text that is written from right to left', () => {
  it.each([
    ['قواعد النادي', '\u2068قواعد النادي\u2069'],
    ['תקנון › פרק 2', '\u2068תקנון › פרק 2\u2069'],
    ['Club rules', 'Club rules'],
    ['規約', '規約'],
  ])('is isolated from what is around it, other text is not: “%s”', (text, expected) => {
    expect(isolated(text)).toBe(expected);
  });

  it('is isolated in citations, and quoted as it is', () => {
    const text =
      'قواعد المكتبة\n\nتفتح المكتبة في الساعة التاسعة من يوم الأحد. من يعيد الكتاب متأخرا يدفع عشرين قرشا عن كل يوم.';
    const answer = createAnswerer([parseArticle('rules.txt', text)]).answer('متى تفتح المكتبة؟');
    const { content } = answerMessage(answer, en);
    expect(content).toContain('\u2068قواعد المكتبة\u2069, paragraph 2, sentence 1');
    expect(
      content
        .split('\n')
        .filter((line) => line.startsWith('>'))
        .join(''),
    ).not.toMatch(/[\u2068\u2069]/);
  });
});
