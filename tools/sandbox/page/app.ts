/** The page of the sandbox: a small Discord. The whole page is rendered from the state after each change. */
import { html, render, type TemplateResult } from 'lit';
import { composer } from './composer.ts';
import { listen } from './connection.ts';
import { conversation } from './conversation.ts';
import { badge, drawer, trouble } from './developer.ts';
import { focusComposer, keepingFocus } from './focus.ts';
import { icon } from './icons.ts';
import { applyLooks } from './looks.ts';
import { messageMenu } from './menu.ts';
import { goTo, openSidebar, sidebar } from './sidebar.ts';
import { me, showWith, state } from './state.ts';

function page(): TemplateResult {
  const isServer = state.where === 'guild';
  return html`
    <div class="page">
      ${sidebar()}
      <main>
        ${trouble()}
        <header class="top">
          <button class="plain open-sidebar" aria-label="Places and people" @click=${openSidebar}>
            ${icon('menu')}
          </button>
          <h2>${isServer ? html`${icon('hash')}general` : html`<span class="at">@</span>${state.bot.name}`}</h2>
          ${badge()}
        </header>
        <div class="content">
          <div class="column">
            ${conversation()} ${composer()}
            <div class="toasts" role="alert">${state.toasts.map(({ text }) => html`<p>${text}</p>`)}</div>
          </div>
          ${drawer()}
        </div>
        ${messageMenu()}
      </main>
    </div>
  `;
}

/**
 * Goes to the person and the place in an address, such as `#Ben/dm`. Thus two windows can be two people, and a reload
 * changes nothing.
 */
function follow(hash: string): void {
  const [name, where] = decoded(hash.slice(1)).split('/');
  const person = state.people.find((one) => one.name === name);
  if (person && (where === 'guild' || where === 'dm') && (person.id !== state.me || where !== state.where))
    goTo({ me: person.id, where });
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
  const hash = `#${name}/${state.where}`;
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
