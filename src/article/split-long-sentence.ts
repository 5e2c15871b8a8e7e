/**
 * A sentence that is too long -> pieces of it. The sentences that people write have at most a few hundred characters. A
 * longer one is a table, a log, the source of a web page, or an endless list.
 */
import { cutAt } from '../text/graphemes.ts';
import type { Span } from '../text/span.ts';

/**
 * In UTF-16 code units. A Discord message may have 2,000 characters, and a sentence must fit into it together with its
 * citation and a backslash before each Markdown character. Also, the cost of a question grows with the length of the
 * candidate sentences. Of 90,000 sentences of Wikipedia, news, reviews, tales and forums, 30 are longer.
 */
export const MAX_SENTENCE_LENGTH = 1000;

/**
 * A cut is allowed only before a new character: not before a mark that belongs to the letter before it, nor inside a
 * surrogate pair.
 */
const NEW_CHARACTER = String.raw`(?=[^\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200D\p{Cs}])`;

/** Where to cut, the best place first: after a line, a clause, a word, or a sign that separates words without a space. */
const PLACES = [
  String.raw`[\r\n]`,
  String.raw`(?:[,;:–—…)\]}>](?=\s)|[，、；：،؛])`,
  String.raw`\s`,
  String.raw`(?:[;)\]}>]|[,:](?!\d))`,
];

/**
 * Each pattern matches the longest piece that ends at such a place. The patterns for pieces shorter than half of the maximum
 * come last, so that a short piece is used only if no longer one is possible.
 */
const LONGEST_PIECE = [MAX_SENTENCE_LENGTH / 2, 1].flatMap((min) =>
  PLACES.map((place) => new RegExp(`^[^]{${min - 1},}${place}${NEW_CHARACTER}`, 'u')),
);

const SPACE = /\s*/y;

/**
 * @param sentence without white space at its ends
 * @returns spans in reading order, each at most `MAX_SENTENCE_LENGTH` long, with only white space between them
 */
export function* splitLongSentence(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  while (end - from > MAX_SENTENCE_LENGTH) {
    const piece = text.slice(from, from + pieceLength(text, from));
    yield { start: from, end: from + piece.trimEnd().length };
    SPACE.lastIndex = from + piece.length;
    SPACE.test(text);
    from = SPACE.lastIndex;
  }
  yield { start: from, end };
}

function pieceLength(text: string, from: number): number {
  const longest = text.slice(from, from + MAX_SENTENCE_LENGTH);
  for (const pattern of LONGEST_PIECE) {
    const found = pattern.exec(longest);
    if (found !== null) return found[0].length;
  }
  // Without any such place the cut is between two characters. Two more code units show whether a character continues there.
  return cutAt(text.slice(from, from + MAX_SENTENCE_LENGTH + 2), MAX_SENTENCE_LENGTH);
}
