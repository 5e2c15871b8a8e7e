/** The locale of each user's Discord client. Interactions contain it, but messages do not. */
import { LRUCache } from 'lru-cache';
import { MAX_ENTRIES } from './expiring-map.ts';

export interface Locales {
  note(userId: string, locale: string): void;
  /** @returns the user's last known locale, such as `pt-BR`; undefined for a user who has only written messages */
  of(userId: string): string | undefined;
}

export function createLocales(): Locales {
  const locales = new LRUCache<string, string>({ max: MAX_ENTRIES });
  return {
    note: (userId, locale) => void locales.set(userId, locale),
    of: (userId) => locales.get(userId),
  };
}
