/**
 * Paths -> question sets. The first line of a file shows which of six forms it has, by its keys:
 *
 * - `answers`, an article set: {"id", "article", "question", "answers": [{"start", "text"}]}. `start` is an offset into
 *   the article's text in UTF-16 code units; without answers the article does not answer the question;
 * - `answers` and `before`, a follow-up set: the same with the question "before" it, the "half" that it belongs to and, if
 *   it refers to the question before, its "kind" and the "complete" question that it means;
 * - `accept`, a passage set: {"id", "article", "question", "before"?: [earlier questions], "accept": [phrases], "kind",
 *   "style"}. A passage that contains one of the phrases is right; without phrases the document does not answer;
 * - `candidates`, a selection set: {"id", "question", "candidates": [{"text", "relevant"}]};
 * - `sentences`, a splitting set: {"name", "text", "sentences"};
 * - `history`, a rewrite set: {"id", "history", "question", "complete"}. `history` is what was said before in the
 *   conversation, with or without its topic and the answers, and `complete` is the question that is meant.
 *
 * The first three are a folder of `questions.jsonl` and `articles/`; the others are files.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import type { Article } from '../../src/article/article.ts';
import { readArticles } from '../../src/article/folder-source.ts';
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
const PassageQuestionSchema = v.object({
  id: Id,
  article: v.string(),
  question: v.string(),
  before: v.optional(v.array(v.string()), []),
  accept: v.array(v.string()),
  kind: v.string(),
  style: v.string(),
});
const SelectionQuestionSchema = v.object({
  id: Id,
  question: v.string(),
  candidates: v.array(v.object({ text: v.string(), relevant: v.boolean() })),
});
const SplittingTextSchema = v.object({
  name: v.string(),
  /** A BCP 47 tag; English if it is absent. */
  language: v.optional(v.string()),
  text: v.string(),
  sentences: v.array(v.string()),
});
const RewriteSchema = v.object({
  id: Id,
  history: v.array(v.string()),
  question: v.string(),
  complete: v.string(),
});

export type ArticleQuestion = v.InferOutput<typeof ArticleQuestionSchema>;
export type FollowUpQuestion = v.InferOutput<typeof FollowUpQuestionSchema>;
export type PassageQuestion = v.InferOutput<typeof PassageQuestionSchema>;
export type SelectionQuestion = v.InferOutput<typeof SelectionQuestionSchema>;
export type SplittingText = v.InferOutput<typeof SplittingTextSchema>;
export type Rewrite = v.InferOutput<typeof RewriteSchema>;

interface QuestionsAboutArticles<Question> {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly Question[];
}

export interface ArticleSet extends QuestionsAboutArticles<ArticleQuestion> {
  readonly kind: 'articles';
}

export interface FollowUpSet extends QuestionsAboutArticles<FollowUpQuestion> {
  readonly kind: 'follow-ups';
}

export interface PassageSet extends QuestionsAboutArticles<PassageQuestion> {
  readonly kind: 'passages';
}

export interface SelectionSet {
  readonly kind: 'selection';
  readonly name: string;
  readonly questions: readonly SelectionQuestion[];
}

export interface SplittingSet {
  readonly kind: 'splitting';
  readonly name: string;
  /** The texts, each with the sentences that it must be split into. */
  readonly questions: readonly SplittingText[];
}

export interface RewriteSet {
  readonly kind: 'rewrites';
  readonly name: string;
  readonly questions: readonly Rewrite[];
}

export type QuestionSet = ArticleSet | FollowUpSet | PassageSet | RewriteSet | SelectionSet | SplittingSet;

/** The public sets, in a folder next to the project's folder. */
export const PUBLIC_SETS = resolve(import.meta.dirname, '../../../shared/eval');
/** The project's own sets. No weight is learned from them. */
export const OWN_SET = resolve(import.meta.dirname, 'korea-more');
export const FOLLOW_UPS = resolve(import.meta.dirname, 'follow-ups');

/** Whether a sentence contains one of the answers from start to end. */
export function covers({ start, end }: Span, { answers }: Pick<ArticleQuestion, 'answers'>): boolean {
  return answers.some((answer) => start <= answer.start && answer.start + answer.text.length <= end);
}

export interface SetReading {
  readonly sets: readonly QuestionSet[];
  readonly passedOver: readonly PassedOver[];
}

/** Something in a folder of sets that is not measured. */
export interface PassedOver {
  readonly path: string;
  readonly why: string;
}

const QUESTIONS = 'questions.jsonl';

