/**
 * Messages -> replies. A direct message is a question, and so is a mention of the bot in a server, or a reply to what it
 * said there; an edited question edits its answer. What comes next in a direct message, or in reply to an answer, may
 * lean on what was asked before.
 */
import { DiscordAPIError, type Message, MessageReferenceType, type PartialMessage } from 'discord.js';
import type { Answerer } from '../../answer/answerer.ts';
import type { Turn } from '../../conversation/turn.ts';
import { createReference, type Log } from '../../log.ts';
import { phrasesFor } from '../../phrases/locales.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { Problem } from '../../problem.ts';
import { digest } from '../../text/digest.ts';
import { type ChannelMessages, rightsAt } from '../sending/channel-messages.ts';
import { QueueFull } from '../state/fair-queue.ts';
import { type Given, type Memory, MINUTE, type Pace, shortMemory } from '../state/memory.ts';
import type { Schedule } from '../state/schedule.ts';
import { answerReply } from '../views/answer-buttons.ts';
import type { Reply } from '../views/reply.ts';
import { suggestionButtons } from '../views/suggestion-buttons.ts';
import { questionIn } from './message-text.ts';

/** Told to people in ten minutes, at most: where many have turned direct messages off, each costs a forbidden request. */
const MOST_TOLD = 500;

export interface MessageHandlers {
  onCreate(message: Message): Promise<void>;
  onUpdate(message: Message | PartialMessage): Promise<void>;
}

export interface MessageContext {
  readonly answerer: Answerer;
  readonly memory: Memory;
  readonly turns: Schedule;
  readonly channels: ChannelMessages;
  readonly log: Log;
}

/** What is said to a message, and what it leaned on. */
interface Prepared {
  readonly message: Message;
  readonly reply: Reply;
  readonly after: Turn | undefined;
  /** The answer that it replaces. */
  readonly earlier: Given | undefined;
}

/** Why a message is not answered. */
interface Refusal {
  /** What its writer is told in private; nothing if they have been told before. */
  readonly words: ((phrases: Phrases) => string) | undefined;
}

