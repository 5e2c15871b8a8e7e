/**
 * An answer -> the text of a Discord message.
 *
 * Plain content, not an embed or Components V2: a phone's notification and a screen reader give content word for word,
 * where they say "sent an embed" or nothing; it can be selected, copied and searched; and it follows the reader's font
 * size and theme. Its limit of 2,000 characters holds three sentences of news with their citations.
 */
import type { Answer, Excerpt, Quotation } from '../../answer/answer.ts';
import { citation, justBefore } from '../../answer/wording/citation.ts';
import { remarks } from '../../answer/wording/remarks.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import type { Span } from '../../text/span.ts';
import { MAX_CONTENT } from '../limits.ts';
import { blockQuote, escapeMarkdown, smallPrint } from './markdown.ts';

/** A message, and which quotations it shows: as many as fit. */
export interface Shown {
  readonly content: string;
  readonly quotations: readonly Quotation[];
}

/** @param opening paragraphs before it, in Markdown */
export function answerMessage(answer: Answer, phrases: Phrases, opening: readonly string[] = []): Shown {
  const openings = [...opening, ...remarks(answer, phrases).map((said) => escapeMarkdown(said))];
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

/** Passages that are not an answer, under a heading of the bot's own. */
export function passagesMessage(heading: string, passages: readonly Quotation[], phrases: Phrases): Shown {
  const quoted = passages.map((passage) => `${blockQuote(escapeMarkdown(passage.text))}\n${source(passage, phrases)}`);
  return fitting([heading], passages, phrases, (kept) =>
    [heading, ...quoted.slice(0, kept), ...leftOut(passages.length - kept, phrases)].join('\n\n'),
  );
}

/**
 * As many as fit. A sentence is never cut: one that is longer than a message is cited alone, under as many of the last
 * paragraphs before it as fit.
 */
function fitting(
  opening: readonly string[],
  quotations: readonly Quotation[],
  phrases: Phrases,
  contentWith: (kept: number) => string,
): Shown {
  for (let kept = quotations.length; kept > 0; kept -= 1) {
    const content = contentWith(kept);
    if (content.length <= MAX_CONTENT) return { content, quotations: quotations.slice(0, kept) };
  }
  const [first] = quotations;
  const citedAlone = first === undefined ? [] : [`${phrases.passages.tooLong}\n${source(first, phrases)}`];
  let said = [...opening, ...citedAlone];
  while (said.length > 1 && said.join('\n\n').length > MAX_CONTENT) said = said.slice(1);
  return { content: said.join('\n\n'), quotations: quotations.slice(0, 1) };
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
