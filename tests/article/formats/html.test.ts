import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote } from '../../../src/article/article.ts';
import { formatOf } from '../../../src/article/article-format.ts';
import { html } from '../../../src/article/formats/html.ts';
import { readHtmlPage } from '../../../src/article/html/html-page.ts';
import { FASTEST_GROWTH, growthOf } from '../../support/growth.ts';
import { linesOfFile, linksOf, readFile } from './read-file.ts';
import * as pages from './web-pages.ts';

const lines = (content: string | Uint8Array): Promise<string[]> => linesOfFile('page.html', content);

describe('a web page', () => {
  it('of a wiki is read without its menus, contents and marks for editing, with its infobox as rows', async () => {
    expect(await lines(pages.wiki)).toEqual([
      'heading 1: Axolotl',
      'table-header: Axolotl\nConservation status',
      'table-row: Critically Endangered (IUCN 3.1)[1]',
      'table-row: Kingdom: | Animalia',
      'table-row: Class: | Amphibia',
      'paragraph: The axolotl (/ˈæksəlɒtəl/; Ambystoma mexicanum) is a paedomorphic salamander.[2] It reaches adulthood without undergoing metamorphosis, and lives in water of 16\u00a0°C.',
      'heading 2: Habitat',
      'paragraph: It is native to Lake Xochimilco at an area of 10 km² near Mexico City.',
      'heading 3: Threats',
      'list-item 1: - Urbanization in Mexico City',
      'list-item 1: - Introduction of invasive fish:',
      'list-item 2: - African tilapia',
      'list-item 2: - Asian carp',
      'heading 2: Diet',
      'paragraph: The axolotl is carnivorous, consuming small prey such as mollusks, worms, insects, and small fish.',
      'paragraph: Growth',
      'table-header: Age | Length',
      'table-row: One year | 15 cm',
      'table-row: One year | or 18 cm, in warm water',
      'heading 2: References',
      'list-item 1: 1. IUCN SSC (2020). "Ambystoma mexicanum".',
    ]);
  });

  it('of a documentation is read without its sidebar, with code, notes, numbers of items and definitions', async () => {
    expect(await lines(pages.documentation)).toEqual([
      'heading 1: Webhooks',
      'paragraph: Acme sends an event to your server with a POST request. See the list of events.',
      'heading 2: Verify signatures',
      'paragraph: Compute the HMAC of the body:',
      "code: const mac = hmac('sha256', secret);\n  mac.update(body);",
      'paragraph: note',
      'paragraph: Signatures expire after five minutes.',
      'question 2: How are deliveries retried?',
      'list-item 1: 3. Wait one minute.',
      'list-item 1: 4. Wait one hour.',
      'list-item 1: The event is then dropped.',
      'list-item 1: 9. Give up.',
      'heading 2: Parameters',
      'list-item 1: url: The address that receives events.',
      'list-item 1: events, topics: Which events are sent.',
      'list-item 1: All, if it is missing.',
      'paragraph: Codes:',
      'list-item 2: - 200 is success',
      'list-item 2: - 410 unsubscribes',
    ]);
  });

  it('of a blog is read without the menu, the buttons for sharing, the comments and the notice about cookies', async () => {
    expect(await lines(pages.blog)).toEqual([
      'heading 1: Why we moved to Postgres',
      'paragraph: Posted on November 2, 2023 by Mara Jansen',
      'paragraph: Last spring our database had four outages. We lost twelve hours of orders.',
      'quotation: A queue is only a table with ambition.',
      'heading 6: What we learned',
      'paragraph: Backups that are never restored are not backups.[1]',
      'paragraph: Latency before and after the move.',
      'list-item 1: 1. A saying of our first operator.',
    ]);
  });

  it('of questions is read with its questions, however they are written, and with the answers that a click opens', async () => {
    expect(await lines(pages.faq)).toEqual([
      'heading 1: Help',
      'heading 2: Membership',
      'question 7: How much is a membership?',
      'paragraph: It is 30 € a month. Students pay half.',
      'question 3: Can I bring a guest?',
      'paragraph: One guest per visit, if a member stays with them.',
      'heading 6: Opening hours',
      'table-row: Monday | 9:00–17:00',
      'table-row: Tuesday | closed',
      'heading 2: Machines',
      'question 3: Do I need a training for the laser cutter?',
      'paragraph: Yes. Trainings are on the first Sunday of a month.',
      'question 7: Who cleans the machines?',
      'list-item 1: Whoever used them last.',
      'question 7: Is there a 3D printer?',
      'list-item 1: There are two.',
      'question 7: Q: Where do I park?',
      'paragraph: A: Behind the building.',
      'question 7: May I store my project?',
      'paragraph: Yes, for two weeks, on the shelf by the door.',
    ]);
  });

  it('that is arranged by tables is read as text, and only a table of data in it as rows', async () => {
    expect(await lines(pages.layoutTables)).toEqual([
      "heading: Bob's Model Railway Page",
      'heading 2: Scales',
      'paragraph: I collect two scales.',
      'paragraph: Both run on the same controller — a 1985 model.',
      'table-header: Scale | Ratio',
      'table-row: H0 | 1:87',
      'table-row: N | 1:160',
      'paragraph: Rules of my club:',
      'list-item 1: a. No smoking',
      'list-item 1: b. Wash your hands',
      'list-item 2: - before',
      'list-item 2: - after',
      'list-item 1: c. Have fun',
      'paragraph: My address:\n12 Mill Lane\nShrewsbury',
      'paragraph: Mail me at bob@example.org.',
      'paragraph: Last updated 4 May 1999',
    ]);
  });

  it('of a forum is read with its posts, quotations and code, without the list of other topics', async () => {
    const read = await lines(pages.forum);
    expect(read).toContain('quotation: Since 2.4 my keyboard lags.');
    expect(read).toContain('paragraph: Turn off “smooth typing” in Settings → Input. That fixed it for me.');
    expect(read.at(-1)).toBe('code: tinker set smooth off\ntinker restart');
  });

  it('of a product is read with the panel that is not open, without the form and what is hidden', async () => {
    expect(await lines(pages.product)).toEqual([
      'heading 1: TrailLite 40 Backpack',
      'paragraph: 129,00 €',
      'paragraph: A light pack for three days on the trail.',
      'heading 2: Specifications',
      'table-row: Volume | 40 l',
      'table-row: Weight | 980 g',
      'table-row: Materials | Nylon, Polyester',
    ]);
  });

  it('that Word has saved is read with its title, lists and tables', async () => {
    expect(await lines(Buffer.from(pages.wordSyllabus, 'latin1'))).toEqual([
      'heading: BIO 101: Introduction to Biology',
      'heading 6: Late work',
      'paragraph: Late work loses 10% per day. It isn’t accepted after one week.',
      'list-item 1: - Quizzes: 20%',
      'list-item 2: - The lowest is dropped',
      'paragraph: Steps:',
      'list-item 1: 1. Read the chapter',
      'table-header: Week | Topic',
      'table-row: 1 | Cells, Membranes',
    ]);
  });

  it('of a repository is read as its README, with the anchors of the headings', async () => {
    const article = await readFile('page.html', pages.readme);
    expect(article.blocks.map((block) => `${block.anchor}: ${quote(article, block)}`)).toEqual([
      'fizz: Fizz',
      'fizz: Fizz prints 🎉 when you Ctrl+C.',
      'install: Install',
      'install: npm install fizz\nnpx fizz',
      'install: - Windows',
      'install: - Linux',
      'null: Does it work offline?',
      'null: Yes.',
    ]);
  });

  it('of a newspaper is read as its story, without related and further ones', async () => {
    expect(await lines(pages.news)).toEqual([
      'heading 1: Harbour bridge to close for a year',
      'paragraph: Drivers face a 12-mile detour from June',
      'paragraph: The harbour bridge will close on 3 June, the council said. “We have no choice,” said its leader, Ada Lim.',
      'paragraph: The repairs cost £40m. They will be paid for by a national fund.',
      'heading 2: Buses',
      'paragraph: Buses 4 and 9 will run via Mill Road.',
    ]);
  });

  it('is read whole if nothing marks its content, even if all of it is in a form', async () => {
    expect(
      await lines('<body><form><input><h2>Rules</h2><p>Be kind to each other, and to the staff.</p></form>'),
    ).toEqual(['heading 2: Rules', 'paragraph: Be kind to each other, and to the staff.']);
  });

  it('is read beyond a main element that has next to nothing', async () => {
    const text = 'What people came for is outside, because a script has moved it there.';
    expect(await lines(`<main><p>Loading</p></main><div><p>${text}</p><p>${text}</p></div>`)).toContain(
      `paragraph: ${text}`,
    );
  });
});

