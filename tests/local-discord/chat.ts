/**
 * The conversation: what people and the bot write, edit and delete, and the events of the gateway about it.
 */
import { type APIAttachment, type APIMessage, GatewayIntentBits } from 'discord-api-types/v10';
import type { Attachments } from './attachments.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Journal } from './journal.ts';
import {
  asResource,
  type MessageBody,
  type MessageData,
  MessageFlag,
  newMessage,
  OwnMessage,
  PersonMessage,
  type UploadedFile,
} from './messages.ts';
import { checkBody, emptyMessage } from './refusal.ts';
import { memberOf } from './resources.ts';
import { describedFiles, fileProblems } from './rules/files.ts';
import { isEmpty, messageProblems, pingingText } from './rules/message.ts';
import { pingsOf } from './rules/pings.ts';
import { snowflake } from './snowflake.ts';
import type { Happening, Observer, Place, User } from './types.ts';
import { botIsIn, type Channel, type Guild, type World, whereOf } from './world.ts';

const REPLY = 19;
const NONCE_MS = 180_000;

/** The properties of a message of the bot that are not in its body. */
export interface Origin {
  readonly channel: Channel;
  readonly repliesTo?: OwnMessage | PersonMessage | undefined;
  readonly fields?: Partial<MessageData>;
}

type Mentioning = Pick<APIMessage, 'channel_id' | 'author' | 'mentions' | 'mention_roles'>;

export class Chat {
  readonly observers = new Set<Observer>();
  private readonly nonces = new Map<string, string>();
  private readonly world: World;
  private readonly gateway: Gateway;
  private readonly journal: Journal;
  private readonly attachments: Attachments;

  constructor(world: World, gateway: Gateway, journal: Journal, attachments: Attachments) {
    this.attachments = attachments;
    this.world = world;
    this.gateway = gateway;
    this.journal = journal;
  }

  say(place: Place, user: User, content: string, extras: Partial<APIMessage> = {}): PersonMessage {
    return this.write(this.world.place(place, user), user, content, extras);
  }

  private write(channel: Channel, user: User, content: string, extras: Partial<APIMessage>): PersonMessage {
    const { id: _, channel_id: __, ...fields } = extras;
    const known = {
      id: snowflake(),
      channel_id: channel.id,
      author: user,
      content,
      ...this.mentionsIn(content, channel),
    };
    const data = { ...newMessage({ ...known, ...this.placeFields(channel, user) }), ...fields };
    const message = new PersonMessage(data, this.journal.patience);
    this.world.messages.set(message.id, message);
    this.happened('created', message);
    this.dispatch('MESSAGE_CREATE', channel, data);
    return message;
  }

  reply(to: OwnMessage, user: User, content: string, pings = true, extras: Partial<APIMessage> = {}): PersonMessage {
    const channel = this.channelOf(to);
    const mentioned = pings
      ? {
          mentions: [
            { ...this.world.bot, ...(channel.guild && { member: this.memberFor(this.world.bot, channel.guild) }) },
          ],
        }
      : {};
    return this.write(channel, user, content, { ...extras, ...replyFields(to.data, channel), ...mentioned });
  }

  change(message: PersonMessage, content: string): void {
    const channel = this.channelOf(message);
    const { data } = message;
    Object.assign(data, { content, edited_timestamp: new Date().toISOString(), ...this.mentionsIn(content, channel) });
    this.happened('edited', message);
    this.dispatch('MESSAGE_UPDATE', channel, data);
  }

  remove(message: OwnMessage | PersonMessage): void {
    const channel = this.channelOf(message);
    message.deleted = true;
    this.happened('deleted', message);
    if ((message.data.flags & MessageFlag.ephemeral) !== 0 || !botIsIn(channel)) return;
    const data = { id: message.id, channel_id: channel.id, ...(channel.guild ? { guild_id: channel.guild.id } : {}) };
    this.gateway.dispatch('MESSAGE_DELETE', audienceOf(channel), () => data);
  }

