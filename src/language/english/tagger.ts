/**
 * Tokens -> their parts of speech in context. A word gets the part of speech that it has most often in the lexicon's corpus,
 * unless the words around it show another.
 *
 * A much reduced form of E. Brill (1992), A simple rule-based part of speech tagger: a lexicon, then rules about
 * neighbouring words. On follow-ups it is as accurate as the trained tagger of wink-nlp, whose model takes 65 MB of memory.
 */
import { memoize } from '../../text/memoize.ts';
import { TokenFlag, WordFlag } from '../flags.ts';
import { NO_ENTRY, type WordUses } from '../lexicon.ts';
import type { PartOfSpeech, TaggedToken } from '../tagged-token.ts';
import type { ReadToken } from '../terms.ts';
import { BASE_FORM_AUXILIARIES } from './closed-classes.ts';
import { isDemonym } from './demonyms.ts';
import { IRREGULAR_FORMS } from './irregular-forms.ts';
import { loadLexicon } from './lexicon.ts';
import { wordFlagsOf } from './word-flags.ts';
import { oneOf, wordList } from './word-list.ts';

/** Terms that ask for more but do not name anything: "what else", "for example". */
const FILLERS = wordList(
  'els exampl exactli mani much long often far old more other so then not instanc place time again first happen',
);
/** Words before a noun, other than the articles. */
const DETERMINERS = wordList(`
  this that these those its his her their our my your some any no each every all many few several most which what whose
`);
/** Auxiliaries before a verb without an ending, which follows directly or after its subject: "did the Normans invade". */
const BEFORE_BASE_FORM = new RegExp(`^${oneOf(BASE_FORM_AUXILIARIES)}(?:n't)?$`);
/** Auxiliaries that a participle follows, directly or after its subject: "was the lighthouse lit". */
const BEFORE_PARTICIPLE = /^(?:(?:is|are|was|were|has|have|had)(?:n't)?|be|been)$/;

/** The properties of a token that do not depend on its context. */
type TermFacts = Omit<TaggedToken, keyof ReadToken | 'partOfSpeech'>;

/**
 * How often a word is each part of speech, and its ending. Only a word without an ending can be a verb after "did" or "to".
 */
interface Reading extends WordUses {
  readonly ending: 's' | 'ed' | 'ing' | undefined;
}

const ARTICLE = WordFlag.definiteArticle | WordFlag.indefiniteArticle;
const NO_USES: WordUses = { noun: 0, verb: 0, adjective: 0, adverb: 0 };

/** Endings of verbs, each with the letters that replace it in the base form. */
const ENDINGS = {
  s: [
    [/ies$/, 'y'],
    [/es$/, ''],
    [/s$/, ''],
  ],
  ed: [
    [/ied$/, 'y'],
    [/(.)\1ed$/, '$1'],
    [/ed$/, 'e'],
    [/ed$/, ''],
  ],
  ing: [
    [/(.)\1ing$/, '$1'],
    [/ing$/, 'e'],
    [/ing$/, ''],
  ],
} as const;

/** The reading of a word in lower case, as it is written. */
const readingOf = memoize((lower: string): Reading => {
  const own = countsOf(lower);
  const ending = endingOf(lower);
  if (ending !== undefined) {
    const bases = ENDINGS[ending].flatMap(([end, without]) =>
      end.test(lower) ? [countsOf(lower.replace(end, without))] : [],
    );
    const verb = Math.max(...bases.map((base) => base.verb));
    const noun = ending === 's' ? Math.max(...bases.map((base) => base.noun)) : 0;
    if (verb + noun > 0) return { ...own, verb: own.verb + verb, noun: own.noun + noun, ending };
  }
  const base = countsOf(IRREGULAR_FORMS.get(lower) ?? '');
  if (base.verb > base.noun) return { ...own, verb: own.verb + base.verb, ending: 'ed' };
  return { ...own, noun: own.noun + base.noun, adjective: own.adjective + base.adjective, ending: undefined };
});

/** How often a word is each part of speech in the lexicon's corpus, computed from the logarithms in the lexicon. */
function countsOf(word: string): WordUses {
  const { noun, verb, adjective, adverb } = loadLexicon().usesOf(word) ?? NO_USES;
  const count = (half: number): number => 2 ** (half / 2) - 1;
  return { noun: count(noun), verb: count(verb), adjective: count(adjective), adverb: count(adverb) };
}

function endingOf(lower: string): keyof typeof ENDINGS | undefined {
  if (/[^s]s$/.test(lower)) return 's';
  if (lower.endsWith('ed')) return 'ed';
  return lower.endsWith('ing') ? 'ing' : undefined;
}

/** Implements `Grammar.tag` for English. */
export function tag(tokens: readonly ReadToken[]): TaggedToken[] {
  const hasSmallLetters = tokens.some(({ word }) => !word.isCapital);
  const tagged: TaggedToken[] = [];
  // Whether a verb without an ending must still follow, as after "did".
  let isVerbDue = false;
  // Whether a participle may still follow, as after "was". After "do", such a word is the verb itself: "do they have".
  let isParticipleDue = false;
  let hasAuxiliary = false;
  let before: TaggedToken | undefined;
  for (const token of tokens) {
    const i = tagged.length;
    const isName = token.word.isCapital && i > 0 && hasSmallLetters;
    const partOfSpeech: PartOfSpeech =
      closedClass(token) ??
      (isName ? 'proper-noun' : undefined) ??
      (isParticipleDue && isSubject(before) && isParticiple(token) ? 'verb' : undefined) ??
      (hasAuxiliary && !isVerbDue && isWithinNouns(token, before, tokens[i + 1]) ? 'noun' : undefined) ??
      openClass(token, before, tokens[i + 1], isVerbDue);
    if (BEFORE_BASE_FORM.test(token.word.lower)) isVerbDue = true;
    else if (BEFORE_PARTICIPLE.test(token.word.lower)) [isVerbDue, isParticipleDue] = [false, true];
    else if (partOfSpeech === 'verb') [isVerbDue, isParticipleDue] = [false, false];
    hasAuxiliary ||= partOfSpeech === 'auxiliary';
    before = toTagged(token, partOfSpeech);
    tagged.push(before);
  }
  return tagged;
}

/** The part of speech of a function word or a number, which is the same in any context. */
function closedClass({ word: { lower, wordFlags: flags, tokenFlags } }: ReadToken): PartOfSpeech | undefined {
  if (flags & WordFlag.auxiliary) return 'auxiliary';
  if (flags & WordFlag.verb) return 'verb';
  if (flags & ARTICLE || DETERMINERS.has(lower)) return 'determiner';
  if (flags & WordFlag.preposition) return 'adposition';
  if (flags & (WordFlag.pointing | WordFlag.address | WordFlag.questionWord)) return 'pronoun';
  return tokenFlags & TokenFlag.number ? 'number' : undefined;
}

/** The part of speech of a content word that is not a name, by the words before and after it. */
function openClass(
  token: ReadToken,
  before: TaggedToken | undefined,
  after: ReadToken | undefined,
  isVerbDue: boolean,
): PartOfSpeech {
  const { lower } = token.word;
  const reading = readingOf(lower);
  const isVerb =
    (reading.ending === undefined && isAfterSubject(before, isVerbDue)) ||
    (reading.ending === 's' && !isBeforePlural(before) && isRightBeforeArticle(token, after)) ||
    before?.word.lower === 'who';
  if (isVerb && reading.verb > 0) return 'verb';
  const usual = usualPart(reading, token);
  // A word that may be a noun is one in "in steam turbines" and "the report", unless it has the ending of a verb.
  const isNominal = isBeforeNoun(before) && reading.noun > 0 && reading.ending !== 'ed' && reading.ending !== 'ing';
  return usual === 'verb' && isNominal ? 'noun' : usual;
}

/** Whether a plural noun may follow a token: "two hawks", "the hawks". */
function isBeforePlural(before: TaggedToken | undefined): boolean {
  return before !== undefined && (before.partOfSpeech === 'number' || (before.flags & ARTICLE) !== 0);
}

/** Whether an article follows directly, as in "What sets the speed". A plural noun is seldom directly before an article. */
function isRightBeforeArticle({ end }: ReadToken, after: ReadToken | undefined): boolean {
  return after?.start === end + 1 && (after.word.wordFlags & ARTICLE) !== 0;
}

/**
 * Whether a verb without an ending may follow: after "to", an auxiliary, or the subject of a verb that is due ("did the
 * Normans").
 */
function isAfterSubject(before: TaggedToken | undefined, isVerbDue: boolean): boolean {
  if (before === undefined) return false;
  if (before.word.lower === 'to' || BEFORE_BASE_FORM.test(before.word.lower)) return true;
  return isVerbDue && isSubject(before);
}

function isSubject(token: TaggedToken | undefined): boolean {
  const part = token?.partOfSpeech;
  return part === 'proper-noun' || part === 'pronoun' || part === 'noun';
}

/** Whether a word without an ending stands in a chain of nouns: "steam" in "a cylinder steam engine", "gear" in "valve gear of". */
function isWithinNouns({ word }: ReadToken, before: TaggedToken | undefined, after: ReadToken | undefined): boolean {
  const { noun, ending } = readingOf(word.lower);
  if (noun === 0 || ending !== undefined || after === undefined || !isAfterNominal(before)) return false;
  return (after.word.wordFlags & WordFlag.genitive) !== 0 || (after.term !== undefined && isUsualNoun(after));
}

function isAfterNominal(before: TaggedToken | undefined): boolean {
  return isSubject(before) && before?.partOfSpeech !== 'pronoun';
}

function isUsualNoun(token: ReadToken): boolean {
  return usualPart(readingOf(token.word.lower), token) === 'noun';
}

/** Whether the word can be a participle: "closed", or "lit", which is a form of a word that is most often a noun. */
function isParticiple({ word: { lower } }: ReadToken): boolean {
  const base = IRREGULAR_FORMS.get(lower);
  return (
    readingOf(lower).ending === 'ed' || (base !== undefined && !/s$|e[nr]$|est$/.test(lower) && countsOf(base).verb > 0)
  );
}

/** Whether a noun follows this token more often than a verb does. */
function isBeforeNoun(before: TaggedToken | undefined): boolean {
  switch (before?.partOfSpeech) {
    case 'determiner':
    case 'adjective':
    case 'number':
      return true;
    case 'adposition':
      return before.word.lower !== 'to' && (before.flags & WordFlag.questionWord) === 0;
    default:
      return false;
  }
}

/** The most frequent part of speech of a word. A word without counts is a noun, unless its ending shows another. */
function usualPart({ noun, verb, adjective, adverb }: Reading, { word: { lower }, term }: ReadToken): PartOfSpeech {
  const max = Math.max(noun, verb, adjective, adverb);
  const isOnlyNoun = max === 0 && term !== undefined && (termFacts(term).flags & WordFlag.noun) !== 0;
  if (isOnlyNoun) return 'noun';
  if (max === 0) return lower.endsWith('ed') ? 'verb' : lower.endsWith('ly') ? 'adverb' : 'noun';
  if (noun === max) return 'noun';
  if (verb === max) return 'verb';
  return adjective === max ? 'adjective' : 'adverb';
}

/** Lists every property, because an article has many tokens and V8 takes ten times as long to spread an object. */
function toTagged({ text, start, end, word, term }: ReadToken, partOfSpeech: PartOfSpeech): TaggedToken {
  const { flags, isContent, isKnown, isThing, isPlace, isDemonym } =
    term === undefined ? stopWordFacts(word.stopTerm) : termFacts(term);
  const all = flags | word.wordFlags;
  return { text, start, end, word, term, partOfSpeech, flags: all, isContent, isKnown, isThing, isPlace, isDemonym };
}

const stopWordFacts = memoize((term: string): TermFacts => {
  return {
    flags: wordFlagsOf(term),
    isContent: false,
    isKnown: true,
    isThing: false,
    isPlace: false,
    isDemonym: false,
  };
});

const termFacts = memoize((term: string): TermFacts => {
  const lexicon = loadLexicon();
  const entry = lexicon.entryOf(term);
  const flags = wordFlagsOf(term);
  // Only the most usual sense counts: "France" is also a writer, but usually a country.
  const usual = lexicon.usualSenseOf(entry) ?? NO_ENTRY;
  const isBelow = (senses: readonly number[]): boolean =>
    senses.some((sense) => sense <= usual && usual <= lexicon.lastSenseBelow(sense));
  const isPerson = isBelow(lexicon.classes.person);
  // The first sense of "object" is the one above all things.
  const isObject = isBelow(lexicon.sensesOf(lexicon.entryOf('object')).slice(0, 1));
  return {
    flags,
    isContent: !FILLERS.has(term),
    isKnown: lexicon.isWord(entry),
    isThing: isObject && !isBelow(lexicon.classes.place),
    isPlace: (flags & WordFlag.place) !== 0 && !isPerson,
    isDemonym: isDemonym(entry),
  };
});
