/**
 * `node --expose-gc peer-process.js NAME SENTENCES QUESTIONS`: times one peer, and prints its figures as one JSON object.
 * The last two arguments are files; the questions are used in three parts (see timing.ts). It runs compiled, so that plain
 * Node is measured.
 */
import { readFileSync } from 'node:fs';
import { PEERS } from './peers.ts';
import { measure } from './timing.ts';

const [name = '', ...files] = process.argv.slice(2);
const [sentences = [], questions = []] = files.map((file) => readFileSync(file, 'utf8').trimEnd().split('\n'));
const peer = PEERS[name];
if (peer === undefined) throw new Error(`There is no peer ${name}.`);
const third = Math.ceil(questions.length / 3);
const figures = await measure(() => peer.load(), sentences, {
  first: questions.slice(0, third),
  warmUp: questions.slice(third, 2 * third),
  warm: questions.slice(2 * third),
});
process.stdout.write(`${JSON.stringify(figures)}\n`);