  /**
   * The message that the bot created with this nonce in the past few minutes.
   * https://discord.com/developers/docs/resources/message#create-message
   */
  withNonce(channel: Channel, nonce: string | number | null | undefined): OwnMessage | undefined {
    const id = nonce == null ? undefined : this.nonces.get(`${channel.id} ${nonce}`);
    const message = id === undefined ? undefined : this.world.messages.get(id);
    return message instanceof OwnMessage && performance.now() - message.sentAt < NONCE_MS ? message : undefined;
  }

  /** Adds a message of the bot. One of a deferred response is empty until it is filled. */
  post(
    body: MessageBody,
    { channel, repliesTo, fields = {} }: Origin,
    files: readonly UploadedFile[] = [],
  ): OwnMessage {
    const loading = ((body.flags ?? 0) & MessageFlag.loading) !== 0;
    checkBody(fileProblems(body, files));
    const attachments = this.attached(body, files, folderOf(channel, body.flags));
    if (!loading) this.check({ ...body, attachments });
    const data = newMessage({
      id: snowflake(),
      channel_id: channel.id,
      author: this.world.bot,
      content: body.content ?? '',
      embeds: rich(body.embeds),
      components: body.components ?? [],
      attachments,
      flags: body.flags ?? 0,
      ...this.mentionsIn(pingingText(body), channel),
      ...this.placeFields(channel, this.world.bot),
      ...(body.nonce == null ? {} : { nonce: body.nonce }),
      ...(repliesTo ? replyFields(repliesTo.data, channel) : {}),
      ...fields,
    });
    const message = new OwnMessage(data, this.journal.patience, this.attachments, repliesTo?.id);
    this.world.messages.set(message.id, message);
    if (body.nonce != null) this.nonces.set(`${channel.id} ${body.nonce}`, message.id);
    if (!loading) this.notePings(message, body, repliesTo?.data.author.id);
    this.happened('created', message);
    this.dispatch('MESSAGE_CREATE', channel, data);
    if (repliesTo instanceof PersonMessage) repliesTo.addReply(message);
    return message;
  }

  /** PATCH: fields that are not in the body stay as they are. */
  edit(message: OwnMessage, body: MessageBody, files: readonly UploadedFile[] = []): void {
    const { data } = message;
    checkBody(fileProblems(body, files, data.attachments));
    const channel = this.channelOf(message);
    const filled = (data.flags & MessageFlag.loading) !== 0;
    const merged = {
      content: body.content === undefined ? data.content : (body.content ?? ''),
      embeds: body.embeds === undefined ? data.embeds : rich(body.embeds),
      components: body.components === undefined ? data.components : (body.components ?? []),
      attachments: this.attached(body, files, folderOf(channel, data.flags), data.attachments),
      flags: (data.flags | (body.flags ?? 0)) & ~MessageFlag.loading,
    };
    this.check({ ...merged, ...(body.poll ? { poll: body.poll } : {}) });
    Object.assign(data, merged, this.mentionsIn(pingingText(merged), channel));
    this.notePings(message, { ...merged, allowed_mentions: body.allowed_mentions ?? null });
    message.edited(filled);
    this.happened('edited', message);
    this.dispatch('MESSAGE_UPDATE', channel, data);
  }

  /** The attachments that a message has after a request, with the new ones among them. */
  private attached(
    body: MessageBody,
    files: readonly UploadedFile[],
    channelId: string | undefined,
    known: readonly APIAttachment[] = [],
  ): APIAttachment[] {
    return describedFiles(body, files, known).flatMap(({ id, filename, description }): APIAttachment[] => {
      const told = typeof description === 'string' ? { description } : {};
      const kept = known.find((one) => one.id === id);
      if (kept) return [{ ...kept, ...told }];
      const file = files.find((one) => one.id === id);
      return file ? [{ ...this.attachments.add({ ...file, name: filename ?? file.name }, channelId), ...told }] : [];
    });
  }

