/**
 * Files in a direct message -> articles of the person's own library. The message may ask about them in the same breath, so they
 * are added before it is answered.
 */
import type { Attachment, Message } from 'discord.js';
import { describeArticle } from '../../answer/wording/article-descriptions.ts';
import type { Library } from '../../library/article-library.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { Problem } from '../../problem.ts';
import { oneLine } from '../../text/one-line.ts';
import { attachedFile, MAX_FILE_NAME, mayBeArticle } from '../commands/attached-file.ts';
import { ownLibraryOf, readArticle } from '../commands/library-changes.ts';
import { bold, escapeMarkdown } from '../views/markdown.ts';
import { ownerOfMessage } from './library-owner.ts';

export interface DroppedFiles {
  /** The ids of the articles that were added. */
  readonly articleIds: readonly string[];
  /** A line for each file, in Markdown: what it is, or why it was not added. */
  readonly lines: readonly string[];
  /** Whether there were only pictures, which whoever sent them may not have meant as articles. */
  readonly arePictures?: boolean;
}

/** The most files of one message that are added. */
const MAX_FILES = 5;
export const NO_FILES: DroppedFiles = { articleIds: [], lines: [] };

/** The files of a message, forwarded ones included, that can be articles. */
function filesOf({ attachments, messageSnapshots }: Message): Attachment[] {
  const all = [attachments, ...messageSnapshots.map((forwarded) => forwarded.attachments)];
  return all.flatMap((each) => [...each.values()]).filter(mayBeArticle);
}

/** Whether a direct message has files that can be articles. */
export function hasFiles(message: Message): boolean {
  return message.guildId === null && filesOf(message).length > 0;
}

export async function addDroppedFiles(message: Message, library: Library, phrases: Phrases): Promise<DroppedFiles> {
  if (library.own === undefined || message.guildId !== null) return NO_FILES;
  if (!hasFiles(message)) {
    // A picture that comes with a question may only illustrate it.
    const isOnlyPicture = message.attachments.size > 0 && message.content.trim() === '';
    return isOnlyPicture
      ? { articleIds: [], lines: [phrases.problems.unreadable['other-format']], arePictures: true }
      : NO_FILES;
  }
  const target = ownLibraryOf({ library, owner: ownerOfMessage(message) });
  const { own, owner } = target;
  const files = filesOf(message);
  const lines: string[] = [];
  const articleIds: string[] = [];
  for (const attachment of files.slice(0, MAX_FILES)) {
    try {
      const file = attachedFile(attachment, own.limits);
      const article = await readArticle(own.add(owner, file, message.author.id), target, file.name);
      articleIds.push(article.id);
      lines.push(escapeMarkdown(phrases.library.added(describeArticle(article, phrases))));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const which = files.length === 1 ? '' : `${bold(escapeMarkdown(oneLine(attachment.name, MAX_FILE_NAME)))}: `;
      lines.push(which + error.inWords(phrases));
    }
  }
  const left = files.length - MAX_FILES;
  return { articleIds, lines: left > 0 ? [...lines, escapeMarkdown(phrases.library.notAdded(left))] : lines };
}
