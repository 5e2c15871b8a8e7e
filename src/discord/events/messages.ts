/**
 * Messages -> replies. A question is a direct message, or in a server a message that mentions the bot or replies to it. When
 * a question is edited, its answer is edited. A direct message, or a reply to an answer, may be a follow-up to the question
 * before.
 */
import type { Message, PartialMessage } from 'discord.js';
import type { Answerer } from '../../answer/answerer.ts';
import type { Turn } from '../../conversation/turn.ts';
import type { Library } from '../../library/article-library.ts';
import { createReference, type Log } from '../../log.ts';
import { phrasesFor } from '../../phrases/locales.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { Problem } from '../../problem.ts';
import { digest } from '../../text/digest.ts';
import { MAX_CONTENT } from '../api-limits.ts';
import type { DeliverAnswer, PreparedAnswer } from '../sending/answer-delivery.ts';
import type { Notices } from '../sending/notices.ts';
import type { BotState } from '../state/bot-state.ts';
import type { GivenAnswer } from '../state/editable-answers.ts';
import { answerReply } from '../views/answer-reply.ts';
import { escapeMarkdown } from '../views/markdown.ts';
import type { Reply } from '../views/reply.ts';
import { suggestionButtons } from '../views/suggestion-buttons.ts';
import { countAnswer } from './answer-record.ts';
import { addDroppedFiles, type DroppedFiles, hasFiles, NO_FILES } from './dropped-files.ts';
import { ownerOfMessage } from './library-owner.ts';
import { createAdmission, type Notice, tooFastNotice } from './message-admission.ts';
import { isForBot, isHidden } from './message-filter.ts';
import { questionIn } from './message-text.ts';
import { createPreviousTurns } from './previous-turn.ts';

export interface MessageParts {
  readonly library: Library;
  readonly state: BotState;
  readonly deliver: DeliverAnswer;
  readonly notices: Notices;
  readonly log: Log;
}

export interface MessageHandlers {
  onCreate(message: Message): Promise<void>;
  onUpdate(message: Message | PartialMessage): Promise<void>;
}

/** What a message is answered with. */
interface OpenedLibrary {
  /** Returns the answerer, or throws the error with which its articles could not be read. The reply then reports the error. */
  answerer(): Answerer;
  /** The files of the message. */
  readonly dropped: DroppedFiles;
}