  private happened(kind: Happening['kind'], message: OwnMessage | PersonMessage): void {
    const channel = this.channelOf(message);
    const resource = asResource(message.data) as APIMessage;
    for (const observe of this.observers)
      observe({ kind, message, where: whereOf(channel), recipient: channel.recipient, resource });
  }

  private dispatch(event: string, channel: Channel, data: MessageData): void {
    if ((data.flags & MessageFlag.ephemeral) !== 0 || !botIsIn(channel)) return;
    this.gateway.dispatch(event, audienceOf(channel), () => this.visible(data));
  }

  /**
   * As much of a message as a bot without the privileged intent for content sees.
   * https://discord.com/developers/docs/events/gateway#message-content-intent
   */
  visible(data: MessageData): MessageData {
    const { referenced_message: replied } = data;
    const shown =
      replied && !this.isReadable(replied) ? { ...data, referenced_message: withoutContent(replied) } : data;
    return this.isReadable(data) ? shown : withoutContent(shown);
  }

  private isReadable({ channel_id, author, mentions, mention_roles }: Mentioning): boolean {
    const { bot, channels } = this.world;
    const guild = channels.get(channel_id)?.guild;
    return (
      guild === undefined ||
      author.id === bot.id ||
      mentions.some(({ id }) => id === bot.id) ||
      mention_roles.includes(guild.botRoleId)
    );
  }

  private check(body: MessageBody): void {
    checkBody(messageProblems(body));
    if (isEmpty(body)) throw emptyMessage();
  }

  private notePings(message: OwnMessage, body: MessageBody, repliedTo?: string): void {
    message.allowedMentions = body.allowed_mentions ?? undefined;
    message.pinged = pingsOf(pingingText(body), body.allowed_mentions, repliedTo);
    if (message.pinged.length > 0)
      this.journal.breach(`message ${message.id}`, `pings ${message.pinged.join(', ')}`, body);
  }

  private mentionsIn(content: string, channel: Channel): Pick<MessageData, 'mentions' | 'mention_roles'> {
    const users = Array.from(content.matchAll(/<@!?(\d+)>/g), ([, id]) => this.world.users.get(id ?? ''));
    const member = (user: User) => (channel.guild ? { member: this.memberFor(user, channel.guild) } : {});
    return {
      mentions: [...new Set(users)].flatMap((user) => (user ? [{ ...user, ...member(user) }] : [])),
      mention_roles: channel.guild ? Array.from(content.matchAll(/<@&(\d+)>/g), ([, id]) => id ?? '') : [],
    };
  }

  private memberFor({ id }: User, { botRoleId }: Guild): object {
    return memberOf(id === this.world.bot.id ? [botRoleId] : []);
  }

  private placeFields({ type, guild }: Channel, author: User): object {
    return guild
      ? { channel_type: type, guild_id: guild.id, member: this.memberFor(author, guild) }
      : { channel_type: type };
  }

  private channelOf(message: OwnMessage | PersonMessage): Channel {
    return this.world.channels.get(message.channelId) ?? this.world.channel;
  }
}

function withoutContent<Data extends object>(data: Data & { readonly poll?: unknown }) {
  const { poll, ...rest } = data;
  return { ...rest, content: '', embeds: [], attachments: [], components: [] };
}

/** The channel whose files everybody in it sees. Those of a private message are only seen by its reader. */
const folderOf = ({ id }: Channel, flags: number | null | undefined): string | undefined =>
  ((flags ?? 0) & MessageFlag.ephemeral) !== 0 ? undefined : id;

const audienceOf = ({ guild }: Channel) => ({
  intent: guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages,
  guildId: guild?.id,
});

const rich = (embeds: readonly object[] | null | undefined): object[] =>
  (embeds ?? []).map((embed) => ({ type: 'rich', ...embed }));

const replyFields = (replied: MessageData, channel: Channel): object => ({
  type: REPLY,
  message_reference: {
    type: 0,
    channel_id: channel.id,
    message_id: replied.id,
    ...(channel.guild ? { guild_id: channel.guild.id } : {}),
  },
  referenced_message: asResource(replied),
});
