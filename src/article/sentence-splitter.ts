/**
 * One paragraph -> its sentences, as spans of the paragraph. A list is split into its items first. In each item, every mark
 * that may end a sentence is checked in turn: it ends one if the word before it and the word after it both allow that. A
 * sentence that is too long is cut into pieces.
 *
 * The rules are evaluated with the English golden rules of Pragmatic Segmenter
 * (https://github.com/diasks2/pragmatic_segmenter), in tools/evaluation/golden-rules.jsonl.
 */
import type { SentenceRules } from '../language/language.ts';
import { FOREIGN_OPENERS, hasOrdinalsWithPeriod } from '../language/other-languages.ts';
import type { Span } from '../text/span.ts';
import { splitListItems } from './list-items.ts';
import { splitLongSentence } from './split-long-sentence.ts';

/** "[3]", "[note 2]", "[citation needed]", and "[6]: 45" with the page. */
const FOOTNOTE = String.raw`\[[\p{L}\p{N}][\p{L}\p{N} ]{0,30}\](?::\s?\d{1,5}(?:[–-]\d{1,5})?)?`;

/** Quotes that open a quotation in English close one in German (“) or in Danish («), and in French a space precedes them. */
const FOREIGN_QUOTE = String.raw`[“‘«‹](?=\s|$)|[ \u00a0\u202f]»(?=[\s.,;:)]|$)`;

/**
 * The sign of a mark is one or more punctuation characters, or periods with spaces between them (". . ."). The closers are
 * the quotes, brackets and footnote marks right after it. Both have a maximum that no real text reaches, because V8 throws a
 * RangeError where a group repeats some million times.
 */
const markPattern = (more: string): RegExp =>
  new RegExp(
    String.raw`(?<sign>\.(?:[ \u00a0]\.){1,999}|[.!?…]+|[。！？｡।॥؟۔։።፧]+${more === '' ? '' : `|[${more}]`})` +
      String.raw`(?<closers>(?:["'”’»›)\]」』）*_†‡¹²³⁴-⁹⁰]+|${FOOTNOTE}|${FOREIGN_QUOTE}){0,99})`,
    'gu',
  );
const MARK = markPattern('');