describe('the metadata of a web page', () => {
  it.each([
    ['Axolotl', null, null, null, 'https://en.wikipedia.org/wiki/Axolotl', pages.wiki],
    ['Webhooks', null, 'Acme Docs', null, 'https://docs.acme.dev/guides/webhooks', pages.documentation],
    ['Why we moved to Postgres', '2023-11-02', null, 'Mara Jansen', 'https://buildlog.example/postgres', pages.blog],
    ['Keyboard lag after update', '2024-02-10', null, null, null, pages.forum],
    ['Harbour bridge to close for a year', '2024-03-09', 'The Daily Gull', 'Iris Okafor, Jon Hale', null, pages.news],
    ["Bob's Model Railway Page", null, null, null, null, pages.layoutTables],
  ])('of %s', async (title, date, source, author, url, page) => {
    expect(await readFile('page.html', page)).toMatchObject({ title, date, source, author, url });
  });

  it('does not take the name of the site in its head for the title', async () => {
    const page =
      '<title>Arguments - The book</title><header><h1>The book</h1></header><main><h1>Arguments<button>Copy</button></h1><p>They are these.</main>';
    expect((await readFile('page.html', page)).title).toBe('Arguments');
  });

  it('keeps a title in which a dash or bar is not before the name of the site', async () => {
    const { title } = await readFile('page.html', '<title>Q&amp;A - part 2</title><h1>Questions</h1><p>Text.');
    expect(title).toBe('Q&A - part 2');
  });
});

