/**
 * A sentence that is too long -> pieces of it. What people write has an end within some hundred characters; what has none
 * is a table, a log, a web page's source, or a list that goes on and on.
 */
import { cutAt } from '../text/graphemes.ts';
import type { Span } from '../text/span.ts';

/**
 * In UTF-16 code units. A Discord message may have 2,000 characters, in which a sentence must fit beside its citation
 * with a backslash before each sign of Markdown; and what a question costs grows with the length of the sentences that
 * it looks at. Of 90,000 sentences of Wikipedia, news, reviews, tales and forums, 30 are longer.
 */
export const LONGEST_SENTENCE = 1000;

/** What follows a cut: neither a mark that belongs to the letter before, nor half of a character. */
const NEW_CHARACTER = String.raw`(?=[^\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200D\p{Cs}])`;

/** Where to cut, best first: after a line, a clause, a word, a sign that parts words without any space. */
const PLACES = [
  String.raw`[\r\n]`,
  String.raw`(?:[,;:–—…)\]}>](?=\s)|[，、；：،؛])`,
  String.raw`\s`,
  String.raw`(?:[;)\]}>]|[,:](?!\d))`,
];

/** As much as possible of what is at most so long; a cut that leaves less than half of it is taken if there is no other. */
const LONGEST_PIECE = [LONGEST_SENTENCE / 2, 1].flatMap((least) =>
  PLACES.map((place) => new RegExp(`^[^]{${least - 1},}${place}${NEW_CHARACTER}`, 'u')),
);

const SPACE = /\s*/y;

/**
 * @param sentence without white space at its ends
 * @returns spans in reading order; between them there is nothing but white space
 */
export function* splitLongSentence(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const piece = text.slice(from, from + lengthOfPiece(text, from));
    yield { start: from, end: from + piece.trimEnd().length };
    SPACE.lastIndex = from + piece.length;
    SPACE.test(text);
    from = SPACE.lastIndex;
  }
  yield { start: from, end };
}

function lengthOfPiece(text: string, from: number): number {
  const longest = text.slice(from, from + LONGEST_SENTENCE);
  for (const pattern of LONGEST_PIECE) {
    const found = pattern.exec(longest);
    if (found !== null) return found[0].length;
  }
  return cutAt(text.slice(from, from + LONGEST_SENTENCE + 2), LONGEST_SENTENCE);
}
