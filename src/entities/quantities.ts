/** Numbers, with what they count, and dates, as a sentence states them. */
import type { AnnotatedToken } from '../language/annotation.ts';
import { isAfterThe, isNoun, isNounLike, justBefore } from '../language/english/nouns.ts';
import { TokenFlag } from '../language/english/token-flags.ts';
import { firstFrom } from '../text/binary-search.ts';
import type { Mention } from './mention.ts';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.)';
const YEAR = '(?:1\\d{3}|20\\d{2})';
const DATE = new RegExp(
  [
    `(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?\\b${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,? ${YEAR})?(?! \\p{Lu})`,
    '(?:the )?(?:(?:early|mid|late)[ -])?\\d{1,2}(?:st|nd|rd|th)(?: and \\d{1,2}(?:st|nd|rd|th))? centur(?:y|ies)',
    '(?:the )?\\b\\d{3}0s\\b',
    `(?:the (?:beginning|end|spring|summer|autumn|winter) of )?(?<![\\d,.$£€¥])\\b${YEAR}\\b(?![,.]\\d|[-–]\\p{L}| (?:million|percent))`,
    '(?<=\\b[Ii]n )\\d{3}\\b(?=[,.;)]|$)',
    '(?:(?:this|last|next)(?: past)? )?\\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b',
  ].join('|'),
  'gu',
);
const BEFORE_DATE = /\b(in|on|at|by|since|during|until|before|after)(?: the)? $/i;
const NUMBER =
  /(?:[$£€¥] ?)?(?<![\d.,\p{L}])\d[\d,]*(?:\.\d+)?(?: ?%| percent\b)?(?: (?:hundred|thousand|million|billion|trillion)\b)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds|thousands|millions|half(?!-)|a third|a quarter)\b(?:[ -](?:hundred|thousand|million|billion)\b)?/gu;
/** Between a share and what it is one of: "half the cost", "40% of the land". */
const OF_SHARE = /^(?:of|the)$/;
const COUNTED_WORDS = 3;

export function dates(text: string): Mention[] {
  return Array.from(text.matchAll(DATE), ({ 0: date, index: start }): Mention => {
    const preposition = BEFORE_DATE.exec(justBefore(text, start))?.[1]?.toLowerCase();
    return { kind: 'date', text: date, preposition, start, end: start + date.length };
  });
}

export function numbers(text: string, tokens: readonly AnnotatedToken[]): Mention[] {
  return Array.from(text.matchAll(NUMBER), ({ 0: number, index: start }) => counted(text, tokens, start, number));
}

/** A number with the words after it, up to the end of what it counts; or where it counts nothing, those before it. */
function counted(text: string, tokens: readonly AnnotatedToken[], start: number, number: string): Mention {
  const from = firstFrom(tokens, start + number.length);
  const isShare = /%|percent|half|third|quarter/.test(number);
  let end = start + number.length;
  let last: AnnotatedToken | undefined;
  let reach = end;
  for (const token of tokens.slice(from, from + COUNTED_WORDS)) {
    if (!/^[ -]$/.test(text.slice(reach, token.start))) break;
    reach = token.end;
    if (isShare && last === undefined && OF_SHARE.test(token.text)) continue;
    if (!isNounLike(token) || (last !== undefined && /(?:ed|ing)$/.test(token.text))) break;
    last = token;
    end = token.end;
  }
  const isSum = isShare || /[$£€¥-]/.test(text.slice(start, end));
  const isPlural = last !== undefined && /(?:[^s]s|people|men|women|children)$/.test(last.text);
  const thing = text.slice(start + number.length, end).trim();
  const opening =
    last === undefined && !isSum ? wordsBefore(text, tokens, start) : isAfterThe(text, start) ? start - 4 : start;
  return {
    kind: 'number',
    text: text.slice(opening, end).replace(/^The /, 'the '),
    counted: isPlural && !isSum ? thing : undefined,
    start,
    end,
  };
}

/** Where the nearest word that says something begins: "a population of 12". */
function wordsBefore(text: string, tokens: readonly AnnotatedToken[], at: number): number {
  const next = firstFrom(tokens, at);
  const before = tokens
    .slice(Math.max(0, next - COUNTED_WORDS - 1), next)
    .filter(({ end }) => end <= at)
    .slice(-COUNTED_WORDS);
  let from = at;
  for (const token of before.reverse()) {
    if (text.slice(token.end, from) !== ' ') break;
    from = token.start;
    if (!(token.flags & (TokenFlag.stopWord | TokenFlag.number)))
      return isNoun(token) && !/(?:ed|ing)$|^\p{Lu}/u.test(token.text) ? from : at;
  }
  return at;
}
