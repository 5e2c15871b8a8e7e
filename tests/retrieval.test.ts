import fc from 'fast-check';
import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js';
import { describe, expect, it } from 'vitest';
import { createSearcher } from '../src/index.ts';
import { FEATURES, Feature, type FeatureName } from '../src/retrieval/features/features.ts';
import { findCandidates, visitAllSentences } from '../src/retrieval/features/find-candidates.ts';
import { QueryRun, QueryRunner } from '../src/retrieval/features/query-run.ts';
import {
  backgroundShare,
  inverseDocumentFrequency,
  lengthNorm,
  smoothedInverseDocumentFrequency,
  tfComponent,
} from '../src/retrieval/index/bm25.ts';
import { buildIndex, type SentenceIndex } from '../src/retrieval/index/sentence-index.ts';
import { letterSetOf } from '../src/retrieval/index/vocabulary.ts';
import { editDistanceFrom, MAX_COMPARED_LENGTH, mayBeWithin } from '../src/retrieval/query/edit-distance.ts';
import { Expansion } from '../src/retrieval/query/expansion.ts';
import { MAX_QUERY_TERMS, parseQuery, type Query } from '../src/retrieval/query/query.ts';
import { createScratch, type Scratch } from '../src/retrieval/query/scratch.ts';
import { MaxScore } from '../src/retrieval/search/maxscore.ts';
import { TopK } from '../src/retrieval/search/top-k.ts';
import { searcherOfPart } from '../src/retrieval/searcher.ts';

const sentence = fc
  .array(
    fc.constantFrom('cat', 'cats', 'dog', 'bird', 'fish', 'the', 'Seoul', '23,500', 'He', 'fears', 'in', '1066', '?'),
    { maxLength: 8 },
  )
  .map((words) => words.join(' '));

describe('the weighting', () => {
  it('gives the idf of the formula in its docstring, never below zero', () => {
    expect(inverseDocumentFrequency(10, 1)).toBeCloseTo(Math.log(1 + 9.5 / 1.5), 12);
    expect(inverseDocumentFrequency(10, 10)).toBeGreaterThan(0);
    expect(inverseDocumentFrequency(10, 0)).toBeGreaterThan(inverseDocumentFrequency(10, 1));
  });

  it('tells a common word of English from a rare one where a short text holds both once', () => {
    const idf = (shareOfWords: number): number =>
      smoothedInverseDocumentFrequency(10, 1, backgroundShare(shareOfWords));
    expect(idf(1e-3)).toBeLessThan(idf(1e-6) / 1.3);
  });

  it('counts a term in a sentence of average length as its idf, and less than twice as much when it stands twice', () => {
    expect(tfComponent(1, lengthNorm(10, 10))).toBeCloseTo(1, 12);
    expect(tfComponent(2, lengthNorm(10, 10))).toBeGreaterThan(1);
    expect(tfComponent(2, lengthNorm(10, 10))).toBeLessThan(2);
    expect(tfComponent(1, lengthNorm(20, 10))).toBeLessThan(1);
  });
});

