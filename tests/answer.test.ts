import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answerer, createAnswerer } from '../src/answer/answerer.ts';
import { MAX_QUESTION_LENGTH } from '../src/answer/check-question.ts';
import { createSuggestions } from '../src/answer/suggestions/suggest-questions.ts';
import { parseArticle } from '../src/article/formats/plain-text.ts';
import { type Entity, findEntities } from '../src/entities/entities.ts';
import { english } from '../src/language/english/english.ts';
import { atOnce } from '../src/steps.ts';
import { parseLines, readSample } from './support/articles.ts';

let sample: Answerer;
beforeAll(async () => {
  sample = createAnswerer(await readSample());
});

describe('on the sample article', () => {
  it.each([
    ['How many U.S. soldiers are stationed on the peninsula?', '23,500 U.S. soldiers'],
    ['What did Jim Mattis suggest?', 'might be on the table'],
    ['How much does South Korea pay a year?', '$800 million a year'],
    ['Who is Patrick Ryder?', 'A spokesman for the Joint Chiefs of Staff'],
    ['Why does Trump think the troops should go?', 'not adequately compensated'],
    ['When does the agreement on costs run out?', 'expires at the end of 2018'],
  ])('%s is answered first by the sentence with “%s”', (question, words) => {
    const { outcome, excerpts } = sample.answer(question);
    expect(outcome).toBe('answered');
    expect(excerpts[0]?.text).toContain(words);
  });

  it.each([
    ['What is the price of bitcoin?', 'not-covered'],
    ['Who is the prime minister of Canada?', 'not-covered'],
    ['asdf qwertz', 'not-covered'],
    ['good morning', 'small-talk'],
    ['Thanks a lot!', 'small-talk'],
    ['how are you?', 'small-talk'],
    ['nice to meet you', 'small-talk'],
    ['What happened?', 'small-talk'],
    ['??', 'small-talk'],
    ['🙂', 'small-talk'],
  ])('%s is %s and quotes nothing', (question, outcome) => {
    expect(sample.answer(question)).toMatchObject({ outcome, excerpts: [] });
  });

  it.each(['What is this article about?', 'please summarize the text', 'What’s it about?', 'the gist of this article'])(
    '“%s” gets how the article begins, as no more than that',
    (question) => {
      const { outcome, excerpts, ...answer } = sample.answer(question);
      expect(outcome).toBe('closest');
      expect(excerpts).toHaveLength(1);
      expect(excerpts[0]).toMatchObject({ paragraph: 1, sentence: 1, sentences: 3 });
      expect(answer).toMatchObject({ isOpening: true, turn: undefined });
    },
  );

  it.each([
    ['a name, a number and a rare noun', 'Did Merkel pay 1300 dollars for pancakes?', ['Merkel', '1300', 'pancakes']],
    ['a word that no dictionary has', 'What is the price of bitcoin in Seoul?', ['bitcoin']],
    ['nothing that is common in English', 'How many people live there, and what things do they get?', []],
    ['nothing that is misspelt', 'Does Magsaman like Seoul jazz?', ['jazz']],
    ['a name that is spelt nearly like another one', 'Does Ronald like Seoul jazz?', ['Ronald', 'jazz']],
    ['nothing that is a misspelling of a common word', 'wich peple alowed this in Seoul?', []],
    ['no form of a word that occurs', 'Were the negotiators compensating Seoul?', []],
    ['no beginning or end of a word that occurs', 'Are the hawks a pest to Seoul?', ['hawks', 'pest']],
    ['each word once, as it was typed first', 'Is Bitcoin like BITCOIN or bitcoin in Seoul?', ['Bitcoin']],
    ['no common word of a title', 'Are There Many Things To Like About Seoul And Bitcoin?', ['Bitcoin']],
  ])('of the words that were not found, it names %s: “%s”', (_, question, words) => {
    expect(sample.answer(question).unknownWords).toEqual(words);
  });

  it.each([
    ['The outcome is unlikely.', 'Is the outcome likely?', []],
    ['The screenshot shows the outcome.', 'Is there a diagram of the outcome, or a shot?', ['diagram']],
    ['The photographer saw the outcome.', 'Is there a photo of the outcome?', []],
    ['The Normandy coast saw the outcome.', 'Did a Norman see the outcome?', []],
  ])('where “%s” is all that is said, “%s” lacks %j', (text, question, words) => {
    expect(createAnswerer([parseArticle('a.txt', text)]).answer(question).unknownWords).toEqual(words);
  });

  it.each([
    ['Hello there!', 'greeting'],
    ['nice to meet you', 'greeting'],
    ['thank you so much', 'thanks'],
    ['Thanks, that was helpful', 'thanks'],
    ['good night everyone', 'farewell'],
    ['who are you?', 'about-me'],
    ['How does it work?', 'about-me'],
    ['are you sure?', 'doubt'],
    ['lol', 'chat'],
    ['ok', 'chat'],
    ['what?', 'vague'],
  ] as const)('“%s” is small talk of the kind %s', (said, smallTalk) => {
    expect(sample.answer(said)).toMatchObject({ outcome: 'small-talk', smallTalk });
  });

  it.each([
    'How are U.S. soldiers paid?',
    'What are U.S. soldiers doing there?',
    'What are usually the costs of troops?',
    'Who are you going to quote on Trump?',
    'How are you able to quote Trump?',
    'What can you do about North Korea?',
    'Thanks to whom did Carter run for office?',
    'Is this a treaty or is that true of Japan?',
  ])('“%s” is no small talk', (question) => {
    expect(sample.answer(question).outcome).not.toBe('small-talk');
  });

  it.each([
    'thanks. who is Victor Cha',
    'Thanks, that helps! One more: who is Victor Cha',
    'Hello, who is Victor Cha?',
    'hi bot who is Victor Cha',
    'Ok! Victor Cha?',
  ])('“%s” is the question that is left of it', (question) => {
    const { outcome, excerpts, unknownWords } = sample.answer(question);
    expect(outcome).not.toBe('small-talk');
    expect(excerpts[0]?.text).toContain('Victor Cha');
    expect(unknownWords).toEqual([]);
  });

  it('answers a related question with the closest passages', () => {
    expect(sample.answer('Does South Korea want the troops to leave?')).toMatchObject({
      outcome: 'closest',
      unknownWords: [],
    });
  });

  it('ranks a sentence with an answer first for most development questions, and answers no other question', async () => {
    const questions = parseLines<{ question: string; answers: { start: number; text: string }[] }>(
      await readFile('tools/evaluation/korea-dev.jsonl', 'utf8'),
    );
    const right = questions.filter(({ question, answers }) => {
      const [first] = sample.answer(question).ranked;
      return answers.some(({ start, text }) => first && first.start <= start && start + text.length <= first.end);
    });
    const answeredWithoutAnswer = questions.filter(
      ({ question, answers }) => answers.length === 0 && sample.answer(question).outcome === 'answered',
    );
    expect(questions).toHaveLength(28);
    expect(right.length).toBeGreaterThanOrEqual(18);
    expect(answeredWithoutAnswer).toEqual([]);
  });

  it('does not quote both a standfirst and the sentence that repeats it', () => {
    const { excerpts, ranked } = sample.answer('tense negotiations over the cost of the military force');
    expect(new Set(ranked.slice(0, 2).map(({ paragraph }) => paragraph))).toEqual(new Set([1, 5]));
    expect(excerpts.filter(({ text }) => text.includes('tense negotiations'))).toHaveLength(1);
  });

  it.each([
    ['How many U.S. soldiers are stationed on the peninsula?', ['23,500']],
    ['How much does South Korea pay a year?', ['$800 million']],
    ['When did Donald Rumsfeld move troops to Iraq?', ['2004']],
    ['What did Jim Mattis suggest?', ['Jim Mattis', 'suggested']],
    ['Who suggested that the military presence might be on the table?', ['Defense Secretary Jim Mattis']],
  ])('%s has %j in bold', (question, words) => {
    const [first] = sample.answer(question).excerpts;
    expect(first?.highlights.map(({ start, end }) => first.article.text.slice(start, end))).toEqual(words);
  });

  it.each([
    [
      'Wann ist das Café geöffnet?',
      'Das Café ist montags bis freitags von 8 bis 18 Uhr geöffnet.',
      'montags bis freitags von 8 bis 18 Uhr',
    ],
    ['Wie lange gilt ein Ausweis?', 'Ein Ausweis kostet 25 Euro im Jahr und gilt 12 Monate.', '12 Monate'],
    ['Was kostet ein Ausweis?', 'Ein Ausweis kostet 25 Euro im Jahr und gilt 12 Monate.', '25 Euro'],
    ['Was kostet ein Schlüssel?', 'Wer einen Schlüssel verliert, zahlt dem Verein 15 €.', '15 €'],
    ['¿Cuándo empieza el torneo?', 'El torneo empieza el 3 de marzo de 2025 con 16 equipos.', '3 de marzo de 2025'],
    ['How many dollars did the repair cost?', 'The repair cost 500 dollars and took 3 days.', '500 dollars'],
    ['How many days did the repair take?', 'The repair cost 500 dollars and took 3 days.', '3 days'],
    ['Quem viajou até a China?', 'O comerciante Marco Polo viajou até a China por terra.', 'Marco Polo'],
    ['Quantas cadeiras tem a sala?', 'A sala tem 12 mesas e 40 cadeiras novas.', '40'],
    ['料金はいくらですか？', 'この図書館の料金は18歳から500円です。', '500円'],
  ])('%s has of the sentence %j only %j in bold', (question, text, bold) => {
    const article = parseArticle('a.txt', text);
    const [first] = createAnswerer([article]).answer(question).ranked;
    expect((first?.highlights ?? []).map(({ start, end }) => article.text.slice(start, end))).toEqual([bold]);
  });

  it.each([
    'hey bot, can you tell me how many U.S. soldiers are stationed on the peninsula?',
    'how many us soldiers are stationd on the penninsula',
    'number of soldiers stationed on peninsula',
  ])('%s is answered as the plain question is', (question) => {
    expect(sample.answer(question)).toMatchObject({ outcome: 'answered' });
    expect(sample.answer(question).excerpts[0]?.text).toContain('23,500');
  });

  it('does not join neighbouring names, numbers and dates in bold', () => {
    const bold = (text: string, question: string): string[] => {
      const article = parseArticle('a.txt', text);
      const [first] = createAnswerer([article]).answer(question).ranked;
      return (first?.highlights ?? []).map(({ start, end }) => article.text.slice(start, end));
    };
    const treaty = 'The treaty was signed by Ann Miller, Tom Baker and Eve Stone.';
    expect(bold(treaty, 'Who signed the treaty?')).toEqual(['Ann Miller']);
    expect(bold('The troops came on May 3, 2018, and 28,500 stayed.', 'When did the troops come?')).toEqual([
      'May 3, 2018',
    ]);
  });

  it('looks up a long question by the words that the article contains', () => {
    const strange = Array.from({ length: 40 }, (_, i) => `xq${'abcdefghij'.charAt(i % 10)}zv${i}`).join(' ');
    const [first] = sample.answer(`How many U.S. soldiers are stationed on the peninsula? ${strange}`).ranked;
    expect(first?.text).toContain('23,500');
  });

  it('treats a curly apostrophe like a straight one', () => {
    expect(sample.answer('Who’s Patrick Ryder?').confidence).toBe(sample.answer("Who's Patrick Ryder?").confidence);
  });

  it('quotes the sentence before only if an excerpt cannot be understood alone', () => {
    const { context, excerpts } = sample.answer('What would withdrawing do for his political base?');
    expect(context?.text ?? excerpts[0]?.text).toMatch(/^For Trump/);
    expect(sample.answer('Who is Patrick Ryder?').context).toBeUndefined();
  });

  it('quotes no excerpt after the first without a word that matches the question', () => {
    const { excerpts } = sample.answer('Does South Korea want the troops to leave?');
    expect(excerpts.length).toBeGreaterThan(1);
    for (const { highlights } of excerpts) expect(highlights).not.toEqual([]);
  });
});

