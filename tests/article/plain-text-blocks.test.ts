import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/formats/plain-text.ts';
import { prose } from '../support/prose.ts';

/** Each block as "kind level: text", without the level if there is none. A line break in it is written as ⏎. */
function blocksOf(text: string): string[] {
  const article = parseArticle('a.txt', text);
  return article.blocks.map((block) => {
    const level = block.level === 0 ? '' : ` ${block.level}`;
    return `${block.kind}${level}: ${quote(article, block).replace(/\n\s*/g, '⏎')}`;
  });
}

const TEXT = 'The harbour is open all year. It has forty berths.';

describe('a heading of a plain text', () => {
  it.each<[string, string, string[]]>([
    ['a line underlined with =', `Harbour\n=======\n${TEXT}`, ['heading 1: Harbour']],
    ['a line underlined with -', `Fees\n----\n\n${TEXT}`, ['heading 2: Fees']],
    [
      'the title above the text',
      `The Harbour of Kestrel: a Guide\n\n${TEXT}`,
      ['heading 1: The Harbour of Kestrel: a Guide'],
    ],
    [
      'a title above a date',
      `Old Harbour\nMonday, 4 May 2020\n\n${TEXT}`,
      ['heading 1: Old Harbour', 'paragraph: Monday, 4 May 2020'],
    ],
    ['a line in capitals', `${TEXT}\n\nOPENING HOURS\n${TEXT}`, [`paragraph: ${TEXT}`, 'heading 2: OPENING HOURS']],
    [
      'a short line of its own',
      `${TEXT}\n\nThe boat house\n\n${TEXT}`,
      [`paragraph: ${TEXT}`, 'heading 2: The boat house'],
    ],
    ['a line marked as in Markdown', `${TEXT}\n\n### Fees\n${TEXT}`, [`paragraph: ${TEXT}`, 'heading 3: Fees']],
    ['a chapter', `${TEXT}\n\nChapter 3: The Sea\n\n${TEXT}`, [`paragraph: ${TEXT}`, 'heading 2: Chapter 3: The Sea']],
    ['a chapter on two lines', `CHAPTER I.\nThe Sea\n\n${TEXT}`, ['heading 2: CHAPTER I.⏎The Sea']],
    ['a numbered line', `${TEXT}\n\n1. Fees\n\n${TEXT}`, [`paragraph: ${TEXT}`, 'heading 2: 1. Fees']],
    ['a line with a deep number', `${TEXT}\n\n2.1 Fees\n${TEXT}`, [`paragraph: ${TEXT}`, 'heading 3: 2.1 Fees']],
  ])('is %s', (_, text, expected) => {
    expect(blocksOf(text)).toEqual([...expected, `paragraph: ${TEXT}`]);
  });

  it('is the title alone if it stands at the top, written unlike the others or with nothing to read below it', () => {
    const unlike = parseArticle('a.txt', `KESTREL HARBOUR\n\n${TEXT}\n\nFees\n====\n${TEXT}\n\nBoats\n-----\n${TEXT}`);
    expect(unlike.title).toBe('KESTREL HARBOUR');
    expect(unlike.blocks.map(({ section }) => section.join(' › ')).at(-1)).toBe('Fees › Boats');
    const alike = parseArticle('a.txt', `Harbour\n=======\nby Ann Roe\n\nFees\n====\n${TEXT}\n\nBoats\n=====\n${TEXT}`);
    expect(alike.title).toBe('Harbour');
    expect(alike.blocks.map(({ level }) => level)).toEqual([1, 0, 2, 0, 2, 0]);
  });

  it('is no title if its text is below it and the others are written like it', () => {
    const article = parseArticle('a.txt', `Fees\n====\n${TEXT}\n\nBoats\n=====\n${TEXT}`);
    expect(article.title).toBeNull();
    expect(article.blocks.map(({ level }) => level)).toEqual([1, 0, 1, 0]);
    const led = parseArticle(
      'a.txt',
      `Fees\n====\nSince the year of the great storm, the harbour office has had this list of fees, which are for a year, on the door:\n\n9 10\n\nBoats\n=====\n${TEXT}`,
    );
    expect(led.title).toBeNull();
    const chapters = `CHAPTER I.\n\nThe Sea\n\n${TEXT}\n\nCHAPTER II.\n\n${TEXT}`;
    expect(parseArticle('a.txt', chapters).title).toBeNull();
  });

  it('is a short line right above its text if there are several of them', () => {
    const section = (title: string): string => `${title}\n${TEXT}`;
    expect(blocksOf(`${section('Boat hire')}\n\n${section('Parking on the quay')}`)).toEqual([
      ...['heading 2: Boat hire', `paragraph: ${TEXT}`, 'heading 2: Parking on the quay', `paragraph: ${TEXT}`],
    ]);
    expect(blocksOf(section('Boat hire'))).toEqual(['paragraph: Boat hire', `paragraph: ${TEXT}`]);
  });

  it.each([
    ['a sentence', 'He rowed home.'],
    ['the beginning of a quotation', 'Then the old man said:'],
    ['speech', '"Down by the harbour"'],
    ['an unfinished line', 'It is the harbour of the'],
    ['a date', 'Thursday, February 23, 2006'],
    ['an address', 'https://kestrel.example/harbour'],
    ['a long line', 'They rowed all day and all night until nobody knew where they were'],
    ['a line in small letters', 'down by the harbour'],
  ])('is not %s', (_, line) => {
    expect(blocksOf(`${TEXT}\n\n${line}\n\n${TEXT}`)[1]).toBe(`paragraph: ${line}`);
  });

  it('is not the last line of a text, nor a line above another short line', () => {
    expect(blocksOf(`${TEXT}\n\nAnn Roe`)).toEqual([`paragraph: ${TEXT}`, 'paragraph: Ann Roe']);
    expect(blocksOf(`${TEXT}\n\nApples\n\nPears`)).toEqual([
      `paragraph: ${TEXT}`,
      'paragraph: Apples',
      'paragraph: Pears',
    ]);
  });

  it('is not repeated if the front matter has it too', () => {
    expect(blocksOf(`---\ntitle: The Owl\n---\nThe owl\n\n${TEXT}`)).toEqual([
      'heading 1: The owl',
      `paragraph: ${TEXT}`,
    ]);
    expect(blocksOf(`---\ntitle: The Owl\n---\n${TEXT}`)).toEqual(['heading: The Owl', `paragraph: ${TEXT}`]);
  });

  it('lends its words to what stands below it, and is the title if it stands above everything', () => {
    const article = parseArticle('a.txt', `Kestrel Guide\n\n1. Boats\n\n${TEXT}\n\n2. Fees\n\n${TEXT}`);
    expect(article.title).toBe('Kestrel Guide');
    expect(article.blocks.map(({ section }) => section.join(' › '))).toEqual(['', '', '1. Boats', '', '2. Fees']);
    expect(article.blocks.map(({ isIntroduction }) => isIntroduction)).toEqual([true, true, false, true, false]);
  });
});

