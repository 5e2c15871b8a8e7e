/** `npm run ask`: one question on the command line, or requests on standard input. */
import { createFolderSource } from '../article/folder-source.ts';
import { loadConfig } from '../config.ts';
import { openSharedLibrary } from '../library/library.ts';
import { run } from '../program.ts';
import { warn, write } from '../standard-output.ts';
import { answerToText } from './answer-text.ts';
import { parseArguments, USAGE } from './arguments.ts';
import { answerToJson, replyToAsk, replyToRank, toJsonLine } from './json-lines.ts';
import { type Line, readLines } from './line-reader.ts';
import { terminalStyle } from './style.ts';

await run(async () => {
  const request = parseArguments(process.argv.slice(2));
  if (request.kind === 'help') return write(`${USAGE}\n`);
  if (request.kind === 'rank') return replyToEachLine(replyToRank);

  const { top } = request;
  const source = createFolderSource(request.data ?? loadConfig().dataPath);
  const answerer = (await openSharedLibrary(source, warn)).answererFor();
  if (request.kind === 'jsonl') return replyToEachLine((line) => replyToAsk(line, answerer, top));

  const answer = answerer.answer(request.question, { top });
  return write(
    request.kind === 'json'
      ? `${toJsonLine(answerToJson(answer))}\n`
      : `${answerToText(answer, answerer, await terminalStyle())}\n`,
  );
});

async function replyToEachLine(reply: (line: Line) => string): Promise<void> {
  for await (const line of readLines(process.stdin)) await write(`${reply(line)}\n`);
}
