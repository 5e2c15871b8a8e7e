import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearcher } from '../../src/index.ts';
import { createAnswerCues } from '../../src/language/answer-cues.ts';
import { english } from '../../src/language/english/english.ts';
import { FEATURE_GROUPS, FEATURES, Feature, type FeatureName } from '../../src/retrieval/features/features.ts';
import { findCandidates, visitAllSentences } from '../../src/retrieval/features/find-candidates.ts';
import { QueryRun, QueryRunner } from '../../src/retrieval/features/query-run.ts';
import { buildIndex } from '../../src/retrieval/index/sentence-index.ts';
import { parseQuery } from '../../src/retrieval/query/query.ts';
import { createScratch, type Scratch } from '../../src/retrieval/query/reusable-arrays.ts';
import { atOnce } from '../../src/steps.ts';

const sentence = fc
  .array(
    fc.constantFrom('cat', 'cats', 'dog', 'bird', 'fish', 'the', 'Seoul', '23,500', 'He', 'fears', 'in', '1066', '?'),
    { maxLength: 8 },
  )
  .map((words) => words.join(' '));

describe('a query run', () => {
  const index = atOnce(
    buildIndex(['The cat sleeps.', 'A kitten eats.', 'Dogs bark.'], english, { paragraphOf: [1, 1, 2] }),
  );
  const ask = <Result>(runner: QueryRunner, question: string, work: (run: QueryRun) => Result): Result =>
    runner.run(parseQuery(index, question), work);
  const limits = { max: 3, min: 3, scoreRatio: 0 };

  it('cannot be used after its work has returned', async () => {
    const runner = new QueryRunner(index);
    const late = ask(runner, 'Where does the cat sleep?', async (run) => {
      await Promise.resolve();
      return run.matchOf(0);
    });
    ask(runner, 'Which dogs bark?', (run) => run.findBest(limits));
    await expect(late).rejects.toThrow('used after the work');
  });

  it('is not disturbed by another question during its work', () => {
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

  it('works after another one that failed', () => {
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

  it('leaves no trace of a question in the arrays that the next one uses', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), sentence, (sentences, question) => {
        const index = atOnce(buildIndex(sentences, english, { paragraphOf: [...sentences.keys()] }));
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

describe('the type of answer that a question expects', () => {
  it.each([
    ['Who founded the town?', 'The town was founded by Ann Miller.', 'The town was founded in haste.'],
    ['When was the town founded?', 'The town was founded in 1066.', 'The town was founded in haste.'],
    ['How many people founded the town?', 'The town was founded by 23 people.', 'The town was founded by its people.'],
    ['How much did the town cost?', 'The town cost $800 million.', 'The town cost a fortune.'],
    ['Where was Ann born?', 'Ann was born in Japan.', 'Ann was born in haste.'],
    ['What is a heron?', 'A heron is a bird.', 'Reeds hide a heron in spring.'],
  ])('%s prefers a sentence that contains it', (question, answering, other) => {
    const [first] = createSearcher([other, answering]).search(question, 2);
    expect(first?.sentence).toBe(1);
  });
});

describe('the context of a sentence', () => {
  const index = atOnce(
    buildIndex(
      ['Norman architecture spread.', 'Its arches were round.', 'Cats sleep.', 'Arches are seldom.'],
      english,
      { paragraphOf: [1, 1, 2, 3] },
    ),
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

  it('counts through its paragraph and through the sentence that a pronoun refers to', () => {
    const question = 'What kind of arches does Norman architecture have?';
    expect(features(question, 1).paragraphScore).toBe(1);
    expect(features(question, 3).paragraphScore).toBeLessThan(1);
    expect(features(question, 1).opensWithAnaphor).toBeGreaterThan(0);
    expect(features(question, 1).missingShare).toBeLessThan(0.1);
    expect(features(question, 3).missingShare).toBeGreaterThan(0.4);
  });

  it('is the paragraph, whatever the numbers of the paragraphs', () => {
    const sentences = ['Cats sleep all day.', 'They eat fish.', 'Dogs bark.'];
    const ranked = (paragraphs: number[]) =>
      createSearcher(sentences, { paragraphOf: paragraphs }).search('What do cats eat?', 3);
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

describe('answer cues', () => {
  const answerCues = createAnswerCues({ '': { '^ see': -1 }, 'how do': { click: 0.8, lamp: -0.5, book: 0.6 } });
  const index = atOnce(buildIndex(['Click it to book.', 'See the lamp.', 'A horse eats.'], { ...english, answerCues }));
  const cuesOf = (question: string): number[][] => {
    const found: number[][] = [];
    new QueryRunner(index).run(parseQuery(index, question), (run) => {
      visitAllSentences(run, ({ row }) => found.push(FEATURE_GROUPS.cue.map((name) => row[Feature[name]] ?? 0)));
    });
    return found;
  };

  it('count if answers to questions with this opening contain them, and not if the question itself does', () => {
    const [clicks, sees, eats] = cuesOf('How do I book a horse?');
    // Together, the strongest, the weakest, and those of any question; divided by the root of the number of words.
    expect(clicks).toEqual([expect.closeTo(0.4), expect.closeTo(0.8), 0, 0]);
    expect(sees).toEqual([-0.25, 0, -0.5, -0.5]);
    expect(eats).toEqual([0, 0, 0, 0]);
  });

  it('are only those of any question if its opening is unknown', () => {
    expect(cuesOf('Who books a horse?').map(([together]) => together)).toEqual([0, 0, 0]);
    expect(cuesOf('Who books a horse?').map((each) => each[3])).toEqual([0, -0.5, 0]);
  });
});