describe('a list in a plain text', () => {
  it('has its items, with wrapped lines, and the line that introduces them', () => {
    const text = 'Please bring:\n- a vest that fits you and that you\n  have tried\n- shoes\nThank you all.';
    expect(blocksOf(text)).toEqual([
      ...[
        'paragraph: Please bring:',
        'list-item 1: - a vest that fits you and that you⏎have tried',
        'list-item 1: - shoes',
      ],
      'paragraph: Thank you all.',
    ]);
    expect(parseArticle('a.txt', text).blocks.map(({ introducedBy }) => introducedBy)).toEqual([-1, 0, 0, -1]);
  });

  it('is nested by the indentation of its items, or by the kind of their numbers', () => {
    expect(blocksOf('1. Shoes\n   * no heels\n   * no sandals\n2. Vests')).toEqual([
      ...['list-item 1: 1. Shoes', 'list-item 2: * no heels', 'list-item 2: * no sandals', 'list-item 1: 2. Vests'],
    ]);
    expect(blocksOf('1) Shoes\na) no heels\nb) no sandals\n2) Vests')).toEqual([
      ...['list-item 1: 1) Shoes', 'list-item 2: a) no heels', 'list-item 2: b) no sandals', 'list-item 1: 2) Vests'],
    ]);
  });

  it('goes on after a blank line, and after a paragraph within an item', () => {
    const text = `1. Be kind\n\n2. No ads\n\n   ${TEXT}\n\n3. No spam. Use the right channel.`;
    expect(blocksOf(text)).toEqual([
      ...['list-item 1: 1. Be kind', 'list-item 1: 2. No ads', `list-item 1: ${TEXT}`],
      'list-item 1: 3. No spam. Use the right channel.',
    ]);
    expect(parseArticle('a.txt', text).paragraphCount).toBe(1);
  });

  it('has letters and Roman numerals only if they are in order', () => {
    expect(blocksOf('A. The first is cheap.\nB. The second is not.')).toEqual([
      ...['list-item 1: A. The first is cheap.', 'list-item 1: B. The second is not.'],
    ]);
    expect(blocksOf('i. one\nii. two\niii. three')).toHaveLength(3);
    expect(blocksOf(`A. Roe built it in\n1911. ${TEXT}`)).toHaveLength(1);
  });

  it('needs no bullets below a line that ends in a colon', () => {
    expect(blocksOf('Ingredients:\n200 g of flour\n2 eggs\na pinch of salt')).toEqual([
      ...[
        'paragraph: Ingredients:',
        'list-item 1: 200 g of flour',
        'list-item 1: 2 eggs',
        'list-item 1: a pinch of salt',
      ],
    ]);
  });
});