/**
 * @param paths the paths of sets, and of folders that contain sets; other content of such a folder is skipped
 * @throws {Problem} of kind `usage` if there is no set at a path, or if a line does not have the form of the first line
 */
export async function readSets(paths: readonly string[]): Promise<SetReading> {
  const readings = [];
  for (const path of paths) readings.push(await readSetsAt(path));
  return {
    sets: readings.flatMap(({ sets }) => sets),
    passedOver: readings.flatMap(({ passedOver }) => passedOver),
  };
}

async function readSetsAt(path: string): Promise<SetReading> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    throw usage(`${path}: there is no such file or folder. Give a question set, as in tools/evaluation/README.md.`);
  }
  if (!found.isDirectory()) return { sets: [await readNamedSet(path)], passedOver: [] };
  const names = (await readdir(path)).sort();
  if (names.includes(QUESTIONS)) return { sets: [await readNamedSet(join(path, QUESTIONS))], passedOver: [] };

  const sets: QuestionSet[] = [];
  const passedOver: PassedOver[] = [];
  for (const name of names) {
    const inside = join(path, name);
    const isFolder = (await stat(inside)).isDirectory();
    const file = isFolder ? join(inside, QUESTIONS) : inside;
    if (!isFolder && !name.endsWith('.jsonl')) continue;
    if (isFolder && !(await readdir(inside)).includes(QUESTIONS)) {
      passedOver.push({ path: inside, why: 'sets one folder deeper: name the folder to measure them' });
      continue;
    }
    const set = await readSet(file);
    if (set === undefined) passedOver.push({ path: inside, why: 'none of the forms' });
    else sets.push(set);
  }
  if (sets.length === 0) {
    throw usage(`${path}: the folder contains no question set. Expected ${QUESTIONS} and articles/, or *.jsonl files.`);
  }
  return { sets, passedOver };
}

async function readNamedSet(file: string): Promise<QuestionSet> {
  const set = await readSet(file);
  if (set === undefined)
    throw usage(`${file}, line 1: it has none of the forms that tools/evaluation/README.md describes.`);
  return set;
}

/** @returns undefined if the first line has none of the forms */
async function readSet(file: string): Promise<QuestionSet | undefined> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const rows = lines.map((line, i) => parseLine(file, i + 1, line));
  const [first] = rows;
  if (typeof first !== 'object' || first === null) return undefined;

  const questions = <Row>(schema: v.GenericSchema<unknown, Row>): Row[] =>
    rows.map((row, i) => checked(schema, file, i + 1, row));
  if ('candidates' in first) {
    const name = basename(file).replace(/(?:\.selection)?\.jsonl$/, '');
    return { kind: 'selection', name, questions: questions(SelectionQuestionSchema) };
  }
  if ('sentences' in first) {
    return { kind: 'splitting', name: basename(file, '.jsonl'), questions: questions(SplittingTextSchema) };
  }
  if ('history' in first && 'complete' in first) {
    return { kind: 'rewrites', name: basename(file, '.jsonl'), questions: questions(RewriteSchema) };
  }
  if ('accept' in first) return { kind: 'passages', ...(await withArticles(file, questions(PassageQuestionSchema))) };
  if (!('answers' in first)) return undefined;
  return 'before' in first
    ? { kind: 'follow-ups', ...(await withArticles(file, questions(FollowUpQuestionSchema))) }
    : { kind: 'articles', ...(await withArticles(file, questions(ArticleQuestionSchema))) };
}

async function withArticles<Question extends { readonly id: string | number; readonly article: string }>(
  file: string,
  questions: readonly Question[],
): Promise<QuestionsAboutArticles<Question>> {
  const folder = dirname(file);
  const { articles } = await readArticles(join(folder, 'articles'));
  const names = new Set(articles.map(({ name }) => name));
  for (const { article, id } of questions) {
    if (!names.has(article)) throw usage(`${file}: question ${id} is about ${article}, which is not in articles/.`);
  }
  return { name: basename(resolve(folder)), articles, questions };
}

function parseLine(file: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw usage(`${file}, line ${line}: not valid JSON. Write one object a line.`);
  }
}

function checked<Row>(schema: v.GenericSchema<unknown, Row>, file: string, line: number, row: unknown): Row {
  const parsed = v.safeParse(schema, row);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw usage(`${file}, line ${line}: not as expected (${v.getDotPath(issue) ?? 'the line'}: ${issue.message}).`);
}

function usage(message: string): Problem {
  return new Problem('usage', message);
}