describe('the text of a web page', () => {
  it('is called what its heading says, or its title without the name of the site that it or its address tells', async () => {
    const title = async (head: string, body: string): Promise<string | null> => {
      const page = `<html><head>${head}</head><body>${body}<p>Bring gloves.</p></body></html>`;
      return (await readFile('page.html', page)).title;
    };
    const long = '<title>Dinghies (Level 1) | Mere Sailing</title>';
    expect(await title(long, '<h1>Dinghies (Level&nbsp;1)</h1>')).toBe('Dinghies (Level 1)');
    expect(await title(long, '')).toBe('Dinghies (Level 1) | Mere Sailing');
    expect(await title(`${long}<meta property="og:site_name" content="Mere Sailing">`, '')).toBe('Dinghies (Level 1)');
    const canonical = (url: string): string => `${long}<link rel="canonical" href="${url}">`;
    expect(await title(canonical('https://www.mere-sailing.example/level-1'), '')).toBe('Dinghies (Level 1)');
    expect(await title(canonical('https://sailing.example/level-1'), '')).toBe('Dinghies (Level 1) | Mere Sailing');
  });

  it('is read without its foot, whatever element that is, and with the foot of a quotation', async () => {
    const page = (foot: string): string =>
      `<html><body><h1>Rules</h1><p>Phones are off.</p><blockquote>Touch it, move it.<footer>Anna Voss</footer></blockquote>${foot}</body></html>`;
    const content = [
      'heading 1: Rules',
      'paragraph: Phones are off.',
      'quotation: Touch it, move it.',
      'quotation: Anna Voss',
    ];
    for (const attribute of ['class="footer dark"', 'class="site-footer"', 'id="footer"', 'role="contentinfo"']) {
      expect(await lines(page(`<div ${attribute}>Call 01632 960 900.</div>`))).toEqual(content);
    }
    expect(await lines(page('<div class="card__footer">Call me.</div>'))).toEqual([...content, 'paragraph: Call me.']);
  });

  it('is read without what is struck out', async () => {
    const page =
      '<p>The fee is <del>£20</del> <ins>£25</ins> a <s>month</s> <strike>week</strike> year.</p><ol><li><del>Ring.</del><li>Knock.</ol><p style="color: red; text-decoration: line-through">Shut.</p>';
    expect(await lines(page)).toEqual(['paragraph: The fee is £25 a year.', 'list-item 1: 2. Knock.']);
  });

  it('has a question in bold before its answer, and words in bold before their explanation in one paragraph', async () => {
    const page =
      '<p><b>Is it <a href="https://a.example">safe</a>?</b> Yes, <a href="https://b.example">it is</a>.</p><p><b>Refunds.</b> You get all of it.</p><p>Ask: <b>is it?</b> Yes.</p>';
    expect(await lines(page)).toEqual([
      'question 7: Is it safe?',
      'paragraph: Yes, it is.',
      'paragraph: Refunds. You get all of it.',
      'paragraph: Ask: is it? Yes.',
    ]);
    const article = await readFile('page.html', page);
    expect(linksOf(article)).toEqual(['safe -> https://a.example/', 'it is -> https://b.example/']);
    expect(article.sentences.map(({ paragraph, sentence }) => `${paragraph}.${sentence}`)).toEqual([
      '1.1',
      '1.2',
      '2.1',
      '2.2',
      '3.1',
      '3.2',
    ]);
  });

  it('without text ends in a problem that says so', async () => {
    const message = 'page.html: there is no text in the page, unless a picture or a program of the page shows it.';
    await expect(lines('<html><body><img src="menu.png" alt="Menu"></body></html>')).rejects.toThrow(message);
    await expect(lines('<title>Shop</title><div id="root"></div><script>run()</script>')).rejects.toThrow(message);
  });

  it('has its white space as a browser shows it', async () => {
    expect(await lines('<p>One\n  <b>two </b> three<i>four</i>\t.<p>five<br> six')).toEqual([
      'paragraph: One two threefour .',
      'paragraph: five\nsix',
    ]);
  });

  it('keeps apart a number and its exponent, and a word and the number of a footnote', async () => {
    expect(await lines('<p>10<sup>2</sup> steps<sup><a href="#n1">3</a></sup>, the 1<sup>st</sup>')).toEqual([
      'paragraph: 10² steps[3], the 1st',
    ]);
  });

  it('has the words for a picture only beside other words', async () => {
    expect(await lines('<p><img alt="Logo"></p><p>Click <img alt="Save"> to save.</p>')).toEqual([
      'paragraph: Click Save to save.',
    ]);
  });

  it('does not contain the addresses of links, which lead to where the page says', async () => {
    const page =
      '<base href="https://example.org/docs/"><p>See <a href="rules.html#a">the rules</a>, <a href="#b">below</a>, <a href="javascript:x()">not</a>, <a href="mailto:a@b.c">us</a>.';
    const article = await readFile('page.html', page);
    expect(article.text).toBe('See the rules, below, not, us.');
    expect(linksOf(article)).toEqual([
      'the rules -> https://example.org/docs/rules.html#a',
      'below -> #b',
      'us -> mailto:a@b.c',
    ]);
  });
});

