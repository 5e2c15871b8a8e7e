/**
 * What a button or a form asks for <-> the `custom_id` with which Discord brings it back. The id is all that is kept: so a
 * button works after a restart, on every shard, and for as long as its message is there.
 *
 * The text before the first field of each format must never change, as it is under messages that have been sent.
 */
import { MAX_CUSTOM_ID } from '../api-limits.ts';

/** How one value is written in a `custom_id`. */
interface Field<Value> {
  /** A regular expression for exactly what `write` gives. */
  readonly pattern: string;
  write(value: Value): string;
  read(text: string): Value;
}

const RADIX = 36;
/** In base 36: safe integers have at most 11 digits. -1 is the page before the first, on a button that is disabled. */
const INTEGER = '-?[0-9a-z]{1,11}';

const text: Field<string> = { pattern: '[^]*', write: (value) => value, read: (value) => value };
/** A text without a colon, such as a digest or the name of a command. */
const word: Field<string> = { ...text, pattern: '[^:]+' };
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

/** For each kind of action how its `custom_id` begins, and its fields in their order. A field of any text comes last. */
const FORMATS = {
  /** Shows the pages of an article from a sentence on (counting from 0). */
  'open-page': { prefix: 'article:open', fields: { article: word, sentence: integer } },
  /** Shows a cited sentence among the paragraphs around it. */
  'show-in-context': { prefix: 'ask:context', fields: { article: word, sentence: integer } },
  /** Turns the page there: the cited sentence stays, and another one is in the middle. */
  'turn-around': { prefix: 'ask:around', fields: { article: word, sentence: integer, around: integer } },
  /** Shows passages, by their numbers among the sentences of all articles of a catalogue. */
  'more-passages': { prefix: 'ask:more', fields: { catalogue: word, passages: integers } },
  /** Posts for all to see what only the asker saw. */
  share: { prefix: 'ask:share', fields: {} },
  /** Asks a question that was suggested. */
  'try-question': { prefix: 'ask:try', fields: { question: text } },
  /** Sends the form of a command, with whatever the command has noted on it. */
  'submit-form': { prefix: 'form', fields: { command: word, note: text } },
} as const satisfies Record<string, Format>;

interface Format {
  readonly prefix: string;
  readonly fields: Readonly<Record<string, Field<unknown>>>;
}

export type ActionKind = keyof typeof FORMATS;
type FieldsOf<Kind extends ActionKind> = {
  readonly [Name in keyof (typeof FORMATS)[Kind]['fields']]: (typeof FORMATS)[Kind]['fields'][Name] extends Field<
    infer Value
  >
    ? Value
    : never;
};
export type ActionOf<Kind extends ActionKind> = { readonly kind: Kind } & FieldsOf<Kind>;

/** What a button or a form asks for, told apart by its `kind`. */
export type Action = { [Kind in ActionKind]: ActionOf<Kind> }[ActionKind];

const DECODERS = Object.entries<Format>(FORMATS).map(([kind, { prefix, fields }]) => ({
  kind,
  fields: Object.entries(fields),
  pattern: new RegExp(`^${[prefix, ...Object.values(fields).map(({ pattern }) => `(${pattern})`)].join(':')}$`, 'u'),
}));

/**
 * @throws {RangeError} if it is longer than Discord takes
 * @example
 * encode({ kind: 'show-in-context', article: 'q3Zx0w', sentence: 40 }) // 'ask:context:q3Zx0w:14'
 */
export function encode(action: Action): string {
  const { prefix, fields }: Format = FORMATS[action.kind];
  const values: Readonly<Record<string, unknown>> = action;
  const customId = [prefix, ...Object.entries(fields).map(([name, { write }]) => write(values[name]))].join(':');
  if (customId.length <= MAX_CUSTOM_ID) return customId;
  throw new RangeError(`A custom_id has ${customId.length} characters; Discord takes ${MAX_CUSTOM_ID}: ${action.kind}`);
}

/** @returns nothing for an id that this version does not know, such as one of an earlier version */
export function decode(customId: string): Action | undefined {
  for (const { kind, fields, pattern } of DECODERS) {
    const match = pattern.exec(customId);
    if (match === null) continue;
    const values = fields.map(([name, { read }], i) => [name, read(match[i + 1] ?? '')]);
    return { kind, ...Object.fromEntries(values) } as Action;
  }
  return undefined;
}
