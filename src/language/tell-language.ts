/**
 * Text -> the language that it is written in, judged by its script, by the words of each language that do not show what a text is
 * about, and by letters that few languages have.
 */
import { fold } from './fold.ts';

/** What a language is told by. */
export interface Telltale {
  readonly code: string;
  /** Folded. */
  readonly stopWords: ReadonlySet<string>;
  readonly letters?: RegExp | undefined;
}

/** "Don't" and "l'eau" are one word each. */
const WRITTEN_WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** In characters. */
const MAX_SAMPLE = 3000;
/** Of the words of a text, so many are stop words of its language at least. Of another language, seldom more than a tenth are. */
const LEAST_SHARE = 0.12;
/** A letter that few languages have counts as this many words. */
const LETTER_WEIGHT = 0.5;
/** One word is no evidence: "cat" is a stop word in Romanian. In words that are known or have a letter of the language. */
const MIN_EVIDENCE = 2;

/** English texts have about 40 stop words in 100 words; texts in other languages have 11 to 20 that look like them. */
const CLEAR_SHARE = 0.3;
/** A text with fewer words is too short to tell by one language alone. */
const MIN_WORDS_FOR_CLEAR = 20;
/** A text in Japanese or Russian may name many things in English. */
const MIN_LATIN_SHARE = 0.9;

/** Whether a text in Latin letters has so many stop words of one language that it is in no other. Quicker than `tellLanguage`. */
export function isClearly(text: string, { stopWords }: Telltale): boolean {
  const sample = text.slice(0, MAX_SAMPLE).toLowerCase();
  if (!hasShare(sample, /[a-z]/g, MIN_LATIN_SHARE)) return false;
  const words = sample.match(WRITTEN_WORD) ?? [];
  const known = words.filter((word) => stopWords.has(word.replace(/['’]/, ''))).length;
  return words.length >= MIN_WORDS_FOR_CLEAR && known >= words.length * CLEAR_SHARE;
}

/** Whether a text has at least as many Latin letters as others. */
export function isInLatinScript(text: string): boolean {
  return hasShare(text.slice(0, MAX_SAMPLE), /\p{Script=Latin}/gu, 0.5);
}

/** Whether at least this share of the letters of a text, of which there may be none, matches a pattern. */
function hasShare(sample: string, pattern: RegExp, share: number): boolean {
  const letterCount = sample.match(/\p{L}/gu)?.length ?? 0;
  return (sample.match(pattern)?.length ?? 0) >= letterCount * share;
}

/** Scripts that only one of the languages here is written in. */
const BY_SCRIPT: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
];
/** A Japanese text has some kana among the Chinese characters. */
const MIN_OF_SCRIPT = 0.15;

/**
 * @param languages those that it may be
 * @returns the code of the language; undefined if none is recognised, as in a text of a few words
 */
export function tellLanguage(text: string, languages: readonly Telltale[]): string | undefined {
  const sample = text.slice(0, MAX_SAMPLE).toLowerCase();
  if (!/\p{L}/u.test(sample)) return undefined;
  const byScript = languageByScript(sample);
  if (byScript !== undefined) return byScript;
  const words = wordsIn(sample);
  const [best] = [...scoresOf(words, languages)].sort(([, a], [, b]) => b.score - a.score);
  if (best === undefined) return undefined;
  const [code, { known, evidence }] = best;
  return evidence >= MIN_EVIDENCE && known >= words.length * LEAST_SHARE ? code : undefined;
}

/** In a question, a third of the words are stop words or more. Fewer are no evidence, because a question has few words. */
const LEAST_SHARE_OF_QUESTION = 0.25;
/** A question is in another language than presumed if that is so many times as likely. */
const LEAST_RATIO = 2;

/** Whether a question has so many stop words of a language that it is most likely in it. */
export function hasManyStopWords(question: string, { stopWords }: Pick<Telltale, 'stopWords'>): boolean {
  const words = wordsIn(question.slice(0, MAX_SAMPLE).toLowerCase());
  const known = words.filter(({ parts }) => parts.some((part) => stopWords.has(part))).length;
  return known >= words.length * CLEAR_SHARE;
}

/**
 * @param presumed the code of the language that the question is presumed to be in
 * @param languages those that it may be, with the presumed one
 * @returns the code of the language that the question is surely in instead; undefined if there is none
 */
export function tellOtherLanguage(
  question: string,
  presumed: string,
  languages: readonly Telltale[],
): string | undefined {
  const sample = question.slice(0, MAX_SAMPLE).toLowerCase();
  const byScript = languageByScript(sample);
  if (byScript !== undefined) {
    // Japanese may be written without kana.
    const isPresumed = byScript === presumed || (byScript === 'zh' && presumed === 'ja');
    return isPresumed ? undefined : byScript;
  }
  const words = wordsIn(sample);
  const scores = scoresOf(words, languages);
  const [best] = [...scores].sort(([, a], [, b]) => b.score - a.score);
  if (best === undefined) return undefined;
  const [code, { score, known, evidence }] = best;
  const isSure = evidence >= MIN_EVIDENCE && known >= words.length * LEAST_SHARE_OF_QUESTION;
  const isLikelier = score >= LEAST_RATIO * (scores.get(presumed)?.score ?? 0);
  return isSure && isLikelier && code !== presumed ? code : undefined;
}

function languageByScript(sample: string): string | undefined {
  return BY_SCRIPT.find(([, script]) => hasShare(sample, script, MIN_OF_SCRIPT))?.[0];
}

/** A word, and folded, what may be known of it. */
interface WrittenWord {
  readonly word: string;
  readonly parts: readonly string[];
}

function wordsIn(sample: string): WrittenWord[] {
  return Array.from(sample.matchAll(WRITTEN_WORD), ([word]) => ({
    word,
    // Of "l'eau", both parts may be known.
    parts: [...new Set([word, ...word.split(/['’]/)])].map(fold),
  }));
}

interface Score {
  /** Each word counts less, the more languages know it. */
  score: number;
  /** How many of the words are stop words of the language. */
  known: number;
  /** The same with those that have a letter of the language. */
  evidence: number;
}

/** The scores by the codes of the languages. */
function scoresOf(words: readonly WrittenWord[], languages: readonly Telltale[]): ReadonlyMap<string, Score> {
  const scores = new Map(languages.map(({ code }): [string, Score] => [code, { score: 0, known: 0, evidence: 0 }]));
  for (const { word, parts } of words) {
    const holders = languages.filter(({ stopWords }) => parts.some((part) => stopWords.has(part)));
    for (const language of languages) {
      const found = scores.get(language.code);
      if (found === undefined) continue;
      const isKnown = holders.includes(language);
      const hasLetter = language.letters?.test(word) === true;
      if (isKnown) found.score += 1 / holders.length;
      if (hasLetter) found.score += LETTER_WEIGHT;
      found.known += Number(isKnown);
      found.evidence += Number(isKnown || hasLetter);
    }
  }
  return scores;
}
