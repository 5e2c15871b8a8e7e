/** Key presses in the composer -> what they do to the draft and to the list above it. */
import { discard, give, missing, openOptions, send, withdraw } from './draft.ts';
import { focusComposer } from './focus.ts';
import { editLast } from './message-actions.ts';
import { change, EMPTY_DRAFT, state } from './state.ts';
import { suggestions } from './suggestions.ts';

export function submit(event: SubmitEvent): void {
  event.preventDefault();
  sendOrPoint();
}

/** Sends the draft, or moves the focus to a field that must be filled in first. */
function sendOrPoint(): void {
  const { draft } = state;
  const wanting = draft.kind === 'command' ? missing(draft) : undefined;
  if (wanting === undefined) void send();
  focusComposer(wanting?.name);
}

/** Uses a suggestion of the list, and moves the focus to the field that must be filled in next. */
export function take(index: number): void {
  suggestions()?.list[index]?.take();
  const { draft } = state;
  focusComposer(draft.kind === 'command' ? (missing(draft)?.name ?? draft.focused) : undefined);
}

export function press(event: KeyboardEvent): void {
  // In an input method, as for Japanese, the keys choose between spellings of the word.
  if (!event.isComposing && handle(event)) event.preventDefault();
}

/** @returns whether the key does something in the composer */
function handle({ key, shiftKey, target }: KeyboardEvent): boolean {
  const { length } = suggestions()?.list ?? [];
  if (key === 'Escape') return stepBack(length);
  if (target instanceof HTMLButtonElement && 'field' in target.dataset) return handleFile(key, target);
  const isField = target instanceof HTMLElement && 'field' in target.dataset;
  if (!isField || shiftKey) return false;
  if (key === 'ArrowDown') return walk(1, length);
  if (key === 'ArrowUp') return walk(-1, length) || editLast();
  if ((key === 'Enter' || key === 'Tab') && state.active >= 0 && state.active < length) take(state.active);
  else if (key === 'Enter') sendOrPoint();
  else return key === 'Backspace' && target instanceof HTMLInputElement && target.value === '' && removeField(target);
  return true;
}

/** Enter chooses a file, as a press does, and with a file sends the command. Backspace takes the file away. */
function handleFile(key: string, field: HTMLButtonElement): boolean {
  const { draft } = state;
  const option =
    draft.kind === 'command' ? openOptions(draft).find(({ name }) => name === field.dataset.field) : undefined;
  if (draft.kind !== 'command' || option === undefined) return false;
  const isFilled = draft.given[option.name]?.file !== undefined;
  if (key === 'Enter' && isFilled) sendOrPoint();
  else if (key === 'Backspace' && isFilled) give(draft, option, { text: '' });
  else return key === 'Backspace' && removeField(field);
  return true;
}

function walk(step: 1 | -1, length: number): boolean {
  if (length === 0) return false;
  const { active } = state;
  const from = active < 0 && step < 0 ? 0 : active;
  change({ active: (from + step + length) % length });
  return true;
}

/** Closes the list, or if there is none, leaves the command or the reply. */
function stepBack(length: number): boolean {
  if (length > 0) change({ isPickerHidden: true });
  else if (state.draft.kind === 'command') leaveCommand();
  else cancelReply();
  return true;
}

/** Backspace in an empty field removes its option, or the whole command if the option is required. */
function removeField({ dataset }: HTMLElement): boolean {
  const { draft } = state;
  if (draft.kind !== 'command') return false;
  const option = openOptions(draft).find(({ name }) => name === dataset.field);
  if (option === undefined || option.required) leaveCommand();
  else {
    withdraw(draft, option);
    focusLast();
  }
  return true;
}

function focusLast(): void {
  const { draft } = state;
  focusComposer(draft.kind === 'command' ? openOptions(draft).at(-1)?.name : undefined);
}

function leaveCommand(): void {
  discard();
  focusComposer();
}

export function cancelReply(): void {
  const { draft } = state;
  if (draft.kind === 'message') change({ draft: { ...EMPTY_DRAFT, text: draft.text, files: draft.files } });
  focusComposer();
}
