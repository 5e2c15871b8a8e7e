/**
 * The action of a button or a form <-> its `custom_id`, which Discord sends back. The action is stored only in the id, so a
 * button works after a restart, on every shard, and as long as its message exists.
 *
 * The text before the first field of each format must never change, because messages that have been sent contain it.
 */
import { MAX_CUSTOM_ID } from '../api-limits.ts';

/** The encoding of one value in a `custom_id`. */
interface Field<Value> {
  /** A regular expression that matches exactly the results of `write`. */
  readonly pattern: string;
  write(value: Value): string;
  read(text: string): Value;
}

const RADIX = 36;
/** In base 36, safe integers have at most 11 digits. -1 is the page before the first, on a disabled button. */
const INTEGER = '-?[0-9a-z]{1,11}';

const anyText: Field<string> = { pattern: '[^]*', write: (value) => value, read: (value) => value };
/** A text without a colon, such as a digest or the name of a command. */
const word: Field<string> = { ...anyText, pattern: '[^:]+' };
const integer: Field<number> = {
  pattern: INTEGER,
  write: (value) => value.toString(RADIX),
  read: (written) => Number.parseInt(written, RADIX),
};
const integers: Field<readonly number[]> = {
  pattern: `${INTEGER}(?:\\.${INTEGER})*`,
  write: (values) => values.map(integer.write).join('.'),
  read: (written) => written.split('.').map(integer.read),
};

/** Consecutive sentences of an article: the number of the first, counting from 0, and how many there are. */
export interface SentenceRange {
  readonly first: number;
  readonly count: number;
}

/** A range of one sentence is written as that sentence alone, as in messages from before there were longer ones. */
const range: Field<SentenceRange> = {
  pattern: `${INTEGER}(?:\\.${INTEGER})?`,
  write: ({ first, count }) => integers.write(count === 1 ? [first] : [first, count]),
  read(written) {
    const [first = 0, count = 1] = integers.read(written);
    return { first, count };
  },
};

/**
 * For each kind of action, the beginning of its `custom_id`, and its fields in order. An `anyText` field must be the last
 * one.
 */
const ACTION_FORMATS = {
  /** Shows the pages of an article from a sentence on (counting from 0). */
  'open-page': { prefix: 'article:open', fields: { article: word, sentence: integer } },
  /** Shows a cited passage among the paragraphs around it. */
  'show-in-context': { prefix: 'ask:context', fields: { article: word, passage: range } },
  /** Turns the page of a cited passage: the citation stays the same, but the page of another sentence is in the middle. */
  'turn-around': { prefix: 'ask:around', fields: { article: word, passage: range, around: integer } },
  /** Shows passages, given by their numbers among the sentences of all articles of a catalogue. */
  'more-passages': { prefix: 'ask:more', fields: { catalogue: word, passages: integers } },
  /** Posts a private answer for everybody. */
  share: { prefix: 'ask:share', fields: {} },
  /** Asks a suggested question. */
  'try-question': { prefix: 'ask:try', fields: { question: anyText } },
  /** Puts back an article that was removed from the library. */
  'restore-article': { prefix: 'library:restore', fields: { article: word } },
  /** Shows a page of the list of the library, counting from 0. */
  'library-page': { prefix: 'library:page', fields: { page: integer } },
  /** Makes an article of the library one of a channel alone, or of the whole server. */
  'move-article': { prefix: 'library:move', fields: { article: word, channel: anyText } },
  /** Sends one of the files of an export, counting from 0, of a revision of the library. */
  'export-part': { prefix: 'library:export', fields: { revision: integer, part: integer } },
  /** Asks whether the person's own library is to be deleted (0), or deletes it (1). */
  'delete-library': { prefix: 'privacy:delete', fields: { confirmed: integer } },
  /** Submits the form of a command, with the command's own note. */
  'submit-form': { prefix: 'form', fields: { command: word, note: anyText } },
} as const satisfies Record<string, Format>;

interface Format {
  readonly prefix: string;
  readonly fields: Readonly<Record<string, Field<unknown>>>;
}

export type ActionKind = keyof typeof ACTION_FORMATS;
type FieldsOf<Kind extends ActionKind> = {
  readonly [Name in keyof (typeof ACTION_FORMATS)[Kind]['fields']]: (typeof ACTION_FORMATS)[Kind]['fields'][Name] extends Field<
    infer Value
  >
    ? Value
    : never;
};
export type ActionOf<Kind extends ActionKind> = { readonly kind: Kind } & FieldsOf<Kind>;

/** The action of a button or a form, a union discriminated by `kind`. */
export type Action = { [Kind in ActionKind]: ActionOf<Kind> }[ActionKind];

const DECODERS = Object.entries<Format>(ACTION_FORMATS).map(([kind, { prefix, fields }]) => ({
  kind,
  fields: Object.entries(fields),
  pattern: new RegExp(`^${[prefix, ...Object.values(fields).map(({ pattern }) => `(${pattern})`)].join(':')}$`, 'u'),
}));

/**
 * Encodes an action as a `custom_id`.
 *
 * @throws {RangeError} if the result is longer than Discord accepts
 * @example
 * encode({ kind: 'show-in-context', article: 'q3Zx0w', passage: { first: 40, count: 3 } }) // 'ask:context:q3Zx0w:14.3'
 */
export function encode(action: Action): string {
  const { prefix, fields }: Format = ACTION_FORMATS[action.kind];
  const values: Readonly<Record<string, unknown>> = action;
  const customId = [prefix, ...Object.entries(fields).map(([name, { write }]) => write(values[name]))].join(':');
  if (customId.length <= MAX_CUSTOM_ID) return customId;
  throw new RangeError(`A custom_id has ${customId.length} characters; Discord takes ${MAX_CUSTOM_ID}: ${action.kind}`);
}

/**
 * Decodes a `custom_id`.
 *
 * @returns undefined for an id that this version does not know, such as one of an earlier version
 * @example
 * decode('ask:context:q3Zx0w:14.3') // { kind: 'show-in-context', article: 'q3Zx0w', passage: { first: 40, count: 3 } }
 */
export function decode(customId: string): Action | undefined {
  for (const { kind, fields, pattern } of DECODERS) {
    const match = pattern.exec(customId);
    if (match === null) continue;
    const values = fields.map(([name, { read }], i) => [name, read(match[i + 1] ?? '')]);
    return { kind, ...Object.fromEntries(values) } as Action;
  }
  return undefined;
}
