/** Article -> how it uses words in its sentences, by which a heading is turned into a question. */
import { type Article, quote } from '../../article/article.ts';
import { hasWholeSentences } from '../../entities/entities.ts';
import { annotate } from '../../language/annotate.ts';
import { TokenFlag, WordFlag } from '../../language/flags.ts';
import type { Language, WordUse } from '../../language/language.ts';
import { isWrittenIn } from '../../language/written-in.ts';
import type { Steps } from '../../steps.ts';

/** At most this many sentences of an article are read. A book has about as many. */
const MAX_SENTENCES_COUNTED = 5000;
/** In sentences, which take some milliseconds. */
const COUNTED_IN_A_STEP = 100;
/** In tokens. A longer sentence is a table or a list without full stops. */
const MAX_TOKENS_READ = 300;
/** In tokens: an article stands before its noun, with at most an adjective or two between them. */
const MAX_FROM_DETERMINER = 2;
const DETERMINING = WordFlag.definiteArticle | WordFlag.indefiniteArticle | WordFlag.possessivePronoun;

interface Count {
  capitals: number;
  smalls: number;
  determined: number;
}

/** @returns undefined if the article is written in another language */
export function* wordUseIn(article: Article, language: Language): Steps<WordUse | undefined> {
  const counts = new Map<string, Count>();
  const read: { readonly isStopWord: boolean }[] = [];
  for (const [number, sentence] of article.sentences.slice(0, MAX_SENTENCES_COUNTED).entries()) {
    if (number % COUNTED_IN_A_STEP === 0) yield;
    if (!hasWholeSentences(article, sentence)) continue;
    const tokens = annotate(quote(article, sentence), language, MAX_TOKENS_READ);
    let determinerAt = Number.NEGATIVE_INFINITY;
    for (const [i, token] of tokens.entries()) {
      read.push(token);
      const { word, flags } = token;
      if ((word.wordFlags & DETERMINING) !== 0 || word.lower === 'your' || word.lower === 'my') {
        determinerAt = i;
        continue;
      }
      const count = counts.get(word.lower) ?? { capitals: 0, smalls: 0, determined: 0 };
      counts.set(word.lower, count);
      if ((flags & TokenFlag.capital) !== 0) count.capitals += 1;
      else if (!word.isCapital) count.smalls += 1;
      if (i - determinerAt <= MAX_FROM_DETERMINER) count.determined += 1;
    }
  }
  if (!isWrittenIn(read)) return undefined;
  return {
    capitals: (lower) => counts.get(lower)?.capitals ?? 0,
    smalls: (lower) => counts.get(lower)?.smalls ?? 0,
    determined(lower) {
      const count = counts.get(lower);
      const all = count === undefined ? 0 : count.capitals + count.smalls;
      return count === undefined || all === 0 ? undefined : count.determined / all;
    },
  };
}
