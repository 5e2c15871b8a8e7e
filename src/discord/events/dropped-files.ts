/**
 * Files in a direct message -> articles of the person's own library. The message may ask about them in the same breath, so they
 * are added before it is answered.
 */
import type { Message } from 'discord.js';
import { describeArticle } from '../../answer/wording/article-descriptions.ts';
import type { Library } from '../../library/article-library.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { Problem } from '../../problem.ts';
import { fetchAttachedFile } from '../commands/attached-file.ts';
import { articleAfter, ownLibraryOf } from '../commands/library-changes.ts';
import { escapeMarkdown } from '../views/markdown.ts';
import { ownerOfMessage } from './library-owner.ts';

export interface DroppedFiles {
  /** The id of the last article that was added. */
  readonly articleId: string | undefined;
  /** A line for each file, in Markdown: what it is, or why it was not added. */
  readonly lines: readonly string[];
}

/** The most files of one message that are added. */
const MAX_FILES = 5;
export const NO_FILES: DroppedFiles = { articleId: undefined, lines: [] };

/** Whether a message has files that the person wants to ask about. Pictures, sounds and videos are only part of a talk. */
export function hasFiles({ guildId, attachments }: Message): boolean {
  return guildId === null && attachments.some(({ contentType }) => !/^(?:image|audio|video)\//.test(contentType ?? ''));
}

export async function addDroppedFiles(message: Message, library: Library, phrases: Phrases): Promise<DroppedFiles> {
  if (library.own === undefined || !hasFiles(message)) return NO_FILES;
  const own = ownLibraryOf({ library, owner: ownerOfMessage(message) });
  const lines: string[] = [];
  let articleId: string | undefined;
  for (const attachment of [...message.attachments.values()].slice(0, MAX_FILES)) {
    try {
      const file = await fetchAttachedFile(attachment);
      const adding = own.own.add(own.owner, { ...file, title: null, url: null }, message.author.id);
      const article = await articleAfter(adding, own, file.name);
      articleId = article.id;
      lines.push(escapeMarkdown(phrases.library.added(describeArticle(article, phrases))));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      lines.push(error.inWords(phrases));
    }
  }
  return { articleId, lines };
}
