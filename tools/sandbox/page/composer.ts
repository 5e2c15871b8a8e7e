/** The composer, in which people write a message or fill in a command, with the list of suggestions above it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { MAX_LENGTH, type Option, OptionType } from '../protocol.ts';
import { cancelReply, press, submit, take } from './composer-keys.ts';
import { type CommandDraft, furtherOptions, missing, openOptions, typeInto, write } from './draft.ts';
import { chooseFiles, detach, paste, sizeInWords } from './files.ts';
import { focusComposer } from './focus.ts';
import { icon } from './icons.ts';
import { picker } from './picker.ts';
import { type Draft, inTheirLanguage, nameOf, placeName, state } from './state.ts';
import { type Suggestions, suggestions } from './suggestions.ts';

/** Receives the Enter key for a command without fields. */
const NOTHING_TO_FILL = html`<input data-field class="nothing-to-fill" aria-label="Press Enter to send" readonly />`;

export function composer(): TemplateResult {
  const { draft, active } = state;
  const offered = suggestions();
  return html`
    <form class="composer" @submit=${submit} @keydown=${press} @paste=${paste}>
      <div class="toasts" role="alert">${state.toasts.map(({ text }) => html`<p>${text}</p>`)}</div>
      ${offered ? picker(offered, active, take) : nothing}
      ${draft.kind === 'message' && draft.repliesTo !== undefined ? replyBar(draft.repliesTo) : nothing}
      <div class="box">
        ${draft.kind === 'message' && draft.files.length > 0 ? uploads(draft.files) : nothing}
        <div class="line">
          ${draft.kind === 'message' ? uploadButton() : nothing}
          ${draft.kind === 'message' ? messageField(draft.text, offered) : commandFields(draft, offered)}
          <button class="send" aria-label="Send" ?disabled=${!canSend(draft)}>${icon('send')}</button>
        </div>
      </div>
    </form>
  `;
}

const canSend = (draft: Draft): boolean =>
  draft.kind === 'message' ? draft.text.trim() !== '' || draft.files.length > 0 : missing(draft) === undefined;

function uploadButton(): TemplateResult {
  return html`
    <button type="button" class="upload" aria-label="Upload a file" title="Upload a file" @click=${() => chooseFiles()}>
      ${icon('plus')}
    </button>
  `;
}

function uploads(files: readonly File[]): TemplateResult {
  return html`
    <ul class="uploads" aria-label="Files to send">
      ${files.map(
        (file) => html`
          <li>
            ${icon('file')}
            <span class="what"><span class="name">${file.name}</span><small>${sizeInWords(file.size)}</small></span>
            <button type="button" class="plain" aria-label="Remove ${file.name}" title="Remove" @click=${() => detach(file)}>
              ${icon('remove')}
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

function placeholder(): string {
  return `Message ${placeName()}`;
}

function messageField(text: string, offered: Suggestions | undefined): TemplateResult {
  return html`
    <textarea
      data-field
      rows="1"
      maxlength=${MAX_LENGTH}
      aria-label=${placeholder()}
      placeholder=${placeholder()}
      aria-haspopup="listbox"
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
      ${open.map((option) => (option.type === OptionType.attachment ? fileField(draft, option) : optionField(draft, option, offered)))}
      ${furtherOptions(draft).map(
        (option) => html`
          <button type="button" class="add" @click=${() => addField(draft, option)}>
            + ${inTheirLanguage(option).name}
          </button>
        `,
      )}
      ${open.length === 0 ? NOTHING_TO_FILL : nothing}
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

/** A field for a file, which is dropped, pasted or chosen. */
function fileField(draft: CommandDraft, option: Option): TemplateResult {
  const { name } = option;
  const { file } = draft.given[name] ?? {};
  const shown = inTheirLanguage(option);
  const content = file ? `${file.name} (${sizeInWords(file.size)})` : 'Drop a file, or choose one';
  return html`
    <span class="option ${draft.focused === name ? 'focused' : ''}">
      <span>${shown.name}</span>
      <button
        type="button"
        class="file-field ${file ? 'filled' : ''}"
        data-field=${name}
        aria-label="${shown.name}: ${content}"
        aria-description=${shown.description}
        @focus=${() => {
          const { draft } = state;
          if (draft.kind === 'command' && draft.focused !== name)
            typeInto(draft, option, draft.given[name] ?? { text: '' });
        }}
        @click=${() => chooseFiles({ isOne: true })}
      >
        ${icon('file')}${content}
      </button>
    </span>
  `;
}

function addField(draft: CommandDraft, option: Option): void {
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

const activeId = (offered: Suggestions | undefined): string | typeof nothing =>
  offered !== undefined && state.active in offered.list ? `suggestion-${state.active}` : nothing;
