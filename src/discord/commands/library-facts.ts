/** /library show, settings and gaps: what is known of an article, how full a library is, and what is missing in it. */
import { limitsOf } from '../../library/limits.ts';
import { channelsOf, type StoringOwner } from '../../library/owner.ts';
import { Problem } from '../../problem.ts';
import { detailsReply, gapsReply, settingsReply } from '../views/library-details.ts';
import type { Reply } from '../views/reply.ts';
import type { OwnerContext } from './command.ts';
import { ownLibraryOf } from './library-changes.ts';

/** For the commands, which know the library only through this room. */
export { channelsOf };

/** @throws {Problem} of kind `usage` if the library does not have the article any more */
export async function showArticle(id: string, context: OwnerContext): Promise<Reply> {
  const { own, owner } = ownLibraryOf(context);
  const details = await own.details(owner, id);
  if (details === undefined) throw new Problem('usage', ({ problems }) => problems.notInLibrary);
  return detailsReply(details, channelsOf(owner), context.phrases);
}

/**
 * @param countsGaps whether missing words are to be counted from now on; null leaves it as it is
 * @throws {Problem} of kind `usage` if that is wanted in a direct message
 */
export async function showSettings(countsGaps: boolean | null, context: OwnerContext): Promise<Reply> {
  const { own, owner } = ownLibraryOf(context);
  if (countsGaps !== null) {
    checkServer(owner);
    await own.gaps.turn(owner, countsGaps);
  }
  const listed = await own.list(owner);
  const usage = {
    articles: listed.length,
    fileBytes: listed.reduce((sum, { fileBytes }) => sum + fileBytes, 0),
    sentences: listed.reduce((sum, { sentenceCount }) => sum + sentenceCount, 0),
    most: limitsOf(owner.kind, own.limits),
    limits: own.limits,
  };
  const since = owner.kind === 'server' ? await own.gaps.since(owner) : undefined;
  return settingsReply(usage, since, context.phrases);
}

/** @throws {Problem} of kind `usage` in a direct message */
export async function showGaps(context: OwnerContext): Promise<Reply> {
  const { own, owner } = ownLibraryOf(context);
  checkServer(owner);
  return gapsReply(await own.gaps.list(owner), await own.gaps.since(owner), context.phrases);
}

/** Who asks in a direct message needs no list of their own questions. */
function checkServer({ kind }: StoringOwner): void {
  if (kind !== 'server') throw new Problem('usage', ({ problems }) => problems.serverOnly);
}
