import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Excerpt } from '../../src/answer/answer.ts';
import { type Answerer, createAnswerer } from '../../src/answer/answerer.ts';
import { quoteSentences } from '../../src/answer/quotation.ts';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/formats/plain-text.ts';
import { MAX_CONTENT } from '../../src/discord/api-limits.ts';
import { answerMessage } from '../../src/discord/views/answer-message.ts';
import { answerReply } from '../../src/discord/views/answer-reply.ts';
import { blockQuote, bold, escapeMarkdown, smallPrint, withoutMarkup } from '../../src/discord/views/markdown.ts';
import { en } from '../../src/phrases/en.ts';
import { phrasesFor } from '../../src/phrases/locales.ts';
import type { Span } from '../../src/text/span.ts';
import { readSample } from '../support/articles.ts';
import { linkTargets, plainly, shownText, styles, unexpectedMarkdown } from '../support/discord-rendering.ts';
import { answerWith, documentsOf, excerptFrom, readDocument, SYLLABUS } from '../support/documents.ts';
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
    expect(content('Does South Korea want the troops to leave?')).toMatch(
      /^I’m not sure this answers it\. The closest passages:\n\n> Trump has been/,
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
        // A fence in the text makes a block of code.
        expect(unexpectedMarkdown(message, ['codeBlock'])).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows the sentence before in small print if the quoted one cannot be understood alone', () => {
    const answerer = createAnswerer([
      parseArticle(
        'skarv.txt',
        'The town was quiet. This worried Sigrun Vold, who keeps the lighthouse on Skarv Island. Nobody came for tea.',
      ),
    ]);
    expect(answerMessage(answerer.answer('Who keeps the lighthouse on Skarv Island?'), en).content).toMatch(
      /^-# Just before \(paragraph 1, sentence 1\): The town was quiet\.\n> This worried/,
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
    expect(labels?.slice(0, -1)).toEqual(shown === 1 ? ['In context'] : ['[1]', '[2]']);
    expect(labels?.at(-1)).toBe('More passages');
  });

  it('cites a sentence that is longer than a message without cutting it', () => {
    const answerer = createAnswerer([parseArticle('a.txt', `Cats sleep ${'*'.repeat(980)}.`)]);
    expect(answerMessage(answerer.answer('cats sleep'), en).content).toBe(
      'This passage is too long for a message. You can find it here:\n-# a, paragraph 1, sentence 1',
    );
  });

  it('joins matches that touch, as in Japanese', () => {
    const answerer = createAnswerer([parseArticle('a.txt', '軍隊基地は半島にある。\n\n猫は寝る。')]);
    expect(answerMessage(answerer.answer('軍隊基地'), en).content).toContain('> **軍隊基地**は');
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

  it('shows passages of every kind character for character, and only links of its own', () => {
    const ADDRESSES = ["https://a.example/b_(c)?d=[e]&f='g'", 'http://a.example/ü#x', null];
    const highlight = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }));
    fc.assert(
      fc.property(
        documentsOf(hostile, fc.constantFrom(...ADDRESSES)),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 3 }), highlight), { minLength: 1, maxLength: 3 }),
        (article, chosen) => {
          const [first, ...others] = chosen.flatMap(([place, count, [from, length]]): Excerpt[] => {
            const number = place % article.sentences.length;
            const quotation = quoteSentences(article, number, Math.min(count, article.sentences.length - number));
            if (quotation === undefined) return [];
            const start = Math.min(quotation.start + from, quotation.end);
            const highlights = [{ start, end: Math.min(start + length, quotation.end) }].filter(isBetweenCharacters);
            return [
              { ...quotation, score: 1, highlights, introduction: quoteSentences(article, Math.max(0, number - 1), 1) },
            ];
          });
          if (first === undefined) return expect.unreachable();
          const { content, quotations } = answerMessage(answerWith(first, ...others), en);
          expect(content.length).toBeLessThanOrEqual(MAX_CONTENT);
          const text = shownText(content);
          for (const quotation of quotations) expect(text).toContain(plainly(quotation.text));
          // It stands on a line of small print, which has no white space at its ends. U+0085 is white space there.
          const introduction = plainly(first.introduction?.text ?? '').replaceAll('\n', ' ');
          expect(text).toContain(introduction.replace(/^[\s\u0085]+|[\s\u0085]+$/g, ''));
          expect(unexpectedMarkdown(content, ['link', 'codeBlock'])).toEqual([]);
          for (const target of linkTargets(content)) expect(target).toMatch(/^https?:\/\/a\.example\/[!-~]+$/);

          function isBetweenCharacters({ start, end }: Span): boolean {
            const halves = /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/;
            return [start, end].every((at) => !halves.test(article.text.slice(at - 1, at + 1)));
          }
        },
      ),
      { numRuns: 4000 },
    );
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
            const text = `The cat ${part.repeat(size)}`;
            const article = { ...first.article, text };
            const excerpt = { ...first, article, text, end: text.length };
            return answerMessage({ ...answer, outcome, excerpts: [excerpt], context: excerpt }, en);
          },
          256,
          LONGEST,
        ),
      ).toBeLessThan(FASTEST_GROWTH);
  });
});

