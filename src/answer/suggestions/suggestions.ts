/**
 * Questions that the articles answer, to choose from while one types: made of what an article names, and offered only
 * after they have been asked, so that what is offered is answered, and by a sentence that names it.
 */
import type { Article } from '../../article/article.ts';
import type { Entity } from '../../entities/entities.ts';
import { wordOf } from '../../language/english/words.ts';
import type { Answer, Excerpt } from '../answer.ts';
import {
  areIn,
  createQuestionIndex,
  joined,
  LONGEST_SUGGESTED,
  type QuestionIndex,
  type Topic,
  topicsWith,
  wordsOf,
} from './question-index.ts';

/**
 * At most this many new questions are asked for one list, and fewer where there are more sentences to look through: that
 * takes some hundredths of a second. What has been asked is known from then on.
 */
const ASKED_AT_MOST = 50;
const ASKED_AT_LEAST = 10;
const SENTENCES_ASKED = 2_500_000;
/** Sentences that bear on what is typed, from which questions are suggested. */
const SUGGESTED_FROM = 8;
/** Of what is typed, so many words are looked at. */
const MOST_WORDS = 12;
/** "How many", "who is", "what did". */
const OPENING_WORDS = 2;
export interface Suggestions {
  /**
   * @param typed so far, or any text: questions that hold these words come first, then those on the sentences that bear on it
   * @param most how many at most
   * @returns where that says nothing of what is asked about, questions on what is named most, of each kind in turn
   */
  suggest(typed: string, most: number): string[];
}

/**
 * @param ask the engine, and how many ranked sentences it is to give
 * @param mostTopics how many things they are about at most
 */
export function createSuggestions(
  articles: readonly Article[],
  ask: (question: string, ranked: number) => Answer,
  mostTopics: number,
): Suggestions {
  const sentences = articles.reduce((sum, article) => sum + article.sentences.length, 0);
  const askedAtMost = Math.max(ASKED_AT_LEAST, Math.min(ASKED_AT_MOST, Math.floor(SENTENCES_ASKED / sentences)));
  let held: QuestionIndex | undefined;
  const checked = new Map<string, boolean>();
  let budget = 0;

  /** Whether it is answered, as far as that may be found out now. */
  function isAnswered(question: string, { named }: Topic): boolean {
    const key = `${named.text}\n${question}`;
    const known = checked.get(key);
    if (known !== undefined) return known;
    if (budget === 0) return false;
    budget -= 1;
    const { outcome, excerpts } = ask(question, 1);
    const is = outcome === 'answered' && excerpts[0] !== undefined && tells(excerpts[0], question, named);
    checked.set(key, is);
    return is;
  }

  function choose(offers: Iterable<Offer>, most: number): string[] {
    budget = askedAtMost;
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
      held ??= createQuestionIndex(articles, mostTopics);
      const text = typed.slice(0, LONGEST_SUGGESTED);
      const near = choose(
        offersNear(text, held, (near) => ask(near, SUGGESTED_FROM)),
        most,
      );
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
function* offersAtFirst({ topics }: QuestionIndex): Generator<Offer> {
  for (const topic of topics) yield { topic, questions: topic.questions.filter(({ isPlain }) => isPlain) };
  for (const topic of topics) yield { topic, questions: topic.questions };
}

/** Of what is typed so far: in the order in which they are offered; no further than they are taken. */
function* offersNear(typed: string, held: QuestionIndex, ask: (text: string) => Answer): Generator<Offer> {
  const { topics, bySentence } = held;
  const words = wordsOf(typed).slice(0, MOST_WORDS);
  const content = contentOf(words);
  if (words.length === 0) return;
  for (const topic of topicsWith(words, held)) {
    yield { topic, questions: topic.questions.filter((question) => areIn(words, question.words)) };
  }
  if (content.length > 0) {
    for (const topic of topicsWith(content, held)) yield { topic, questions: topic.questions };
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

/** Whether the sentence that answers is one on what was asked about: for "how many" the one with that number. */
function tells({ text, start, highlights }: Excerpt, question: string, named: Entity): boolean {
  const at = text.indexOf(named.text.replace(/^the /, ''));
  if (at < 0) return false;
  return (
    !question.startsWith('How many') || highlights.some((span) => span.start <= start + at && start + at < span.end)
  );
}

function contentOf(words: readonly string[]): string[] {
  return words.filter((word) => !wordOf(word).isStopWord);
}
