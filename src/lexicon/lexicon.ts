/**
 * What words have to do with each other, by the stems that sentences are indexed by: WordNet's relations, the classes
 * that its nouns belong to, and how common words are in English. The data, `lexicon.json`, is made by `npm run train`;
 * it is read once, and a word's line is parsed when the word is first asked for.
 *
 * Sources: G. Miller (1995), WordNet: a lexical database for English; M. Brysbaert and B. New (2009), SUBTLEX-US.
 */
import { createRequire } from 'node:module';

/** In the order of the file. */
export const RELATIONS = {
  s: 'synonym',
  d: 'derived',
  h: 'broader',
  o: 'narrower',
  i: 'similar',
  a: 'opposite',
  p: 'part',
} as const;

export type Relation = (typeof RELATIONS)[keyof typeof RELATIONS];
export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb';

export interface Related {
  readonly term: string;
  readonly relation: Relation;
  /** Above 0, at most 1: how usual the senses are in which the two words are related. */
  readonly strength: number;
}

export interface Entry {
  /** Occurrences in a corpus of `CORPUS_SIZE` words. */
  readonly frequency: number;
  /** What it mostly is; none for a word that WordNet does not hold. */
  readonly part: PartOfSpeech | undefined;
  /** Its most usual senses as a noun: numbers that `classesOf` takes. */
  readonly nouns: readonly number[];
  readonly related: readonly Related[];
}

interface LexiconFile {
  readonly corpusSize: number;
  /** Senses of a few nouns that features ask about. */
  readonly classes: { readonly person: readonly number[]; readonly place: readonly number[] };
  /** Base64 of little-endian Uint32: for each noun sense the one above it; a topmost one stands above itself. */
  readonly parents: string;
  /** One line a stem, sorted: stem|frequency in base 36|part|senses in base 36|relation letter and pairs of stem and ninths. */
  readonly stems: string;
}

const PARTS: Readonly<Record<string, PartOfSpeech>> = { n: 'noun', v: 'verb', a: 'adjective', r: 'adverb' };
const STRENGTHS = 9;

// Trusted: the file is made by this project. "#lexicon" is the same file for the sources and for the build.
const file: LexiconFile = createRequire(import.meta.url)('#lexicon');
const parents = new Uint32Array(new Uint8Array(Buffer.from(file.parents, 'base64')).buffer);
const entries = new Map<string, Entry>();

export const CORPUS_SIZE = file.corpusSize;
export const CLASSES: LexiconFile['classes'] = file.classes;

export function lookUp(term: string): Entry | undefined {
  const known = entries.get(term);
  if (known !== undefined) return known;
  const line = findLine(term);
  const entry = line === undefined ? undefined : parse(line);
  // Words that it does not hold are not kept: they would be what people wrote.
  if (entry !== undefined) entries.set(term, entry);
  return entry;
}

/** A noun sense and all that stand above it: "Japan", "country", "region", "location", ... */
export function classesOf(sense: number): number[] {
  const classes = [sense];
  for (let at = sense, above = parents[at]; above !== undefined && above !== at; above = parents[at]) {
    classes.push(above);
    at = above;
  }
  return classes;
}

/** Binary search over the lines, by the places of their first characters. */
function findLine(term: string): string | undefined {
  const { stems } = file;
  let low = 0;
  let high = stems.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = middle === 0 ? 0 : stems.lastIndexOf('\n', middle - 1) + 1;
    const bar = stems.indexOf('|', start);
    const stem = stems.slice(start, bar);
    const newline = stems.indexOf('\n', bar);
    const end = newline === -1 ? stems.length : newline;
    if (stem === term) return stems.slice(bar + 1, end);
    if (stem < term) low = end + 1;
    else high = start;
  }
  return undefined;
}

function parse(line: string): Entry {
  const [frequency = '0', part = '', senses = '', ...relations] = line.split('|');
  return {
    frequency: Number.parseInt(frequency, 36),
    part: PARTS[part],
    nouns: senses === '' ? [] : senses.split(' ').map((sense) => Number.parseInt(sense, 36)),
    related: relations.flatMap(parseRelated),
  };
}

function parseRelated(list: string): Related[] {
  const relation = RELATIONS[list[0] as keyof typeof RELATIONS];
  const words = list.slice(1).split(' ');
  const related: Related[] = [];
  for (let i = 0; i + 1 < words.length; i += 2) {
    related.push({ term: words[i] ?? '', relation, strength: Number(words[i + 1]) / STRENGTHS });
  }
  return related;
}
