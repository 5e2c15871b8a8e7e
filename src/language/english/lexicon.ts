/**
 * Reads `lexicon.bin`, which `npm run train` creates: WordNet's relations between words, the senses of nouns, how often each
 * word is a noun, verb, adjective or adverb, and how common words are. Its entries are the stems that sentences are indexed
 * by; only the last three sections are about words as they are written.
 *
 * Sources: G. Miller (1995), WordNet: a lexical database for English; M. Brysbaert and B. New (2009), SUBTLEX-US.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { memoize } from '../../text/memoize.ts';
import { LexicalRelation, type Lexicon, NO_ENTRY, type WordUses } from '../lexicon.ts';

/**
 * The first line of the file, as JSON. The sections follow it in this order, each at an offset that is a multiple of 4.
 * Numbers are little-endian. Stems and words are sorted, and every section but `parents` is in the order of the stems or of
 * the words.
 */
export interface LexiconHeader {
  readonly source: string;
  readonly corpusSize: number;
  /** The topmost noun senses for persons, for inhabitants (who are persons) and for places. */
  readonly classes: Readonly<Record<'person' | 'inhabitant' | 'place', readonly number[]>>;
  /** The size of each section in bytes. */
  readonly sections: {
    /**
     * Uint32: for each noun sense the broader sense above it; a topmost sense has itself. The senses below a sense follow
     * it.
     */
    readonly parents: number;
    /** Uint32: for each stem how often the corpus contains it. */
    readonly frequencies: number;
    /** Uint32: the noun senses of each stem; `senseCounts` has their number. */
    readonly senses: number;
    /** Uint32: the indexes of the stems related to each stem; `relatedCounts` has their number. */
    readonly related: number;
    /** The letters of all stems, one after another; `stemLengths` has the length of each. */
    readonly stems: number;
    readonly stemLengths: number;
    /** One byte for each stem: 1 if it is mostly a verb. */
    readonly verbs: number;
    readonly senseCounts: number;
    readonly relatedCounts: number;
    /** One byte for each item of `related`: the relation in the upper half, the strength in ninths in the lower half. */
    readonly relations: number;
    /** The letters of words without endings that can be something other than a noun, stored like `stems`. */
    readonly words: number;
    readonly wordLengths: number;
    /** Two bytes for each word: half a byte each for how often it is an adverb, an adjective, a verb and a noun. */
    readonly wordUses: number;
  };
}

/** The English lexicon, which also lists the noun senses for persons and places. */
export interface EnglishLexicon extends Lexicon {
  readonly classes: LexiconHeader['classes'];
}

const STRENGTHS = 9;
const NEWLINE = 0x0a;
/** In bytes. Each section begins at a multiple of this. */
const ALIGNMENT = 4;

let loaded: EnglishLexicon | undefined;

/** The lexicon. The first call reads it, which takes 10 ms. */
export function loadLexicon(): EnglishLexicon {
  loaded ??= readLexicon();
  return loaded;
}

function readLexicon(): EnglishLexicon {
  // The file is not checked, because this project creates it. "#lexicon" is the same file for the sources and the build.
  const file = readFileSync(createRequire(import.meta.url).resolve('#lexicon'));
  const endOfHeader = file.indexOf(NEWLINE) + 1;
  const header: LexiconHeader = JSON.parse(file.toString('utf8', 0, endOfHeader));
  const section = sectionsOf(file, endOfHeader, header.sections);

  const parents = asUint32(section.parents);
  const frequencies = asUint32(section.frequencies);
  const senses = asUint32(section.senses);
  const related = asUint32(section.related);
  const { verbs, relations } = section;
  const senseStarts = startsOf(section.senseCounts);
  const relatedStarts = startsOf(section.relatedCounts);
  const lastBelow = lastsBelow(parents);
  const stems = sortedWords(section.stems, section.stemLengths);
  const words = sortedWords(section.words, section.wordLengths);

  return {
    corpusSize: header.corpusSize,
    classes: header.classes,
    entryCount: stems.count,
    entryOf: memoize(stems.find),
    isWord(entry) {
      if (entry === NO_ENTRY) return false;
      if ((frequencies[entry] ?? 0) > 0 || senseStarts[entry + 1] !== senseStarts[entry]) return true;
      const own = relations.subarray(relatedStarts[entry], relatedStarts[entry + 1]);
      return own.some((relation) => relation >>> 4 !== LexicalRelation.associated);
    },
    frequencyOf: (entry) => (entry === NO_ENTRY ? 0 : (frequencies[entry] ?? 0)),
    termsFrom(frequency) {
      const terms: string[] = [];
      for (const [entry, own] of frequencies.entries()) if (own >= frequency) terms.push(stems.at(entry));
      return terms;
    },
    isVerb: (entry) => entry !== NO_ENTRY && verbs[entry] === 1,
    sensesOf: (entry) => (entry === NO_ENTRY ? [] : [...senses.subarray(senseStarts[entry], senseStarts[entry + 1])]),
    usualSenseOf(entry) {
      const first = senseStarts[entry];
      return first === undefined || first === senseStarts[entry + 1] ? undefined : senses[first];
    },
    senseAbove(sense) {
      const above = parents[sense];
      return above === sense ? undefined : above;
    },
    lastSenseBelow: (sense) => lastBelow[sense] ?? sense,
    hasSenseWithin(entry, first, last) {
      const end = senseStarts[entry + 1] ?? 0;
      for (let i = senseStarts[entry] ?? end; i < end; i++) {
        const sense = senses[i] ?? 0;
        if (sense >= first && sense <= last) return true;
      }
      return false;
    },
    relatedStart: (entry) => relatedStarts[entry] ?? 0,
    relatedEntry: (at) => related[at] ?? 0,
    relationAt: (at) => (relations[at] ?? 0) >>> 4,
    strengthAt: (at) => ((relations[at] ?? 0) & 15) / STRENGTHS,
    usesOf(word) {
      const at = words.find(word);
      return at === NO_ENTRY ? undefined : toUses(section.wordUses[2 * at] ?? 0, section.wordUses[2 * at + 1] ?? 0);
    },
  };
}

