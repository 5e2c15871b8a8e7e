/**
 * An answer -> a reply on Discord, and what its buttons lead to: the sentence in its context, the passages that rank next,
 * for an answer that only its asker sees, the channel, and for what is not answered, questions that are. All that a button
 * needs stands in its `custom_id` (100 characters), so that it works after a restart and on every shard; when an article
 * has changed, it says so.
 */
import {
  type ButtonComponent,
  type ButtonInteraction,
  ComponentType,
  InteractionContextType,
  type MessageActionRowComponent,
} from 'discord.js';
import type { Quotation } from '../../answer/answer.ts';
import type { Answerer } from '../../answer/answerer.ts';
import { isInviting, LONGEST_SHOWN } from '../../answer/wording/remarks.ts';
import type { Turn } from '../../conversation/turn.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { oneLine } from '../../text/one-line.ts';
import { MAX_CONTENT } from '../limits.ts';
import { answerMessage, passagesMessage } from './answer-message.ts';
import { gone, sentenceInContext } from './article-pages.ts';
import { catalogueOf, sentenceNumber } from './catalogue.ts';
import { bold, escapeMarkdown, smallPrint } from './markdown.ts';
import { type Button, button, type PressReply, type Reply, rowsOf } from './reply.ts';
import { suggestedQuestion, suggestionButtons } from './suggestion-buttons.ts';

/** The command that is told of buttons pressed: the first part of each `custom_id` here. */
const COMMAND = 'ask';
const SHARE = `${COMMAND}:share`;
/** Excerpts in an answer, and passages that are kept for "More passages": their numbers fit into a `custom_id`. */
const SHOWN = 3;
const KEPT = 9;
const RADIX = 36;

export interface AskContext {
  readonly article?: string | undefined;
  readonly after?: Turn | undefined;
  /** For its asker alone. */
  readonly isPrivate?: boolean;
  /** It was not asked with a message, so Discord shows it to nobody: the reply opens with it. */
  readonly isUnseen?: boolean;
}

/** @throws {Problem} of kind `usage` if the question or the article's name is of no use */
export function answerReply(
  answerer: Answerer,
  phrases: Phrases,
  question: string,
  { article, after, isPrivate = false, isUnseen = false }: AskContext = {},
): Reply {
  const answer = answerer.answer(question, { article, previous: after, top: SHOWN, ranked: SHOWN + KEPT });
  // Small talk between two questions does not part them.
  const exchange = answer.turn ?? after;
  const { content, quotations } = answerMessage(answer, phrases, isUnseen ? asked(question) : []);
  if (quotations.length === 0) {
    if (!isInviting(answer)) return { content, isPrivate, exchange };
    const components = suggestionButtons(answerer, answer.outcome === 'not-covered' ? question : '', article);
    const inviting = `${content} ${escapeMarkdown(phrases.invitation.tryThese)}`;
    const isFitting = components.length > 0 && inviting.length <= MAX_CONTENT;
    return { content: isFitting ? inviting : content, components, isPrivate, exchange };
  }
  const next = answer.ranked.filter(({ score }) => score > 0);
  return {
    content,
    components: rowsOf([
      ...passageButtons(answerer, phrases, quotations, next),
      ...(isPrivate ? [button(phrases.buttons.share, SHARE)] : []),
    ]),
    isPrivate,
    exchange,
  };
}

/** On one line; nothing where nothing of it can be seen. */
function asked(question: string): string[] {
  const line = oneLine(question, LONGEST_SHOWN);
  return line === '' ? [] : [bold(escapeMarkdown(line))];
}

/**
 * The passages that bear on a text, such as a claim in somebody's message, for the reader alone to judge it by. It quotes,
 * and gives no verdict.
 *
 * @throws {Problem} of kind `usage` if the text is empty or too long
 */
export function passagesOn(answerer: Answerer, phrases: Phrases, text: string): Reply {
  const { ranked } = answerer.answer(text, { top: SHOWN, ranked: SHOWN + KEPT });
  // One without a word that bears on the text only stands beside one that has some.
  const bearing = ranked.filter(({ score, highlights }) => score > 0 && highlights.length > 0);
  if (bearing.length === 0) return { content: phrases.passages.noneOnMessage, isPrivate: true };
  return passagesReply(answerer, phrases, phrases.passages.onMessage, bearing);
}

/** Whether a button turns the page of its message, or takes itself away, rather than leading to a new message. */
export function changesItsMessage(customId: string): boolean {
  return customId === SHARE || customId.startsWith(`${COMMAND}:around:`);
}