describe('a question that depends on the one before', () => {
  const searchedFor = (before: string, question: string): string | undefined =>
    sample.answer(question, { previous: sample.answer(before).turn }).searchedFor;

  it.each([
    ['When did the troops move to Iraq?', 'and how many?', undefined],
    ['Did Jimmy Carter run for office?', 'WHY?', 'why did Jimmy Carter run for office?'],
    ['Who is Patrick Ryder?', 'What about Kelly Magsamen?', 'Who is Kelly Magsamen?'],
    ['What did Mattis say about Korea in 2018?', 'and in 2004?', 'What did Mattis say about Korea in 2004?'],
    ['Who is Patrick Ryder?', 'What did he say?', 'What did Patrick Ryder say?'],
    ['Who is Patrick Ryder?', 'and mattis?', 'Who is mattis?'],
    ['When did they withdraw?', 'was it legal?', undefined],
    ['Who talks with Kim?', 'why did it happen?', undefined],
    ['When did Kim talk?', 'how many?', undefined],
    ['Who talks with Kim?', 'What happened after that?', undefined],
    ['Who are the officials at the Pentagon?', 'and their reaction?', 'the officials’ reaction?'],
  ])('after “%s” “%s” is understood', (before, question, expected) => {
    expect(searchedFor(before, question)).toBe(expected);
  });

  it.each([
    'And who is Patrick Ryder?',
    'Is it true that Rumsfeld moved troops to Iraq?',
    'Why did Trump order his generals to prepare options?',
    'Who said that he had no information?',
    'Where is there a widely read article?',
    'rumsfeld iraq',
    'What happened this week?',
    'So what does the Trump administration demand?',
    'How long does it take to withdraw troops?',
    'Who announced that she would leave?',
    'this channel is so quiet today',
    'Seoul?',
    'What is this article about?',
    'how are you?',
    'good morning?',
    'really?',
    'Which president promised to withdraw all his troops?',
    'Was it legal for Trump to order options?',
    'What about the population of Warsaw in 2001?',
    'Who is it that leads North Korea?',
    'Why did Rome fall and what replaced it?',
  ])('“%s” is complete, and is not touched', (question) => {
    expect(searchedFor('When did Jimmy Carter run for office?', question)).toBeUndefined();
  });

  it('is answered like the complete question that it means, even after small talk', () => {
    const first = sample.answer('Who is Patrick Ryder?');
    expect(sample.answer('thanks!', { previous: first.turn })).toMatchObject({
      outcome: 'small-talk',
      turn: undefined,
    });
    const second = sample.answer('and Kelly Magsamen?', { previous: first.turn });
    expect(second.excerpts[0]?.text).toMatch(/^Kelly Magsamen/);
    expect(second.question).toBe('and Kelly Magsamen?');
    const third = sample.answer('and Victor Cha?', { previous: second.turn });
    expect(third.searchedFor).toBe('Who is Victor Cha?');
  });

  it('that asks for more gets further passages about the question before, with the outcome closest', () => {
    const { turn: after, excerpts: before } = sample.answer('How much does South Korea pay a year?');
    for (const question of ['tell me more', 'and then?', 'more please']) {
      const { outcome, excerpts } = sample.answer(question, { previous: after });
      expect(outcome).toBe('closest');
      expect(excerpts[0]?.text).not.toBe(before[0]?.text);
    }
    const ryder = sample.answer('Who is Patrick Ryder?');
    expect(sample.answer('more', { previous: ryder.turn }).excerpts[0]).toEqual(ryder.excerpts[0]);
  });

  it('searches the article that was chosen before, unless it is complete', () => {
    const two = createAnswerer(
      ['Dogs bark at cats in Berlin.', 'Dogs bark at birds in Vienna.'].map((text, i) =>
        parseArticle(`${i}.txt`, text),
      ),
    );
    const first = two.answer('Where do dogs bark at birds?', { article: '1.txt' });
    const followed = two.answer('and at cats?', { previous: first.turn });
    expect(followed.searchedFor).toContain('cats');
    expect(followed.articles.map(({ name }) => name)).toEqual(['1.txt']);
    expect(two.answer('Where do dogs bark at cats?', { previous: first.turn }).articles).toHaveLength(2);
  });

  it('replaces a thing by one of its kind, and a pronoun by one name', () => {
    const engines = createAnswerer([
      parseArticle(
        'engines.txt',
        'The turbine inlet temperature in steam turbines is 620 degrees. The turbine inlet temperature in gas turbines is 1500 degrees. Engineers do not like the rules, as the rules make it costly.',
      ),
    ]);
    const searchedFor = (before: string, question: string) =>
      engines.answer(question, { previous: engines.answer(before).turn }).searchedFor;
    expect(searchedFor('What is the turbine inlet temperature in steam turbines?', 'and for gas turbines?')).toBe(
      'What is the turbine inlet temperature in gas turbines?',
    );
    expect(searchedFor('What makes the rules costly?', 'why do they not like them?')).not.toMatch(/rules.*rules/);
  });

  it('does not let “she” refer to a person whom the article calls “he”', () => {
    const mill = createAnswerer([
      parseArticle(
        'mill.txt',
        'The council wants to sell the mill. Peter Shaw runs the mill today. He opposes the sale. Anna Reed proposed the sale. “It costs too much,” she said.',
      ),
    ]);
    const { turn: after } = mill.answer('Who runs the mill?');
    expect(after?.named).toContain('Peter Shaw');
    expect(mill.answer('why does he object?', { previous: after }).searchedFor).toBe('why does Peter Shaw object?');
    expect(mill.answer('why does she object?', { previous: after }).searchedFor).toBeUndefined();
    const { turn: proposed } = mill.answer('Who proposed the sale?');
    expect(mill.answer('why does she object?', { previous: proposed }).searchedFor).toBe('why does Anna Reed object?');
  });

  it('refers to its article by id and revision, so that it survives rereading the article but not changing it', () => {
    const text = 'The council wants to sell the mill. Peter Shaw runs the mill today. He opposes the sale.';
    const mill = (changed = '') => createAnswerer([parseArticle('mill.txt', text + changed)]);
    const { turn: previous } = mill().answer('Who runs the mill?');
    expect(JSON.parse(JSON.stringify(previous))).toEqual(previous);
    const answer = (answerer: Answerer) => answerer.answer('tell me more', { previous });
    expect(answer(mill()).excerpts[0]?.text).not.toBe('Peter Shaw runs the mill today.');
    expect(answer(mill(' And more.')).excerpts[0]?.text).toBe('Peter Shaw runs the mill today.');
    const asksForWoman = (answerer: Answerer) => answerer.answer('why does she object?', { previous }).searchedFor;
    expect(asksForWoman(mill())).toBeUndefined();
    expect(asksForWoman(mill(' And more.'))).toBe('why does Peter Shaw object?');
  });

  it.each([
    ['How many U.S. soldiers are stationed on the peninsula?', 'and since when?', 'a time that is not there'],
    ['How many U.S. soldiers are stationed on the peninsula?', 'why?', 'why of what was quoted already'],
  ])('after “%s” “%s” is not answered: it asks for %s', (before, question) => {
    const { turn: after } = sample.answer(before);
    expect(sample.answer(question, { previous: after }).outcome).toBe('closest');
  });

  it('that asks for a number is not answered by a sentence without one', () => {
    const { turn: after } = sample.answer('How many troops are in South Korea?');
    expect(sample.answer('and in Japan?', { previous: after })).toMatchObject({
      searchedFor: 'How many troops are in Japan?',
      outcome: 'closest',
    });
  });

  it('depends on no long question, so that no question grows from turn to turn', () => {
    let after = sample.answer('Kim '.repeat(70)).turn;
    for (const question of ['did he he he he?', 'did he he he?', `did ${'he '.repeat(900)}?`, 'and when?']) {
      const answer = sample.answer(question, { previous: after });
      expect(answer.searchedFor?.length ?? 0).toBeLessThan(700);
      expect(answer.turn?.question.length ?? 0).toBeLessThanOrEqual(500);
      after = answer.turn;
    }
  });

  it('never throws, and never changes a development question, whatever was asked before', async () => {
    const questions = parseLines<{ question: string }>(await readFile('tools/evaluation/korea-dev.jsonl', 'utf8')).map(
      ({ question }) => question,
    );
    fc.assert(
      fc.property(fc.constantFrom(...questions), fc.constantFrom(...questions), (before, question) => {
        const after = sample.answer(before).turn;
        // The next question may still refer to what came before.
        const { turn: next, ...answer } = sample.answer(question, { previous: after });
        const { turn: alone, ...expected } = sample.answer(question);
        expect(answer).toEqual(expected);
        expect({ ...next, earlier: [] }).toEqual({ ...alone, earlier: [] });
      }),
    );
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('and when?', 'what about Japan?', 'why did he do that?'),
        (text, next) => {
          fc.pre(text.trim() !== '');
          const after = sample.answer(text).turn;
          sample.answer(next, { previous: after });
          sample.answer(text, { previous: sample.answer('Who is Patrick Ryder?').turn });
        },
      ),
    );
  });
});

