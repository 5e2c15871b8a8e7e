/** The limits that an operator sets -> what the library of a server or of a person may contain. */
import type { LibraryLimits } from '../store/article-store.ts';
import type { StoringOwner } from './owner.ts';

/** What may be added, and how much of it, as the operator has set it. `docs/USAGE.md` gives the defaults. */
export interface AdditionLimits {
  /** The articles of a server's library. */
  readonly articles: number;
  /** The files of a server's library, compressed, in bytes. */
  readonly libraryBytes: number;
  /** The sentences of a server's library. */
  readonly librarySentences: number;
  /** One file, in bytes. */
  readonly fileBytes: number;
  /** The sentences of one article. */
  readonly articleSentences: number;
  /** Additions to one library in a minute. Whatever is read counts: also a new revision, or a link that has not changed. */
  readonly additionsPerMinute: number;
}

/** How many bytes of text one sentence stands for: the mean of English prose. It limits texts with long sentences. */
export const BYTES_PER_SENTENCE = 100;
/** The part of a server's limits that the library of one person has. */
const SHARE_OF_PERSON = 0.4;

/** @example limitsOf('person', { ...limits, articles: 500 }).articles // 200 */
export function limitsOf(
  kind: StoringOwner['kind'],
  { articles, libraryBytes, librarySentences }: AdditionLimits,
): LibraryLimits {
  const share = kind === 'server' ? 1 : SHARE_OF_PERSON;
  const shareOf = (most: number): number => Math.ceil(most * share);
  const sentences = shareOf(librarySentences);
  return {
    articles: shareOf(articles),
    fileBytes: shareOf(libraryBytes),
    textBytes: sentences * BYTES_PER_SENTENCE,
    sentences,
  };
}
