/** Texts with the sentences that they consist of -> how many texts are split into exactly these sentences. */
import { splitSentences } from '../../src/article/sentence-splitter.ts';
import { languageByCode } from '../../src/language/languages.ts';
import type { SplittingSet, SplittingText } from './question-sets.ts';

export interface SplittingFigures {
  readonly kind: 'splitting';
  readonly set: string;
  readonly count: number;
  /** Texts that are split exactly as they should be. */
  readonly right: number;
}

/** @param onMiss called for each text that is split in another way; it gets the sentences that were found */
export async function evaluateSplitting(
  set: SplittingSet,
  pause: () => Promise<void> | undefined,
  onMiss: (asked: SplittingText, found: readonly string[]) => void,
): Promise<SplittingFigures> {
  let right = 0;
  for (const asked of set.questions) {
    const { sentences } = languageByCode(asked.language ?? 'en');
    const found = Array.from(splitSentences(asked.text, sentences), ({ start, end }) => asked.text.slice(start, end));
    await pause();
    if (isSame(found, asked.sentences)) right += 1;
    else onMiss(asked, found);
  }
  return { kind: 'splitting', set: set.name, count: set.questions.length, right };
}

/**
 * Whether two lists have the same sentences. White space is ignored, because the sets write a line break as a space or omit
 * it.
 */
function isSame(found: readonly string[], wanted: readonly string[]): boolean {
  const bare = (sentences: readonly string[]) => sentences.map((sentence) => sentence.replace(/\s+/g, '')).join('\n');
  return bare(found) === bare(wanted);
}
