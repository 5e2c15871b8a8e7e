/** A parsed question -> the sentences of a corpus that may answer it, ranked separately for each interpretation. */
import { type Interpretation, isAsTyped } from '../conversation/resolve-follow-up.ts';
import type { TokenizedText } from '../conversation/tokenized-text.ts';
import type { Ranking } from '../retrieval/searcher.ts';
import { type Corpus, indexOfQuoted } from './corpus/corpus.ts';
import { bonusAfter, bonusOfOwnWords } from './decide-outcome.ts';
import { isNamedPart, labelBonus } from './labelled-parts.ts';
import type { LookupQuestion } from './parse-question.ts';

/** The search result of one interpretation. */
export interface Result {
  readonly interpretation: Interpretation;
  readonly ranking: Ranking;
  /** Whether the best sentence is the part that the question names by its label. */
  readonly isNamedPart: boolean;
}

export interface Retrieval {
  /** In the order of the interpretations. */
  readonly results: readonly [Result, ...Result[]];
  /** The index of the sentence that was quoted in the turn before, if it is still in the corpus. */
  readonly quotedBefore: number | undefined;
}

/** @param max the most sentences for each interpretation */
export function retrieve(corpus: Corpus, { interpretations, quotedBefore }: LookupQuestion, max: number): Retrieval {
  const before = quotedBefore && indexOfQuoted(corpus, quotedBefore);
  /** Rankings by the searched words and the bonus, because some interpretations differ only in how they are shown. */
  const rankings = new Map<string, Ranking>();
  const rank = ({ tokens }: TokenizedText, kind: string, bonus: Bonus): Ranking => {
    const key = `${kind} ${tokens.map(({ text }) => text).join(' ')}`;
    const ranking = rankings.get(key) ?? corpus.searcher.rank(tokens, max, bonus);
    rankings.set(key, ranking);
    return ranking;
  };
  const asTyped = interpretations.find(isAsTyped);
  // The asker of a follow-up has read the sentence quoted before. The answer is most often in a later sentence, and in one
  // that the words of the follow-up find without those that are filled in.
  const ownWords =
    asTyped && interpretations.length > 1 && saysEnough(asTyped)
      ? bonusOfOwnWords(rank(asTyped.search, 'typed', labelBonus(corpus, asTyped.search.tokens)))
      : undefined;
  const resultOf = (interpretation: Interpretation): Result => {
    const { search } = interpretation;
    const ofLabels = labelBonus(corpus, search.tokens);
    const ranking = isAsTyped(interpretation)
      ? rank(search, 'typed', ofLabels)
      : rank(search, 'rewritten', sumOf(ofLabels, sumOf(ownWords, bonusAfter(before))));
    const [best] = ranking.hits;
    return { interpretation, ranking, isNamedPart: best !== undefined && isNamedPart(ofLabels?.(best.sentence) ?? 0) };
  };
  const [first, ...others] = interpretations;
  return { results: [resultOf(first), ...others.map(resultOf)], quotedBefore: before };
}

/**
 * Whether the words ask for something by themselves: "who stopped the bus?", but not "and the bus?" Without a grammar, the words of
 * the question before are not replaced but added to, and the own word must not be lost among them: "und sonntags?"
 */
function saysEnough({ search: { tagged, tokens, language } }: Interpretation): boolean {
  const count = tagged.filter(({ isContent }) => isContent).length;
  return language.grammar === undefined ? tokens.some(({ term }) => term !== undefined) : count > 1;
}

type Bonus = ((sentence: number) => number) | undefined;

function sumOf(one: Bonus, other: Bonus): Bonus {
  if (one === undefined || other === undefined) return one ?? other;
  return (sentence) => one(sentence) + other(sentence);
}
