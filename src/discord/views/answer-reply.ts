/** A question -> the reply: quotations with buttons or, if nothing is quoted, suggested questions. */
import type { Answerer } from '../../answer/answerer.ts';
import { isInviting, MAX_SHOWN_QUESTION_LENGTH } from '../../answer/wording/remarks.ts';
import type { Turn } from '../../conversation/turn.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { oneLine } from '../../text/one-line.ts';
import { MAX_CONTENT } from '../api-limits.ts';
import { answerMessage } from './answer-message.ts';
import { bold, escapeMarkdown } from './markdown.ts';
import { MAX_MORE_PASSAGES, MAX_QUOTED, passageButtons } from './passage-buttons.ts';
import { type AnswerRecord, button, type Reply, rowsOf } from './reply.ts';
import { suggestionButtons } from './suggestion-buttons.ts';

export interface AskContext {
  /** The name of the one article to search; without it, all are searched. */
  readonly article?: string | undefined;
  readonly previous?: Turn | undefined;
  /** Whether only the asker sees the reply. */
  readonly isPrivate?: boolean;
  /** Whether the question is not visible in a message, so that the reply must repeat it. */
  readonly isUnseen?: boolean;
}

/** @throws {Problem} of kind `usage` if the question is empty or too long, or there is no such article */
export function answerReply(
  answerer: Answerer,
  phrases: Phrases,
  question: string,
  { article, previous, isPrivate = false, isUnseen = false }: AskContext = {},
): Reply {
  if (answerer.articles.length === 0) return { content: phrases.markdown.noArticles(phrases.commands), isPrivate };
  const answer = answerer.answer(question, {
    article,
    previous,
    top: MAX_QUOTED,
    ranked: MAX_QUOTED + MAX_MORE_PASSAGES,
  });
  // After small talk, a follow-up may refer to the question before it.
  const turn = answer.turn ?? previous;
  const { content, quotations } = answerMessage(answer, phrases, isUnseen ? questionLine(question) : []);
  // What is not in one article may be in another, and what somebody asks privately is not for others to read.
  const missing = article === undefined && !isPrivate ? answer.unknownWords : [];
  const outcome = answer.outcome === 'small-talk' && answer.smallTalk === 'document' ? 'document' : answer.outcome;
  const record: AnswerRecord = { outcome, quoted: quotations.map(({ article: { id } }) => id), missing };
  if (quotations.length === 0) {
    if (!isInviting(answer)) return { content, isPrivate, turn, answer: record };
    const components = suggestionButtons(answerer, answer.outcome === 'not-covered' ? question : '', article);
    const inviting = `${content} ${escapeMarkdown(phrases.invitation.tryThese)}`;
    const fits = components.length > 0 && inviting.length <= MAX_CONTENT;
    return { content: fits ? inviting : content, components, isPrivate, turn, answer: record };
  }
  const next = answer.ranked.filter(({ score }) => score > 0);
  const buttons = passageButtons(answerer, phrases, quotations, next);
  const share = isPrivate ? [button(phrases.buttons.share, { kind: 'share' })] : [];
  return { content, components: rowsOf([...buttons, ...share]), isPrivate, turn, answer: record };
}

/** The question on one line; nothing if it has no visible character. */
function questionLine(question: string): string[] {
  const line = oneLine(question, MAX_SHOWN_QUESTION_LENGTH);
  return line === '' ? [] : [bold(escapeMarkdown(line))];
}
