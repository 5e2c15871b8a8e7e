/** /library export: all files of a library as archives, of which each fits into a message. */
import { exportArchive, exportedFiles, exportParts } from '../../library/export.ts';
import { oneLine } from '../../text/one-line.ts';
import { escapeMarkdown } from '../views/markdown.ts';
import { button, type Reply, rowsOf } from '../views/reply.ts';
import type { OwnerContext } from './command.ts';
import { ownLibraryOf } from './library-changes.ts';

/** In UTF-16 code units. */
const MAX_NAMES = 500;

/**
 * The reply with one archive, and a button for the next one if there are several.
 *
 * @param maxBytes the largest file that Discord takes
 * @param wanted the number of the archive, counting from 0, of a revision of the library; without it, the first one as the
 *   library is now
 */
export async function exportReply(
  maxBytes: number,
  context: OwnerContext,
  wanted?: { readonly revision: number; readonly part: number },
): Promise<Reply> {
  const { own, owner } = ownLibraryOf(context);
  const { library, markdown, commands } = context.phrases;
  const revision = await own.revisionOf(owner);
  // The parts of another revision would leave files out, or have them twice.
  if (wanted !== undefined && wanted.revision !== revision)
    return { content: markdown.articlesChanged, isPrivate: true };
  const part = wanted?.part ?? 0;
  const parts = exportParts(exportedFiles(await own.list(owner)), maxBytes);
  const files = parts[part];
  if (files === undefined) return { content: markdown.noArticles(commands), isPrivate: true };
  const bytes = await exportArchive(own, files);
  const next = part + 1;
  const components = rowsOf(
    next < parts.length ? [button(library.exportPart(next + 1), { kind: 'export-part', revision, part: next })] : [],
  );
  if (bytes.length > maxBytes) {
    const names = oneLine(files.map(({ name }) => name).join(', '), MAX_NAMES);
    return { content: escapeMarkdown(library.notExported(names)), components, isPrivate: true };
  }
  const content = escapeMarkdown(library.exported(next, parts.length));
  const name = parts.length === 1 ? 'library.zip' : `library-${next}.zip`;
  return { content, components, files: [{ name, bytes }], isPrivate: true };
}
