/** `npm run ask`: answers one question from the command line, or requests from standard input. */
import { createFolderSource } from '../article/folder-source.ts';
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

  const { top } = request;
  const source = createFolderSource(request.data ?? loadConfig().dataPath);
  const answerer = (await openSharedLibrary(source, warn)).answererFor();
  if (request.kind === 'jsonl') {
    const { replyToAsk } = await protocol();
    return replyToEachLine((line) => replyToAsk(line, answerer, top));
  }
  const answer = answerer.answer(request.question, { top });
  if (request.kind === 'text') return write(`${answerToText(answer, answerer, await terminalStyle())}\n`);
  const { answerToJson, toJsonLine } = await protocol();
  return write(`${toJsonLine(answerToJson(answer))}\n`);
});

/** Imported only for programs, because creating the schemas takes a twentieth of a second, which a person would notice. */
function protocol() {
  return import('./json-lines.ts');
}

async function replyToEachLine(reply: (line: InputLine) => string): Promise<void> {
  for await (const line of readLines(process.stdin)) await write(`${reply(line)}\n`);
}
