/** The messages of the channel, or of the direct messages, that are open. */
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatarOf } from './avatars.ts';
import { icon } from './icons.ts';
import { messageView } from './message.ts';
import { openChannel, shownMessages, state } from './state.ts';

export function conversation(): TemplateResult {
  const messages = shownMessages();
  // The styles reverse the order twice, because then the browser keeps the newest message in view.
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
  const channel = openChannel();
  const { name } = state.bot;
  return html`
    <header class="beginning">
      ${channel ? html`<span class="sign">${icon('hash')}</span>` : html`<img class="sign" src=${avatarOf(state.bot.id)} alt="" />`}
      <h2>${channel ? `Welcome to #${channel.name}` : name}</h2>
      <p>
        ${
          channel
            ? html`Type <kbd>/</kbd> to see the commands of ${name}, or mention it: <kbd>@${name}</kbd>`
            : html`These are your direct messages with ${name}. Ask it a question.`
        }
      </p>
    </header>
  `;
}
