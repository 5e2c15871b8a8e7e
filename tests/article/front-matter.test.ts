import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/formats/plain-text.ts';
import { sentencesOf } from '../support/articles.ts';

describe('front matter', () => {
  it('reads front matter, and passes over what is not a field', () => {
    const text =
      '\uFEFF---\r\ntitle: "A Title: Two"\r\nDate: 2020-02-29T10:00:00Z\r\ntags:\r\n  - one\r\nsource: The Paper\r\nauthor: Jane Doe\r\n---\r\n\r\nText.';
    const article = parseArticle('a.md', text);
    expect(article).toMatchObject({
      title: 'A Title: Two',
      date: '2020-02-29',
      source: 'The Paper',
      author: 'Jane Doe',
    });
    expect(sentencesOf(article)).toEqual(['Text.']);
    expect(article.text).toBe(text);
  });

  it.each([
    ['two rules around prose', '---\nThis is prose\n---\nMore.'],
    ['a rule that is never closed', '---\ntitle: X\n\nText.'],
    ['a day that no calendar has', 'date 2018-02-30 Text.'],
    ['a date that is part of a sentence', 'date 2018-05-03-a is no date.'],
  ])('leaves %s in the text', (_, text) => {
    const article = parseArticle('a.txt', text);
    expect(article).toMatchObject({ title: null, date: null });
    expect(sentencesOf(article).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('refuses front matter whose date is none, and says how to write it', () => {
    expect(() => parseArticle('a.md', '---\ndate: May 3\n---\nText.')).toThrow(
      'a.md: its front matter has the date “May 3”. Write it as YYYY-MM-DD',
    );
  });
});
