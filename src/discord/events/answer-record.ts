/** An answer that was given -> counted in the library where it was asked. */
import type { Library } from '../../library/article-library.ts';
import type { Owner } from '../../library/owner.ts';
import type { Reply } from '../views/reply.ts';

/** @param asker the id of the person who asked */
export function countAnswer({ counts }: Library, owner: Owner, asker: string, { answer }: Reply): void {
  if (answer !== undefined && owner.kind !== 'everyone') counts?.note(owner, asker, answer);
}
