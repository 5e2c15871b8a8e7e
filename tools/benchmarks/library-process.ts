/**
 * `node --expose-gc library-process.js JOB`: does one job with the libraries of many servers, so that its memory is its own. It
 * sends a message after each step, and its figures as the last one. It runs compiled, so that plain Node is measured.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { askLibraries } from './ask-libraries.ts';
import { makeCommunities } from './communities.ts';
import { fillLibraries } from './fill-libraries.ts';
import { weighLibraries } from './weigh-libraries.ts';

const common = { sentences: v.string(), servers: v.number(), url: v.string() };
const JobSchema = v.variant('kind', [
  v.object({ kind: v.literal('fill'), ...common }),
  v.object({ kind: v.literal('weigh'), ...common }),
  v.object({ kind: v.literal('ask'), ...common, memoryMB: v.number(), questions: v.number() }),
]);

export type Job = v.InferOutput<typeof JobSchema>;

const job = v.parse(JobSchema, JSON.parse(process.argv[2] ?? ''));
const sentences = readFileSync(job.sentences, 'utf8').trimEnd().split('\n');
const communities = makeCommunities(sentences, job.servers);
const onStep = (): void => void process.send?.({ kind: 'step' });
const work = {
  fill: () => fillLibraries(communities, job.url, onStep),
  weigh: () => weighLibraries(communities, job.url),
  ask: () => (job.kind === 'ask' ? askLibraries(communities, job, onStep) : undefined),
};
const figures = await work[job.kind]();
if (process.send === undefined) process.stdout.write(`${JSON.stringify(figures)}\n`);
else process.send({ kind: 'figures', figures });
