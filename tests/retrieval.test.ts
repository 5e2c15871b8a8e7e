import fc from 'fast-check';
import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js';
import { describe, expect, it } from 'vitest';
import { createSearcher } from '../src/index.ts';
import { CandidateFinder } from '../src/retrieval/features/candidate-finder.ts';
import { FEATURES, Feature, type FeatureName } from '../src/retrieval/features/features.ts';
import {
  backgroundShare,
  inverseDocumentFrequency,
  lengthNorm,
  smoothedInverseDocumentFrequency,
  tfComponent,
} from '../src/retrieval/index/bm25.ts';
import { editDistance, LONGEST_COMPARED, lettersOf, mayBeWithin } from '../src/retrieval/index/edit-distance.ts';
import { buildIndex } from '../src/retrieval/index/sentence-index.ts';
import { Expansion } from '../src/retrieval/query/expansion.ts';
import { parseQuery } from '../src/retrieval/query/query.ts';
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
        (seed, question, wanted) => {
          const index = buildIndex(textOf(seed, sentenceCount));
          const links = new Expansion(index);
          const query = parseQuery(index, question.join(' '));
          links.expand(query);
          const best = new MaxScore(index, links);
          const found = best.find(query, wanted);
          const all = new TopK(wanted);
          for (let number = 0; number < sentenceCount; number++) {
            const score = best.scoreOf(number);
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
    const links = new Expansion(index);
    const query = parseQuery(index, 'buffalo');
    links.expand(query);
    const found = new MaxScore(index, links).find(query, { max: 1, min: 1, scoreRatio: 0 });
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

describe('the edit distance', () => {
  const letters = fc.constantFrom('a', 'b', 'c');
  const word = (maxLength: number) =>
    fc.oneof(fc.string({ unit: letters, maxLength: 9 }), fc.string({ unit: letters, minLength: 27, maxLength }));

  it('is that of natural as far as it is asked for, and above that beyond', () => {
    fc.assert(
      fc.property(word(LONGEST_COMPARED), word(LONGEST_COMPARED + 3), fc.integer({ min: 0, max: 2 }), (a, b, most) => {
        const expected = levenshtein.DamerauLevenshteinDistance(a, b, { restricted: true });
        const distance = editDistance(a, b, most);
        if (expected <= most && b.length <= LONGEST_COMPARED) expect(distance).toBe(expected);
        else expect(distance).toBeGreaterThan(most);
        if (expected <= most) expect(mayBeWithin(lettersOf(a), lettersOf(b), most)).toBe(true);
      }),
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
    new CandidateFinder(index).visitAll(parseQuery(index, question), (candidate) => {
      if (candidate.sentence === sentenceNumber) row = candidate.row.slice();
    });
    return Object.fromEntries(FEATURES.map((name) => [name, row[Feature[name]] ?? 0])) as Record<FeatureName, number>;
  };

  it('counts for a sentence: its paragraph, and the sentence that a pronoun points at', () => {
    const question = 'What kind of arches does Norman architecture have?';
    expect(features(question, 1).paragraphShare).toBe(1);
    expect(features(question, 3).paragraphShare).toBeLessThan(1);
    expect(features(question, 1).opensPointingAtGood).toBeGreaterThan(0);
    expect(features(question, 1).unheld).toBeLessThan(0.1);
    expect(features(question, 3).unheld).toBeGreaterThan(0.4);
  });

  it('takes paragraphs by whatever numbers they go', () => {
    const sentences = ['Cats sleep all day.', 'They eat fish.', 'Dogs bark.'];
    const ranked = (paragraphs: number[]) => createSearcher(sentences, paragraphs).search('What do cats eat?', 3);
    expect(ranked([1e9, 1e9, -1])).toEqual(ranked([1, 1, 2]));
  });

  it('does not count across paragraphs', () => {
    expect(features('Do cats have arches?', 3)).toMatchObject({ before: 0, after: 0, opensParagraph: 1 });
  });
});
