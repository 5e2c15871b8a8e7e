/** The page of the sandbox: a small Discord. The whole page is rendered from the state after each change. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { DIRECT } from '../protocol.ts';
import { composer } from './composer.ts';
import { listen } from './connection.ts';
import { conversation } from './conversation.ts';
import { badge, drawer, trouble } from './developer.ts';
import { drag } from './files.ts';
import { focusComposer, keepingFocus } from './focus.ts';
import { formDialog } from './form.ts';
import { icon } from './icons.ts';
import { applyLooks } from './looks.ts';
import { messageMenu } from './menu.ts';
import { goTo, openSidebar, sidebar } from './sidebar.ts';
import { inTheirLanguage, me, openChannel, placeName, serverOf, showWith, state, textChannels } from './state.ts';

function page(): TemplateResult {
  const channel = openChannel();
  return html`
    <div class="page" @dragover=${drag} @dragleave=${drag} @drop=${drag}>
      ${sidebar()}
      <main>
        ${trouble()}
        <header class="top">
          <button class="plain open-sidebar" aria-label="Places and people" @click=${openSidebar}>
            ${icon('menu')}
          </button>
          <h2>${channel ? html`${icon('hash')}${channel.name}` : html`<span class="at">@</span>${state.bot.name}`}</h2>
          ${badge()}
        </header>
        <div class="content">
          <div class="column">
            ${conversation()} ${composer()} ${state.isDropping ? dropTarget() : nothing}
          </div>
          ${drawer()}
        </div>
        ${messageMenu()} ${formDialog()}
      </main>
    </div>
  `;
}

function dropTarget(): TemplateResult {
  const { draft } = state;
  const isCommand = draft.kind === 'command';
  return html`
    <div class="drop" aria-hidden="true">
      <p>
        ${icon('file')}
        <strong>${isCommand ? `Give to /${inTheirLanguage(draft.command).name}` : `Upload to ${placeName()}`}</strong>
        ${isCommand ? nothing : 'You can add comments before uploading.'}
      </p>
    </div>
  `;
}

/**
 * Goes to the person and the place in an address, such as `#Ben/dm` or `#Ada/reading-room/staff`. Thus two windows can be two
 * people, and a reload changes nothing.
 */
function follow(hash: string): void {
  const [name, ...path] = decoded(hash.slice(1)).split('/');
  const me = state.people.find((one) => one.name === name)?.id;
  const places = [DIRECT, ...state.servers.flatMap((server) => textChannels(server).map(({ id }) => id))];
  const place = places.find((one) => pathOf(one) === path.join('/'));
  if (me !== undefined && place !== undefined && (me !== state.me || place !== state.place)) goTo({ me, place });
}

/** A place in an address: `dm`, or `reading-room/staff`. */
function pathOf(place: string): string {
  const server = serverOf(place);
  const channel = server?.channels.find(({ id }) => id === place);
  return server && channel ? `${server.name.toLowerCase().replaceAll(' ', '-')}/${channel.name}` : DIRECT;
}

/** Decodes an address as far as it is valid: somebody may have mistyped it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function writeAddress(): void {
  const name = me()?.name;
  const hash = `#${name}/${pathOf(state.place)}`;
  if (name !== undefined && location.hash !== hash) history.replaceState(null, '', hash);
}

const givenHash = location.hash;
applyLooks();
showWith(() => {
  keepingFocus(() => render(page(), document.body));
  writeAddress();
});
addEventListener('hashchange', () => follow(location.hash));
listen(() => {
  follow(givenHash);
  focusComposer();
});
