/**
 * Typed text -> questions that the articles answer. They are formed from the entities of the articles. Each question is
 * answered before it is suggested, to make sure that an answer exists and that it mentions the entity.
 */
import type { Article } from '../../article/article.ts';
import type { Entity } from '../../entities/entities.ts';
import type { Language } from '../../language/language.ts';
import type { Answer, Excerpt } from '../answer.ts';
import {
  type AskableEntity,
  containsAll,
  createQuestionIndex,
  entitiesWith,
  MAX_SUGGESTION_LENGTH,
  type QuestionIndex,
  searchableText,
  wordsOf,
} from './question-index.ts';

/**
 * How many new questions are tried for one list of suggestions. Fewer are tried if there are more sentences to search, so
 * that a list takes some hundredths of a second. The results are cached.
 */
const MAX_TRIED = 50;
const MIN_TRIED = 10;
const SENTENCES_SEARCHED = 2_500_000;
/** The most sentences related to the typed text whose entities are suggested. */
const MAX_RELATED = 8;
/** The most typed words that are used. */
const MAX_TYPED_WORDS = 12;
/** The number of words at the beginning of a question that show its kind: "how many", "who is", "what did". */
const KIND_WORDS = 2;

export interface Suggestions {
  /**
   * Questions that contain the typed words come first, then questions about entities in related sentences. If the typed text
   * mentions no topic, the questions are about the most mentioned entities, each kind of entity in turn.
   *
   * @param typed what the user has typed so far; may be any text
   * @param max the most questions to return
   */
  suggest(typed: string, max: number): string[];
}

/**
 * @param language the language of the articles
 * @param ask answers a question with the given number of ranked sentences
 * @param maxEntities the most entities that the questions are about
 */
export function createSuggestions(
  articles: readonly Article[],
  language: Language,
  ask: (question: string, ranked: number) => Answer,
  maxEntities: number,
): Suggestions {
  const sentences = articles.reduce((sum, article) => sum + article.sentences.length, 0);
  const maxTried = Math.max(MIN_TRIED, Math.min(MAX_TRIED, Math.floor(SENTENCES_SEARCHED / sentences)));
  let index: QuestionIndex | undefined;
  /** For each question that was tried, whether it is answered by a sentence that mentions the entity. */
  const tried = new Map<string, boolean>();

  /** The first answered question of each offer, as far as a limited number of tries finds it. */
  function choose(offers: Iterable<Offer>, max: number): string[] {
    let triesLeft = maxTried;
    const isAnswered = (question: string, { entity }: AskableEntity): boolean => {
      const key = `${entity.text}\n${question}`;
      const known = tried.get(key);
      if (known !== undefined) return known;
      if (triesLeft === 0) return false;
      triesLeft -= 1;
      const { outcome, excerpts } = ask(question, 1);
      const is = outcome === 'answered' && excerpts[0] !== undefined && isAbout(excerpts[0], question, entity);
      tried.set(key, is);
      return is;
    };
    const chosen = new Set<string>();
    for (const { askable, questions } of offers) {
      const question = questions.find(({ text }) => isAnswered(text, askable));
      if (question !== undefined) chosen.add(question.text);
      if (chosen.size === max) break;
    }
    return [...chosen];
  }

  return {
    suggest(typed, max) {
      index ??= createQuestionIndex(articles, language, maxEntities);
      const text = typed.slice(0, MAX_SUGGESTION_LENGTH);
      const askRelated = (question: string): Answer => ask(question, MAX_RELATED);
      const related = choose(relatedOffers(text, index, askRelated), max);
      // "When did" does not yet mention a topic.
      return related.length > 0 || contentOf(wordsOf(text, language), language).length > 0
        ? related
        : choose(firstOffers(index), max);
    },
  };
}

/** Questions about one entity, best first. At most one of them is suggested. */
interface Offer {
  readonly askable: AskableEntity;
  readonly questions: AskableEntity['questions'];
}

/** The offers before a topic is typed. Questions about one entity come before questions about two. */
function* firstOffers({ entities }: QuestionIndex): Generator<Offer> {
  for (const askable of entities) yield { askable, questions: askable.questions.filter((each) => each.isAboutOne) };
  for (const askable of entities) yield { askable, questions: askable.questions };
}

/** The offers for a typed text, best first. They are generated lazily, because only the first few are needed. */
function* relatedOffers(typed: string, index: QuestionIndex, ask: (text: string) => Answer): Generator<Offer> {
  const words = wordsOf(typed, index.language).slice(0, MAX_TYPED_WORDS);
  const content = contentOf(words, index.language);
  if (words.length === 0) return;
  for (const askable of entitiesWith(words, index)) {
    yield { askable, questions: askable.questions.filter((question) => containsAll(words, question.words)) };
  }
  if (content.length > 0) {
    for (const askable of entitiesWith(content, index)) yield { askable, questions: askable.questions };
    // Entities that are first mentioned in sentences related to the typed text.
    for (const { article, start, score, highlights } of ask(typed).ranked) {
      if (score === 0 || highlights.length === 0) continue;
      for (const askable of index.bySentence.get(article)?.get(start) ?? []) {
        yield { askable, questions: askable.questions };
      }
    }
  }
  // Questions with the same beginning, so that suggestions for "how many" do not disappear at the next word.
  const opening = searchableText(words.slice(0, KIND_WORDS));
  for (const askable of index.entities) {
    yield { askable, questions: askable.questions.filter((question) => question.words.startsWith(opening)) };
  }
}

/** Whether the excerpt mentions the entity and, for "how many", highlights it as the answer. */
function isAbout({ text, start, highlights }: Excerpt, question: string, entity: Entity): boolean {
  const at = text.indexOf(entity.text.replace(/^the /, ''));
  if (at < 0) return false;
  const isHighlighted = highlights.some((span) => span.start <= start + at && start + at < span.end);
  return !question.startsWith('How many') || isHighlighted;
}

/** The words that are not stop words. */
function contentOf(words: readonly string[], language: Language): string[] {
  return words.filter((word) => !language.wordOf(word).isStopWord);
}
