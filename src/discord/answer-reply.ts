/**
 * An answer -> a reply on Discord, and what its buttons lead to: the sentence in its context, the passages that rank next,
 * and for an answer that only its asker sees, the channel. All that a button needs stands in its `custom_id` (100
 * characters), so that it works after a restart and on every shard; when an article has changed, it says so.
 */
import type { ButtonInteraction } from 'discord.js';
import type { Answer, Quotation } from '../answer/answer.ts';
import type { Answerer } from '../answer/answerer.ts';
import { quote } from '../article/article.ts';
import { answerMessage, passagesMessage } from './answer-message.ts';
import { findArticle, fingerprintOf, fingerprintOfAll, GONE, sentenceInContext } from './article-pages.ts';
import { MAX_CONTENT } from './limits.ts';
import { escapeMarkdown, smallPrint } from './markdown.ts';
import { type Button, button, type PressReply, type Reply, rowsOf } from './reply.ts';

/** The command that is told of buttons pressed: the first part of each `custom_id` here. */
const COMMAND = 'ask';
/** Excerpts in an answer, and passages that are kept for "More passages": their numbers fit into a `custom_id`. */
const SHOWN = 3;
const KEPT = 9;
const RADIX = 36;
/** Passages are numbered through all articles. */
const CHANGED = 'My articles have changed since. Please ask again.';
const ORDINALS = ['First', 'Second', 'Third'] as const;

/** @throws {Problem} of kind `usage` if the question or the article's name is of no use */
export function answerReply(answerer: Answerer, question: string, article?: string, isPrivate = false): Reply {
  const answer = answerer.answer(question, { article, top: SHOWN, ranked: SHOWN + KEPT });
  const { content, quotations } = answerMessage(answer, answerer);
  const next = quotations.length === 0 ? [] : answer.ranked.filter(({ score }) => score > 0);
  return {
    content,
    components: rowsOf([...passageButtons(answerer, quotations, next), ...shareButton(answer, isPrivate)]),
    isPrivate,
  };
}

/**
 * The passages that bear on a text, such as a claim in somebody's message, for the reader alone to judge it by. It quotes,
 * and gives no verdict.
 *
 * @throws {Problem} of kind `usage` if the text is empty or too long
 */
export function passagesOn(answerer: Answerer, text: string): Reply {
  const { ranked } = answerer.answer(text, { top: SHOWN, ranked: SHOWN + KEPT });
  // One without a word that bears on the text only stands beside one that has some.
  const bearing = ranked.filter(({ score, highlights }) => score > 0 && highlights.length > 0);
  if (bearing.length === 0) return { content: 'Nothing that I hold bears on this message.', isPrivate: true };
  return passagesReply(answerer, 'Passages that bear on this message:', bearing);
}

/** The reply to a button under an answer, or under what such a button led to; none for one of an earlier version. */
export function pressed(interaction: ButtonInteraction, answerer: Answerer): PressReply | undefined {
  const [, action, fingerprint = '', ...rest] = interaction.customId.split(':');
  switch (action) {
    case 'context':
    case 'read': {
      const article = findArticle(answerer.articles, fingerprint);
      if (article === undefined) return { content: GONE, isPrivate: true, isInPlace: action === 'read' };
      const [sentence = 0, page] = rest.map((number) => Number.parseInt(number, RADIX));
      const idOf = (target: number): string => idFor('read', fingerprint, sentence, target);
      return { ...sentenceInContext(article, sentence, page, idOf), isInPlace: action === 'read' };
    }
    case 'more':
      return { ...morePassages(answerer, fingerprint, rest[0] ?? ''), isInPlace: false };
    case 'share':
      return { ...shared(interaction), isInPlace: false };
    default:
      return undefined;
  }
}

function idFor(action: string, fingerprint: string, ...numbers: readonly number[]): string {
  return [COMMAND, action, fingerprint, ...numbers.map((number) => number.toString(RADIX))].join(':');
}

/** Of the sentence in its article, counting from 0. */
function numberOf({ article, start }: Quotation): number {
  return article.sentences.findIndex((sentence) => sentence.start === start);
}

function contextButtons(quotations: readonly Quotation[]): Button[] {
  return quotations.map((quotation, i) => {
    const label = quotations.length === 1 ? 'In context' : `${ORDINALS[i]} in context`;
    return button(label, idFor('context', fingerprintOf(quotation.article), numberOf(quotation)));
  });
}

/** @param others passages that may be asked for next; those that are shown are left out */
function passageButtons(answerer: Answerer, shown: readonly Quotation[], others: readonly Quotation[]): Button[] {
  const isShown = ({ article, start }: Quotation): boolean =>
    shown.some((quotation) => quotation.article === article && quotation.start === start);
  const next = others.filter((passage) => !isShown(passage)).slice(0, KEPT);
  return [...contextButtons(shown), ...moreButton(answerer, next)];
}

/** @param passages those that it leads to */
function moreButton({ articles }: Answerer, passages: readonly Quotation[]): Button[] {
  if (passages.length === 0) return [];
  const numbers = passages.map((passage) => {
    const before = articles.slice(0, articles.indexOf(passage.article));
    return before.reduce((sum, { sentences }) => sum + sentences.length, numberOf(passage));
  });
  const list = numbers.map((number) => number.toString(RADIX)).join('.');
  return [button('More passages', [COMMAND, 'more', fingerprintOfAll(articles), list].join(':'))];
}

function shareButton({ outcome }: Answer, isPrivate: boolean): Button[] {
  return isPrivate && outcome !== 'small-talk' ? [button('Share', `${COMMAND}:share`)] : [];
}

function morePassages(answerer: Answerer, fingerprint: string, list: string): Reply {
  const { articles } = answerer;
  if (fingerprint !== fingerprintOfAll(articles)) return { content: CHANGED, isPrivate: true };
  const passages = list.split('.').flatMap((number): Quotation[] => {
    let left = Number.parseInt(number, RADIX);
    for (const article of articles) {
      const sentence = article.sentences[left];
      if (sentence !== undefined) return [{ ...sentence, article, text: quote(article, sentence) }];
      left -= article.sentences.length;
    }
    return [];
  });
  return passagesReply(answerer, 'More passages, less likely to answer:', passages);
}

function passagesReply(answerer: Answerer, heading: string, passages: readonly Quotation[]): Reply {
  const { content, quotations } = passagesMessage(heading, passages.slice(0, SHOWN));
  return { content, components: rowsOf(passageButtons(answerer, quotations, passages)), isPrivate: true };
}

/** What only the asker saw, for all to see. */
function shared({ message, user }: ButtonInteraction): Reply {
  const content = `${message.content}\n${smallPrint(`Shared by ${escapeMarkdown(user.displayName)}`)}`;
  return { content: content.length <= MAX_CONTENT ? content : message.content };
}
