/**
 * Text of a file -> Article: the opening is metadata, blank lines part the paragraphs, and each paragraph is split
 * into sentences. No part of the text is changed; only places in it are noted.
 */
import { Problem } from '../../problem.ts';
import { linesOf } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { type Article, revisionOf, type Sentence } from '../article.ts';
import { readMetadata } from '../front-matter.ts';
import { MOST_SENTENCES } from '../limits.ts';
import { splitSentences } from '../sentences.ts';

/**
 * @param name the file's name, as citations will give it
 * @param text the file's whole text
 * @param path as a problem will give it
 * @param mostSentences of the `MOST_SENTENCES` that are left
 * @throws {Problem} of kind `article` if no word is left once the metadata is read, the metadata is malformed, or there
 *   are more sentences than that.
 */
export function parseArticle(name: string, text: string, path = name, mostSentences = MOST_SENTENCES): Article {
  const { bodyStart, ...metadata } = readMetadata(path, text);
  if (!/[\p{L}\p{N}]/u.test(text.slice(bodyStart))) {
    throw new Problem(
      'article',
      `${path}: the article is empty. Put its text into the file, paragraphs parted by blank lines.`,
    );
  }
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const { start, end } of splitParagraphs(text, bodyStart)) {
    paragraph += 1;
    let sentence = 0;
    for (const span of splitSentences(text.slice(start, end))) {
      sentence += 1;
      if (sentences.length === mostSentences) throw tooManySentences(path, mostSentences);
      sentences.push({ paragraph, sentence, start: start + span.start, end: start + span.end });
    }
  }
  return { id: name, revision: revisionOf(name, text), name, text, ...metadata, paragraphCount: paragraph, sentences };
}

function tooManySentences(path: string, left: number): Problem {
  const [most, rest] = [MOST_SENTENCES, left].map((count) => count.toLocaleString('en'));
  return new Problem(
    'article',
    `${path}: it has more sentences than the ${rest} that are left of the ${most} that all articles together may have. ` +
      'Keep what people ask about, and take the rest away.',
  );
}

/** From the first line of each to its last; the line break before a blank line belongs to none. */
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
