/** Articles -> how their sentences belong together, in the form that the index needs. */

import { type Article, type Block, isMetadataTitle } from '../../article/article.ts';
import { SentenceKind, type TextStructure } from '../../retrieval/index/structure.ts';
import { endsAsQuestion } from '../../text/ends-as-question.ts';

/** The structure of all sentences of some articles, in order. */
export function textStructureOf(articles: readonly Article[]): Required<TextStructure> {
  const paragraphOf: number[] = [];
  const introducedBy: number[] = [];
  const kinds: number[] = [];
  let paragraphs = 0;
  for (const article of articles) {
    const { blocks, sentences, paragraphCount, text } = article;
    const first = paragraphOf.length;
    for (const { block: number, paragraph, start, end } of sentences) {
      const block = blocks[number];
      // A title from the metadata has the number of the paragraph after it, but is none.
      paragraphOf.push(paragraphs + (block && isMetadataTitle(block) ? 0 : paragraph));
      const above = blocks[block?.introducedBy ?? -1];
      introducedBy.push(above === undefined ? -1 : first + above.endSentence - 1);
      kinds.push(
        (block === undefined ? 0 : kindOf(block)) | (endsAsQuestion(text.slice(start, end)) ? SentenceKind.asks : 0),
      );
    }
    paragraphs += paragraphCount + 1;
  }
  return { paragraphOf, introducedBy, kinds };
}

function kindOf({ kind, level, section, isIntroduction, introducedBy }: Block): number {
  let bits = isIntroduction ? SentenceKind.introduction : 0;
  if (kind === 'question') bits |= SentenceKind.question;
  if (kind === 'list-item') bits |= SentenceKind.listItem;
  if (kind === 'table-row') bits |= SentenceKind.tableRow;
  if (kind === 'code') bits |= SentenceKind.code;
  if (kind === 'heading' && level <= 1 && introducedBy < 0 && section.length === 0) bits |= SentenceKind.title;
  return bits;
}
