/**
 * Sentences -> an index of them, made once: for each term the sentences that hold it (postings), and for each sentence
 * its tokens in order, so that a question adds up weights and then looks closely at a few sentences only.
 */
import { classesOf, lookUp } from '../lexicon/lexicon.ts';
import { type AnnotatedToken, annotate, Mark } from './annotation.ts';
import { backgroundShareOf } from './background.ts';
import { inverseDocumentFrequency } from './weighting.ts';

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
  /** 1 for a sentence that ends with a question mark. */
  readonly asks: Uint8Array;
  /** 1 for a sentence that ends without a period, an exclamation or a question mark, as headings do. */
  readonly isOpen: Uint8Array;
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
  /** Noun senses of a token's key, and all senses above them. */
  classesOf(key: number): ReadonlySet<number>;
}

const OPENING_LETTERS = 2;
const LONGEST_ACRONYM = 5;

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
  const asks = new Uint8Array(sentences.length);
  const isOpen = new Uint8Array(sentences.length);
  const names = new AcronymFinder();
  let isQuoting = false;

  for (const [sentence, text] of sentences.entries()) {
    const continues = paragraphOf !== undefined && paragraphOf[sentence] === paragraphOf[sentence - 1];
    const annotation = annotate(text, continues && isQuoting);
    isQuoting = annotation.isQuoting;
    let length = 0;
    for (const token of annotation.tokens) {
      const number = numberFor(token.key);
      const isTerm = (token.marks & Mark.stopWord) === 0;
      if (isTerm) {
        length += 1;
        const ofTerm = postings[number];
        if (ofTerm?.sentences.at(-1) === sentence) {
          ofTerm.frequencies.push((ofTerm.frequencies.pop() ?? 0) + 1);
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
    names.read(annotation.tokens);
    starts[sentence + 1] = tokens.length;
    lengths[sentence] = length;
    asks[sentence] = /\?\s*["”']*$/.test(text) ? 1 : 0;
    isOpen[sentence] = /[.!?]["”'’)\]\s]*$/.test(text) ? 0 : 1;
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
  const acronyms = names.acronyms();
  const classes = new Map<number, ReadonlySet<number>>();
  const none: ReadonlySet<string> = new Set();
  const empty: Postings = { sentences: new Uint32Array(), frequencies: new Uint16Array() };
  const termCount = lengths.reduce((sum, length) => sum + length, 0);

  return {
    sentenceCount: sentences.length,
    averageLength: termCount / Math.max(1, sentences.length),
    lengths,
    starts,
    tokens: Uint32Array.from(tokens),
    marks: Uint16Array.from(marks),
    paragraphs: paragraphOf === undefined ? undefined : Uint32Array.from(paragraphOf),
    asks,
    isOpen,
    keys,
    vocabulary,
    numberOf: (key) => numbers.get(key),
    postingsOf: (term) => packed[term] ?? empty,
    idf: (term) => {
      const number = vocabulary.get(term);
      const documentFrequency = number === undefined ? 0 : (packed[number]?.sentences.length ?? 0);
      return inverseDocumentFrequency(sentences.length, documentFrequency, backgroundShareOf(term));
    },
    capitalShare: (term) => (capitals[term] ?? 0) / Math.max(1, (capitals[term] ?? 0) + (smalls[term] ?? 0)),
    acronymsOf: (term) => acronyms.get(term) ?? none,
    termsLike: (term) => byOpening.get(term.slice(0, OPENING_LETTERS)) ?? [],
    classesOf(key) {
      const known = classes.get(key);
      if (known !== undefined) return known;
      const found = new Set((lookUp(keys[key] ?? '')?.nouns ?? []).flatMap(classesOf));
      classes.set(key, found);
      return found;
    },
  };
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

/** Collects runs of capitalised words, and the acronyms that stand in the text; then tells which belong together. */
class AcronymFinder {
  readonly #seen = new Set<string>();
  readonly #runs = new Map<string, readonly string[]>();

  read(tokens: readonly AnnotatedToken[]): void {
    let run: string[] = [];
    for (const { key, marks } of tokens) {
      const isStopWord = (marks & Mark.stopWord) !== 0;
      if (marks & Mark.acronym && !isStopWord) this.#seen.add(key);
      if (marks & (Mark.capital | Mark.opening) && !isStopWord && !(marks & Mark.acronym)) run.push(key);
      else if (!(isStopWord && /^ (?:of|the|and|for)$/.test(key))) {
        this.#close(run);
        run = [];
      }
    }
    this.#close(run);
  }

  #close(run: readonly string[]): void {
    for (let from = 0; from < run.length - 1; from++) {
      for (let to = from + 2; to <= Math.min(run.length, from + LONGEST_ACRONYM); to++) {
        const words = run.slice(from, to);
        this.#runs.set(words.join(' '), words);
      }
    }
  }

  acronyms(): Map<string, Set<string>> {
    const found = new Map<string, Set<string>>();
    const link = (a: string, b: string): void => {
      found.set(a, (found.get(a) ?? new Set()).add(b));
    };
    for (const words of this.#runs.values()) {
      const acronym = words.map((word) => word.charAt(0)).join('');
      if (!this.#seen.has(acronym)) continue;
      for (const word of words) {
        link(acronym, word);
        link(word, acronym);
      }
    }
    return found;
  }
}
