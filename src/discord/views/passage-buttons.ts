/** The buttons under quoted passages. They show a passage in its context, or the passages that rank next. */
import type { Quotation } from '../../answer/answer.ts';
import type { Answerer } from '../../answer/answerer.ts';
import { numberOfQuotation } from '../../answer/wording/citation.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { catalogueOf, sentenceNumber } from './article-catalogue.ts';
import { type Button, button } from './reply.ts';

/** The most passages that one message quotes. */
export const MAX_QUOTED = 3;
/** The most passages behind the button "More passages". Their numbers fit into a `custom_id`. */
export const MAX_MORE_PASSAGES = 9;

/**
 * @param shown the passages that the message quotes
 * @param ranked passages, best first; those that are shown already are not offered again
 */
export function passageButtons(
  answerer: Answerer,
  phrases: Phrases,
  shown: readonly Quotation[],
  ranked: readonly Quotation[],
): Button[] {
  const isShown = ({ article, start, end }: Quotation): boolean =>
    shown.some((other) => other.article === article && other.start < end && start < other.end);
  const next = ranked.filter((passage) => !isShown(passage)).slice(0, MAX_MORE_PASSAGES);
  return [...contextButtons(shown, phrases), ...moreButton(answerer, phrases, next)];
}

/** For one quotation a button in words; for each of several its number, which is also in the message. */
function contextButtons(quotations: readonly Quotation[], { buttons }: Phrases): Button[] {
  return quotations.map(({ article, start, sentences }, i) => {
    const label = quotations.length === 1 ? buttons.inContext : numberOfQuotation(i);
    const passage = { first: sentenceNumber(article, start), count: sentences };
    return button(label, { kind: 'show-in-context', article: article.revision, passage });
  });
}

function moreButton({ articles }: Answerer, { buttons }: Phrases, passages: readonly Quotation[]): Button[] {
  if (passages.length === 0) return [];
  const { fingerprint, numberOf } = catalogueOf(articles);
  return [
    button(buttons.morePassages, {
      kind: 'more-passages',
      catalogue: fingerprint,
      passages: passages.map(numberOf),
    }),
  ];
}
