/** Phrases of headings: whether one is a noun phrase, its noun, its article, and its words without the capitals of a title. */
import { WordFlag } from '../flags.ts';
import type { WordUse } from '../language.ts';
import type { WordUses } from '../lexicon.ts';
import { MONTHS, WEEKDAYS } from './calendar.ts';
import { functionWordFlags } from './closed-classes.ts';
import { mayBeDemonym } from './demonyms.ts';
import { GERUNDS_BEFORE_NOUNS, INSTRUCTING_VERBS, MASS_ENDING, MASS_NOUNS } from './heading-words.ts';
import { IRREGULAR_FORMS } from './irregular-forms.ts';
import { loadLexicon } from './lexicon.ts';
import { wordFlagsOf } from './word-flags.ts';
import { wordOf } from './word-forms.ts';
import { oneOf, wordList } from './word-list.ts';

/** Names that are also ordinary words, or that the lexicon contains as if they were. */
const NAMES = new Set([
  ...[...MONTHS, ...WEEKDAYS],
  ...wordList(
    'Linux Windows Mac Android Apple Google Python Java Ruby Rust Slack Discord Docker Steam Chrome Safari Zoom Unix Basic',
  ),
]);
const ADJECTIVES = wordList('first second third last next own new other more most');
const TITLE_WORD = /^(\P{L}*)((?:A|I|\p{Lu}\p{Ll}+)(?:['’]\p{Ll}+)?(?:-\p{L}\p{Ll}+)*)(\P{L}*)$/u;
const SHOUTED = /^[^\p{Ll}]*\p{Lu}{5}[^\p{Ll}]*$/u;
const PREPOSITION = oneOf(
  wordList('of for in on at with from by to about during after before between without as under outside inside within'),
);
const DETERMINER = /^(?:a|an|the|your|my|our|this|that|all|each|every|any|no)$/;
const LINK = new RegExp(`^(?:${PREPOSITION}|and|or)$`);
const IRREGULAR_PLURALS = wordList('people children men women criteria data media dice staff teeth feet mice');
/** A name is written with a capital this many times as often as without one. */
const MIN_CAPITALS_OF_NAME = 3;
/** From this share of occurrences after an article on, a noun is one that needs an article. */
const MIN_DETERMINED = 0.5;
/** In uses on the logarithmic scale of the lexicon. */
const NEVER_USED: WordUses = { noun: 0, verb: 0, adjective: 0, adverb: 0 };

/**
 * The words without the capitals that they only have because they stand in a title. A word keeps its capital if the article
 * writes it so within its sentences, or if it is no ordinary word.
 */
export function withoutCapitals(heading: string, use: WordUse): string {
  const words = (SHOUTED.test(heading) ? heading.toLowerCase() : heading).split(' ');
  return words
    .map((word) => {
      const [, before = '', own, after = ''] = TITLE_WORD.exec(word) ?? [];
      return own === undefined || own === 'I' || isName(own, use) ? word : `${before}${own.toLowerCase()}${after}`;
    })
    .join(' ');
}

function isName(word: string, use: WordUse): boolean {
  if (NAMES.has(word) || mayBeDemonym(word)) return true;
  const lower = word.toLowerCase();
  const [capitals, smalls] = [use.capitals(lower), use.smalls(lower)];
  if (capitals > 0 || smalls > 0) return capitals > smalls * MIN_CAPITALS_OF_NAME;
  return !lower.includes('-') && !isStop(lower) && !isKnown(lower);
}

function isStop(lower: string): boolean {
  return wordOf(lower).isStopWord;
}

function isKnown(lower: string): boolean {
  const lexicon = loadLexicon();
  return lexicon.isWord(lexicon.entryOf(wordOf(lower).term));
}

/** How often a word, or the word that it is a form of, is each part of speech. */
function usesOf(lower: string): WordUses {
  const lexicon = loadLexicon();
  const base = IRREGULAR_FORMS.get(lower) ?? lower;
  for (const form of [lower, base, lower.replace(/ies$/, 'y'), lower.replace(/es$/, ''), lower.replace(/s$/, '')]) {
    const uses = lexicon.usesOf(form);
    if (uses !== undefined) return uses;
  }
  // A word that the lexicon does not contain, or that can only be a noun.
  return { ...NEVER_USED, noun: 1 };
}

/** Whether a word can be a verb without an ending. */
export function mayBeVerb(lower: string): boolean {
  return (loadLexicon().usesOf(lower)?.verb ?? 0) > 0;
}

/** "changing" -> "change"; undefined if no verb is known that the word is a form of. */
export function baseOfGerund(lower: string): string | undefined {
  if (!/^\p{Ll}+ing$/u.test(lower)) return undefined;
  const stem = lower.slice(0, -'ing'.length);
  const bases = [stem, `${stem}e`, ...(/(.)\1$/.test(stem) ? [stem.slice(0, -1)] : [])].filter(mayBeVerb);
  const listed = bases.find((base) => INSTRUCTING_VERBS.has(base));
  const verbOf = (base: string): number => loadLexicon().usesOf(base)?.verb ?? 0;
  return listed ?? bases.sort((a, b) => verbOf(b) - verbOf(a))[0];
}

/**
 * Whether a phrase consists of nouns with what may stand before and between them. A phrase that may as well be an order
 * ("Record tapes") is none, unless the article uses its first word as part of a name.
 */
export function isNounPhrase(phrase: string, use?: WordUse): boolean {
  const words = phrase.replace(/['’]s\b/g, '').split(/[ -]/);
  const last = words.at(-1) ?? '';
  if (/[,()]/.test(phrase) || LINK.test(last) || LINK.test(words[0] ?? '') || DETERMINER.test(last)) return false;
  const isDetermined = DETERMINER.test((words[0] ?? '').toLowerCase());
  return words.every((word, i) => {
    const lower = word.toLowerCase();
    if (LINK.test(lower)) return lower !== 'to';
    if (DETERMINER.test(lower)) return i === 0 || LINK.test(words[i - 1] ?? '');
    if (/^\d+$/.test(lower)) return i > 0;
    if (MASS_NOUNS.has(lower)) return true;
    if (ADJECTIVES.has(lower)) return i < words.length - 1;
    const flags = functionWordFlags(lower);
    if ((flags & (WordFlag.auxiliary | WordFlag.address | WordFlag.questionWord | WordFlag.negation)) !== 0)
      return false;
    const { noun, verb, adjective, adverb } = usesOf(lower);
    const endsPhrase = i === words.length - 1 || LINK.test(words[i + 1] ?? '');
    if (endsPhrase) {
      // After an article only a noun can end the phrase, even a word that is a verb more often: "your shift".
      const isMostlyNoun = isDetermined || (noun >= adjective && noun >= verb - 1);
      return /ing$/.test(lower) || (noun > 0 && isMostlyNoun && !/(?:ed|ly)$/.test(lower));
    }
    if (/(?:ed|en|ing)$/.test(lower)) return true;
    const isOrder = i === 0 && verb > noun && verb > adjective && (use === undefined || use.capitals(lower) === 0);
    return !isOrder && (noun > 0 || adjective > 0) && adverb <= Math.max(noun, adjective);
  });
}

/** The noun that a phrase is about: "requirements" of "requirements for passwords". */
export function nounOf(phrase: string): string {
  const words = phrase.toLowerCase().split(' ');
  const link = words.findIndex((word, i) => i > 0 && LINK.test(word) && !/^(?:and|or)$/.test(word));
  return words[(link === -1 ? words.length : link) - 1] ?? '';
}

export function isPluralNoun(lower: string): boolean {
  if (IRREGULAR_PLURALS.has(lower)) return lower !== 'staff' && lower !== 'data' && lower !== 'media';
  return /[^su]s$/.test(lower) && !/(?:is|ics|news)$/.test(lower);
}

/** The phrase, with "the" before a singular noun that needs an article. */
export function withArticle(phrase: string, use: WordUse): string {
  const own = phrase.replace(/^The /, 'the ').replace(/\b(of|before|after) (next|last|previous|first)\b/g, '$1 the $2');
  const [first = ''] = own.toLowerCase().split(' ', 1);
  const noun = nounOf(phrase);
  const isGerund = first.endsWith('ing') && baseOfGerund(first) !== undefined && !GERUNDS_BEFORE_NOUNS.has(first);
  if (DETERMINER.test(first) || isGerund || / (?:and|or) /.test(own)) return own;
  if (isPluralNoun(noun)) return / of /.test(own) ? `the ${own}` : own;
  const isName = /\p{Lu}/u.test(own.split(' ').at(-1)?.charAt(0) ?? '') && !isKnown(noun);
  if (isName || MASS_NOUNS.has(noun)) return own;
  // A noun such as "installation" has an article if the article's own sentences give it one.
  const needsArticle = / of /.test(own) || !MASS_ENDING.test(noun) || (use.determined(noun) ?? 0) >= MIN_DETERMINED;
  return needsArticle && (wordFlagsOf(wordOf(noun).term) & WordFlag.noun) !== 0 ? `the ${own}` : own;
}
