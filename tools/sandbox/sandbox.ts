/**
 * Actions of people -> events for the page. The sandbox is the local Discord with two people in it, and the unchanged bot
 * in a process of its own.
 */
import { isDeepStrictEqual } from 'node:util';
import type { UploadedFile } from '../../tests/local-discord/messages.ts';
import type {
  BotMessage,
  Happening,
  InteractionResponse,
  Server as KnownServer,
  LocalDiscord,
  OptionValues,
  Place,
  RegisteredCommand,
  SentMessage,
  UsedInteraction,
  User,
} from '../../tests/local-discord/types.ts';
import { settingsFor } from '../../tests/support/bot.ts';
import { BotProcess } from './bot-process.ts';
import { shownMessage, type Uses } from './messages.ts';
import {
  type Action,
  type Channel,
  Command,
  DIRECT,
  type Event,
  type Locale,
  MAX_FILES,
  type Message,
  Modal,
  type Outcome,
  type Person,
  type Server,
  type Values,
} from './protocol.ts';

const PEOPLE = ['Ada', 'Ben'];
const FIRST_SERVER = 'Reading room';
const SECOND_SERVER = 'Sailing club';
/** Beside #general, so that an article can be for one channel, or for a category. */
const SECOND_CHANNEL = 'staff';
const CATEGORY = 'Behind the scenes';
const BOT_NAME = 'Verbatim';
const FIRST_LOCALE: Locale = 'en-US';
const DONE: Outcome = { type: 'done' };
const NO_RESPONSE: Pick<InteractionResponse, 'choices' | 'modal'> = {};
const EMPTY = 'A message needs text or a file.';
/** Uses of commands, and forms, that are remembered, because their answers may still change: more than anyone makes in an hour. */
const MAX_USES = 5000;
/** The longest time that a timer can be set for, 24 days. */
const FOREVER_MS = 2 ** 31 - 1;
/** Discord's limit of 3 seconds, and time for the response to arrive. */
const RESPONSE_TIMEOUT_MS = 4000;

export type Listener = (event: Event) => void;

interface Entry {
  readonly message: Message;
  readonly handle: SentMessage | BotMessage;
}

export class Sandbox {
  private readonly discord: LocalDiscord;
  private readonly people: readonly User[];
  private readonly servers: readonly Server[];
  private readonly locales = new Map<string, Locale>();
  private readonly entries = new Map<string, Entry>();
  private readonly uses: Uses = new Map();
  /** Forms that have been shown, by the ids of the interactions that the bot responded to with them. */
  private readonly forms = new Map<string, UsedInteraction>();
  /** By the ids of the attachments. */
  private readonly attachmentUrls = new Map<string, string>();
  private readonly listeners = new Set<Listener>();
  private readonly bot: BotProcess;

  /** @param env settings of the bot, in addition to those that connect it with the local Discord */
  constructor(discord: LocalDiscord, env: Readonly<Record<string, string>> = {}) {
    this.discord = discord;
    this.people = PEOPLE.map((name) => discord.createUser(name));
    const second = discord.addServer(SECOND_SERVER);
    discord.guild.addChannel(SECOND_CHANNEL, { category: discord.guild.addCategory(CATEGORY) });
    this.servers = [
      { id: discord.guild.id, name: FIRST_SERVER, channels: namedIn(discord.guild) },
      { id: second.id, name: second.name, channels: namedIn(second) },
    ];
    this.bot = new BotProcess({ ...env, ...settingsFor(discord) }, (event) => this.emit(event));
    discord.observe((happening) => this.onHappening(happening));
    void this.watch(
      () => [...discord.breaches],
      (breaches) => ({ type: 'breaches', breaches }),
    );
    void this.watch(
      () => this.commands,
      (commands) => ({ type: 'commands', commands }),
    );
  }

  start(): void {
    this.bot.start();
  }

  /** Ends the bot as if it had crashed. */
  kill(): void {
    this.bot.kill();
  }

  /** Resolves when the bot has logged in and registered its commands, and rejects if it ends before or is not running. */
  ready(): Promise<void> {
    return this.bot.ready();
  }

  async close(): Promise<void> {
    await this.bot.stop();
    await this.discord.close();
  }

