/**
 * An answer -> the text of a Discord message.
 *
 * The message is plain content rather than an embed or Components V2. Phone notifications and screen readers give content
 * word for word, but announce only "sent an embed" or nothing for the others. Content can be selected, copied and searched,
 * and follows the reader's font size and theme. Its limit of 2,000 characters is enough for three sentences of news with
 * their citations.
 */
import type { Answer, Excerpt, Quotation } from '../../answer/answer.ts';
import { citation, justBefore } from '../../answer/wording/citation.ts';
import { remarks } from '../../answer/wording/remarks.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import type { Span } from '../../text/span.ts';
import { MAX_CONTENT } from '../api-limits.ts';
import { blockQuote, escapeMarkdown, smallPrint } from './markdown.ts';

/** The text of a message, and the quotations in it, as many as fit. */
export interface QuotingMessage {
  readonly content: string;
  readonly quotations: readonly Quotation[];
}

/** @param opening paragraphs before the answer, in Markdown */
export function answerMessage(answer: Answer, phrases: Phrases, opening: readonly string[] = []): QuotingMessage {
  const openings = [...opening, ...remarks(answer, phrases).map((remark) => escapeMarkdown(remark))];
  const { excerpts, context } = answer;
  const contentWith = (kept: number, before?: Quotation): string => {
    const quotations = excerpts
      .slice(0, kept)
      .map((excerpt, i) => quotation(excerpt, phrases, i === 0 ? before : undefined));
    return [...openings, ...quotations, ...leftOut(excerpts.length - kept, phrases)].join('\n\n');
  };
  const whole = contentWith(excerpts.length, context);
  return whole.length <= MAX_CONTENT
    ? { content: whole, quotations: excerpts }
    : fitting(openings, excerpts, phrases, (kept) => contentWith(kept));
}

/** A message with a heading and passages that are not an answer. */
export function passagesMessage(heading: string, passages: readonly Quotation[], phrases: Phrases): QuotingMessage {
  const quoted = passages.map((passage) => `${blockQuote(escapeMarkdown(passage.text))}\n${source(passage, phrases)}`);
  return fitting([heading], passages, phrases, (kept) =>
    [heading, ...quoted.slice(0, kept), ...leftOut(passages.length - kept, phrases)].join('\n\n'),
  );
}

/**
 * The message with as many quotations as fit. A sentence is never cut. If not even the first one fits, the message contains
 * only its citation, after as many of the last opening paragraphs as fit.
 */
function fitting(
  opening: readonly string[],
  quotations: readonly Quotation[],
  phrases: Phrases,
  contentWith: (kept: number) => string,
): QuotingMessage {
  for (let kept = quotations.length; kept > 0; kept -= 1) {
    const content = contentWith(kept);
    if (content.length <= MAX_CONTENT) return { content, quotations: quotations.slice(0, kept) };
  }
  const [first] = quotations;
  const citationOnly = first === undefined ? [] : [`${phrases.passages.tooLong}\n${source(first, phrases)}`];
  let paragraphs = [...opening, ...citationOnly];
  while (paragraphs.length > 1 && paragraphs.join('\n\n').length > MAX_CONTENT) paragraphs = paragraphs.slice(1);
  return { content: paragraphs.join('\n\n'), quotations: quotations.slice(0, 1) };
}

function leftOut(count: number, { passages }: Phrases): string[] {
  return count === 0 ? [] : [smallPrint(passages.leftOut(count))];
}

function quotation(excerpt: Excerpt, phrases: Phrases, context?: Quotation): string {
  const before = context === undefined ? '' : `${smallPrint(escapeMarkdown(justBefore(context, phrases)))}\n`;
  return `${before}${blockQuote(highlighted(excerpt))}\n${source(excerpt, phrases)}`;
}

function source(excerpt: Quotation, phrases: Phrases): string {
  return smallPrint(escapeMarkdown(citation(excerpt, phrases)));
}

/** The sentence with its highlights in bold. */
function highlighted({ text, start, highlights }: Excerpt): string {
  const inText = highlights.map((span): Span => ({ start: span.start - start, end: span.end - start }));
  return escapeMarkdown(text, inText);
}
