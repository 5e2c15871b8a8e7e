/** The conversation of `npm start`: a prompt for a person at a terminal, or one question on each line of a pipe. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Answerer } from '../answer/answerer.ts';
import type { Turn } from '../conversation/turn.ts';
import { Problem } from '../problem.ts';
import { write } from '../standard-output.ts';
import { escapeControls, escapeControlsByLine } from '../text/control-characters.ts';
import { answerToText, introduction, type Style } from './answer-text.ts';
import { type InputLine, MAX_LINE_LENGTH, readLines } from './line-reader.ts';
import { terminalStyle } from './style.ts';

const PROMPT = '> ';
const LEAVING = /^\s*(?:exit|quit)\s*$/i;

export async function converse(answerer: Answerer): Promise<void> {
  const style = await terminalStyle();
  await write(`${introduction(answerer, style)}\n`);
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
    const text = respondToLine(line, respond);
    if (text !== '') await write(`\n${text}\n`);
  }
}

/** The answer to a line, with the question before it, because the question was not typed on this screen. */
function respondToLine(line: InputLine, respond: Respond): string {
  if (line.kind === 'too-long') return `The line is longer than ${MAX_LINE_LENGTH} characters. Please shorten it.`;
  return line.text.trim() === '' ? '' : `${PROMPT}${escapeControls(line.text)}\n\n${respond(line.text)}`;
}

type Respond = (question: string) => string;

/** Answers one question after another. Each may refer to the one before it. */
function conversation(answerer: Answerer, style: Style): Respond {
  let previous: Turn | undefined;
  return (question) => {
    try {
      const answer = answerer.answer(question, { previous });
      // Small talk ("thanks!") does not change the topic.
      previous = answer.turn ?? previous;
      return answerToText(answer, answerer, style);
    } catch (error) {
      // The message replaces the answer, and the conversation continues.
      if (!(error instanceof Problem)) throw error;
      return escapeControlsByLine(error.message);
    }
  };
}
