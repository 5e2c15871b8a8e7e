/**
 * An answer -> the text of a Discord message.
 *
 * The message is plain content rather than an embed or Components V2. Phone notifications and screen readers give content
 * word for word, but announce only "sent an embed" or nothing for the others. Content can be selected, copied and searched,
 * and follows the reader's font size and theme. Its limit of 2,000 characters is enough for three sentences of news with
 * their citations.
 */
import type { Answer, Excerpt, Quotation } from '../../answer/answer.ts';
import { citationOf, justBefore, numberOfQuotation } from '../../answer/wording/citation.ts';
import { remarks, shownExcerpts } from '../../answer/wording/remarks.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { isolated } from '../../text/direction.ts';
import type { Span } from '../../text/span.ts';
import { MAX_CONTENT } from '../api-limits.ts';
import { blockQuote, escapeMarkdown, maskedLink, smallPrint } from './markdown.ts';
import { passageMarkdown } from './passage-markdown.ts';

/** The text of a message, and the quotations in it, as many as fit. */
export interface QuotingMessage {
  readonly content: string;
  readonly quotations: readonly Quotation[];
}

/** @param opening paragraphs before the answer, in Markdown */
export function answerMessage(answer: Answer, phrases: Phrases, opening: readonly string[] = []): QuotingMessage {
  const openings = [...opening, ...remarks(answer, phrases).map((remark) => escapeMarkdown(remark))];
  const { context } = answer;
  const excerpts = shownExcerpts(answer).map((excerpt) => withIntroductionIfRoom(excerpt, openings, phrases));
  const contentWith = (kept: number, before?: Quotation): string => {
    const quotations = excerpts
      .slice(0, kept)
      .map((excerpt, i) => excerptMarkdown(excerpt, phrases, numberIn(kept, i), i === 0 ? before : undefined));
    return [...openings, ...quotations, ...leftOut(excerpts.length - kept, phrases)].join('\n\n');
  };
  const whole = contentWith(excerpts.length, context);
  return whole.length <= MAX_CONTENT
    ? { content: whole, quotations: excerpts }
    : fitting(openings, excerpts, phrases, (kept) => contentWith(kept));
}

/** The excerpt, without its introduction if it would not fit into a message with it. */
function withIntroductionIfRoom(excerpt: Excerpt, openings: readonly string[], phrases: Phrases): Excerpt {
  if (excerpt.introduction === undefined) return excerpt;
  const alone = [...openings, excerptMarkdown(excerpt, phrases, numberOfQuotation(0))].join('\n\n');
  return alone.length <= MAX_CONTENT ? excerpt : { ...excerpt, introduction: undefined };
}

/** A message with a heading and passages that are not an answer. */
export function passagesMessage(heading: string, passages: readonly Quotation[], phrases: Phrases): QuotingMessage {
  return fitting([heading], passages, phrases, (kept) => {
    const quoted = passages
      .slice(0, kept)
      .map((passage, i) => `${quoteMarkdown(passage)}\n${source(passage, phrases, numberIn(kept, i))}`);
    return [heading, ...quoted, ...leftOut(passages.length - kept, phrases)].join('\n\n');
  });
}

/**
 * The message with as many quotations as fit. A passage is never cut. If not even the first one fits, the message contains
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

/** The number before a citation, which a single quotation does not need. */
function numberIn(count: number, index: number): string {
  return count > 1 ? `${numberOfQuotation(index)} ` : '';
}

/** The passage with its highlights in bold, its citation below and, above, what is needed to understand it. */
function excerptMarkdown(excerpt: Excerpt, phrases: Phrases, number: string, context?: Quotation): string {
  const { introduction, highlights } = excerpt;
  // The sentence before a passage may be its introduction, too.
  const isContextShown = context !== undefined && context.start !== introduction?.start;
  const above = [
    ...(isContextShown ? [justBefore(context, phrases)] : []),
    ...(introduction === undefined ? [] : [introduction.text]),
  ].map((text) => smallPrint(escapeMarkdown(text)));
  return [...above, quoteMarkdown(excerpt, highlights), source(excerpt, phrases, number)].join('\n');
}

function quoteMarkdown(passage: Quotation, strong: readonly Span[] = []): string {
  return blockQuote(passageMarkdown(passage.article, passage, strong));
}

function source(passage: Quotation, phrases: Phrases, number = ''): string {
  const { path, details, address } = citationOf(passage, phrases);
  return smallPrint(`${number}${maskedLink(isolated(path), address)}${escapeMarkdown(`, ${details}`)}`);
}
