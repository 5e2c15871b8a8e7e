/**
 * `npm run ask`: answers one question from the command line, or requests from standard input, or shows how an article was
 * read.
 */

import type { Article } from '../article/article.ts';
import { readAll } from '../article/article-reader.ts';
import type { ArticleSource } from '../article/article-source.ts';
import { createFolderSource } from '../article/folder-source.ts';
import { unknownArticle } from '../article/unknown-article.ts';
import { loadConfig } from '../config.ts';
import { openSharedLibrary } from '../library/article-library.ts';
import { run } from '../program.ts';
import { warn, write } from '../standard-output.ts';
import { answerToText } from './answer-text.ts';
import { parseArguments, USAGE } from './arguments.ts';
import { type InputLine, readLines } from './line-reader.ts';
import { terminalStyle } from './style.ts';

await run(async () => {
  const request = parseArguments(process.argv.slice(2));
  if (request.kind === 'help') return write(`${USAGE}\n`);
  if (request.kind === 'rank') return replyToEachLine((await protocol()).replyToRank);

  const source = createFolderSource(request.data ?? loadConfig().dataPath);
  if (request.kind === 'text') return write((await readOne(source, request.article)).text);
  if (request.kind === 'outline') return writeOutline(await readOne(source, request.article));

  const { top } = request;
  const answerer = (await openSharedLibrary(source, warn)).answererFor();
  if (request.kind === 'jsonl') {
    const { replyToAsk } = await protocol();
    return replyToEachLine((line) => replyToAsk(line, answerer, top));
  }
  const answer = answerer.answer(request.question, { top });
  if (request.kind === 'answer') return write(`${answerToText(answer, answerer, await terminalStyle())}\n`);
  const { answerToJson, toJsonLine } = await protocol();
  return write(`${toJsonLine(answerToJson(answer))}\n`);
});

/**
 * The article with this name, which is not indexed.
 *
 * @throws {Problem} of kind `usage` with the code `unknown-article` if there is none
 */
async function readOne(source: ArticleSource, name: string): Promise<Article> {
  const { articles, problems } = await readAll(source);
  for (const problem of problems) warn(`left out ${problem.message}`);
  const article = articles.find((candidate) => candidate.name === name);
  if (article === undefined) throw unknownArticle(name, articles);
  return article;
}

async function writeOutline(article: Article): Promise<void> {
  const { outlineToJsonLines } = await protocol();
  for (const line of outlineToJsonLines(article)) await write(`${line}\n`);
}

/** Imported only for programs, because creating the schemas takes a twentieth of a second, which a person would notice. */
function protocol() {
  return import('./json-lines.ts');
}

async function replyToEachLine(reply: (line: InputLine) => string): Promise<void> {
  for await (const line of readLines(process.stdin)) await write(`${reply(line)}\n`);
}