describe('the searcher', () => {
  it('gives the best k of one order, best first, whatever the sentences and the question', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 12 }),
        sentence,
        fc.integer({ min: 1, max: 15 }),
        (sentences, question, k) => {
          const searcher = createSearcher(sentences);
          const hits = searcher.search(question, k);
          expect(hits).toEqual(searcher.search(question, 100).slice(0, k));
          for (const [i, { sentence: number, score }] of hits.entries()) {
            expect(sentences[number]).toBeDefined();
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(hits[i - 1]?.score ?? 1);
          }
          expect(new Set(hits.map((hit) => hit.sentence)).size).toBe(hits.length);
        },
      ),
    );
  });

  it('believes in its sentences as much as in certainty, all together', () => {
    const hits = createSearcher(['A cat sleeps.', 'A cat eats.', 'A dog barks.']).search('What does the cat eat?', 9);
    expect(hits[0]?.sentence).toBe(1);
    expect(hits.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 9);
  });

  it('gives every sentence a score, those that share nothing with the question too', () => {
    const scores = createSearcher(['A cat sleeps.', 'A dog barks.', '']).scoreAll('Who sleeps?');
    expect(scores).toHaveLength(3);
    expect(scores[0]).toBe(Math.max(...scores));
  });

  it('goes on after those that it looks at by what their words weigh, to a thousand', () => {
    const sentences = Array.from({ length: 3000 }, (_, i) => `The cat ${'sleeps '.repeat(i % 9)}here.`);
    const hits = createSearcher(sentences).search('Where does the cat sleep?', 5000);
    expect(hits).toHaveLength(1000);
    expect(new Set(hits.map(({ sentence }) => sentence)).size).toBe(1000);
    for (const [i, { score }] of hits.entries()) expect(score).toBeLessThanOrEqual(hits[i - 1]?.score ?? 1);
  });

  it('ranks some of its sentences as if it had no others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(sentence, fc.constantFrom('The US met Una Sands.', 'His cat eats.')), fc.nat(3)), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.nat(11),
        fc.nat(12),
        sentence,
        (given, first, length, question) => {
          const texts = given.map(([text]) => text);
          const paragraphs = given.map((_, i) => given.slice(0, i + 1).reduce((sum, [, step]) => sum + step, 0));
          const from = Math.min(first, texts.length - 1);
          const to = Math.min(texts.length, from + length);
          const part = searcherOfPart(createSearcher(texts, paragraphs), from, to);
          const alone = createSearcher(texts.slice(from, to), paragraphs.slice(from, to));
          expect(part.rank(question, 12)).toEqual(alone.rank(question, 12));
          expect(part.scoreAll(question)).toEqual(alone.scoreAll(question));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('scores many sentences as it scores few', () => {
    const sentences = Array.from({ length: 2500 }, (_, i) => (i % 2 === 0 ? 'A cat sleeps.' : 'A dog barks.'));
    const scores = createSearcher(sentences, [...sentences.keys()]).scoreAll('Who sleeps?');
    expect(new Set(scores)).toEqual(new Set(scores.slice(0, 2)));
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 1);
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 9);
  });

  it('finds nothing where nothing is shared, and in no sentences at all', () => {
    expect(createSearcher(['a cat']).search('bitcoin', 5)).toEqual([]);
    expect(createSearcher([]).search('dog', 5)).toEqual([]);
    expect(createSearcher(['', 'the']).search('??', 5)).toEqual([]);
  });

  it('is not misled by words that are names of an object’s own properties', () => {
    expect(createSearcher(['a constructor', 'a __proto__']).search('constructor toString __proto__', 5)).toHaveLength(
      2,
    );
  });
});

function searchFor(index: SentenceIndex, query: Query): MaxScore {
  const scratch = createScratch(index);
  return new MaxScore(index, query, new Expansion(index, query, scratch), scratch);
}

