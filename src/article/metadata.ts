/**
 * The opening of a text -> the article's metadata, and the offset at which the article's own text begins. Two kinds of
 * opening are recognised: front matter, and the words `date YYYY-MM-DD` before the first sentence.
 */
import { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import type { Metadata } from './document.ts';
import { readFrontMatter } from './front-matter.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const OPENING_DATE = /\s*date:?[ \t]+(?<date>\d{4}-\d{2}-\d{2})(?![\w-])[ \t]*/y;

export interface Opening {
  readonly metadata: Metadata;
  /** The title where the text has it, if it has it word for word. */
  readonly title: Span | undefined;
  /** Offset at which the article's own text begins. */
  readonly bodyStart: number;
}

const ADDRESS = /^https?:\/\/\S+$/i;

/**
 * Reads the metadata at the beginning of a text. Fields of the front matter win over the opening date.
 *
 * @param path the name of the article in problems
 * @throws {Problem} of kind `article` if the front matter has a date that is not in the calendar.
 */
export function readMetadata(path: string, text: string): Opening {
  const textStart = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const { fields, end: afterFields } = readFrontMatter(text, textStart);

  const fieldDate = fields.date === undefined ? undefined : readDate(fields.date);
  if (fields.date !== undefined && fieldDate === undefined) {
    throw new Problem(
      'article',
      `${path}: its front matter has the date “${fields.date}”. Write it as YYYY-MM-DD, or leave it out.`,
    );
  }

  OPENING_DATE.lastIndex = afterFields;
  const [opening = '', date = ''] = OPENING_DATE.exec(text) ?? [];
  const hasOpeningDate = isCalendarDate(date);
  const { title = null, source = null, author = null } = fields;
  const titleStart = title === null ? -1 : text.slice(0, afterFields).indexOf(title);
  return {
    metadata: {
      ...{ title, author, date: fieldDate ?? (hasOpeningDate ? date : null) },
      source: source !== null && ADDRESS.test(source) ? null : source,
      url: [source, fields.url].find((field) => field != null && ADDRESS.test(field)) ?? null,
    },
    title: title === null || titleStart < 0 ? undefined : { start: titleStart, end: titleStart + title.length },
    bodyStart: afterFields + (hasOpeningDate ? opening.length : 0),
  };
}

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
/** "March 5, 2021", "Mar. 5 2021", "5 March 2021" */
const WRITTEN_DATE =
  /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\.? )?(?<month>\p{L}{3,9})\.?(?: (?<dayAfter>\d{1,2})(?:st|nd|rd|th)?)?,? (?<year>\d{4})$/u;

/** @returns the date as YYYY-MM-DD; undefined if it cannot be read, or leaves out the day or the year */
function readDate(field: string): string | undefined {
  // A time after the date is ignored.
  const plain = field.slice(0, 10);
  if (isCalendarDate(plain)) return plain;
  const { day, month = '', dayAfter, year } = WRITTEN_DATE.exec(field)?.groups ?? {};
  const isShort = month.length === 3;
  const index = MONTH_NAMES.findIndex((name) => (isShort ? name.slice(0, 3) : name) === month.toLowerCase());
  const days = day ?? dayAfter;
  if (index < 0 || days === undefined || (day !== undefined && dayAfter !== undefined)) return undefined;
  const date = `${year}-${String(index + 1).padStart(2, '0')}-${days.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}

function isCalendarDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
