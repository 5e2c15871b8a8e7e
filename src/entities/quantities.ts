/** Sentence -> the dates in it, and the numbers with what they count. */
import { TokenFlag } from '../language/flags.ts';
import type { EntityRules } from '../language/language.ts';
import { firstFrom } from '../text/binary-search.ts';
import type { Mention, NamingSentence, NamingToken } from './mention.ts';
import { articleBefore, isCommonNoun, textBefore } from './neighbours.ts';

/** How many words after a number, or before it, are searched for the noun that it counts. */
const COUNTED_WORDS = 3;

export function dates({ text }: NamingSentence, { dates: pattern, beforeDate }: EntityRules): Mention[] {
  return Array.from(text.matchAll(pattern), ({ 0: date, index: start }): Mention => {
    const preposition = beforeDate.exec(textBefore(text, start))?.[1]?.toLowerCase();
    return { kind: 'date', text: date, preposition, start, end: start + date.length };
  });
}

export function numbers(sentence: NamingSentence, rules: EntityRules): Mention[] {
  return Array.from(sentence.text.matchAll(rules.numbers), ({ 0: number, index: start }) =>
    withCounted(sentence, start, number, rules),
  );
}

/**
 * A number with the following words up to the end of the noun phrase that it counts or, if there is none, with the words
 * before it.
 */
function withCounted(sentence: NamingSentence, start: number, number: string, rules: EntityRules): Mention {
  const { text, tokens } = sentence;
  const from = firstFrom(tokens, start + number.length);
  const isShare = rules.share.test(number);
  let end = start + number.length;
  let last: NamingToken | undefined;
  let reach = end;
  for (const token of tokens.slice(from, from + COUNTED_WORDS)) {
    if (!/^[ -]$/.test(text.slice(reach, token.start))) break;
    reach = token.end;
    if (isShare && last === undefined && rules.ofShare.test(token.text)) continue;
    if (!mayBeCounted(token)) break;
    last = token;
    end = token.end;
  }
  const isSum = isShare || /[$£€¥-]/.test(text.slice(start, end));
  const isPlural = last !== undefined && rules.plural.test(last.text);
  const thing = text.slice(start + number.length, end).trim();
  const article = articleBefore(sentence, start);
  const opening = last === undefined && !isSum ? wordsBefore(sentence, start) : (article?.start ?? start);
  return {
    kind: 'number',
    text: (opening === article?.start ? `${article.word.lower} ` : text.slice(opening, start)) + text.slice(start, end),
    counted: isPlural && !isSum ? thing : undefined,
    start,
    end,
  };
}

/** Whether a token may belong to what a number counts: "23,500 U.S. soldiers", "two large cities". */
function mayBeCounted({ partOfSpeech, isStopWord, flags }: NamingToken): boolean {
  if (isStopWord || flags & TokenFlag.number) return false;
  return partOfSpeech === 'noun' || partOfSpeech === 'proper-noun' || partOfSpeech === 'adjective';
}

/**
 * The offset of the nearest noun before a number, if only function words or numbers are between them: "a population of 12".
 */
function wordsBefore({ text, tokens }: NamingSentence, at: number): number {
  const next = firstFrom(tokens, at);
  const before = tokens.slice(Math.max(0, next - COUNTED_WORDS), next);
  let from = at;
  for (const token of before.toReversed()) {
    if (text.slice(token.end, from) !== ' ') break;
    from = token.start;
    if (!token.isStopWord && !(token.flags & TokenFlag.number)) return isCommonNoun(token) ? from : at;
  }
  return at;
}
