/** What a person can do with a message: reply, edit, delete, dismiss, use a command on it. */
import { act } from './connection.ts';
import { replyTo, withMentions } from './draft.ts';
import { focusComposer } from './focus.ts';
import { change, shownMessages, state } from './state.ts';

export function beginReply(id: string): void {
  replyTo(id);
  focusComposer();
}

export function beginEdit(id: string): void {
  change({ editing: id });
  document.querySelector<HTMLElement>('.editor textarea')?.focus();
}

/**
 * As in Discord, the up arrow in an empty composer edits the person's last message.
 *
 * @returns whether there was one to edit
 */
export function editLast(): boolean {
  const { draft, me } = state;
  const last = shownMessages().findLast(({ author }) => author === me);
  if (last === undefined || draft.kind !== 'message' || draft.text !== '' || draft.files.length > 0) return false;
  beginEdit(last.id);
  return true;
}

export function leaveEditor(): void {
  change({ editing: undefined });
  focusComposer();
}

export async function saveEdit(id: string, text: string): Promise<void> {
  leaveEditor();
  if (text.trim() !== '') await act({ type: 'edit', person: state.me, message: id, content: withMentions(text) });
}

/** Deletes a message of the person, or dismisses a private one. */
export function remove(id: string): void {
  void act({ type: 'remove', person: state.me, message: id });
}

export function useOn(id: string, command: string): void {
  void act({ type: 'use-on', person: state.me, command, message: id });
}
