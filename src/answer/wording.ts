/**
 * What Verbatim says beside the quotations, about what it holds and never about what the article says, and the form of a
 * citation. The words are those of src/phrases/. Plain text: each way in escapes and decorates it for where it is shown.
 */
import { type Article, quote, type Sentence } from '../article/article.ts';
import type { SmallTalk } from '../conversation/small-talk.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Answer, Quotation } from './answer.ts';
import type { Answerer } from './answerer.ts';

const INVITING: ReadonlySet<SmallTalk> = new Set<SmallTalk>(['greeting', 'about-me', 'vague']);
const OPENING_WORDS = 8;
/** More would bury what they stand in. */
const LISTED_ARTICLES = 10;
const LISTED_WORDS = 5;
const LONGEST_LISTED_WORD = 40;
const LONGEST_LABEL = 100;
/** Of a question, where it is shown. */
export const LONGEST_SHOWN = 300;
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** What to say before, or instead of, the excerpts, a paragraph each; nothing where they speak for themselves. */
export function remarks(answer: Answer, phrases: Phrases): string[] {
  const { searchedFor } = answer;
  const understood =
    searchedFor === undefined ? [] : [phrases.outcome.searchedFor(shortened(searchedFor, LONGEST_SHOWN))];
  const judged = judgement(answer, phrases);
  return judged.length === 0 ? understood : [...understood, judged.join(' ')];
}

function judgement(answer: Answer, phrases: Phrases): string[] {
  const { outcome } = phrases;
  switch (answer.outcome) {
    case 'answered':
      return [];
    case 'closest':
      if (answer.isOpening) return [outcome.begins(subject(answer, phrases))];
      return [outcome.mayNotAnswer(subject(answer, phrases)), ...unknownWords(answer, phrases), outcome.closest];
    case 'not-covered':
      return [outcome.doesNotCover(subject(answer, phrases)), ...unknownWords(answer, phrases)];
    case 'small-talk':
      return [phrases.smallTalk[answer.smallTalk]];
  }
}

/** "korea-troops, 3 May 2018, paragraph 5, sentence 2" */
export function citation(quotation: Quotation, phrases: Phrases): string {
  const { article } = quotation;
  return [labelOf(article), ...dateOf(article, phrases), placeOf(quotation, phrases)].join(', ');
}

/** What stands before a sentence that cannot be understood alone, and where: "Just before (paragraph 7, sentence 1): ..." */
export function justBefore(quotation: Quotation, phrases: Phrases): string {
  return phrases.citation.justBefore(placeOf(quotation, phrases), quotation.text);
}

export function placeOf({ paragraph, sentence }: Sentence, phrases: Phrases): string {
  return phrases.citation.place(paragraph, sentence);
}

/** The title, or the file's name without its extension. */
export function labelOf({ title, name }: Article): string {
  return shortened(title ?? name.replace(/(?<=.)\.[^.]*$/, ''));
}

/** "1 article" or a list of them, each with its opening words, date and size. */
export function holdings({ articles }: Answerer, phrases: Phrases): string[] {
  const more = articles.length - LISTED_ARTICLES;
  const listed = articles.slice(0, LISTED_ARTICLES).map((article) => describe(article, phrases));
  return [...listed, ...(more > 0 ? [phrases.others(more)] : [])];
}

/** Whether questions are offered that are answered: to who has asked none, and not to who says thanks. */
export function isInviting(answer: Answer): boolean {
  return answer.outcome === 'small-talk' ? INVITING.has(answer.smallTalk) : answer.outcome === 'not-covered';
}

/** @param near a question that the one offered is to be near to */
export function invitation(answerer: Answerer, { invitation: { askFor, askAnything } }: Phrases, near = ''): string {
  const [example] = [...(near === '' ? [] : answerer.suggest(near, 1)), ...answerer.suggest('', 1)];
  return example === undefined ? askAnything : askFor(example);
}

/** "korea-troops, “President Donald Trump’s latest push…”, 3 May 2018, 17 paragraphs, 29 sentences" */
export function describe(article: Article, phrases: Phrases): string {
  const opening = article.title === null ? [inQuotationMarks(openingWords(article), phrases)] : [];
  const { paragraphs, sentences } = phrases.citation;
  const size = [paragraphs(article.paragraphCount), sentences(article.sentences.length)];
  return [labelOf(article), ...opening, ...dateOf(article, phrases), ...size].join(', ');
}

function openingWords(article: Article): string {
  const opening = article.sentences.slice(0, 1).map((sentence) => quote(article, sentence));
  const words = opening.join('').split(/\s+/);
  const cut = words.length <= OPENING_WORDS ? words.join(' ') : `${words.slice(0, OPENING_WORDS).join(' ')}…`;
  return shortened(cut);
}

function subject({ articles: [first, ...others] }: Answer, { outcome }: Phrases): string {
  return first === undefined || others.length > 0 ? outcome.whatIHold : outcome.theArticle(labelOf(first));
}

function unknownWords({ unknownWords: words }: Answer, phrases: Phrases): string[] {
  if (words.length === 0) return [];
  const listed = words
    .slice(0, LISTED_WORDS)
    .map((word) => inQuotationMarks(shortened(word, LONGEST_LISTED_WORD), phrases));
  const more = words.length > LISTED_WORDS ? [phrases.others(words.length - LISTED_WORDS)] : [];
  const list = new Intl.ListFormat(phrases.language, { type: 'disjunction' }).format([...listed, ...more]);
  return [phrases.outcome.doesNotMention(list)];
}

function inQuotationMarks(text: string, { quotationMarks: [open, close] }: Phrases): string {
  return `${open}${text}${close}`;
}

/** What files say of themselves can be of any length; cut between letters, and shown to be cut. */
export function shortened(text: string, longest = LONGEST_LABEL): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest).join('')}…`;
}

/** Written out, for readers of every country. */
function dateOf({ date }: Article, { language }: Phrases): string[] {
  if (date === null) return [];
  const [year = 0, month = 1, day] = date.split('-').map(Number);
  // Without `Intl`, whose first date takes 10 ms to load what it knows: the terminal is to be there at once.
  if (language === 'en') return [`${day} ${ENGLISH_MONTHS[month - 1]} ${year}`];
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  return [time.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' })];
}
