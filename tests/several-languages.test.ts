/** Articles in several languages together: each is searched in its own, and the best answer is taken. */
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../src/answer/answerer.ts';
import { parseArticle } from '../src/article/formats/plain-text.ts';

const GERMAN =
  'Die Bibliothek ist montags geschlossen. Sie öffnet dienstags um neun Uhr. Bücher dürfen vier Wochen lang ausgeliehen werden. ' +
  'Wer sein Buch verliert, muss es ersetzen. Die Häuser am Fluss gehören der Stadt.';
const SPANISH =
  'La piscina abre a las diez de la mañana. Los niños menores de ocho años deben ir con un adulto. No se puede correr en la piscina. ' +
  'El agua se cambia cada semana.';
const ENGLISH =
  'The garden is open to everybody. Dogs are not allowed on the grass. The gardener is called Joe Doe, and he waters the roses every morning.';

describe('articles in three languages', () => {
  const articles = [
    parseArticle('bibliothek.txt', GERMAN),
    parseArticle('piscina.txt', SPANISH),
    parseArticle('garden.txt', ENGLISH),
  ];
  const answerer = createAnswerer(articles);

  it('are told apart', () => {
    expect(articles.map(({ language }) => language)).toEqual(['de', 'es', 'en']);
  });

  it.each([
    ['Wie lange dürfen Bücher ausgeliehen werden?', 'vier Wochen'],
    ['Wem gehört das Haus am Fluss?', 'der Stadt'],
    ['¿A qué hora abre la piscina?', 'a las diez'],
    ['los ninos deben ir con quien', 'con un adulto'],
    ['Are dogs allowed on the grass?', 'Dogs are not allowed'],
    ['Who waters the roses?', 'Joe Doe'],
  ])('answer “%s” in the language of the question', (question, expected) => {
    const answer = answerer.answer(question);
    expect(answer.excerpts[0]?.text).toContain(expected);
    expect(answer.articles).toBe(articles);
  });

  it('recognise small talk in English', () => {
    expect(answerer.answer('Hello there!').outcome).toBe('small-talk');
  });

  it('find nothing where there is nothing', () => {
    expect(answerer.answer('What is the price of bitcoin?').outcome).toBe('not-covered');
  });

  it('are searched one by one, and suggest what they can answer', () => {
    expect(answerer.answer('Who waters the roses?', { article: 'piscina.txt' }).excerpts[0]?.text ?? '').not.toContain(
      'Joe',
    );
    expect(() => answerer.answer('Who?', { article: 'none.txt' })).toThrow(/none\.txt/);
    for (const question of answerer.suggest('', 5)) expect(answerer.answer(question).outcome).toBe('answered');
  });
});

it('the front matter names the language of an article that is too short to tell', () => {
  expect(parseArticle('a.md', '---\nlanguage: de_AT\n---\nHallo Welt.').language).toBe('de');
  expect(parseArticle('a.md', '---\nlang: not a tag\n---\nHallo Welt.').language).toBe('en');
});
