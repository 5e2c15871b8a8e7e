/**
 * The public interface of the local Discord for tests.
 */
import type { APIAttachment, APIMessage, APIUser } from 'discord-api-types/v10';

export interface LocalDiscordOptions {
  /** The only token that is accepted. By default a well-formed one is generated each time. */
  readonly token?: string;
  /** Whether every IDENTIFY is refused with close code 4014, as when an intent is not enabled for the application. */
  readonly disallowedIntents?: boolean;
  /** How many shards GET /gateway/bot recommends. */
  readonly shards?: number;
  /** Global commands that are registered already, in the form in which a bot would send them. */
  readonly commands?: readonly object[];
  readonly heartbeatIntervalMs?: number;
  /** How long an interaction may wait for its initial response, and how long its token lives. */
  readonly interactionDeadlineMs?: number;
  readonly interactionLifetimeMs?: number;
  /** Whether the bot is in another server too, which is unavailable: its GUILD_CREATE never comes. */
  readonly unavailableGuild?: boolean;
  /** How many messages Discord accepts in one channel within a time, as its headers announce. By default any number. */
  readonly channelLimit?: { readonly messages: number; readonly perMs: number };
}

export interface LocalDiscord extends People, Faults {
  /** The value for DISCORD_API_URL. */
  readonly apiUrl: string;
  readonly token: string;
  readonly application: { readonly id: string };
  readonly botUser: User;
  /** Ids of the roles that Discord has created for the bot. */
  readonly botRoles: readonly string[];
  /** The first server, and its first channel. */
  readonly guild: Server;
  readonly channel: ServerChannel;
  readonly requests: readonly RecordedRequest[];
  readonly breaches: readonly string[];
  readonly commands: { readonly global: readonly RegisteredCommand[]; guild(guildId: string): RegisteredCommand[] };
  readonly gateway: GatewayFacts;
  /** Adds a server that has the bot, with the channel `general`. */
  addServer(name: string): Server;
  /** Resolves when every shard has identified and got READY and its GUILD_CREATE. */
  ready(timeoutMs?: number): Promise<void>;
  /** Calls the observer for every message from now on, private ones included. */
  observe(observer: Observer): void;
  /** Resolves when something is true, which is checked after each request and each event of the gateway. */
  until(isTrue: () => boolean, timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
}

export interface People {
  createUser(name: string): User;
  /** Sets the language of a person's Discord, which interactions contain: https://discord.com/developers/docs/reference#locales */
  setLocale(user: User, locale: string): void;
  sendDirectMessage(user: User, content: string, extras?: Partial<APIMessage>): SentMessage;
  sendGuildMessage(user: User, content: string, extras?: Partial<APIMessage>, channel?: ServerChannel): SentMessage;
  /** Replies to a message of the bot. That mentions the bot unless the person has turned it off. */
  replyTo(user: User, message: BotMessage, content: string, pings?: boolean, extras?: Partial<APIMessage>): SentMessage;
  /** A file as Discord describes it in the `attachments` of a message. */
  attach(file: AttachedFile): APIAttachment;
  editMessage(message: SentMessage, content: string): void;
  deleteMessage(message: SentMessage | BotMessage): void;
  /** `name` may contain a subcommand after a space. Throws if Discord would not let a person send this. */
  useCommand(user: User, name: string, options?: OptionValues, where?: Place): UsedInteraction;
  autocomplete(
    user: User,
    name: string,
    focused: string,
    options: Record<string, string>,
    where?: Place,
  ): UsedInteraction;
  /** Uses a command of the menu "Apps" on any message, by default where the message is. */
  useOnMessage(user: User, name: string, message: SentMessage | BotMessage, where?: Place): UsedInteraction;
  /** Uses a component of a message, where the message is. */
  pressButton(user: User, message: BotMessage, customId: string): UsedInteraction;
  chooseOption(user: User, message: BotMessage, customId: string, values: string[]): UsedInteraction;
  /**
   * Fills in the form (modal) with which the bot responded, and sends it.
   *
   * @param values what is written into each field, by its `custom_id`
   */
  submitForm(opened: UsedInteraction, values: Record<string, string>): Promise<UsedInteraction>;
  /** Sends the same INTERACTION_CREATE once more, as after a resume. */
  repeat(interaction: UsedInteraction): void;
}

export interface Faults {
  /** Plans a fault for the next requests that match. A string matches a part of the path. */
  failNext(match: FaultMatch, fault: Fault): void;
  /** From now on each request may get a fault. Those of `failNext` come first. */
  chooseFaults(choose: (method: string, path: string) => Fault | undefined): void;
  /** Terminates the sockets. Events that happen meanwhile are replayed when the client resumes. */
  dropGateway(): void;
  /** The connected sessions deliver nothing any more, although they answer heartbeats. What happens is kept for a resume. */
  deafenGateway(): void;
  requestReconnect(): void;
  invalidateSession(resumable: boolean): void;
  /** Resets new connections and requests. Open connections to the gateway stay open. */
  refuseConnections(on: boolean): void;
  /** The same as `denyBot` of the first server, for its first channel. */
  denyBot(...permissions: readonly bigint[]): void;
}

export interface FaultMatch {
  readonly method?: string;
  readonly path: string | RegExp;
}

export interface Fault {
  /** Without a status, the request is processed as usual, and only its answer is late by `delayMs`. */
  readonly status?: number;
  /** Of the error in Discord's words. */
  readonly code?: number;
  /** In seconds, for 429. Without it Discord does not say how long to wait. */
  readonly retryAfter?: number;
  /**
   * The connection breaks: before Discord has taken the request, after that without an answer, or in the middle of the
   * answer.
   */
  readonly breaks?: 'before' | 'after' | 'midway';
  readonly delayMs?: number;
  /** The request is processed, and this is the answer. */
  readonly answer?: string;
  /** The request is neither processed nor answered. */
  readonly isSwallowed?: boolean;
  readonly times?: number;
  /** How long the fault lasts for any number of requests, in place of a number of times. */
  readonly forMs?: number;
}

export type User = APIUser;
export type OptionValue = string | number | boolean | AttachedFile;
export type OptionValues = Record<string, OptionValue>;

/** A file on a person's machine. */
export interface AttachedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The MIME type that Discord recognises; undefined if it recognises none. */
  readonly contentType?: string;
}

