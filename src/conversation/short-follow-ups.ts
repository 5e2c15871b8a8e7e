/**
 * A short follow-up ("und wann?", "¿y en 2004?", "日本は？") and the turn before it -> the questions that it may mean, in languages
 * without a grammar. Only what has the form of a follow-up is taken for one; every other question is complete.
 */
import type { ShortFollowUpRules } from '../language/language.ts';
import type { ReadToken } from '../language/terms.ts';
import { type Interpretation, interpretComplete } from './resolve-follow-up.ts';
import { withoutEnd } from './rewriting.ts';
import { type TokenizedText, tokenized } from './tokenized-text.ts';
import type { Turn } from './turn.ts';

/** In characters. A longer question is complete. */
const MAX_SHORT_LENGTH = 60;
/** "And in the summer holidays?" has two. */
const MAX_CONTENT_OF_SHORT = 3;

/** @returns the interpretations, the most specific first; undefined if the question is complete */
export function interpretShortFollowUp(
  question: TokenizedText,
  rules: ShortFollowUpRules,
  previous: Turn,
): readonly [Interpretation, ...Interpretation[]] | undefined {
  const { text, language } = question;
  // "Was kannst du?" asks the bot.
  if (text.length > MAX_SHORT_LENGTH || language.talk?.whole(text) !== undefined) return undefined;
  const before = tokenized(previous.question, language);
  if (rules.continuation.test(text)) {
    return [{ kind: 'continuation', search: before, shown: before.text, about: before.text }];
  }
  const connective = rules.connectives.exec(text)?.[0] ?? '';
  const connected = text.slice(connective.length);
  const about = rules.about.exec(connected)?.[0] ?? '';
  const rest = withoutEnd(connected.slice(about.length)).replace(rules.aboutEnding, '');
  const own = tokenized(rest, language);
  if (own.tokens.length === 0) return undefined;
  const content = contentOf(own);
  const asksAnew = language.readQuestion(own.tokens).type !== 'keywords';
  const isOpened = connective !== '' || about !== '' || rest !== withoutEnd(connected);
  const isQuestionWord = asksAnew && content.length === 0;
  const isOther = isOpened && !asksAnew && content.length > 0 && content.length <= MAX_CONTENT_OF_SHORT;
  if (!isQuestionWord && !isOther) return undefined;
  const [typed] = interpretComplete(question);
  const replaced = isOther ? withReplaced(before, own, content) : undefined;
  const meant: Interpretation = {
    ...{ kind: 'resolved', own, about: replaced ?? before.text },
    search: tokenized(
      replaced ??
        `${rest} ${contentOf(before)
          .map((token) => token.text)
          .join(' ')}`,
      language,
    ),
    // Both questions, one after the other, are understood in any language.
    shown: replaced ?? `${before.text} → ${text}`,
  };
  return [meant, { ...typed, kind: isOther ? 'alone' : 'incomplete', about: before.text }];
}

function contentOf({ tokens }: TokenizedText): readonly ReadToken[] {
  return tokens.filter(({ term }) => term !== undefined);
}

/**
 * The question before with its only number or its only name replaced by that of the follow-up: "in 1990" by "und 2004?".
 *
 * @returns undefined if it is not clear what is replaced
 */
function withReplaced(
  { text, tokens, language }: TokenizedText,
  own: TokenizedText,
  content: readonly ReadToken[],
): string | undefined {
  const kind = kindOfWords(content);
  // Where every noun has a capital, "und in den Ferien?" adds something, and only "und Kinder?" replaces something.
  if (kind === undefined || (kind === 'name' && language.hasCapitalNouns && own.tokens.length > content.length)) {
    return undefined;
  }
  const runs: { start: number; end: number }[] = [];
  for (const [i, token] of tokens.entries()) {
    if ((i === 0 && kind === 'name') || kindOfWords([token]) !== kind) continue;
    const last = runs.at(-1);
    if (last !== undefined && tokens[i - 1]?.end === last.end) last.end = token.end;
    else runs.push({ start: token.start, end: token.end });
  }
  const [run, ...others] = runs;
  if (run === undefined || others.length > 0) return undefined;
  const first = content[0]?.start ?? 0;
  const last = content.at(-1)?.end ?? own.text.length;
  return text.slice(0, run.start) + own.text.slice(first, last) + text.slice(run.end);
}

/** Whether words are a number, or a name or another word with a capital. */
function kindOfWords(words: readonly ReadToken[]): 'number' | 'name' | undefined {
  if (words.every(({ word }) => /^\d/.test(word.term))) return 'number';
  return words.every(({ term, word }) => term !== undefined && word.isCapital) ? 'name' : undefined;
}
