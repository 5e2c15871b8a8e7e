/** A text with its tokens: it is tokenised once, and whoever reads the text after that is handed its tokens. */
import type { Language } from '../language/language.ts';
import { type TaggedToken, tagTokens } from '../language/tagged-token.ts';

export interface TokenizedText {
  readonly text: string;
  readonly language: Language;
  /** In order. Their offsets refer to `text`. */
  readonly tokens: readonly TaggedToken[];
}

export function tokenized(text: string, language: Language): TokenizedText {
  return { text, language, tokens: tagTokens(text, language) };
}

/** A part of a text with the tokens that lie in it, which are not read anew. @param end exclusive */
export function partOf({ text, language, tokens }: TokenizedText, start: number, end = text.length): TokenizedText {
  const inside = tokens.filter((token) => token.start >= start && token.end <= end);
  return {
    text: text.slice(start, Math.max(start, end)),
    language,
    tokens:
      start === 0 ? inside : inside.map((token) => ({ ...token, start: token.start - start, end: token.end - start })),
  };
}
