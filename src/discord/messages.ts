/**
 * Messages -> replies. A direct message is a question, and so is a mention of the bot in a server, or a reply to what it
 * said there; an edited question edits its answer. What comes next in a direct message, or in reply to an answer, may
 * lean on what was asked before.
 */
import type { Message, PartialMessage } from 'discord.js';
import type { Answerer } from '../answer/answerer.ts';
import type { Exchange } from '../conversation/exchange.ts';
import { createReference, type Log } from '../log.ts';
import { phrasesFor } from '../phrases/languages.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { Problem } from '../problem.ts';
import { answerReply } from './answer-reply.ts';
import { withoutMarkup } from './markdown.ts';
import type { Given, Memory } from './memory.ts';
import { messageOf, type Reply } from './reply.ts';
import { suggestionButtons } from './suggestion-buttons.ts';

export interface MessageHandlers {
  onCreate(message: Message): Promise<void>;
  onUpdate(message: Message | PartialMessage): Promise<void>;
}

export function createMessageHandlers(answerer: Answerer, memory: Memory, log: Log): MessageHandlers {
  /** Questions that have come and are not answered yet, as they were written last. */
  const waiting = new Map<string, Message>();

  return {
    async onCreate(message) {
      const { id } = message;
      if (!isForMe(message) || !memory.take(id)) return;
      // At once: an edit may arrive together with its question.
      waiting.set(id, message);
      const isRefused = await isTooFast(message);
      const after = isRefused ? undefined : await before(message);
      const latest = waiting.get(id) ?? message;
      waiting.delete(id);
      if (!isRefused) await answer(latest, after);
    },

    async onUpdate(message) {
      if (message.partial || !isForMe(message)) return;
      if (waiting.has(message.id)) waiting.set(message.id, message);
      const earlier = memory.given.get(message.id);
      if (earlier === undefined) return;
      // Discord also sends an update when it has looked up a link.
      if (message.content === earlier.question || (await isTooFast(message))) return;
      await answer(message, earlier.after, earlier);
    },
  };

  /** Sees a reply out, and keeps what an edit or a question that leans on it needs. @param earlier what it replaces */
  async function answer(message: Message, after: Exchange | undefined, earlier?: Given): Promise<void> {
    const reply = replyTo(message, after);
    const { exchange } = reply;
    const { id, guildId, channelId, content: question } = message;
    // One after the other, so that the last edit is what stands in the end.
    const sending = Promise.resolve(earlier?.sent).then((sent) =>
      sent === undefined ? message.reply({ ...messageOf(reply), failIfNotExists: false }) : sent.edit(messageOf(reply)),
    );
    const given: Given = { question, after, exchange, sent: sending.catch(() => earlier?.sent) };
    memory.given.set(id, given);
    memory.remember(
      sending.then((sent) => sent.id),
      exchange,
    );
    // An edit of an older question does not lead the conversation back to it.
    const isLatest = earlier === undefined || memory.recall(channelId) === earlier.exchange;
    if (guildId === null && isLatest) memory.remember(channelId, exchange);
    try {
      await sending;
    } catch (error) {
      log.error({ message: id, guild: guildId, error }, 'an answer could not be sent');
      if (earlier === undefined) return;
      // The earlier answer still stands, unless another edit has come since.
      if (memory.given.get(id) === given) memory.given.set(id, earlier);
      if (memory.recall(channelId) === exchange) memory.remember(channelId, earlier.exchange);
    }
  }

  /** Counts what a person asks for; who asks too fast is told so, once. */
  async function isTooFast(message: Message): Promise<boolean> {
    const pace = memory.count(message.author.id);
    if (pace.isTooFast && pace.isNews) await slowDown(message, pace.seconds);
    return pace.isTooFast;
  }

  function replyTo(message: Message, after: Exchange | undefined): Reply {
    const phrases = phrasesOf(message);
    const question = withoutMarkup(message.content);
    try {
      return question === '' ? introduction(answerer, phrases) : answerReply(answerer, phrases, question, { after });
    } catch (error) {
      if (error instanceof Problem) return { content: error.inWords(phrases) };
      const reference = createReference();
      log.error({ reference, error }, 'a message could not be answered');
      return { content: phrases.problems.apology(reference) };
    }
  }

  /** A word to one person alone, and once: in a server by direct message, which they may have turned off. */
  async function slowDown(message: Message, seconds: number): Promise<void> {
    const said = messageOf({ content: phrasesOf(message).problems.tooFast(seconds) });
    try {
      if (message.guildId === null) await message.reply({ ...said, failIfNotExists: false });
      else await message.author.send(said);
    } catch (error) {
      log.info({ message: message.id, guild: message.guildId, error }, 'someone who asks too fast could not be told');
    }
  }

  /** What a message may lean on: what it replies to, and among direct messages else the last question. */
  async function before({ guildId, channelId, reference }: Message): Promise<Exchange | undefined> {
    const answered = reference?.messageId === undefined ? undefined : await memory.recallAnswered(reference.messageId);
    return answered ?? (guildId === null ? memory.recall(channelId) : undefined);
  }

  /** In a server the language of its people, for who has not used a command or a button yet. */
  function phrasesOf({ author, guild }: Message): Phrases {
    return phrasesFor(memory.localeOf(author.id) ?? guild?.preferredLocale ?? '');
  }
}

/** Of a person, and meant for the bot: written to it, with a mention of it, or in reply to it. */
function isForMe(message: Message): boolean {
  if (message.author.bot || message.webhookId !== null || message.system) return false;
  const me = message.client.user.id;
  const isMeant =
    message.guildId === null ||
    new RegExp(`<@!?${me}>`).test(message.content) ||
    message.mentions.repliedUser?.id === me;
  return isMeant && !(message.content === '' && message.attachments.size === 0 && message.stickers.size === 0);
}

/** For who sends a file or a sticker alone, or mentions the bot and says no more. */
function introduction(answerer: Answerer, { markdown, commands }: Phrases): Reply {
  return { content: markdown.nothingToRead(commands), components: suggestionButtons(answerer) };
}
