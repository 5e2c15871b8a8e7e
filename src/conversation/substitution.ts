/** "What about Japan?" and the question before -> that question with one phrase replaced, or with one more phrase. */
import type { FollowUpRules } from '../language/language.ts';
import { isPreposition, isTime, isTimeNoun, kindOfPhrase, type NounPhrase } from '../language/tagged-token.ts';
import { isQuestionInForm, lastTerm, nounPhrasesOf, type Rewriting, tokensWithin, withoutEnd } from './rewriting.ts';
import type { TokenizedText } from './tokenized-text.ts';

/** @returns one question for each phrase that the substitute may replace */
export function substituted(substitute: TokenizedText, before: TokenizedText, rules: FollowUpRules): Rewriting[] {
  const { tagged: tokens } = substitute;
  const [first] = tokens;
  if (first === undefined) return [];
  const preposition = isPreposition(first) ? first.word.lower : undefined;
  const own = preposition === undefined ? substitute.text : substitute.text.slice(first.end).trimStart();
  // Most words that the lexicon does not have are names, even in small letters: "and mattis?"
  const last = tokens.at(-1);
  // "The Friday labs" are no time.
  const isOfTime = last !== undefined && (isTime(last) || isTimeNoun(last));
  const written = kindOfPhrase(isOfTime ? tokens : tokens.filter((token) => !isTime(token)));
  const kind = written === 'noun' && tokens.some((token) => !token.isKnown && !isTime(token)) ? 'name' : written;
  const phrases = nounPhrasesOf(before);
  const full = phrases.filter(({ isBare }) => !isBare);
  const notAskedFor = full.filter(({ start }) => !rules.beforeNounAskedFor.test(before.text.slice(0, start)));
  const all = notAskedFor.length > 0 ? notAskedFor : full;
  const ofPreposition = all.filter((phrase) => preposition !== undefined && phrase.preposition === preposition);
  const ofKind = all.filter((phrase) => phrase.kind === kind);
  // "Gas turbines" replaces "steam turbines" rather than "the turbine inlet".
  const head = lastTerm(tokens);
  const ofHead = phrases.filter((phrase) => head !== undefined && lastTerm(tokensWithin(before, phrase)) === head);
  // "And in 2004?" and "with lice?" after a question without a phrase of that kind add one.
  const isAdded = kind === 'time' ? ofKind.length === 0 : preposition !== undefined && kind === 'noun';
  if (isAdded && ofHead.length === 0 && ofPreposition.length === 0) return [added(substitute, before)];
  const ofName = kind === 'name' || kind === 'place' ? all.filter((phrase) => /\p{Lu}/u.test(phrase.text)) : [];
  const ofBoth = ofPreposition.filter((phrase) => ofKind.includes(phrase));
  const alike = [ofHead, ofBoth, ofPreposition, ofKind, ofName].find(({ length }) => length > 0);
  const any = all.length > 0 ? all : phrases;
  // "Ticket price adults" is one phrase, of which nothing would be left.
  const parts = (alike ?? any).filter(({ start, end }) => end - start < withoutEnd(before.text).length);
  return parts.map((phrase) => ({
    text: withPhrase(before.text, phrase, own, rules),
    readsWell: alike !== undefined && isQuestionInForm(before) && !rules.isOwner.test(own),
  }));
}

function added({ text }: TokenizedText, before: TokenizedText): Rewriting {
  return { text: `${withoutEnd(before.text)} ${text}?`, readsWell: isQuestionInForm(before) };
}

/** Replaces a phrase. The verb before it follows its number: "does a ticket cost" -> "do tickets cost". */
function withPhrase(text: string, { start, end }: NounPhrase, own: string, rules: FollowUpRules): string {
  const opening = text.slice(0, start);
  const agreeing = rules.several.test(text.slice(start, end)) === rules.several.test(own);
  return (agreeing ? opening : rules.inOtherNumber(opening)) + own + text.slice(end);
}
