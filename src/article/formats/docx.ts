/** DOCX -> Document: the text of a Word document, with the numbers that Word shows. */
import type { ArticleFormat } from '../article-format.ts';
import { zipNames } from '../zip/zip-archive.ts';

export const docx: ArticleFormat = {
  name: 'DOCX',
  extensions: ['.docx', '.docm', '.dotx'],
  recognises(bytes) {
    const names = zipNames(bytes);
    return names.has('[Content_Types].xml') && names.has('word/document.xml');
  },
  async read(file) {
    const { readWordDocument } = await import('../docx/read-word-document.ts');
    return readWordDocument(file);
  },
};
