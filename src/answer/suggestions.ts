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
const LONGEST = 80;
/** As many new questions are asked at most for one list: a few milliseconds. */
const ASKED_AT_MOST = 50;
/** Of what is typed, so many words are looked at; and so many things that are named, of each article alike. */
const MOST_WORDS = 12;
const MOST_TOPICS = 4000;
/** What is named most, to be asked about together with what is named less. */
const MOST_NAMED = 100;
/** "Norman" alone says little beside another name. */
const ADJECTIVE = /^\p{L}+(?:an|ese|ish|ine)$/u;

export interface Suggestions {
  /**
   * @param typed so far, or any text: questions that hold these words come first, then those on the sentences that bear on it
   * @param most how many at most
   * @returns without anything typed, questions on what is named most, of each kind in turn
   */
  suggest(typed: string, most: number): string[];
}

/** What may be asked about one thing that is named, best first. */
interface Topic {
  readonly named: Named;
  readonly article: Article;
  readonly questions: readonly { readonly text: string; readonly words: readonly string[] }[];
  /** The words of all that it may be found by, in lower case. */
  readonly words: readonly string[];
}

/** @param ask the engine */
export function createSuggestions(articles: readonly Article[], ask: (question: string) => Answer): Suggestions {
  let topics: readonly Topic[] | undefined;
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

  return {
    suggest(typed, most) {
      topics ??= inTurn(topicsOf(articles));
      budget = ASKED_AT_MOST;
      const chosen = new Set<string>();
      const offer = (topic: Topic, questions = topic.questions): void => {
        if (chosen.size >= most) return;
        const question = questions.find(({ text }) => isAnswered(text, topic));
        if (question !== undefined) chosen.add(question.text);
      };
      const words = wordsOf(typed.slice(0, LONGEST)).slice(0, MOST_WORDS);
      if (words.length === 0) {
        for (const topic of topics) offer(topic);
        return [...chosen];
      }
      for (const topic of topics) {
        offer(
          topic,
          topic.questions.filter((question) => areIn(words, question.words)),
        );
      }
      for (const topic of topics) if (areIn(contentOf(words), topic.words)) offer(topic);
      for (const topic of bearingOn(typed.slice(0, LONGEST), topics)) offer(topic);
      return [...chosen];
    },
  };

  /** Those named first in the sentences that bear on a text. */
  function bearingOn(text: string, all: readonly Topic[]): Topic[] {
    if (contentOf(wordsOf(text)).length === 0) return [];
    const { ranked } = ask(text);
    const bearing = ranked.filter(({ score, highlights }) => score > 0 && highlights.length > 0);
    return bearing.flatMap((excerpt) =>
      all.filter(
        ({ article, named }) =>
          article === excerpt.article && article.sentences[named.sentence]?.start === excerpt.start,
      ),
    );
  }
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
  const questions = questionsOn(article, named)
    .filter(({ length }) => length <= LONGEST)
    .map((text) => ({ text, words: wordsOf(text) }));
  return { named, article, questions, words: [...wordsOf(named.text), ...questions.flatMap(({ words }) => words)] };
}

function questionsOn(article: Article, named: Named): string[] {
  const { kind, text } = named;
  const general = `What is said about ${text}?`;
  const beside = `What is said about ${text} and ${besides(article, named)}?`;
  switch (kind) {
    case 'person':
      return [`Who is ${text}?`, `What did ${text} say?`, `What did ${text} do?`, general, beside];
    case 'name':
      return [general, beside];
    case 'number': {
      const counting = named.counted === undefined ? [] : [`How many ${named.counted} are there?`];
      return [...counting, general, beside];
    }
    case 'date':
      return [happened(named), general, beside];
  }
}

function happened({ text, preposition = 'in' }: Named): string {
  if (/^(?:this|last|next) /.test(text)) return `What happened ${text}?`;
  const isLong = /^(?:the |early|mid|late|\d+s|1\d{3}|20\d{2})/.test(text);
  return `What happened ${preposition === 'on' && isLong ? 'in' : preposition} ${text}?`;
}

/** The other name that its sentence makes most of. */
function besides(article: Article, { text, sentence }: Named): string {
  const place = article.sentences[sentence];
  const words = place === undefined ? '' : quote(article, place);
  const names = namedIn(article).slice(0, MOST_NAMED);
  const isOther = (other: Named): boolean =>
    (other.kind === 'person' || other.kind === 'name') &&
    !ADJECTIVE.test(other.text) &&
    !text.includes(other.text) &&
    words.includes(other.text);
  return names.find(isOther)?.text ?? '';
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

/** Whether each word is there; of the last one, which may be unfinished, how it begins is enough. */
function areIn(typed: readonly string[], words: readonly string[]): boolean {
  if (typed.length === 0) return false;
  return typed.every((word) => words.some((other) => other.startsWith(word)));
}
