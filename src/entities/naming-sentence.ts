/** The text of one sentence -> its tagged tokens, and the mentions in it. */
import { annotate } from '../language/annotate.ts';
import type { Grammar, Language } from '../language/language.ts';
import { readTokens } from '../language/terms.ts';
import { firstFrom } from '../text/binary-search.ts';
import type { Span } from '../text/span.ts';
import type { Mention, NamingContext, NamingSentence, NamingToken } from './mention.ts';
import { properNames } from './proper-names.ts';
import { dates, numbers } from './quantities.ts';

export function toNamingSentence(text: string, language: Language, grammar: Grammar): NamingSentence {
  const annotated = annotate(text, language);
  const tagged = grammar.tag(readTokens(text, language));
  const tokens = annotated.map(({ text: own, start, end, word, term, isStopWord, flags }, i): NamingToken => {
    const { partOfSpeech = 'noun', flags: wordFlags = 0 } = tagged[i] ?? {};
    return { text: own, start, end, word, term, isStopWord, flags, partOfSpeech, wordFlags };
  });
  return { text, tokens };
}

/** The mentions in a sentence: its dates first, then the numbers and names that are not part of a date. */
export function mentionsIn(sentence: NamingSentence, context: NamingContext): Mention[] {
  const times = dates(sentence, context.rules);
  const others = [...numbers(sentence, context.rules), ...properNames(sentence, context)];
  const isFree = ({ start, end }: Span): boolean => (times[firstFrom(times, end) - 1]?.end ?? 0) <= start;
  return [...times, ...others.filter(isFree)];
}
