import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answerer, createAnswerer } from '../src/answer/answerer.ts';
import { parseArticle } from '../src/article/parse.ts';
import { answerMessage } from '../src/discord/answer-message.ts';
import { answerReply } from '../src/discord/answer-reply.ts';
import { openArticle } from '../src/discord/article-pages.ts';
import { MAX_CONTENT } from '../src/discord/limits.ts';
import { blockQuote, escapeMarkdown } from '../src/discord/markdown.ts';
import { en } from '../src/phrases/en.ts';
import { readSample } from './articles.ts';
import { shownText, styles, unexpectedMarkdown } from './discord-rendering.ts';

let sample: Answerer;
beforeAll(async () => {
  sample = createAnswerer(await readSample());
});

const HOSTILE = [
  '*',
  '**',
  '_',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '>',
  '> ',
  '>>> ',
  '# ',
  '## ',
  '-# ',
  '- ',
  '1. ',
  '[a](http://b.c)',
  '](',
  '<@1>',
  '<@!1>',
  '<@&1>',
  '<#1>',
  '<:a:1>',
  '<t:1:R>',
  '</ask:1>',
  '<id:home>',
  '<https://a.b>',
  'https://a.b/c_d_e',
  'steam://x',
  ':smile:',
  ':100:',
  '@everyone',
  '@here',
  '\\',
  '¯\\_(ツ)_/¯',
  '\n',
  ' ',
  'word',
  '7',
  '\u202e',
  '\u2066',
  '\u200b',
  '🙂',
  '軍隊',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

describe('escaping', () => {
  it('makes Discord show the very text, in a quotation or out of it, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (written) => {
        const text = written.replace(/\r\n?/g, '\n');
        const escaped = escapeMarkdown(text);
        expect(shownText(escaped)).toBe(text);
        expect(styles(escaped)).toEqual([]);
        expect(shownText(blockQuote(escaped))).toBe(text);
      }),
      { numRuns: 10_000 },
    );
  });

  it('leaves ordinary news as it is, for those who copy it and read it in a notification', () => {
    const news = 'A "nearly 70-year" conflict (in Korea) costs $800 million: 10:30 a.m. #1 [sic] ~5 | R&D – 3 > 2.';
    expect(escapeMarkdown(news)).toBe(news);
  });

  it('keeps lists and headings from being made, which the parser of these tests does not know all of', () => {
    expect(escapeMarkdown('- one\r\n  * two\n12. three\n# four\n-# five')).toBe(
      '\\- one\n  \\* two\n12\\. three\n\\# four\n\\-# five',
    );
  });
});

