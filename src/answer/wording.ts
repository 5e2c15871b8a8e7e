/**
 * What Verbatim says beside the quotations, about what it holds and never about what the article says, and the form of a
 * citation. The words are those of src/phrases/. Plain text: each way in escapes and decorates it for where it is shown.
 */
import { type Article, quote, type Sentence } from '../article/article.ts';
import type { SmallTalk } from '../conversation/small-talk.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { oneLine, oneLineCutInside } from '../text/one-line.ts';
import type { Answer, Quotation } from './answer.ts';
import type { Answerer } from './answerer.ts';

const INVITING: ReadonlySet<SmallTalk> = new Set<SmallTalk>(['greeting', 'about-me', 'vague']);
const OPENING_WORDS = 8;
/** Of a sentence, however long: more than the opening words have. */
const OPENING_READ = 1000;
/** More would bury what they stand in. */
export const LISTED_ARTICLES = 10;
const LISTED_WORDS = 5;
const LONGEST_LISTED_WORD = 40;
/** In UTF-16 code units: as long as Discord lets the name of a choice be. */
export const LONGEST_LABEL = 100;
/** Of a question, where it is shown. */
export const LONGEST_SHOWN = 300;
/** By which texts may differ without looking different. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** What to say before, or instead of, the excerpts, a paragraph each; nothing where they speak for themselves. */
export function remarks(answer: Answer, phrases: Phrases): string[] {
  const { searchedFor } = answer;
  const understood =
    searchedFor === undefined ? [] : [phrases.outcome.searchedFor(oneLine(searchedFor, LONGEST_SHOWN))];
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
export function labelOf(article: Article): string {
  const { name } = article;
  const called = [titleOf(article), name.replace(/(?<=.)\.[^.]*$/, ''), name];
  return called.map((text) => oneLine(text, LONGEST_LABEL)).find((label) => label !== '') ?? '…';
}

/** Empty if nothing of it can be seen. */
function titleOf({ title }: Article): string {
  return oneLine(title ?? '', LONGEST_LABEL);
}

const labels = new WeakMap<readonly Article[], readonly string[]>();

/** What the articles are called where one is to be chosen: those that are called alike, by their files' names too. */
export function labelsOf(articles: readonly Article[]): readonly string[] {
  const known = labels.get(articles);
  if (known !== undefined) return known;
  const withNames = toldApart(articles.map(labelOf), (label, i) => {
    const name = oneLineCutInside(articles[i]?.name ?? '', LONGEST_LABEL / 2 - ' ()'.length);
    return `${oneLine(label, LONGEST_LABEL / 2)} (${name})`;
  });
  const told = toldApart(withNames, (label, i) => `${oneLine(label, LONGEST_LABEL - ' 123456'.length)} ${i + 1}`);
  labels.set(articles, told);
  return told;
}

/** @param otherwise what to say in place of a text that looks like another one */
function toldApart(texts: readonly string[], otherwise: (text: string, index: number) => string): string[] {
  const looks = texts.map((text) => text.normalize('NFKC').replace(UNSEEN, '').toLowerCase());
  const counts = new Map<string, number>();
  for (const look of looks) counts.set(look, (counts.get(look) ?? 0) + 1);
  return texts.map((text, i) => (counts.get(looks[i] ?? '') === 1 ? text : otherwise(text, i)));
}

/** A list of the articles, each with its opening words, date and size, and how many more there are. */
export function holdings({ articles }: Answerer, phrases: Phrases, most = LISTED_ARTICLES): string[] {
  const more = articles.length - most;
  const called = labelsOf(articles);
  const listed = articles.slice(0, most).map((article, i) => describe(article, phrases, called[i]));
  return [...listed, ...(more > 0 ? [phrases.others(more)] : [])];
}

/** Whether questions are offered that are answered: to who has asked none, and not to who says thanks. */
export function isInviting(answer: Answer): boolean {
  return answer.outcome === 'small-talk' ? INVITING.has(answer.smallTalk) : answer.outcome === 'not-covered';
}

/** @param near a question that the one offered is to be near to */
export function invitation(answerer: Answerer, { invitation: { askFor, askAnything } }: Phrases, near = ''): string {
  const [example = answerer.suggest('', 1)[0]] = near === '' ? [] : answerer.suggest(near, 1);
  return example === undefined ? askAnything : askFor(example);
}

/**
 * "korea-troops, “President Donald Trump’s latest push…”, 3 May 2018, 17 paragraphs, 29 sentences"
 *
 * @param label what to call it
 */
export function describe(article: Article, phrases: Phrases, label = labelOf(article)): string {
  const opening = titleOf(article) === '' ? [inQuotationMarks(openingWords(article), phrases)] : [];
  const { paragraphs, sentences } = phrases.citation;
  const size = [paragraphs(article.paragraphCount), sentences(article.sentences.length)];
  return [label, ...opening, ...dateOf(article, phrases), ...size].join(', ');
}

function openingWords(article: Article): string {
  const opening = article.sentences.slice(0, 1).map((sentence) => quote(article, sentence).slice(0, OPENING_READ));
  const words = opening.join('').split(/\s+/);
  const cut = words.length <= OPENING_WORDS ? words.join(' ') : `${words.slice(0, OPENING_WORDS).join(' ')}…`;
  return oneLine(cut, LONGEST_LABEL);
}

function subject({ articles: [first, ...others] }: Answer, { outcome }: Phrases): string {
  return first === undefined || others.length > 0 ? outcome.whatIHold : outcome.theArticle(labelOf(first));
}

function unknownWords({ unknownWords: words }: Answer, phrases: Phrases): string[] {
  if (words.length === 0) return [];
  const listed = words
    .slice(0, LISTED_WORDS)
    .map((word) => inQuotationMarks(oneLine(word, LONGEST_LISTED_WORD), phrases));
  const more = words.length > LISTED_WORDS ? [phrases.others(words.length - LISTED_WORDS)] : [];
  const list = new Intl.ListFormat(phrases.language, { type: 'disjunction' }).format([...listed, ...more]);
  return [phrases.outcome.doesNotMention(list)];
}

function inQuotationMarks(text: string, { quotationMarks: [open, close] }: Phrases): string {
  return `${open}${text}${close}`;
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
