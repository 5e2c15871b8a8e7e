/** A reader's Discord locale -> the phrases of their language. Locales: https://discord.com/developers/docs/reference#locales */
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Phrases } from './phrases.ts';
import { pt } from './pt.ts';

/**
 * The translations by locale. English is not among them, because it is the default for commands and for all other locales.
 */
const TRANSLATIONS = { de, 'es-ES': es, 'es-419': es, fr, ja, ko, 'pt-BR': pt } as const;
type Locale = keyof typeof TRANSLATIONS;

/**
 * @returns English if the locale has no translation
 * @example
 * phrasesFor('es-419').buttons.share // 'Compartir'
 */
export function phrasesFor(locale: string): Phrases {
  return isTranslated(locale) ? TRANSLATIONS[locale] : en;
}

/**
 * One phrase in every translated locale, in the form that Discord's API expects for the names and descriptions of commands.
 */
export function translations(phrase: (phrases: Phrases) => string): Readonly<Record<Locale, string>> {
  const entries = Object.entries(TRANSLATIONS).map(([locale, phrases]) => [locale, phrase(phrases)]);
  return Object.fromEntries(entries);
}

function isTranslated(locale: string): locale is Locale {
  return Object.hasOwn(TRANSLATIONS, locale);
}
