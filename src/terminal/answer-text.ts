/** An answer, and what the bot holds -> text for a person at a terminal. */
import pico from 'picocolors';
import type { Answer, Excerpt } from '../answer/answer.ts';
import type { Answerer } from '../answer/answerer.ts';
import { exampleQuestion } from '../answer/example.ts';
import { type Article, quote } from '../article/article.ts';

export interface Style {
  /** Matched words are bold and citations dim. */
  readonly colour: boolean;
  /** Breaks lines that are longer than the terminal is wide; without it a quotation stays on one line. */
  readonly wrap?: (text: string) => string;
}

const OPENING_WORDS = 8;
/** More would scroll the example question away. */
const LISTED_ARTICLES = 10;

export function answerToText(answer: Answer, answerer: Answerer, style: Style): string {
  const quotations = answer.excerpts.map((excerpt) => quotation(excerpt, style));
  switch (answer.outcome) {
    case 'answered':
      return quotations.join('\n\n');
    case 'closest': {
      const warning = [`${subject(answerer)} may not answer this.`, ...unknown(answer), 'The closest passages:'];
      return [warning.join(' '), ...quotations].join('\n\n');
    }
    case 'not-covered':
      return [`${subject(answerer)} does not cover this.`, ...unknown(answer)].join(' ');
    case 'small-talk':
      return `I only quote from what I hold. ${invitation(answerer)}`;
  }
}

/** The first lines of the prompt: what this is, what it holds, what to try. */
export function introduction(answerer: Answerer): string {
  const { articles } = answerer;
  const [first, ...others] = articles.slice(0, LISTED_ARTICLES).map(describe);
  const more = articles.length > LISTED_ARTICLES ? [`and ${articles.length - LISTED_ARTICLES} more`] : [];
  const holdings =
    others.length === 0 ? `${first}.` : `${articles.length} articles:\n  ${[first, ...others, ...more].join('\n  ')}`;
  return `Verbatim answers by quoting, word for word, from ${holdings}\n${invitation(answerer)}`;
}

function describe(article: Article): string {
  const opening = article.title === null ? [`“${openingWords(article)}”`] : [];
  const date = article.date === null ? [] : [formatDate(article.date)];
  const size = `${count(article.paragraphCount, 'paragraph')}, ${count(article.sentences.length, 'sentence')}`;
  return [label(article), ...opening, ...date, size].join(', ');
}

function openingWords(article: Article): string {
  const opening = article.sentences.slice(0, 1).map((sentence) => displayed(quote(article, sentence)));
  const words = opening.join('').split(/\s+/);
  return words.length <= OPENING_WORDS ? words.join(' ') : `${words.slice(0, OPENING_WORDS).join(' ')}…`;
}

function invitation(answerer: Answerer): string {
  const example = exampleQuestion(answerer);
  return example === undefined ? 'Ask about anything in it.' : `Ask, for example: ${displayed(example)}`;
}

function subject({ articles: [first, ...others] }: Answerer): string {
  return first === undefined || others.length > 0 ? 'What I hold' : `The article ${label(first)}`;
}

function unknown({ unknownWords }: Answer): string[] {
  if (unknownWords.length === 0) return [];
  const words = new Intl.ListFormat('en', { type: 'disjunction' }).format(
    unknownWords.map((word) => `“${displayed(word)}”`),
  );
  return [`It does not mention ${words}.`];
}

function quotation(excerpt: Excerpt, style: Style): string {
  const { bold, dim } = pico.createColors(style.colour);
  let text = '';
  let from = excerpt.start;
  for (const { start, end } of excerpt.matches) {
    text +=
      displayed(excerpt.article.text.slice(from, start)) + bold(displayed(excerpt.article.text.slice(start, end)));
    from = end;
  }
  text += displayed(excerpt.article.text.slice(from, excerpt.end));
  return `${indent(style.wrap?.(text) ?? text)}\n${indent(dim(citation(excerpt)))}`;
}

/** "korea-troops, 3 May 2018, paragraph 5, sentence 2" */
function citation({ article, paragraph, sentence }: Excerpt): string {
  const date = article.date === null ? [] : [formatDate(article.date)];
  return [label(article), ...date, `paragraph ${paragraph}`, `sentence ${sentence}`].join(', ');
}

/** The title, or the file's name without its extension. */
function label({ title, name }: Article): string {
  return displayed(title ?? name.replace(/(?<=.)\.[^.]*$/, ''));
}

function formatDate(date: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', options);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

/**
 * A text as it can be shown on one line of a terminal: line breaks and tabs are spaces, and other control characters,
 * with which a text could take over the terminal, are shown as the signs that stand for them (U+2400 and following).
 */
export function displayed(text: string): string {
  return text.replace(/\r\n|[\n\r\t\u2028\u2029]/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, (control) => {
    const code = control.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\u2421';
  });
}
