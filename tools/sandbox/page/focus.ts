/** Where the focus goes when something has been done. */

/** Puts the caret where one writes next: into the field of an option, or into the message. */
export function focusComposer(option?: string): void {
  const fields = document.querySelectorAll<HTMLElement>('.composer [data-field]');
  const wanted = [...fields].find(({ dataset }) => dataset.field === option) ?? fields[0];
  wanted?.focus();
}

/** What has the focus may be gone after a change: then its message takes it, or the composer if that is gone as well. */
export function keepingFocus(draw: () => void): void {
  const message = document.activeElement?.closest('discord-message')?.id;
  draw();
  if (message === undefined || document.activeElement !== document.body) return;
  const left = document.getElementById(message);
  if (left === null) focusComposer();
  else left.focus();
}
