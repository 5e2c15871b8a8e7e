/**
 * A question as it was typed, and the turn before it -> its intent: small talk, or a question to look up, with every
 * interpretation of it. The question is tokenised only here.
 */

import { mentionedBy, type TextOfQuoted } from '../conversation/antecedents.ts';
import { detectFollowUp } from '../conversation/detect-follow-up.ts';
import {
  type Interpretation,
  interpretComplete,
  interpretFollowUp,
  mayBeReferredTo,
} from '../conversation/resolve-follow-up.ts';
import { interpretShortFollowUp } from '../conversation/short-follow-ups.ts';
import { type SmallTalk, smallTalkIn, withoutPoliteOpening, withoutSmallTalk } from '../conversation/small-talk.ts';
import { type TokenizedText, tokenized } from '../conversation/tokenized-text.ts';
import type { QuotedSentence, Turn } from '../conversation/turn.ts';
import type { Language } from '../language/language.ts';
import { tagTokens } from '../language/tagged-token.ts';
import { type ReadToken, readTokens } from '../language/terms.ts';
import { aimOf } from './aims/question-aim.ts';

interface ParsedText {
  /** The question as it was typed. */
  readonly text: string;
  /** The tokens to search for, without those of greetings, of "can you tell me" and of "this article". */
  readonly tokens: readonly ReadToken[];
}

/** A question to look up. */
export interface LookupQuestion extends ParsedText {
  readonly intent: 'question';
  /** The interpretations, the most specific first. */
  readonly interpretations: readonly [Interpretation, ...Interpretation[]];
  /** Whether it depends, or may depend, on the turn before. */
  readonly isFollowUp: boolean;
  /** The sentence that was quoted in the turn before; undefined unless this is a follow-up. */
  readonly quotedBefore: QuotedSentence | undefined;
  /** What the questions before it were about, the latest first. */
  readonly earlier: readonly string[];
  /** Whether it is in another language than the articles. */
  readonly isInOtherLanguage: boolean;
}

/** Small talk, which needs no search. */
export interface OtherQuestion extends ParsedText {
  readonly intent: SmallTalk;
}

export type ParsedQuestion = LookupQuestion | OtherQuestion;

/**
 * @param text the question as it was typed
 * @param language the language of the question
 * @param previous the turn before, if there is one in this conversation
 * @param textOf returns the text of the article that a sentence was quoted from
 */
export function parseQuestion(
  text: string,
  language: Language,
  previous: Turn | undefined = undefined,
  textOf: TextOfQuoted = () => undefined,
): ParsedQuestion {
  const asked = readLookup(text, language);
  const parsed = { text, tokens: asked.tokens };
  const { talk, followUps } = language;
  const namesArticle = talk !== undefined && text.search(talk.theArticle) >= 0;
  const earlier = previous === undefined ? [] : mentionedBy(previous, language);
  const mayRefer = previous !== undefined && !namesArticle && mayBeReferredTo(previous);
  const followUp = mayRefer ? detectFollowUp(asked) : undefined;
  const asFollowUp = (interpretations: LookupQuestion['interpretations']): LookupQuestion => ({
    ...{ ...parsed, intent: 'question', interpretations, isFollowUp: true, quotedBefore: previous?.quoted, earlier },
    isInOtherLanguage: false,
  });
  if (previous !== undefined && followUp !== undefined && followUps !== undefined) {
    return asFollowUp(interpretFollowUp(asked, followUp, followUps, previous, textOf));
  }
  const { shortFollowUps } = language;
  const short =
    mayRefer && shortFollowUps !== undefined ? interpretShortFollowUp(asked, shortFollowUps, previous) : undefined;
  if (short !== undefined) return asFollowUp(short);
  const smallTalk = smallTalkIn(asked);
  // "What do you think?" has no word to search for.
  if (smallTalk === 'vague' && aimOf(asked, () => false)?.kind === 'opinion') return { ...parsed, intent: 'opinion' };
  if (smallTalk !== undefined) return { ...parsed, intent: smallTalk };
  return { ...parsed, ...asComplete(asked), earlier };
}

function asComplete(asked: TokenizedText): Omit<LookupQuestion, 'text' | 'tokens' | 'earlier'> {
  const interpretations = interpretComplete(asked);
  return {
    ...{ intent: 'question', interpretations, isFollowUp: false, quotedBefore: undefined, isInOtherLanguage: false },
  };
}

/**
 * Reads a question in another language than the articles. What is left without its stop words may occur in them: names,
 * numbers, and words that both languages share.
 *
 * @param language the language of the articles
 * @param asked the language of the question
 */
export function parseQuestionInOtherLanguage(text: string, language: Language, asked: Language): ParsedQuestion {
  const own = readLookup(text, asked);
  const smallTalk = smallTalkIn(own);
  if (smallTalk !== undefined) return { text, tokens: own.tokens, intent: smallTalk };
  const tokens = readTokens(own.text, language).map((token) =>
    asked.wordOf(token.text).isStopWord ? { ...token, term: undefined } : token,
  );
  const searched: TokenizedText = { text: own.text, language, tokens, tagged: tagTokens(tokens, language) };
  return { text, tokens, ...asComplete(searched), earlier: [], isInOtherLanguage: true };
}

/** The tokens to search for, of a question outside a conversation. The training tools learn weights from them. */
export function tokensToLookUp(text: string, language: Language): readonly ReadToken[] {
  return readLookup(text, language).tokens;
}

/** Removes the words that only address the bot or mention the article, and tokenises the rest. */
function readLookup(text: string, language: Language): TokenizedText {
  const question = withoutPoliteOpening(withoutSmallTalk(text, language), language);
  const asked = language.talk === undefined ? question : question.replace(language.talk.theArticle, ' ');
  return tokenized(asked.replace(/\s+/g, ' ').trim(), language);
}