type Sections = LexiconHeader['sections'];

/** The bytes of each section, in the memory of the file. */
function sectionsOf(file: Buffer, start: number, sizes: Sections): Readonly<Record<keyof Sections, Uint8Array>> {
  let next = start;
  const bytes = (size: number): Uint8Array => {
    const from = Math.ceil(next / ALIGNMENT) * ALIGNMENT;
    next = from + size;
    return new Uint8Array(file.buffer, file.byteOffset + from, size);
  };
  return {
    parents: bytes(sizes.parents),
    frequencies: bytes(sizes.frequencies),
    senses: bytes(sizes.senses),
    related: bytes(sizes.related),
    stems: bytes(sizes.stems),
    stemLengths: bytes(sizes.stemLengths),
    verbs: bytes(sizes.verbs),
    senseCounts: bytes(sizes.senseCounts),
    relatedCounts: bytes(sizes.relatedCounts),
    relations: bytes(sizes.relations),
    words: bytes(sizes.words),
    wordLengths: bytes(sizes.wordLengths),
    wordUses: bytes(sizes.wordUses),
  };
}

function asUint32({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
}

/** The index of the first item of each group, with one more element at the end, so that a group ends at the next element. */
function startsOf(counts: Uint8Array): Uint32Array {
  const of = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) of[i + 1] = (of[i] ?? 0) + (counts[i] ?? 0);
  return of;
}

/** For each sense, the last sense below it. */
function lastsBelow(parents: Uint32Array): Uint32Array {
  const lasts = new Uint32Array(parents.length);
  for (let sense = 0; sense < lasts.length; sense++) lasts[sense] = sense;
  for (let sense = lasts.length - 1; sense > 0; sense--) {
    const parent = parents[sense] ?? 0;
    lasts[parent] = Math.max(lasts[parent] ?? 0, lasts[sense] ?? 0);
  }
  return lasts;
}

/** Sorted words, with a binary search for the index of a word. */
function sortedWords(letters: Uint8Array, lengths: Uint8Array) {
  const wordStarts = startsOf(lengths);
  /** Below 0 if the word sorts before the one at an index, above 0 if after it, 0 if they are equal. */
  const compare = (word: string, place: number): number => {
    const start = wordStarts[place] ?? 0;
    const length = (wordStarts[place + 1] ?? 0) - start;
    const shared = Math.min(length, word.length);
    for (let i = 0; i < shared; i++) {
      const difference = word.charCodeAt(i) - (letters[start + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return word.length - length;
  };
  return {
    count: lengths.length,
    at: (place: number): string => String.fromCharCode(...letters.subarray(wordStarts[place], wordStarts[place + 1])),
    find(word: string): number {
      let low = 0;
      let high = lengths.length - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const order = compare(word, middle);
        if (order === 0) return middle;
        if (order > 0) low = middle + 1;
        else high = middle - 1;
      }
      return NO_ENTRY;
    },
  };
}

function toUses(lower: number, upper: number): WordUses {
  return { noun: lower & 15, verb: lower >>> 4, adjective: upper & 15, adverb: upper >>> 4 };
}
