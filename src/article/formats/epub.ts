/** EPUB -> Document: the chapters of a book in reading order. https://www.w3.org/TR/epub-33/ */
import type { ArticleFormat } from '../article-format.ts';
import { zipNames } from '../zip/zip-archive.ts';

export const epub: ArticleFormat = {
  name: 'EPUB',
  extensions: ['.epub'],
  recognises(bytes) {
    return zipNames(bytes).has('META-INF/container.xml');
  },
  async read(file) {
    const { readBook } = await import('../epub/read-book.ts');
    return readBook(file);
  },
};
