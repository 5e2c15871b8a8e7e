/**
 * Sentences -> an index of them, made once: for each term the sentences that hold it (postings), and for each sentence
 * its tokens in order, so that a question adds up weights and then looks closely at a few sentences only.
 */
import { classesOf, lookUp } from '../lexicon/lexicon.ts';
import { AcronymFinder } from './acronyms.ts';
import { annotate, Mark } from './annotation.ts';
import { backgroundShareOf } from './background.ts';
import { PronounResolver } from './pronouns.ts';
import { smoothedInverseDocumentFrequency } from './weighting.ts';

/** The sentences that hold one term, in rising order, and how often each does. */
export interface Postings {
  readonly sentences: Uint32Array;
  readonly frequencies: Uint16Array;
}

export interface SentenceIndex {
  readonly sentenceCount: number;
  /** Terms in a sentence on average. */
  readonly averageLength: number;
  /** Terms in each sentence, repetitions included. */
  readonly lengths: Uint32Array;
  /** Where the tokens of each sentence begin in `tokens`; one more than sentences, so that the next one is the end. */
  readonly starts: Uint32Array;
  /** The keys of all tokens, by their numbers. */
  readonly tokens: Uint32Array;
  readonly marks: Uint16Array;
  /** Which paragraph each sentence stands in; none where the sentences do not follow each other in a text. */
  readonly paragraphs: Uint32Array | undefined;
  /** Terms in each paragraph, by its number. */
  readonly paragraphLengths: Float64Array;
  /** By the place of a pronoun among all tokens, the numbers of the terms that it stands for. */
  readonly antecedents: ReadonlyMap<number, readonly number[]>;
  readonly keys: readonly string[];
  /** Numbers of the terms (stop words left out). */
  readonly vocabulary: ReadonlyMap<string, number>;
  numberOf(key: string): number | undefined;
  postingsOf(term: number): Postings;
  idf(term: string): number;
  /** Share of its occurrences, sentence openings left out, that are capitalised: near 1 for a name. */
  capitalShare(term: number): number;
  /** "us" <-> "united", "states": an acronym and the words that it stands for, where the text holds both. */
  acronymsOf(term: string): ReadonlySet<string>;
  /** Vocabulary terms that begin with the same two letters. */
  termsLike(term: string): readonly string[];
  /** Whether a key names something of one of these kinds, given as noun senses: "Japan" is a country. */
  isOneOf(key: number, senses: Iterable<number>): boolean;
}

const OPENING_LETTERS = 2;
/** What 16 bits hold. */
const MOST_OFTEN = 65_535;

interface GrowingPostings {
  readonly sentences: number[];
  readonly frequencies: number[];
}

/**
 * @param sentences their texts
 * @param paragraphOf the number of the paragraph that each stands in, if they follow each other in a text
 */
