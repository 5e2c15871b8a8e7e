/** The tag of a language -> its name in the language of the reader. */
import type { Phrases } from '../../phrases/phrases.ts';

/**
 * @param code a BCP 47 tag
 * @returns the tag itself if it has no name
 * @example
 * languageName('de', en) // 'German'
 */
export function languageName(code: string, { language }: Phrases): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}
