/** Where people write: a message, or a command with its options, and the list of what can be chosen above it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Option, OptionType } from '../protocol.ts';
import {
  type CommandDraft,
  discard,
  furtherOptions,
  missing,
  openOptions,
  send,
  typeInto,
  withdraw,
  write,
} from './draft.ts';
import { icon } from './icons.ts';
import { picker } from './picker.ts';
import { change, type Draft, inTheirLanguage, nameOf, state } from './state.ts';
import { type Suggestions, suggestions } from './suggestions.ts';

const MAX_LENGTH = 2000;

export function composer(): TemplateResult {
  const { draft, active } = state;
  const offered = suggestions();
  return html`
    <form class="composer" @submit=${submit} @keydown=${press}>
      ${offered ? picker(offered, active, take) : nothing}
      ${draft.kind === 'message' && draft.repliesTo !== undefined ? replyBar(draft.repliesTo) : nothing}
      <div class="box">
        ${draft.kind === 'message' ? messageField(draft.text, offered) : commandFields(draft, offered)}
        <button class="send" aria-label="Send" ?disabled=${!canSend(draft)}>${icon('send')}</button>
      </div>
    </form>
  `;
}

/** Puts the caret where one writes next: into the field of an option, or into the message. */
export function focusComposer(option?: string): void {
  const fields = document.querySelectorAll<HTMLElement>('.composer [data-field]');
  const wanted = [...fields].find(({ dataset }) => dataset.field === option) ?? fields[0];
  wanted?.focus();
}

const canSend = (draft: Draft): boolean =>
  draft.kind === 'message' ? draft.text.trim() !== '' : missing(draft) === undefined;

function placeholder(): string {
  return state.where === 'guild' ? 'Message #general' : `Message @${state.bot.name}`;
}

function messageField(text: string, offered: Suggestions | undefined): TemplateResult {
  return html`
    <textarea
      data-field
      rows="1"
      maxlength=${MAX_LENGTH}
      aria-label=${placeholder()}
      placeholder=${placeholder()}
      role="combobox"
      aria-expanded=${offered !== undefined}
      aria-controls="picker"
      aria-activedescendant=${activeId(offered)}
      .value=${live(text)}
      @input=${({ target }: InputEvent) => write((target as HTMLTextAreaElement).value)}
    ></textarea>
  `;
}

function commandFields(draft: CommandDraft, offered: Suggestions | undefined): TemplateResult {
  const open = openOptions(draft);
  return html`
    <div class="command" role="group" aria-label="Command">
      <span class="command-name">/${inTheirLanguage(draft.command).name}</span>
      ${open.map((option) => optionField(draft, option, offered))}
      ${furtherOptions(draft).map(
        (option) => html`
          <button type="button" class="add" @click=${() => open_(draft, option)}>
            + ${inTheirLanguage(option).name}
          </button>
        `,
      )}
      ${open.length === 0 ? html`<input data-field class="nothing-to-fill" aria-label="Press Enter to send" readonly />` : nothing}
    </div>
  `;
}

function optionField(draft: CommandDraft, option: Option, offered: Suggestions | undefined): TemplateResult {
  const { name, required, type } = option;
  const given = draft.given[name] ?? { text: '' };
  const shown = inTheirLanguage(option);
  const isFocused = draft.focused === name;
  return html`
    <label class="option ${isFocused ? 'focused' : ''}">
      <span>${shown.name}</span>
      <input
        data-field=${name}
        autocomplete="off"
        spellcheck="false"
        role="combobox"
        inputmode=${type === OptionType.integer || type === OptionType.number ? 'numeric' : 'text'}
        aria-description=${shown.description}
        aria-required=${required ?? false}
        aria-expanded=${isFocused && (offered?.list.length ?? 0) > 0}
        aria-controls="picker"
        aria-activedescendant=${isFocused ? activeId(offered) : nothing}
        .value=${live(given.text)}
        @focus=${() => {
          const { draft } = state;
          if (draft.kind === 'command' && draft.focused !== name) typeInto(draft, option, given);
        }}
        @input=${({ target }: InputEvent) => typeInto(draft, option, { text: (target as HTMLInputElement).value })}
      />
    </label>
  `;
}

function open_(draft: CommandDraft, option: Option): void {
  typeInto(draft, option, { text: '' });
  focusComposer(option.name);
}

function replyBar(id: string): TemplateResult {
  return html`
    <div class="reply-bar">
      <span>Replying to <strong>${nameOf(state.messages.get(id)?.author ?? '')}</strong></span>
      <button type="button" class="plain" aria-label="Cancel the reply" @click=${cancelReply}>${icon('close')}</button>
    </div>
  `;
}

function cancelReply(): void {
  const { draft } = state;
  if (draft.kind === 'message') change({ draft: { kind: 'message', text: draft.text } });
  focusComposer();
}

const activeId = (offered: Suggestions | undefined): string | typeof nothing =>
  offered !== undefined && state.active in offered.list ? `suggestion-${state.active}` : nothing;

function submit(event: SubmitEvent): void {
  event.preventDefault();
  sendOrPoint();
}

/** Sends the draft, or leads to the field that must be filled first. */
function sendOrPoint(): void {
  const { draft } = state;
  const wanting = draft.kind === 'command' ? missing(draft) : undefined;
  if (wanting === undefined) void send();
  focusComposer(wanting?.name);
}

function take(index: number): void {
  const taken = suggestions()?.list[index];
  if (taken === undefined) return;
  taken.take();
  const { draft } = state;
  const next = draft.kind === 'command' ? (missing(draft)?.name ?? draft.focused) : undefined;
  focusComposer(next);
}

function press(event: KeyboardEvent): void {
  if (event.isComposing) return;
  const { draft } = state;
  const offered = suggestions();
  const list = offered?.list ?? [];
  const isField = event.target instanceof HTMLElement && 'field' in event.target.dataset;
  if (event.key === 'Escape') {
    if (list.length > 0) change({ isPickerHidden: true });
    else if (draft.kind === 'command') leaveCommand();
    else cancelReply();
  } else if (!isField) return;
  else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && list.length > 0) {
    const step = event.key === 'ArrowDown' ? 1 : -1;
    change({
      active: state.active < 0 ? (step > 0 ? 0 : list.length - 1) : (state.active + step + list.length) % list.length,
    });
  } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && state.active in list)
    take(state.active);
  else if (event.key === 'Enter' && !event.shiftKey) sendOrPoint();
  else if (event.key === 'Backspace' && draft.kind === 'command') {
    const field = event.target as HTMLInputElement;
    if (field.value !== '') return;
    removeField(draft, field.dataset.field);
  } else return;
  event.preventDefault();
}

/** Backspace in an empty field takes the option away, or the command if it is required. */
function removeField(draft: CommandDraft, name: string | undefined): void {
  const option = openOptions(draft).find((one) => one.name === name);
  if (option === undefined || option.required) leaveCommand();
  else {
    withdraw(draft, option);
    focusComposer(openOptions(draft).at(-1)?.name);
  }
}

function leaveCommand(): void {
  discard();
  focusComposer();
}
