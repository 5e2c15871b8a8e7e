/** Questions about a document itself, which its metadata and its structure answer. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../src/answer/answer.ts';
import { type Answerer, createAnswerer } from '../src/answer/answerer.ts';
import { remarks } from '../src/answer/wording/remarks.ts';
import type { Article } from '../src/article/article.ts';
import { readArticleFile } from '../src/article/article-format.ts';
import { answerMessage } from '../src/discord/views/answer-message.ts';
import { de } from '../src/phrases/de.ts';
import { en } from '../src/phrases/en.ts';
import { answerToText } from '../src/terminal/answer-text.ts';

function read(name: string, text: string): Promise<Article> {
  const file = { id: name, name, path: name, bytes: Buffer.from(text) };
  return readArticleFile(file, { bytes: 1_000_000, sentences: 10_000 });
}

const SYLLABUS = `---
title: "Ecology: Syllabus"
author: Maria Lopez
date: 2024-08-26
source: https://college.example/bio210
---
![badge](https://example.com/b.svg)

Room 310

The course shows how organisms live with each other and with their environment.

## Ingredients of success
- Read the chapters before class.
- Ask questions.
- Sleep.

## Late work
Late work loses ten percent a day.
`;

const RULES = `# Server Rules

Last updated: 3 May 2018

By Ann Roe

Please read these rules before you post.

## 1. Be nice
Hate speech leads to a ban.

## 2. No spoilers
Mark spoilers with tags.
`;

const NOTES = 'The old bridge was built by Tom Vance. It is two miles long, and people wrote a book about it.';

let syllabus: Answerer;
let rules: Answerer;
let notes: Answerer;
let all: Answerer;
beforeAll(async () => {
  const articles = [await read('bio.md', SYLLABUS), await read('rules.md', RULES), await read('notes.txt', NOTES)];
  all = createAnswerer(articles);
  [syllabus, rules, notes] = articles.map((article) => createAnswerer([article])) as [Answerer, Answerer, Answerer];
});

const said = (answer: Answer): string => remarks(answer, en).join('\n');
const quoted = ({ excerpts }: Answer): string[] => excerpts.map(({ text }) => text);

const highlighted = ({ excerpts: [first] }: Answer): string[] =>
  (first?.highlights ?? []).map(({ start, end }) => first?.article.text.slice(start, end) ?? '');
const PARK = 'The park has a pond with ducks, a lawn for games and a hut where you can buy tea.';

describe('what the metadata tells', () => {
  it.each([
    ['when was this written', '“Ecology: Syllabus” is dated 26 August 2024.'],
    ['Is this up to date?', '“Ecology: Syllabus” is dated 26 August 2024.'],
    ['hey, can you tell me who wrote this?', '“Ecology: Syllabus” is by Maria Lopez.'],
    ['author', '“Ecology: Syllabus” is by Maria Lopez.'],
    ['source?', 'The source of “Ecology: Syllabus”: https://college.example/bio210'],
    ['link pls', 'The source of “Ecology: Syllabus”: https://college.example/bio210'],
    ['how long is it', 'The length of “Ecology: Syllabus”: 6 paragraphs, 9 sentences.'],
    ['what is the title of this document', 'The title is “Ecology: Syllabus”.'],
    ['what language', 'As far as I can tell, “Ecology: Syllabus” is in English.'],
  ])('answers “%s”', (question, words) => {
    const answer = syllabus.answer(question);
    expect(answer).toMatchObject({ outcome: 'small-talk', smallTalk: 'document', excerpts: [] });
    expect(said(answer)).toBe(words);
  });

  it.each([
    ['when was this written', 'I know no date for “notes”.'],
    ['who made this', 'I know no author for “notes”.'],
    ['source', 'I know no source for “notes”.'],
    ['what is the title', 'I know no title for “notes”.'],
    ['what sections are there', 'I found no headings in “notes”.'],
  ])('is said to be unknown where it is: “%s”', (question, words) => {
    expect(said(notes.answer(question))).toBe(words);
  });

  it('is told in the language of the reader', () => {
    expect(remarks(syllabus.answer('who wrote this'), de)).toEqual(['„Ecology: Syllabus“ ist von Maria Lopez.']);
  });
});

describe('what the document states itself', () => {
  it.each([
    ['when was this last updated?', 'Last updated: 3 May 2018', '3 May 2018'],
    ['who wrote this', 'By Ann Roe', 'Ann Roe'],
  ])('is quoted as the answer to “%s”', (question, sentence, fact) => {
    const answer = rules.answer(question);
    expect(answer.outcome).toBe('answered');
    expect(quoted(answer)).toEqual([sentence]);
    const [first] = answer.excerpts;
    expect(first?.highlights.map(({ start, end }) => first.article.text.slice(start, end))).toEqual([fact]);
    expect(said(answer)).toBe('');
  });

  it.each([
    ['Compiled by the Secretary, Mrs. P. Dunmore', 'the Secretary, Mrs. P. Dunmore'],
    ['Prepared by Marguerite Oyelaran, Volunteer Coordinator.', 'Marguerite Oyelaran'],
    ['Edited by Ann Roe', 'Ann Roe'],
    ['Page maintained by Ingrid Sollers, Training Principal.', 'Ingrid Sollers'],
    ['Last edited by Odalys (office), 14 Jan 2025.', 'Odalys'],
    ['Text: Hanneke Drost, volunteer coordinator.', 'Hanneke Drost'],
    ['Authors: Ann Roe, Tom Vance', 'Ann Roe, Tom Vance'],
    ['This guide was written by Bex Tolliver and gets better when you fix it.', 'Bex Tolliver'],
    ['Issue 4 · by Pilar · posted 9 November 2024', 'Pilar'],
    ['Rhiannon Teasdale and Piotr Kowalczyk, the Bat Group', 'Rhiannon Teasdale and Piotr Kowalczyk'],
    ['Copyright © 2021–2024 Ottilie Brandvold and contributors.', 'Ottilie Brandvold and contributors'],
  ])('names its author in “%s”', async (line, author) => {
    const [opening, closing] = [`# The park\n\n${line}\n\n${PARK}`, `# The park\n\n${PARK}\n\n${line}`];
    const isUnderTitle = line.startsWith('Rhiannon');
    for (const text of isUnderTitle ? [opening] : [opening, closing]) {
      const answer = createAnswerer([await read('park.md', text)]).answer('who wrote this?');
      expect(quoted(answer)).toEqual([line]);
      expect(highlighted(answer)).toEqual([author]);
    }
  });

  it.each([
    ['Eleventh edition, March 2024', 'March 2024'],
    ['Edition of March 2025.', 'March 2025'],
    ['Version of 20 April.', '20 April'],
    ['Last revised 3 May 2018', '3 May 2018'],
    ['Published on 2018-05-03 by the council.', '2018-05-03'],
    ['Last update of this handbook: 2025-09-21 (new rates).', '2025-09-21'],
    ['In force from 1 February 2025.', '1 February 2025'],
    ['© 2024 Ann Roe', '2024'],
  ])('gives its date in “%s”', async (line, date) => {
    for (const text of [`# The park\n\n${line}\n\n${PARK}`, `# The park\n\n${PARK}\n\n${line}`]) {
      const answer = createAnswerer([await read('park.md', text)]).answer('when was this written');
      expect(quoted(answer)).toEqual([line]);
      expect(highlighted(answer)).toEqual([date]);
    }
  });

  it.each([
    'The ranger, Ann Roe, opens the gate. It is painted by Tom Vance.',
    'Photos by Jun Abara',
    'Sponsored by Marlow Mills',
    'Member Handbook',
    'By Monday, bring a coat.',
  ])('is no author in “%s”', async (line) => {
    const answer = createAnswerer([await read('park.md', `# The park\n\n${line}\n\n${PARK}`)]).answer('who wrote this');
    expect(said(answer)).toBe('I know no author for “The park”.');
  });

  it('is asked for in many ways', async () => {
    const answerer = createAnswerer([await read('park.md', `# The park\n\nBy Ann Roe\n\n${PARK}`)]);
    for (const question of [
      ...['who made this', 'who is behind this', 'author?', 'by who', 'by whom?', 'who maintains this page'],
      ...['who keeps this page up to date', 'whos the author', 'who made this thing'],
    ]) {
      expect([question, ...quoted(answerer.answer(question))]).toEqual([question, 'By Ann Roe']);
    }
  });

  it('is preferred to a line about the copyright, as the metadata is', async () => {
    const text = `# The park\n\n© 2024 Park Board\n\n${PARK}`;
    const withByline = createAnswerer([await read('park.md', `${text}\n\nWritten by Ann Roe`)]);
    expect(quoted(withByline.answer('who wrote this'))).toEqual(['Written by Ann Roe']);
    const withMetadata = createAnswerer([await read('park.md', `---\nauthor: Ann Roe\n---\n${text}`)]);
    expect(said(withMetadata.answer('who wrote this'))).toBe('“The park” is by Ann Roe.');
  });

  it('may answer two questions at once', async () => {
    const text = `# The park\n\nBy Ann Roe\n\nLast revised 3 May 2018\n\n${PARK}`;
    const answer = createAnswerer([await read('park.md', text)]).answer('who wrote this and when?');
    expect(quoted(answer)).toEqual(['By Ann Roe', 'Last revised 3 May 2018']);
    expect(highlighted(answer)).toEqual(['Ann Roe']);
  });

  it('is not how it begins', async () => {
    for (const line of [
      'Compiled by the Secretary, Mrs. P. Dunmore',
      'Rhiannon Teasdale and Piotr Kowalczyk, Bat Group',
    ]) {
      const answer = createAnswerer([await read('park.md', `# The park\n\n${line}\n\n${PARK}`)]).answer('tldr');
      expect(quoted(answer)).toEqual([PARK]);
    }
  });
});

describe('the edition', () => {
  const CHANGES =
    '# Changelog\n\n## [Unreleased]\n\nNothing.\n\n## v1.7.0 (2024-10-02)\n\nFaster.\n\n## v1.6.1 (2022-10-24)\n\nSmaller.\n';

  it.each(['whats the latest version', 'newest release', 'which version is this', 'when was this last updated'])(
    'of a list of changes is its first heading of a release: “%s”',
    async (question) => {
      const answer = createAnswerer([await read('changes.md', CHANGES)]).answer(question);
      expect(answer.outcome).toBe('answered');
      expect(quoted(answer)).toEqual(['v1.7.0 (2024-10-02)']);
    },
  );

  it('is quoted from the title, or from where it is stated', async () => {
    const titled = createAnswerer([await read('rules.md', `# Barebones Edition Core Rules\n\n${PARK}`)]);
    expect(quoted(titled.answer('which edition is this'))).toEqual(['Barebones Edition Core Rules']);
    const stated = createAnswerer([
      await read('park.md', `# The park\n\nVersion 6, in force from 1 March 2025\n\n${PARK}`),
    ]);
    expect(quoted(stated.answer('what version is this?'))).toEqual(['Version 6, in force from 1 March 2025']);
  });

  it('is searched for where the document does not state it', async () => {
    const text = '# Tool\n\n## 1.2 Setup\n\nThe latest version needs a new key.\n\n## 1.3 Use\n\nTurn the key.';
    const answer = createAnswerer([await read('tool.md', text)]).answer('whats the latest version');
    expect(answer.confidence).toBeLessThan(1);
    expect(quoted(answer)[0]).toContain('The latest version needs a new key.');
  });
});

describe('what the document is about', () => {
  it.each([
    'What is this about?',
    'tldr',
    'TL;DR please',
    'summary',
    'give me the key points',
    'what’s in this doc',
    'sum it up',
  ])('is shown by its first sentences, not by badges and labels: “%s”', (question) => {
    const answer = syllabus.answer(question);
    expect(answer).toMatchObject({ outcome: 'closest', isOpening: true });
    expect(quoted(answer)).toEqual(['The course shows how organisms live with each other and with their environment.']);
    expect(said(answer)).toContain('The sections of “Ecology: Syllabus”: Ingredients of success · Late work');
  });

  it('leaves out what it states about itself', () => {
    expect(quoted(rules.answer('tldr'))).toEqual(['Please read these rules before you post.']);
  });
});

describe('the structure', () => {
  it.each([
    'list the rules',
    'what are the rules',
    'what sections are there?',
    'table of contents',
    'what topics does it cover',
  ])('is listed for “%s”', (question) => {
    const answer = rules.answer(question);
    expect(answer).toMatchObject({ outcome: 'answered', confidence: 1 });
    expect(quoted(answer)).toEqual(['1. Be nice', '2. No spoilers']);
    expect(said(answer)).toBe('The sections of “Server Rules”:\n1. Be nice\n2. No spoilers');
  });

  it('is quoted from its beginning, and shown to people as a whole, without the quotations', () => {
    const answer = rules.answer('what sections are there', { top: 1 });
    expect(quoted(answer)).toEqual(['1. Be nice']);
    const shown = 'The sections of “Server Rules”:\n1. Be nice\n2. No spoilers';
    expect(answerToText(answer, rules, { colour: false })).toBe(shown);
    expect(answerMessage(answer, en)).toEqual({ content: shown.replace(/(\d)\./g, '$1\\.'), quotations: [] });
  });

  it('is quoted where a section of that name has a list', () => {
    const answer = syllabus.answer('list the ingredients of success');
    expect(answer.outcome).toBe('answered');
    expect(quoted(answer)).toEqual(['- Read the chapters before class.\n- Ask questions.\n- Sleep.']);
    expect(answer.excerpts[0]).toMatchObject({ sentences: 3 });
  });
});

describe('of several documents', () => {
  it('the one that is named answers, or the one that was chosen or quoted before', () => {
    expect(said(all.answer('who wrote the syllabus'))).toBe('“Ecology: Syllabus” is by Maria Lopez.');
    expect(said(all.answer('who wrote this', { article: 'bio.md' }))).toBe('“Ecology: Syllabus” is by Maria Lopez.');
    const { turn } = all.answer('How much does late work lose a day?');
    expect(said(all.answer('who wrote this', { previous: turn }))).toBe('“Ecology: Syllabus” is by Maria Lopez.');
    expect(quoted(all.answer('tldr of the server rules', { previous: turn }))).toEqual([
      'Please read these rules before you post.',
    ]);
  });

  it('each has a line if none is named', () => {
    expect(said(all.answer('who wrote this'))).toBe(
      ['“Ecology: Syllabus” is by Maria Lopez.', '“Server Rules” is by Ann Roe.', 'I know no author for “notes”.'].join(
        '\n',
      ),
    );
    expect(said(all.answer('what is this about')).split('\n')).toHaveLength(3);
  });

  it('any may have what is listed, whatever was asked before', () => {
    const { turn } = all.answer('How much does late work lose a day?');
    expect(said(all.answer('list the rules', { previous: turn }))).toContain('1. Be nice');
  });
});

describe('a question about a document', () => {
  it.each(['when was this written', 'who wrote this', 'source?', 'tldr', 'what sections are there'])(
    'is the same after another question: “%s”',
    (question) => {
      const { turn } = syllabus.answer('How much does late work lose a day?');
      const after = syllabus.answer(question, { previous: turn });
      expect(after.searchedFor).toBeUndefined();
      expect(said(after)).toBe(said(syllabus.answer(question)));
    },
  );

  it.each([
    'when was the bridge written about',
    'who wrote the book',
    'who wrote the letter to the king',
    'who is behind the door',
    'who made this bridge',
    'what is the latest version of the book',
    'since when does the bridge apply',
    'how long is the bridge',
    'how long is the old bridge',
    'what is the source of the river',
    'who made the bridge',
    'who is the author of the book',
    'what is the title of the book',
    'what languages are supported',
    'what is the date',
    'how old is the bridge',
    'where can I find the bridge',
    'what is the book about',
    'list the bridges',
    'how many pages does the book have',
    'what is in the bag',
    'is the bridge still open',
  ])('is not seen in “%s”, which asks about its content', (question) => {
    const answer = notes.answer(question);
    expect(answer.outcome === 'small-talk' && answer.smallTalk === 'document').toBe(false);
    expect(answer).not.toHaveProperty('isOpening');
    expect(answer.confidence).toBeLessThan(1);
  });
});
