/** A stem -> the stems of the same word in British or American spelling: "colour" <-> "color", "licenc" <-> "licens". */

/** Pairs of letters that differ, as British and American; each is tried at the place where it occurs last. */
const PAIRS = [
  ['our', 'or'],
  ['is', 'iz'],
  ['ys', 'yz'],
  ['nc', 'ns'],
  ['tr', 'ter'],
  ['ogu', 'og'],
  ['ll', 'l'],
  ['ae', 'e'],
  ['oe', 'e'],
  ['mme', 'm'],
  ['grey', 'gray'],
  ['tyre', 'tire'],
  ['cheque', 'check'],
] as const;

/** In letters. A shorter word with one of the pairs in it is most often another word. */
const MIN_LENGTH = 4;

/** @returns possible spellings, most of which are no words */
export function variantsOf(stem: string): readonly string[] {
  if (stem.length < MIN_LENGTH) return [];
  return PAIRS.flatMap((pair) =>
    [pair, [pair[1], pair[0]] as const].flatMap(([from, to]) => {
      const at = stem.lastIndexOf(from);
      return at < 0 ? [] : [stem.slice(0, at) + to + stem.slice(at + from.length)];
    }),
  );
}
