/** Months, days and other words for times. */
import { wordList } from './word-list.ts';

export const MONTHS = wordList('January February March April May June July August September October November December');
/** Without their period. */
export const SHORT_MONTHS = wordList('Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec');
export const WEEKDAYS = wordList('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
export const SHORT_WEEKDAYS = wordList('Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun');
export const SEASONS = wordList('spring summer autumn winter');

/** Month names that are also ordinary words: they are months only with a capital inside a sentence. */
export const MONTHS_AND_WORDS = wordList('may march');

/** Nouns, in lower case, that ask for a time, "which year", or say which time is meant: "that era". */
export const TIME_NOUNS = wordList(
  'year years date dates day days month months century centuries decade decades time era period',
);

/** What a length of time is measured in. */
export const TIME_UNITS = wordList(
  'year years month months week weeks day days century centuries decade decades hour hours minute minutes',
);

/** Words, in lower case, for times. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...[...MONTHS, ...SHORT_MONTHS, ...WEEKDAYS].map((name) => name.toLowerCase()),
  ...SEASONS,
  ...TIME_UNITS,
  ...wordList('yesterday today tomorrow tonight morning afternoon evening night'),
]);