const QUOTE = /["'”’»›“‘«‹]/;

/** Full stops of scripts without capital letters or without spaces. These always end a sentence. */
const UNAMBIGUOUS = /^[。！？｡।॥؟۔։።፧]/u;

/** What follows a mark: white space, opening quotes and brackets, a word, and the period of an abbreviation. */
const NEXT =
  /(?<space>\s*)(?<openers>["'“‘«‹»›„‚([「『（¿¡*_]*)(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*)?(?<after>\.?)/uy;

const CONTINUING_SIGN = /^(?:[,;:.!?…)\]–—-]|[&=/%](?=\s))/;

/** The word that a period is attached to, with the periods and apostrophes inside it: "U.S", "Col", "23,500", "didn't". */
const LAST_WORD = /[\p{L}\p{M}\p{N}°](?:[\p{L}\p{M}\p{N}°,'’]|\.(?=[\p{L}\p{N}]))*$/u;

/** The article before a word in French or Italian: "l'Ing". */
const ELISION = /^\p{L}{1,4}['’](?=\p{Lu})/u;

const ROMAN_NUMERAL = /^[IVXLC]+$/;

/** What numbers a clause or a list item: "2.1", "b", "IV". */
const NUMBER_OF_PART = /^["'“‘«‹([*_\s]{0,9}(?:\d{1,3}(?:\.\d{1,3}){0,9}|\p{L}|[IVXLC]{2,6})$/u;

/** Letters with periods between them ("U.S", "a.m"), or a single letter, which may be an initial. */
const ACRONYM = /^\p{L}(?:\.\p{L})*$/u;

/** The word for a part of a document, and its number: "SECTION. 1". */
const NAMED_PART = /^\W*(\p{L}+)(?:\.?\s+(\S+))?$/u;

/** Dots that lead the eye across a line, from a name to a number: "Chair ......... Ann Roe", "Fees . . . . . . 7". */
const DOT_LEADER = /^\.(?:[ \u00a0]?\.){4,}$/;

/** An option of a command (" -v") or the end of a code ("2023-61144-SCI"), which only looks like an abbreviation. */
const OPTION_OR_CODE = /(?:[\s`'"(]--?\p{Ll}[\p{L}\p{N}-]*|\d-\p{Lu}+)$/u;

/** In characters. A longer beginning of a sentence is more than a number. */
const MAX_NUMBER_LENGTH = 30;

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
  for (const item of splitListItems(paragraph, rules)) {
    const text = paragraph.slice(item.start, item.end);
    let from = 0;
    for (const to of sentenceEnds(text, item.textStart - item.start, rules)) {
      const sentence = trim(text, from, to);
      from = to;
      if (sentence.start === sentence.end) continue;
      const { maxUnmarkedLength } = rules;
      const parts = maxUnmarkedLength === undefined ? [sentence] : joinParts(text, sentence, maxUnmarkedLength);
      for (const part of parts) {
        for (const { start, end } of splitLongSentence(text, part))
          yield { start: item.start + start, end: item.start + end };
      }
    }
  }
}

function trim(text: string, from: number, to: number): Span {
  const piece = text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  return { start, end: Math.max(start, from + piece.trimEnd().length) };
}

/** A space between two words of a script without spaces between words. Beside a number or a Latin word it means little. */
const SPACE_OF_SENTENCE = /(?<=[\p{Lo}\p{M}ๆฯ"”)])\s+(?=["“(]?\p{Lo})/gu;

/** The parts of a sentence between spaces, joined as long as they have at most `max` characters together. */
function* joinParts(text: string, { start, end }: Span, max: number): Generator<Span> {
  let from = start;
  let to = start;
  const spaces = Array.from(text.slice(start, end).matchAll(SPACE_OF_SENTENCE), ({ index, 0: { length } }) => ({
    at: start + index,
    next: start + index + length,
  }));
  let next = start;
  for (const space of [...spaces, { at: end, next: end }]) {
    if (to > from && space.at - from > max) {
      yield { start: from, end: to };
      from = next;
    }
    to = space.at;
    next = space.next;
  }
  yield { start: from, end: to };
}

/** @returns the offset after each mark (and its closers) that ends a sentence, then the end of the text */
function* sentenceEnds(text: string, from: number, rules: SentenceRules): Generator<number> {
  let sentenceStart = from;
  let usesOrdinals: boolean | undefined;
  const hasOrdinals = (): boolean => (usesOrdinals ??= hasOrdinalsWithPeriod(text));
  const { endMarks = '' } = rules;
  const marks = endMarks === '' ? MARK : markPattern(endMarks);
  for (const { index, 0: found, groups: { sign = '', closers = '' } = {} } of text.matchAll(marks)) {
    if (index < from) continue;
    const markEnd = index + found.length;
    const before = text.slice(Math.max(sentenceStart, index - MAX_LOOK_BACK), index);
    const isInSmallLetters = beginsSmall(text, sentenceStart);
    const mark = { sign, closers, before, isInSmallLetters, hasOrdinals, next: nextWord(text, markEnd) };
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
  /** Whether the sentence begins with a small letter, as all sentences of some writers do. */
  readonly isInSmallLetters: boolean;
  /** Whether the text is in a language with ordinals like "3.". */
  readonly hasOrdinals: () => boolean;
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
  /** Whether a sign follows that continues a sentence. */
  readonly isContinuingSign: boolean;
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
    isContinuingSign: CONTINUING_SIGN.test(text.slice(at, at + 2)),
    isInitial: word.length === 1 && after === '.',
  };
}

function endsSentence(mark: Mark, text: string, rules: SentenceRules): boolean {
  const { sign, closers, before, next } = mark;
  if (next.firstCharacter === '') return false; // The end of the text ends the sentence without any mark.
  if (/[[(]$/.test(before)) return false; // "[...]" and "(?)" are in place of words.
  if (UNAMBIGUOUS.test(sign)) return next.isAfterSpace || closers === '';
  if (!next.isAfterSpace) return isBeforeMissingSpace(mark, rules);
  if (isLeader(mark)) return false;
  if (isNumberOfPart(mark, rules)) return false;
  if (!mayOpenSentence(next)) return isBeforeSmallLetter(mark, rules);
  if (isEllipsis(sign)) return !isOmission(sign) && next.word !== 'I';
  const closesQuotation = QUOTE.test(closers);
  if (rules.endMarks?.includes(sign)) return true;
  if (/[?!]/.test(sign)) return !(closesQuotation && isSpeaker(text, next, rules));
  return closesQuotation || isMoreThanAbbreviation(mark, rules);
}

/**
 * Whether the next word does not begin with a small letter or, without a next word, the next sign does not continue a
 * sentence.
 */
function mayOpenSentence({ firstCharacter, isContinuingSign, word }: NextWord): boolean {
  return word === ''
    ? !isContinuingSign
    : firstCharacter !== firstCharacter.toLowerCase() || firstCharacter === firstCharacter.toUpperCase();
}

/** Whether a word such as "The" or "However" has a capital. It is rarely part of a name, so a sentence begins with it. */
const isOpener = ({ word, isInitial }: NextWord, { openers }: SentenceRules): boolean =>
  !isInitial && /^\p{Lu}/u.test(word) && openers.has(word.toLowerCase().replace('’', "'"));

/** Whether a period ends the sentence, rather than only being part of the abbreviation before it. */
function isMoreThanAbbreviation(mark: Mark, rules: SentenceRules): boolean {
  const { before, next } = mark;
  if (OPTION_OR_CODE.test(before)) return true;
  const { titles, connectives, beforeNumbers, abbreviations, clock, onlyATime } = rules;
  const word = lastWord(before);
  if (isListed(titles, word) || isTitleInCapitals(word, next, rules) || isListed(connectives, word)) return false;
  if (isListed(beforeNumbers, word) && (/\d/.test(next.firstCharacter) || isRomanNumeralAfter(before, word, next)))
    return false;
  if (isOrdinal(word, mark, rules)) return false;
  if (clock.test(word)) return (isOpener(next, rules) || titles.has(next.word)) && !onlyATime.test(before);
  if (ACRONYM.test(word) || isListed(abbreviations, word)) return isOpener(next, rules);
  return true;
}

/** Whether a list contains a word. A list entry in lower case also matches the word with capitals. */
function isListed(list: ReadonlySet<string>, word: string): boolean {
  return list.has(word) || list.has(word.toLowerCase());
}

const lastWord = (before: string): string => (LAST_WORD.exec(before)?.[0] ?? '').replace(ELISION, '');

/** "MR. ROE SPOKE" and "MR. McGREGOR", but not "She has MS. Her brother …" */
function isTitleInCapitals(word: string, next: NextWord, { titles }: SentenceRules): boolean {
  const title = word.slice(0, 1) + word.slice(1).toLowerCase();
  return /^\p{Lu}{2,}$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(next.word) && titles.has(title);
}

/** "vol. IX", and "Vol. I", but not "no. I left" or "No. I left". */
function isRomanNumeralAfter(before: string, word: string, next: NextWord): boolean {
  if (!ROMAN_NUMERAL.test(next.word)) return false;
  return next.word !== 'I' || (/^\p{Lu}/u.test(word) && before.trim() !== word);
}

/** Whether a number with a period is an ordinal: "14th. July", and in German "3. Oktober". */
function isOrdinal(word: string, { next, hasOrdinals }: Mark, rules: SentenceRules): boolean {
  if (rules.dayBeforeMonth.test(`${word}. ${next.word}`)) return true;
  if (rules.hasOrdinals !== undefined) {
    // Of a year and a capital, the capital begins a sentence. In scripts without capitals, a year begins a date.
    const isNumber = /^\p{L}/u.test(next.word) && !/^\p{Lo}/u.test(next.word) ? /^\d{1,2}$/ : /^\d{1,4}$/;
    return rules.hasOrdinals && isNumber.test(word) && !isOpener(next, rules);
  }
  return /^\d{1,2}$/.test(word) && /^\p{Lu}/u.test(next.word) && !FOREIGN_OPENERS.has(next.word) && hasOrdinals();
}

/** Whether the sentence is only the number of a clause or an item so far: "2.1", "A", "SECTION. 1", "Table 1". */
function isNumberOfPart({ sign, before, next }: Mark, { parts, captions }: SentenceRules): boolean {
  if (sign !== '.' || before.length > MAX_NUMBER_LENGTH) return false;
  const [, part = '', number = ''] = NAMED_PART.exec(before) ?? [];
  if (!parts.has(part.toLowerCase()) && !captions.has(part.toLowerCase())) return NUMBER_OF_PART.test(before);
  return number === '' ? /\d/.test(next.firstCharacter) : NUMBER_OF_PART.test(number);
}

/**
 * Whether the next sentence begins with a small letter: after a sentence that does too, or with a word that only those write
 * small who care little for capitals.
 */
function isBeforeSmallLetter({ sign, closers, before, isInSmallLetters, next }: Mark, rules: SentenceRules): boolean {
  const mayBeSmall = isInSmallLetters || (!next.isInitial && rules.neverSmall.has(next.word.replace('’', "'")));
  if (!mayBeSmall || next.word === '' || isEllipsis(sign) || QUOTE.test(closers)) return false;
  const word = lastWord(before);
  const { titles, connectives, beforeNumbers, abbreviations, clock } = rules;
  const isAbbreviation = [titles, connectives, beforeNumbers, abbreviations].some((list) => isListed(list, word));
  return sign !== '.' || !(isAbbreviation || clock.test(word) || ACRONYM.test(word));
}

/** Whether the first letter after an offset is small. Only a few signs precede the first letter of a sentence. */
function beginsSmall(text: string, offset: number): boolean {
  return /^[^\p{L}\p{N}]*\p{Ll}/u.test(text.slice(offset, offset + 20));
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

/** Dots that are right after a word end its sentence, unless there are spaces between them: "Never again........ Then I left." */
const isLeader = ({ sign, before }: Mark): boolean => DOT_LEADER.test(sign) && (/\s$/.test(before) || /\s/.test(sign));

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