describe('the encoding of a web page', () => {
  const text = 'Grüße an Zoë – “hi”';
  it.each<[string, Uint8Array]>([
    ['UTF-8 that nothing declares', Buffer.from(`<p>${text}`)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff<p>${text}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff<p>${text}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(`<html><p>${text}`, 'utf16le')],
    ['windows-1252 that nothing declares', Buffer.from('<p>Gr\xfc\xdfe an Zo\xeb \x96 \x93hi\x94', 'latin1')],
    [
      'what is called ISO 8859-1 and is windows-1252',
      Buffer.from('<meta charset=iso-8859-1><p>Gr\xfc\xdfe an Zo\xeb \x96 \x93hi\x94', 'latin1'),
    ],
    ['UTF-8 that is called UTF-16', Buffer.from(`<meta charset="utf-16"><p>${text}`)],
    ['UTF-8 that is called something unknown', Buffer.from(`<meta charset="utf-9"><p>${text}`)],
  ])('is found: %s', async (_, bytes) => {
    expect(await lines(bytes)).toEqual([`paragraph: ${text}`]);
  });

  it('is found in a declaration for another script', async () => {
    const bytes = Buffer.from(
      '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>\xed\xe9\xf2',
      'latin1',
    );
    expect(await lines(bytes)).toEqual(['paragraph: МИР']);
  });
});

describe('HTML', () => {
  it.each([
    '<!DOCTYPE html><p>x',
    '\ufeff\n<!-- saved from url=(0014)about:internet -->\n<html><p>x',
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html>',
  ])('is recognised by how it begins, whatever the name of the file: %s', (text) => {
    expect(formatOf({ name: 'page.txt', bytes: Buffer.from(text) })).toBe(html);
  });

  it('is not recognised in a text that only mentions it', () => {
    expect(formatOf({ name: 'a.txt', bytes: Buffer.from('Begin with <!doctype html>.') })).not.toBe(html);
  });

  it('within Markdown is read like Markdown', async () => {
    const text =
      '# Fizz\n\n<p align="center"><img alt="logo"></p>\n\n<h2 align="center">Install</h2>\n\n<details>\n<summary>Is it free?</summary>\n\nYes, *all* of it.\n\n</details>\n\n<table><tr><th>OS</th><th>Works</th></tr><tr><td>Linux</td><td>yes</td></tr></table>\n\n<!-- hidden -->';
    const article = await readFile('README.md', text);
    expect(article.blocks.map((block) => `${block.kind} ${block.anchor}: ${quote(article, block)}`)).toEqual([
      'heading fizz: Fizz',
      'heading install: Install',
      'question null: Is it free?',
      'paragraph null: Yes, all of it.',
      'table-header install: OS | Works',
      'table-row install: Linux | yes',
    ]);
  });
});

