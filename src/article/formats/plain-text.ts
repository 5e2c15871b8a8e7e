/**
 * Plain text -> Article: the opening of the text may be metadata, blank lines separate the paragraphs, and each paragraph is
 * split into sentences. The text is never changed; the article only adds offsets into it.
 */
import { defaultLanguage } from '../../language/languages.ts';
import { Problem } from '../../problem.ts';
import { linesOf } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { type Article, revisionOf, type Sentence } from '../article.ts';
import type { ArticleFile, ArticleFormat } from '../article-format.ts';
import { readMetadata } from '../metadata.ts';
import { splitSentences } from '../sentence-splitter.ts';
import { MAX_SENTENCES } from '../size-limits.ts';

export const plainText: ArticleFormat = {
  name: 'plain text',
  extensions: ['.txt', '.text'],
  async parse(file, { sentences }) {
    return parseText(file, decodeUtf8(file), sentences);
  },
};

/**
 * Makes an article from a text, as `readArticles` does from a file.
 *
 * @param name the name of the article in citations, such as a file's name
 * @param text the whole text, which may open with front matter; all offsets of the article refer to it
 * @throws {Problem} of kind `article` if the text is empty once its metadata is read, if the metadata is malformed, or if
 *   there are more than a million sentences.
 * @example
 * const article = parseArticle('cats.txt', 'Cats sleep all day. They eat fish.\n\nDogs bark.');
 * article.paragraphCount; // 2
 * article.sentences[1]; // { paragraph: 1, sentence: 2, start: 20, end: 34 }
 * article.text.slice(20, 34); // 'They eat fish.'
 */
export function parseArticle(name: string, text: string): Article {
  return parseText({ id: name, name, path: name }, text, MAX_SENTENCES);
}

function parseText({ id, name, path }: Omit<ArticleFile, 'bytes'>, text: string, maxSentences: number): Article {
  const { bodyStart, ...metadata } = readMetadata(path, text);
  if (!/[\p{L}\p{N}]/u.test(text.slice(bodyStart))) {
    throw new Problem(
      'article',
      `${path}: the article is empty. Put its text into the file, with a blank line between paragraphs.`,
    );
  }
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const { start, end } of splitParagraphs(text, bodyStart)) {
    paragraph += 1;
    let sentence = 0;
    for (const span of splitSentences(text.slice(start, end), defaultLanguage.sentences)) {
      sentence += 1;
      if (sentences.length === maxSentences) throw tooManySentences(path, maxSentences);
      sentences.push({ paragraph, sentence, start: start + span.start, end: start + span.end });
    }
  }
  return { id, revision: revisionOf(name, text), name, text, ...metadata, paragraphCount: paragraph, sentences };
}

/** Only UTF-8 is read: a wrong guess at another encoding would quote what the author did not write. */
function decodeUtf8({ path, bytes }: ArticleFile): string {
  const advice = 'Save it as UTF-8 text.';
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Problem('article', `${path}: the file is encoded as UTF-16. ${advice}`);
  }
  if (bytes.includes(0))
    throw new Problem('article', `${path}: the file is not text (it contains NUL bytes). ${advice}`);
  try {
    // The byte order mark stays in the text, so that offsets are the same for every reader of the file.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Problem('article', `${path}: the file is not valid UTF-8. ${advice}`);
  }
}

function tooManySentences(path: string, left: number): Problem {
  const [max, rest] = [MAX_SENTENCES, left].map((count) => count.toLocaleString('en'));
  return new Problem(
    'article',
    `${path}: the file has too many sentences. All articles together may have ${max}, of which ${rest} are left. ` +
      'Keep what people ask about and remove the rest.',
  );
}

/** Yields each paragraph from its first line to its last, without the line break before the blank line. */
function* splitParagraphs(text: string, bodyStart: number): Generator<Span> {
  let paragraph: Span | undefined;
  for (const { start, end } of linesOf(text, bodyStart)) {
    if (text.slice(start, end).trim() !== '') paragraph = { start: paragraph?.start ?? start, end };
    else if (paragraph !== undefined) {
      yield paragraph;
      paragraph = undefined;
    }
  }
  if (paragraph !== undefined) yield paragraph;
}