describe('an answer on Discord', () => {
  const content = (question: string): string => answerMessage(sample.answer(question), en).content;

  it('quotes the sentence, what was asked for in bold, and cites it beneath', () => {
    expect(content('How much does South Korea pay a year?')).toBe(
      '> Under an agreement that expires at the end of 2018, South Korea pays about half the cost of the upkeep of the soldiers, more than **$800 million** a year.\n-# korea-troops, 3 May 2018, paragraph 5, sentence 2',
    );
  });

  it('says when the article may not answer, or does not', () => {
    expect(content('How many people live in Seoul?')).toMatch(
      /^The article korea-troops may not answer this\. It does not mention “live”\. The closest passages:\n\n> For Trump/,
    );
    expect(content('What is the price of bitcoin?')).toBe(
      'The article korea-troops does not cover this. It does not mention “price” or “bitcoin”.',
    );
    expect(content('hi')).toBe('Hello! Ask me a question, and I quote what I hold on it.');
  });

  it('shows every quoted sentence character for character, within the limit, whatever the article says and whatever is asked', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), hostile, (sentences, asked) => {
        const answerer = createAnswerer([
          parseArticle(
            '*a*.txt',
            `---\ntitle: _x_ @everyone\n---\n${sentences.map((text) => `Word ${text} end`).join('\n\n')}`,
          ),
        ]);
        const answer = answerer.answer(`word ${asked}`);
        const message = answerMessage(answer, en).content;
        expect(message.length).toBeLessThanOrEqual(MAX_CONTENT);
        const text = shownText(message);
        for (const excerpt of answer.excerpts) expect(text).toContain(excerpt.text.replace(/\r\n?/g, '\n'));
        expect(unexpectedMarkdown(message)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows the sentence before, in small print, where the quoted one cannot be understood alone', () => {
    expect(content('Who has a valuable chit in his negotiation?')).toMatch(
      /^-# Just before \(paragraph 11, sentence 1\): For Trump, withdrawing .* ambassador to Seoul\.\n> It would appeal/,
    );
  });

  it('leaves that sentence out before it leaves out an excerpt', () => {
    const answerer = createAnswerer([
      parseArticle('a.txt', `Long ${'and on '.repeat(270)}goes the day.\n\nBut the cat sleeps in Warsaw.`),
    ]);
    const answer = answerer.answer('Where does the cat sleep?', { top: 1 });
    expect(answer.context?.text).toMatch(/^Long/);
    expect(answerMessage(answer, en).content).toMatch(/^> But the cat/m);
    expect(answerMessage(answer, en).content).not.toContain('Long');
  });

  it('is shortened between sentences, and says so', () => {
    const long = (word: string): string => `Cats ${`${word} `.repeat(120)}sleep.`;
    const answerer = createAnswerer([parseArticle('a.txt', ['purring', 'dreaming', 'hunting'].map(long).join('\n\n'))]);
    const message = answerMessage(answerer.answer('cats sleep'), en).content;
    expect(message).toMatch(
      /> \*\*Cats\*\* (?:purring|dreaming|hunting)[\s\S]*-# [12] more did not fit into this message\.$/,
    );
    expect(message.length).toBeLessThanOrEqual(MAX_CONTENT);
  });

  it('has buttons for the sentences that it shows, and keeps the others for later', () => {
    const long = (word: string): string => `Cats ${`${word} `.repeat(120)}sleep.`;
    const answerer = createAnswerer([parseArticle('a.txt', ['purring', 'dreaming', 'hunting'].map(long).join('\n\n'))]);
    const { content, components } = answerReply(answerer, en, 'cats sleep');
    const shown = content.match(/^> /gm)?.length ?? 0;
    const labels = components?.[0]?.components.map((button) => ('label' in button ? button.label : ''));
    expect(shown).toBeLessThan(3);
    expect(labels?.filter((label) => label?.endsWith('ontext'))).toHaveLength(shown);
    expect(labels?.at(-1)).toBe('More passages');
  });

  it('cites a sentence that is longer than a message without cutting it', () => {
    const answerer = createAnswerer([parseArticle('a.txt', `Cats sleep ${'on and on '.repeat(300)}.`)]);
    expect(answerMessage(answerer.answer('cats sleep'), en).content).toBe(
      'The sentence is too long for a message. It stands here:\n-# a, paragraph 1, sentence 1',
    );
  });

  it('joins matches that touch, as in Japanese', () => {
    const answerer = createAnswerer([parseArticle('a.txt', '軍隊は半島にいる。\n\n猫は寝る。')]);
    expect(answerMessage(answerer.answer('軍隊は半島にいる'), en).content).toContain('> **軍隊は半島にいる**。');
  });
});

describe('the pages of an article', () => {
  it('fit into a message each, and hold every sentence once and in order', () => {
    const paragraph = fc.array(fc.nat({ max: 1800 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 30 }), (paragraphs) => {
        let count = 0;
        const text = paragraphs
          .map((lengths) => lengths.map((length) => `This is number ${++count} ${'*'.repeat(length)}x.`).join(' '))
          .join('\n\n');
        const article = parseArticle('a.txt', text);
        const numbers: number[] = [];
        for (let page = 0; ; page++) {
          const { content } = openArticle('article', article, page, en);
          if (content === en.holdings.noSuchPage) break;
          expect(content.length).toBeLessThanOrEqual(MAX_CONTENT);
          const shown = [...content.slice(content.indexOf('\n\n')).matchAll(/This is number (\d+)|too long/g)];
          numbers.push(...shown.map(([, number]) => Number(number ?? numbers.length + 1)));
        }
        // Nothing but a sentence that fits into no message is left to be told of alone.
        expect(numbers).toEqual(Array.from({ length: count }, (_, i) => i + 1));
      }),
      { numRuns: 60 },
    );
  });
});
