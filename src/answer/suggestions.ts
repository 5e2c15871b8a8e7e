/**
 * Questions that the articles answer, to choose from while one types: made of what an article names, and offered only
 * after they have been asked, so that what is offered is answered, and by a sentence that names it.
 */
import { type Article, quote } from '../article/article.ts';
import { type Named, namedIn } from '../names/named.ts';
import { tokenize } from '../text/tokens.ts';
import { wordOf } from '../text/words.ts';
import type { Answer, Excerpt } from './answer.ts';

/** To be read at a glance; and it fits on a button of Discord whole. */
const LONGEST_SUGGESTED = 80;
/** As many new questions are asked at most for one list: a few milliseconds. */
const ASKED_AT_MOST = 50;
/** Of what is typed, so many words are looked at; and so many things that are named, of each article alike. */
const MOST_WORDS = 12;
const MOST_TOPICS = 4000;
/** "How many", "who is", "what did". */
const OPENING_WORDS = 2;
/** Letters that tell which topics may have a word that begins so. */
const OPENING = 3;
/** What is named most, to be asked about together with what is named less. */
const MOST_NAMED = 100;
const MOST_BESIDES = 3;
/** "Norman" alone says little beside another name. */
const ADJECTIVE = /^\p{L}+(?:an|ese|ish|ine)$/u;

export interface Suggestions {
  /**
   * @param typed so far, or any text: questions that hold these words come first, then those on the sentences that bear on it
   * @param most how many at most
   * @returns where that says nothing of what is asked about, questions on what is named most, of each kind in turn
   */
  suggest(typed: string, most: number): string[];
}

interface Suggested {
  readonly text: string;
  /** Each after a space. */
  readonly words: string;
  /** It asks about one thing, and not "... and ...". */
  readonly isPlain: boolean;
}

/** What may be asked about one thing that is named, best first. */
interface Topic {
  readonly named: Named;
  readonly article: Article;
  readonly questions: readonly Suggested[];
  /** All that it may be found by: words in lower case, each after a space. */
  readonly words: string;
}

/** @param ask the engine */
export function createSuggestions(articles: readonly Article[], ask: (question: string) => Answer): Suggestions {
  let held: Held | undefined;
  const checked = new Map<string, boolean>();
  let budget = 0;

  /** Whether it is answered, as far as that may be found out now. */
  function isAnswered(question: string, { named }: Topic): boolean {
    const key = `${named.text}\n${question}`;
    const known = checked.get(key);
    if (known !== undefined) return known;
    if (budget === 0) return false;
    budget -= 1;
    const { outcome, excerpts } = ask(question);
    const is = outcome === 'answered' && excerpts[0] !== undefined && tells(excerpts[0], question, named);
    checked.set(key, is);
    return is;
  }

  function choose(offers: Iterable<Offer>, most: number): string[] {
    budget = ASKED_AT_MOST;
    const chosen = new Set<string>();
    for (const { topic, questions } of offers) {
      const question = questions.find(({ text }) => isAnswered(text, topic));
      if (question !== undefined) chosen.add(question.text);
      if (chosen.size === most) break;
    }
    return [...chosen];
  }

  return {
    suggest(typed, most) {
      held ??= hold(articles);
      const text = typed.slice(0, LONGEST_SUGGESTED);
      const near = choose(offersNear(text, held, ask), most);
      // "When did" says nothing yet of what will be asked about.
      return near.length > 0 || contentOf(wordsOf(text)).length > 0 ? near : choose(offersAtFirst(held), most);
    },
  };
}

interface Offer {
  readonly topic: Topic;
  /** Those that may be offered, best first. */
  readonly questions: Topic['questions'];
}

/** What is asked of one thing comes before what is asked of two. */
function* offersAtFirst({ topics }: Held): Generator<Offer> {
  for (const topic of topics) yield { topic, questions: topic.questions.filter(({ isPlain }) => isPlain) };
  for (const topic of topics) yield { topic, questions: topic.questions };
}

/** Of what is typed so far: in the order in which they are offered; no further than they are taken. */
function* offersNear(typed: string, held: Held, ask: (text: string) => Answer): Generator<Offer> {
  const { topics, bySentence } = held;
  const words = wordsOf(typed).slice(0, MOST_WORDS);
  const content = contentOf(words);
  if (words.length === 0) return;
  for (const topic of withAll(words, held)) {
    yield { topic, questions: topic.questions.filter((question) => areIn(words, question.words)) };
  }
  if (content.length > 0) {
    for (const topic of withAll(content, held)) yield { topic, questions: topic.questions };
    // Those named first in the sentences that bear on the text.
    for (const { article, start, score, highlights } of ask(typed).ranked) {
      if (score === 0 || highlights.length === 0) continue;
      for (const topic of bySentence.get(article)?.get(start) ?? []) yield { topic, questions: topic.questions };
    }
  }
  // Those that open alike, so that what was offered at "how many" is not gone at the next word.
  const opening = joined(words.slice(0, OPENING_WORDS));
  for (const topic of topics) {
    yield { topic, questions: topic.questions.filter((question) => question.words.startsWith(opening)) };
  }
}

function withAll(words: readonly string[], { topics, byOpening }: Held): Topic[] {
  const lists = words
    .filter(({ length }) => length >= OPENING)
    .map((word) => byOpening.get(word.slice(0, OPENING)) ?? [])
    .sort((a, b) => a.length - b.length);
  return (lists[0] ?? topics).filter((topic) => areIn(words, topic.words));
}

