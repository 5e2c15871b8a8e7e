/** Term of an index -> its `WordFlag`s. */
import { WordFlag } from '../flags.ts';
import { NO_ENTRY } from '../lexicon.ts';
import { functionWordFlags } from './closed-classes.ts';
import { type EnglishLexicon, loadLexicon } from './lexicon.ts';
import { wordList } from './word-list.ts';

/** Flags of stems and of stop words. */
const FLAGS_OF_TERMS = new Map<string, number>();
for (const [terms, flag] of [
  // "Arguing that ..." gives a reason for what somebody wants.
  [wordList('because due reason caus result argu'), WordFlag.reason],
  [wordList('call name known term dub nicknam refer'), WordFlag.saysName],
  [wordList('unabl'), WordFlag.negation],
  [wordList('fail lack refus prevent deni prohibit'), WordFlag.refusal],
] as const) {
  for (const term of terms) FLAGS_OF_TERMS.set(term, flag);
}

/**
 * @param term a term or, with a space before it, a stop word (see `Word.stopTerm`)
 * @returns bits of `WordFlag`
 */
export function wordFlagsOf(term: string): number {
  if (!term.startsWith(' ')) return (FLAGS_OF_TERMS.get(term) ?? 0) | lexiconFlags(term, loadLexicon());
  const word = term.slice(1);
  return WordFlag.stopWord | (FLAGS_OF_TERMS.get(word) ?? 0) | functionWordFlags(word);
}

function lexiconFlags(term: string, lexicon: EnglishLexicon): number {
  const entry = lexicon.entryOf(term);
  if (entry === NO_ENTRY) return 0;
  const { person, place } = lexicon.classes;
  return (
    (lexicon.isVerb(entry) ? WordFlag.verb : 0) |
    (lexicon.sensesOf(entry).length > 0 ? WordFlag.noun : 0) |
    (hasSenseOf(lexicon, entry, person) ? WordFlag.person : 0) |
    (hasSenseOf(lexicon, entry, place) ? WordFlag.place : 0)
  );
}

/** Whether one of the usual senses of an entry is in one of these classes. */
export function hasSenseOf(lexicon: EnglishLexicon, entry: number, classes: readonly number[]): boolean {
  return classes.some((sense) => lexicon.hasSenseWithin(entry, sense, lexicon.lastSenseBelow(sense)));
}
