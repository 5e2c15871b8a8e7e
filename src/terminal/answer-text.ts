/** Answer -> text for a terminal, and the first lines of the prompt. */
import pico from 'picocolors';
import type { Answer, Excerpt } from '../answer/answer.ts';
import type { Answerer } from '../answer/answerer.ts';
import { describeArticles } from '../answer/wording/article-descriptions.ts';
import { citation, justBefore } from '../answer/wording/citation.ts';
import { invitation, isInviting, proposal, remarks } from '../answer/wording/remarks.ts';
import { en } from '../phrases/en.ts';
import { escapeControls } from '../text/control-characters.ts';

/** How to show text at a terminal. */
export interface Style {
  /** Whether highlights are bold and citations dim. */
  readonly colour: boolean;
  /** Breaks lines that are wider than the terminal. Without it, a quotation stays on one line. */
  readonly wrap?: (text: string) => string;
}

/** @returns paragraphs with blank lines between them: the bot's remarks, then each excerpt with its citation */
export function answerToText(answer: Answer, answerer: Answerer, style: Style): string {
  const said = remarks(answer, en).map(escapeControls);
  const invited = invitedBy(answer, answerer).map(escapeControls);
  const context = answer.context === undefined ? [] : [dimmed(justBefore(answer.context, en), style)];
  const opening = [...said.slice(0, -1), [...said.slice(-1), ...invited].join(' ')].filter((text) => text !== '');
  return [
    ...opening.map((text) => style.wrap?.(text) ?? text),
    ...context,
    ...answer.excerpts.map((excerpt) => excerptToText(excerpt, style)),
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
export function introduction(answerer: Answerer): string {
  const described = describeArticles(answerer, en).map(escapeControls);
  const list =
    described.length === 1 ? `${described[0]}.` : `${answerer.articles.length} articles:\n  ${described.join('\n  ')}`;
  return `Verbatim answers by quoting, word for word, from ${list}\n${escapeControls(invitation(answerer, en))}`;
}

/** The sentence with its highlights, and its citation on the next line. */
function excerptToText(excerpt: Excerpt, style: Style): string {
  const { bold } = pico.createColors(style.colour);
  let text = '';
  let from = excerpt.start;
  for (const { start, end } of excerpt.highlights) {
    text +=
      escapeControls(excerpt.article.text.slice(from, start)) +
      bold(escapeControls(excerpt.article.text.slice(start, end)));
    from = end;
  }
  text += escapeControls(excerpt.article.text.slice(from, excerpt.end));
  return `${indent(style.wrap?.(text) ?? text)}\n${dimmed(citation(excerpt, en), style)}`;
}

function dimmed(text: string, { colour, wrap }: Style): string {
  const line = pico.createColors(colour).dim(escapeControls(text));
  return indent(wrap?.(line) ?? line);
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