describe('suggestions', () => {
  it('are answered, few and short, whatever is typed', () => {
    const typed = fc.oneof(
      fc.constantFrom('', 'who', 'Who is', 'how many', '23', 'trump', 'what happened in', 'cost of', 'zebra', '(*['),
      fc.string({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 25 }), (text, most) => {
        const questions = sample.suggest(text, most);
        expect(questions.length).toBeLessThanOrEqual(most);
        expect(new Set(questions).size).toBe(questions.length);
        for (const question of questions) {
          expect(question.length).toBeLessThanOrEqual(100);
          expect(sample.answer(question).outcome).toBe('answered');
        }
      }),
    );
  });

  it('exist for each person, organisation, number and date in the article', () => {
    const named = sample.articles.flatMap((article) => atOnce(findEntities(article, english)));
    const texts = named.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        ...[
          'Donald Trump',
          'Kim Jong Un',
          'Jim Mattis',
          'Patrick Ryder',
          'Victor Cha',
          'Kelly Magsamen',
          'Moon Jae-in',
        ],
        ...['Moon Chung-in', 'Jimmy Carter', 'George W. Bush', 'Donald Rumsfeld', 'Georgetown University', 'Congress'],
        ...['the Joint Chiefs of Staff', 'the Obama administration', 'the Pentagon', 'the South Korean government'],
        ...['the 23,500 U.S. soldiers', '$800 million', 'half the cost', '70-year military conflict', '10,000 troops'],
        ...['the end of 2018', 'this past Friday', '2004'],
      ]),
    );
    const ofPersons = named.filter(({ kind }) => kind === 'person').map(({ text }) => text);
    expect(ofPersons).toEqual(expect.arrayContaining(['Jim Mattis', 'Patrick Ryder']));
    const hasOwn = ({ text, counted }: Entity): boolean =>
      sample
        .suggest(text, 25)
        .some((question) => [text.replace(/^the /, ''), counted].some((name) => name && question.includes(name)));
    // Few sentences say enough about a place for "What is said about …?" to be answered.
    const withoutOwn = named.filter((each) => !hasOwn(each));
    expect(withoutOwn.filter(({ kind }) => kind !== 'name').map(({ text }) => text)).toEqual(['the two Koreas']);
    expect(withoutOwn.length).toBeLessThan(named.length * 0.5);
    expect(sample.suggest('23,500', 25)).toContain('How many U.S. soldiers are there?');
    expect(sample.suggest('Who is pat', 1)).toEqual(['Who is Patrick Ryder?']);
  });

  it('are made only from English articles', () => {
    const german =
      'Der Rat der Stadt hat am Montag beschlossen, die alte Mühle am Fluss zu verkaufen. Mehr als 2.000 Menschen kommen jedes Jahr in das Museum, das Peter Schulz seit 1998 leitet. Er war in der Sitzung nicht dabei und will nun gegen den Verkauf klagen, weil es so nicht geht. Was das kostet, weiß man noch nicht.';
    expect(createAnswerer([parseArticle('a.txt', german)]).suggest('', 25)).toEqual([]);
  });

  it('begin as what is typed does, before a topic is typed', () => {
    expect(sample.suggest('what is said about d', 25)).toContain('What is said about Donald Trump?');
    for (const question of sample.suggest('who', 25)) expect(question).toMatch(/^Who /);
    for (const typed of ['why', 'when did the', '?!']) expect(sample.suggest(typed, 25)).toEqual([]);
    expect(sample.suggest('who is the pat', 25)).toContain('Who is Patrick Ryder?');
  });

  it('contain the typed words first, and are then about related sentences', () => {
    expect(sample.suggest('what happened', 25)).toEqual(['What happened this past Friday?', 'What happened in 2004?']);
    expect(sample.suggest('was a spokesman asked?', 25)).toContain('Who is Patrick Ryder?');
    expect(sample.suggest('zebra', 25)).toEqual([]);
    const [first, second, third] = sample.suggest('', 3);
    expect([first, second, third]).toEqual([
      'What is said about Donald Trump?',
      'What happens at the end of 2018?',
      'Who is Victor Cha?',
    ]);
  });

  it('are about only one article if that is requested', () => {
    const two = createAnswerer(
      [
        ['music.txt', 'The pianist Clara Schumann was born in Leipzig on 13 September 1819.'],
        ['steam.txt', 'James Watt improved the steam engine of Thomas Newcomen, he wrote in 1776.'],
      ].map(([name = '', text = '']) => parseArticle(name, text)),
    );
    const offered = two.suggest('', 25, 'steam.txt');
    expect(offered.length).toBeGreaterThan(0);
    for (const question of offered) expect(question).not.toMatch(/Schumann|Leipzig|1819/);
    expect(() => two.suggest('', 25, 'zebra.txt')).toThrow('I don’t have an article called');
  });
});

