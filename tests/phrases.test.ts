import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../commands/index.ts';
import { en } from '../src/phrases/en.ts';
import { phrasesFor, translations } from '../src/phrases/locales.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { shownText } from './support/discord-rendering.ts';

const LOCALES = ['en-US', 'es-ES', 'es-419', 'fr', 'de', 'pt-BR', 'ja', 'ko'];

/** Every phrase of a language, as a reader would see it, with the path to it. */
function said(phrases: Phrases): Map<string, string> {
  const all = new Map<string, string>();
  const add = (path: string, value: unknown): void => {
    if (typeof value === 'string') all.set(path, value);
    else if (typeof value === 'function') all.set(path, String(value(...argumentsOf(path, phrases))));
    else for (const [key, inner] of Object.entries(value as object)) add(path === '' ? key : `${path}.${key}`, inner);
  };
  add('', phrases);
  return all;
}

/** Numbers and words that cannot stand in a phrase by chance. */
function argumentsOf(path: string, phrases: Phrases): unknown[] {
  if (path.startsWith('markdown')) return [phrases.commands, phrases.buttons];
  if (path === 'problems.noArticle') return ['«71»', ['«72»', '«73»']];
  return ['«71»', '«72»', '«73»'].slice(0, path.startsWith('citation.paragraphsOf') ? 3 : 2);
}

describe.each(LOCALES)('the phrases for %s', (locale) => {
  const phrases = phrasesFor(locale);
  const all = said(phrases);

  it('are all there, none empty, and with all that is to be said in them', () => {
    expect([...all.keys()].sort()).toEqual([...said(en).keys()].sort());
    for (const [path, phrase] of all) {
      expect(phrase.trim(), path).not.toBe('');
      const told = (text: string | undefined) => [...new Set(text?.match(/«7\d»/g) ?? [])].sort();
      expect(told(phrase), path).toEqual(told(said(en).get(path)));
    }
  });

  it('name commands as Discord lets them be named, each with a name of its own', () => {
    const { ask, article, help, find, articleOption } = phrases.commands;
    for (const { name, description } of [ask, article, help, articleOption, ask.question, ask.private]) {
      expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
      expect(name).toBe(name.toLowerCase());
      expect(description.length).toBeLessThanOrEqual(100);
    }
    expect(find.name.length).toBeLessThanOrEqual(32);
    expect(new Set([ask.name, article.name, help.name, find.name]).size).toBe(4);
    expect(new Set([ask.question.name, ask.private.name, articleOption.name]).size).toBe(3);
  });

  it('fit on buttons and into a message, and say what they say without Markdown that breaks', () => {
    const labels = Object.values(phrases.buttons).flat();
    for (const label of labels) expect(label.length).toBeLessThanOrEqual(40);
    // A button is told by its words: a screen reader reads an arrow as such, or not at all.
    for (const label of labels) expect(label).toMatch(/\p{L}{2}/u);
    const help = phrases.markdown.help(phrases.commands, phrases.buttons);
    expect(help.length).toBeLessThanOrEqual(1800);
    expect(shownText(help)).not.toContain('**');
    for (const { name } of [phrases.commands.ask, phrases.commands.article, phrases.commands.find]) {
      expect(help).toContain(name);
    }
  });
});

describe('languages', () => {
  it('are English where there is no translation', () => {
    for (const locale of ['en-GB', 'sv-SE', 'constructor', '']) expect(phrasesFor(locale)).toBe(en);
  });

  it('translate every command, option and description', () => {
    for (const { data } of COMMANDS) {
      expect(Object.keys(data.name_localizations ?? {}).sort()).toEqual(
        Object.keys(translations(({ language }) => language)).sort(),
      );
    }
  });
});
