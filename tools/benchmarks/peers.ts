/**
 * The project and its peers: how each builds an index of sentences, and how it finds the best five. Each is used as its
 * documentation first shows. Options are set only if it would not accept whole questions without them.
 */

/** Asks one question. The result is ignored. */
export type Ask = (question: string) => unknown;

export interface Peer {
  /** Loads the library, which is not timed, and returns a function that builds the index, which is timed. */
  load(): Promise<(sentences: readonly string[]) => Ask>;
  /** With more sentences than this, it takes minutes. */
  readonly maxSentences: number;
  /** Its index is in memory that Node does not count. */
  readonly isOutsideNode?: boolean;
}

export const OURS = 'verbatim';

const BEST = 5;

/** For FTS5, which has no list of its own. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they ' +
    'this to was will with what who when where which why how did do does'
  ).split(' '),
);

export const PEERS: Readonly<Record<string, Peer>> = {
  /** The built project by its name, as a program that depends on it would import it. */
  [OURS]: {
    maxSentences: Number.POSITIVE_INFINITY,
    async load() {
      const { createSearcher } = await import('verbatim');
      return (sentences) => {
        const searcher = createSearcher(sentences);
        return (question) => searcher.search(question, BEST);
      };
    },
  },

  natural: {
    maxSentences: 10_000,
    async load() {
      const { TfIdf } = (await import('natural/lib/natural/tfidf/index.js')).default;
      return (sentences) => {
        const tfidf = new TfIdf();
        for (const sentence of sentences) tfidf.addDocument(sentence);
        return (question) => bestOf(tfidf.tfidfs(question));
      };
    },
  },

  minisearch: {
    maxSentences: 10_000,
    async load() {
      const { default: MiniSearch } = await import('minisearch');
      return (sentences) => {
        const index = new MiniSearch({ fields: ['text'] });
        index.addAll(sentences.map((text, id) => ({ id, text })));
        return (question) => index.search(question).slice(0, BEST);
      };
    },
  },

  lunr: {
    maxSentences: 100_000,
    async load() {
      const { default: lunr } = await import('lunr');
      return (sentences) => {
        const index = lunr(function () {
          this.ref('id');
          this.field('text');
          for (const [id, text] of sentences.entries()) this.add({ id, text });
        });
        // Punctuation marks are operators in its queries.
        return (question) => index.search(question.replace(/[^\p{L}\p{N}\s]/gu, ' ')).slice(0, BEST);
      };
    },
  },

  flexsearch: {
    maxSentences: Number.POSITIVE_INFINITY,
    async load() {
      const { Index } = (await import('flexsearch')).default;
      return (sentences) => {
        const index = new Index({ tokenize: 'strict' });
        for (const [id, text] of sentences.entries()) index.add(id, text);
        return (question) => index.search(question, { limit: BEST, suggest: true });
      };
    },
  },

  orama: {
    maxSentences: 10_000,
    async load() {
      const { create, insert, search } = await import('@orama/orama');
      return (sentences) => {
        const database = create({ schema: { text: 'string' } });
        for (const text of sentences) insert(database, { text });
        return (question) => search(database, { term: question, limit: BEST, threshold: 1 });
      };
    },
  },

  wink: {
    maxSentences: 100_000,
    async load() {
      const { default: bm25 } = await import('wink-bm25-text-search');
      const { string, tokens } = (await import('wink-nlp-utils')).default;
      return (sentences) => {
        const engine = bm25();
        engine.defineConfig({ fldWeights: { text: 1 } });
        engine.definePrepTasks([string.lowerCase, string.tokenize0, tokens.removeWords, tokens.stem]);
        for (const [id, text] of sentences.entries()) engine.addDoc({ text }, id);
        engine.consolidate();
        return (question) => engine.search(question, BEST);
      };
    },
  },

  fts5: {
    maxSentences: Number.POSITIVE_INFINITY,
    isOutsideNode: true,
    async load() {
      const { default: Database } = await import('libsql');
      return (sentences) => {
        const database = new Database(':memory:');
        database.exec("create virtual table sentences using fts5(text, tokenize='porter unicode61')");
        const insert = database.prepare('insert into sentences(text) values (?)');
        database.exec('begin');
        for (const sentence of sentences) insert.run(sentence);
        database.exec('commit');
        const select = database.prepare(
          `select rowid from sentences where sentences match ? order by bm25(sentences) limit ${BEST}`,
        );
        return (question) => {
          const words = new Set(question.toLowerCase().match(/[\p{L}\p{N}]+/gu));
          const terms = [...words].filter((word) => !STOP_WORDS.has(word));
          return terms.length === 0 ? [] : select.all(terms.map((term) => `"${term}"`).join(' OR '));
        };
      };
    },
  },
};

/** The best of the scores, because natural only scores the documents. */
function bestOf(scores: readonly number[]): (readonly [score: number, sentence: number])[] {
  const best: (readonly [number, number])[] = [];
  for (const [sentence, score] of scores.entries()) {
    if (best.length === BEST && score <= (best.at(-1)?.[0] ?? 0)) continue;
    best.push([score, sentence]);
    best.sort(([a], [b]) => b - a);
    if (best.length > BEST) best.pop();
  }
  return best;
}