describe('the search for the best sentences', () => {
  const words = [
    ...['cat', 'cats', 'kitten', 'dog', 'puppy', 'bird', 'fish', 'fishing', 'purchase', 'buy', 'bought', 'acquire'],
    ...['soldier', 'troop', 'army', 'withdraw', 'withdrawal', 'retreat', 'Japan', 'Japanese', 'the', 'of', 'Zorblax'],
  ];
  /** Words as unevenly common as in a text, from one number: as many short lists as long ones. */
  const textOf = (seed: number, sentenceCount: number): string[] => {
    let state = seed;
    const random = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    return Array.from({ length: sentenceCount }, () =>
      Array.from({ length: 1 + Math.floor(random() * 12) }, () => words[Math.floor(words.length * random() ** 3)]).join(
        ' ',
      ),
    );
  };

  it.each([
    ['a few sentences', 30, 300],
    ['so many that lists of postings are passed over', 6000, 20],
  ])('gives what scoring every one gives, among %s', (_, sentenceCount, numRuns) => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }),
        fc.record({
          max: fc.integer({ min: 1, max: 40 }),
          min: fc.integer({ min: 1, max: 10 }),
          scoreRatio: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        (seed, question, limits) => {
          const index = buildIndex(textOf(seed, sentenceCount));
          const query = parseQuery(index, question.join(' '));
          const search = searchFor(index, query);
          const found = search.find(limits);
          const all = new TopK(limits);
          for (let number = 0; number < sentenceCount; number++) {
            const score = search.scoreOf(number);
            if (score > 0) all.offer(number, score);
          }
          const taken = ({ sentences, scores, count }: TopK) => [sentences.slice(0, count), scores.slice(0, count)];
          expect(taken(found)).toEqual(taken(all));
        },
      ),
      { numRuns },
    );
  });

  it('forgets a longer question before a shorter one', () => {
    const sentences = [
      'The winter of 1950 was very cold.',
      'Seoul is the capital of Korea.',
      'Troops arrived in Busan.',
    ];
    const searcher = createSearcher(sentences, [0, 1, 2]);
    const fresh = searcher.rank('capital Korea', 3);
    searcher.rank('Was the winter of 1950 hot?', 3);
    expect(searcher.rank('capital Korea', 3)).toEqual(fresh);
  });

  it('finds a sentence that repeats a word more often than is counted', () => {
    const sentences = [
      ...Array<string>(2000).fill('cat dog'),
      ...Array<string>(20).fill('buffalo '.repeat(14)),
      'buffalo '.repeat(1000),
    ];
    const index = buildIndex(sentences);
    const found = searchFor(index, parseQuery(index, 'buffalo')).find({ max: 1, min: 1, scoreRatio: 0 });
    expect(found.sentences).toEqual([2020]);
  });

  it('forgets one question before the next', () => {
    const sentences = textOf(7, 2000);
    const searcher = createSearcher(sentences);
    for (const question of ['Zorblax army', 'Who did withdraw the troop of Japan?', 'cat', 'fishing']) {
      expect(searcher.rank(question, 5)).toEqual(createSearcher(sentences).rank(question, 5));
    }
  });
});

describe('a query run', () => {
  const index = buildIndex(['The cat sleeps.', 'A kitten eats.', 'Dogs bark.'], [1, 1, 2]);
  const ask = <Result>(runner: QueryRunner, question: string, work: (run: QueryRun) => Result): Result =>
    runner.run(parseQuery(index, question), work);
  const limits = { max: 3, min: 3, scoreRatio: 0 };

  it('cannot be used after the work that it was lent to', async () => {
    const runner = new QueryRunner(index);
    const late = ask(runner, 'Where does the cat sleep?', async (run) => {
      await Promise.resolve();
      return run.matchOf(0);
    });
    ask(runner, 'Which dogs bark?', (run) => run.findBest(limits));
    await expect(late).rejects.toThrow('used after the work');
  });

  it('is not disturbed by a question that is put during its work', () => {
    const runner = new QueryRunner(index);
    const findings = (run: QueryRun) => [run.findBest(limits).scores, run.matchOf(0), run.matchOf(1)];
    const alone = ask(runner, 'Where does the cat sleep?', findings);
    const nested = ask(runner, 'Where does the cat sleep?', (run) => {
      run.matchOf(1);
      ask(runner, 'Which kitten eats?', findings);
      return findings(run);
    });
    expect(nested).toEqual(alone);
  });

  it('works as before after one that failed', () => {
    const runner = new QueryRunner(index);
    const findings = (run: QueryRun) => [run.findBest(limits).scores, run.matchOf(0)];
    const before = ask(runner, 'Where does the cat sleep?', findings);
    const failing = () =>
      ask(runner, 'Which kitten sleeps?', (run) => {
        run.matchOf(1);
        throw new Error('failed');
      });
    expect(failing).toThrow('failed');
    expect(ask(runner, 'Where does the cat sleep?', findings)).toEqual(before);
  });

  it('leaves nothing of a question in the arrays that the next one uses', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), sentence, (sentences, question) => {
        const index = buildIndex(sentences, [...sentences.keys()]);
        const scratch: Scratch = createScratch(index);
        const query = parseQuery(index, question);
        const run = new QueryRun(index, query, scratch);
        findCandidates(run);
        run.close();
        const { rows, ...arrays } = scratch;
        for (const array of [...rows, ...Object.values(arrays)]) expect(array.every((value) => value === 0)).toBe(true);
      }),
    );
  });
});