describe('a passage of a document on Discord', () => {
  let syllabus: Article;
  beforeAll(async () => {
    syllabus = await readDocument('syllabus.md', SYLLABUS);
  });
  const link = (section: string, anchor: string): string =>
    `[Syllabus › ${section}](<https://uni.example/syllabus.html#${anchor}>), 3 May 2018`;
  const shown = (...[first, ...others]: readonly Excerpt[]): string =>
    first === undefined ? '' : answerMessage(answerWith(first, ...others), en).content;

  it('may have several sentences, and its citation links to its section', () => {
    expect(shown(excerptFrom(syllabus, 'Late work loses', 2, '10 %'))).toBe(
      `> Late work loses **10 %** a day. After three days it is not accepted.\n-# ${link('Late work', 'late-work')}, paragraph 5, sentences 1 and 2`,
    );
  });

  it('has the header of its table, or the line before its list, above it in small print', () => {
    const introduced = (words: string, count: number, before: string): Excerpt => ({
      ...excerptFrom(syllabus, words, count),
      introduction: excerptFrom(syllabus, before, 1),
    });
    const rowAndList = shown(introduced('Project', 1, 'Task'), introduced('a note', 3, 'An extension'));
    expect(rowAndList).toBe(
      [
        ...['-# Task | Weight', '> Project | 30 %', `-# [1] ${link('Grading', 'grading')}, paragraph 3, sentence 3`],
        ...['', '-# An extension needs:', '> \\- a note', '> \\- a form', '>   \\- with a signature'],
        `-# [2] ${link('Late work', 'late-work')}, paragraph 7, sentences 1 to 3`,
      ].join('\n'),
    );
    expect(shownText(rowAndList)).toContain('- a note\n- a form\n  - with a signature');
  });

  it('leaves out what introduces it if there is no room for both', () => {
    const long = excerptFrom(syllabus, 'We meet', 1);
    const article = { ...syllabus, text: `${'*'.repeat(950)}${syllabus.text}` };
    const introduction = { ...long, article, text: '*'.repeat(950) };
    expect(shown({ ...excerptFrom(syllabus, 'Project', 1), introduction })).toMatch(/^> Project/);
  });

  it('shows code as a code block', () => {
    expect(shown(excerptFrom(syllabus, 'Install the tools', 2))).toBe(
      [
        ...['> Install the tools:', '> ', '> ```', '> npm install   # takes a minute or two on a slow network'],
        ...['> \tnpm start', '> ```'],
        `-# ${link('Setup', 'setup')}, paragraph 12, sentence 1 to paragraph 13, sentence 1`,
      ].join('\n'),
    );
  });

  it.each(['a ```b```', 'see[0](x)', 'discord.gg/abc'])(
    'shows code as text if Discord would show something else than the code: %s',
    async (code) => {
      const article = await readDocument('a.md', `Run [this:\n\n~~~~\n${code}\n~~~~\n`);
      const content = shown(excerptFrom(article, 'Run', 2));
      expect(shownText(content)).toContain(`Run [this:\n\n${code}`);
      expect(unexpectedMarkdown(content)).toEqual([]);
    },
  );

  it.each([
    ...['javascript:alert(1)', 'file:///etc/passwd', 'https://discord.gg/abc', 'https://user:password@uni.example/'],
    ...['https://', 'no address', `https://uni.example/${'a'.repeat(300)}`, null],
  ])('is cited without a link to an address that is none for readers: %s', (url) => {
    const content = shown(excerptFrom({ ...syllabus, url }, 'Project', 1));
    expect(content).toContain('\n-# Syllabus › Grading, 3 May 2018, paragraph 3');
    expect(unexpectedMarkdown(content)).toEqual([]);
  });

  it.each([
    ['[Draft] *Rules*', '(Draft) *Rules*', true],
    ['https://phish.example', 'https://phish.example', false],
  ])('is cited by any title: %s', (title, cited, isLink) => {
    const content = shown(excerptFrom({ ...syllabus, title }, 'Project', 1));
    expect(shownText(content)).toContain(`\n${cited} › Grading, 3 May 2018`);
    expect(linkTargets(content)).toHaveLength(isLink ? 1 : 0);
    expect(unexpectedMarkdown(content, ['link'])).toEqual([]);
  });
});
