/**
 * The messages between the sandbox and the page: events to the page, actions from it. Both sides validate them. An action with
 * files is a form like that of Discord's API: the action is `payload_json`, and its files are `files[0]`, `files[1]` and so on.
 */
import * as z from 'zod/mini';

/** The languages that a person in the sandbox can choose. https://discord.com/developers/docs/reference#locales */
export const LOCALES = ['en-US', 'es-ES', 'fr', 'de', 'pt-BR', 'ja', 'ko'] as const;

/** Lines of the bot's log that are kept: more than anyone reads. */
export const MAX_LOG_LINES = 200;
/** Discord's limits: https://discord.com/developers/docs/reference#uploading-files */
export const MAX_FILES = 10;
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
export const MAX_LENGTH = 2000;

/** The line of the log with which a run of the bot begins. */
export const STARTED = 'The bot was started.';

/** A line of pino's log, and the names of its levels. https://getpino.io */
const LogLine = z.object({ level: z.number(), time: z.number(), msg: z.optional(z.string()) });
export const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

/** @returns nothing for a line that pino did not write */
export function logLine(line: string): z.infer<typeof LogLine> | undefined {
  try {
    return LogLine.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** The direct messages of a person with the bot. Every other place is a channel, named by its id. */
export const DIRECT = 'dm';
const Place = z.string();

/** A channel in which people write, or a category of such channels. */
const Channel = z.object({ id: z.string(), name: z.string(), type: z.number(), category: z.optional(z.string()) });
const Server = z.object({ id: z.string(), name: z.string(), channels: z.array(Channel) });

const Locale = z.enum(LOCALES);
const Localizations = z.nullish(z.record(z.string(), z.string()));
/** The value of an option. A file is named by its number in the form. */
const Value = z.union([z.string(), z.number(), z.boolean(), z.object({ file: z.int() })]);

const Person = z.object({ id: z.string(), name: z.string(), locale: Locale });

const Choice = z.object({
  name: z.string(),
  name_localizations: Localizations,
  value: z.union([z.string(), z.number()]),
});

const Option = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  name_localizations: Localizations,
  description_localizations: Localizations,
  required: z.optional(z.boolean()),
  autocomplete: z.optional(z.boolean()),
  choices: z.optional(z.array(Choice)),
  channel_types: z.optional(z.array(z.number())),
  min_length: z.optional(z.number()),
  max_length: z.optional(z.number()),
});

export const Command = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  name_localizations: Localizations,
  description_localizations: Localizations,
  /** Where the command is offered; null means everywhere. */
  contexts: z.nullable(z.array(z.number())),
  options: z.optional(z.array(Option)),
});

const Button = z.object({
  style: z.number(),
  label: z.string(),
  custom_id: z.optional(z.string()),
  url: z.optional(z.string()),
  disabled: z.optional(z.boolean()),
});

export const ButtonRow = z.object({ components: z.array(Button) });

/** A file of a message. It can be downloaded from `ATTACHMENTS/id/name`. */
const AttachedFile = z.object({ id: z.string(), name: z.string(), size: z.number() });
export const ATTACHMENTS = '/attachments';

const Message = z.object({
  id: z.string(),
  place: Place,
  /** The only person who sees the message, if it is a direct message or a private reply. */
  reader: z.optional(z.string()),
  author: z.string(),
  content: z.string(),
  files: z.array(AttachedFile),
  sentAt: z.string(),
  isEdited: z.boolean(),
  isPrivate: z.boolean(),
  /** The bot has deferred its reply: Discord shows that it is thinking. */
  isPending: z.boolean(),
  rows: z.array(ButtonRow),
  repliesTo: z.optional(z.object({ id: z.string(), author: z.string(), content: z.string() })),
  /** The command that the message replies to, and the message that the command was used on. */
  used: z.optional(z.object({ by: z.string(), command: z.string(), on: z.optional(z.string()) })),
});

export const Event = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    bot: z.object({ id: z.string(), name: z.string() }),
    people: z.array(Person),
    servers: z.array(Server),
    messages: z.array(Message),
    commands: z.array(Command),
    breaches: z.array(z.string()),
    log: z.array(z.string()),
    isRunning: z.boolean(),
  }),
  /** A message is new or has changed. */
  z.object({ type: z.literal('message'), message: Message }),
  z.object({ type: z.literal('gone'), id: z.string() }),
  z.object({ type: z.literal('commands'), commands: z.array(Command) }),
  z.object({ type: z.literal('people'), people: z.array(Person) }),
  z.object({ type: z.literal('breaches'), breaches: z.array(z.string()) }),
  z.object({ type: z.literal('log'), line: z.string() }),
  z.object({ type: z.literal('running'), isRunning: z.boolean() }),
  /** The bot did not respond to an interaction of this person in time. */
  z.object({ type: z.literal('unanswered'), person: z.string() }),
]);

