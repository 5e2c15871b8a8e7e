/**
 * Questions that the articles answer, to choose from while somebody types. They are made of the entities that the articles
 * name. Each is put to the engine before it is suggested, so that it is answered, and by a sentence that names the entity.
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
  LONGEST_QUESTION,
  type QuestionIndex,
  searchableText,
  wordsOf,
} from './question-index.ts';

/**
 * How many new questions are put to the engine for one list of suggestions: fewer where there are more sentences to
 * search, so that a list takes some hundredths of a second. What the engine said is remembered.
 */
const MAX_TRIED = 50;
const MIN_TRIED = 10;
const SENTENCES_SEARCHED = 2_500_000;
/** Sentences related to what is typed, whose entities are suggested. */
const MAX_RELATED = 8;
/** Words of what is typed that are read. */
const MAX_WORDS = 12;
/** The first words of a question that say what kind it is: "how many", "who is", "what did". */
const OPENING_WORDS = 2;

export interface Suggestions {
  /**
   * Questions that contain the words that are typed come first, then questions on the sentences that are related to them.
   * Where what is typed says nothing of what is asked about, the questions are on what is mentioned most, on each kind of
   * entity in turn.
   *
   * @param typed what has been typed so far; any text will do
   * @param max how many at most
   */
  suggest(typed: string, max: number): string[];
}

/**
 * @param language of the articles
 * @param ask asks the engine, which is to give this many ranked sentences
 * @param maxEntities how many entities the questions are about at most
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
  /** Whether a question is answered by a sentence that names an entity; for all that have been tried. */
  const tried = new Map<string, boolean>();

  /** The first question of each offer that is answered, as far as a limited number of tries finds one. */
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
      const text = typed.slice(0, LONGEST_QUESTION);
      const askRelated = (question: string): Answer => ask(question, MAX_RELATED);
      const related = choose(relatedOffers(text, index, askRelated), max);
      // "When did" says nothing yet of what will be asked about.
      return related.length > 0 || contentOf(wordsOf(text, language), language).length > 0
        ? related
        : choose(firstOffers(index), max);
    },
  };
}

/** Some of the questions on one entity, best first; at most one of them is suggested. */
interface Offer {
  readonly askable: AskableEntity;
  readonly questions: AskableEntity['questions'];
}

/** For somebody who has typed nothing: questions on one entity come before questions on two. */
function* firstOffers({ entities }: QuestionIndex): Generator<Offer> {
  for (const askable of entities) yield { askable, questions: askable.questions.filter((each) => each.isAboutOne) };
  for (const askable of entities) yield { askable, questions: askable.questions };
}

/** In the order in which they are suggested. They are worked out one by one, as far as they are taken. */
function* relatedOffers(typed: string, index: QuestionIndex, ask: (text: string) => Answer): Generator<Offer> {
  const words = wordsOf(typed, index.language).slice(0, MAX_WORDS);
  const content = contentOf(words, index.language);
  if (words.length === 0) return;
  for (const askable of entitiesWith(words, index)) {
    yield { askable, questions: askable.questions.filter((question) => containsAll(words, question.words)) };
  }
  if (content.length > 0) {
    for (const askable of entitiesWith(content, index)) yield { askable, questions: askable.questions };
    // Entities that are first named in the sentences related to what is typed.
    for (const { article, start, score, highlights } of ask(typed).ranked) {
      if (score === 0 || highlights.length === 0) continue;
      for (const askable of index.bySentence.get(article)?.get(start) ?? []) {
        yield { askable, questions: askable.questions };
      }
    }
  }
  // Questions that open alike, so that what was suggested at "how many" does not disappear at the next word.
  const opening = searchableText(words.slice(0, OPENING_WORDS));
  for (const askable of index.entities) {
    yield { askable, questions: askable.questions.filter((question) => question.words.startsWith(opening)) };
  }
}

/** Whether the excerpt names the entity, and for "how many" highlights it as the number that was asked for. */
function isAbout({ text, start, highlights }: Excerpt, question: string, entity: Entity): boolean {
  const at = text.indexOf(entity.text.replace(/^the /, ''));
  if (at < 0) return false;
  const isHighlighted = highlights.some((span) => span.start <= start + at && start + at < span.end);
  return !question.startsWith('How many') || isHighlighted;
}

function contentOf(words: readonly string[], language: Language): string[] {
  return words.filter((word) => !language.wordOf(word).isStopWord);
}
