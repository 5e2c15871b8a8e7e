/** What a person does with a message. */

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

/** As in Discord: the arrow up in an empty composer edits one's last message. */
export function editLast(): boolean {
  const { draft, me } = state;
  const last = shownMessages().findLast(({ author }) => author === me);
  if (last === undefined || draft.kind !== 'message' || draft.text !== '') return false;
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

/** One's own message, or a private one, which is dismissed by it. */
export function remove(id: string): void {
  void act({ type: 'remove', person: state.me, message: id });
}

export function useOn(id: string, command: string): void {
  void act({ type: 'use-on', person: state.me, command, message: id });
}
