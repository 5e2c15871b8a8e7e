/**
 * The tables of the database, as Kysely types them. Columns are named in snake case there. `migrations.ts` creates them. Times
 * are milliseconds since 1970.
 */

export interface Schema {
  readonly libraries: LibraryRow;
  readonly contents: ContentRow;
  readonly articles: ArticleRow;
  readonly revisions: RevisionRow;
  readonly missingWords: MissingWordRow;
}

/** The articles of one server or person. */
export interface LibraryRow {
  /** `server:…` or `person:…`, with the id that Discord gives to it. */
  readonly owner: string;
  /**
   * Grows with each change of the library, so that one lookup tells whether an index is current. 0 if it has never had an
   * article; otherwise it began at a time in milliseconds.
   */
  readonly revision: number;
  /** When the bot left the server; null as long as it is there. */
  readonly leftAt: number | null;
  /** Since when words that were asked for and not found are counted; null as long as they are not. */
  readonly gapsSince: number | null;
}

/** The bytes of a file, stored once however many articles have them. */
export interface ContentRow {
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
  /** Compressed by gzip. */
  readonly bytes: Uint8Array;
}

export interface ArticleRow {
  readonly id: string;
  readonly owner: string;
  /** The file's name. No other article of the library has it, unless one of the two has been removed. */
  readonly name: string;
  /** The name of the file that the current revision was read from, which may tell its format. */
  readonly fileName: string;
  /** The title that a person gave; null if the one of the document counts. */
  readonly title: string | null;
  /** The title that the document gives itself. */
  readonly ownTitle: string | null;
  /** The address that a person gave, or of the message; null if the one of the document counts. */
  readonly url: string | null;
  /** The address that the file was fetched from and can be fetched from again; null for a file that a person sent. */
  readonly link: string | null;
  /** The channel or category that it is for; null if it is for the whole server, or for a person. */
  readonly channel: string | null;
  readonly contentHash: string;
  /** The article as it was read: JSON, compressed by gzip. */
  readonly document: Uint8Array;
  /** The version of the reader that made `document`. */
  readonly readerVersion: number;
  /** Of the file as it is stored, compressed, in bytes. */
  readonly fileBytes: number;
  /** Of the reading text, in bytes of UTF-8. */
  readonly textBytes: number;
  readonly sentenceCount: number;
  /** The number of the current revision, counting from 1. */
  readonly revision: number;
  /** The id of the person who added the current revision, or `terminal`. */
  readonly addedBy: string;
  readonly addedAt: number;
  /** When it was removed; null as long as it is part of the library. */
  readonly removedAt: number | null;
  /** In how many answers it was quoted. */
  readonly quoted: number;
}

/** Every revision of an article, the current one included. Only of that one the bytes are kept. */
export interface RevisionRow {
  readonly articleId: string;
  readonly revision: number;
  readonly contentHash: string;
  readonly addedBy: string;
  readonly addedAt: number;
}

/** A word that somebody asked for in a channel of a server and that was not found there. Nothing else of the question is stored. */
export interface MissingWordRow {
  readonly owner: string;
  /** In lower case. */
  readonly word: string;
  /** One of a few numbers, which tells people apart. The same person has another one for each word. */
  readonly asker: number;
  /** The day on which it was asked for last: when it began. */
  readonly askedAt: number;
}