describe('every answer', () => {
  it('quotes the article character for character, best first, whatever is asked', () => {
    const words = fc.constantFrom(
      'Trump',
      'troops',
      'South',
      'Korea',
      'U.S.',
      'who',
      'cost',
      'peace',
      'treaty',
      'zebra',
      '??',
    );
    const question = fc.oneof(
      fc.array(words, { minLength: 1 }).map((list) => list.join(' ')),
      fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== ''),
    );
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 40 }), (text, top) => {
        const { outcome, confidence, excerpts, ranked, context } = sample.answer(text, { top });
        expect(ranked).toHaveLength(Math.min(top, 29));
        expect(excerpts.length > 0).toBe(outcome === 'answered' || outcome === 'closest');
        expect(excerpts.length).toBeLessThanOrEqual(top);
        if (context) expect(context.text).toBe(context.article.text.slice(context.start, context.end));
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const list of [excerpts, ranked]) {
          for (const [i, { article, start, end, score, highlights, ...excerpt }] of list.entries()) {
            expect(excerpt.text).toBe(article.text.slice(start, end));
            expect(score).toBeLessThanOrEqual(list[i - 1]?.score ?? score);
            let last = start;
            for (const span of highlights) {
              expect(last <= span.start && span.start < span.end && span.end <= end).toBe(true);
              last = span.end;
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('several articles', () => {
  const zoo = createAnswerer([
    parseArticle('cats.txt', 'Cats sleep all day.\n\nCats eat fish.'),
    parseArticle('dogs.txt', 'Dogs bark at night.\n\nDogs eat kibble.'),
  ]);

  it('are searched together, or one alone', () => {
    expect(zoo.answer('who eats kibble?').excerpts[0]?.article.name).toBe('dogs.txt');
    const alone = zoo.answer('who eats kibble?', { article: 'cats.txt' });
    expect(alone.unknownWords).toEqual(['kibble']);
    expect(alone.ranked.every(({ article }) => article.name === 'cats.txt')).toBe(true);
  });

  it('are listed in the problem if a question is for an unknown article', () => {
    expect(() => zoo.answer('fish?', { article: 'fish.txt' })).toThrow(
      'I don’t have an article called “fish.txt”. Choose one of these: cats.txt, dogs.txt.',
    );
  });
});

describe('a question', () => {
  it('that is empty or too long is refused with advice', () => {
    expect(() => sample.answer(' \n')).toThrow('Your question is empty. Ask it');
    expect(() => sample.answer('a'.repeat(10_000))).toThrow(
      `Your question has 10000 characters, but I can take at most ${MAX_QUESTION_LENGTH}`,
    );
    expect(sample.answer('a '.repeat(MAX_QUESTION_LENGTH / 2)).outcome).toBe('small-talk');
  });
});

it('never waits for a long article to be indexed alone', () => {
  const sentence = (i: number) =>
    `In ${1000 + (i % 1000)} the army of Korea took town ${i} from its ${i % 77} soldiers.`;
  const long = (name: string) => parseArticle(name, Array.from({ length: 8000 }, (_, i) => sentence(i)).join('\n\n'));
  const articles = [long('a.txt'), long('b.txt')];
  const processorTime = (work: () => unknown): number => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const answerers: Answerer[] = [];
  const making = processorTime(() => answerers.push(createAnswerer(articles)));
  const asking = processorTime(() => answerers[0]?.answer('Who took town 77?', { article: 'b.txt' }));
  expect(asking).toBeLessThan(making / 10);
});

it('tries fewer questions for a list of suggestions if there are more sentences to search', async () => {
  const [article] = await readSample();
  if (article === undefined) throw new RangeError('There is no sample.');
  const asked = (sentenceCount: number): number => {
    const [last] = article.sentences.slice(-1);
    const filling = Array.from(
      { length: sentenceCount },
      () => last ?? { start: 0, end: 0, paragraph: 1, sentence: 1, block: 0 },
    );
    const long = { ...article, sentences: [...article.sentences, ...filling] };
    let count = 0;
    const nothing = createAnswerer([article]).answer('Bitcoin?');
    const ask = () => {
      count += 1;
      return nothing;
    };
    createSuggestions([long], english, ask, 1000).suggest('', 25);
    return count;
  };
  expect(asked(0)).toBeGreaterThan(40);
  expect(asked(100_000)).toBeLessThan(30);
  expect(asked(1_000_000)).toBe(10);
});

describe('what a follow-up names itself', () => {
  let answerer: Answerer;
  beforeAll(async () => {
    answerer = createAnswerer(await readSample());
  });
  const askedAfter = (before: string, question: string) =>
    answerer.answer(question, { previous: answerer.answer(before).turn });

  it('has to occur in a sentence that is given as the answer', () => {
    expect(answerer.answer('What did Jim Mattis suggest?').outcome).toBe('answered');
    for (const question of ['What paintings did he use?', 'What designers does he use for his style?']) {
      expect(askedAfter('What did Jim Mattis suggest?', question).outcome).not.toBe('answered');
    }
  });

  it('is a question by itself where the words that were filled in do not occur in what is found', () => {
    expect(askedAfter('Who is Patrick Ryder?', 'the nuclear threat?').searchedFor).toBeUndefined();
    expect(askedAfter('Who is Patrick Ryder?', 'and Kelly Magsamen?').searchedFor).toBe('Who is Kelly Magsamen?');
  });

  it('is told as one question where nothing is found', () => {
    expect(askedAfter('What did Emmanuel Macron announce about pensions?', 'Who is he?').searchedFor).toBe(
      'Who is Emmanuel Macron?',
    );
  });

  it('is asked of the article that was asked before, unless that is gone', () => {
    const [first, second] = ['Ann paints houses.', 'Ben bakes bread.'].map((text, i) => parseArticle(`${i}.txt`, text));
    if (first === undefined || second === undefined) throw new RangeError('There is no article.');
    const { turn } = createAnswerer([first, second]).answer('Who paints houses?', { article: '0.txt' });
    expect(turn?.articleId).toBe('0.txt');
    expect(createAnswerer([second]).answer('and who bakes bread?', { previous: turn }).outcome).toBe('answered');
  });
});

describe('the words that were not found', () => {
  const article = 'Members register with an e-mail address. The Wi-Fi at the venue is free. Its columns are of marble.';
  const unknownIn = (question: string) =>
    createAnswerer([parseArticle('a.txt', article)]).answer(question).unknownWords;

  it.each([
    ['What is the wifi password?', ['password']],
    ['Which email provider do you recommend?', []],
    ['Who is Bill Gates?', ['Bill', 'Gates']],
    ['Where is Columbia?', ['Columbia']],
    ['WHERE IS COLUMBIA?', []],
  ])('to %s are %j', (question, words) => {
    expect(unknownIn(question)).toEqual(words);
  });
});

it('ranks sentences for small talk, too, as a message may go on after its thanks', async () => {
  const answer = createAnswerer(await readSample()).answer(
    'Thanks for the link. South Korea pays more than $800 million a year.',
    { ranked: 3 },
  );
  expect(answer).toMatchObject({ outcome: 'small-talk', excerpts: [] });
  expect(answer.ranked[0]?.text).toContain('$800 million');
  expect(answer.ranked[0]?.score).toBeGreaterThan(0.5);
});
