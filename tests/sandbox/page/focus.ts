/** Where the focus goes when something has been done. */

/** Puts the caret where one writes next: into the field of an option, or into the message. */
export function focusComposer(option?: string): void {
  const fields = document.querySelectorAll<HTMLElement>('.composer [data-field]');
  const wanted = [...fields].find(({ dataset }) => dataset.field === option) ?? fields[0];
  wanted?.focus();
}
