/** The sidebar: the servers, the channels of one of them, the direct messages, and the choice of person and language. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ChannelType, DIRECT, LOCALES, type Locale, type Person, type Server } from '../protocol.ts';
import { avatarOf } from './avatars.ts';
import { act } from './connection.ts';
import { focusComposer } from './focus.ts';
import { icon } from './icons.ts';
import { change, EMPTY_DRAFT, me, serverOf, state, textChannels } from './state.ts';

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

/** White text on them is readable. */
const SERVER_COLOURS = ['#5865f2', '#b3541e'];

export function goTo(to: { readonly place?: string; readonly me?: string }): void {
  const place = to.place ?? state.place;
  const unread = new Set([...state.unread].filter((one) => one !== place));
  const server = serverOf(place)?.id ?? state.server;
  change({ ...to, server, unread, draft: EMPTY_DRAFT, editing: undefined, isSidebarOpen: false });
  focusComposer();
}

export function sidebar(): TemplateResult {
  const { isSidebarOpen, bot, servers } = state;
  const shown = servers.find(({ id }) => id === state.server);
  return html`
    ${isSidebarOpen ? html`<div class="shade" @click=${() => change({ isSidebarOpen: false })}></div>` : ''}
    <nav class="sidebar ${isSidebarOpen ? 'open' : ''}" aria-label="Places and people" @keydown=${close}>
      <div class="rail">
        ${railButton({ places: [DIRECT], name: 'Direct messages', symbol: html`<img src=${avatarOf(bot.id)} alt="" />` })}
        <hr />
        ${servers.map(serverButton)}
      </div>
      <div class="places">
        <h1>${shown?.name}</h1>
        ${shown && channelList(shown)}
        <h2>Direct messages</h2>
        ${placeButton(DIRECT, html`<img src=${avatarOf(bot.id)} alt="" />`, bot.name)}
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

/** The channels without a category, and then those of each category. */
function channelList(server: Server): TemplateResult[] {
  const categories = server.channels.filter(({ type }) => type === ChannelType.category);
  return [{ id: undefined, name: 'Text channels' }, ...categories].map(({ id, name }) => {
    const inside = textChannels(server).filter(({ category }) => category === id);
    return html`<h2>${name}</h2>${inside.map((channel) => placeButton(channel.id, icon('hash'), channel.name))}`;
  });
}

interface RailButton {
  /** What the button opens: the first of them that has new messages, or else the first. */
  readonly places: readonly string[];
  readonly name: string;
  readonly symbol: TemplateResult | string;
  readonly colour?: string;
}

/** A server without an icon shows the initials of its name. */
function serverButton(server: Server, index: number): TemplateResult {
  const { name } = server;
  const initials = name
    .split(' ')
    .map((word) => word[0]?.toUpperCase())
    .join('');
  const colour = SERVER_COLOURS[index % SERVER_COLOURS.length] ?? 'gray';
  const places = textChannels(server).map(({ id }) => id);
  return railButton({ places, name, symbol: initials, colour });
}

function railButton({ places, name, symbol, colour }: RailButton): TemplateResult {
  const unread = places.find((one) => state.unread.has(one));
  // What is read aloud contains what is seen, so that people who speak to their machine can name it.
  const label = typeof symbol === 'string' ? `${symbol} ${name}` : name;
  return html`
    <button
      class="server ${unread === undefined ? '' : 'unread'}"
      style=${colour === undefined ? nothing : `--colour: ${colour}`}
      title=${name}
      aria-label=${unread === undefined ? label : `${label} (new messages)`}
      aria-current=${places.includes(state.place)}
      @click=${() => places.includes(state.place) || goTo({ place: unread ?? places[0] ?? DIRECT })}
    >
      ${symbol}
    </button>
  `;
}

function placeButton(place: string, symbol: TemplateResult, name: string): TemplateResult {
  const isUnread = state.unread.has(place);
  return html`
    <button class="place ${isUnread ? 'unread' : ''}" aria-current=${place === state.place} @click=${() => goTo({ place })}>
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
