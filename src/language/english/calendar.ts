/** Months, days and other words for times. */
import { wordList } from './word-list.ts';

export const MONTHS = wordList('January February March April May June July August September October November December');
/** Abbreviated months, without the period. */
export const SHORT_MONTHS = wordList('Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec');
export const WEEKDAYS = wordList('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
/** What happens every week: "closed on Mondays". */
const WEEKDAYS_IN_PLURAL = Array.from(WEEKDAYS, (day) => `${day.toLowerCase()}s`);
export const SHORT_WEEKDAYS = wordList('Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun');
export const SEASONS = wordList('spring summer autumn winter');

/** Month names that are also ordinary words. They count as months only with a capital inside a sentence. */
export const MONTHS_AND_WORDS = wordList('may march');

/** Nouns, in lower case, that ask for a time ("which year") or refer to one ("that era"). */
export const TIME_NOUNS = wordList(
  'year years date dates day days month months century centuries decade decades time era period',
);

/** Units of time. */
export const TIME_UNITS = wordList(
  'year years month months week weeks day days century centuries decade decades hour hours minute minutes',
);

/** Words for times, in lower case. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...[...MONTHS, ...SHORT_MONTHS, ...WEEKDAYS].map((name) => name.toLowerCase()),
  ...SEASONS,
  ...TIME_UNITS,
  ...WEEKDAYS_IN_PLURAL,
  ...wordList(
    'yesterday today tomorrow tonight morning afternoon evening night noon midnight dawn dusk weekend weekends',
  ),
  ...wordList('daily weekly monthly yearly annually'),
]);