describe('a question', () => {
  const index = buildIndex(['Japan fears that 23,500 soldiers leave in May.', 'Ann was born in Seoul.']);

  it.each([
    ['Who was born in Seoul?', 'person'],
    ['When was Ann born?', 'time'],
    ['In which year was Ann born?', 'time'],
    ['How long ago was Ann born?', 'time'],
    ['Where was Ann born?', 'place'],
    ['Which country fears the withdrawal?', 'place'],
    ['How many soldiers leave?', 'number'],
    ['How far is Seoul?', 'number'],
    ['How much does it cost?', 'money'],
    ['Why do soldiers leave?', 'reason'],
    ['How do soldiers leave?', 'manner'],
    ['What is a heron?', 'definition'],
    ['What does Japan fear?', 'thing'],
    ['Does Japan fear it?', 'yes-no'],
    ['soldiers Japan', 'keywords'],
    ['', 'keywords'],
  ] as const)('%j expects an answer of type %s', (question, type) => {
    expect(parseQuery(index, question).type).toBe(type);
  });

  it('becomes its terms, each once, with those that the text does not contain', () => {
    const { terms, totalWeight } = parseQuery(index, 'Which soldiers, and whose soldiers, does Freedonia fear?');
    expect(terms.map(({ term, termId }) => [term, termId >= 0])).toEqual([
      ['soldier', true],
      ['freedonia', false],
      ['fear', true],
    ]);
    expect(totalWeight).toBeCloseTo(
      terms.reduce((sum, { weight }) => sum + weight, 0),
      12,
    );
  });

  it.each([
    ['Which president of Japan resigned?', 'presid'],
    ['What kind of soldiers does Japan fear?', 'soldier'],
    ['Who leaves?', undefined],
  ])('%j names the kind of its answer', (question, focus) => {
    expect(parseQuery(index, question).terms.find(({ isFocus }) => isFocus)?.term).toBe(focus);
  });

  it('of many words keeps those that the text contains', () => {
    const { terms } = parseQuery(index, `${Array.from({ length: 99 }, (_, i) => `zor${i}`).join(' ')} soldiers Japan`);
    expect(terms).toHaveLength(MAX_QUERY_TERMS);
    expect(terms.map(({ term }) => term)).toEqual(expect.arrayContaining(['soldier', 'japan']));
  });
});

