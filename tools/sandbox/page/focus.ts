/** Where the keyboard focus moves after an action. */

/** Moves the focus to the field of an option, or to the first field of the composer. */
export function focusComposer(option?: string): void {
  const fields = document.querySelectorAll<HTMLElement>('.composer [data-field]');
  const wanted = [...fields].find(({ dataset }) => dataset.field === option) ?? fields[0];
  wanted?.focus();
}

/**
 * Renders, and moves the focus if the focused element is gone afterwards: to its message, or to the composer if the message
 * is gone too.
 */
export function keepingFocus(draw: () => void): void {
  const message = document.activeElement?.closest('discord-message')?.id;
  draw();
  if (message === undefined || document.activeElement !== document.body) return;
  const left = document.getElementById(message);
  if (left === null) focusComposer();
  else left.focus();
}
