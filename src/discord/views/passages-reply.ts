/**
 * Replies that quote passages without claiming an answer: passages related to a message, and those that rank after an
 * answer.
 */
import type { Quotation } from '../../answer/answer.ts';
import type { Answerer } from '../../answer/answerer.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { passagesMessage } from './answer-message.ts';
import { catalogueOf } from './article-catalogue.ts';
import type { ActionOf } from './custom-id.ts';
import { MAX_MORE_PASSAGES, MAX_QUOTED, passageButtons } from './passage-buttons.ts';
import { type Reply, rowsOf } from './reply.ts';

/**
 * The reply with passages that are related to a text, such as a claim in a message. The reader judges whether they support
 * it.
 *
 * @throws {Problem} of kind `usage` if the text is empty or too long
 */
export function passagesOn(answerer: Answerer, phrases: Phrases, text: string): Reply {
  const { ranked } = answerer.answer(text, { top: MAX_QUOTED, ranked: MAX_QUOTED + MAX_MORE_PASSAGES });
  // A passage without a word of the text has a score only because of the passages around it.
  const related = ranked.filter(({ score, highlights }) => score > 0 && highlights.length > 0);
  if (related.length === 0) return { content: phrases.passages.noneOnMessage, isPrivate: true };
  return passagesReply(answerer, phrases, phrases.passages.onMessage, related);
}

/** The reply to the button "More passages". */
export function morePassages(
  answerer: Answerer,
  phrases: Phrases,
  { catalogue, passages: numbers }: ActionOf<'more-passages'>,
): Reply {
  const { fingerprint, quotationAt } = catalogueOf(answerer.articles);
  // The numbers are valid only for the articles that existed when the button was created.
  if (catalogue !== fingerprint) return { content: phrases.markdown.articlesChanged, isPrivate: true };
  const passages = numbers.flatMap((number) => quotationAt(number) ?? []);
  return passagesReply(answerer, phrases, phrases.passages.more, passages);
}

function passagesReply(answerer: Answerer, phrases: Phrases, heading: string, passages: readonly Quotation[]): Reply {
  const { content, quotations } = passagesMessage(heading, passages.slice(0, MAX_QUOTED), phrases);
  const components = rowsOf(passageButtons(answerer, phrases, quotations, passages));
  return { content, components, isPrivate: true };
}