export function createMessageHandlers({ library, state, deliver, notices, log }: MessageParts): MessageHandlers {
  const { seenEvents, locales, rateLimit, conversations, givenAnswers, queue } = state;
  const { admit, busyNotice } = createAdmission(rateLimit, notices, log);
  const previousTurns = createPreviousTurns(conversations);
  /** The latest version of each question that has not been answered yet. */
  const pending = new Map<string, Message>();
  /** For each channel in which files are being added, when that is done. */
  const adding = new Map<string, Promise<void>>();

  return {
    async onCreate(message) {
      const { id, author } = message;
      if (!isForBot(message) || !seenEvents.isNew(id)) return;
      const askedAt = performance.now();
      const decision = admit(message);
      if (!decision.isAdmitted) return notify(message, decision.notice);
      // Set before anything is awaited, because an edit may arrive together with its question.
      pending.set(id, message);
      const previous = await previousTurns.repliedTo(message);
      const opened = await openLibrary(message, () => addDroppedFiles(message, library, phrasesOf(message)));
      const prepared = await queue.run(author.id, () => {
        const latest = pending.get(id) ?? message;
        pending.delete(id);
        // The author's earlier questions may have used up their time since this one arrived.
        if (rateLimit.isSpent(author.id)) return undefined;
        return prepare(latest, opened, askedAt, previous ?? previousTurns.lastIn(latest));
      });
      if (prepared === undefined) return notify(message, tooFastNotice(rateLimit.paceOf(author.id)));
      countAnswer(library, ownerOfMessage(message), author.id, prepared.reply);
      await send(prepared);
    },

    async onUpdate(message) {
      if (message.partial || !isForBot(message)) return;
      const askedAt = performance.now();
      const { id, author } = message;
      if (pending.has(id)) pending.set(id, message);
      const earlier = givenAnswers.get(id);
      // Discord also sends an update after it has looked up a link in the message.
      if (earlier === undefined || earlier.questionDigest === digest(message.content)) return;
      const decision = admit(message);
      if (!decision.isAdmitted) return notify(message, decision.notice);
      const opened = await openLibrary(message, async () => NO_FILES);
      const prepared = await queue.run(author.id, () => {
        const latest = givenAnswers.get(id) ?? earlier;
        return prepare(message, opened, askedAt, latest.previous, latest);
      });
      await send(prepared);
    },
  };

  /**
   * @param addFiles adds the files of the message to the library, which is opened afterwards. A question right after a file
   *   waits until the file has been added.
   */
  async function openLibrary(message: Message, addFiles: () => Promise<DroppedFiles>): Promise<OpenedLibrary> {
    const { channelId } = message;
    const before = adding.get(channelId);
    const added = (before ?? Promise.resolve()).then(addFiles);
    if (before !== undefined || hasFiles(message)) {
      const settled = added.then(
        () => undefined,
        () => undefined,
      );
      adding.set(channelId, settled);
      void settled.then(() => {
        if (adding.get(channelId) === settled) adding.delete(channelId);
      });
    }
    try {
      const dropped = await added;
      const answerer = await library.answererFor(ownerOfMessage(message));
      return { answerer: () => answerer, dropped };
    } catch (error) {
      const fail = (): never => {
        throw error;
      };
      return { answerer: fail, dropped: NO_FILES };
    }
  }

  /** Answers the question, and stores the turn of the conversation before the next question's turn. */
  function prepare(
    message: Message,
    opened: OpenedLibrary,
    askedAt: number,
    previous: Turn | undefined,
    earlier?: GivenAnswer,
  ): PreparedAnswer {
    const { guildId, channelId } = message;
    const reply = replyTo(message, opened, previous);
    // An edit of an older question does not change the last turn of the conversation.
    const isLatest = earlier === undefined || conversations.recall(channelId) === earlier.turn;
    if (guildId === null && isLatest) conversations.remember(channelId, reply.turn);
    return { message, reply, previous, earlier, askedAt };
  }

  function replyTo(message: Message, { answerer, dropped }: OpenedLibrary, previous: Turn | undefined): Reply {
    const phrases = phrasesOf(message);
    const question = questionIn(message);
    try {
      if (question !== '') {
        // A question that comes with one file is about that file; with several, any may answer it.
        const [article, ...others] = dropped.articleIds;
        const context = { previous, article: others.length === 0 ? article : undefined };
        return answerAfterFiles(dropped, answerReply(answerer(), phrases, question, context));
      }
      if (dropped.arePictures === true) return answerAfterFiles(dropped, introductionReply(answerer(), phrases));
      if (dropped.lines.length > 0) return filesReply(dropped, answerer(), phrases);
      return isHidden(message) ? { content: phrases.problems.hidden } : introductionReply(answerer(), phrases);
    } catch (error) {
      if (error instanceof Problem) return { content: error.inWords(phrases) };
      const reference = createReference();
      log.error({ reference, error }, 'a message could not be answered');
      return { content: phrases.problems.apology(reference), isApology: true };
    }
  }

  async function send(prepared: PreparedAnswer): Promise<void> {
    const { message } = prepared;
    if ((await deliver(prepared)) === 'channel-busy') await notify(message, busyNotice(message));
  }

  async function notify(message: Message, notice: Notice): Promise<void> {
    if (notice !== undefined) await notices.send(message, notice(phrasesOf(message)));
  }

  /** The phrases in the author's language, or in the server's for an author who has not used a command or a button yet. */
  function phrasesOf({ author, guild }: Message): Phrases {
    return phrasesFor(locales.of(author.id) ?? guild?.preferredLocale ?? '');
  }
}

/** The answer to a question that came with files, after a line about each, if both fit into a message. */
function answerAfterFiles({ lines }: DroppedFiles, reply: Reply): Reply {
  const shown = linesWithin(lines, MAX_CONTENT - reply.content.length - PARAGRAPH_BREAK.length);
  return shown.length === 0 ? reply : { ...reply, content: `${shown.join('\n')}${PARAGRAPH_BREAK}${reply.content}` };
}

const PARAGRAPH_BREAK = '\n\n';
/** More characters than the words that introduce suggestions have, in any language. */
const MAX_INVITATION = 100;

/** The lines that fit into a number of characters together, with their line breaks. */
function linesWithin(lines: readonly string[], max: number): string[] {
  let left = max;
  return lines.filter((line) => {
    left -= line.length + 1;
    return left >= 0;
  });
}

/** The reply to files without a question: what was understood, and questions that the last one answers. */
function filesReply({ lines, articleIds }: DroppedFiles, answerer: Answerer, { invitation }: Phrases): Reply {
  const last = articleIds.at(-1);
  const components = last === undefined ? [] : suggestionButtons(answerer, '', last);
  const inviting = components.length === 0 ? [] : [escapeMarkdown(invitation.tryThese)];
  const content = [...linesWithin(lines, MAX_CONTENT - MAX_INVITATION), ...inviting].join('\n');
  return { content, components };
}

/** The reply to a message without text, such as a file, a sticker, or only a mention of the bot. */
function introductionReply(answerer: Answerer, { markdown, commands }: Phrases): Reply {
  return { content: markdown.noQuestion(commands), components: suggestionButtons(answerer) };
}