/** The reply to a button under an answer, or under what such a button led to; none for one of an earlier version. */
export function pressed(interaction: ButtonInteraction, answerer: Answerer, phrases: Phrases): PressReply | undefined {
  const [, action, fingerprint = '', ...rest] = interaction.customId.split(':');
  switch (action) {
    case 'context':
    case 'around': {
      const article = catalogueOf(answerer.articles).find(fingerprint);
      if (article === undefined) return gone(phrases);
      const [sentence = 0, around] = rest.map((number) => Number.parseInt(number, RADIX));
      const idOf = (target: number): string => idFor('around', fingerprint, sentence, target);
      return sentenceInContext(article, sentence, around, phrases, idOf);
    }
    case 'more':
      return morePassages(answerer, phrases, fingerprint, rest[0] ?? '');
    case 'share':
      return shared(interaction, phrases);
    case 'try': {
      // Elsewhere the others need not read what one of them tries out.
      const isPrivate = interaction.context !== InteractionContextType.BotDM;
      const question = suggestedQuestion(interaction.customId);
      return answerReply(answerer, phrases, question, { isPrivate, isUnseen: true });
    }
    default:
      return undefined;
  }
}

function idFor(action: string, fingerprint: string, ...numbers: readonly number[]): string {
  return [COMMAND, action, fingerprint, ...numbers.map((number) => number.toString(RADIX))].join(':');
}

function contextButtons(quotations: readonly Quotation[], { buttons }: Phrases): Button[] {
  return quotations.map((quotation, i) => {
    const label = quotations.length === 1 ? buttons.inContext : (buttons.nthInContext[i] ?? buttons.inContext);
    const { article, start } = quotation;
    return button(label, idFor('context', article.revision, sentenceNumber(article, start)));
  });
}

/** @param others passages that may be asked for next; those that are shown are left out */
function passageButtons(
  answerer: Answerer,
  phrases: Phrases,
  shown: readonly Quotation[],
  others: readonly Quotation[],
): Button[] {
  const isShown = ({ article, start }: Quotation): boolean =>
    shown.some((quotation) => quotation.article === article && quotation.start === start);
  const next = others.filter((passage) => !isShown(passage)).slice(0, KEPT);
  return [...contextButtons(shown, phrases), ...moreButton(answerer, phrases, next)];
}

/** @param passages those that it leads to */
function moreButton({ articles }: Answerer, { buttons }: Phrases, passages: readonly Quotation[]): Button[] {
  if (passages.length === 0) return [];
  const { fingerprint, numberOf } = catalogueOf(articles);
  const list = passages.map((passage) => numberOf(passage).toString(RADIX)).join('.');
  return [button(buttons.morePassages, [COMMAND, 'more', fingerprint, list].join(':'))];
}

function morePassages(answerer: Answerer, phrases: Phrases, known: string, list: string): Reply {
  const { fingerprint, quotationAt } = catalogueOf(answerer.articles);
  // Passages are numbered through all articles.
  if (known !== fingerprint) return { content: phrases.markdown.articlesChanged, isPrivate: true };
  const numbers = new Set(list.split('.').map((number) => Number.parseInt(number, RADIX)));
  const passages = [...numbers].flatMap((number) => quotationAt(number) ?? []);
  return passagesReply(answerer, phrases, phrases.passages.more, passages);
}

function passagesReply(answerer: Answerer, phrases: Phrases, heading: string, passages: readonly Quotation[]): Reply {
  const { content, quotations } = passagesMessage(heading, passages.slice(0, SHOWN), phrases);
  const components = rowsOf(passageButtons(answerer, phrases, quotations, passages));
  return { content, components, isPrivate: true };
}

/** What only the asker saw, for all to see, who can go on from there; it is shared once. */
function shared({ message, user }: ButtonInteraction, { passages }: Phrases): PressReply {
  const components = message.components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? rowsOf(row.components.flatMap((part) => (isKept(part) ? [part.toJSON()] : [])))
      : [],
  );
  const said = `${message.content}\n${smallPrint(escapeMarkdown(passages.sharedBy(user.displayName)))}`;
  const content = said.length <= MAX_CONTENT ? said : message.content;
  return { content: message.content, components, thenForAll: { content, components } };
}

function isKept(component: MessageActionRowComponent): component is ButtonComponent {
  return component.type === ComponentType.Button && component.customId !== SHARE;
}
