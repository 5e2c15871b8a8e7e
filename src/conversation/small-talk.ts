/** A text -> its kind of small talk if it does not ask about an article, or the question after the small talk. */
import type { Language } from '../language/language.ts';
import type { TokenizedText } from './tokenized-text.ts';

/**
 * `about-me`: "who are you?"; `doubt`: "are you sure?"; `opinion`: "what do you think?"; `chat`: "lol"; `vague`: a text
 * without a word to search for.
 */
export type SmallTalk = 'greeting' | 'thanks' | 'farewell' | 'about-me' | 'doubt' | 'opinion' | 'chat' | 'vague';

/** In characters. A remark between the thanks and the question may have this length. */
const MAX_REMARK_LENGTH = 40;

/** @returns undefined if it may be a question about an article */
export function smallTalkIn({ text, tokens, language }: TokenizedText): SmallTalk | undefined {
  const content = tokens.filter(({ term }) => term !== undefined);
  const { talk } = language;
  if (talk === undefined) return content.length > 0 ? undefined : 'vague';
  const whole = talk.whole(text);
  if (whole !== undefined) return whole;
  if (talk.thanks.test(text)) return text.includes('?') ? undefined : talk.apology.test(text) ? 'chat' : 'thanks';
  // A text may consist of stop words only: "ok", "no".
  const words = (content.length > 0 ? content : tokens).map(({ word }) => word.lower);
  const isTalk = !talk.asking(text) && words.every((word) => talk.words.has(word) || talk.company.has(word));
  if (!isTalk) return content.length > 0 ? undefined : 'vague';
  const kinds = words.flatMap((word) => talk.words.get(word) ?? []);
  // "Good night" is a farewell although "good" opens greetings.
  return kinds.find((kind) => kind !== 'greeting') ?? kinds[0] ?? 'chat';
}

/** Removes small talk before a question: "Thanks! And when?" -> "And when?". A text without a question is not changed. */
export function withoutSmallTalk(text: string, { talk }: Language): string {
  if (talk === undefined) return text;
  const opening = talk.opening.exec(text)?.[0] ?? '';
  const rest = text.slice(opening.length);
  // In "Thanks! One more: who is Kim?" the question begins after the colon.
  const clause = talk.thanks.test(text) ? talk.askingClause.exec(rest) : null;
  if (clause !== null && clause.index <= MAX_REMARK_LENGTH) return rest.slice(clause.index + clause[0].length);
  const endsSentence = /[,.!;:–-]\s*$/.test(opening);
  return talk.asking(rest) || (endsSentence && rest.includes('?')) ? rest : text;
}

/** Removes a polite beginning: "Hey, can you tell me who Kim is?" -> "who Kim is?" */
export function withoutPoliteOpening(text: string, { talk }: Language): string {
  return talk === undefined ? text : text.replace(talk.politeOpening, ' ');
}
