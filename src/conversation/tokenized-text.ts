/** A text with its tokens: it is tokenised once, and whoever reads the text after that is handed its tokens. */
import { type ReadToken, readTokens } from '../language/terms.ts';

export interface TokenizedText {
  readonly text: string;
  /** In order. Their offsets refer to `text`. */
  readonly tokens: readonly ReadToken[];
}

export function tokenized(text: string): TokenizedText {
  return { text, tokens: readTokens(text) };
}

/** A part of a text with the tokens that lie in it, which are not read anew. @param end exclusive */
export function partOf({ text, tokens }: TokenizedText, start: number, end = text.length): TokenizedText {
  const inside = tokens.filter((token) => token.start >= start && token.end <= end);
  return {
    text: text.slice(start, Math.max(start, end)),
    tokens:
      start === 0 ? inside : inside.map((token) => ({ ...token, start: token.start - start, end: token.end - start })),
  };
}
