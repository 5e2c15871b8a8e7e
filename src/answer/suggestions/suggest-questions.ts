/**
 * Typed text -> questions that people would ask and the articles answer: the articles' own questions, what they define, their
 * sections, then the persons, names, numbers and dates in them. Each question is asked before it is suggested, to make sure
 * that an answer exists and is about the topic.
 */

import type { Article } from '../../article/article.ts';
import { WordFlag } from '../../language/flags.ts';
import type { Language } from '../../language/language.ts';
import { isAuxiliary, isVerb, tagTokens } from '../../language/tagged-token.ts';
import { readTokens, terms } from '../../language/terms.ts';
import { atOnce, type Steps } from '../../steps.ts';
import { endsAsQuestion } from '../../text/ends-as-question.ts';
import type { Answer, Excerpt } from '../answer.ts';
import { createQuestionIndex, type QuestionIndex, topicsAt, topicsWith } from './question-index.ts';
import { containsAll, MAX_SUGGESTION_LENGTH, searchableText, type Topic, wordsOf } from './topic.ts';

/**
 * How many new questions are tried for one list of suggestions. Fewer are tried if there are more sentences to search, so
 * that a list takes some hundredths of a second. The results are cached.
 */
const MAX_TRIED = 50;
const MIN_TRIED = 10;
const SENTENCES_SEARCHED = 2_500_000;
/** A sentence with a smaller share of the typed terms has little to do with the typed text. */
const MIN_SHARED = 0.5;
/** In tokens of a sentence. */
const MAX_TERMS_READ = 500;
/** The most typed words that are used. */
const MAX_TYPED_WORDS = 12;
/** Somebody who has typed a complete question needs few others. */
const MAX_FOR_COMPLETE = 3;
/** In terms. A question word, a verb and this many terms make a complete question even without a question mark. */
const MIN_COMPLETE_TERMS = 3;

export interface Suggestions {
  /**
   * Questions that begin with the typed text come first, then those on topics that it names, those that contain its words,
   * and those on the topics of sentences that are quoted for it. All have to do with what is typed. If nothing is typed, they are about all that
   * the articles contain.
   *
   * @param typed what the user has typed so far; may be any text. At most three questions are suggested for a complete one
   * @param max the most questions to return
   */
  suggest(typed: string, max: number): string[];
  /** Makes the index of topics, which `suggest` otherwise makes when it is first called. Until the end, nothing is suggested. */
  prepare(): Steps<void>;
}

/**
 * @param language the language of the articles
 * @param ask answers a question with the given number of ranked sentences
 * @param maxTopics the most topics that the questions are about
 */
export function createSuggestions(
  articles: readonly Article[],
  language: Language,
  ask: (question: string, ranked: number) => Answer,
  maxTopics: number,
): Suggestions {
  const sentences = articles.reduce((sum, article) => sum + article.sentences.length, 0);
  const maxTried = Math.max(MIN_TRIED, Math.min(MAX_TRIED, Math.floor(SENTENCES_SEARCHED / sentences)));
  let index: QuestionIndex | undefined;
  let isPreparing = false;
  /** For each topic, whether its questions that were tried are answered by an excerpt about it. */
  const tried = new Map<Topic, Map<string, boolean>>();

  /** The first answered question of each offer, as far as a limited number of tries finds it. */
  function choose(offers: Iterable<Offer>, max: number): string[] {
    let triesLeft = maxTried;
    const isAnswered = (question: string, topic: Topic): boolean => {
      const ofTopic = tried.get(topic) ?? new Map<string, boolean>();
      tried.set(topic, ofTopic);
      const known = ofTopic.get(question);
      if (known !== undefined) return known;
      if (triesLeft === 0) return false;
      triesLeft -= 1;
      const is = answers(ask(question, 1), question, topic);
      ofTopic.set(question, is);
      return is;
    };
    const chosen = new Set<string>();
    const topics = new Set<Topic>();
    for (const { topic, questions } of offers) {
      if (topics.has(topic)) continue;
      const question = questions.find(({ text }) => isAnswered(text, topic));
      if (question === undefined) continue;
      topics.add(topic);
      chosen.add(question.text);
      if (chosen.size === max) break;
    }
    return [...chosen];
  }

  return {
    *prepare() {
      isPreparing = true;
      index ??= yield* createQuestionIndex(articles, language, maxTopics);
    },

    suggest(typed, max) {
      if (index === undefined && isPreparing) return [];
      index ??= atOnce(createQuestionIndex(articles, language, maxTopics));
      const text = typed.slice(0, MAX_SUGGESTION_LENGTH);
      if (wordsOf(text, language).length === 0) return text.trim() === '' ? choose(openingOffers(index), max) : [];
      const most = isComplete(text, language) ? Math.min(max, MAX_FOR_COMPLETE) : max;
      return choose(
        relatedOffers(text, index, (question) => ask(question, 1)),
        most,
      );
    },
  };
}