describe('lines of a plain text', () => {
  it('are one paragraph if they are wrapped prose, even where a line begins with a capital', () => {
    const text =
      'The harbour of the old town was built by Peter Holm and his\nbrothers in 1790. They came from the north, and with them\nMrs.\nTittlemouse, who kept the books.';
    expect(blocksOf(text)).toEqual([`paragraph: ${text.replaceAll('\n', '⏎')}`]);
  });

  it('are wrapped where another paragraph of the text is wrapped', () => {
    const wrapped = 'The harbour of the old town was built by men who came\nfrom the north.';
    const other = 'Ask at the desk of the harbour office, or ask the good\nAnn Roe';
    expect(blocksOf(`${wrapped}\n\n${other}`)).toEqual(
      [wrapped, other].map((text) => `paragraph: ${text.replace('\n', '⏎')}`),
    );
  });

  it.each([
    ['an address', 'Ann Roe\n5 Main Street\nKestrel'],
    ['verse', 'The owl looked down with great round eyes\nSo down he flew from the old church tower'],
    ['a list in small letters', 'dinghies\nkayaks\nrowing boats'],
    ['labels with values', 'Refund: 30 days\nShipping: 5 days\nHours: 9 to 5'],
  ])('are blocks of their own in %s, and one paragraph', (_, text) => {
    const article = parseArticle('a.txt', text);
    expect(article.blocks.map((block) => quote(article, block))).toEqual(text.split('\n'));
    expect(article.paragraphCount).toBe(1);
  });

  it('are clauses if they begin with the number of one', () => {
    expect(blocksOf('2.1. Scope. This part applies to all\nboats.\n2.2. Terms. A boat is any craft.')).toEqual([
      ...['paragraph: 2.1. Scope. This part applies to all⏎boats.', 'paragraph: 2.2. Terms. A boat is any craft.'],
    ]);
    expect(blocksOf('Article 1. All boats float.\nArticle 2. The skipper steers.')).toEqual([
      ...['paragraph: Article 1. All boats float.', 'paragraph: Article 2. The skipper steers.'],
    ]);
  });
});

