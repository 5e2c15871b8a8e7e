/** Where a text can be cut: no letter is parted from its accents, no emoji into its parts. */

/** Loading it takes some milliseconds, and few texts are cut. */
let segmenter: Intl.Segmenter | undefined;

export function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/**
 * @param text longer than `longest`, in UTF-16 code units
 * @returns the last offset between two graphemes up to `longest`
 */
export function cutAt(text: string, longest: number): number {
  // With the character after it, which may belong to the last one. Where a grapheme begins does not depend on what follows.
  const begins = graphemes(text.slice(0, longest + 2)).containing(longest)?.index ?? 0;
  // Of a letter with more marks than there is room for, some: no reader can tell them apart.
  return begins > 0 ? begins : longest - (/[\uDC00-\uDFFF]/.test(text.charAt(longest)) ? 1 : 0);
}
