/** Everything that the page shows, and the only way to change it. */
import {
  type Channel,
  ChannelType,
  type Choice,
  type Command,
  DIRECT,
  type Event,
  type Locale,
  MAX_LOG_LINES,
  type Message,
  type Modal,
  type Option,
  type Person,
  type Server,
} from '../protocol.ts';

/** The content of the composer: a message, or a command with the values of its options. */
export type Draft =
  | { readonly kind: 'message'; readonly text: string; readonly files: readonly File[]; readonly repliesTo?: string }
  | {
      readonly kind: 'command';
      readonly command: Command;
      readonly given: Readonly<Record<string, Given>>;
      /** The name of the option whose field is typed in. */
      readonly focused?: string | undefined;
    };

/** The content of an option's field. A choice has a `value` too, because its text may be another name for it. */
export interface Given {
  readonly text: string;
  readonly value?: string | number | boolean;
  readonly file?: File;
}

/** A form of the bot, with what the person has written into its fields so far. */
export interface OpenForm {
  /** The id of the interaction that the bot responded to. */
  readonly id: string;
  readonly modal: Modal;
  readonly values: Readonly<Record<string, string>>;
  /** Why it could not be sent. */
  readonly problem?: string;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
}

export interface State {
  readonly isConnected: boolean;
  readonly isRunning: boolean;
  readonly bot: { readonly id: string; readonly name: string };
  readonly people: readonly Person[];
  readonly servers: readonly Server[];
  /** By their ids, in the order in which they were written. */
  readonly messages: ReadonlyMap<string, Message>;
  readonly commands: readonly Command[];
  readonly breaches: readonly string[];
  readonly log: readonly string[];
  /** The id of the person who uses the page. */
  readonly me: string;
  /** The place that is open: the id of a channel, or `DIRECT`. */
  readonly place: string;
  /** The id of the server whose channels are shown: the one that is open, or was open before the direct messages. */
  readonly server: string;
  /** Places with messages that have not been read. */
  readonly unread: ReadonlySet<string>;
  readonly draft: Draft;
  /** What the bot suggests for the option that is typed. */
  readonly choices: readonly Choice[];
  /** The index of the suggestion that Enter uses, or -1. */
  readonly active: number;
  readonly isPickerHidden: boolean;
  /** Whether a file is being dragged over the conversation. */
  readonly isDropping: boolean;
  readonly form: OpenForm | undefined;
  /** The id of the message that the person is editing. */
  readonly editing: string | undefined;
  /** The id of the message whose menu is open. */
  readonly menuOf: string | undefined;
  readonly isSidebarOpen: boolean;
  readonly isDrawerOpen: boolean;
  readonly toasts: readonly Toast[];
}

export const EMPTY_DRAFT = { kind: 'message', text: '', files: [] } as const satisfies Draft;

export let state: State = {
  isConnected: false,
  isRunning: false,
  bot: { id: '', name: '' },
  people: [],
  servers: [],
  messages: new Map(),
  commands: [],
  breaches: [],
  log: [],
  me: '',
  place: '',
  server: '',
  unread: new Set(),
  draft: EMPTY_DRAFT,
  choices: [],
  active: 0,
  isPickerHidden: false,
  isDropping: false,
  form: undefined,
  editing: undefined,
  menuOf: undefined,
  isSidebarOpen: false,
  isDrawerOpen: false,
  toasts: [],
};

let show = (): void => undefined;

/** @param render called after each change */
export function showWith(render: () => void): void {
  show = render;
}

export function change(fields: Partial<State>): void {
  state = { ...state, ...fields };
  show();
}

/** Applies an event of the sandbox. */
export function take(event: Event): void {
  change(changesOf(event));
  if (event.type === 'unanswered' && event.person === state.me) toast('The application did not respond');
}

function changesOf(event: Event): Partial<State> {
  switch (event.type) {
    case 'welcome': {
      const { type, messages, ...facts } = event;
      const me = facts.people.some(({ id }) => id === state.me) ? state.me : (facts.people[0]?.id ?? '');
      return {
        ...facts,
        ...placeAmong(facts.servers),
        me,
        isConnected: true,
        messages: new Map(messages.map((one) => [one.id, one])),
      };
    }
    case 'message': {
      const { message } = event;
      const isNew = !state.messages.has(message.id) && message.place !== state.place && isSeen(message);
      const unread = isNew ? new Set([...state.unread, message.place]) : state.unread;
      return { messages: new Map([...state.messages, [message.id, message]]), unread };
    }
    case 'gone':
      return { messages: new Map([...state.messages].filter(([id]) => id !== event.id)) };
    case 'log':
      return { log: [...state.log, event.line].slice(-MAX_LOG_LINES) };
    case 'unanswered':
      return {};
    default: {
      const { type, ...facts } = event;
      return facts;
    }
  }
}

/** Stays where the person is, or goes to the first channel if that place has disappeared with an earlier sandbox. */
function placeAmong(servers: readonly Server[]): Pick<State, 'place' | 'server'> {
  const { place, server } = state;
  const all = servers.flatMap((one) => textChannels(one).map(({ id }) => id));
  const first = servers[0];
  return {
    place: place === DIRECT || all.includes(place) ? place : (first?.channels[0]?.id ?? DIRECT),
    server: servers.some(({ id }) => id === server) ? server : (first?.id ?? ''),
  };
}

const TOAST_MS = 6000;
let toastCount = 0;

export function toast(text: string): void {
  if (state.toasts.some((one) => one.text === text)) return;
  const id = ++toastCount;
  change({ toasts: [...state.toasts, { id, text }] });
  setTimeout(() => change({ toasts: state.toasts.filter((one) => one.id !== id) }), TOAST_MS);
}

const isSeen = ({ reader }: Message): boolean => reader === undefined || reader === state.me;

export const shownMessages = (): Message[] =>
  [...state.messages.values()].filter((message) => message.place === state.place && isSeen(message));

/** The channels of a server in which people write. */
export const textChannels = ({ channels }: Server): Channel[] =>
  channels.filter(({ type }) => type === ChannelType.text);

/** The server of a channel. */
export const serverOf = (place: string): Server | undefined =>
  state.servers.find(({ channels }) => channels.some(({ id }) => id === place));

/** The channel that is open, unless direct messages are. */
export const openChannel = (): Channel | undefined =>
  serverOf(state.place)?.channels.find(({ id }) => id === state.place);

export const me = (): Person | undefined => state.people.find(({ id }) => id === state.me);

/** The place that is open, as `#general` or `@Verbatim`. */
export function placeName(): string {
  const channel = openChannel();
  return channel ? `#${channel.name}` : `@${state.bot.name}`;
}

/** The name of a person or of the bot. */
export const nameOf = (id: string): string =>
  [state.bot, ...state.people].find((one) => one.id === id)?.name ?? 'Somebody';

/** The name of a channel or of a category. */
export const channelNameOf = (id: string): string =>
  state.servers.flatMap(({ channels }) => channels).find((one) => one.id === id)?.name ?? 'unknown';

/** The name and the description in the person's language. */
export function inTheirLanguage({ name, description, ...one }: Command | Option): {
  name: string;
  description: string;
} {
  const locale: Locale = me()?.locale ?? 'en-US';
  return {
    name: one.name_localizations?.[locale] ?? name,
    description: one.description_localizations?.[locale] ?? description,
  };
}

export const choiceName = ({ name, name_localizations }: Choice): string =>
  name_localizations?.[me()?.locale ?? 'en-US'] ?? name;