describe('the opening of a plain text', () => {
  it('has a title, and a paragraph for each line that says who made it and when', () => {
    const lines = [
      'Handbook of the Kestrel Harbour Rowing Club',
      'Eleventh edition, March 2024',
      'Compiled by the Secretary of the Club, Mrs. P. Dunmore',
      'Revised and enlarged in the spring of 2024',
      'Revised May 2024.',
    ];
    expect(blocksOf(`${lines.join('\n')}\n\n${TEXT}`)).toEqual([
      ...[`heading 1: ${lines[0]}`, ...lines.slice(1).map((line) => `paragraph: ${line}`), `paragraph: ${TEXT}`],
    ]);
  });

  it.each(['By Ann Roe', 'Compiled by the Secretary, Mrs. A. Roe', '3rd edition', 'Last updated 4 May 2020'])(
    'has no heading %j',
    (line) => {
      expect(blocksOf(`Kestrel Guide\n\n${line}\n\n${TEXT}`)).toEqual([
        ...['heading 1: Kestrel Guide', `paragraph: ${line}`, `paragraph: ${TEXT}`],
      ]);
    },
  );

  it('has no line of its own where a wrapped sentence goes on with the same words', () => {
    expect(blocksOf(`Kestrel Guide\n\nThe new list is kept\nby apt, and the old one is not:\n\n${TEXT}`)[1]).toBe(
      'paragraph: The new list is kept⏎by apt, and the old one is not:',
    );
  });

  it('is prose where its lines are wrapped, whatever they begin with', () => {
    const text =
      'The oldest guide to the harbour of the old town was\nwritten by Ann Roe in 1790. It was lost until it was\nRevised by others.';
    expect(blocksOf(text)).toEqual([`paragraph: ${text.replaceAll('\n', '⏎')}`]);
  });
});

it.each(['- 7 -', '– 12 –', '- Page 3 -', 'Page 7 of 12'])(
  'the number of a printed page, %j, is no block',
  (number) => {
    expect(blocksOf(`${TEXT}\n\n     ${number}\n\n- one\n- two`)).toEqual([
      ...[`paragraph: ${TEXT}`, 'list-item 1: - one', 'list-item 1: - two'],
    ]);
  },
);

describe('questions in a plain text', () => {
  it('are introductions of their answers', () => {
    const text = 'Q: Is it free?\nA: Yes. It has been free\nsince 1999.\n\nQ. Is it open?\nA. No.';
    expect(blocksOf(text)).toEqual([
      ...['question 7: Q: Is it free?', 'paragraph: A: Yes. It has been free⏎since 1999.'],
      ...['question 7: Q. Is it open?', 'paragraph: A. No.'],
    ]);
    expect(parseArticle('a.txt', text).blocks.map(({ introducedBy }) => introducedBy)).toEqual([-1, 0, -1, 2]);
  });

  it('are lines of their own in an FAQ', () => {
    expect(blocksOf('How do I join?\nFill in the form.\n\nCan I bring a guest?\n\nYes. Guests pay $5.')).toEqual([
      ...['question 6: How do I join?', 'paragraph: Fill in the form.'],
      ...['question 6: Can I bring a guest?', 'paragraph: Yes. Guests pay $5.'],
    ]);
  });

  it('are sentences in a story', () => {
    const story = `${TEXT}\n\nWas it far?\n\n"Who is there?"\n\n${TEXT}`;
    expect(blocksOf(story).every((block) => block.startsWith('paragraph'))).toBe(true);
  });
});

