import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answerer, createAnswerer } from '../../src/answer/answerer.ts';
import { parseArticle } from '../../src/article/formats/plain-text.ts';
import { answerToJson, outlineToJsonLines, replyToAsk, replyToRank } from '../../src/terminal/json-lines.ts';
import { PROTOCOL_SCHEMA_PATH, protocolSchema } from '../../tools/docs/protocol-schema.ts';
import { readSample } from '../support/articles.ts';
import { answerWith, excerptFrom, readDocument, SYLLABUS } from '../support/documents.ts';

type Definition = keyof ReturnType<typeof protocolSchema>['$defs'];

const ajv = new Ajv2020().addSchema(protocolSchema(), 'protocol');

/** The errors that the schema finds in a value; none if it is valid. */
function violations(definition: Definition, value: unknown): string | undefined {
  const validate = ajv.getSchema(`protocol#/$defs/${definition}`);
  if (validate === undefined) throw new Error(`The schema has no definition ${definition}.`);
  return validate(value) === true ? undefined : ajv.errorsText(validate.errors);
}

let sample: Answerer;
beforeAll(async () => {
  sample = createAnswerer([
    ...(await readSample()),
    parseArticle('cats.txt', '---\ntitle: Cats\ndate: 2020-01-02\n---\nCats sleep all day.\n\nBut they wake at night.'),
  ]);
});

const ask = (line: string): unknown => JSON.parse(replyToAsk({ kind: 'text', text: line }, sample, 3));
const rank = (line: string): unknown => JSON.parse(replyToRank({ kind: 'text', text: line }));

describe('the schema of the line protocol', () => {
  it('is committed as the code generates it', async () => {
    const committed: unknown = JSON.parse(await readFile(PROTOCOL_SCHEMA_PATH, 'utf8'));
    expect(committed, 'Run: npm run docs').toEqual(JSON.parse(JSON.stringify(protocolSchema())));
  });

  it.each([
    ['answered', 'Who is Patrick Ryder?', 'korea-troops.txt'],
    ['answered', 'When do cats wake?', 'cats.txt'],
    ['closest', 'What is this article about?', 'korea-troops.txt'],
    ['not-covered', 'Who wrote Hamlet?', 'korea-troops.txt'],
    ['small-talk', 'Hello!', 'korea-troops.txt'],
  ])('describes a reply whose outcome is %s (%s)', (outcome, question, article) => {
    const reply = ask(JSON.stringify({ id: 'q1', question, article }));
    expect(reply).toMatchObject({ id: 'q1', outcome });
    expect(violations('AnswerReply', reply)).toBeUndefined();
    expect(violations('AskReply', reply)).toBeUndefined();
    expect(
      violations('AnswerReply', JSON.parse(JSON.stringify(answerToJson(sample.answer(question, { article }))))),
    ).toBeUndefined();
  });

  it('describes a reply to a follow-up, which says what was searched for', () => {
    const reply = ask('{"question": "What did he say?", "before": ["Who is Patrick Ryder?"]}');
    expect(reply).toMatchObject({ searchedFor: 'What did Patrick Ryder say?' });
    expect(violations('AskReply', reply)).toBeUndefined();
  });

  it('describes passages with their section, page and address, and how an article was read', async () => {
    const syllabus = await readDocument('syllabus.md', SYLLABUS);
    const answer = answerWith(excerptFrom(syllabus, 'Late work loses', 2, '10 %'));
    const reply: unknown = JSON.parse(JSON.stringify(answerToJson(answer)));
    expect(violations('AnswerReply', reply)).toBeUndefined();
    expect(reply).toMatchObject({
      excerpts: [
        {
          ...{ article: 'syllabus.md', title: 'Syllabus', date: '2018-05-03', section: ['Late work'], page: null },
          ...{ source: 'https://uni.example/syllabus.html#late-work', paragraph: 5, sentence: 1, sentences: 2 },
        },
      ],
    });
    const blocks = outlineToJsonLines(syllabus).map((line): unknown => JSON.parse(line));
    for (const block of blocks) expect(violations('OutlineBlock', block)).toBeUndefined();
    expect(blocks).toContainEqual({
      ...{ kind: 'list-item', level: 2, section: ['Late work'], page: null },
      ...{ text: '- with a signature', sentences: ['- with a signature'] },
    });
    expect(blocks).toHaveLength(syllabus.blocks.length);
  });

  it('describes scores and errors', () => {
    expect(violations('ScoresReply', rank('{"question": "Who?", "candidates": ["Ada.", "Ben."]}'))).toBeUndefined();
    expect(violations('ErrorReply', rank('{"question": "Who?"}'))).toBeUndefined();
    expect(violations('ErrorReply', ask('{"id": "q2", "question": ""}'))).toBeUndefined();
    expect(violations('ErrorReply', ask('no JSON'))).toBeUndefined();
  });

  it('describes no reply that lacks a field or has one more', () => {
    const reply = ask('{"question": "Who is Patrick Ryder?"}') as Record<string, unknown>;
    expect(violations('AskReply', { ...reply, excerpts: undefined })).toContain('excerpts');
    expect(violations('AskReply', { ...reply, surprise: true })).toContain('must NOT have additional properties');
  });

  it('accepts exactly the requests that the program can read', () => {
    const anyText = fc.oneof(fc.string(), fc.constantFrom('Who?', 'cats.txt'));
    const field = fc.oneof(anyText, fc.jsonValue({ maxDepth: 1 }), fc.array(anyText, { maxLength: 3 }));
    const request = fc.oneof(
      fc.record({ id: field, question: field, article: field, before: field, candidates: field }, { requiredKeys: [] }),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const isUnreadable = (reply: unknown): boolean => /The request is not valid/.test(JSON.stringify(reply));
    fc.assert(
      fc.property(request, (value) => {
        const line = JSON.stringify(value);
        const sent: unknown = JSON.parse(line);
        expect(isUnreadable(ask(line))).toBe(violations('AskRequest', sent) !== undefined);
        expect(isUnreadable(rank(line))).toBe(violations('RankRequest', sent) !== undefined);
        expect(violations('AskReply', ask(line))).toBeUndefined();
        expect(violations('RankReply', rank(line))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