/** Questions about one topic, best first. At most one of them is suggested. */
interface Offer {
  readonly topic: Topic;
  readonly questions: Topic['questions'];
}

function* openingOffers({ opening }: QuestionIndex): Generator<Offer> {
  for (const topic of opening) yield { topic, questions: topic.questions };
}

/** The offers for a typed text, best first. They are generated lazily, because only the first few are needed. */
function* relatedOffers(typed: string, index: QuestionIndex, ask: (text: string) => Answer): Generator<Offer> {
  const { language, opening } = index;
  const words = wordsOf(typed, language).slice(0, MAX_TYPED_WORDS);
  const content = words.filter((word) => !language.wordOf(word).isStopWord);
  const typedSoFar = searchableText(words);
  // "When did" does not mention a topic yet.
  const topics = content.length === 0 ? opening : topicsWith(words, index);
  for (const topic of topics) {
    yield { topic, questions: topic.questions.filter((question) => question.words.startsWith(typedSoFar)) };
  }
  if (content.length === 0) return;
  for (const topic of topicsWith(content, index)) {
    if (containsAll(content, topic.words)) yield { topic, questions: topic.questions };
  }
  for (const topic of topics) {
    yield { topic, questions: topic.questions.filter((question) => containsAll(words, question.words)) };
  }
  const wanted = new Set(terms(typed, language));
  const isOpening = new Set(opening);
  const { outcome, excerpts } = ask(typed);
  // One word occurs in many sentences that have little to do with it.
  if (content.length === 1 && outcome !== 'answered') return;
  for (const { article, start, text } of excerpts) {
    const own = new Set(terms(text, language, MAX_TERMS_READ));
    const shared = [...wanted].filter((term) => own.has(term)).length;
    if (shared === 0 || shared < wanted.size * MIN_SHARED) continue;
    for (const topic of topicsAt(index, article, start)) {
      // A section may be about much else than its sentence that was found.
      const isRelated = ({ text: question }: { readonly text: string }): boolean =>
        topic.span.start === start || terms(question, language).some((term) => wanted.has(term));
      if (isOpening.has(topic)) yield { topic, questions: topic.questions.filter(isRelated) };
    }
  }
}

/** Whether a typed text is a whole question: "Can I bring my dog?", "how many soldiers are stationed on the peninsula" */
function isComplete(text: string, language: Language): boolean {
  if (endsAsQuestion(text)) return true;
  const tokens = tagTokens(readTokens(text, language), language);
  const asks = tokens.some(({ flags }) => (flags & WordFlag.questionWord) !== 0);
  const hasVerb = tokens.some((token) => isAuxiliary(token) || isVerb(token));
  return asks && hasVerb && tokens.filter(({ term }) => term !== undefined).length >= MIN_COMPLETE_TERMS;
}

/** Whether an answer to the question is about the topic. */
function answers({ outcome, excerpts }: Answer, question: string, { article, kind, span, mention }: Topic): boolean {
  if (outcome !== 'answered' && outcome !== 'closest') return false;
  const [first] = excerpts;
  if (mention !== undefined) return outcome === 'answered' && first !== undefined && mentions(first, question, mention);
  // A section may answer with any of its sentences; what a sentence defines is answered by that sentence.
  const shown = kind === 'definition' ? excerpts.slice(0, 1) : excerpts;
  return shown.some((excerpt) => excerpt.article === article && excerpt.start < span.end && excerpt.end > span.start);
}

/** Whether the excerpt mentions the entity and, for "how many", highlights it as the answer. */
function mentions({ text, start, highlights }: Excerpt, question: string, mention: string): boolean {
  const at = text.indexOf(mention);
  if (at < 0) return false;
  const isHighlighted = highlights.some((span) => span.start <= start + at && start + at < span.end);
  return !question.startsWith('How many') || isHighlighted;
}
