/**
 * The words of a language for times, from the Unicode Common Locale Data Repository (CLDR), which is a part of Node.js as
 * `Intl`.
 */

/** By their names in ECMA-402. */
const UNITS = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
/** Quantities that take different forms of a noun: 1, 2 to 4, 5 and more, and a fraction. */
const QUANTITIES = [1, 2, 5, 21, 1.5];
const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2001, month, 15)));
/** From a Monday to a Sunday. */
const WEEKDAYS = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2001, 0, 1 + day)));
const MORNING_AND_EVENING = [new Date(Date.UTC(2001, 0, 1, 6)), new Date(Date.UTC(2001, 0, 1, 18))];

/**
 * The names of months, weekdays and units of time, and what is written with an hour, in lower case. A name may be of several
 * words.
 *
 * @param code a BCP 47 language tag
 * @example
 * wordsForTimes('de'); // ['januar', …, 'montag', …, 'uhr', 'minute', 'minuten', …]
 */
export function wordsForTimes(code: string): readonly string[] {
  const namesIn = (dates: readonly Date[], options: Intl.DateTimeFormatOptions): string[] => {
    // Some languages would use other calendars and digits.
    const western = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' };
    const format = new Intl.DateTimeFormat(code, { ...options, ...western });
    return dates.flatMap((date) => format.formatToParts(date).map(({ value }) => value));
  };
  const quantitiesOf = (unit: string): string[] => {
    const format = new Intl.NumberFormat(code, { style: 'unit', unit, unitDisplay: 'long', numberingSystem: 'latn' });
    return QUANTITIES.map((count) => format.format(count));
  };
  const names = [
    ...namesIn(MONTHS, { month: 'long' }),
    // Some languages decline the month of a date: "5 мая".
    ...namesIn(MONTHS, { month: 'long', day: 'numeric' }),
    ...namesIn(WEEKDAYS, { weekday: 'long' }),
    ...namesIn(MORNING_AND_EVENING, { hour: 'numeric' }),
    ...UNITS.flatMap(quantitiesOf),
  ].map((name) => name.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, ''));
  return [...new Set(names)].filter((name) => name !== '');
}
