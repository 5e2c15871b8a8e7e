/** Articles -> an index of their topics, which finds those whose names or questions contain the words typed so far. */
import type { Article } from '../../article/article.ts';
import type { Language } from '../../language/language.ts';
import type { Steps } from '../../steps.ts';
import { firstFrom } from '../../text/binary-search.ts';
import type { Span } from '../../text/span.ts';
import { entityTopics } from './entity-topics.ts';
import { structureTopics } from './structure-topics.ts';
import type { Topic } from './topic.ts';
import { wordUseIn } from './word-use.ts';

/** The most topics, divided evenly among the articles. They take some megabytes. */
export const MAX_TOPICS = 4000;
/** Topics are looked up by this number of letters at the beginning of their words. */
const PREFIX_LENGTH = 3;
/** The most sections that end before a sentence and are passed over to find the one that it is in. */
const MAX_STEPS = 50;
/**
 * An article with fewer topics that its structure shows has no structure to speak of, as news has. Only then its names, numbers
 * and dates are suggested before somebody types.
 */
const MIN_STRUCTURE_TOPICS = 5;

export interface QuestionIndex {
  readonly language: Language;
  /** All topics, in the order in which they are suggested: those of each article in turn. */
  readonly topics: readonly Topic[];
  /** The topics that are suggested before somebody types a name or a topic, in that order. */
  readonly opening: readonly Topic[];
  /** Topics by the first `PREFIX_LENGTH` letters of any word of their names and questions. */
  readonly byPrefix: ReadonlyMap<string, readonly Topic[]>;
  /** For each article, where its topics are. */
  readonly places: ReadonlyMap<Article, Places>;
}

interface ArticleTopics {
  readonly article: Article;
  readonly all: readonly Topic[];
  readonly opening: readonly Topic[];
}

interface Places {
  /** The topics that are a sentence, by its offset. */
  readonly bySentence: ReadonlyMap<number, readonly Topic[]>;
  /** The topics that are a section, in the order of the text, and their offsets. */
  readonly sections: readonly Topic[];
  readonly starts: readonly Span[];
}

/** @param max the most topics */
export function* createQuestionIndex(
  articles: readonly Article[],
  language: Language,
  max: number,
): Steps<QuestionIndex> {
  const maxOfEach = Math.ceil(max / Math.max(1, articles.length));
  const ofArticles: ArticleTopics[] = [];
  for (const article of articles.slice(0, max)) {
    const use = language.questions === undefined ? undefined : yield* wordUseIn(article, language);
    const structure = structureTopics(article, language, use, maxOfEach);
    yield;
    const known = new Set(structure.map(({ words }) => words));
    const entities = use === undefined ? [] : yield* entityTopics(article, language, use, maxOfEach - structure.length);
    const all = [...structure, ...entities.filter(({ words }) => !known.has(words))];
    ofArticles.push({ article, all, opening: structure.length >= MIN_STRUCTURE_TOPICS ? structure : all });
  }
  const topics = inTurn(ofArticles.map(({ all }) => all));
  const byPrefix = new Map<string, Topic[]>();
  for (const topic of topics) {
    const words = [topic, ...topic.questions].flatMap((each) => each.words.split(' '));
    const prefixes = words.filter(({ length }) => length >= PREFIX_LENGTH).map((word) => word.slice(0, PREFIX_LENGTH));
    for (const prefix of new Set(prefixes)) {
      addTo(byPrefix, prefix, topic);
    }
  }
  const places = new Map(ofArticles.map(({ article, all }) => [article, placesOfTopics(all)]));
  return { language, topics, opening: inTurn(ofArticles.map(({ opening }) => opening)), byPrefix, places };
}

function placesOfTopics(topics: readonly Topic[]): Places {
  const bySentence = new Map<number, Topic[]>();
  const sections: Topic[] = [];
  for (const topic of topics) {
    if (topic.kind === 'question' || topic.kind === 'section') sections.push(topic);
    else addTo(bySentence, topic.span.start, topic);
  }
  sections.sort((a, b) => a.span.start - b.span.start);
  return { bySentence, sections, starts: sections.map(({ span }) => span) };
}

function addTo<Key>(lists: Map<Key, Topic[]>, key: Key, topic: Topic): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [topic]);
  else list.push(topic);
}

/** The first of each list, then the second of each, and so on. */
function inTurn(lists: readonly (readonly Topic[])[]): Topic[] {
  const longest = lists.reduce((most, { length }) => Math.max(most, length), 0);
  const remaining = lists.filter(({ length }) => length > 0);
  const topics: Topic[] = [];
  for (let i = 0; i < longest; i++) {
    for (const list of remaining) {
      const topic = list[i];
      if (topic !== undefined) topics.push(topic);
    }
  }
  return topics;
}

/** The topics whose names and questions may contain, for each typed word, a word that begins with it. */
export function topicsWith(typed: readonly string[], { topics, byPrefix }: QuestionIndex): readonly Topic[] {
  const lists = typed
    .filter(({ length }) => length >= PREFIX_LENGTH)
    .map((word) => byPrefix.get(word.slice(0, PREFIX_LENGTH)) ?? [])
    .sort((a, b) => a.length - b.length);
  return lists[0] ?? topics;
}

/** The topics that a sentence belongs to: those that begin with it, and the innermost section that it is in. */
export function topicsAt({ places }: QuestionIndex, article: Article, start: number): Topic[] {
  const place = places.get(article);
  if (place === undefined) return [];
  const { bySentence, sections, starts } = place;
  let at = firstFrom(starts, start + 1) - 1;
  for (let steps = 0; steps < MAX_STEPS && (sections[at]?.span.end ?? Number.POSITIVE_INFINITY) <= start; steps++)
    at -= 1;
  const section = sections[at];
  const isInside = section !== undefined && section.span.end > start;
  return [...(bySentence.get(start) ?? []), ...(isInside ? [section] : [])];
}
