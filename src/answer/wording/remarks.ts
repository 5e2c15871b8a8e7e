/**
 * Answer -> the bot's own words before, or instead of, the excerpts. They say what the bot found or did not find, and what it
 * knows about a document itself, but never what an article says. The result is plain text: the terminal and Discord each escape it.
 */
import type { SmallTalk } from '../../conversation/small-talk.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Answer, Excerpt } from '../answer.ts';
import type { Answerer } from '../answerer.ts';
import { abridged } from './abridged-list.ts';
import { labelOf } from './article-labels.ts';
import { factsInWords, sectionsInWords } from './document-facts.ts';
import { languageName } from './language-name.ts';

/** In UTF-16 code units. A longer question is shortened when it is shown. */
export const MAX_SHOWN_QUESTION_LENGTH = 300;
/** The most words that are listed as not found. More would be hard to read. */
const MAX_LISTED_WORDS = 5;
/** In UTF-16 code units. */
const MAX_LISTED_WORD_LENGTH = 40;
/** The kinds of small talk after which people often do not know what to ask. */
const INVITING: ReadonlySet<SmallTalk> = new Set<SmallTalk>(['greeting', 'about-me', 'vague']);

/**
 * The bot's own words about an answer.
 *
 * @returns one text for each paragraph; none if the excerpts need no introduction
 * @example
 * remarks(answerer.answer('What is the price of bitcoin?'), en)
 * // ['I found nothing on that in “korea-troops”. I didn’t find “bitcoin”.']
 */
export function remarks(answer: Answer, phrases: Phrases): string[] {
  const { searchedFor } = answer;
  const understood =
    searchedFor === undefined ? [] : [phrases.outcome.searchedFor(oneLine(searchedFor, MAX_SHOWN_QUESTION_LENGTH))];
  const found = resultOf(answer, phrases);
  const [article] = answer.articles;
  const isOpening = 'isOpening' in answer && answer.isOpening === true && article !== undefined;
  const before = [...understood, ...(isOpening ? sectionsInWords(article, phrases) : [])];
  return found.length === 0 ? before : [...before, inARow(found)];
}

/** Sentences one after the other. Japanese has no space after its full stop. */
function inARow(sentences: readonly string[]): string {
  return sentences.reduce((text, sentence) => text + (/[。！？：]$/u.test(text) ? '' : ' ') + sentence);
}

/** The excerpts that are quoted below the remarks. A list is shown as a whole instead. */
export function shownExcerpts(answer: Answer): readonly Excerpt[] {
  return 'listing' in answer && answer.listing !== undefined ? [] : answer.excerpts;
}

/** The sentences about the outcome. */
function resultOf(answer: Answer, phrases: Phrases): string[] {
  const { outcome } = phrases;
  const [first, ...others] = answer.articles;
  const only = first === undefined || others.length > 0 ? undefined : labelOf(first);
  switch (answer.outcome) {
    case 'answered':
      if (answer.aim === 'members') return [outcome.members(answer.excerpts.length)];
      return answer.listing === undefined ? [] : [factsInWords(answer.listing, phrases)];
    case 'closest': {
      const closest = outcome.closest(answer.excerpts.length);
      if (answer.articleLanguage !== undefined) return [...inOtherLanguage(answer, phrases), closest];
      if (answer.isOpening && only !== undefined) return [outcome.begins(only)];
      if (answer.aim === 'comparison') return [outcome.comparison];
      return answer.aim === 'opinion'
        ? [outcome.noOpinion, ...wordsNotFound(answer, phrases), outcome.onOpinion]
        : [outcome.notSure, ...wordsNotFound(answer, phrases), closest];
    }
    case 'not-covered':
      return [
        ...(answer.aim === 'opinion' ? [outcome.noOpinion] : []),
        only === undefined ? outcome.foundNothingAnywhere : outcome.foundNothing(only),
        ...wordsNotFound(answer, phrases),
        ...inOtherLanguage(answer, phrases),
      ];
    case 'small-talk':
      return [
        answer.smallTalk === 'document' ? factsInWords(answer.facts, phrases) : phrases.smallTalk[answer.smallTalk],
      ];
  }
}

/** Advice to ask in the language of the articles. */
function inOtherLanguage({ articleLanguage, articles }: Answer, phrases: Phrases): string[] {
  if (articleLanguage === undefined) return [];
  return [phrases.outcome.otherLanguage(languageName(articleLanguage, phrases), articles.length)];
}

function wordsNotFound({ unknownWords: words }: Answer, phrases: Phrases): string[] {
  if (words.length === 0) return [];
  const quoted = (word: string): string => phrases.quoted(oneLine(word, MAX_LISTED_WORD_LENGTH));
  return [phrases.outcome.didNotFind(abridged(words, MAX_LISTED_WORDS, phrases, quoted))];
}

/** Whether to propose questions: to people who have not asked one or got no answer, but not after thanks, for example. */
export function isInviting(answer: Answer): boolean {
  if (answer.outcome !== 'small-talk') return answer.outcome === 'not-covered';
  return answer.smallTalk !== 'document' && INVITING.has(answer.smallTalk);
}

/**
 * One sentence that proposes a question.
 *
 * @param near a question that the proposed one has to do with; if empty, any question may be proposed
 * @returns undefined if there is no question to propose
 */
export function proposal(answerer: Answerer, { invitation: { askFor } }: Phrases, near = ''): string | undefined {
  const [example] = answerer.suggest(near, 1);
  return example === undefined ? undefined : askFor(example);
}

/** One sentence that invites users to ask, with an example if there is one. */
export function invitation(answerer: Answerer, phrases: Phrases): string {
  return proposal(answerer, phrases) ?? phrases.invitation.askAnything;
}
