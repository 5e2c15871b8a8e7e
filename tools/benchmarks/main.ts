/** `npm run bench`: how fast the project is, compared with its peers and from end to end. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/program.ts';
import { print, startProgressBar } from '../command-line.ts';
import { type Material, readMaterial, writeCorpus, writeQuestions } from './corpus.ts';
import { botQuestionCount, measureBot } from './end-to-end.ts';
import { librariesStepCount, measureLibraries } from './libraries.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { OURS } from './peers.ts';
import { type Files, type Race, race } from './race.ts';
import { report, reportBot } from './report.ts';
import { reportLibraries } from './report-libraries.ts';

/** Each process gets three parts of questions (see timing.ts). */
const PARTS = 3;

await run(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.kind === 'help') print(USAGE);
  else if (options.kind === 'write') await writeForOtherPrograms(options);
  else if (options.kind === 'end-to-end') await benchBot(options);
  else if (options.kind === 'libraries') await benchLibraries(options);
  else await benchPeers(options);
});

async function writeForOtherPrograms({ folder, sizes, questions }: Options & { kind: 'write' }): Promise<void> {
  const material = await readMaterial();
  await mkdir(folder, { recursive: true });
  for (const size of sizes) {
    const files = await writeFiles(folder, material, size, questions);
    print(`${files.sentences} ${files.questions}`);
  }
}

async function benchPeers({ sizes, peers, questions, rounds, json }: Options & { kind: 'race' }): Promise<void> {
  const material = await readMaterial();
  const names = [OURS, ...peers];
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const bar = startProgressBar(
    sizes.length * rounds * names.length,
    '{value} of {total} runs, {duration_formatted} {doing}',
  );
  const races: Race[] = [];
  try {
    for (const sentences of sizes) {
      bar.update({ doing: `making ${sentences} sentences` });
      const files = await writeFiles(folder, material, sentences, PARTS * questions);
      const onRun = (name: string): void => bar.increment({ doing: `${name}, ${sentences} sentences` });
      races.push(await race(names, files, { sentences, questions, rounds }, onRun));
    }
  } finally {
    bar.stop();
    await rm(folder, { recursive: true, force: true });
  }
  const { origin } = material;
  print(
    json
      ? JSON.stringify({ machine: machine(), origin, races })
      : [`${machine()}. ${origin}`, ...races.map(report)].join('\n\n'),
  );
  if (races.some(({ results }) => results.some(({ kind }) => kind === 'failed'))) process.exitCode = 1;
}

async function benchBot({ questions, json }: Options & { kind: 'end-to-end' }): Promise<void> {
  const bar = startProgressBar(botQuestionCount(questions), '{value} of {total} questions, {duration_formatted}');
  const bots = await measureBot(questions, () => bar.increment()).finally(() => bar.stop());
  print(json ? JSON.stringify({ machine: machine(), bots }) : [`${machine()}.`, ...bots.map(reportBot)].join('\n\n'));
}

async function benchLibraries({ json, ...options }: Options & { kind: 'libraries' }): Promise<void> {
  const material = await readMaterial();
  const bar = startProgressBar(librariesStepCount(options), '{value} of {total} steps, {duration_formatted}');
  const figures = await measureLibraries(options, material, () => bar.increment()).finally(() => bar.stop());
  print(
    json
      ? JSON.stringify({ machine: machine(), origin: material.origin, ...figures })
      : [`${machine()}. ${material.origin}`, ...reportLibraries(figures)].join('\n\n'),
  );
}

async function writeFiles(folder: string, material: Material, sentences: number, questions: number): Promise<Files> {
  const files = { sentences: join(folder, `${sentences}.txt`), questions: join(folder, 'questions.txt') };
  await writeCorpus(files.sentences, material, sentences);
  await writeQuestions(files.questions, material, questions);
  return files;
}

function machine(): string {
  const [first] = cpus();
  return `Node ${process.versions.node}, ${cpus().length} cores of ${first?.model.trim() || 'an unnamed processor'}`;
}
