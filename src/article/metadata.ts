/**
 * Reads what the opening of a file says about the article, and where the article's own text begins after it.
 * Two openings are understood: front matter, which is `key: value` lines between two `---` lines, and the words
 * `date YYYY-MM-DD` before the first sentence.
 */
import { Problem } from '../problem.ts';
import type { Metadata } from './article.ts';

const BYTE_ORDER_MARK = '\uFEFF';
/** Between the two rules stand only fields, comments and lists: two rules around prose are no front matter. */
const FRONT_MATTER =
  /\s*---[ \t]*(?:\r\n|\n|\r)(?<fields>(?:(?:\w[\w -]*:.*|[ \t#-].*|)(?:\r\n|\n|\r))*?)---[ \t]*(?:\r\n|\n|\r|$)/y;
const FIELD = /^(?<key>\w+)[ \t]*:[ \t]*(?<value>.*?)[ \t]*$/;
const OPENING_DATE = /\s*date:?[ \t]+(?<date>\d{4}-\d{2}-\d{2})(?![\w-])[ \t]*/y;

export interface Opening extends Metadata {
  /** Offset at which the article's own text begins. */
  readonly bodyStart: number;
}

/**
 * @throws {Problem} of kind `article` if the front matter gives a date that is not a calendar date.
 */
export function readOpening(name: string, text: string): Opening {
  const textStart = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const frontMatter = matchAt(FRONT_MATTER, text, textStart);
  const fields = readFields(frontMatter?.groups?.fields ?? '');
  const afterFields = textStart + (frontMatter?.[0].length ?? 0);

  const fieldDate = fields.get('date') ?? null;
  if (fieldDate !== null && !isCalendarDate(fieldDate.slice(0, 10))) {
    throw new Problem(
      'article',
      `${name}: its front matter has the date “${fieldDate}”. Write it as YYYY-MM-DD, or leave it out.`,
    );
  }

  const openingDate = matchAt(OPENING_DATE, text, afterFields);
  const date = openingDate?.groups?.date;
  const hasOpeningDate = openingDate !== null && date !== undefined && isCalendarDate(date);
  return {
    title: fields.get('title') ?? null,
    date: fieldDate?.slice(0, 10) ?? (hasOpeningDate ? date : null),
    source: fields.get('source') ?? null,
    author: fields.get('author') ?? null,
    bodyStart: hasOpeningDate ? afterFields + openingDate[0].length : afterFields,
  };
}

function matchAt(sticky: RegExp, text: string, offset: number): RegExpExecArray | null {
  sticky.lastIndex = offset;
  return sticky.exec(text);
}

/** Lines that are not `key: value` are passed over: front matter written for other programs holds lists and the like. */
function readFields(lines: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines.split(/\r\n|\n|\r/)) {
    const { key, value } = FIELD.exec(line)?.groups ?? {};
    const unquoted = value?.replace(/^(["'])(.*)\1$/, '$2');
    if (key !== undefined && unquoted) fields.set(key.toLowerCase(), unquoted);
  }
  return fields;
}

function isCalendarDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
