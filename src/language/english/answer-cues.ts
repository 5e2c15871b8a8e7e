/** Reads `answer-cues.json`, which `npm run train` creates from the training questions. */
import { createRequire } from 'node:module';
import { type AnswerCues, type CueWeights, createAnswerCues } from '../answer-cues.ts';

let loadedCues: AnswerCues | undefined;

/** The answer cues. The first call reads them, which takes a few milliseconds. */
export function loadAnswerCues(): AnswerCues {
  // The file is not checked, because this project creates it. "#answer-cues" is the same file for the sources and the build.
  loadedCues ??= createAnswerCues(createRequire(import.meta.url)('#answer-cues') as CueWeights);
  return loadedCues;
}
