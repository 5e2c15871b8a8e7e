/** Adapts the Discord components: they look as Discord does today, and can be used by keyboard everywhere. */
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';
import { DiscordQuote } from '@skyra/discord-components-core/discord-quote.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import { DiscordSubscript } from '@skyra/discord-components-core/discord-subscript.js';
import '@skyra/discord-components-core/discord-action-row.js';
import '@skyra/discord-components-core/discord-attachments.js';
import '@skyra/discord-components-core/discord-list-item.js';
import '@skyra/discord-components-core/discord-mention.js';
import '@skyra/discord-components-core/discord-ordered-list.js';
import '@skyra/discord-components-core/discord-spoiler.js';
import '@skyra/discord-components-core/discord-unordered-list.js';

const FOCUS = 'outline: 2px solid #00a8fc; outline-offset: 2px;';

/** Styles to add to each component, before its first instance is created. */
const LOOKS = [
  [DiscordMessages, ':host { border: 0; font-family: inherit; background: none }'],
  [
    DiscordMessage,
    `:host { font: inherit; color: #dbdee1; padding-right: 3rem }
     :host([ephemeral]) { padding-right: 3rem; background: rgb(88 101 242 / 8%) }
     :host([ephemeral]:hover) { background: rgb(88 101 242 / 11%) }
     .discord-message-content { min-width: 0; line-height: 1.375rem; padding-top: 0 }
     .discord-author-avatar { margin-top: 2px }
     .discord-message-timestamp, .discord-message-edited, .discord-message-ephemeral { color: #a3a9b3 }
     .discord-message-ephemeral { line-height: 1.25rem }
     .discord-message-ephemeral-link:focus-visible { ${FOCUS} }`,
  ],
  [
    DiscordButton,
    `.secondary { background: #4e5058 } .secondary.hoverable:hover { background: #6d6f78 }
     :host > *:first-child { height: auto; padding-block: 8px; border-radius: 8px; box-sizing: border-box; transition: background-color 0.15s }
     button:focus-visible { ${FOCUS} }`,
  ],
  [DiscordQuote, '.discord-quote-divider { flex: none; background: #4e5058 } blockquote { padding: 0 0 0 12px }'],
  [
    DiscordReply,
    `:host { font: inherit; font-size: 0.875rem; line-height: 1.125rem; min-width: 0 }
     .discord-replied-message-content { overflow: hidden; min-width: 0 }`,
  ],
  [
    DiscordCommand,
    `:host { font: inherit; font-size: 0.875rem; line-height: 1.125rem; gap: 4px; white-space: nowrap }
     :host .discord-slash-command-name { gap: 4px; line-height: 1.25rem; background: rgb(88 101 242 / 12%); color: #2fb7ff !important }
     .discord-replied-message-avatar { margin-right: 0 }
     .discord-context-command-name { opacity: 1; flex: none }
     .discord-context-user, .discord-message-margintop { margin: 0; gap: 4px }
     .discord-arrow-right-icon { margin: 0; flex: none }
     .discord-replied-message-content { overflow: hidden; min-width: 0 }`,
  ],
  [DiscordSubscript, 'small { color: #a3a9b3; line-height: 1.25rem }'],
] as const;

export function applyLooks(): void {
  for (const [component, css] of LOOKS) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    component.elementStyles.push(sheet);
  }
}

/** Disables the inner button too, which otherwise keeps the focus and takes presses. */
export function setDisabled(button: Element | undefined, disabled: boolean): void {
  if (!(button instanceof DiscordButton)) return;
  void button.updateComplete.then(() => {
    const inner = button.shadowRoot?.querySelector('button');
    if (inner) inner.disabled = disabled;
  });
}

/** Makes “Dismiss message” focusable, which only looks like a link. */
export function makeDismissible(message: Element | undefined): void {
  if (!(message instanceof DiscordMessage)) return;
  void message.updateComplete.then(() => {
    message.shadowRoot?.querySelector('.discord-message-ephemeral-link')?.setAttribute('tabindex', '0');
  });
}
