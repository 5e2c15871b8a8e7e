/**
 * The few sentences of its own that Verbatim says, about what it holds and never about what the article says, and the
 * form of a citation. Plain text: each way in escapes and decorates it for where it is shown.
 */
import { type Article, quote } from '../article/article.ts';
import type { Answer, Quotation } from './answer.ts';
import type { Answerer } from './answerer.ts';

const OPENING_WORDS = 8;
/** More would bury what they stand in. */
const LISTED_ARTICLES = 10;
const LISTED_WORDS = 5;
const LONGEST_LISTED_WORD = 40;
const LONGEST_LABEL = 100;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What to say before, or instead of, the excerpts; nothing where they speak for themselves. */
export function remark(answer: Answer, answerer: Answerer): string | undefined {
  switch (answer.outcome) {
    case 'answered':
      return undefined;
    case 'closest':
      return [`${subject(answer)} may not answer this.`, ...unknownWords(answer), 'The closest passages:'].join(' ');
    case 'not-covered':
      return [`${subject(answer)} does not cover this.`, ...unknownWords(answer)].join(' ');
    case 'small-talk':
      return `I only quote from what I hold. ${invitation(answerer)}`;
  }
}

/** "korea-troops, 3 May 2018, paragraph 5, sentence 2" */
export function citation({ article, paragraph, sentence }: Quotation): string {
  return [labelOf(article), ...dateOf(article), `paragraph ${paragraph}`, `sentence ${sentence}`].join(', ');
}

/** What stands before a sentence that cannot be understood alone, and where: "Just before (paragraph 7, sentence 1): ..." */
export function justBefore({ paragraph, sentence, text }: Quotation): string {
  return `Just before (paragraph ${paragraph}, sentence ${sentence}): ${text}`;
}

/** The title, or the file's name without its extension. */
export function labelOf({ title, name }: Article): string {
  return shortened(title ?? name.replace(/(?<=.)\.[^.]*$/, ''));
}

/** "1 article" or a list of them, each with its opening words, date and size. */
export function holdings({ articles }: Answerer): string[] {
  const more = articles.length - LISTED_ARTICLES;
  return [...articles.slice(0, LISTED_ARTICLES).map(describe), ...(more > 0 ? [`and ${more} more`] : [])];
}

export function invitation(answerer: Answerer): string {
  const [example] = answerer.suggest('', 1);
  return example === undefined ? 'Ask about anything in it.' : `Ask, for example: ${example}`;
}

/** "korea-troops, “President Donald Trump’s latest push…”, 3 May 2018, 17 paragraphs, 29 sentences" */
export function describe(article: Article): string {
  const opening = article.title === null ? [`“${openingWords(article)}”`] : [];
  const size = [count(article.paragraphCount, 'paragraph'), count(article.sentences.length, 'sentence')];
  return [labelOf(article), ...opening, ...dateOf(article), ...size].join(', ');
}

function openingWords(article: Article): string {
  const opening = article.sentences.slice(0, 1).map((sentence) => quote(article, sentence));
  const words = opening.join('').split(/\s+/);
  const cut = words.length <= OPENING_WORDS ? words.join(' ') : `${words.slice(0, OPENING_WORDS).join(' ')}…`;
  return shortened(cut);
}

function subject({ articles: [first, ...others] }: Answer): string {
  return first === undefined || others.length > 0 ? 'What I hold' : `The article ${labelOf(first)}`;
}

function unknownWords({ unknownWords: words }: Answer): string[] {
  if (words.length === 0) return [];
  const listed = words.slice(0, LISTED_WORDS).map((word) => `“${shortened(word, LONGEST_LISTED_WORD)}”`);
  const more = words.length > LISTED_WORDS ? [`${words.length - LISTED_WORDS} more`] : [];
  return [`It does not mention ${new Intl.ListFormat('en', { type: 'disjunction' }).format([...listed, ...more])}.`];
}

/** What files say of themselves can be of any length; cut between letters, and shown to be cut. */
export function shortened(text: string, longest = LONGEST_LABEL): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest).join('')}…`;
}

/** Written out, for readers of every country; without `Intl`, whose first date takes 10 ms to load what it knows. */
function dateOf({ date }: Article): string[] {
  if (date === null) return [];
  const [year, month = 1, day] = date.split('-').map(Number);
  return [`${day} ${MONTHS[month - 1]} ${year}`];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
