/**
 * Articles -> an index of possible questions about them: for each entity, questions that are formed from its name. The index
 * finds the questions that contain the words typed so far.
 */
import { type Article, quote } from '../../article/article.ts';
import { type Entity, findEntities } from '../../entities/entities.ts';
import type { Language } from '../../language/language.ts';
import { tokenize } from '../../text/tokens.ts';

/** In UTF-16 code units. Such a question fits on a button of Discord and can be read at a glance. */
export const MAX_SUGGESTION_LENGTH = 80;
/** The most entities with questions, divided evenly among the articles. They take some megabytes. */
export const MAX_ENTITIES = 4000;
/** Entities are looked up by this number of letters at the beginning of their words. */
const PREFIX_LENGTH = 3;
/** The number of an article's most mentioned entities that may be paired with another entity in one question. */
const MAX_FREQUENT = 100;
/** The most questions about two entities, for each entity. */
const MAX_PAIRED = 3;
const COUNTS_TIME = /\b(?:years?|months?|weeks?|days?|hours?|minutes?|times)\b/;

interface CandidateQuestion {
  readonly text: string;
  /** The words of the question, as `searchableText` joins them. */
  readonly words: string;
  /** Whether it asks about one entity rather than about two ("... and ..."). */
  readonly isAboutOne: boolean;
}

/** An entity with the possible questions about it. */
export interface AskableEntity {
  readonly entity: Entity;
  readonly article: Article;
  /** Best first. It is not yet known whether the articles answer them. */
  readonly questions: readonly CandidateQuestion[];
  /** The words of the entity's name and of its questions, as `searchableText` joins them. */
  readonly words: string;
}

export interface QuestionIndex {
  readonly language: Language;
  /** All entities, in the order in which they are suggested. */
  readonly entities: readonly AskableEntity[];
  /** Entities by the first `PREFIX_LENGTH` letters of any of their words. */
  readonly byPrefix: ReadonlyMap<string, readonly AskableEntity[]>;
  /** For each article, its entities by the offset of the sentence that mentions them first. */
  readonly bySentence: ReadonlyMap<Article, ReadonlyMap<number, readonly AskableEntity[]>>;
}

/** @param max the most entities */
export function createQuestionIndex(articles: readonly Article[], language: Language, max: number): QuestionIndex {
  const entities = mixed(askableEntities(articles, language, max));
  const byPrefix = new Map<string, AskableEntity[]>();
  const bySentence = new Map<Article, Map<number, AskableEntity[]>>();
  for (const askable of entities) {
    const words = askable.words.split(' ').filter(({ length }) => length >= PREFIX_LENGTH);
    for (const prefix of new Set(words.map((word) => word.slice(0, PREFIX_LENGTH)))) addTo(byPrefix, prefix, askable);
    const { article, entity } = askable;
    const ofArticle = bySentence.get(article) ?? new Map<number, AskableEntity[]>();
    addTo(ofArticle, article.sentences[entity.sentence]?.start ?? 0, askable);
    bySentence.set(article, ofArticle);
  }
  return { language, entities, byPrefix, bySentence };
}

function addTo<Key>(lists: Map<Key, AskableEntity[]>, key: Key, askable: AskableEntity): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [askable]);
  else list.push(askable);
}

/** The entities whose name and questions contain, for each typed word, a word that begins with it. */
export function entitiesWith(typed: readonly string[], { entities, byPrefix }: QuestionIndex): AskableEntity[] {
  const lists = typed
    .filter(({ length }) => length >= PREFIX_LENGTH)
    .map((word) => byPrefix.get(word.slice(0, PREFIX_LENGTH)) ?? [])
    .sort((a, b) => a.length - b.length);
  return (lists[0] ?? entities).filter(({ words }) => containsAll(typed, words));
}

function askableEntities(articles: readonly Article[], language: Language, max: number): AskableEntity[] {
  const maxOfEach = Math.ceil(max / articles.length);
  return articles.slice(0, max).flatMap((article) => {
    const entities = findEntities(article, language);
    const frequent = entities.slice(0, MAX_FREQUENT).filter((entity) => mayBePaired(entity, language));
    return entities.slice(0, maxOfEach).map((entity) => toAskable(article, entity, frequent, language));
  });
}

