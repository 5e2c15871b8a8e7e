/**
 * What words have to do with each other, by the stems that sentences are indexed by: WordNet's relations, the classes
 * that its nouns belong to, and how common words are in English. The data, `lexicon.bin`, is made by `npm run train`;
 * it is read once, into flat arrays: an entry is a number, and what it holds is looked up by that number.
 *
 * Sources: G. Miller (1995), WordNet: a lexical database for English; M. Brysbaert and B. New (2009), SUBTLEX-US.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { memoize } from '../../text/memoize.ts';

/** By the numbers that they have in the file. */
export const LexicalRelation = {
  synonym: 0,
  derived: 1,
  broader: 2,
  narrower: 3,
  similar: 4,
  opposite: 5,
  part: 6,
} as const;

/** Noun senses, a few of which features ask about. */
type Senses = readonly number[];

/**
 * The first line of the file, as JSON; the sections follow it, in this order, each from an offset on that 4 divides.
 * Numbers are little-endian. All but `parents` are in the order of the stems, which are sorted.
 */
export interface LexiconHeader {
  readonly source: string;
  readonly corpusSize: number;
  readonly classes: { readonly person: Senses; readonly place: Senses };
  /** How many bytes each has. */
  readonly sections: {
    /** Uint32, for each noun sense the one above it; a topmost one stands above itself. Right after a sense come all below it. */
    readonly parents: number;
    /** Uint32 */
    readonly frequencies: number;
    /** Uint32, as many for each stem as `senseCounts` says. */
    readonly senses: number;
    /** Uint32, places of stems, as many for each stem as `relatedCounts` says. */
    readonly related: number;
    /** The letters of all stems, one after another, as many for each as `stemLengths` says. */
    readonly stems: number;
    readonly stemLengths: number;
    /** Whether the stem is mostly a verb. */
    readonly verbs: number;
    readonly senseCounts: number;
    readonly relatedCounts: number;
    /** For each of `related` a byte: the relation in the upper half, ninths of strength in the lower. */
    readonly relations: number;
  };
}

const STRENGTHS = 9;
const NEWLINE = 0x0a;
/** What offsets are multiples of. */
const ALIGNMENT = 4;

// Trusted: the file is made by this project. "#lexicon" is the same file for the sources and for the build.
const file = readFileSync(createRequire(import.meta.url).resolve('#lexicon'));
const endOfHeader = file.indexOf(NEWLINE) + 1;
const header: LexiconHeader = JSON.parse(file.toString('utf8', 0, endOfHeader));
let sectionStart = endOfHeader;
const parents = numbers('parents');
const frequencies = numbers('frequencies');
const senses = numbers('senses');
const related = numbers('related');
const stems = bytes('stems');
const stemStarts = starts(bytes('stemLengths'));
const verbs = bytes('verbs');
const senseStarts = starts(bytes('senseCounts'));
const relatedStarts = starts(bytes('relatedCounts'));
const relations = bytes('relations');
const lastBelow = lastsBelow();

export const CORPUS_SIZE = header.corpusSize;
export const CLASSES = header.classes;
export const ENTRY_COUNT = stemStarts.length - 1;
/** In place of an entry, for a word that the lexicon does not hold. */
export const NO_ENTRY = -1;

/** The next section. */
function bytes(section: keyof LexiconHeader['sections']): Uint8Array {
  sectionStart = Math.ceil(sectionStart / ALIGNMENT) * ALIGNMENT;
  const start = sectionStart;
  sectionStart += header.sections[section];
  return new Uint8Array(file.buffer, file.byteOffset + start, sectionStart - start);
}

function numbers(section: keyof LexiconHeader['sections']): Uint32Array {
  const { buffer, byteOffset, byteLength } = bytes(section);
  return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
}

/** Where each one's own begin; one more, so that the next one is the end. */
function starts(counts: Uint8Array): Uint32Array {
  const of = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) of[i + 1] = (of[i] ?? 0) + (counts[i] ?? 0);
  return of;
}

/** For each sense the last of those that stand under it. */
function lastsBelow(): Uint32Array {
  const lasts = new Uint32Array(parents.length);
  for (let sense = 0; sense < lasts.length; sense++) lasts[sense] = sense;
  for (let sense = lasts.length - 1; sense > 0; sense--) {
    const parent = parents[sense] ?? 0;
    lasts[parent] = Math.max(lasts[parent] ?? 0, lasts[sense] ?? 0);
  }
  return lasts;
}

/** Takes a term. Gives its entry, or `NO_ENTRY`. */
export const entryOf = memoize(search);

/** Binary search. */
function search(term: string): number {
  let low = 0;
  let high = ENTRY_COUNT - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compare(term, middle);
    if (order === 0) return middle;
    if (order > 0) low = middle + 1;
    else high = middle - 1;
  }
  return NO_ENTRY;
}

/** @returns below 0 if the term comes before an entry, above 0 if after, 0 if it is its stem */
function compare(term: string, entry: number): number {
  const start = stemStarts[entry] ?? 0;
  const length = (stemStarts[entry + 1] ?? 0) - start;
  const shared = Math.min(length, term.length);
  for (let i = 0; i < shared; i++) {
    const difference = term.charCodeAt(i) - (stems[start + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return term.length - length;
}

/** Occurrences in a corpus of `CORPUS_SIZE` words. */
export function frequencyOf(entry: number): number {
  return entry === NO_ENTRY ? 0 : (frequencies[entry] ?? 0);
}

/** Whether a word is mostly a verb. */
export function isVerb(entry: number): boolean {
  return entry !== NO_ENTRY && verbs[entry] === 1;
}

/** A word's most usual senses as a noun, the most usual first. */
export function sensesOf(entry: number): Senses {
  if (entry === NO_ENTRY) return [];
  return [...senses.subarray(senseStarts[entry], senseStarts[entry + 1])];
}

/** A sense and all that stand under it are those up to this one: "country", ..., "Japan", ... */
export function lastSenseBelow(sense: number): number {
  return lastBelow[sense] ?? sense;
}

/** Whether one of a word's most usual senses as a noun is among these: "Japan" is a country, a region, a place. */
export function hasSenseWithin(entry: number, first: number, last: number): boolean {
  const end = senseStarts[entry + 1] ?? 0;
  for (let i = senseStarts[entry] ?? end; i < end; i++) {
    const sense = senses[i] ?? 0;
    if (sense >= first && sense <= last) return true;
  }
  return false;
}

/** The sense that stands above a sense, if any. */
export function senseAbove(sense: number): number | undefined {
  const above = parents[sense];
  return above === sense ? undefined : above;
}

/** The words related to an entry are those from here on, up to where those of the next entry begin. */
export function relatedStart(entry: number): number {
  return relatedStarts[entry] ?? 0;
}

export function relatedEntry(at: number): number {
  return related[at] ?? 0;
}

export function relationAt(at: number): number {
  return (relations[at] ?? 0) >>> 4;
}

/** Above 0, at most 1: how usual the senses are in which the two words are related. */
export function strengthAt(at: number): number {
  return ((relations[at] ?? 0) & 15) / STRENGTHS;
}
