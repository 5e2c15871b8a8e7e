import { describe, expect, it } from 'vitest';
import { quote } from '../../src/article/article.ts';
import { readFile } from './formats/read-file.ts';

/** One line for each block below a title that is no heading: its text, its section, and the anchor that leads there. */
async function sections(name: string, content: string): Promise<string[]> {
  const article = await readFile(name, `<h1>Club</h1>\n\n${content}`);
  return article.blocks
    .filter(({ kind }) => kind !== 'heading' && kind !== 'question')
    .map((block) => `${quote(article, block)} [${block.section.join(' > ')}] ${block.anchor ?? ''}`.trimEnd());
}

describe('a section', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'what Markdown folds away',
      'notes.md',
      '## FAQ\n\n<details>\n<summary>Is it free?</summary>\n\nYes.\n\n### Prices\n\nNone.\n\n</details>\n\nCall us.\n\n<details><summary>More</summary>It is new.</details>\n\nWrite to us.',
      [
        'Yes. [FAQ > Is it free?]',
        'None. [FAQ > Prices] prices',
        'Call us. [FAQ] faq',
        'It is new. [FAQ > More]',
        'Write to us. [FAQ] faq',
      ],
    ],
    [
      'one folded part, at which the next begins',
      'notes.md',
      '## FAQ\n\n<details>\n<summary>Is it free?</summary>\n\nYes.\n\n</details>\n<details>\n<summary>More</summary>\n\nIt is new.\n\n</details>\n\nCall us.',
      ['Yes. [FAQ > Is it free?]', 'It is new. [FAQ > More]', 'Call us. [FAQ] faq'],
    ],
    [
      'a quotation with a heading',
      'notes.md',
      '## Setup\n\n> ### Note\n> It is new.\n\nCall us.',
      ['It is new. [Setup > Note] note', 'Call us. [Setup] setup'],
    ],
    [
      'a part of a page that is folded away',
      'page.html',
      '<h2 id="faq">FAQ</h2><details><summary>Is it free?</summary><p>Yes.</details><p>Call us.',
      ['Yes. [FAQ > Is it free?]', 'Call us. [FAQ] faq'],
    ],
    [
      'a list of questions, and each of its terms',
      'page.html',
      '<h2>FAQ</h2><dl><dt>Is it free?<dd>Yes.<dt>Blitz<dd>Five minutes.<dt>Is it new?<dd>No.</dl><p>Call us.',
      ['Yes. [FAQ > Is it free?]', 'Blitz: Five minutes. [FAQ]', 'No. [FAQ > Is it new?]', 'Call us. [FAQ]'],
    ],
    [
      'a section of a page, unless a lower heading comes next',
      'page.html',
      '<h2>Clubs</h2><section><h3>Chess</h3><p>Mondays.</section><p>All are free.<section><h3>Sailing</h3><p>Fridays.</section><h4>Boats</h4><p>Two.',
      [
        'Mondays. [Clubs > Chess]',
        'All are free. [Clubs]',
        'Fridays. [Clubs > Sailing]',
        'Two. [Clubs > Sailing > Boats]',
      ],
    ],
  ])('ends with %s', async (_, name, content, expected) => {
    expect(await sections(name, content)).toEqual(expected);
  });

  it('goes on after the section of a page that has nothing but its heading', async () => {
    const page = '<h2>Clubs</h2><p>Two.<section><div><h3>Chess</h3></div></section><section><p>Mondays.</section>';
    expect(await sections('page.html', page)).toEqual(['Two. [Clubs]', 'Mondays. [Clubs > Chess]']);
  });

  it('does not end with something that is left out', async () => {
    const links = '<a href="/a">Alpha news</a> <a href="/b">Beta news</a> <a href="/c">Gamma news</a>';
    const page = `<main><h2>Chess</h2><p>We play on Mondays and on Fridays.<aside><h2>Related</h2><p>${links}</aside><p>All are free.</main>`;
    expect(await sections('page.html', page)).toEqual([
      'We play on Mondays and on Fridays. [Chess]',
      'All are free. [Chess]',
    ]);
  });
});
