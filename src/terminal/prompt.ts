/** The conversation of `npm start`: a prompt where a person types, one question a line where a pipe feeds it. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Answerer } from '../answer/answerer.ts';
import type { Turn } from '../conversation/turn.ts';
import { write } from '../output.ts';
import { Problem } from '../problem.ts';
import { escapeControls, escapeControlsByLine } from '../text/control-characters.ts';
import { answerToText, introduction, type Style } from './answer-text.ts';
import { type Line, MAX_LINE_LENGTH, readLines } from './lines.ts';
import { terminalStyle } from './style.ts';

const PROMPT = '> ';
const LEAVING = /^\s*(?:exit|quit)\s*$/i;

export async function converse(answerer: Answerer): Promise<void> {
  const style = await terminalStyle();
  const opening = introduction(answerer);
  await write(`${style.wrap?.(opening) ?? opening}\n`);
  return process.stdin.isTTY ? withPerson(answerer, style) : withPipe(answerer, style);
}

async function withPerson(answerer: Answerer, style: Style): Promise<void> {
  const respond = conversation(answerer, style);
  await write('To quit, type exit or press Ctrl-D.\n\n');
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: PROMPT });
  terminal.on('line', (text) => {
    if (LEAVING.test(text)) return terminal.close();
    if (text.trim() !== '') process.stdout.write(`\n${respond(text)}\n\n`);
    terminal.prompt();
  });
  terminal.prompt();
  await once(terminal, 'close');
  await write('\n');
}

async function withPipe(answerer: Answerer, style: Style): Promise<void> {
  const respond = conversation(answerer, style);
  for await (const line of readLines(process.stdin)) {
    if (line.kind === 'text' && LEAVING.test(line.text)) break;
    const exchange = respondToLine(line, respond);
    if (exchange !== '') await write(`\n${exchange}\n`);
  }
}

/** The question is repeated, as no one typed it where the answer appears. */
function respondToLine(line: Line, respond: Respond): string {
  if (line.kind === 'too-long') return `The line is longer than ${MAX_LINE_LENGTH} characters. Please shorten it.`;
  return line.text.trim() === '' ? '' : `${PROMPT}${escapeControls(line.text)}\n\n${respond(line.text)}`;
}

type Respond = (question: string) => string;

/** What is said to each question, which may lean on the one before. */
function conversation(answerer: Answerer, style: Style): Respond {
  let after: Turn | undefined;
  return (question) => {
    try {
      const answer = answerer.answer(question, { previous: after });
      after = answer.turn ?? after;
      return answerToText(answer, answerer, style);
    } catch (error) {
      // A mistake in one question is told in the place of its answer; the next one can be asked.
      if (!(error instanceof Problem)) throw error;
      return escapeControlsByLine(error.message);
    }
  };
}
