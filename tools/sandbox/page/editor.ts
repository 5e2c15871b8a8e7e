/** The field in which a person edits an own message, in its place among the others. */
import { html, type TemplateResult } from 'lit';
import { MAX_LENGTH, type Message } from '../protocol.ts';
import { withNames } from './draft.ts';
import { leaveEditor, saveEdit } from './message-actions.ts';

export function editor({ id, content }: Message): TemplateResult {
  const press = (event: KeyboardEvent): void => {
    const isSave = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    if (!isSave && event.key !== 'Escape') return;
    event.preventDefault();
    if (isSave) void saveEdit(id, (event.target as HTMLTextAreaElement).value);
    else leaveEditor();
  };
  return html`
    <div class="editor">
      <textarea rows="1" maxlength=${MAX_LENGTH} aria-label="Edit the message" @keydown=${press} .value=${withNames(content)}></textarea>
      <small>Escape to <button class="plain" @click=${leaveEditor}>cancel</button>, Enter to save</small>
    </div>
  `;
}
