/**
 * Paths -> question sets, in the four forms that they come in:
 *
 * - an article set, `questions.jsonl` beside a folder `articles/`: {"id", "article", "question", "answers": [{"start",
 *   "text"}]}, where `start` is an offset into the article's text and no answers means that the article gives none;
 * - the same with a question "before" each, and for one that leans on it "complete", what it stands for: a conversation;
 * - a selection set, a file of {"id", "question", "candidates": [{"text", "relevant"}]};
 * - a splitting set, a file of {"name", "text", "sentences"}.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import type { Article } from '../../src/article/article.ts';
import { readArticles } from '../../src/article/folder.ts';
import { Problem } from '../../src/problem.ts';
import type { Span } from '../../src/text/span.ts';

const Id = v.union([v.string(), v.number()]);
const ArticleQuestionSchema = v.object({
  id: Id,
  article: v.string(),
  question: v.string(),
  answers: v.array(v.object({ start: v.number(), text: v.string() })),
});
const FollowUpQuestionSchema = v.object({
  ...ArticleQuestionSchema.entries,
  before: v.string(),
  complete: v.optional(v.string()),
  kind: v.optional(v.string()),
  half: v.string(),
});
const SelectionQuestionSchema = v.object({
  id: Id,
  question: v.string(),
  candidates: v.array(v.object({ text: v.string(), relevant: v.boolean() })),
});

const SplittingSchema = v.object({ name: v.string(), text: v.string(), sentences: v.array(v.string()) });

export type ArticleQuestion = v.InferOutput<typeof ArticleQuestionSchema>;
export type FollowUpQuestion = v.InferOutput<typeof FollowUpQuestionSchema>;
export type SplittingRule = v.InferOutput<typeof SplittingSchema>;
export type SelectionQuestion = v.InferOutput<typeof SelectionQuestionSchema>;

/** Whether a sentence covers one of the answers from start to end. */
export function covers({ start, end }: Span, { answers }: Pick<ArticleQuestion, 'answers'>): boolean {
  return answers.some((answer) => start <= answer.start && answer.start + answer.text.length <= end);
}

export interface ArticleSet {
  readonly kind: 'articles';
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly ArticleQuestion[];
}

export interface FollowUpSet {
  readonly kind: 'follow-ups';
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly FollowUpQuestion[];
}

export interface SelectionSet {
  readonly kind: 'selection';
  readonly name: string;
  readonly questions: readonly SelectionQuestion[];
}

export interface SplittingSet {
  readonly kind: 'splitting';
  readonly name: string;
  /** Texts, each with the sentences that it is to be split into. */
  readonly questions: readonly SplittingRule[];
}

export type QuestionSet = ArticleSet | FollowUpSet | SelectionSet | SplittingSet;

/** Where the public sets lie: a folder beside the project's own. */
export const PUBLIC_SETS = resolve(import.meta.dirname, '../../../shared/eval');
/** Sets of this project's own, which no weight is learnt from. */
export const OWN_SET = resolve(import.meta.dirname, 'korea-more');
export const CONVERSATIONS = resolve(import.meta.dirname, 'follow-ups');

const QUESTIONS = 'questions.jsonl';
const FILES = /\.selection\.jsonl$|^golden-rules\.jsonl$/;

/**
 * @param paths files of any form, folders that are an article set, or folders that hold any of these
 * @throws {Problem} of kind `usage` if nothing is there, or it is of none of the forms
 */
export async function readSets(paths: readonly string[]): Promise<QuestionSet[]> {
  const sets = [];
  for (const file of (await Promise.all(paths.map(filesOf))).flat()) sets.push(await readSet(file));
  return sets;
}

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    throw new Problem(
      'usage',
      `${path}: nothing is there. Give a question set: a folder or a file, as in tools/evaluation/README.md.`,
    );
  }
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).sort();
  if (names.includes(QUESTIONS)) return [join(path, QUESTIONS)];
  const files = [];
  for (const name of names) {
    if (FILES.test(name)) files.push(join(path, name));
    else if ((await stat(join(path, name, QUESTIONS)).catch(() => undefined))?.isFile())
      files.push(join(path, name, QUESTIONS));
  }
  if (files.length === 0) {
    throw new Problem(
      'usage',
      `${path}: the folder holds no question set. Expected ${QUESTIONS} and articles/, *.selection.jsonl or golden-rules.jsonl.`,
    );
  }
  return files;
}

async function readSet(file: string): Promise<QuestionSet> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const rows = lines.map((line, i) => parseLine(file, i + 1, line));
  if (v.is(SelectionQuestionSchema, rows[0])) {
    const questions = rows.map((row, i) => checked(SelectionQuestionSchema, file, i + 1, row));
    return { kind: 'selection', name: basename(file).replace(/(?:\.selection)?\.jsonl$/, ''), questions };
  }
  if (v.is(SplittingSchema, rows[0])) {
    const questions = rows.map((row, i) => checked(SplittingSchema, file, i + 1, row));
    return { kind: 'splitting', name: basename(file).replace(/\.jsonl$/, ''), questions };
  }
  const isConversation = v.is(FollowUpQuestionSchema, rows[0]);
  const questions = isConversation
    ? rows.map((row, i) => checked(FollowUpQuestionSchema, file, i + 1, row))
    : rows.map((row, i) => checked(ArticleQuestionSchema, file, i + 1, row));
  const { articles } = await readArticles(join(dirname(file), 'articles'));
  const names = new Set(articles.map(({ name }) => name));
  for (const { article, id } of questions) {
    if (!names.has(article))
      throw new Problem('usage', `${file}: question ${id} is about ${article}, which is not in articles/.`);
  }
  const name = basename(resolve(dirname(file)));
  return isConversation
    ? { kind: 'follow-ups', name, articles, questions: questions as FollowUpQuestion[] }
    : { kind: 'articles', name, articles, questions };
}

function parseLine(file: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('usage', `${file}, line ${line}: not valid JSON. Write one object a line.`);
  }
}

function checked<Row>(schema: v.GenericSchema<unknown, Row>, file: string, line: number, row: unknown): Row {
  const parsed = v.safeParse(schema, row);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Problem(
    'usage',
    `${file}, line ${line}: of none of the forms (${v.getDotPath(issue) ?? 'the line'}: ${issue.message}).`,
  );
}
