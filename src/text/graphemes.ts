/**
 * Text -> its graphemes, the characters that a reader sees, and places where it can be cut between them. A letter stays
 * together with its accents, and an emoji with its parts.
 */

/** Created at its first use, because creating it takes some milliseconds and few texts are cut. */
let graphemeSegmenter: Intl.Segmenter | undefined;

export function graphemes(text: string): Intl.Segments {
  graphemeSegmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return graphemeSegmenter.segment(text);
}

/**
 * Where to cut a text that is too long.
 *
 * @param text longer than `longest`
 * @param longest in UTF-16 code units
 * @returns the last offset between two graphemes that is at most `longest`
 */
export function cutAt(text: string, longest: number): number {
  // Includes the character after the cut, which may belong to the grapheme before it. Later characters make no difference.
  const graphemeStart = graphemes(text.slice(0, longest + 2)).containing(longest)?.index ?? 0;
  if (graphemeStart > 0) return graphemeStart;
  // The first grapheme is a letter with more accents than there is room for: cut between them, but not inside a character.
  return longest - (/[\uDC00-\uDFFF]/.test(text.charAt(longest)) ? 1 : 0);
}
