/** The messages of the place that is looked at. */
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatarOf } from './avatars.ts';
import { icon } from './icons.ts';
import { messageView } from './message.ts';
import { shownMessages, state } from './state.ts';

export function conversation(): TemplateResult {
  const messages = shownMessages();
  // The order is turned around twice, by which the browser keeps the end in view.
  return html`
    <div class="scroller" tabindex="0" aria-label="Messages" role="region">
      <discord-messages no-background role="log" aria-live="polite">
        ${beginning()}
        ${repeat(
          messages,
          ({ id }) => id,
          (message, i) => messageView(message, messages[i - 1]),
        )}
      </discord-messages>
    </div>
  `;
}

function beginning(): TemplateResult {
  const isServer = state.where === 'guild';
  const { name } = state.bot;
  return html`
    <header class="beginning">
      ${isServer ? html`<span class="sign">${icon('hash')}</span>` : html`<img class="sign" src=${avatarOf(state.bot.id)} alt="" />`}
      <h2>${isServer ? 'Welcome to #general' : name}</h2>
      <p>
        ${
          isServer
            ? html`Type <kbd>/</kbd> for the commands of ${name}, or mention it: <kbd>@${name}</kbd>`
            : html`Your direct messages with ${name}. Write a question.`
        }
      </p>
    </header>
  `;
}