describe('the edit distance', () => {
  const letters = fc.constantFrom('a', 'b', 'c');
  const word = (maxLength: number) =>
    fc.oneof(fc.string({ unit: letters, maxLength: 9 }), fc.string({ unit: letters, minLength: 27, maxLength }));

  it('is that of natural as far as it is asked for, and above that beyond', () => {
    fc.assert(
      fc.property(
        word(MAX_COMPARED_LENGTH),
        fc.array(word(MAX_COMPARED_LENGTH + 3), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 2 }),
        (word, others, max) => {
          const distanceTo = editDistanceFrom(word, max);
          for (const other of others) {
            const expected = levenshtein.DamerauLevenshteinDistance(word, other, { restricted: true });
            const distance = distanceTo(other);
            if (expected <= max && other.length <= MAX_COMPARED_LENGTH) expect(distance).toBe(expected);
            else expect(distance).toBeGreaterThan(max);
            if (expected <= max) expect(mayBeWithin(letterSetOf(word), letterSetOf(other), max)).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('related words', () => {
  it.each([
    ['a synonym', 'Who purchased the boat?', 'Ann bought the boat.', 'Ann washed the boat.'],
    [
      'a noun for a verb',
      'Who withdrew from the town?',
      'The withdrawal was led by Ann.',
      'The dinner was led by Ann.',
    ],
    ['an irregular form', 'Who did they choose?', 'Ann was chosen.', 'Ann was tired.'],
    [
      'an acronym',
      'What does the United Nations want?',
      'The UN wants peace. The United Nations met.',
      'Ann wants peace.',
    ],
    ['a typo', 'Who leads the parlament?', 'Ann leads the parliament.', 'Ann leads the orchestra.'],
    ['a country for its people', 'What did Denmark invent?', 'A Danish lamp was invented.', 'A big lamp was invented.'],
  ])('%s counts for the word itself', (_, question, related, unrelated) => {
    const [first] = createSearcher([unrelated, related]).search(question, 2);
    expect(first?.sentence).toBe(1);
  });
});

describe('the kind of answer that is asked for', () => {
  it.each([
    ['Who founded the town?', 'The town was founded by Ann Miller.', 'The town was founded in haste.'],
    ['When was the town founded?', 'The town was founded in 1066.', 'The town was founded in haste.'],
    ['How many people founded the town?', 'The town was founded by 23 people.', 'The town was founded by its people.'],
    ['How much did the town cost?', 'The town cost $800 million.', 'The town cost a fortune.'],
    ['Where was Ann born?', 'Ann was born in Japan.', 'Ann was born in haste.'],
    ['What is a heron?', 'A heron is a bird.', 'Reeds hide a heron in spring.'],
  ])('%s prefers a sentence that holds it', (question, holding, lacking) => {
    const [first] = createSearcher([lacking, holding]).search(question, 2);
    expect(first?.sentence).toBe(1);
  });
});

describe('what stands around', () => {
  const index = buildIndex(
    ['Norman architecture spread.', 'Its arches were round.', 'Cats sleep.', 'Arches are seldom.'],
    [1, 1, 2, 3],
  );
  const features = (question: string, sentenceNumber: number): Record<FeatureName, number> => {
    let row = new Float64Array(FEATURES.length);
    new QueryRunner(index).run(parseQuery(index, question), (run) => {
      visitAllSentences(run, (candidate) => {
        if (candidate.sentence === sentenceNumber) row = candidate.row.slice();
      });
    });
    return Object.fromEntries(FEATURES.map((name) => [name, row[Feature[name]] ?? 0])) as Record<FeatureName, number>;
  };

  it('counts for a sentence: its paragraph, and the sentence that a pronoun points at', () => {
    const question = 'What kind of arches does Norman architecture have?';
    expect(features(question, 1).paragraphScore).toBe(1);
    expect(features(question, 3).paragraphScore).toBeLessThan(1);
    expect(features(question, 1).opensWithAnaphor).toBeGreaterThan(0);
    expect(features(question, 1).missingShare).toBeLessThan(0.1);
    expect(features(question, 3).missingShare).toBeGreaterThan(0.4);
  });

  it('takes paragraphs by whatever numbers they go', () => {
    const sentences = ['Cats sleep all day.', 'They eat fish.', 'Dogs bark.'];
    const ranked = (paragraphs: number[]) => createSearcher(sentences, paragraphs).search('What do cats eat?', 3);
    expect(ranked([1e9, 1e9, -1])).toEqual(ranked([1, 1, 2]));
  });

  it('does not count across paragraphs', () => {
    expect(features('Do cats have arches?', 3)).toMatchObject({
      missingInPrevious: 0,
      missingInNext: 0,
      opensParagraph: 1,
    });
  });
});
