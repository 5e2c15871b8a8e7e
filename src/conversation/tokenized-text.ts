/**
 * A text with its tokens. It is tokenised once, and tagged when its parts of speech are first read, because a complete
 * question does not need them.
 */
import type { Language } from '../language/language.ts';
import { type TaggedToken, tagTokens } from '../language/tagged-token.ts';
import { type ReadToken, readTokens } from '../language/terms.ts';

export interface TokenizedText {
  readonly text: string;
  readonly language: Language;
  /** The tokens in order. Their offsets refer to `text`. */
  readonly tokens: readonly ReadToken[];
  /** The tokens with their parts of speech. */
  readonly tagged: readonly TaggedToken[];
}

export function tokenized(text: string, language: Language): TokenizedText {
  const tokens = readTokens(text, language);
  let tagged: readonly TaggedToken[] | undefined;
  return {
    ...{ text, language, tokens },
    get tagged() {
      tagged ??= tagTokens(tokens, language);
      return tagged;
    },
  };
}

/**
 * A part of a text with the tokens inside it, which are not tokenised again.
 *
 * @param end exclusive
 */
export function partOf({ text, language, tagged }: TokenizedText, start: number, end = text.length): TokenizedText {
  const inside = tagged.filter((token) => token.start >= start && token.end <= end);
  const tokens =
    start === 0 ? inside : inside.map((token) => ({ ...token, start: token.start - start, end: token.end - start }));
  return { text: text.slice(start, Math.max(start, end)), language, tokens, tagged: tokens };
}
