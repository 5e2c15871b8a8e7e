/**
 * The opening of a text -> the article's metadata, and the offset at which the article's own text begins. Two kinds of
 * opening are recognised: front matter, and the words `date YYYY-MM-DD` before the first sentence.
 */
import { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import { calendarDate } from './calendar-date.ts';
import type { Metadata } from './document.ts';
import { readFrontMatter } from './front-matter.ts';
import { isWebAddress } from './web-address.ts';

const BYTE_ORDER_MARK = '\uFEFF';
/** A BCP 47 language tag. Some write it with an underscore. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?=[-_]|$)/i;
const OPENING_DATE = /\s*date:?[ \t]+(?<date>\d{4}-\d{2}-\d{2})(?![\w-])[ \t]*/y;

export interface Opening {
  readonly metadata: Metadata;
  /** The title where the text has it, if it has it word for word. */
  readonly title: Span | undefined;
  /** Offset at which the article's own text begins. */
  readonly bodyStart: number;
}

/**
 * Reads the metadata at the beginning of a text. Fields of the front matter win over the opening date.
 *
 * @param path the name of the article in problems
 * @throws {Problem} of kind `article` if the front matter has a date that is not in the calendar.
 */
export function readMetadata(path: string, text: string): Opening {
  const textStart = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const { fields, end: afterFields } = readFrontMatter(text, textStart);

  const fieldDate = calendarDate(fields.date);
  if (fields.date !== undefined && fieldDate === null) {
    throw new Problem(
      'article',
      `${path}: its front matter has the date “${fields.date}”. Write it as YYYY-MM-DD, or leave it out.`,
    );
  }

  OPENING_DATE.lastIndex = afterFields;
  const [opening = '', date = ''] = OPENING_DATE.exec(text) ?? [];
  const openingDate = calendarDate(date);
  const { title = null, source = null, author = null } = fields;
  // The words of the title may stand in another field too.
  const field = /^["']?title["']?[ \t]*:/im.exec(text.slice(0, afterFields))?.index ?? 0;
  const titleStart = title === null ? -1 : text.slice(0, afterFields).indexOf(title, field);
  return {
    metadata: {
      ...{ title, author, date: fieldDate ?? openingDate },
      source: isWebAddress(source) ? null : source,
      url: [source, fields.url].find(isWebAddress) ?? null,
      language: LANGUAGE_TAG.exec(fields.language ?? '')?.[0] ?? null,
      encoding: null,
    },
    title: title === null || titleStart < 0 ? undefined : { start: titleStart, end: titleStart + title.length },
    bodyStart: afterFields + (openingDate === null ? 0 : opening.length),
  };
}
