/** What is known about a document itself, apart from what its sentences say. The wording of answers turns it into words. */
import type { Article, Block } from '../../article/article.ts';

export type DocumentFact =
  | { readonly matter: 'summary' | 'length' | 'title'; readonly article: Article }
  | {
      readonly matter: 'date' | 'author' | 'source';
      readonly article: Article;
      /** The words of the document itself; undefined if only its metadata may tell. */
      readonly stated: string | undefined;
    }
  | { readonly matter: 'language'; readonly article: Article; readonly isKnown: boolean; readonly code: string }
  | Outline;

export interface Outline {
  readonly matter: 'outline';
  readonly article: Article;
  /** The heading that the others are under, if only a part of the document was asked for. */
  readonly under: string | undefined;
  /** In reading order. */
  readonly headings: readonly Block[];
}
