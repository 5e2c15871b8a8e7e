/** Corpus and kind ("countries") -> the sentences that each name another member of it, in reading order. */
import { type Article, quote, type Sentence } from '../../article/article.ts';
import { hasWholeSentences } from '../../entities/entities.ts';
import type { NamingContext, NamingSentence } from '../../entities/mention.ts';
import { mentionsIn, toNamingSentence } from '../../entities/naming-sentence.ts';
import { TokenFlag } from '../../language/flags.ts';
import { endOf, startOf, tokenFlagsAt } from '../../retrieval/index/token-table.ts';
import type { Excerpt } from '../answer.ts';
import { type Corpus, sentenceAt } from '../corpus/corpus.ts';
import { quoteSentence } from '../quotation.ts';
import { createKind, type Kind, type Member } from './kind.ts';

/** Reading a sentence takes up to half a millisecond. */
const MAX_SENTENCES_EXAMINED = 200;
/** In characters. A longer sentence is a table or a list without full stops. */
const MAX_LENGTH_EXAMINED = 1000;
/** A single word may belong to a kind by another meaning: a "bug" in a list of faults is no animal. */
const MIN_COMMON_NOUNS = 2;

/**
 * @param of the term of the kind; undefined for persons
 * @param count the most sentences to return
 * @returns sentences that each contain a member which no sentence before contains, with their members as highlights
 */
export function sentencesWithMembers(corpus: Corpus, of: string | undefined, count: number): Excerpt[] {
  const { index } = corpus.searcher;
  const { language } = corpus;
  const { aims, entities, grammar, lexicon } = language;
  if (aims === undefined || entities === undefined || grammar === undefined) return [];
  const capitalised = { has: (term: string) => (index.capitalShares[index.termIds.get(term) ?? -1] ?? 0) > 0 };
  const context: NamingContext = { rules: entities, lexicon, capitalised };
  const kind = createKind(of, language, aims.kinds);
  const named = new Found(count);
  const common = new Found(count);
  let read = 0;
  for (const number of of === undefined ? sentencesWithFullNames(corpus) : sentencesWithWords(corpus, kind)) {
    if (named.isComplete || common.isComplete || read >= MAX_SENTENCES_EXAMINED) break;
    const { article, sentence } = sentenceAt(corpus, number);
    if (!isReadable(article, sentence)) continue;
    read += 1;
    const tagged = toNamingSentence(quote(article, sentence), language, grammar);
    named.add(article, sentence, memberNamesIn(tagged, context, kind));
    common.add(
      article,
      sentence,
      tagged.tokens.flatMap((token) => kind.nounAt(token) ?? []),
    );
  }
  // A single word may belong to a kind of names by chance, and a name to a kind of things.
  const isOfThings = common.known.size >= MIN_COMMON_NOUNS && common.known.size > named.known.size;
  return isOfThings ? common.excerpts : named.excerpts;
}

/** The sentences that each contain a new member. */
class Found {
  readonly known = new Map<string, Member>();
  readonly excerpts: Excerpt[] = [];
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
  }

  get isComplete(): boolean {
    return this.excerpts.length >= this.#count;
  }

  add(article: Article, sentence: Sentence, members: readonly Member[]): void {
    const others = members.filter((member) => !wasNamed(member, this.known));
    for (const member of others) this.known.set(member.key, member);
    if (others.length > 0) this.excerpts.push(excerptWith(article, sentence, members));
  }
}

function memberNamesIn(sentence: NamingSentence, context: NamingContext, kind: Kind): readonly Member[] {
  const names = mentionsIn(sentence, context).flatMap((mention) => kind.nameIn(sentence, mention) ?? []);
  return names.sort((a, b) => a.start - b.start);
}

function isReadable(article: Article, sentence: Sentence): boolean {
  return hasWholeSentences(article, sentence) && sentence.end - sentence.start <= MAX_LENGTH_EXAMINED;
}

/** Whether a member was named before: "Trump" after "Donald Trump", and the other way round. */
function wasNamed({ key, isPerson }: Member, known: ReadonlyMap<string, Member>): boolean {
  if (known.has(key)) return true;
  const isSame = (other: string): boolean => other.endsWith(` ${key}`) || key.endsWith(` ${other}`);
  return isPerson && [...known.keys()].some(isSame);
}

function excerptWith(article: Article, sentence: Sentence, members: readonly Member[]): Excerpt {
  const highlights = members.map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }));
  return { ...quoteSentence(article, sentence), score: 0, highlights };
}

/** The sentences with a word that may name a member, in reading order. */
function sentencesWithWords({ searcher: { index } }: Corpus, kind: Kind): readonly number[] {
  const { postings, entries, terms } = index;
  const sentences = new Set<number>();
  for (const [termId, entry] of entries.entries()) {
    if (!kind.mayBeInMember(terms[termId] ?? '', entry)) continue;
    const list = postings.sentences.subarray(postings.starts[termId], postings.starts[termId + 1]);
    for (const sentence of list) sentences.add(sentence);
  }
  return [...sentences].sort((a, b) => a - b);
}

/** The sentences with two capitalised words in a row, in reading order. */
function* sentencesWithFullNames({ searcher: { index } }: Corpus): Generator<number> {
  for (let sentence = 0; sentence < index.sentenceCount; sentence++) {
    const end = endOf(index, sentence);
    let wasCapital = false;
    for (let at = startOf(index, sentence); at < end; at++) {
      const isCapital = (tokenFlagsAt(index, at) & (TokenFlag.capital | TokenFlag.opening)) !== 0;
      if (isCapital && wasCapital) {
        yield sentence;
        break;
      }
      wasCapital = isCapital;
    }
  }
}