/** In `private-channel` and `foreign-guild` there is no bot: only the user has installed the command. */
export type Where = 'guild' | 'dm' | 'private-channel' | 'foreign-guild';

/** Where a person is. The four words are for those who need no second server or channel. */
export type Place = Where | ServerChannel;

/** A channel, a category or a thread of a server. */
export interface ServerChannel {
  readonly id: string;
  readonly name: string;
  /** https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
  readonly type: number;
  /** The category of a channel, or the channel of a thread. */
  readonly parent?: ServerChannel;
}

export interface Server {
  readonly id: string;
  readonly name: string;
  /** In the order in which they were added, with categories and threads. */
  readonly channels: readonly ServerChannel[];
  /** A private channel is one that not everybody in the server sees, but the bot does. */
  addChannel(
    name: string,
    options?: { readonly category?: ServerChannel; readonly isPrivate?: boolean },
  ): ServerChannel;
  addCategory(name: string): ServerChannel;
  addThread(name: string, channel: ServerChannel): ServerChannel;
  /**
   * Makes a person an ordinary member, who may read and write and has these permissions too. Whoever has never been made one
   * may do everything.
   */
  setPermissions(user: User, ...permissions: readonly bigint[]): void;
  /** Somebody removes the bot from the server. */
  removeBot(): void;
  /** Somebody adds it again. */
  addBot(): void;
  /** Takes permissions in a channel from the bot, and informs it. Without any, it gets all of them back. */
  denyBot(channel: ServerChannel, ...permissions: readonly bigint[]): void;
}

export interface GatewayFacts {
  readonly identifies: number;
  readonly resumes: number;
  /** How often members of a server were asked for. */
  readonly membersAsked: number;
  /** Sessions with an open connection. */
  readonly sessions: number;
  /** The shards with an open connection, which hear of events at once. */
  readonly shards: ReadonlySet<number>;
  /** The intents of each IDENTIFY. */
  readonly intents: readonly number[];
}

/** A request to the API, its path without `/api/v10`; the status is 0 until it is answered. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  /** From performance.now(). */
  readonly at: number;
}

export interface RegisteredCommand {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly contexts: readonly number[] | null;
  readonly integration_types: readonly number[];
  /** The permissions that a member of a server needs, as a number in a string. */
  readonly default_member_permissions: string | null;
  readonly options?: readonly RegisteredOption[];
  readonly [field: string]: unknown;
}

export interface RegisteredOption {
  readonly type: number;
  readonly name: string;
  readonly description?: string;
  readonly name_localizations?: unknown;
  readonly description_localizations?: unknown;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly channel_types?: readonly number[];
  readonly options?: readonly RegisteredOption[];
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

export interface SentMessage {
  readonly id: string;
  readonly channelId: string;
  readonly sentAt: number;
  /** The bot's messages that reply to this one. */
  replies(): BotMessage[];
  /** Resolves with the next reply at each call, as soon as there is one. */
  nextReply(timeoutMs?: number): Promise<BotMessage>;
}

/** A message of the bot. It is a live object, which an edit changes. Times are from performance.now(). */
export interface BotMessage {
  readonly id: string;
  readonly channelId: string;
  readonly content: string;
  readonly embeds: readonly object[];
  readonly components: readonly object[];
  readonly files: readonly MessageFile[];
  readonly flags: number;
  readonly ephemeral: boolean;
  readonly allowedMentions: unknown;
  /** The message that this one replies to. */
  readonly repliesTo: string | undefined;
  /** Ids of users and roles, or `everyone`, that it pings. */
  readonly pinged: readonly string[];
  readonly edits: number;
  readonly deleted: boolean;
  readonly sentAt: number;
  readonly editedAt: number | undefined;
  /** Resolves with the message after its next edit at each call, as soon as there is one. */
  nextEdit(timeoutMs?: number): Promise<BotMessage>;
}

/** A file of a message of the bot. */
export interface MessageFile {
  readonly name: string;
  readonly content: Uint8Array;
}

export type Observer = (happening: Happening) => void;

/** A change to a message. */
export interface Happening {
  readonly kind: 'created' | 'edited' | 'deleted';
  readonly message: SentMessage | BotMessage;
  readonly where: Where;
  /** The person in whose direct messages it is. */
  readonly recipient: User | undefined;
  /** The message in the form of the API. */
  readonly resource: APIMessage;
}

export interface UsedInteraction {
  readonly id: string;
  readonly sentAt: number;
  /** The initial response or, if that was deferred, what it became. */
  response(timeoutMs?: number): Promise<InteractionResponse>;
  /** The bodies of every callback, accepted or refused. */
  readonly callbacks: readonly unknown[];
  readonly followUps: readonly BotMessage[];
}

export interface InteractionResponse {
  /** Of the callback: 4 and 5 message, 6 and 7 update, 8 autocomplete, 9 modal. */
  readonly type: number;
  /** When it was given, from performance.now(). */
  readonly at: number;
  /** What the person sees; absent for autocomplete and modals. */
  readonly message?: BotMessage;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly modal?: unknown;
}
