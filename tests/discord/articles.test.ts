import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import articleCommand from '../../commands/article.ts';
import { COMMANDS } from '../../commands/index.ts';
import { type Answerer, createAnswerer } from '../../src/answer/answerer.ts';
import { type Article, quote } from '../../src/article/article.ts';
import { NO_METADATA } from '../../src/article/document.ts';
import { parseArticle } from '../../src/article/formats/plain-text.ts';
import { MAX_CONTENT } from '../../src/discord/api-limits.ts';
import { articleChoices, articleMeant, findMeant } from '../../src/discord/commands/article-option.ts';
import { routeOf } from '../../src/discord/commands/route.ts';
import { answerReply } from '../../src/discord/views/answer-reply.ts';
import { catalogueOf } from '../../src/discord/views/article-catalogue.ts';
import { listArticles } from '../../src/discord/views/article-list.ts';
import { openArticle, passageInContext, turnPage } from '../../src/discord/views/article-pages.ts';
import { decode } from '../../src/discord/views/custom-id.ts';
import type { Reply } from '../../src/discord/views/reply.ts';
import type { Library } from '../../src/library/article-library.ts';
import { EVERYONE } from '../../src/library/owner.ts';
import { de } from '../../src/phrases/de.ts';
import { en } from '../../src/phrases/en.ts';
import { ja } from '../../src/phrases/ja.ts';
import { choicesProblems } from '../local-discord/rules/autocomplete.ts';
import { plainly, shownText, unexpectedMarkdown } from '../support/discord-rendering.ts';
import { documentsOf, readDocument, SYLLABUS } from '../support/documents.ts';
import { FASTEST_GROWTH, growthOf } from '../support/growth.ts';

/** Longer than any limit, and cut at 100 UTF-16 code units in the middle of an emoji. */
const FAMILIES = `a${'👨‍👩‍👧‍👦'.repeat(60)}`;
const titled = (name: string, title: string, text = 'The cat sleeps.'): Article =>
  parseArticle(name, `---\ntitle: "${title}"\n---\n${text}`);

interface Button {
  readonly label: string;
  readonly custom_id: string;
  readonly disabled: boolean;
}
function contextOf(answerer: Answerer) {
  const library: Library = { answererFor: () => answerer };
  return { answerer, library, owner: EVERYONE, phrases: en };
}

const buttonsOf = ({ components = [] }: Reply): Button[] =>
  components.flatMap((row) => row.components as unknown as Button[]);

function inContext(article: Article, sentence: number, around = sentence): Reply {
  return passageInContext([article], { article: article.revision, passage: { first: sentence, count: 1 }, around }, en);
}

/** The id of the button, unless it leads nowhere. */
const leading = (reply: Reply, label: string): string | undefined =>
  buttonsOf(reply).find((button) => button.label === label && !button.disabled)?.custom_id;

/** The replies to pressing a button of /article again and again until the end. */
function pressedThrough(article: Article, first: Reply, label: string): Reply[] {
  const replies = [first];
  for (let id = leading(first, label); id !== undefined; ) {
    const action = decode(id);
    if (action?.kind !== 'open-page') throw new Error(`The button ${id} opens no page.`);
    const reply = turnPage([article], action, en);
    replies.push(reply);
    id = leading(reply, label);
  }
  return replies;
}

/** Paragraphs of numbered sentences with the given lengths. */
const numbered = fc
  .array(fc.array(fc.nat({ max: 960 }), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 30 })
  .map((paragraphs) => {
    let count = 0;
    const sentence = (length: number): string => `This is number ${++count} ${'*'.repeat(length)}x.`;
    return parseArticle('a.txt', paragraphs.map((lengths) => lengths.map(sentence).join(' ')).join('\n\n'));
  });

/** The numbers of the sentences on a page; for a sentence that is too long, the number after the last. */
function numbersOn({ content }: Reply, after: number): number[] {
  let last = after;
  const shown = content.slice(content.indexOf('\n\n')).matchAll(/This is number (\d+)|too long/g);
  return Array.from(shown, ([, number]) => {
    last = number === undefined ? last + 1 : Number(number);
    return last;
  });
}

