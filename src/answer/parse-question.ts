/**
 * A question as it was typed, and the turn before it -> what is meant by it: small talk, the article as a whole, or
 * something to look up, in each way in which it may be understood. The question is tokenised here, and nowhere else.
 */
import { detectFollowUp } from '../conversation/detect-follow-up.ts';
import {
  type Interpretation,
  interpretComplete,
  interpretFollowUp,
  mayBeReferredTo,
  type TextOfQuoted,
} from '../conversation/resolve-follow-up.ts';
import { type SmallTalk, smallTalkIn, withoutPoliteOpening, withoutSmallTalk } from '../conversation/small-talk.ts';
import { type TokenizedText, tokenized } from '../conversation/tokenized-text.ts';
import type { QuotedSentence, Turn } from '../conversation/turn.ts';
import type { Language } from '../language/language.ts';
import type { ReadToken } from '../language/terms.ts';

interface ParsedText {
  /** The question as it was typed. */
  readonly text: string;
  /** The tokens of what is looked up: not those of greetings, of "can you tell me" and of "this article". */
  readonly tokens: readonly ReadToken[];
}

/** A question to look up. */
export interface LookupQuestion extends ParsedText {
  readonly intent: 'question';
  /** The most specific first. */
  readonly interpretations: readonly [Interpretation, ...Interpretation[]];
  /** Whether it depends, or may depend, on the turn before. */
  readonly isFollowUp: boolean;
  /** The sentence that was quoted in the turn before; undefined unless this is a follow-up. */
  readonly quotedBefore: QuotedSentence | undefined;
}

/** `overview`: "What is this article about?" asks for the article as a whole. Nothing is looked up for it or small talk. */
export interface OtherQuestion extends ParsedText {
  readonly intent: 'overview' | SmallTalk;
}

export type ParsedQuestion = LookupQuestion | OtherQuestion;

/**
 * @param language of what is asked
 * @param previous the turn before, if there is one in this conversation
 * @param textOf gives the texts of articles that were quoted before
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
  const mayRefer = previous !== undefined && !namesArticle && mayBeReferredTo(previous);
  const followUp = mayRefer ? detectFollowUp(asked) : undefined;
  if (previous !== undefined && followUp !== undefined && followUps !== undefined) {
    const interpretations = interpretFollowUp(asked, followUp, followUps, previous, textOf);
    return { ...parsed, intent: 'question', interpretations, isFollowUp: true, quotedBefore: previous.quoted };
  }
  const isAboutArticle = namesArticle || talk?.whatIsItAbout.test(text) === true;
  if (isAboutArticle && asksForSummary(asked)) return { ...parsed, intent: 'overview' };
  const smallTalk = smallTalkIn(asked);
  if (smallTalk !== undefined) return { ...parsed, intent: smallTalk };
  const interpretations = interpretComplete(asked);
  return { ...parsed, intent: 'question', interpretations, isFollowUp: false, quotedBefore: undefined };
}

/** The tokens that are looked up for a question without a conversation: what weights are learnt from. */
export function tokensToLookUp(text: string, language: Language): readonly ReadToken[] {
  return readLookup(text, language).tokens;
}

/** Without the words that only address the bot or name the article. */
function readLookup(text: string, language: Language): TokenizedText {
  const question = withoutPoliteOpening(withoutSmallTalk(text, language), language);
  const asked = language.talk === undefined ? question : question.replace(language.talk.theArticle, ' ');
  return tokenized(asked.replace(/\s+/g, ' ').trim(), language);
}

/** Whether it asks for nothing in particular. */
function asksForSummary({ tokens, language }: TokenizedText): boolean {
  return tokens.every((token) => token.term === undefined || language.talk?.summaryWord.test(token.text) === true);
}
