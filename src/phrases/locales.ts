/** Which phrases a reader gets, by the locale of their Discord: https://discord.com/developers/docs/reference#locales */
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Phrases } from './phrases.ts';
import { pt } from './pt.ts';

/** Besides English, which commands are defined in, and which readers of all other locales get. */
const TRANSLATIONS = { de, 'es-ES': es, 'es-419': es, fr, ja, ko, 'pt-BR': pt } as const;
type Locale = keyof typeof TRANSLATIONS;

export function phrasesFor(locale: string): Phrases {
  return isTranslated(locale) ? TRANSLATIONS[locale] : en;
}

/** A phrase in all locales, as Discord takes the names and descriptions of commands. */
export function translations(phrase: (phrases: Phrases) => string): Readonly<Record<Locale, string>> {
  const entries = Object.entries(TRANSLATIONS).map(([locale, phrases]) => [locale, phrase(phrases)]);
  return Object.fromEntries(entries);
}

function isTranslated(locale: string): locale is Locale {
  return Object.hasOwn(TRANSLATIONS, locale);
}