export function buildIndex(sentences: readonly string[], paragraphOf?: readonly number[]): SentenceIndex {
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  const postings: GrowingPostings[] = [];
  const capitals: number[] = [];
  const smalls: number[] = [];
  const tokens: number[] = [];
  const marks: number[] = [];
  const starts = new Uint32Array(sentences.length + 1);
  const lengths = new Uint32Array(sentences.length);
  const acronymFinder = new AcronymFinder();
  const pronouns = new PronounResolver(keys);

  for (const [sentence, text] of sentences.entries()) {
    const continues = paragraphOf !== undefined && paragraphOf[sentence] === paragraphOf[sentence - 1];
    const annotated = annotate(text);
    let length = 0;
    for (const token of annotated) {
      const number = numberFor(token.key);
      const isTerm = (token.marks & Mark.stopWord) === 0;
      if (isTerm) {
        length += 1;
        const ofTerm = postings[number];
        if (ofTerm?.sentences.at(-1) === sentence) {
          ofTerm.frequencies.push(Math.min(MOST_OFTEN, (ofTerm.frequencies.pop() ?? 0) + 1));
        } else {
          ofTerm?.sentences.push(sentence);
          ofTerm?.frequencies.push(1);
        }
      }
      if (token.marks & Mark.capital) capitals[number] = (capitals[number] ?? 0) + 1;
      else if (!(token.marks & Mark.opening)) smalls[number] = (smalls[number] ?? 0) + 1;
      tokens.push(number);
      marks.push(token.marks);
    }
    acronymFinder.read(annotated);
    const start = starts[sentence] ?? 0;
    if (paragraphOf !== undefined) pronouns.read(tokens.slice(start), marks.slice(start), start, continues);
    starts[sentence + 1] = tokens.length;
    lengths[sentence] = length;
  }

  function numberFor(key: string): number {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = keys.length;
    numbers.set(key, number);
    keys.push(key);
    capitals.push(0);
    smalls.push(0);
    postings.push({ sentences: [], frequencies: [] });
    return number;
  }

  const packed = postings.map(
    (ofTerm): Postings => ({
      sentences: Uint32Array.from(ofTerm.sentences),
      frequencies: Uint16Array.from(ofTerm.frequencies),
    }),
  );
  const vocabulary = new Map([...numbers].filter(([key]) => !key.startsWith(' ')));
  const byOpening = groupByOpening(vocabulary.keys());
  const acronyms = acronymFinder.acronyms();
  const classes = new Map<number, ReadonlySet<number>>();
  const none: ReadonlySet<string> = new Set();
  const empty: Postings = { sentences: new Uint32Array(), frequencies: new Uint16Array() };
  const paragraphs = paragraphOf === undefined ? undefined : numbered(paragraphOf);
  const termCount = lengths.reduce((sum, length) => sum + length, 0);

  return {
    sentenceCount: sentences.length,
    averageLength: termCount / Math.max(1, sentences.length),
    lengths,
    starts,
    tokens: Uint32Array.from(tokens),
    marks: Uint16Array.from(marks),
    paragraphs,
    paragraphLengths: lengthsOf(paragraphs ?? new Uint32Array(), lengths),
    antecedents: pronouns.antecedents(),
    keys,
    vocabulary,
    numberOf: (key) => numbers.get(key),
    postingsOf: (term) => packed[term] ?? empty,
    idf: (term) => {
      const number = vocabulary.get(term);
      const documentFrequency = number === undefined ? 0 : (packed[number]?.sentences.length ?? 0);
      return smoothedInverseDocumentFrequency(sentences.length, documentFrequency, backgroundShareOf(term));
    },
    capitalShare: (term) => (capitals[term] ?? 0) / Math.max(1, (capitals[term] ?? 0) + (smalls[term] ?? 0)),
    acronymsOf: (term) => acronyms.get(term) ?? none,
    termsLike: (term) => byOpening.get(term.slice(0, OPENING_LETTERS)) ?? [],
    isOneOf(key, senses) {
      let ofKey = classes.get(key);
      if (ofKey === undefined) {
        ofKey = new Set((lookUp(keys[key] ?? '')?.nouns ?? []).flatMap(classesOf));
        classes.set(key, ofKey);
      }
      for (const sense of senses) if (ofKey.has(sense)) return true;
      return false;
    },
  };
}

/** Whatever the paragraphs are called, they are counted from 1. */
function numbered(paragraphOf: readonly number[]): Uint32Array {
  let number = 0;
  return Uint32Array.from(paragraphOf, (paragraph, sentence) => {
    if (sentence === 0 || paragraph !== paragraphOf[sentence - 1]) number += 1;
    return number;
  });
}

function lengthsOf(paragraphs: Uint32Array, lengths: Uint32Array): Float64Array {
  const ofParagraphs = new Float64Array((paragraphs.at(-1) ?? 0) + 1);
  for (const [sentence, paragraph] of paragraphs.entries()) {
    ofParagraphs[paragraph] = (ofParagraphs[paragraph] ?? 0) + (lengths[sentence] ?? 0);
  }
  return ofParagraphs;
}

/** Whether a token may be a name: capitalised, at the start of a sentence only if the text capitalises it elsewhere. */
export function isCapitalised(index: SentenceIndex, marks: number, key: number | undefined): boolean {
  if (marks & Mark.capital) return true;
  return (marks & Mark.opening) !== 0 && index.capitalShare(key ?? -1) > 0.5;
}

function groupByOpening(terms: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const term of terms) {
    const opening = term.slice(0, OPENING_LETTERS);
    const group = groups.get(opening);
    if (group === undefined) groups.set(opening, [term]);
    else group.push(term);
  }
  return groups;
}
