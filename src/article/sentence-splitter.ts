/**
 * One paragraph -> its sentences, as spans of the paragraph. A list is split into its items first. In each item, every mark
 * that may end a sentence is checked in turn: it ends one if the word before it and the word after it both allow that. A
 * sentence that is too long is cut into pieces.
 *
 * The rules are evaluated with the English golden rules of Pragmatic Segmenter
 * (https://github.com/diasks2/pragmatic_segmenter), in tools/evaluation/golden-rules.jsonl.
 */
import type { SentenceRules } from '../language/language.ts';
import type { Span } from '../text/span.ts';
import { splitListItems } from './list-items.ts';
import { splitLongSentence } from './split-long-sentence.ts';

/**
 * The sign of a mark is one or more punctuation characters, or periods with spaces between them (". . ."). The closers are
 * the quotes, brackets and footnote numbers right after it. Both have a maximum that no real text reaches, because V8 throws
 * a RangeError where a group repeats some million times.
 */
const MARK =
  /(?<sign>\.(?:[ \u00a0]\.){1,999}|[.!?…]+|[。！？｡।॥؟۔։።]+)(?<closers>(?:["'”’»›)\]」』）*_]+|\[\d{1,3}\]){0,99})/gu;

/** Full stops of scripts without capital letters or without spaces. These always end a sentence. */
const UNAMBIGUOUS = /^[。！？｡।॥؟۔։።]/u;

/** What follows a mark: white space, opening quotes and brackets, a word, and the period of an abbreviation. */
const NEXT = /(?<space>\s*)(?<openers>["'“‘«‹([「『（¿¡*_]*)(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*)?(?<after>\.?)/uy;

/** The word that a period is attached to, with the periods inside it: "U.S", "Col", "23,500", "N°". */
const LAST_WORD = /[\p{L}\p{M}\p{N}°](?:[\p{L}\p{M}\p{N}°,]|\.(?=[\p{L}\p{N}]))*$/u;

/** Letters with periods between them ("U.S", "a.m"), or a single letter, which may be an initial. */
const ACRONYM = /^\p{L}(?:\.\p{L})*$/u;

/**
 * In characters. The rules look back no further, so that the time is linear in the length of the text. Words are shorter.
 */
const MAX_LOOK_BACK = 100;

/**
 * @param paragraph the text of one paragraph; a line break in it counts as a space, unless the paragraph is a list
 * @param rules the rules of the language that the paragraph is written in
 * @returns spans in reading order; they are trimmed, and there is only white space between them
 */
export function* splitSentences(paragraph: string, rules: SentenceRules): Generator<Span> {
  for (const item of splitListItems(paragraph)) {
    const text = paragraph.slice(item.start, item.end);
    let from = 0;
    for (const to of sentenceEnds(text, item.textStart - item.start, rules)) {
      const sentence = trim(text, from, to);
      from = to;
      if (sentence.start === sentence.end) continue;
      for (const { start, end } of splitLongSentence(text, sentence))
        yield { start: item.start + start, end: item.start + end };
    }
  }
}

function trim(text: string, from: number, to: number): Span {
  const piece = text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  return { start, end: Math.max(start, from + piece.trimEnd().length) };
}

/** @returns the offset after each mark (and its closers) that ends a sentence, then the end of the text */
function* sentenceEnds(text: string, from: number, rules: SentenceRules): Generator<number> {
  let sentenceStart = from;
  for (const { index, 0: found, groups: { sign = '', closers = '' } = {} } of text.matchAll(MARK)) {
    if (index < from) continue;
    const markEnd = index + found.length;
    const before = text.slice(Math.max(sentenceStart, index - MAX_LOOK_BACK), index);
    const mark = { sign, closers, before, next: nextWord(text, markEnd) };
    const isPeriod = isPeriodBeforeEllipsis(mark);
    if (!isPeriod && !endsSentence(mark, text, rules)) continue;
    sentenceStart = isPeriod ? index + 1 : markEnd;
    yield sentenceStart;
  }
  yield text.length;
}

/** A mark that may end a sentence, with the context that decides whether it does. */
interface Mark {
  readonly sign: string;
  readonly closers: string;
  /** The end of the sentence so far, right before the sign. */
  readonly before: string;
  readonly next: NextWord;
}

interface NextWord {
  /** Offset of the word, after white space and opening quotes. */
  readonly at: number;
  readonly isAfterSpace: boolean;
  readonly isQuoted: boolean;
  /** Empty if no word follows, but for example a dash. */
  readonly word: string;
  /** The first character of the word or of whatever follows; empty at the end of the text. */
  readonly firstCharacter: string;
  /** Whether the word is a single letter with a period, so that it is not the article "A" or the pronoun "I". */
  readonly isInitial: boolean;
}

function nextWord(text: string, offset: number): NextWord {
  NEXT.lastIndex = offset;
  const { space = '', openers = '', word = '', after = '' } = NEXT.exec(text)?.groups ?? {};
  const at = offset + space.length + openers.length;
  const codePoint = text.codePointAt(at);
  return {
    at,
    isAfterSpace: space !== '',
    isQuoted: openers !== '',
    word,
    firstCharacter: codePoint === undefined ? '' : String.fromCodePoint(codePoint),
    isInitial: word.length === 1 && after === '.',
  };
}

function endsSentence(mark: Mark, text: string, rules: SentenceRules): boolean {
  const { sign, closers, before, next } = mark;
  if (next.firstCharacter === '') return false; // The end of the text ends the sentence without any mark.
  if (/[[(]$/.test(before)) return false; // "[...]" and "(?)" are in place of words.
  if (UNAMBIGUOUS.test(sign)) return next.isAfterSpace || closers === '';
  if (!next.isAfterSpace) return isBeforeMissingSpace(mark, rules);
  if (!mayOpenSentence(next)) return false;
  if (isEllipsis(sign)) return !isOmission(sign) && next.word !== 'I';
  const closesQuotation = /["'”’»›]/.test(closers);
  if (/[?!]/.test(sign)) return !(closesQuotation && isSpeaker(text, next, rules));
  return closesQuotation || isMoreThanAbbreviation(mark, rules);
}

/**
 * Whether the next word does not begin with a small letter or, without a next word, the next sign does not continue a
 * sentence.
 */
function mayOpenSentence({ firstCharacter, word }: NextWord): boolean {
  return word === ''
    ? !/[,;:.!?…)\]–—-]/.test(firstCharacter)
    : firstCharacter !== firstCharacter.toLowerCase() || firstCharacter === firstCharacter.toUpperCase();
}

/** Whether a word such as "The" or "However" has a capital. It is rarely part of a name, so a sentence begins with it. */
const isOpener = ({ word, isInitial }: NextWord, { openers }: SentenceRules): boolean =>
  !isInitial && /^\p{Lu}/u.test(word) && openers.has(word.toLowerCase().replace('’', "'"));

/** Whether a period ends the sentence, rather than only being part of the abbreviation before it. */
function isMoreThanAbbreviation({ before, next }: Mark, rules: SentenceRules): boolean {
  const { titles, connectives, beforeNumbers, abbreviations, clock, onlyATime } = rules;
  const word = LAST_WORD.exec(before)?.[0] ?? '';
  if (isListed(titles, word) || isListed(connectives, word)) return false;
  if (isListed(beforeNumbers, word) && /\d/.test(next.firstCharacter)) return false;
  if (clock.test(word)) return (isOpener(next, rules) || titles.has(next.word)) && !onlyATime.test(before);
  if (ACRONYM.test(word) || isListed(abbreviations, word)) return isOpener(next, rules);
  return true;
}

/** Whether a list contains a word. A list entry in lower case also matches the word with capitals. */
function isListed(list: ReadonlySet<string>, word: string): boolean {
  return list.has(word) || list.has(word.toLowerCase());
}

/**
 * Whether the space after the end of a sentence was forgotten: "Hello world.Today is Tuesday." Addresses and file names are
 * excluded.
 */
function isBeforeMissingSpace({ sign, closers, before, next }: Mark, rules: SentenceRules): boolean {
  const attached = /\S*$/.exec(before)?.[0] ?? '';
  return (
    closers === '' &&
    /^[.!?]$/.test(sign) &&
    /[\p{Ll}\p{N}]$/u.test(attached) &&
    !/[@/:]/.test(attached) &&
    (isOpener(next, rules) || rules.titles.has(next.word))
  );
}

const isEllipsis = (sign: string): boolean => /…|\.[ \u00a0]?\./.test(sign) && !/[?!]/.test(sign);

/**
 * Three periods with spaces between them stand for words that were left out within a sentence; four end the sentence
 * (Chicago Manual of Style, 17th ed., 13.50 to 13.55).
 */
const isOmission = (sign: string): boolean => /^\.[ \u00a0]\.[ \u00a0]\.$/.test(sign);

/** "compounds. . . . The": the first period ends the sentence, and the other three open the next one. */
const isPeriodBeforeEllipsis = ({ sign, before, next }: Mark): boolean =>
  /^\.(?:[ \u00a0]\.){3}$/.test(sign) &&
  /\S$/.test(before) &&
  next.isAfterSpace &&
  next.word !== '' &&
  mayOpenSentence(next);

/** Whether the sentence continues after a quotation with its speaker: “Are you ready?” President Moon asked. */
function isSpeaker(text: string, next: NextWord, { speakerSays }: SentenceRules): boolean {
  speakerSays.lastIndex = next.at;
  return !next.isQuoted && speakerSays.test(text);
}
