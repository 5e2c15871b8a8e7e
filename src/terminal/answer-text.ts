/** Answer -> text for a terminal, and the first lines of the prompt. */
import pico from 'picocolors';
import type { Answer, Excerpt } from '../answer/answer.ts';
import type { Answerer } from '../answer/answerer.ts';
import { describeArticles } from '../answer/wording/article-descriptions.ts';
import { citation, justBefore, numberOfQuotation } from '../answer/wording/citation.ts';
import { invitation, isInviting, proposal, remarks, shownExcerpts } from '../answer/wording/remarks.ts';
import { sourceAddress } from '../answer/wording/source-address.ts';
import { type Block, blocksIn } from '../article/article.ts';
import { en } from '../phrases/en.ts';
import { escapeControls, escapeControlsByLine } from '../text/control-characters.ts';
import type { Span } from '../text/span.ts';

/** How to show text at a terminal. */
export interface Style {
  /** Whether highlights are bold and citations dim. */
  readonly colour: boolean;
  /** Breaks lines that are wider than the terminal. Without it, only code has more than one line for each block. */
  readonly wrap?: (text: string) => string;
}

/** @returns paragraphs with blank lines between them: the bot's remarks, then each excerpt with its citation */
export function answerToText(answer: Answer, answerer: Answerer, style: Style): string {
  const said = remarks(answer, en).map(escapeControlsByLine);
  const invited = invitedBy(answer, answerer).map(escapeControls);
  const { context } = answer;
  const excerpts = shownExcerpts(answer);
  // The sentence before the first passage may be its introduction, too.
  const isContextShown = context !== undefined && context.start !== excerpts[0]?.introduction?.start;
  const opening = [...said.slice(0, -1), [...said.slice(-1), ...invited].join(' ')].filter((text) => text !== '');
  return [
    ...opening.map((text) => style.wrap?.(text) ?? text),
    ...(isContextShown ? [dimmed(justBefore(context, en), style)] : []),
    ...excerpts.map((excerpt, i) =>
      excerptToText(excerpt, excerpts.length > 1 ? `${numberOfQuotation(i)} ` : '', style),
    ),
  ].join('\n\n');
}

/** "Ask me anything" would be odd right after nothing was found. */
function invitedBy(answer: Answer, answerer: Answerer): string[] {
  if (!isInviting(answer)) return [];
  if (answer.outcome !== 'not-covered') return [invitation(answerer, en)];
  const proposed = proposal(answerer, en, answer.question);
  return proposed === undefined ? [] : [proposed];
}

/** The first lines of the prompt: what Verbatim does, its articles, and a question to try. */
export function introduction(answerer: Answerer, { wrap = (text) => text }: Style): string {
  const described = describeArticles(answerer, en).map(escapeControls);
  const quoting = 'Verbatim answers by quoting, word for word, from';
  const opening =
    described.length === 1
      ? [wrap(`${quoting} ${described[0]}.`)]
      : [wrap(`${quoting} ${answerer.articles.length} articles:`), ...described.map((line) => indent(wrap(line)))];
  return [...opening, wrap(escapeControls(invitation(answerer, en)))].join('\n');
}

/** The passage with its highlights, what introduces it above, and its citation and the address of the source below. */
function excerptToText(excerpt: Excerpt, number: string, style: Style): string {
  const { introduction } = excerpt;
  const address = sourceAddress(excerpt);
  return [
    ...(introduction === undefined ? [] : [dimmed(introduction.text, style)]),
    indent(passageToText(excerpt, style)),
    dimmed(number + citation(excerpt, en), style),
    ...(address === null ? [] : [dimmed(address, style)]),
  ].join('\n');
}

/** The blocks of the passage on lines of their own, as in the text. Code keeps its lines, which are not wrapped. */
function passageToText(excerpt: Excerpt, style: Style): string {
  const { text } = excerpt.article;
  let shown = '';
  let from = excerpt.start;
  for (const block of blocksIn(excerpt.article, excerpt)) {
    const start = Math.max(from, block.start);
    const end = Math.min(excerpt.end, block.end);
    shown += escapeControlsByLine(text.slice(from, start).replace(/\r\n?/g, '\n'));
    shown += blockToText(block, { start, end }, excerpt, style);
    from = end;
  }
  return shown;
}

/** @param part the part of the block that the passage has */
function blockToText({ kind }: Block, part: Span, { article, highlights }: Excerpt, { colour, wrap }: Style): string {
  const { bold } = pico.createColors(colour);
  const printable = kind === 'code' ? escapeCode : escapeProse;
  let shown = '';
  let from = part.start;
  for (const highlight of highlights) {
    const start = Math.max(from, highlight.start);
    const end = Math.min(part.end, highlight.end);
    if (start >= end) continue;
    shown += printable(article.text.slice(from, start)) + bold(printable(article.text.slice(start, end)));
    from = end;
  }
  shown += printable(article.text.slice(from, part.end));
  return kind === 'code' ? shown : (wrap?.(shown) ?? shown);
}

/** A line break within a block is a space, and so is the indentation of the next line. */
function escapeProse(text: string): string {
  return escapeControls(text.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, ' '));
}

/** Tabs are harmless, and indent code. */
function escapeCode(code: string): string {
  return code.replace(/\r\n?/g, '\n').split('\t').map(escapeControlsByLine).join('\t');
}

function dimmed(text: string, { colour, wrap }: Style): string {
  const line = pico.createColors(colour).dim(escapeControls(text));
  return indent(wrap?.(line) ?? line);
}

function indent(text: string): string {
  return text.replace(/^(?!$)/gm, '  ');
}
