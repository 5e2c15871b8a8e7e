/** The files that a person is about to send: from a drop, a paste or the file picker, and checked as Discord checks them. */
import { MAX_FILE_BYTES, MAX_FILES, type Option, OptionType } from '../protocol.ts';
import { focusedOption, give } from './draft.ts';
import { focusComposer } from './focus.ts';
import { change, type Draft, inTheirLanguage, state, toast } from './state.ts';

/** Adds files to the message, or gives one to the command that is filled in. */
export function attach(files: readonly File[]): void {
  const { draft } = state;
  if (files.length === 0 || isRefused(files)) return;
  if (draft.kind === 'message') attachToMessage(draft, files);
  else attachToCommand(draft, files);
}

function isRefused(files: readonly File[]): boolean {
  const empty = files.find(({ size }) => size === 0);
  if (files.some(({ size }) => size > MAX_FILE_BYTES))
    toast('Your files are too powerful! Max file size is 10.00 MB please.');
  else if (empty) toast(`${empty.name} is empty.`);
  else return false;
  return true;
}

function attachToMessage(draft: Draft & { kind: 'message' }, files: readonly File[]): void {
  const all = [...draft.files, ...files];
  if (all.length > MAX_FILES) toast(`Too many uploads! You can only upload ${MAX_FILES} files at a time!`);
  else change({ draft: { ...draft, files: all } });
  focusComposer();
}

function attachToCommand(draft: Draft & { kind: 'command' }, [file, ...more]: readonly File[]): void {
  const takers = (draft.command.options ?? []).filter(({ type }) => type === OptionType.attachment);
  const option =
    takers.find((one) => one === focusedOption(draft)) ?? takers.find(({ name }) => !draft.given[name]?.file);
  if (option === undefined || more.length > 0)
    toast(`/${inTheirLanguage(draft.command).name} takes ${takersInWords(takers)}.`);
  else give(draft, option, { text: '', ...(file && { file }) });
  focusComposer(option?.name);
}

const takersInWords = ({ length }: readonly Option[]): string =>
  ['no file', 'one file'][length] ?? `${length} files, one after another`;

/** The picker of the browser, which is kept until a person has chosen. */
let chooser: HTMLInputElement | undefined;

export function chooseFiles({ isOne = false } = {}): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = !isOne;
  input.addEventListener('change', () => attach([...(input.files ?? [])]));
  chooser = input;
  chooser.click();
}

export function detach(file: File): void {
  const { draft } = state;
  if (draft.kind === 'message') change({ draft: { ...draft, files: draft.files.filter((one) => one !== file) } });
  focusComposer();
}

export function paste(event: ClipboardEvent): void {
  const files = [...(event.clipboardData?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  attach(files);
}

/** Shows where a dragged file will go, and takes it. A dragged text is left to the browser. */
export function drag(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  // Without this, the browser would open the file in place of the page.
  event.preventDefault();
  if (state.form !== undefined) return;
  const isInside =
    event.relatedTarget instanceof Node &&
    event.currentTarget instanceof Node &&
    event.currentTarget.contains(event.relatedTarget);
  const isDropping = event.type === 'dragover' || (event.type === 'dragleave' && isInside);
  if (isDropping !== state.isDropping) change({ isDropping });
  if (event.type === 'drop') attach([...event.dataTransfer.files]);
}

/** As Discord writes sizes. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(2)} KB` : `${(kilobytes / 1024).toFixed(2)} MB`;
}