export function createMessageHandlers({ answerer, memory, turns, channels, log }: MessageContext): MessageHandlers {
  /** Questions that have come and are not answered yet, as they were written last. */
  const waiting = new Map<string, Message>();
  /** By channel, what its last direct message leans on: a message that has to wait for that does not come after the next. */
  const recalling = new Map<string, Promise<Turn | undefined>>();
  /** What people have been told lately that they are told once. */
  const told = shortMemory<object>(10 * MINUTE);
  /** Who takes no direct messages from the bot: each try counts as one that Discord forbids. */
  const closed = shortMemory<object>(60 * MINUTE);

  return {
    async onCreate(message) {
      const { id, author } = message;
      if (!isForMe(message) || !memory.take(id)) return;
      const refusal = refusalOf(message);
      if (refusal !== undefined) return tellPrivately(message, refusal);
      // At once: an edit may arrive together with its question, and a question together with one that leans on it.
      waiting.set(id, message);
      const leantOn = await answeredIn(message);
      const prepared = await turns.run(author.id, () => {
        const latest = waiting.get(id) ?? message;
        waiting.delete(id);
        // By now all that came before may have cost this person the time of a minute.
        return memory.isSpent(author.id) ? undefined : prepare(latest, leantOn ?? lastAsked(latest));
      });
      if (prepared === undefined) await tellPrivately(message, tooFast(memory.paceOf(author.id)));
      else await deliver(prepared);
    },

    async onUpdate(message) {
      if (message.partial || !isForMe(message)) return;
      const { id, author } = message;
      if (waiting.has(id)) waiting.set(id, message);
      const earlier = memory.given.get(id);
      // Discord also sends an update when it has looked up a link.
      if (earlier === undefined || earlier.digest === digest(message.content)) return;
      const refusal = refusalOf(message);
      if (refusal !== undefined) return tellPrivately(message, refusal);
      const prepared = await turns.run(author.id, () => {
        const latest = memory.given.get(id) ?? earlier;
        return prepare(message, latest.after, latest);
      });
      await deliver(prepared);
    },
  };

  /** Answers, and leads the conversation on, before the next question has its turn. */
  function prepare(message: Message, after: Turn | undefined, earlier?: Given): Prepared {
    const { guildId, channelId } = message;
    const reply = replyTo(message, after);
    // An edit of an older question does not lead the conversation back to it.
    const isLatest = earlier === undefined || memory.recall(channelId) === earlier.exchange;
    if (guildId === null && isLatest) memory.remember(channelId, reply.exchange);
    return { message, reply, after, earlier };
  }

  /** Sees a reply out, and keeps what an edit, or a question that leans on it, needs. */
  async function deliver({ message, reply, after, earlier }: Prepared): Promise<void> {
    const { id, guildId, channelId } = message;
    const { exchange } = reply;
    // One after the other, so that the last edit is what stands in the end.
    const sent = Promise.resolve(earlier?.sent).then((sentId) => send(message, reply, sentId));
    const given: Given = { digest: digest(message.content), after, exchange, sent: sent.catch(() => earlier?.sent) };
    memory.given.set(id, given);
    memory.remember(sent, exchange);
    try {
      await sent;
    } catch (error) {
      if (error instanceof QueueFull) {
        log.info({ message: id, guild: guildId, channel: channelId }, 'too many answers wait in a channel');
        await tellPrivately(
          message,
          once(message, ({ problems }) => problems.busy(`<#${channelId}>`)),
        );
      } else log.error({ message: id, guild: guildId, error }, 'an answer could not be sent');
      if (earlier === undefined) return;
      // The earlier answer still stands, unless another edit has come since.
      if (memory.given.get(id) === given) memory.given.set(id, earlier);
      if (memory.recall(channelId) === exchange) memory.remember(channelId, earlier.exchange);
    }
  }

  /** @returns the id of the bot's message */
  async function send(message: Message, reply: Reply, sentId: string | undefined): Promise<string> {
    const { id, channelId, author } = message;
    const place = { channelId, userId: author.id };
    if (sentId === undefined) {
      return channels.post({ ...place, reply, nonce: id, repliesTo: rightsAt(message).mayReply ? id : undefined });
    }
    await channels.edit({ ...place, id: sentId, reply });
    return sentId;
  }

  function replyTo(message: Message, after: Turn | undefined): Reply {
    const phrases = phrasesOf(message);
    const question = questionIn(message);
    try {
      if (question !== '') return answerReply(answerer, phrases, question, { after });
      return isHidden(message) ? { content: phrases.problems.hidden } : introduction(answerer, phrases);
    } catch (error) {
      if (error instanceof Problem) return { content: error.inWords(phrases) };
      const reference = createReference();
      log.error({ reference, error }, 'a message could not be answered');
      return { content: phrases.problems.apology(reference) };
    }
  }

  /** Counts what a person asks for. @returns nothing if the message may be answered */
  function refusalOf(message: Message): Refusal | undefined {
    const { id, author, channelId, guildId: guild } = message;
    const pace = memory.count(author.id);
    if (pace.isTooFast) return tooFast(pace);
    if (!rightsAt(message).mayWrite) {
      log.info({ message: id, guild, channel: channelId }, 'the bot may not write where it was asked');
      return once(message, ({ problems }) => problems.mayNotWrite(`<#${channelId}>`));
    }
    return isHidden(message) && isTold(message, 'hidden') ? { words: undefined } : undefined;
  }

  /** Told to one person on one channel, once in ten minutes. */
  function once(message: Message, words: (phrases: Phrases) => string): Refusal {
    return { words: isTold(message, message.channelId) ? undefined : words };
  }

  /** Whether a person has been told of something before; from then on they have. */
  function isTold({ author }: Message, subject: string): boolean {
    const key = `${author.id} ${subject}`;
    const isKnown = told.has(key);
    if (!isKnown) told.set(key, {});
    return isKnown;
  }

  /** A word to one person alone: in a server by direct message, which they may have turned off. */
  async function tellPrivately(message: Message, { words }: Refusal): Promise<void> {
    const { id, author, guildId, channelId } = message;
    if (words === undefined || closed.has(author.id) || (guildId !== null && told.size >= MOST_TOLD)) return;
    if (guildId !== null) told.set(id, {});
    const reply = { content: words(phrasesOf(message)) };
    // Apart from that of an answer to the same message.
    const nonce = `${id}-word`;
    try {
      if (guildId !== null) await channels.postPrivately(author.id, reply, nonce);
      else await channels.post({ channelId, userId: author.id, reply, nonce, repliesTo: id });
    } catch (error) {
      if (error instanceof DiscordAPIError) closed.set(author.id, {});
      log.info({ message: id, guild: guildId, error }, 'a person could not be told something in private');
    }
  }

  /** What was asked in the message of the bot that this one replies to: direct messages one after the other. */
  async function answeredIn(message: Message): Promise<Turn | undefined> {
    const { channelId, guildId } = message;
    const id = repliedTo(message);
    const recall = async () => (id === undefined ? undefined : memory.recallAnswered(id));
    if (guildId !== null) return recall();
    const recalled = Promise.resolve(recalling.get(channelId)).then(recall);
    recalling.set(channelId, recalled);
    const exchange = await recalled;
    if (recalling.get(channelId) === recalled) recalling.delete(channelId);
    return exchange;
  }

  /** What a direct message leans on that replies to nothing. */
  function lastAsked({ guildId, channelId }: Message): Turn | undefined {
    return guildId === null ? memory.recall(channelId) : undefined;
  }

  /** In a server the language of its people, for whoever has not used a command or a button yet. */
  function phrasesOf({ author, guild }: Message): Phrases {
    return phrasesFor(memory.localeOf(author.id) ?? guild?.preferredLocale ?? '');
  }
}

/** A word to somebody who asks too fast, once in each minute. */
function tooFast(pace: Pace): Refusal {
  return { words: pace.isTooFast && pace.isNews ? ({ problems }) => problems.tooFast(pace.seconds) : undefined };
}

/** Of a person, and meant for the bot: written to it, with a mention of it or of its own role, or in reply to it. */
function isForMe(message: Message): boolean {
  const { author, webhookId, guildId, content, client, mentions, guild } = message;
  if (author.bot || webhookId !== null || message.system) return false;
  if (guildId === null) return !isEmpty(message);
  const role = guild?.roles.botRoleFor(client.user);
  return (
    new RegExp(`<@!?${client.user.id}>`).test(content) ||
    mentions.repliedUser?.id === client.user.id ||
    (role != null && mentions.roles.has(role.id))
  );
}

function isEmpty({ content, attachments, stickers, messageSnapshots, poll }: Message): boolean {
  return [attachments, stickers, messageSnapshots].every(({ size }) => size === 0) && content === '' && poll === null;
}

/** Discord shows the bot the words of no message in a server that does not mention it, such as a reply without a ping. */
function isHidden(message: Message): boolean {
  return message.guildId !== null && isEmpty(message);
}

/** The message that this one replies to; a forwarded message is referred to as well. */
function repliedTo({ reference }: Message): string | undefined {
  return reference?.type === MessageReferenceType.Forward ? undefined : reference?.messageId;
}

/** For whoever sends a file or a sticker alone, or mentions the bot and says no more. */
function introduction(answerer: Answerer, { markdown, commands }: Phrases): Reply {
  return { content: markdown.noQuestion(commands), components: suggestionButtons(answerer) };
}
