/** The language of each person's Discord: interactions carry it, and messages do not. */
import { LRUCache } from 'lru-cache';
import { MAX_ENTRIES } from './expiring-map.ts';

export interface Locales {
  note(userId: string, locale: string): void;
  /** @returns the person's last known locale, such as `pt-BR`; nothing for a person who has only written messages */
  of(userId: string): string | undefined;
}

export function createLocales(): Locales {
  const locales = new LRUCache<string, string>({ max: MAX_ENTRIES });
  return {
    note: (userId, locale) => void locales.set(userId, locale),
    of: (userId) => locales.get(userId),
  };
}
