/**
 * A part of an article -> Discord Markdown that shows exactly this text, with code in code blocks. Discord has no bold text
 * in a code block.
 */
import { type Article, type Block, blocksIn } from '../../article/article.ts';
import { opensSection } from '../../article/document.ts';
import type { Span } from '../../text/span.ts';
import { bold, codeBlock, escapeMarkdown, isShownByCodeBlock, underlined } from './markdown.ts';

/** The most characters of Markdown for each character of text: a code block of one letter has nine. */
export const MOST_MARKDOWN_PER_CHARACTER = 9;

type Look = 'text' | 'heading' | 'code';

/** @param strong the spans to show in bold, in order; they may exceed the part */
export function passageMarkdown(article: Article, part: Span, strong: readonly Span[] = []): string {
  return markdownOf(article, part, strong, ({ kind }) => (kind === 'code' ? 'code' : 'text'));
}

/** Like `passageMarkdown`, but with headings, which are bold and underlined so that they differ from other bold text. */
export function pageMarkdown(article: Article, part: Span, strong: readonly Span[] = []): string {
  return markdownOf(article, part, strong, (block) => {
    if (opensSection(block)) return 'heading';
    return block.kind === 'code' ? 'code' : 'text';
  });
}

function markdownOf(article: Article, part: Span, strong: readonly Span[], lookOf: (block: Block) => Look): string {
  const { text } = article;
  let shown = '';
  let from = part.start;
  const addText = (end: number): void => {
    shown += escapeMarkdown(text.slice(from, end), strongWithin(text, { start: from, end }, strong));
    from = end;
  };
  for (const block of blocksIn(article, part)) {
    const { start, end } = overlap(block, part);
    const own = text.slice(start, end);
    const look = lookOf(block);
    if (look === 'text' || (look === 'code' && !isShownByCodeBlock(own))) continue;
    addText(start);
    shown += look === 'code' ? codeBlock(own) : bold(underlined(escapeMarkdown(own)));
    from = end;
  }
  addText(part.end);
  return shown;
}

/** The spans within a part, as offsets into it, without white space at their ends. */
function strongWithin(text: string, part: Span, strong: readonly Span[]): Span[] {
  return strong.flatMap((span) => {
    const { start, end } = overlap(span, part);
    const own = text.slice(start, Math.max(start, end));
    const first = start + (own.length - own.trimStart().length) - part.start;
    return own.trim() === '' ? [] : [{ start: first, end: first + own.trim().length }];
  });
}

/** What two spans share; its end is before its start if they share nothing. */
function overlap(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}
