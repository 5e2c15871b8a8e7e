/**
 * The files of a message: those that stay, and new ones, each of which is named by its `attachments` if there are any.
 * https://discord.com/developers/docs/reference#uploading-files
 */
import type { DescribedFile, MessageBody, UploadedFile } from '../messages.ts';
import { LIMITS } from './limits.ts';
import { type Problem, problem } from './problem.ts';

/** What a message has after a request: what its body lists, or without a list all that it had and all that is new. */
export function describedFiles(
  { attachments }: Pick<MessageBody, 'attachments'>,
  files: readonly UploadedFile[],
  known: readonly DescribedFile[] = [],
): readonly DescribedFile[] {
  return attachments === undefined ? [...known, ...files] : (attachments ?? []);
}

/** @param known the attachments that the message has already */
export function fileProblems(
  body: Pick<MessageBody, 'attachments'>,
  files: readonly UploadedFile[],
  known: readonly DescribedFile[] = [],
): Problem[] {
  const named = describedFiles(body, files, known).map(({ id }) => id);
  const available = [...known, ...files].map(({ id }) => id);
  const isTwice = (id: string, index: number): boolean => named.indexOf(id) !== index;
  return [
    ...(named.length > LIMITS.files
      ? [problem('attachments', 'BASE_TYPE_MAX_LENGTH', `Must be ${LIMITS.files} or fewer in length.`)]
      : []),
    ...named
      .filter((id, index) => isTwice(id, index) || !available.includes(id))
      .map((id) => problem('attachments', 'ATTACHMENT_NOT_FOUND', `There is no file of its own with the id ${id}`)),
    ...files.flatMap(({ id, name, content }) => [
      ...(named.includes(id) ? [] : [problem(`files[${id}]`, 'ATTACHMENT_NOT_FOUND', 'No attachment names this file')]),
      ...(name !== '' && content.length > 0
        ? []
        : [problem(`files[${id}]`, 'BASE_TYPE_REQUIRED', 'A file has a name and content')]),
    ]),
  ];
}