const FRAGMENTS = [
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<ul>',
    '<ol start=3>',
    '<li>',
    '</ul>',
    '<dl>',
    '<dt>',
    '<dd>',
    '</dl>',
    '<br>',
  ],
  ...['<table>', '<tr>', '<td>', '<th rowspan=2>', '</table>', '<h2>', '</h2>', '<h3 id=a>', '<a href="#a">', '</a>'],
  ...['<b>', '</b>', '<sup>', '</sup>', '<pre>', '</pre>', '<blockquote>', '</blockquote>', '<details>', '<summary>'],
  ...['</details>', '</section>'],
  ...[
    '<main>',
    '</main>',
    '<nav>',
    '</nav>',
    '<article>',
    '<aside class=menu>',
    '<section>',
    '<form>',
    '<input>',
    '<hr>',
  ],
  ...[
    '<p class=MsoTitle>',
    '<p class=MsoListParagraph>',
    '·\u00a0',
    '<span hidden>',
    '</span>',
    '<img alt="x">',
    '<!--',
  ],
  ...[
    '-->',
    '<script>',
    '</script>',
    '<svg>',
    '</svg>',
    '<',
    '>',
    '&amp;',
    '&nbsp;',
    ' ',
    '\n',
    'word',
    'Is it?',
    '1',
    '|',
  ],
  ...['<a href="https://example.org">', '<q>', '</q>', '<button aria-expanded>', '</button>', '<template>', '"', "'"],
];

/** Large enough that elements in elements are as deep as they get. */
const [SMALLEST, LARGEST] = [65_536, 1_048_576];

describe('any HTML', () => {
  it('is read as blocks in order, without overlaps and without white space at their ends, with the links in them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }), (fragments) => {
        const { text, blocks, links } = readHtmlPage('a.html', fragments.join(''));
        let end = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          end = block.end;
          const shown = text.slice(block.start, block.end);
          expect(shown).not.toBe('');
          expect(shown).toBe(shown.trim());
        }
        expect(end).toBe(text.length);
        for (const link of links) {
          expect(blocks.some(({ start, end: blockEnd }) => start <= link.start && link.end <= blockEnd)).toBe(true);
          expect(link.start).toBeLessThan(link.end);
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('takes time in proportion to its length to read', () => {
    const some = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
    fc.assert(
      fc.property(some, some, (before, repeated) => {
        const page = (size: number): string => before + repeated.repeat(size / repeated.length);
        expect(growthOf((size) => readHtmlPage('a.html', page(size)), SMALLEST, LARGEST)).toBeLessThan(FASTEST_GROWTH);
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  it.each([
    '<div>',
    '<b>a',
    '<table><tr><td>a',
    '<table><tr><th>a<td>',
    '<ul><li>a',
    '<dl><dt>a<dd>b',
    '<p a=1 b=2>',
    '<!--',
    '</x>',
    '<svg>',
    '<sup>1</sup>',
    '<a href=#a>b</a> ',
    '<dt>a',
    'a<br>',
    '<tr><td rowspan=9>a<td>b',
    '&',
    '<',
    '\u00a0',
  ])('that repeats %j takes time in proportion to its length', (piece) => {
    const page = (size: number): string => `<p>a${piece.repeat(size / piece.length)}`;
    expect(growthOf((size) => readHtmlPage('a.html', page(size)), SMALLEST, LARGEST)).toBeLessThan(FASTEST_GROWTH);
  });

  it('of millions of paragraphs ends in a problem', async () => {
    await expect(readFile('a.html', '<p>a'.repeat(600_000))).rejects.toThrow(
      'a.html: the file has too many paragraphs, items and cells of tables. It may have 500,000.',
    );
  });

  it('with very many links in a term, or paragraphs in a table before its cells, is read', () => {
    const term = `<dl><dt>${'<a href="#a">b</a> '.repeat(200_000)}<dt>c<dd>d</dl>`;
    expect(readHtmlPage('a.html', term).blocks).toHaveLength(1);
    const table = `<table>${'<p>a'.repeat(200_000)}<tr><td>b<td>c<tr><td>d<td>e</table>`;
    expect(readHtmlPage('a.html', table).blocks).toHaveLength(200_002);
  });

  it('loses no text of a table, wherever it stands', async () => {
    expect(await lines('<table><tr><td><b>a<td>b</b></td>c</tr>d<tr><td>e</td><td>f</td></tr></table>')).toEqual([
      'table-row: a | b, c, d',
      'table-row: e | f',
    ]);
  });

  it('is read to its end, however deep its elements are nested', async () => {
    expect(await lines(`${'<div>'.repeat(100_000)}<p>deep</p>${'</div>'.repeat(100_000)}<p>after</p>`)).toEqual([
      'paragraph: deep',
      'paragraph: after',
    ]);
  });
});
