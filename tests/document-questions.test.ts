/** Questions about a document itself, which its metadata and its structure answer. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../src/answer/answer.ts';
import { type Answerer, createAnswerer } from '../src/answer/answerer.ts';
import { remarks } from '../src/answer/wording/remarks.ts';
import type { Article } from '../src/article/article.ts';
import { readArticleFile } from '../src/article/article-format.ts';
import { de } from '../src/phrases/de.ts';
import { en } from '../src/phrases/en.ts';

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
    expect(said(rules.answer(question))).toBe('The sections of “Server Rules”:\n1. Be nice\n2. No spoilers');
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