  /** Calls the listener with the whole state, and then with every change until the returned function is called. */
  listen(listener: Listener): () => void {
    listener({
      type: 'welcome',
      bot: { id: this.discord.botUser.id, name: BOT_NAME },
      people: this.persons,
      servers: [...this.servers],
      messages: Array.from(this.entries.values(), ({ message }) => message),
      commands: this.commands,
      breaches: [...this.discord.breaches],
      log: [...this.bot.log],
      isRunning: this.bot.isRunning,
    });
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /**
   * @param files those that come with the action
   * @throws {Error} if Discord would refuse the action
   */
  async act(action: Action, files: readonly UploadedFile[] = []): Promise<Outcome> {
    if (action.type === 'start') {
      this.start();
      return DONE;
    }
    const person = this.person(action.person);
    switch (action.type) {
      case 'say':
        this.say(person, action, files);
        return DONE;
      case 'edit': {
        const { message, content } = action;
        const { files: kept } = this.entry(person, message).message;
        if (content === '' && kept.length === 0) throw new Error(EMPTY);
        this.discord.editMessage(this.ownMessage(person, message), content);
        return DONE;
      }
      case 'remove': {
        const { message, handle } = this.entry(person, action.message);
        this.discord.deleteMessage(message.isPrivate ? handle : this.ownMessage(person, action.message));
        return DONE;
      }
      case 'use': {
        const { command, values, place } = action;
        const options = withFiles(values, files);
        return this.follow(person, this.discord.useCommand(person, command, options, this.placeOf(place)), { command });
      }
      case 'use-on': {
        const { command } = action;
        const { handle, message } = this.entry(person, action.message);
        return this.follow(person, this.discord.useOnMessage(person, command, handle), { command, on: message.id });
      }
      case 'suggest': {
        const { command, values, focused, place } = action;
        const typed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
        const used = this.discord.autocomplete(person, command, focused, typed, this.placeOf(place));
        // When the bot does not respond, Discord shows no choices and no error.
        const { choices = [] } = await used.response(RESPONSE_TIMEOUT_MS).catch(() => NO_RESPONSE);
        return { type: 'choices', choices: [...choices] };
      }
      case 'press': {
        const { handle } = this.entry(person, action.message);
        if (!isOfBot(handle)) throw new Error('This message has no buttons.');
        return this.follow(person, this.discord.pressButton(person, handle, action.button));
      }
      case 'submit': {
        const opened = this.forms.get(action.form);
        if (opened === undefined) throw new Error('This form does not exist any more.');
        const used = await this.discord.submitForm(opened, action.values);
        this.forms.delete(action.form);
        return this.follow(person, used, this.uses.get(opened.id));
      }
      case 'choose-locale':
        this.locales.set(person.id, action.locale);
        this.discord.setLocale(person, action.locale);
        this.emit({ type: 'people', people: this.persons });
        return DONE;
    }
  }

  /** A file of a message, by the id of its attachment. */
  async attachment(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const url = this.attachmentUrls.get(id);
    return url === undefined ? undefined : new Uint8Array(await (await fetch(url)).arrayBuffer());
  }

  private say(
    person: User,
    { content, place, repliesTo }: Action & { type: 'say' },
    files: readonly UploadedFile[],
  ): void {
    if (files.length > MAX_FILES) throw new Error(`At most ${MAX_FILES} files can be sent with a message.`);
    if (content === '' && files.length === 0) throw new Error(EMPTY);
    const replied = repliesTo === undefined ? undefined : this.entry(person, repliesTo).handle;
    if (replied !== undefined && !isOfBot(replied)) throw new Error('Here you can only reply to messages of the bot.');
    const extras = { attachments: files.map((file) => this.discord.attach(file)) };
    if (replied !== undefined) this.discord.replyTo(person, replied, content, true, extras);
    else if (place === DIRECT) this.discord.sendDirectMessage(person, content, extras);
    else this.discord.sendGuildMessage(person, content, extras, this.channel(place));
  }

  /** Remembers which command a message will answer, and informs the person if no response comes. */
  private async follow(
    person: User,
    used: UsedInteraction,
    use?: { readonly command: string; readonly on?: string | undefined },
  ): Promise<Outcome> {
    if (use !== undefined)
      this.uses.set(used.id, { by: person.id, command: use.command, ...(use.on && { on: use.on }) });
    forgetOldest(this.uses);
    const { modal } = await used.response(RESPONSE_TIMEOUT_MS).catch((): typeof NO_RESPONSE => {
      // A bot that has deferred its response has longer.
      if (used.callbacks.length === 0) this.emit({ type: 'unanswered', person: person.id });
      return NO_RESPONSE;
    });
    if (modal === undefined) return DONE;
    this.forms.set(used.id, used);
    forgetOldest(this.forms);
    return { type: 'form', id: used.id, modal: Modal.parse(modal) };
  }

  private onHappening(happening: Happening): void {
    const { kind, message: handle } = happening;
    if (kind === 'deleted') {
      this.entries.delete(handle.id);
      this.emit({ type: 'gone', id: handle.id });
      return;
    }
    const message = shownMessage(happening, this.uses);
    if (message === undefined) return;
    for (const { id, url } of happening.resource.attachments) this.attachmentUrls.set(id, url);
    this.entries.set(message.id, { message, handle });
    this.emit({ type: 'message', message });
  }

  private emit(event: Event): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Emits an event each time that a value has changed, until the local Discord is closed. */
  private async watch<T>(look: () => T, eventOf: (value: T) => Event): Promise<void> {
    for (let seen = look(); ; ) {
      try {
        await this.discord.until(() => !isDeepStrictEqual(look(), seen), FOREVER_MS);
      } catch {
        return;
      }
      seen = look();
      this.emit(eventOf(seen));
    }
  }

  /** The commands that a person sees: those of the server and the global ones. */
  private get commands(): Command[] {
    const { global } = this.discord.commands;
    const commands = [...this.discord.commands.guild(this.discord.guild.id), ...global];
    return commands.flatMap(asOffered).map((command) => Command.parse(command));
  }

  private get persons(): Person[] {
    return this.people.map(({ id, username, global_name }) => ({
      id,
      name: global_name ?? username,
      locale: this.locales.get(id) ?? FIRST_LOCALE,
    }));
  }

  private placeOf(place: string): Place {
    return place === DIRECT ? DIRECT : this.channel(place);
  }

  private channel(id: string): Channel {
    const found = this.servers.flatMap(({ channels }) => channels).find((channel) => channel.id === id);
    if (found === undefined) throw new Error('There is no such channel in the sandbox.');
    return found;
  }

  private person(id: string): User {
    const found = this.people.find((person) => person.id === id);
    if (found === undefined) throw new Error('There is no such person in the sandbox.');
    return found;
  }

  /** A message that this person sees. */
  private entry(person: User, id: string): Entry {
    const found = this.entries.get(id);
    if (found === undefined || ![undefined, person.id].includes(found.message.reader))
      throw new Error('This message does not exist any more.');
    return found;
  }

  private ownMessage(person: User, id: string): SentMessage {
    const { handle, message } = this.entry(person, id);
    if (isOfBot(handle) || message.author !== person.id) throw new Error('This message is not yours.');
    return handle;
  }
}

const isOfBot = (handle: SentMessage | BotMessage): handle is BotMessage => 'components' in handle;

const namedIn = ({ channels }: KnownServer): Channel[] =>
  channels.map(({ id, name, type, parent }) => ({ id, name, type, ...(parent && { category: parent.id }) }));

function forgetOldest(uses: Map<string, unknown>): void {
  const [oldest] = uses.keys();
  if (uses.size > MAX_USES && oldest !== undefined) uses.delete(oldest);
}

/** The values of options, with the files that they name. */
function withFiles(values: Values, files: readonly UploadedFile[]): OptionValues {
  return Object.fromEntries(
    Object.entries(values).map(([option, value]) => {
      if (typeof value !== 'object') return [option, value];
      const file = files.find(({ id }) => id === String(value.file));
      if (file === undefined) throw new Error(`The file for ${option} is missing.`);
      return [option, file];
    }),
  );
}

/** The number of a type of options: https://discord.com/developers/docs/interactions/application-commands */
const SUBCOMMAND = 1;

/** A command as a person picks it: each subcommand is picked like a command of its own. */
function asOffered(command: RegisteredCommand): object[] {
  const subcommands = command.options?.filter(({ type }) => type === SUBCOMMAND) ?? [];
  if (subcommands.length === 0) return [command];
  return subcommands.map((subcommand) => ({
    ...command,
    name: `${command.name} ${subcommand.name}`,
    name_localizations: joined(command.name_localizations, subcommand.name_localizations),
    description: subcommand.description,
    description_localizations: subcommand.description_localizations,
    options: subcommand.options,
  }));
}

/** The names of a command and of its subcommand, in every language that both have one in. */
function joined(names: unknown, subnames: unknown): Record<string, string> {
  const [first, second] = [names, subnames].map((each) => (each ?? {}) as Record<string, string>);
  return Object.fromEntries(
    Object.entries(first ?? {}).flatMap(([locale, name]) => {
      const subname = second?.[locale];
      return subname === undefined ? [] : [[locale, `${name} ${subname}`]];
    }),
  );
}