/** @param frequent the most mentioned entities of the article */
function toAskable(article: Article, entity: Entity, frequent: readonly Entity[], language: Language): AskableEntity {
  const others = inSameSentence(article, entity, frequent);
  const paired = others.map((other) => `What is said about ${entity.text} and ${other}?`);
  const candidate =
    (isAboutOne: boolean) =>
    (text: string): CandidateQuestion => ({ text, words: searchableText(wordsOf(text, language)), isAboutOne });
  const questions = [...questionsOn(entity).map(candidate(true)), ...paired.map(candidate(false))].filter(
    ({ text }) => text.length <= MAX_SUGGESTION_LENGTH,
  );
  const words = [searchableText(wordsOf(entity.text, language)), ...questions.map((question) => question.words)].join(
    '',
  );
  return { entity, article, questions, words };
}

function questionsOn(entity: Entity): string[] {
  const { kind, text, counted } = entity;
  const general = `What is said about ${text}?`;
  switch (kind) {
    case 'person':
      return [`Who is ${text}?`, `What did ${text} say?`, `What did ${text} do?`, general];
    case 'name':
      return [general];
    case 'number': {
      return counted === undefined ? [general] : [`How many ${counted} are there?`, general];
    }
    case 'date':
      return [whatHappened(entity), general];
  }
}

function whatHappened({ text, preposition = 'in' }: Entity): string {
  if (/^(?:this|last|next) /.test(text)) return `What happened ${text}?`;
  const isPeriod = /^(?:the |early|mid|late|\d+s|1\d{3}|20\d{2})/.test(text);
  return `What happened ${preposition === 'on' && isPeriod ? 'in' : preposition} ${text}?`;
}

/** Whether an entity may be paired with another one in a question. A demonym such as "Norman" is too vague for that. */
function mayBePaired({ kind, text }: Entity, { entities }: Language): boolean {
  const isDemonym = !text.includes(' ') && entities?.mayBeDemonym(text) === true;
  return kind === 'person' || (kind === 'name' && !isDemonym);
}

/** The frequent entities in the sentence that mentions this entity first. */
function inSameSentence(article: Article, { text, sentence }: Entity, frequent: readonly Entity[]): string[] {
  const span = article.sentences[sentence];
  const sentenceText = span === undefined ? '' : quote(article, span);
  const others: string[] = [];
  for (const { text: other } of frequent) {
    if (others.length === MAX_PAIRED) break;
    if (sentenceText.includes(other) && !text.includes(other)) others.push(other);
  }
  return others;
}

/**
 * Whether an entity is a number without a counted noun, or a length of time. Few people would ask about "half", "12" or
 * "nine years".
 */
function isBareNumber({ entity: { kind, text } }: AskableEntity): boolean {
  return kind === 'number' && (!/[$£€¥%]|\w[ -]\w/.test(text) || COUNTS_TIME.test(text));
}

/**
 * Alternates persons, numbers, names and dates, so that a short list of suggestions shows the kinds of possible questions.
 */
function mixed(entities: readonly AskableEntity[]): AskableEntity[] {
  const kinds = (['person', 'number', 'name', 'date'] as const).map((kind) =>
    entities
      .filter(({ entity }) => entity.kind === kind)
      .sort((a, b) => Number(isBareNumber(a)) - Number(isBareNumber(b)) || b.entity.mentions - a.entity.mentions),
  );
  const longest = Math.max(0, ...kinds.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => kinds.flatMap((ofKind) => ofKind.slice(i, i + 1))).flat();
}

/** The words of a text in lower case, with straight apostrophes. */
export function wordsOf(text: string, language: Language): string[] {
  return tokenize(text).map(({ text: word }) => language.wordOf(word).lower);
}

/**
 * Joins words into one string, each after a space. Searching a string is many times faster than searching a list of words.
 */
export function searchableText(words: readonly string[]): string {
  return words.map((word) => ` ${word}`).join('');
}

/**
 * Whether a searchable text contains, for each typed word, a word that begins with it, because the last typed word may be
 * unfinished. False if nothing was typed.
 */
export function containsAll(typed: readonly string[], words: string): boolean {
  return typed.length > 0 && typed.every((word) => words.includes(` ${word}`));
}
