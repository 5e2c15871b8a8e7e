import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answerer, createAnswerer } from '../../src/answer/answerer.ts';
import { parseArticle } from '../../src/article/formats/plain-text.ts';
import { MAX_CONTENT } from '../../src/discord/api-limits.ts';
import { answerMessage } from '../../src/discord/views/answer-message.ts';
import { answerReply } from '../../src/discord/views/answer-reply.ts';
import { blockQuote, bold, escapeMarkdown, smallPrint, withoutMarkup } from '../../src/discord/views/markdown.ts';
import { en } from '../../src/phrases/en.ts';
import { phrasesFor } from '../../src/phrases/locales.ts';
import { readSample } from '../support/articles.ts';
import { plainly, shownText, styles, unexpectedMarkdown } from '../support/discord-rendering.ts';
import { FASTEST_GROWTH, growthOf } from '../support/growth.ts';

let sample: Answerer;
beforeAll(async () => {
  sample = createAnswerer(await readSample());
});

/** The elements of Markdown, whole and in parts, and the text that may occur between the parts. */
const HOSTILE = [
  ...['*', '**', '_', '__', '~', '~~', '|', '||', '`', '```', '\\', '¯\\_(ツ)_/¯'],
  ...['>', '> ', '>>> ', '#', '# ', '##', '###', '-# ', '-', '- ', '+ ', '1.', '1. ', '12. '],
  ...['[a](http://b.c)', '[a](<http://b.c>)', '[', ']', '](', '(', 'http:/b)', '[a](b "c")'],
  ...['<@1>', '<@!1>', '<@&1>', '<#1>', '<:a:1>', '<a:b:1>', '<t:1:R>', '<t:-1>', '</ask:1>', '</a b c:1>'],
  ...['<id:home>', '<id:customize>', '<sound:1:2>', '<@time:x>', '<', '>', '<@', '1>'],
  ...['<https://a.b>', '<a@b.c>', '<mailto:a@b.c>', '<+1 234-567>', '<tel:+123>', '<x:/y>'],
  ...['https://a.b/c_d_e', 'http', 'steam://x', '://a.bc', 'www.a.bc', 'a@b.cd', '+1 234 567'],
  ...['discord.gg/abc', 'discord.com/invite/abc', 'https://discord.gg/abc'],
  ...[':smile:', ':100:', ':+1:', ':man_bowing::skin-tone-1:', ':piñata:', ':', 'a:'],
  ...['@everyone', '@here', '@silent', '@silent ', '@', 'everyone'],
  ...['\n', '\n\n', '  \n', ' ', '    ', '\t', '\u00a0', '\u3000', 'word', '7', '🙂', '軍隊'],
  ...['\r\n', '\r', '\f', '\v', '\x85', '\u2028', '\u2029', '\0', '\x07', '\x1b', '\x7f', '\x9b'],
  ...['\u200b', '\u200d', '\u202e', '\u2066', '\ufeff', '\u00ad', '\ud83d', '\ude42'],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

describe('a text that is not escaped', () => {
  it.each([
    ...['*a*', '**a**', '_a_', '__a__', '~~a~~', '||a||', '`a`', '``a`b``', '```a```', '```js\na\n```'],
    ...['> a', '  > a', '>>> a', 'a\n> b', '# a', '## a', '###\n\na', 'a\n###\n\nb', '#\u00a0a', '-# a', '-#\ta'],
    ...['- a', '-\ta', '* a', 'a\n  - b', '1. a', '12. a', 'a\n\n  3. b'],
    ...['[a](http://b.c)', '[a](<http://b.c>)', '[a [b\n\nc](http://d.e)', '[a\\](http://b.c)'],
    ...['<https://a.b>', '<\nx:/y>', '<a@b.c>', '<+1 234-567>', 'https://a.b', 'steam://ab', 'a discord.gg/b'],
    ...[
      '<@1>',
      '<@!1>',
      '<@&1>',
      '<#1>',
      '@everyone',
      '@here',
      '@silent a',
      '</a:1>',
      '</a b c:1>',
      '<t:1:R>',
      '<t:-1>',
    ],
    ...['<id:home>', '<sound:1:2>', '<:a:1>', '<a:b:1>', ':smile:', ':+1:', ':man_bowing::skin-tone-1:', ':piñata:'],
    ...['~\f~a~\x07~', '<\f@1>', '<@\x001>', '#\f# a', ':smi\x1ble:'],
  ])('is more than its characters: %j', (content) => expect(styles(content)).not.toEqual([]));

  it.each(['a@b.cd', 'www.a.bc', '+1 234 567', '[sic]', '1.5', 'a - b', '(a)', '2 > 1 < 3', 'a #1'])(
    'is its characters: %j',
    (content) => expect([styles(content), shownText(content)]).toEqual([[], content]),
  );
});

/** The length of texts for measuring growth: far longer than a message, but not so long that memory dominates. */
const LONGEST = 400_000;

describe('escaping', () => {
  it('makes Discord show exactly the text, inside or outside a quotation, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        expect(shownText(escaped)).toBe(plainly(text));
        expect(styles(escaped)).toEqual([]);
        expect(shownText(blockQuote(escaped))).toBe(plainly(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it('is correct whatever follows, and whatever part of the text is bold', () => {
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 3, maxLength: 3 }),
        hostile,
        ([before = '', strong = '', after = ''], next) => {
          const text = before + strong + after;
          const bold = { start: before.length, end: before.length + strong.length };
          // Half of a line break or of an emoji is not one.
          fc.pre(
            [bold.start, bold.end].every(
              (at) => !/^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(at - 1, at + 1)),
            ),
          );
          const escaped = `${escapeMarkdown(text, [bold])}\n${escapeMarkdown(next)}`;
          expect(shownText(escaped)).toBe(`${plainly(text)}\n${plainly(next)}`);
          expect(unexpectedMarkdown(escaped)).toEqual([]);
          const quoted = `${blockQuote(escapeMarkdown(text, [bold]))}\n${smallPrint(escapeMarkdown(`cited ${next}`))}`;
          expect(shownText(quoted)).toBe(`${plainly(text)}\n${`cited ${plainly(next)}`.replaceAll('\n', ' ')}`);
          expect(unexpectedMarkdown(quoted)).toEqual([]);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('does not change ordinary news, for readers who copy it or read it in a notification', () => {
    const news =
      'A "nearly 70-year" conflict (in Korea) costs $800 million: 10:30 a.m. #1 [sic] (the [2nd]) ~5 | R&D – 3 > 2, 2 < 3.';
    expect(escapeMarkdown(news)).toBe(news);
  });

  it('prevents lists, headings and quotations, even ones caused by the following text', () => {
    expect(escapeMarkdown('- one\r\n  * two\n12. three\n# four\n-# five\n###\n\nsix\n\t> seven\n###')).toBe(
      '\\- one\n  \\* two\n12\\. three\n\\# four\n\\-# five\n\\###\n\nsix\n\t\\> seven\n\\###',
    );
    expect(escapeMarkdown('the end <')).toBe('the end \\<');
  });

  it('breaks a line wherever the text does, and leaves out invisible characters', () => {
    expect(escapeMarkdown('one\r\ntwo\rthree\ffour\vfive\x85six\u2028seven\u2029eight')).toBe(
      'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight',
    );
    expect(escapeMarkdown('~\x07~struck~\0~ <\x1b@1> be\x07ll')).toBe('\\~~struck\\~~ \\<@1> bell');
    expect(escapeMarkdown('Persian: می\u200cخواهم, family: 👨\u200d👩\u200d👧')).toBe(
      'Persian: می\u200cخواهم, family: 👨\u200d👩\u200d👧',
    );
    expect(escapeMarkdown('half \ud83d an emoji')).toBe('half \ufffd an emoji');
  });

  it.each([' ', '1', '[', '](', '<', ':', ':a', '\n ', '~', '*', '\0', '\u200b', '-\n', '> ', '<a:', 'discord'])(
    'takes longer in proportion to a longer text and no more, if that repeats %j',
    (part) => {
      for (const work of [escapeMarkdown, withoutMarkup, blockQuote])
        expect(
          growthOf((size) => work(part.repeat(size)), 256, LONGEST),
          work.name,
        ).toBeLessThan(FASTEST_GROWTH);
    },
  );
});

describe('an answer on Discord', () => {
  const content = (question: string): string => answerMessage(sample.answer(question), en).content;

  it('quotes the sentence with the answer in bold, and cites it below', () => {
    expect(content('How much does South Korea pay a year?')).toBe(
      '> Under an agreement that expires at the end of 2018, South Korea pays about half the cost of the upkeep of the soldiers, more than **$800 million** a year.\n-# korea-troops, 3 May 2018, paragraph 5, sentence 2',
    );
  });

  it('says when the bot is not sure, and when it found nothing', () => {
    expect(content('How many people live in Seoul?')).toMatch(
      /^I’m not sure this answers it\. The closest passages:\n\n> For Trump/,
    );
    expect(content('What is the price of bitcoin?')).toBe(
      'I found nothing on that in “korea-troops”. I didn’t find “bitcoin”.',
    );
    expect(content('hi')).toBe('Hi! Ask me a question, and I’ll quote what I find in my articles.');
  });

  it('shows every quoted sentence character for character within the limit, whatever the article and the question', () => {
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
        for (const excerpt of answer.excerpts) expect(text).toContain(plainly(excerpt.text));
        expect(unexpectedMarkdown(message)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows the sentence before in small print if the quoted one cannot be understood alone', () => {
    expect(content('Who has a valuable chit in his negotiation?')).toMatch(
      /^-# Just before \(paragraph 11, sentence 1\): For Trump, withdrawing .* ambassador to Seoul\.\n> It would appeal/,
    );
  });

  it('leaves that sentence out before it leaves out an excerpt', () => {
    const answerer = createAnswerer([
      parseArticle('a.txt', `Long ${'*'.repeat(970)} is the day.\n\nBut the cat sleeps in Warsaw.`),
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
      /> \*\*Cats\*\* (?:purring|dreaming|hunting)[\s\S]*-# [12] more didn’t fit in this message\.$/,
    );
    expect(message.length).toBeLessThanOrEqual(MAX_CONTENT);
  });

  it('has buttons for the sentences that it shows, and offers the others behind a button', () => {
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
    const answerer = createAnswerer([parseArticle('a.txt', `Cats sleep ${'*'.repeat(980)}.`)]);
    expect(answerMessage(answerer.answer('cats sleep'), en).content).toBe(
      'The sentence is too long for a message. You can find it here:\n-# a, paragraph 1, sentence 1',
    );
  });

  it('joins matches that touch, as in Japanese', () => {
    const answerer = createAnswerer([parseArticle('a.txt', '軍隊は半島にいる。\n\n猫は寝る。')]);
    expect(answerMessage(answerer.answer('軍隊は半島にいる'), en).content).toContain('> **軍隊は半島にいる**。');
  });

  it('is a message that Discord accepts in every language, however much of it must be escaped', () => {
    const signs = '*_`'.repeat(200);
    const answerer = createAnswerer([{ ...parseArticle('a.txt', 'The cat sleeps in Warsaw.'), title: signs }]);
    const unknown = Array.from({ length: 12 }, (_, i) => `${'zyx_'.repeat(20)}${i}`);
    for (const locale of ['en-US', 'de', 'fr', 'es-ES', 'pt-BR', 'ja', 'ko'])
      for (const question of [
        `${signs} ${unknown.join(' ')}`,
        `Where does the cat sleep? ${signs} ${unknown.join(' ')}`,
      ]) {
        const phrases = phrasesFor(locale);
        const answer = { ...answerer.answer(question), searchedFor: `${signs} again`, unknownWords: unknown };
        const asked = [bold(escapeMarkdown(signs.slice(0, 300)))];
        for (const { content } of [
          answerMessage(answer, phrases, asked),
          answerReply(answerer, phrases, question, { isUnseen: true }),
        ]) {
          expect(content.length).toBeLessThanOrEqual(MAX_CONTENT);
          expect(content.trim()).not.toBe('');
          expect(unexpectedMarkdown(content)).toEqual([]);
        }
      }
  });

  it('takes time proportional to the length of the sentence', () => {
    const [{ outcome, excerpts, ...answer }] = [
      createAnswerer([parseArticle('a.txt', 'The cat sleeps.')]).answer('cat'),
    ];
    if (outcome === 'not-covered' || outcome === 'small-talk') return expect.unreachable();
    for (const part of [' ', '1', '[', '*'])
      expect(
        growthOf(
          (size) => {
            const [first] = excerpts;
            const excerpt = { ...first, text: `The cat ${part.repeat(size)}`, end: first.start + size };
            return answerMessage({ ...answer, outcome, excerpts: [excerpt], context: excerpt }, en);
          },
          256,
          LONGEST,
        ),
      ).toBeLessThan(FASTEST_GROWTH);
  });
});
