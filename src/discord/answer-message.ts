/**
 * An answer -> the text of a Discord message.
 *
 * Plain content, not an embed or Components V2: a phone's notification and a screen reader give content word for word,
 * where they say "sent an embed" or nothing; it can be selected, copied and searched; and it follows the reader's font
 * size and theme. Its limit of 2,000 characters holds three sentences of news with their citations.
 */
import type { Answer, Excerpt, Quotation } from '../answer/answer.ts';
import type { Answerer } from '../answer/answerer.ts';
import { citation, justBefore, remark } from '../answer/wording.ts';
import type { Span } from '../article/article.ts';
import { MAX_CONTENT } from './limits.ts';
import { blockQuote, escapeMarkdown, smallPrint } from './markdown.ts';

export function answerMessage(answer: Answer, answerer: Answerer): string {
  const said = remark(answer, answerer);
  const opening = said === undefined ? [] : [escapeMarkdown(said)];
  const { excerpts, context } = answer;
  const contentWith = (kept: number, before?: Quotation): string => {
    const leftOut = excerpts.length - kept;
    const note = leftOut === 0 ? [] : [smallPrint(`${leftOut} more did not fit into this message.`)];
    const quotations = excerpts.slice(0, kept).map((excerpt, i) => quotation(excerpt, i === 0 ? before : undefined));
    return [...opening, ...quotations, ...note].join('\n\n');
  };
  const whole = contentWith(excerpts.length, context);
  if (whole.length <= MAX_CONTENT) return whole;
  for (let kept = excerpts.length; kept > 0; kept -= 1) {
    const content = contentWith(kept);
    if (content.length <= MAX_CONTENT) return content;
  }
  // A sentence is never cut: one that is longer than a message is cited alone.
  const [first] = excerpts;
  const citedAlone =
    first === undefined ? [] : [`The sentence is too long for a message. It stands here:\n${source(first)}`];
  return [...opening, ...citedAlone].join('\n\n');
}

/** Passages that are not an answer, as many as fit, under a heading of the bot's own. */
export function passagesMessage(heading: string, passages: readonly Quotation[]): string {
  const quoted = passages.map((passage) => `${blockQuote(escapeMarkdown(passage.text))}\n${source(passage)}`);
  for (let kept = quoted.length; kept > 0; kept -= 1) {
    const content = [heading, ...quoted.slice(0, kept)].join('\n\n');
    if (content.length <= MAX_CONTENT) return content;
  }
  return [heading, ...passages.slice(0, 1).map(source)].join('\n');
}

function quotation(excerpt: Excerpt, context?: Quotation): string {
  const before = context === undefined ? '' : `${smallPrint(escapeMarkdown(justBefore(context)))}\n`;
  return `${before}${blockQuote(highlighted(excerpt))}\n${source(excerpt)}`;
}

function source(excerpt: Quotation): string {
  return smallPrint(escapeMarkdown(citation(excerpt)));
}

/** The sentence with its highlights in bold. */
function highlighted({ text, start, highlights }: Excerpt): string {
  const inText = highlights.map((span): Span => ({ start: span.start - start, end: span.end - start }));
  return escapeMarkdown(text, inText);
}
