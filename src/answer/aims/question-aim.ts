/**
 * A question -> what it asks for beyond a passage that states the answer: the bot's opinion, all that is mentioned of a kind,
 * or a comparison. It is precise rather than complete: in doubt, a question is an ordinary one.
 */
import type { TokenizedText } from '../../conversation/tokenized-text.ts';
import { TokenFlag } from '../../language/flags.ts';
import type { Language } from '../../language/language.ts';
import { type ReadToken, readTokens } from '../../language/terms.ts';

export type QuestionAim =
  | {
      readonly kind: 'opinion';
      /** What to judge; empty if the question names nothing. */
      readonly matter: string;
    }
  | {
      readonly kind: 'members';
      /** The term of the kind; undefined for persons. */
      readonly of: string | undefined;
      /** Whether the question says that it means what is mentioned. */
      readonly isCertain: boolean;
    }
  | { readonly kind: 'comparison'; readonly one: string; readonly other: string };

/** In UTF-16 code units. Such questions are short. */
const MAX_LENGTH_OF_AIM = 200;
/** In tokens. */
const MAX_TOKENS_OF_NAME = 5;

/**
 * @param question without greetings and words that address the bot
 * @param isName whether the articles use a term as a name, for questions in lower case
 */
export function aimOf({ text, language }: TokenizedText, isName: (term: string) => boolean): QuestionAim | undefined {
  const { aims: rules } = language;
  if (rules === undefined || text.length > MAX_LENGTH_OF_AIM || !rules.cue.test(text)) return undefined;
  const whole = text.replace(/^[^\p{L}\p{N}]+|[\s?!.,;:)”"]+$/gu, '');
  for (const pattern of rules.opinion) {
    const groups = pattern.exec(whole)?.groups;
    if (groups === undefined) continue;
    const { named, matter = named ?? '', about = '' } = groups;
    if (named !== undefined && !isNamed(named, language, isName)) continue;
    return { kind: 'opinion', matter: toBeJudged(`${matter} ${about}`, rules.judging) };
  }
  for (const [patterns, isCertain] of [
    [rules.members, true],
    [rules.allOfKind, false],
  ] as const) {
    const found = firstMatch(whole, patterns);
    if (found === undefined) continue;
    const { kind } = found.groups ?? {};
    const of = kind === undefined ? undefined : language.wordOf(kind).term;
    return { kind: 'members', of: of !== undefined && rules.kinds.persons.has(of) ? undefined : of, isCertain };
  }
  const { one, other } = firstMatch(whole, rules.comparison)?.groups ?? {};
  return one === undefined || other === undefined ? undefined : { kind: 'comparison', one, other };
}

function firstMatch(text: string, patterns: readonly RegExp[]): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return found;
  }
  return undefined;
}

/** The matter without the words that judge, unless nothing else is left of it. */
function toBeJudged(matter: string, judging: RegExp): string {
  const left = matter.replace(judging, ' ').replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(left) ? left : matter.trim();
}

/** Whether a phrase is or contains a name. A date or a number is none: "Is 5 May right?" */
function isNamed(phrase: string, language: Language, isName: (term: string) => boolean): boolean {
  const tokens = readTokens(phrase, language);
  const isOther = ({ word }: ReadToken): boolean => (word.tokenFlags & (TokenFlag.time | TokenFlag.number)) !== 0;
  if (tokens.length > MAX_TOKENS_OF_NAME || tokens.some(isOther)) return false;
  return tokens.some(({ term, word }) => term !== undefined && (word.isCapital || isName(term)));
}
