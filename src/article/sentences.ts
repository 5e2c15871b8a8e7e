/**
 * One paragraph -> its sentences, as places in the paragraph. Every mark that may end a sentence is looked at in turn:
 * it ends one if the word before it and the word after it both allow that.
 *
 * The rules are held against the English golden rules of Pragmatic Segmenter
 * (https://github.com/diasks2/pragmatic_segmenter), in tools/evaluation/golden-rules.jsonl.
 */
import {
  ABBREVIATIONS,
  BEFORE_NUMBERS,
  CONNECTIVES,
  isListed,
  SENTENCE_OPENERS,
  TITLES,
  VERBS_OF_SAYING,
} from '../language/english/abbreviations.ts';
import type { Span } from '../text/span.ts';
import { splitListItems } from './list-items.ts';
import { splitLongSentence } from './long-sentences.ts';

/**
 * One mark or several, spaced (". . .") or not; then what closes on them: quotes, brackets, footnote numbers. Their count
 * has a limit that no one reaches in earnest, as V8 gives up on a group that it must repeat some million times.
 */
const MARK =
  /(?<sign>\.(?:[ \u00a0]\.){1,999}|[.!?…]+|[。！？｡।॥؟۔։።]+)(?<closers>(?:["'”’»›)\]」』）*_]+|\[\d{1,3}\]){0,99})/gu;

/** Full stops of scripts that have no capitals, or no spaces: these always end a sentence. */
const UNMISTAKABLE = /^[。！？｡।॥؟۔։።]/u;

/** What follows a mark: white space, then opening quotes and brackets, then a word. */
const NEXT = /(?<space>\s*)(?<openers>["'“‘«‹([「『（¿¡*_]*)(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*)?(?<after>\.?)/uy;

/** The word that a period is attached to, inner periods included: "U.S", "Col", "23,500", "N°". */
const LAST_WORD = /[\p{L}\p{M}\p{N}°](?:[\p{L}\p{M}\p{N}°,]|\.(?=[\p{L}\p{N}]))*$/u;

/** "U.S", "D.C", "a.m": letters parted by periods; or one letter alone, as an initial. */
const ACRONYM = /^\p{L}(?:\.\p{L})*$/u;
const CLOCK = /^[ap]\.m$/i;
const ONLY_A_TIME = /^\W*(?:About|After|Around|At|Before|By|From|On|Since|Until)\s+[\d:]+\s+[ap]\.m$/i;

/** "Moon Chung-in, an adviser to the president, said" or "the president asked". */
const SPEAKER_SAYS = new RegExp(
  String.raw`(?:[\p{L}\p{M}'’.-]+\s+){0,5}[\p{L}\p{M}'’.-]+(?:,[^.!?“”"]{1,120},)?\s+` +
    String.raw`(?:${[...VERBS_OF_SAYING].join('|')})\b`,
  'uy',
);

/** No word is longer than this, so the rules never look further back: the time stays linear in the text. */
const LONGEST_LOOK_BACK = 100;

/**
 * @param paragraph text of one paragraph; a line break in it counts as a space, unless it is a list
 * @returns spans in reading order, one by one; between them, and at their ends, there is nothing but white space
 */
export function* splitSentences(paragraph: string): Generator<Span> {
  for (const item of splitListItems(paragraph)) {
    const text = paragraph.slice(item.start, item.end);
    let from = 0;
    for (const to of sentenceEnds(text, item.textStart - item.start)) {
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
  const leadingSpace = piece.length - piece.trimStart().length;
  return { start: from + leadingSpace, end: Math.max(from + leadingSpace, from + piece.trimEnd().length) };
}

/** Offsets right after each mark, closing quotes included, that ends a sentence; then the end of the text. */
function* sentenceEnds(text: string, from: number): Generator<number> {
  let sentenceStart = from;
  for (const mark of text.matchAll(MARK)) {
    if (mark.index < from) continue;
    const { sign = '', closers = '' } = mark.groups ?? {};
    const markEnd = mark.index + mark[0].length;
    const before = text.slice(Math.max(sentenceStart, mark.index - LONGEST_LOOK_BACK), mark.index);
    const next = nextAfter(text, markEnd);
    const isPeriod = isPeriodThenEllipsis(before, sign, next);
    if (!isPeriod && !endsSentence(before, sign, closers, next, text)) continue;
    sentenceStart = isPeriod ? mark.index + 1 : markEnd;
    yield sentenceStart;
  }
  yield text.length;
}

interface Next {
  /** Offset of the word, after any space and opening quotes. */
  readonly at: number;
  readonly spaced: boolean;
  readonly quoted: boolean;
  readonly word: string;
  /** The first character of the word, or of whatever stands there instead; empty at the end of the text. */
  readonly initial: string;
  /** The word is one letter with a period: an initial of a name, not the article "A" or the pronoun "I". */
  readonly isInitial: boolean;
}

function nextAfter(text: string, offset: number): Next {
  NEXT.lastIndex = offset;
  const { space = '', openers = '', word = '', after = '' } = NEXT.exec(text)?.groups ?? {};
  const at = offset + space.length + openers.length;
  return {
    at,
    spaced: space !== '',
    quoted: openers !== '',
    word,
    initial: String.fromCodePoint(text.codePointAt(at) ?? 0).replace('\0', ''),
    isInitial: word.length === 1 && after === '.',
  };
}

function endsSentence(before: string, sign: string, closers: string, next: Next, text: string): boolean {
  if (next.initial === '' && next.word === '') return false; // The end of the text ends the sentence by itself.
  if (/[[(]$/.test(before)) return false; // "[...]" and "(?)" stand for words.
  if (UNMISTAKABLE.test(sign)) return next.spaced || closers === '';
  if (!next.spaced) return closers === '' && isMissingSpace(before, sign, next);
  if (!mayOpenSentence(next)) return false;
  if (isEllipsis(sign)) return !isOmission(sign) && next.word !== 'I';
  const closesQuotation = /["'”’»›]/.test(closers);
  if (/[?!]/.test(sign)) return !(closesQuotation && isSpeaker(text, next));
  return closesQuotation || allowsEnd(LAST_WORD.exec(before)?.[0] ?? '', before, next);
}

/** Anything but a small letter, or a mark that carries a sentence on. */
function mayOpenSentence({ initial, word }: Next): boolean {
  return word === ''
    ? !/[,;:.!?…)\]–—-]/.test(initial)
    : initial !== initial.toLowerCase() || initial === initial.toUpperCase();
}

const opensSentence = ({ word, isInitial }: Next): boolean =>
  !isInitial && /^\p{Lu}/u.test(word) && SENTENCE_OPENERS.has(word.toLowerCase().replace('’', "'"));

/** Whether a period after this word can be more than the sign of an abbreviation. */
function allowsEnd(word: string, before: string, next: Next): boolean {
  if (isListed(TITLES, word) || isListed(CONNECTIVES, word)) return false;
  if (isListed(BEFORE_NUMBERS, word) && /\d/.test(next.initial)) return false;
  if (CLOCK.test(word)) return (opensSentence(next) || TITLES.has(next.word)) && !ONLY_A_TIME.test(before);
  if (ACRONYM.test(word) || isListed(ABBREVIATIONS, word)) return opensSentence(next);
  return true;
}

/** "Hello world.Today is Tuesday.": a forgotten space, but not the period of an address or of a file's name. */
function isMissingSpace(before: string, sign: string, next: Next): boolean {
  const attached = /\S*$/.exec(before)?.[0] ?? '';
  return (
    /^[.!?]$/.test(sign) &&
    /[\p{Ll}\p{N}]$/u.test(attached) &&
    !/[@/:]/.test(attached) &&
    (opensSentence(next) || TITLES.has(next.word))
  );
}

const isEllipsis = (sign: string): boolean => /…|\.[ \u00a0]?\./.test(sign) && !/[?!]/.test(sign);

/**
 * Three spaced dots leave words out within a sentence; four end it (Chicago Manual of Style, 17th ed., 13.50 to 13.55).
 */
const isOmission = (sign: string): boolean => /^\.[ \u00a0]\.[ \u00a0]\.$/.test(sign);

/** "compounds. . . . The": the first dot is the period, the other three open the next sentence. */
const isPeriodThenEllipsis = (before: string, sign: string, next: Next): boolean =>
  /^\.(?:[ \u00a0]\.){3}$/.test(sign) && /\S$/.test(before) && next.spaced && mayOpenSentence(next) && next.word !== '';

function isSpeaker(text: string, next: Next): boolean {
  SPEAKER_SAYS.lastIndex = next.at;
  return !next.quoted && SPEAKER_SAYS.test(text);
}
