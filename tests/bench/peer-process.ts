/**
 * node --expose-gc peer-process.js NAME SENTENCES QUESTIONS: times one peer and prints its figures as one JSON object.
 * It is compiled before it runs, so that it is plain Node that is measured.
 */
import { readFileSync } from 'node:fs';
import { PEERS } from './peers.ts';
import { measure } from './timing.ts';

const [name = '', ...files] = process.argv.slice(2);
const [sentences = [], questions = []] = files.map((file) => readFileSync(file, 'utf8').trimEnd().split('\n'));
const peer = PEERS[name];
if (peer === undefined) throw new Error(`There is no peer ${name}.`);
process.stdout.write(`${JSON.stringify(await measure(() => peer.load(), sentences, questions))}\n`);