/** What is named, in the order in which it is offered. */
interface Held {
  readonly topics: readonly Topic[];
  /** By the first letters of any of its words. */
  readonly byOpening: ReadonlyMap<string, readonly Topic[]>;
  /** By the sentence that names it first. */
  readonly bySentence: ReadonlyMap<Article, ReadonlyMap<number, readonly Topic[]>>;
}

function hold(articles: readonly Article[]): Held {
  const topics = inTurn(topicsOf(articles));
  const byOpening = new Map<string, Topic[]>();
  const bySentence = new Map<Article, Map<number, Topic[]>>();
  for (const topic of topics) {
    const openings = topic.words.split(' ').flatMap((word) => (word.length < OPENING ? [] : [word.slice(0, OPENING)]));
    for (const opening of new Set(openings)) {
      const others = byOpening.get(opening);
      if (others === undefined) byOpening.set(opening, [topic]);
      else others.push(topic);
    }
    const { article, named } = topic;
    const start = article.sentences[named.sentence]?.start ?? 0;
    const ofArticle = bySentence.get(article) ?? new Map<number, Topic[]>();
    bySentence.set(article, ofArticle.set(start, [...(ofArticle.get(start) ?? []), topic]));
  }
  return { topics, byOpening, bySentence };
}

/** Whether the sentence that answers is one on what was asked about: for "how many" the one with that number. */
function tells({ text, start, highlights }: Excerpt, question: string, named: Named): boolean {
  const at = text.indexOf(named.text.replace(/^the /, ''));
  if (at < 0) return false;
  return (
    !question.startsWith('How many') || highlights.some((span) => span.start <= start + at && start + at < span.end)
  );
}

function topicsOf(articles: readonly Article[]): Topic[] {
  const most = Math.ceil(MOST_TOPICS / articles.length);
  return articles.slice(0, MOST_TOPICS).flatMap((article) =>
    namedIn(article)
      .slice(0, most)
      .map((named) => topicOf(article, named)),
  );
}

function topicOf(article: Article, named: Named): Topic {
  const beside = besides(article, named).map((other) => `What is said about ${named.text} and ${other}?`);
  const toSuggested = (isPlain: boolean) => (text: string) => ({ text, words: joined(wordsOf(text)), isPlain });
  const questions = [...questionsOn(named).map(toSuggested(true)), ...beside.map(toSuggested(false))].filter(
    ({ text }) => text.length <= LONGEST_SUGGESTED,
  );
  return {
    named,
    article,
    questions,
    words: [joined(wordsOf(named.text)), ...questions.map(({ words }) => words)].join(''),
  };
}

function questionsOn(named: Named): string[] {
  const { kind, text } = named;
  const general = `What is said about ${text}?`;
  switch (kind) {
    case 'person':
      return [`Who is ${text}?`, `What did ${text} say?`, `What did ${text} do?`, general];
    case 'name':
      return [general];
    case 'number': {
      const counting = named.counted === undefined ? [] : [`How many ${named.counted} are there?`];
      return [...counting, general];
    }
    case 'date':
      return [happened(named), general];
  }
}

function happened({ text, preposition = 'in' }: Named): string {
  if (/^(?:this|last|next) /.test(text)) return `What happened ${text}?`;
  const isLong = /^(?:the |early|mid|late|\d+s|1\d{3}|20\d{2})/.test(text);
  return `What happened ${preposition === 'on' && isLong ? 'in' : preposition} ${text}?`;
}

/** Other names in its sentence, those that are named most first. */
function besides(article: Article, { text, sentence }: Named): string[] {
  const place = article.sentences[sentence];
  const words = place === undefined ? '' : quote(article, place);
  const isOther = ({ kind, text: other }: Named): boolean =>
    (kind === 'person' || kind === 'name') && !ADJECTIVE.test(other) && !text.includes(other) && words.includes(other);
  return namedIn(article)
    .slice(0, MOST_NAMED)
    .filter(isOther)
    .slice(0, MOST_BESIDES)
    .map((other) => other.text);
}

/** A number of nothing, such as "half" and "12", which few would ask about. */
function isBare({ named: { kind, text } }: Topic): boolean {
  return kind === 'number' && !/[$£€¥%]|\w[ -]\w/.test(text);
}

/** Persons, names, numbers and dates in turn, so that a short list shows what can be asked. */
function inTurn(topics: readonly Topic[]): Topic[] {
  const kinds = (['person', 'number', 'name', 'date'] as const).map((kind) =>
    topics
      .filter(({ named }) => named.kind === kind)
      .sort((a, b) => Number(isBare(a)) - Number(isBare(b)) || b.named.mentions - a.named.mentions),
  );
  const longest = Math.max(0, ...kinds.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => kinds.flatMap((kind) => kind.slice(i, i + 1))).flat();
}

function wordsOf(text: string): string[] {
  return tokenize(text).map(({ text: word }) => wordOf(word).lower);
}

function contentOf(words: readonly string[]): string[] {
  return words.filter((word) => !wordOf(word).isStopWord);
}

/** To be searched as one text, which is many times as fast as word by word. */
function joined(words: readonly string[]): string {
  return words.map((word) => ` ${word}`).join('');
}

/** Whether words are there that begin like each of these: the last one may be unfinished. */
function areIn(typed: readonly string[], words: string): boolean {
  return typed.length > 0 && typed.every((word) => words.includes(` ${word}`));
}
