/**
 * What words have to do with each other, by the stems that sentences are indexed by: WordNet's relations, the classes
 * that its nouns belong to, and how common words are in English. The data, `lexicon.json`, is made by `npm run train`;
 * it is read once, into flat arrays: an entry is a number, and what it holds is looked up by that number.
 *
 * Sources: G. Miller (1995), WordNet: a lexical database for English; M. Brysbaert and B. New (2009), SUBTLEX-US.
 */
import { createRequire } from 'node:module';

/** By the numbers that they have in the file. */
export const Relation = { synonym: 0, derived: 1, broader: 2, narrower: 3, similar: 4, opposite: 5, part: 6 } as const;

/** Noun senses, a few of which features ask about. */
type Senses = readonly number[];

/** Counts are of bytes, numbers of little-endian Uint32, all as base64; in the order of the stems. */
interface LexiconFile {
  readonly corpusSize: number;
  readonly classes: { readonly person: Senses; readonly place: Senses };
  /** For each noun sense the one above it; a topmost one stands above itself. Right after a sense come all below it. */
  readonly parents: string;
  /** Sorted, one after another, and how long each is. */
  readonly stems: string;
  readonly stemLengths: string;
  readonly frequencies: string;
  /** A letter each: noun, verb, adjective, adveRb, or - for a word that WordNet does not hold. */
  readonly parts: string;
  readonly senseCounts: string;
  readonly senses: string;
  readonly relatedCounts: string;
  readonly related: string;
  /** A byte each: the relation in the upper half, ninths of strength in the lower. */
  readonly relations: string;
}

const STRENGTHS = 9;

// Trusted: the file is made by this project. "#lexicon" is the same file for the sources and for the build.
const file: LexiconFile = createRequire(import.meta.url)('#lexicon');
const { stems } = file;
const stemStarts = starts(bytes(file.stemLengths));
const frequencies = numbers(file.frequencies);
const senses = numbers(file.senses);
const senseStarts = starts(bytes(file.senseCounts));
const related = numbers(file.related);
const relatedStarts = starts(bytes(file.relatedCounts));
const relations = bytes(file.relations);
const parents = numbers(file.parents);
const lastBelow = lastsBelow();

export const CORPUS_SIZE = file.corpusSize;
export const CLASSES: LexiconFile['classes'] = file.classes;
export const ENTRY_COUNT = stemStarts.length - 1;
/** In place of an entry, for a word that the lexicon does not hold. */
export const NO_ENTRY = -1;

function bytes(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

function numbers(base64: string): Uint32Array {
  return new Uint32Array(bytes(base64).buffer);
}

/** Where each one's own begin; one more, so that the next one is the end. */
function starts(counts: Uint8Array): Uint32Array {
  const of = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) of[i + 1] = (of[i] ?? 0) + (counts[i] ?? 0);
  return of;
}

/** For each sense the last of those that stand under it. */
function lastsBelow(): Uint32Array {
  const lasts = Uint32Array.from(parents.keys());
  for (let sense = lasts.length - 1; sense > 0; sense--) {
    const parent = parents[sense] ?? 0;
    lasts[parent] = Math.max(lasts[parent] ?? 0, lasts[sense] ?? 0);
  }
  return lasts;
}

/** What has been looked up before: the words of questions come again. */
const lookedUp = new Map<string, number>();
const LOOKED_UP_AT_MOST = 50_000;

/** @returns the entry of a term, or `NO_ENTRY` */
export function entryOf(term: string): number {
  const known = lookedUp.get(term);
  if (known !== undefined) return known;
  const entry = search(term);
  if (lookedUp.size === LOOKED_UP_AT_MOST) lookedUp.clear();
  lookedUp.set(term, entry);
  return entry;
}

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
    const difference = term.charCodeAt(i) - stems.charCodeAt(start + i);
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
  return entry !== NO_ENTRY && file.parts.charCodeAt(entry) === 0x76;
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
