/**
 * Tokens -> their parts of speech, in their text. A word has the part of speech that it has most often, as it is written,
 * unless the words around it show another.
 *
 * A much reduced form of E. Brill (1992), A simple rule-based part of speech tagger: a lexicon, then rules on the words
 * around. It does as well on follow-ups as the trained tagger of wink-nlp, whose model takes 65 MB of memory.
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

/** Terms that ask for more of something and name nothing. */
const FILLERS = wordList(
  'els exampl exactli mani much long often far old more other so then not instanc place time again first happen',
);
/** Words before a noun, beside the articles. */
const DETERMINERS = wordList(`
  this that these those its his her their our my your some any no each every all many few several most which what whose
`);
/** After one of these a verb has no ending, at once or after its subject: "did the Normans invade". */
const BEFORE_BASE_FORM = new RegExp(`^${oneOf(BASE_FORM_AUXILIARIES)}(?:n't)?$`);

/** What is known of a token whatever its text. */
type Facts = Omit<TaggedToken, keyof ReadToken | 'partOfSpeech'>;

/** How often a word is what, and whether it may be a verb without an ending, as after "did" or "to". */
interface Reading extends WordUses {
  readonly ending: 's' | 'ed' | 'ing' | undefined;
}

const ARTICLE = WordFlag.definiteArticle | WordFlag.indefiniteArticle;
const NO_USES: WordUses = { noun: 0, verb: 0, adjective: 0, adverb: 0 };

/** Endings of verbs, with what they take the place of. */
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

/** Takes a word in lower case, as it is written. */
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

/** How often the lexicon's corpus has the word as what, from the logarithms that the lexicon has of it. */
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

export function tag(tokens: readonly ReadToken[]): TaggedToken[] {
  const hasSmallLetters = tokens.some(({ word }) => !word.isCapital);
  const tagged: TaggedToken[] = [];
  // Whether a verb without an ending has to follow, as after "did".
  let isVerbDue = false;
  let before: TaggedToken | undefined;
  for (const token of tokens) {
    const i = tagged.length;
    const isName = token.word.isCapital && i > 0 && hasSmallLetters;
    const partOfSpeech =
      closedClass(token) ?? (isName ? 'proper-noun' : openClass(token, before, tokens[i + 1], isVerbDue));
    if (BEFORE_BASE_FORM.test(token.word.lower)) isVerbDue = true;
    else if (partOfSpeech === 'verb') isVerbDue = false;
    before = toTagged(token, partOfSpeech);
    tagged.push(before);
  }
  return tagged;
}

/** The part of speech of function words and numbers, which are the same in any context. */
function closedClass({ word: { lower, wordFlags: flags, tokenFlags } }: ReadToken): PartOfSpeech | undefined {
  if (flags & WordFlag.auxiliary) return 'auxiliary';
  if (flags & WordFlag.verb) return 'verb';
  if (flags & ARTICLE || DETERMINERS.has(lower)) return 'determiner';
  if (flags & WordFlag.preposition) return 'adposition';
  if (flags & (WordFlag.pointing | WordFlag.address | WordFlag.questionWord)) return 'pronoun';
  return tokenFlags & TokenFlag.number ? 'number' : undefined;
}

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
  // "In steam turbines", "the report": a noun, unless it has the ending of a verb.
  const isNominal = isBeforeNoun(before) && reading.noun > 0 && reading.ending !== 'ed' && reading.ending !== 'ing';
  return usual === 'verb' && isNominal ? 'noun' : usual;
}

/** "Two hawks", "the hawks". */
function isBeforePlural(before: TaggedToken | undefined): boolean {
  return before !== undefined && (before.partOfSpeech === 'number' || (before.flags & ARTICLE) !== 0);
}

/** "What sets the speed": a verb, as a plural is seldom before an article without a comma between them. */
function isRightBeforeArticle({ end }: ReadToken, after: ReadToken | undefined): boolean {
  return after?.start === end + 1 && (after.word.wordFlags & ARTICLE) !== 0;
}

/** "To", or what may be the subject of a verb that is due: "did the Normans". */
function isAfterSubject(before: TaggedToken | undefined, isVerbDue: boolean): boolean {
  if (before === undefined) return false;
  const { partOfSpeech, word } = before;
  if (word.lower === 'to' || BEFORE_BASE_FORM.test(word.lower)) return true;
  return isVerbDue && (partOfSpeech === 'proper-noun' || partOfSpeech === 'pronoun' || partOfSpeech === 'noun');
}

/** A word that a noun follows more often than a verb does. */
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

/** What a word is most often. A word of which that is not known is a noun, unless its ending says something else. */
function usualPart({ noun, verb, adjective, adverb }: Reading, { word: { lower }, term }: ReadToken): PartOfSpeech {
  const most = Math.max(noun, verb, adjective, adverb);
  const isOnlyNoun = most === 0 && term !== undefined && (termFacts(term).flags & WordFlag.noun) !== 0;
  if (isOnlyNoun) return 'noun';
  if (most === 0) return lower.endsWith('ed') ? 'verb' : lower.endsWith('ly') ? 'adverb' : 'noun';
  if (noun === most) return 'noun';
  if (verb === most) return 'verb';
  return adjective === most ? 'adjective' : 'adverb';
}

/** Property by property, as an article has many tokens and V8 takes ten times as long to spread an object. */
function toTagged({ text, start, end, word, term }: ReadToken, partOfSpeech: PartOfSpeech): TaggedToken {
  const { flags, isContent, isKnown, isPlace, isDemonym } =
    term === undefined ? stopWordFacts(word.stopTerm) : termFacts(term);
  const all = flags | word.wordFlags;
  return { text, start, end, word, term, partOfSpeech, flags: all, isContent, isKnown, isPlace, isDemonym };
}

const stopWordFacts = memoize((term: string): Facts => {
  return { flags: wordFlagsOf(term), isContent: false, isKnown: true, isPlace: false, isDemonym: false };
});

const termFacts = memoize((term: string): Facts => {
  const lexicon = loadLexicon();
  const entry = lexicon.entryOf(term);
  const flags = wordFlagsOf(term);
  // "France" is also a writer, but a country first.
  const [usual = NO_ENTRY] = lexicon.sensesOf(entry);
  const isPerson = lexicon.classes.person.some((person) => person <= usual && usual <= lexicon.lastSenseBelow(person));
  return {
    flags,
    isContent: !FILLERS.has(term),
    isKnown: entry !== NO_ENTRY,
    isPlace: (flags & WordFlag.place) !== 0 && !isPerson,
    isDemonym: isDemonym(entry),
  };
});
