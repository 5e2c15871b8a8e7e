/** A date as people and programs write it -> a calendar date. */

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
/** "2024-05-03T10:00:00Z", "20240503" */
const PLAIN_DATE = /^\s*(?<year>\d{4})(?<separator>-?)(?<month>\d{2})\k<separator>(?<day>\d{2})(?!\d)/;
/** "March 5, 2021", "Mar. 5 2021", "Friday, 5th March 2021", with a time after it or not */
const WRITTEN_DATE = new RegExp(
  String.raw`^\s*(?:\p{L}{3,9},? )?(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\.? )?(?<month>\p{L}{3,9})\.?` +
    String.raw`(?: (?<dayAfter>\d{1,2})(?:st|nd|rd|th)?)?,? (?<year>\d{4})(?!\d)`,
  'u',
);

/**
 * @param text such as "2024-05-03T10:00:00Z", "20240503", "3 May 2024" or "May 3rd, 2024". A time after it is ignored.
 * @returns `YYYY-MM-DD`; `null` without a text, or if the text is not a date of the calendar with a day, a month and a year
 */
export function calendarDate(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const plain = PLAIN_DATE.exec(text)?.groups;
  if (plain !== undefined) return asIso(plain.year, Number(plain.month), plain.day);
  const { day, month = '', dayAfter, year } = WRITTEN_DATE.exec(text)?.groups ?? {};
  const isShort = month.length === 3;
  const index = MONTH_NAMES.findIndex((name) => (isShort ? name.slice(0, 3) : name) === month.toLowerCase());
  if (index < 0 || (day !== undefined && dayAfter !== undefined)) return null;
  return asIso(year, index + 1, day ?? dayAfter);
}

function asIso(year: string | undefined, month: number, day: string | undefined): string | null {
  if (year === undefined || day === undefined) return null;
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
