/** Number words, units of measurement and currency units. */
import { wordList } from './word-list.ts';

/** Kept apart from `CARDINALS`, because a suggestion never asks about them: "one" is often a pronoun. */
const SMALLEST = wordList('zero none one');
export const CARDINALS = wordList(`
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety
`);
export const LARGE_NUMBERS = wordList('hundred thousand million billion trillion');
export const FRACTIONS = wordList('half third quarter');

/** Words, in lower case, for an exact or approximate number. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...[...SMALLEST, ...CARDINALS, ...LARGE_NUMBERS, ...FRACTIONS],
  ...wordList('hundreds thousands millions billions dozen dozens twice once double triple first second both several'),
]);

export const MONEY_UNITS = wordList('dollar dollars euro euros pound pounds');

/** Words, in lower case, for the unit of a number. */
export const UNITS: ReadonlySet<string> = new Set([
  ...MONEY_UNITS,
  ...wordList(`
    percent km kilometers kilometres miles mile meters metres feet foot inches tons tonnes kg degrees acres hectares years inches
    people cm mm square
  `),
]);
