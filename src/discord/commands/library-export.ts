/** /library export: all files of a library as archives, of which each fits into a message. */
import { exportArchive, exportedFiles, exportParts } from '../../library/export.ts';
import { escapeMarkdown } from '../views/markdown.ts';
import { button, type Reply, rowsOf } from '../views/reply.ts';
import type { OwnerContext } from './command.ts';
import { ownLibraryOf } from './library-changes.ts';

/**
 * The reply with one archive, and a button for the next one if there are several.
 *
 * @param part the number of the archive, counting from 0
 * @param maxBytes the largest file that Discord takes
 */
export async function exportReply(part: number, maxBytes: number, context: OwnerContext): Promise<Reply> {
  const { own, owner } = ownLibraryOf(context);
  const { library, markdown, commands } = context.phrases;
  const parts = exportParts(exportedFiles(await own.list(owner)), maxBytes);
  const files = parts[part];
  if (files === undefined) return { content: markdown.noArticles(commands), components: [], isPrivate: true };
  const bytes = await exportArchive(own, files);
  const next = part + 1;
  const components = rowsOf(
    next < parts.length ? [button(library.exportPart(next + 1), { kind: 'export-part', part: next })] : [],
  );
  if (bytes.length > maxBytes) {
    const names = files.map(({ name }) => name).join(', ');
    return { content: escapeMarkdown(library.notExported(names)), components, isPrivate: true };
  }
  const content = escapeMarkdown(library.exported(next, parts.length));
  const name = parts.length === 1 ? 'library.zip' : `library-${next}.zip`;
  return { content, components, files: [{ name, bytes }], isPrivate: true };
}
