/**
 * Ranked sentences -> passages to quote: each is a sentence that may answer, with the sentences next to it that belong to the
 * answer. A passage is what a person would underline, so it is extended only for a reason.
 */

import { type Article, type Block, blockOf, quote, type Sentence } from '../../article/article.ts';
import { opensSection } from '../../article/document.ts';
import { endsAsQuestion } from '../../text/ends-as-question.ts';
import { type Corpus, sentenceAt } from '../corpus/corpus.ts';
import { dependsOnBefore } from './sentence-before.ts';

/** Sentences in a row, as indexes in the corpus. */
export interface Passage {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
  /** The sentence that introduces the passage and is not part of it, if it is needed: a table's header, a list's lead-in. */
  readonly introduction: number | undefined;
}

/** The most sentences of a passage. */
const MAX_PASSAGE_SENTENCES = 3;
/** In UTF-16 code units. A passage is not extended beyond it: some six lines in a Discord message. */
const MAX_PASSAGE_LENGTH = 500;
/**
 * A neighbour whose probability is at least this share of the sentence's own is part of the passage. With 0.2, passages are
 * a sixth shorter, and the first one answers two questions less in a hundred of `community-dev` (tools/evaluation/README.md).
 */
const MIN_SHARE_OF_NEIGHBOUR = 0.05;
/** The beginning of a numbered clause, which is a matter of its own: "4.2 ", "§ 7". */
const NUMBERED_CLAUSE = /^(?:§\s*\d|\d{1,3}\.\d)/;
const CLAUSE_EXAMINED = 10;
/** The name of a speaker before what is said. */
const LABEL_OF_TURN = /^[^\s:]{1,20}(?: [^\s:]{1,20}){0,3}:\s/;
/** In words. A shorter sentence ("No.", "Yes, it is.") needs the next one. */
const MAX_WORDS_OF_REPLY = 3;

/**
 * Makes a passage of a ranked sentence.
 *
 * @param probabilities the probability of each candidate, by its index in the corpus
 * @param sentence the index of a candidate
 */
export function passageAround(corpus: Corpus, probabilities: ReadonlyMap<number, number>, sentence: number): Passage {
  const own = probabilities.get(sentence) ?? 0;
  /** Whether a neighbour is a candidate itself, and likely enough compared with the sentence. */
  const isLikely = (neighbour: number): boolean => {
    const likelihood = probabilities.get(neighbour) ?? 0;
    return likelihood > 0 && likelihood >= own * MIN_SHARE_OF_NEIGHBOUR;
  };
  const passage = new GrowingPassage(corpus, sentence);
  passage.addLeadIn();
  passage.addContinuation();
  const needsBefore = dependsOnBefore(passage.text(passage.first), corpus.language);
  if (needsBefore && isLikely(passage.first - 1)) passage.extendBackward();
  for (let isExtended = true; isExtended; ) {
    const next = probabilities.get(passage.last + 1) ?? 0;
    const previous = probabilities.get(passage.first - 1) ?? 0;
    const forward = (): boolean => isLikely(passage.last + 1) && passage.extendForward();
    const backward = (): boolean => isLikely(passage.first - 1) && passage.extendBackward();
    isExtended = next >= previous ? forward() || backward() : backward() || forward();
  }
  return passage.finished();
}

/** The beginning of the section of a sentence, for a question that names the section rather than what it says. */
export function openingOfSection(corpus: Corpus, sentence: number): Passage {
  const { article, sentence: own } = sentenceAt(corpus, sentence);
  const offset = corpus.firsts.get(article) ?? 0;
  const heading = article.blocks[blockOf(article, own).introducedBy];
  let first = sentence;
  if (heading !== undefined && opensSection(heading)) {
    first = offset + heading.endSentence;
    while (first < sentence && blockOf(article, sentenceAt(corpus, first).sentence).isIntroduction) first += 1;
  }
  const passage = new GrowingPassage(corpus, first);
  while (passage.extendForward());
  return passage.finished();
}

class GrowingPassage {
  first: number;
  last: number;
  readonly #corpus: Corpus;

  constructor(corpus: Corpus, sentence: number) {
    this.#corpus = corpus;
    this.first = sentence;
    this.last = sentence;
  }

  /** Begins a list item or a code block with the line right before it that introduces it. */
  addLeadIn(): void {
    const { block } = this.#at(this.first);
    if (block.kind !== 'list-item' && block.kind !== 'code') return;
    const before = this.#find(this.first - 1);
    if (before === undefined || before.index !== block.introducedBy) return;
    if (block.kind === 'code' || endsWithColon(before)) this.extendBackward();
  }

