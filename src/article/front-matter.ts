/**
 * Reads what the opening of a file says about the article, and where the article's own text begins after it.
 * Two openings are understood: front matter, which is `key: value` lines between two `---` lines, and the words
 * `date YYYY-MM-DD` before the first sentence.
 */
import { Problem } from '../problem.ts';
import { linesOf } from '../text/lines.ts';
import type { Metadata } from './article.ts';

const BYTE_ORDER_MARK = '\uFEFF';
/** Between the two rules are only fields, comments and lists: two rules around prose are no front matter. */
const OPENING_RULE = /\s*---[ \t]*(?:\r\n|\n|\r)/y;
const CLOSING_RULE = /^---[ \t]*$/;
const FIELD_COMMENT_OR_LIST = /^(?:\w[\w -]*:|[ \t#-]|$)/;
const FIELD = /^(?<key>\w+)[ \t]*:(?<value>.*)$/;
const QUOTED = /^(["'])(?<inside>.*)\1$/;
/**
 * Front matter may have this many characters, from rule to rule. That of a long web page, with its lists of tags, has
 * some thousand; what is longer is a text between two rules, and a title as long as a book helps nobody.
 */
const MOST_FRONT_MATTER = 65_536;
const OPENING_DATE = /\s*date:?[ \t]+(?<date>\d{4}-\d{2}-\d{2})(?![\w-])[ \t]*/y;

export interface Opening extends Metadata {
  /** Offset at which the article's own text begins. */
  readonly bodyStart: number;
}

/**
 * @throws {Problem} of kind `article` if the front matter gives a date that is not a calendar date.
 */
export function readMetadata(name: string, text: string): Opening {
  const textStart = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const { fields, end: afterFields } = readFrontMatter(text, textStart);

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

interface FrontMatter {
  readonly fields: ReadonlyMap<string, string>;
  /** Offset after the rule that closes it; where it would begin, if there is none. */
  readonly end: number;
}

/** Lines that are not `key: value` are passed over: front matter written for other programs has lists and the like. */
function readFrontMatter(text: string, from: number): FrontMatter {
  const none = { fields: new Map<string, string>(), end: from };
  const opening = matchAt(OPENING_RULE, text, from);
  if (opening === null) return none;
  const first = from + opening[0].length;
  const fields = new Map<string, string>();
  for (const { start, end, next } of linesOf(text, first)) {
    const line = text.slice(start, end);
    if (CLOSING_RULE.test(line)) return { fields, end: next };
    if (end - first > MOST_FRONT_MATTER || !FIELD_COMMENT_OR_LIST.test(line)) return none;
    const { key, value = '' } = FIELD.exec(line)?.groups ?? {};
    const trimmed = value.trim();
    const unquoted = QUOTED.exec(trimmed)?.groups?.inside ?? trimmed;
    if (key !== undefined && unquoted !== '') fields.set(key.toLowerCase(), unquoted);
  }
  return none;
}

function isCalendarDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
