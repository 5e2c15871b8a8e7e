/** HTML -> blocks of a document. */
import type { DocumentBuilder } from '../document-builder.ts';

/** Adds the blocks of a piece of HTML to a document. */
export async function addHtml(html: string, document: DocumentBuilder): Promise<void> {
  const text = html.replace(/<!--.*?-->|<[^>]*>/gs, ' ');
  document.add({ kind: 'paragraph', text });
}
