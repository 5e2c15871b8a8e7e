/**
 * A document -> an article: the structure of its blocks, and their sentences. This step is the same for every format.
 */
import type { Language } from '../language/language.ts';
import { languageByCode, languageOf } from '../language/languages.ts';
import { Problem } from '../problem.ts';
import { oneLine } from '../text/one-line.ts';
import type { Span } from '../text/span.ts';
import { type Article, type Block, isMetadataTitle, quote, revisionOf, type Sentence } from './article.ts';
import { splitCode } from './code-pieces.ts';
import { type Document, type DocumentBlock, opensSection } from './document.ts';
import { outline } from './outline.ts';
import { splitSentences } from './sentence-splitter.ts';
import { MAX_SENTENCES } from './size-limits.ts';
import { markTurns } from './speakers.ts';
import { splitLongSentence } from './split-long-sentence.ts';

/**
 * The version of what the formats and this file make of a file. It is raised by one whenever that changes, so that stored
 * articles are read again.
 */
export const READER_VERSION = 3;

/** How an article is identified, cited, and called in problems. */
export interface ArticleNames {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** In UTF-16 code units. A title that is taken from a heading is cut if it is longer. */
const MAX_TITLE_LENGTH = 200;

/**
 * @param maxSentences the most sentences that the article may have
 * @throws {Problem} of kind `article` if the document contains no letter and no digit, or too many sentences
 */
export function composeArticle({ id, name, path }: ArticleNames, read: Document, maxSentences: number): Article {
  const document: Document = { ...read, blocks: markTurns(read) };
  const { text, links } = document;
  const language = read.metadata.language === null ? languageOf(text) : languageByCode(read.metadata.language);
  if (!document.blocks.some((block) => /[\p{L}\p{N}]/u.test(text.slice(block.start, block.end)))) {
    throw new Problem(
      'article',
      `${path}: the article is empty. Put its text into the file, with a blank line between paragraphs.`,
      'no-text',
    );
  }
  const title = indexOfTitle(document);
  const places = outline(document, title);
  const introducing = new Set(places.map(({ introducedBy }) => introducedBy));
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let sentence = 0;
  for (const [i, block] of document.blocks.entries()) {
    const firstSentence = sentences.length;
    // A title from the metadata is not counted as a paragraph, because it is not part of the text that people read.
    if (!block.continues && !isMetadataTitle(block)) {
      paragraph += 1;
      sentence = 0;
    }
    for (const span of sentencesOf(text, block, language)) {
      if (sentences.length === maxSentences) throw tooManySentences(path, maxSentences);
      sentence += 1;
      sentences.push({ paragraph: Math.max(1, paragraph), sentence, block: i, start: span.start, end: span.end });
    }
    const { kind, level, page, start, end } = block;
    const place = places[i] ?? { introducedBy: -1, section: [], anchor: null };
    blocks.push({
      ...{ kind, level, page, start, end, ...place },
      isIntroduction: mayIntroduce(block) && introducing.has(i),
      ...{ firstSentence, endSentence: sentences.length },
    });
  }
  const { metadata } = document;
  const titleBlock = document.blocks[title];
  const heading = titleBlock === undefined ? null : oneLine(quote(document, titleBlock), MAX_TITLE_LENGTH);
  return {
    ...{ id, revision: revisionOf(name, text), name, text },
    ...metadata,
    language: language.code,
    title: metadata.title ?? heading,
    ...{ paragraphCount: paragraph, blocks, sentences, links },
  };
}

/** A heading without anything below it is a statement of its own, such as a rule. */
function mayIntroduce(block: DocumentBlock): boolean {
  return opensSection(block) || block.kind === 'table-header';
}

/** The index of the heading that is the title: the first block, above all other headings. -1 if there is none. */
function indexOfTitle({ blocks }: Document): number {
  const [first, ...others] = blocks;
  if (first?.kind !== 'heading') return -1;
  return others.every((block) => !opensSection(block) || block.level > first.level) ? 0 : -1;
}

function* sentencesOf(text: string, block: DocumentBlock, { sentences: rules }: Language): Generator<Span> {
  switch (block.kind) {
    case 'heading':
    case 'question':
    case 'table-header':
    case 'table-row':
      yield* splitLongSentence(text, block);
      break;
    case 'code':
      for (const piece of splitCode(text, block)) yield* splitLongSentence(text, piece);
      break;
    case 'paragraph':
    case 'list-item':
    case 'quotation':
    case 'turn':
      for (const { start, end } of splitSentences(text.slice(block.start, block.end), rules)) {
        yield { start: block.start + start, end: block.start + end };
      }
  }
}

function tooManySentences(path: string, left: number): Problem {
  const [max, rest] = [MAX_SENTENCES, left].map((count) => count.toLocaleString('en'));
  return new Problem(
    'article',
    `${path}: the file has too many sentences. All articles together may have ${max}, of which ${rest} are left. ` +
      'Keep what people ask about and remove the rest.',
    'too-much-text',
  );
}
