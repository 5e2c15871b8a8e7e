/**
 * Messages -> replies. A direct message is a question, and so is a mention of the bot in a server; an edited question
 * edits its answer.
 */
import type { Message, PartialMessage } from 'discord.js';
import type { Answerer } from '../answer/answerer.ts';
import { createReference, type Log } from '../log.ts';
import { Problem } from '../problem.ts';
import { answerReply } from './answer-reply.ts';
import { withoutMarkup } from './markdown.ts';
import { createRecentIds } from './recent-ids.ts';
import { messageOf, type Reply } from './reply.ts';

/** Answers that still follow their questions: those of the last minutes, and no more than matter little in memory. */
const EDITABLE_FOR_MS = 10 * 60 * 1000;
const EDITABLE_AT_MOST = 10_000;

/** For who sends a file or a sticker alone, or mentions the bot and says no more. */
const NOTHING_TO_READ = 'I answer questions by quoting what I have read. Write me one, or try **/help**.';

/** An answer that was given: what it says, and the message that says it once it has been sent. */
interface Given {
  readonly content: string;
  readonly until: number;
  readonly sent: Promise<Message>;
}

export interface MessageHandlers {
  onCreate(message: Message): Promise<void>;
  onUpdate(message: Message | PartialMessage): Promise<void>;
}

export function createMessageHandlers(answerer: Answerer, log: Log): MessageHandlers {
  const recent = createRecentIds();
  const given = new Map<string, Given>();

  return {
    async onCreate(message) {
      const reply = replyTo(message);
      if (reply === undefined || !recent.take(message.id)) return;
      await remember(message, reply, message.reply({ ...messageOf(reply), failIfNotExists: false }));
    },

    async onUpdate(message) {
      const earlier = given.get(message.id);
      if (earlier === undefined || earlier.until < Date.now() || message.partial) return;
      const reply = replyTo(message);
      // Discord also sends an update when it has looked up a link.
      if (reply === undefined || reply.content === earlier.content) return;
      await remember(
        message,
        reply,
        earlier.sent.then((sent) => sent.edit(messageOf(reply))),
      );
    },
  };

  async function remember(message: Message, { content }: Reply, sent: Promise<Message>): Promise<void> {
    given.delete(message.id);
    given.set(message.id, { content, until: Date.now() + EDITABLE_FOR_MS, sent });
    const [oldest] = given.keys();
    if (given.size > EDITABLE_AT_MOST && oldest !== undefined) given.delete(oldest);
    try {
      await sent;
    } catch (error) {
      given.delete(message.id);
      log.error({ message: message.id, guild: message.guildId, error }, 'an answer could not be sent');
    }
  }

  /** What to say to a message, or nothing if it is not for the bot. */
  function replyTo(message: Message): Reply | undefined {
    if (message.author.bot || message.webhookId !== null || message.system) return undefined;
    const me = message.client.user.id;
    const isForMe = message.guildId === null || new RegExp(`<@!?${me}>`).test(message.content);
    const question = withoutMarkup(message.content);
    const isEmpty = message.content === '' && message.attachments.size === 0 && message.stickers.size === 0;
    if (!isForMe || isEmpty) return undefined;
    return question === '' ? { content: NOTHING_TO_READ } : answerTo(question);
  }

  function answerTo(question: string): Reply {
    try {
      return answerReply(answerer, question);
    } catch (error) {
      if (error instanceof Problem) return { content: error.message };
      const reference = createReference();
      log.error({ reference, error }, 'a message could not be answered');
      return { content: `Something went wrong on my side. Please try again. Reference: ${reference}` };
    }
  }
}
