/** The sidebar: the server and its channel, the direct messages, and the choice of person and language. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LOCALES, type Locale, type Person, type Where } from '../protocol.ts';
import { avatarOf } from './avatars.ts';
import { act } from './connection.ts';
import { focusComposer } from './focus.ts';
import { icon } from './icons.ts';
import { change, EMPTY_DRAFT, me, state } from './state.ts';

/** The name of each language in that language. */
const LANGUAGES: Readonly<Record<Locale, string>> = {
  'en-US': 'English',
  'es-ES': 'Español',
  fr: 'Français',
  de: 'Deutsch',
  'pt-BR': 'Português',
  ja: '日本語',
  ko: '한국어',
};

export function goTo(place: { readonly where?: Where; readonly me?: string }): void {
  const where = place.where ?? state.where;
  const unread = new Set([...state.unread].filter((one) => one !== where));
  change({ ...place, unread, draft: EMPTY_DRAFT, editing: undefined, isSidebarOpen: false });
  focusComposer();
}

export function sidebar(): TemplateResult {
  const { isSidebarOpen, bot } = state;
  return html`
    ${isSidebarOpen ? html`<div class="shade" @click=${() => change({ isSidebarOpen: false })}></div>` : ''}
    <nav class="sidebar ${isSidebarOpen ? 'open' : ''}" aria-label="Places and people" @keydown=${close}>
      <div class="rail">
        ${railButton('dm', 'Direct messages', html`<img src=${avatarOf(bot.id)} alt="" />`)}
        <hr />
        ${railButton('guild', 'RR Reading room', html`RR`)}
      </div>
      <div class="places">
        <h1>Reading room</h1>
        <h2>Text channels</h2>
        ${placeButton('guild', icon('hash'), 'general')}
        <h2>Direct messages</h2>
        ${placeButton('dm', html`<img src=${avatarOf(bot.id)} alt="" />`, bot.name)}
        ${personPanel()}
      </div>
    </nav>
  `;
}

function close({ key }: KeyboardEvent): void {
  if (key === 'Escape') change({ isSidebarOpen: false });
}

/** Opens the sidebar, which is closed only on a narrow page. */
export function openSidebar(): void {
  change({ isSidebarOpen: true });
  document.querySelector<HTMLElement>('.sidebar [aria-current="true"]')?.focus();
}

function railButton(where: Where, name: string, symbol: TemplateResult): TemplateResult {
  return html`
    <button class="server" aria-label=${name} aria-current=${where === state.where} @click=${() => goTo({ where })}>
      ${symbol}
    </button>
  `;
}

function placeButton(where: Where, symbol: TemplateResult, name: string): TemplateResult {
  const isUnread = state.unread.has(where);
  return html`
    <button class="place ${isUnread ? 'unread' : ''}" aria-current=${where === state.where} @click=${() => goTo({ where })}>
      ${symbol}<span>${name}</span>${isUnread ? html`<span class="sr-only">(new messages)</span>` : ''}
    </button>
  `;
}

function personPanel(): TemplateResult {
  const current = me();
  return html`
    <section class="person" aria-label="You">
      <div role="radiogroup" aria-label="You are" class="people">${state.people.map(personButton)}</div>
      <label>
        <span>Language</span>
        <select @change=${({ target }: Event) => chooseLocale((target as HTMLSelectElement).value)}>
          ${LOCALES.map(
            (locale) =>
              html`<option value=${locale} lang=${locale} .selected=${live(locale === current?.locale)}>${LANGUAGES[locale]}</option>`,
          )}
        </select>
      </label>
    </section>
  `;
}

function personButton({ id, name }: Person): TemplateResult {
  return html`
    <button role="radio" aria-checked=${id === state.me} @click=${() => goTo({ me: id })}>
      <img src=${avatarOf(id)} alt="" />${name}
    </button>
  `;
}

function chooseLocale(value: string): void {
  const locale = LOCALES.find((one) => one === value);
  if (locale) void act({ type: 'choose-locale', person: state.me, locale });
}
