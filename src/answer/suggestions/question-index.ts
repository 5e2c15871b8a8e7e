/**
 * What may be asked of the articles: for each thing that they name questions made of its name, best first, held so that
 * those which have the words that are typed are found at once.
 */
import { type Article, quote } from '../../article/article.ts';
import { type Entity, findEntities } from '../../entities/entities.ts';
import { wordOf } from '../../language/english/words.ts';
import { tokenize } from '../../text/tokens.ts';

/** To be read at a glance; and it fits on a button of Discord whole. */
export const LONGEST_SUGGESTED = 80;
/** Things that are named, of each article alike: some megabytes. */
export const MAX_TOPICS = 4000;
/** Letters that tell which topics may have a word that begins so. */
const OPENING = 3;
/** What is named most, to be asked about together with what is named less. */
const MOST_NAMED = 100;
const MOST_BESIDES = 3;
const OF_TIME = /\b(?:years?|months?|weeks?|days?|hours?|minutes?|times)\b/;
/** "Norman" alone says little beside another name. */
const ADJECTIVE = /^\p{L}+(?:an|ese|ish|ine)$/u;

interface Suggested {
  readonly text: string;
  /** Each after a space. */
  readonly words: string;
  /** It asks about one thing, and not "... and ...". */
  readonly isPlain: boolean;
}

/** What may be asked about one thing that is named, best first. */
export interface Topic {
  readonly named: Entity;
  readonly article: Article;
  readonly questions: readonly Suggested[];
  /** All that it may be found by: words in lower case, each after a space. */
  readonly words: string;
}

/** What is named, in the order in which it is offered. */
export interface QuestionIndex {
  readonly topics: readonly Topic[];
  /** By the first letters of any of its words. */
  readonly byOpening: ReadonlyMap<string, readonly Topic[]>;
  /** By the sentence that names it first. */
  readonly bySentence: ReadonlyMap<Article, ReadonlyMap<number, readonly Topic[]>>;
}

/** @param most topics at most */
export function createQuestionIndex(articles: readonly Article[], most: number): QuestionIndex {
  const topics = inTurn(topicsOf(articles, most));
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
    const ofSentence = ofArticle.get(start);
    if (ofSentence === undefined) ofArticle.set(start, [topic]);
    else ofSentence.push(topic);
    bySentence.set(article, ofArticle);
  }
  return { topics, byOpening, bySentence };
}

/** Those that are found by all of these words. */
export function topicsWith(words: readonly string[], { topics, byOpening }: QuestionIndex): Topic[] {
  const lists = words
    .filter(({ length }) => length >= OPENING)
    .map((word) => byOpening.get(word.slice(0, OPENING)) ?? [])
    .sort((a, b) => a.length - b.length);
  return (lists[0] ?? topics).filter((topic) => areIn(words, topic.words));
}

function topicsOf(articles: readonly Article[], most: number): Topic[] {
  const mostOfEach = Math.ceil(most / articles.length);
  return articles.slice(0, most).flatMap((article) => {
    const named = findEntities(article);
    const often = named.slice(0, MOST_NAMED).filter(isBeside);
    return named.slice(0, mostOfEach).map((one) => topicOf(article, one, often));
  });
}

/** @param often what the article names most, and may be asked about beside others */
function topicOf(article: Article, named: Entity, often: readonly Entity[]): Topic {
  const beside = besides(article, named, often).map((other) => `What is said about ${named.text} and ${other}?`);
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

function questionsOn(named: Entity): string[] {
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

function happened({ text, preposition = 'in' }: Entity): string {
  if (/^(?:this|last|next) /.test(text)) return `What happened ${text}?`;
  const isLong = /^(?:the |early|mid|late|\d+s|1\d{3}|20\d{2})/.test(text);
  return `What happened ${preposition === 'on' && isLong ? 'in' : preposition} ${text}?`;
}

function isBeside({ kind, text }: Entity): boolean {
  return (kind === 'person' || kind === 'name') && !ADJECTIVE.test(text);
}

/** Other names in its sentence, those that are named most first. */
function besides(article: Article, { text, sentence }: Entity, often: readonly Entity[]): string[] {
  const place = article.sentences[sentence];
  const words = place === undefined ? '' : quote(article, place);
  const others: string[] = [];
  for (const { text: other } of often) {
    if (others.length === MOST_BESIDES) break;
    if (words.includes(other) && !text.includes(other)) others.push(other);
  }
  return others;
}

/** A number of nothing, or of time: "half", "12" and "nine years", which few would ask about. */
function isBare({ named: { kind, text } }: Topic): boolean {
  return kind === 'number' && (!/[$£€¥%]|\w[ -]\w/.test(text) || OF_TIME.test(text));
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

export function wordsOf(text: string): string[] {
  return tokenize(text).map(({ text: word }) => wordOf(word).lower);
}

/** To be searched as one text, which is many times as fast as word by word. */
export function joined(words: readonly string[]): string {
  return words.map((word) => ` ${word}`).join('');
}

/** Whether words are there that begin like each of these: the last one may be unfinished. */
export function areIn(typed: readonly string[], words: string): boolean {
  return typed.length > 0 && typed.every((word) => words.includes(` ${word}`));
}