describe('the pages of an article', () => {
  it('each fit into a message, and contain every sentence once and in order', () => {
    fc.assert(
      fc.property(numbered, (article) => {
        const numbers: number[] = [];
        for (const reply of pressedThrough(article, openArticle(article, 0, en), 'Next ▶')) {
          expect(reply.content.length).toBeLessThanOrEqual(MAX_CONTENT);
          numbers.push(...numbersOn(reply, numbers.at(-1) ?? 0));
        }
        // Only a sentence that does not fit into a message is on a page of its own.
        expect(numbers).toEqual(article.sentences.map((_, i) => i + 1));
      }),
      { numRuns: 60 },
    );
  });

  it('lead back through all sentences from any page', () => {
    fc.assert(
      fc.property(numbered, fc.nat(), (article, place) => {
        const from = place % article.sentences.length;
        const seen = new Set<string>();
        for (const reply of pressedThrough(article, openArticle(article, from, en), '◀ Back')) {
          expect(reply.content.length).toBeLessThanOrEqual(MAX_CONTENT);
          for (const [number] of reply.content.matchAll(/(?<=This is number )\d+/g)) seen.add(number);
        }
        const before = article.sentences
          .slice(0, from + 1)
          .map((sentence) => quote(article, sentence))
          .filter(({ length }) => length < 500);
        for (const sentence of before) expect(seen).toContain(/\d+/.exec(sentence)?.[0]);
      }),
      { numRuns: 60 },
    );
  });

  it('show a paragraph of very many short sentences as one', () => {
    const article = parseArticle('a.txt', Array.from({ length: 200 }, () => 'It is.').join(' '));
    const [first = '', ...others] = pressedThrough(article, openArticle(article, 0, en), 'Next ▶').map(
      ({ content }) => content,
    );
    expect(others.length).toBeGreaterThan(0);
    expect(first.split('\n\n')).toHaveLength(3);
    expect(first).toContain(Array.from({ length: 100 }, () => 'It is.').join(' '));
  });

  it('of a document show every block as it is, with headings that differ from other bold text', async () => {
    const article = await readDocument('syllabus.md', SYLLABUS);
    const [heading = '', ...blocks] = openArticle(article, 0, en).content.split('\n\n');
    expect(heading).toBe('**Syllabus, 3 May 2018, 5 sections, 19 sentences**');
    expect(blocks.slice(0, 3)).toEqual([
      'We meet on Mondays.',
      '**__Grading__**',
      'Task | Weight\nEssay | 10 %\nProject | 30 %',
    ]);
    expect(blocks).toContain('\\- a note\n\\- a form\n  \\- with a signature');
    expect(blocks).toContain('```\nnpm install   # takes a minute or two on a slow network\n\tnpm start\n```');
  });

  it('of any document fit into a message, and contain every sentence as it is', () => {
    const text = fc
      .array(fc.constantFrom('*', '```', '](', '[', '\n', '# ', '- ', 'word ', '<@1>', '_ _', 'a'.repeat(300)), {
        maxLength: 6,
      })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(documentsOf(text, fc.constant(null)), fc.nat(), (article, place) => {
        const shown = pressedThrough(article, openArticle(article, 0, en), 'Next ▶').map(({ content }) => {
          expect(content.length).toBeLessThanOrEqual(MAX_CONTENT);
          expect(unexpectedMarkdown(content, ['codeBlock'])).toEqual([]);
          return shownText(content);
        });
        const all = shown.join('\n');
        for (const sentence of article.sentences) expect(all).toContain(plainly(quote(article, sentence)));
        const first = place % article.sentences.length;
        const passage = { first, count: Math.min(2, article.sentences.length - first) };
        const { content } = passageInContext([article], { article: article.revision, passage }, en);
        expect(content.length).toBeLessThanOrEqual(MAX_CONTENT);
        expect(unexpectedMarkdown(content, ['codeBlock'])).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('show the end of a press release, and the line after it, unchanged', () => {
    const article = parseArticle('release.txt', 'It was sold today.\n\n###\n\nContact: Ann Roe, press office.');
    const { content } = openArticle(article, 0, en);
    expect(unexpectedMarkdown(content)).toEqual([]);
    expect(shownText(content)).toContain('It was sold today.\n\n###\n\nContact: Ann Roe, press office.');
    for (const number of article.sentences.keys()) {
      const shown = inContext(article, number).content;
      expect(unexpectedMarkdown(shown)).toEqual([]);
      expect(shownText(shown)).toMatch(/^(?:It was sold today\.\n\n###\n\n|###\n\nContact)/);
    }
  });

  it('fit into a message in each language, whatever the metadata of the article', () => {
    for (const sign of ['*', FAMILIES, '_ ', '🙂', '# '])
      for (const phrases of [en, de, ja]) {
        const field = sign.repeat(200);
        const fields = `title: "x${field}"\nauthor: "${field}"\nsource: "${field}"\ndate: 2018-05-03`;
        const article = parseArticle('a.txt', `---\n${fields}\n---\n${'_It is *so*._ '.repeat(200)}`);
        const { content } = openArticle(article, 0, phrases, field.slice(0, 120));
        expect(content.length).toBeLessThanOrEqual(MAX_CONTENT);
        expect(content).not.toMatch(/\p{Cs}/u);
        expect(unexpectedMarkdown(content)).toEqual([]);
      }
  });

  it('survive a button whose article has changed, or that leads nowhere', () => {
    const article = parseArticle('a.txt', 'It is.');
    for (const sentence of [-1, 1, 2 ** 40]) {
      const { content } = turnPage([article], { kind: 'open-page', article: article.revision, sentence }, en);
      expect(content).toContain('page doesn’t exist');
    }
    const other = turnPage([article], { kind: 'open-page', article: 'other', sentence: 0 }, en);
    expect(other.content).toContain('has been changed or removed');
  });
});

it.each([' ', '1', '[', '*', '-\n', '\u200b'])(
  'pages of text that repeats %j take time in proportion to it at most',
  (part) => {
    const sentence = `The ${part.repeat(200)}.`;
    const ofLength = (size: number): Article => {
      const count = Math.ceil(size / sentence.length);
      const sentences = Array.from({ length: count }, (_, i) => {
        const start = i * (sentence.length + 1);
        return { paragraph: 1, sentence: i + 1, block: 0, start, end: start + sentence.length };
      });
      const text = `${sentence} `.repeat(count);
      const block = { kind: 'paragraph', level: 0, page: null, section: [], anchor: null, introducedBy: -1 } as const;
      return {
        ...NO_METADATA,
        id: 'a.txt',
        revision: '1',
        name: 'a.txt',
        language: 'en',
        text,
        paragraphCount: 1,
        blocks: [{ ...block, start: 0, end: text.length, isIntroduction: false, firstSentence: 0, endSentence: count }],
        links: [],
        sentences,
      };
    };
    const pages = (size: number): void => {
      const article = ofLength(size);
      const middle = article.sentences.length >> 1;
      openArticle(article, middle, en);
      inContext(article, middle);
    };
    expect(growthOf(pages, 4096)).toBeLessThan(FASTEST_GROWTH);
  },
);

describe('a sentence in its context', () => {
  it('is bold in a message that fits, and not on pages that do not contain it', () => {
    fc.assert(
      fc.property(numbered, fc.nat(), (article, place) => {
        const number = place % article.sentences.length;
        const first = inContext(article, number);
        const text = article.sentences.slice(number, number + 1).map((sentence) => quote(article, sentence));
        if (first.content.includes('**')) expect(shownText(first.content)).toContain(plainly(text.join('')));
        else expect(first.content).toContain('too long');
        const around = buttonsOf(first).map(({ custom_id }) => {
          const action = decode(custom_id);
          return inContext(article, number, action?.kind === 'turn-around' ? action.around : undefined);
        });
        for (const reply of [first, ...around]) {
          expect(reply.content.length).toBeLessThanOrEqual(MAX_CONTENT);
          expect(unexpectedMarkdown(reply.content)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a passage of several sentences in its context', () => {
  const shown = async (words: string, count: number): Promise<string> => {
    const article = await readDocument('syllabus.md', SYLLABUS);
    const first = article.sentences.findIndex((sentence) => quote(article, sentence).includes(words));
    return passageInContext([article], { article: article.revision, passage: { first, count } }, en).content;
  };

  it('is bold in all its sentences, and its section is named', async () => {
    const content = await shown('Late work loses', 2);
    expect(content).toContain('**Late work loses 10 % a day. After three days it is not accepted.** Ask first.');
    expect(content).toContain(
      '\n-# Syllabus › Late work, paragraphs 4 to 6 of 13. In bold: paragraph 5, sentences 1 and 2.',
    );
    expect(await shown('a note', 3)).toContain('\n\n**\\- a note\n\\- a form\n  \\- with a signature**\n\n');
  });

  it('is bold on each of its pages', async () => {
    const content = await shown('An extension', 2);
    expect(content).toContain('**An extension needs:**\n\n**\\- a note**\n\\- a form');
    expect(content).toContain('In bold: paragraph 6, sentence 1 to paragraph 7, sentence 1.');
  });

  it('is pointed out in words if it is code, which cannot be bold', async () => {
    const content = await shown('npm install', 1);
    expect(content).toContain('```\nnpm install');
    expect(content).toContain('The quote is in paragraph 13, sentence 1.');
  });
});

describe('the list of articles', () => {
  const many = (title: (i: number) => string): Answerer =>
    createAnswerer(Array.from({ length: 12 }, (_, i) => titled(`${i}.txt`, title(i))));

  it('fits into a message, and says how many more there are', () => {
    for (const title of [FAMILIES, '*_~'.repeat(60), 'Long title of a report '.repeat(9)])
      for (const phrases of [en, de, ja]) {
        const { content } = listArticles(
          many((i) => `${i} ${title}`),
          phrases,
        );
        expect(content.length).toBeLessThanOrEqual(MAX_CONTENT);
        expect(content).not.toMatch(/\p{Cs}/u);
        const listed = content.match(/^- /gm)?.length ?? 0;
        expect(listed).toBeGreaterThan(4);
        expect(content).toContain(`\n- ${phrases.others(12 - listed + 1)}\n`);
      }
  });

  it('shows the file names of articles with the same title', () => {
    const { content } = listArticles(
      createAnswerer([titled('2017.txt', 'Report'), titled('2018.txt', 'report'), titled('2019.txt', 'Report\u200b')]),
      en,
    );
    expect(content).toContain('\n- Report (2017.txt), 1 paragraph');
    expect(content).toContain('\n- report (2018.txt), 1 paragraph');
    expect(content).toContain('\n- Report\u200b (2019.txt), 1 paragraph');
  });
});

describe('the option “article”', () => {
  const options = (values: Readonly<Record<string, string>>) =>
    ({ options: { getString: (name: string) => values[name] ?? null } }) as unknown as Parameters<
      typeof articleCommand.execute
    >[0];

  it('offers choices that Discord accepts, each for another article, whatever the names', () => {
    const sign = fc.constantFrom(
      ...[
        'a',
        'A',
        ' ',
        '👨‍👩‍👧‍👦',
        '🙂',
        'e\u0301\u0302',
        '\u200b',
        '\u202e',
        '\x07',
        '\t',
        '\ud83d',
        '軍',
        '.',
        '*',
        '\u2800',
        '\xa0',
      ],
    );
    const word = fc.array(sign, { maxLength: 3 }).map((signs) => signs.join(''));
    const name = fc.tuple(word, fc.constantFrom(1, 30, 80), word).map(([part, times, end]) => part.repeat(times) + end);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
        fc.array(name, { maxLength: 6 }),
        (names, titles) => {
          const articles = names.map((file, i) => ({ ...parseArticle(file, 'It is.'), title: titles[i] ?? null }));
          const answerer = createAnswerer(articles);
          const choices = articleChoices(answerer, '');
          expect(choicesProblems(choices)).toEqual([]);
          for (const { name, value } of choices) expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
          expect(new Set(choices.map(({ name }) => name.toLowerCase())).size).toBe(articles.length);
          expect(choices.map(({ value }) => articleMeant(answerer, value))).toEqual(articles);
          // A typed label means its article, unless another file has this name.
          choices.forEach((choice, i) => {
            if (!names.includes(choice.name)) expect(articleMeant(answerer, choice.name)).toBe(articles[i]);
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('prefers an article with the typed name, then one whose name begins with it, then one whose name contains it', () => {
    const articles = [titled('c.txt', 'Annual report'), titled('b.txt', 'Reports of 2017'), titled('a.txt', 'Report')];
    const answerer = createAnswerer(articles);
    expect(articleChoices(answerer, 'report').map(({ name }) => name)).toEqual([
      'Report',
      'Reports of 2017',
      'Annual report',
    ]);
    expect(articleMeant(answerer, 'REPORT').name).toBe('a.txt');
    expect(articleMeant(answerer, 'reports').name).toBe('b.txt');
    expect(articleMeant(answerer, 'annual  ').name).toBe('c.txt');
    expect(articleMeant(answerer, 'B').name).toBe('b.txt');
    expect(articleCommand.execute(options({ article: 'Report' }), contextOf(answerer)).content).toContain('**Report, ');
  });

  it('distinguishes names with the same first hundred characters', () => {
    const long = 'minutes of the meeting of the committee '.repeat(4);
    const articles = ['1', '2'].map((end) => parseArticle(`${long}${end}.txt`, `It was number ${end}.`));
    const answerer = createAnswerer(articles);
    const choices = articleChoices(answerer, 'minutes');
    expect(choices.map(({ name }) => name.slice(-7))).toEqual([' 1.txt)', ' 2.txt)']);
    expect(choices.map(({ value }) => findMeant(answerer, value))).toEqual(articles);
  });

  it('treats a title of spaces or invisible characters as missing', () => {
    for (const title of ['   ', '\u200b\u200b', '\u2800', '\u3000\u202e']) {
      const answerer = createAnswerer([titled('minutes.txt', title), titled('other.txt', 'Other')]);
      expect(articleChoices(answerer, '').map(({ name }) => name)).toEqual(['minutes', 'Other']);
      expect(listArticles(answerer, en).content).toContain('- minutes, “The cat sleeps.”, 1 paragraph');
    }
  });

  it('shows a name without control characters and direction marks', () => {
    const article = { ...parseArticle('a.txt', 'It is.'), title: 'one\u001b[31m\r\ntwo\u202e three' };
    expect(articleChoices(createAnswerer([article]), '')[0]?.name).toBe('one [31m two three');
  });
});

const NO_COMMAND = { isChatInputCommand: () => false, isMessageContextMenuCommand: () => false };

describe('the work for a question, a typed letter or a press', () => {
  /** The article, and how many of its sentences have been read. */
  function counting(article: Article): { readonly article: Article; looked: number } {
    const counted = {
      looked: 0,
      article: {
        ...article,
        sentences: new Proxy(article.sentences, {
          get(target, key, receiver) {
            if (typeof key === 'string' && /^\d/.test(key)) counted.looked++;
            return Reflect.get(target, key, receiver);
          },
        }),
      },
    };
    return counted;
  }

  it.each([
    ['paragraphs', '\n\n'],
    ['one paragraph', ' '],
  ])('does not look at more sentences in a longer article: %s', (_, parting) => {
    const text = (count: number): string =>
      Array.from({ length: count }, (__, i) => `The number ${i} of all of them is written down here.`).join(parting);
    const lookedAt = (count: number): number => {
      const counted = counting(parseArticle('a.txt', `${text(count)}${parting}But the cat sleeps in Warsaw.`));
      const answerer = createAnswerer([counted.article]);
      catalogueOf(answerer.articles);
      counted.looked = 0;
      const press = (customId = ''): Reply => {
        const interaction = { customId, context: 1, isButton: () => true, ...NO_COMMAND };
        const route = routeOf(COMMANDS, interaction as unknown as Parameters<typeof routeOf>[1]);
        return route.answer(contextOf(answerer)) as Reply;
      };
      const answer = answerReply(answerer, en, 'Where does the cat sleep?');
      expect(answer.content).toContain('in **Warsaw**');
      const shown = press(leading(answer, 'In context'));
      expect(shown.content).toContain('**But the cat sleeps in Warsaw.**');
      press(leading(shown, '◀ Back'));
      const asked = answerReply(answerer, en, `What is the number ${count - 2} of all?`);
      press(leading(asked, 'More passages'));
      articleChoices(answerer, 'a');
      listArticles(answerer, en);
      for (const place of [0, count >> 1, count]) openArticle(counted.article, place, en);
      return counted.looked;
    };
    const [few, many] = [lookedAt(500), lookedAt(20_000)];
    expect(many).toBeLessThan(few + 500);
  });

  it.each([['\u0001'], ['\\'], ['a_b ']])('reads each sentence near a page only a few times: of %j', (part) => {
    const counted = counting(parseArticle('a.txt', `It is. ${part.repeat(1_000_000 / part.length)}. It ends.`));
    const { length } = counted.article.sentences;
    for (const place of [0, length >> 1, length - 1]) {
      counted.looked = 0;
      openArticle(counted.article, place, en);
      expect(counted.looked).toBeLessThan(2500);
    }
  });
});
