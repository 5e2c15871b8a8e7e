/**
 * Front matter -> its fields. Front matter is YAML between two lines of `---` at the beginning of a text. People write it by
 * hand and often break the rules of YAML, so each field is parsed separately, and a field that is not valid YAML is taken
 * literally.
 */
import { createRequire } from 'node:module';
import type * as Yaml from 'js-yaml';
import { linesOf } from '../text/lines.ts';
import { calendarDate } from './calendar-date.ts';

const require = createRequire(import.meta.url);

const OPENING_RULE = /\s*---[ \t]*(?:\r\n|\n|\r)/y;
const CLOSING_RULE = /^---[ \t]*$/;

/**
 * A line that may occur between the `---` lines: it begins an entry with a key, or continues the entry before it, being
 * indented, a comment, an item of a list, the closing bracket of a list, or empty. Prose between two `---` lines is not
 * front matter.
 */
const LINE = /^(?:(?<key>[\p{L}\p{N}_"'][\p{L}\p{M}\p{N}_ ."'/-]*:)|[ \t#\]}-]|$)/u;

/**
 * The most characters between the `---` lines. The front matter of a long web page, with its lists of tags, has a few
 * thousand; a longer block is ordinary text between two horizontal rules.
 */
const MAX_LENGTH = 65_536;

const KEYS = ['title', 'date', 'source', 'url', 'author', 'language'] as const;
type Key = (typeof KEYS)[number];

/** Other names that site generators have for a field, in lower case without hyphens and underscores. */
const OTHER_NAMES: ReadonlyMap<string, Key> = new Map([
  ...[
    'updated',
    'modified',
    'lastmod',
    'lastedited',
    'lastupdate',
    'lastupdated',
    'lastmodified',
    'published',
    'revised',
  ].map((name) => [name, 'date'] as const),
  ...['authors', 'editor', 'editedby', 'maintainer', 'maintainers', 'writtenby'].map(
    (name) => [name, 'author'] as const,
  ),
  ...['lang', 'locale'].map((name) => [name, 'language'] as const),
  ...['link', 'canonical', 'canonicalurl', 'sourceurl'].map((name) => [name, 'url'] as const),
]);

const ENTRY = /^(?<quote>["']?)(?<key>[\w-]+)\k<quote>[ \t]*:/;

/**
 * A value that is more likely meant literally than as YAML. In YAML it would be an anchor, an alias or a tag ("*New*",
 * "!important"), or would end before a "#" that opens a comment ("Room #5"). A "#" with a space after it is a comment here
 * too.
 */
const NOT_MEANT_AS_YAML = /^(?:[&*!]|(?:[^"'|>[{#].*[ \t])?#\S)/s;
/** The beginning of a list, a mapping or a block whose rest is not YAML. */
const UNFINISHED = /^[[{|>][+-]?$/;
const QUOTED = /^(["'])(?<inside>.*)\1$/s;

export interface FrontMatter {
  /**
   * A key without a value has no field. If a key occurs twice, the later value counts. A value under another name counts only
   * if there is none under the field's own.
   */
  readonly fields: Readonly<Partial<Record<Key, string>>>;
  /** Offset after the closing `---` line; without front matter, the offset at which it would begin. */
  readonly end: number;
}

/** @param from offset at which front matter would begin; white space may come before it */
export function readFrontMatter(text: string, from: number): FrontMatter {
  OPENING_RULE.lastIndex = from;
  const opening = OPENING_RULE.exec(text);
  const none = { fields: {}, end: from };
  if (opening === null) return none;
  const first = from + opening[0].length;
  const entryStarts: number[] = [];
  for (const { start, end, next } of linesOf(text, first)) {
    const line = text.slice(start, end);
    if (CLOSING_RULE.test(line)) {
      const entries = entryStarts.map((entryStart, i) => text.slice(entryStart, entryStarts[i + 1] ?? start));
      return { fields: fieldsOf(entries), end: next };
    }
    const found = LINE.exec(line);
    if (found === null || end - first > MAX_LENGTH) return none;
    if (found.groups?.key !== undefined) entryStarts.push(start);
  }
  return none;
}

function fieldsOf(entries: readonly string[]): FrontMatter['fields'] {
  const fields: Partial<Record<Key, string>> = {};
  const underOtherNames: Partial<Record<Key, string>> = {};
  for (const entry of entries) {
    const writtenKey = ENTRY.exec(entry)?.groups?.key;
    const own = KEYS.find((known) => known === writtenKey?.toLowerCase());
    const key = own ?? OTHER_NAMES.get(writtenKey?.toLowerCase().replace(/[_-]/g, '') ?? '');
    if (writtenKey === undefined || key === undefined) continue;
    const written = firstLine(entry).replace(ENTRY, '').trim();
    const value = NOT_MEANT_AS_YAML.test(written) ? undefined : parseYaml(entry)[writtenKey];
    const asWritten = UNFINISHED.test(written) ? '' : written;
    const field = asText(key, value) ?? QUOTED.exec(written)?.groups?.inside ?? asWritten;
    // "published: true" is no date.
    if (field === '' || (own === undefined && key === 'date' && calendarDate(field) === null)) continue;
    (own === undefined ? underOtherNames : fields)[key] = field;
  }
  return { ...underOtherNames, ...fields };
}

/** @returns undefined if the value is neither a string nor, for the authors, a list of strings */
function asText(key: Key, value: unknown): string | undefined {
  if (typeof value === 'string') return onOneLine(value);
  // A title in brackets is a title and not a list.
  if (key !== 'author' || !Array.isArray(value)) return undefined;
  const names = value.filter((item) => typeof item === 'string');
  return names.length === 0 ? undefined : onOneLine(names.join(', '));
}

/** @returns the values by their keys, each scalar as a string; no values if the text is not a valid mapping of YAML */
function parseYaml(entry: string): Readonly<Record<string, unknown>> {
  // Loaded here because most articles have no front matter and so need no YAML parser.
  const { load, FAILSAFE_SCHEMA } = require('js-yaml') as typeof Yaml;
  try {
    // The schema keeps dates, numbers and words such as "no" as strings. Without aliases, no value is longer than its entry.
    const parsed = load(entry, { schema: FAILSAFE_SCHEMA, maxAliases: 0 });
    return typeof parsed === 'object' ? { ...parsed } : {};
  } catch {
    // Most often the value has no quotes and contains a colon: "title: Trump: the sequel".
    return {};
  }
}

function firstLine(text: string): string {
  const [line = { start: 0, end: 0 }] = linesOf(text, 0);
  return text.slice(line.start, line.end);
}

/** Joins the lines of a text. A quoted value may contain line breaks and, as escapes, lone surrogates. */
function onOneLine(text: string): string {
  const lines = text.toWellFormed().split(/[\r\n]+/);
  return lines
    .map((line) => line.trim())
    .join(' ')
    .trim();
}