  /** Completes a sentence that only introduces what follows, asks, or is too short to be understood. */
  addContinuation(): void {
    const own = this.#at(this.last);
    if (own.block.kind === 'code' || own.block.kind === 'table-row') return;
    if (endsWithColon(own)) while (this.#isIntroducedNext() && this.extendForward());
    else if (this.#isUnfinished()) while (this.extendForward() && this.#isUnfinished());
    else if (this.#find(this.last + 1)?.block.kind === 'code' && this.#isIntroducedNext()) this.extendForward();
  }

  extendForward(): boolean {
    if (!this.#mayJoin(this.last, this.last + 1, this.first, this.last + 1)) return false;
    this.last += 1;
    return true;
  }

  extendBackward(): boolean {
    if (!this.#mayJoin(this.first, this.first - 1, this.first - 1, this.last)) return false;
    this.first -= 1;
    return true;
  }

  finished(): Passage {
    return { first: this.first, last: this.last, introduction: this.#introduction() };
  }

  /** The sentence with an index in the corpus. */
  text(number: number): string {
    const { article, sentence } = sentenceAt(this.#corpus, number);
    return quote(article, sentence);
  }

  /** The sentence that introduces the passage from outside, if readers need it. */
  #introduction(): number | undefined {
    const { block, article, offset } = this.#at(this.first);
    const above = article.blocks[block.introducedBy];
    if (above === undefined || (block.kind !== 'table-row' && block.kind !== 'list-item' && block.kind !== 'code'))
      return undefined;
    if (above.kind === 'heading' || above.kind === 'question') return undefined;
    const number = offset + above.endSentence - 1;
    return number >= this.first ? undefined : number;
  }

  /** Whether the last sentence asks, or is so short that what comes after it is needed. A speaker's name is no word of it. */
  #isUnfinished(): boolean {
    const said = this.text(this.last).replace(LABEL_OF_TURN, '');
    return endsAsQuestion(said) || said.split(/\s+/, MAX_WORDS_OF_REPLY + 1).length <= MAX_WORDS_OF_REPLY;
  }

  /** Whether the next sentence is introduced by the block of the last one. */
  #isIntroducedNext(): boolean {
    const next = this.#find(this.last + 1);
    return next !== undefined && next.block.introducedBy === this.#at(this.first).index;
  }

  /** Whether a neighbour can be part of the passage, which would then reach from `first` to `last`. */
  #mayJoin(own: number, neighbour: number, first: number, last: number): boolean {
    if (last - first >= MAX_PASSAGE_SENTENCES) return false;
    const [from, to] = [this.#find(first), this.#find(last)];
    const [at, next] = [this.#at(own), this.#find(neighbour)];
    if (next === undefined || from === undefined || to === undefined || next.article !== at.article) return false;
    if (to.sentence.end - from.sentence.start > MAX_PASSAGE_LENGTH || next.block.isIntroduction) return false;
    if (next.index === at.index || next.block.introducedBy === at.index || at.block.introducedBy === next.index)
      return true;
    const { kind, introducedBy } = next.block;
    const later = neighbour > own ? next : at;
    if (NUMBERED_CLAUSE.test(later.article.text.slice(later.block.start, later.block.start + CLAUSE_EXAMINED)))
      return false;
    if (introducedBy !== at.block.introducedBy || kind !== at.block.kind) return false;
    // Each row of a table, and each paragraph of continuous prose, has a topic of its own.
    return kind !== 'table-row' && (kind !== 'paragraph' || introducedBy >= 0);
  }

  #at(number: number): Located {
    const { article, sentence } = sentenceAt(this.#corpus, number);
    return {
      article,
      sentence,
      block: blockOf(article, sentence),
      index: sentence.block,
      offset: this.#corpus.firsts.get(article) ?? 0,
    };
  }

  #find(number: number): Located | undefined {
    return number >= 0 && number < this.#corpus.sentences.length ? this.#at(number) : undefined;
  }
}

interface Located {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly block: Block;
  /** The index of the block in its article. */
  readonly index: number;
  /** The index in the corpus of the article's first sentence. */
  readonly offset: number;
}

function endsWithColon({ article, sentence }: Located): boolean {
  return article.text[sentence.end - 1] === ':';
}