const Values = z.record(z.string(), Value);
const Content = z.string().check(z.trim(), z.maxLength(MAX_LENGTH));

/** A text field of a form. https://discord.com/developers/docs/components/reference#text-input */
const TextInput = z.object({
  type: z.literal(4),
  custom_id: z.string(),
  style: z.number(),
  label: z.nullish(z.string()),
  required: z.nullish(z.boolean()),
  min_length: z.nullish(z.number()),
  max_length: z.nullish(z.number()),
  placeholder: z.nullish(z.string()),
  value: z.nullish(z.string()),
});

/** A form (modal) as the bot sends it. The sandbox shows text fields alone. */
export const Modal = z.object({
  title: z.string(),
  components: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal(1), components: z.array(TextInput) }),
      z.object({ type: z.literal(10), content: z.string() }),
      z.object({
        type: z.literal(18),
        label: z.string(),
        description: z.nullish(z.string()),
        component: TextInput,
      }),
    ]),
  ),
});

export const Action = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('say'),
    person: z.string(),
    place: Place,
    /** May be empty if there are files. */
    content: Content,
    repliesTo: z.optional(z.string()),
  }),
  z.object({ type: z.literal('edit'), person: z.string(), message: z.string(), content: Content }),
  /** Deletes one's own message, or dismisses a private one. */
  z.object({ type: z.literal('remove'), person: z.string(), message: z.string() }),
  z.object({ type: z.literal('use'), person: z.string(), place: Place, command: z.string(), values: Values }),
  z.object({ type: z.literal('use-on'), person: z.string(), command: z.string(), message: z.string() }),
  z.object({
    type: z.literal('suggest'),
    person: z.string(),
    place: Place,
    command: z.string(),
    values: Values,
    focused: z.string(),
  }),
  z.object({ type: z.literal('press'), person: z.string(), message: z.string(), button: z.string() }),
  /** Sends a form that an outcome has brought. */
  z.object({
    type: z.literal('submit'),
    person: z.string(),
    form: z.string(),
    values: z.record(z.string(), z.string()),
  }),
  z.object({ type: z.literal('choose-locale'), person: z.string(), locale: Locale }),
  z.object({ type: z.literal('start') }),
]);

/** The immediate result of an action. Its effects follow as events. */
export const Outcome = z.discriminatedUnion('type', [
  z.object({ type: z.literal('done') }),
  z.object({ type: z.literal('choices'), choices: z.array(Choice) }),
  /** The bot has responded with a form. */
  z.object({ type: z.literal('form'), id: z.string(), modal: Modal }),
  z.object({ type: z.literal('refused'), problem: z.string() }),
]);

export type Channel = z.infer<typeof Channel>;
export type Server = z.infer<typeof Server>;
export type Locale = z.infer<typeof Locale>;
export type Person = z.infer<typeof Person>;
export type Choice = z.infer<typeof Choice>;
export type Option = z.infer<typeof Option>;
export type Command = z.infer<typeof Command>;
export type Button = z.infer<typeof Button>;
export type ButtonRow = z.infer<typeof ButtonRow>;
export type AttachedFile = z.infer<typeof AttachedFile>;
export type TextInput = z.infer<typeof TextInput>;
export type Modal = z.infer<typeof Modal>;
export type Message = z.infer<typeof Message>;
export type Event = z.infer<typeof Event>;
export type Action = z.infer<typeof Action>;
export type Outcome = z.infer<typeof Outcome>;
export type Value = z.infer<typeof Value>;
export type Values = z.infer<typeof Values>;

/** https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
export const ChannelType = { text: 0, category: 4 } as const;
export const CommandType = { typed: 1, onMessage: 3 } as const;
export const OptionType = { string: 3, integer: 4, boolean: 5, channel: 7, number: 10, attachment: 11 } as const;
/** https://discord.com/developers/docs/interactions/application-commands#interaction-contexts */
export const contextOf = (place: string): number => (place === DIRECT ? 1 : 0);
