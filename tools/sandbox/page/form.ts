/** The form (modal) with which the bot has responded, as a dialog that keeps the focus until it is sent or closed. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { Modal, TextInput } from '../protocol.ts';
import { act } from './connection.ts';
import { focusComposer } from './focus.ts';
import { icon } from './icons.ts';
import { change, type OpenForm, state } from './state.ts';

const PARAGRAPH = 2;
const MAX_INPUT_LENGTH = 4000;

export function formDialog(): TemplateResult | typeof nothing {
  const { form, bot } = state;
  if (form === undefined) return nothing;
  const { modal, problem } = form;
  return html`
    <dialog class="form" aria-labelledby="form-title" @close=${leave} ${ref(open)}>
      <form @submit=${submit}>
        <header>
          <h2 id="form-title">${modal.title}</h2>
          <button type="button" class="plain" aria-label="Close" @click=${leave}>${icon('close')}</button>
        </header>
        <p class="notice">
          This form will be submitted to ${bot.name}. Do not share passwords or other sensitive information.
        </p>
        ${problem === undefined ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
        <div class="fields">${modal.components.map((part, index) => partView(form, part, index))}</div>
        <footer>
          <button type="button" class="cancel" @click=${leave}>Cancel</button>
          <button class="submit">Submit</button>
        </footer>
      </form>
    </dialog>
  `;
}

function partView(form: OpenForm, part: Modal['components'][number], index: number): TemplateResult | TemplateResult[] {
  if (part.type === 10) return html`<p>${part.content}</p>`;
  if (part.type === 1)
    return part.components.map((input) => field(form, input, input.label ?? '', undefined, index === 0));
  return field(form, part.component, part.label, part.description ?? undefined, index === 0);
}

function field(
  form: OpenForm,
  input: TextInput,
  label: string,
  description: string | undefined,
  isFirst: boolean,
): TemplateResult {
  const { custom_id: id, style, required, min_length, max_length } = input;
  const value = form.values[id] ?? '';
  const most = max_length ?? MAX_INPUT_LENGTH;
  const isRequired = required ?? true;
  const type = ({ target }: InputEvent): void => {
    const { form } = state;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || form === undefined) return;
    change({ form: { ...form, values: { ...form.values, [id]: target.value } } });
  };
  const described = description === undefined ? nothing : `describe-${id}`;
  return html`
    <div class="field">
      <label for="field-${id}">${label}${isRequired ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}</label>
      ${description === undefined ? nothing : html`<p id="describe-${id}" class="description">${description}</p>`}
      ${
        style === PARAGRAPH
          ? html`<textarea
              id="field-${id}"
              rows="5"
              aria-describedby=${described}
              ?autofocus=${isFirst}
              ?required=${isRequired}
              minlength=${min_length ?? nothing}
              maxlength=${most}
              placeholder=${input.placeholder ?? nothing}
              .value=${live(value)}
              @input=${type}
            ></textarea>
            <small aria-hidden="true">${value.length}/${most}</small>`
          : html`<input
              id="field-${id}"
              autocomplete="off"
              aria-describedby=${described}
              ?autofocus=${isFirst}
              ?required=${isRequired}
              minlength=${min_length ?? nothing}
              maxlength=${most}
              placeholder=${input.placeholder ?? nothing}
              .value=${live(value)}
              @input=${type}
            />`
      }
    </div>
  `;
}

/** A dialog can be opened only when it is in the page, which is just after it is rendered. */
function open(element: Element | undefined): void {
  if (element instanceof HTMLDialogElement)
    queueMicrotask(() => element.isConnected && !element.open && element.showModal());
}

function leave(): void {
  if (state.form === undefined) return;
  change({ form: undefined });
  focusComposer();
}

async function submit(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const { form, me } = state;
  if (form === undefined) return;
  leave();
  const outcome = await act({ type: 'submit', person: me, form: form.id, values: { ...form.values } });
  if (outcome.type === 'refused' && state.form === undefined) change({ form: { ...form, problem: outcome.problem } });
}
