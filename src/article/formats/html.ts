/** HTML -> Document: the content of a web page as a browser shows it, without what is around it. */
import { Problem } from '../../problem.ts';
import { isMetadataTitle } from '../article.ts';
import type { ArticleFormat } from '../article-format.ts';

/** A page may open with a byte order mark, white space, comments and an XML declaration. */
const PAGE_OPENING =
  /^\ufeff?\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*){0,9}<(?:!doctype\s+html|html|head)\b/i;
const EXAMINED_PAGE_BYTES = 4096;

export const html: ArticleFormat = {
  name: 'HTML',
  extensions: ['.html', '.htm', '.xhtml', '.xht'],
  recognises(bytes) {
    const opening = Buffer.from(bytes.subarray(0, EXAMINED_PAGE_BYTES));
    // In UTF-16 every other byte is zero. The byte order mark of UTF-8 has three bytes.
    const text = opening.toString('latin1').replace(/\0|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g, '');
    return PAGE_OPENING.test(text);
  },
  // Its cost is proportional to its size, and the library is loaded in a hundredth of a second.
  maxBytesInPlace: 256 * 1024,
  async read({ path, bytes }) {
    const { decodeHtml } = await import('../html/decode-html.ts');
    const { readHtmlPage } = await import('../html/html-page.ts');
    const document = readHtmlPage(path, decodeHtml(bytes));
    if (document.blocks.every(isMetadataTitle)) {
      throw new Problem(
        'article',
        `${path}: there is no text in the page, unless a picture or a program of the page shows it. Open it in a browser, ` +
          'and copy its text into a text file.',
        'no-text',
      );
    }
    return document;
  },
};