describe('a table in a plain text', () => {
  it('has rows of as many cells, divided by tabs', () => {
    expect(blocksOf('Prices\nPlan\tPrice\nFree\t$0\nTeam\t$10')).toEqual([
      ...['paragraph: Prices', 'table-header: Plan\tPrice', 'table-row: Free\t$0', 'table-row: Team\t$10'],
    ]);
  });

  it('has rows between bars, without the line below its header', () => {
    expect(blocksOf('| Plan | Price |\n|------|-------|\n| Free | $0 |')).toEqual([
      ...['table-header: Plan | Price', 'table-row: Free | $0'],
    ]);
  });

  const BERTHS = [
    '     Berth         Length       Price',
    '     -----         ------       -----',
    '     Old quay      8 m          any',
    '     Town quay                  £9',
    '     West mole     12 m',
  ];
  const ROWS = [
    ...['table-header: Berth         Length       Price', 'table-row: Old quay      8 m          any'],
    ...['table-row: Town quay                  £9', 'table-row: West mole     12 m'],
  ];

  it('has rows of columns that spaces divide, below a header and dashes', () => {
    expect(blocksOf(BERTHS.join('\n'))).toEqual(ROWS);
    const dashes = '     -------------------------------';
    expect(blocksOf(BERTHS.map((line, i) => (i === 1 ? dashes : line)).join('\n'))).toEqual(ROWS);
    expect(blocksOf(`Berths:\n${BERTHS.join('\n')}\nAsk at the office.`)).toEqual([
      ...['paragraph: Berths:', ...ROWS, 'paragraph: Ask at the office.'],
    ]);
    const article = parseArticle('a.txt', BERTHS.join('\n'));
    expect(article.blocks.map(({ introducedBy }) => introducedBy)).toEqual([-1, 0, 0, 0]);
    expect(article.sentences).toHaveLength(4);
  });

  it('has rows of columns without dashes if there are three of them', () => {
    const rows = ['Old quay    8 m', 'Town        9 m', 'West mole   10 m'];
    expect(blocksOf(rows.join('\n'))).toEqual(rows.map((row) => `table-row: ${row}`));
    expect(blocksOf(['Berth       Length', ...rows].join('\n'))).toEqual([
      ...['table-header: Berth       Length', ...rows.map((row) => `table-row: ${row}`)],
    ]);
    expect(blocksOf(rows.slice(1).join('\n'))[0]).toMatch(/^paragraph/);
  });

  it('has a row of several lines where the first cell is empty', () => {
    expect(
      blocksOf('Old quay    for boats of\n            eight metres\nTown        guests\nMole        ferries'),
    ).toEqual([
      ...[
        'table-row: Old quay    for boats of⏎eight metres',
        'table-row: Town        guests',
        'table-row: Mole        ferries',
      ],
    ]);
  });

  it.each([
    ['clauses', '1.1  Dogs are welcome.\n1.2  Cats are not.\n1.3  Hens may be kept.'],
    ['labels', 'Name:   Ann\nAge:    five\nPlace:  Kestrel'],
    ['bullets', '-  dogs\n-  cats\n-  hens'],
    [
      'prose with two spaces after a sentence',
      'We row.  It is fun for us\nand for them.  They row in\nboats.  We do not.',
    ],
  ])('is not of %s', (_, text) => {
    expect(blocksOf(text).filter((block) => block.startsWith('table'))).toEqual([]);
  });

  it('has a row for each line with leaders, which ends no sentence', () => {
    const rows = [
      'Chair ............... Desmond Okoro-Hale ......... 01632 960 114',
      'Secretary ........... Mrs. P. Dunmore',
      'Fees . . . . . . . . 7',
      'Index..........12',
    ];
    const article = parseArticle('a.txt', `Who to ask\n${rows.join('\n')}`);
    expect(article.sentences.map((sentence) => quote(article, sentence))).toEqual(['Who to ask', ...rows]);
    expect(article.blocks.slice(1).map(({ kind }) => kind)).toEqual(rows.map(() => 'table-row'));
  });

  it('is not of prose in which somebody pauses', () => {
    expect(blocksOf('We rowed and rowed ........ and then we saw it.')[0]).toMatch(/^paragraph/);
  });

  it('is not a text that contains a tab', () => {
    expect(blocksOf('One\tline has a tab.\nThe other has none.')[0]).toMatch(/^paragraph/);
  });
});

it('code between fences in a plain text is one block, without the fences', () => {
  expect(blocksOf('Run this:\n```sh\n# not a heading\n\nmake\n```\nThen wait.')).toEqual([
    ...['paragraph: Run this:', 'code: # not a heading⏎⏎make'.replace('⏎⏎', '⏎'), 'paragraph: Then wait.'],
  ]);
});

it('the blocks of any plain text are in order, trimmed, and in the text', () => {
  const opening = fc.constantFrom(
    '',
    '# ',
    '1. ',
    '2. ',
    'a) ',
    '- ',
    '   * ',
    'Q: ',
    'A: ',
    'Ann: ',
    '===',
    'I. ',
    '2.1 ',
    '| a |',
    'a\tb',
    'a   b   ',
    '--  -- ',
    'a .... ..... b',
    'By A ',
    '```',
  );
  const line = fc.tuple(opening, prose).map(([start, rest]) => start + rest);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const text = `Word\n${lines.join('\n')}`;
      const { blocks } = parseArticle('any.txt', text);
      let from = 0;
      for (const { start, end, level, kind } of blocks) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        if (kind === 'heading') expect(level).toBeLessThanOrEqual(6);
        from = end;
      }
    }),
    { numRuns: 1000 },
  );
});
