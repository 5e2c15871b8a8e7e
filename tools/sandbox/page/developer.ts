/** The view for developers: whether the bot is running, whether it follows Discord's rules, and its log. */
import { html, nothing, type TemplateResult } from 'lit';
import { LEVELS, logLine, STARTED } from '../protocol.ts';
import { act } from './connection.ts';
import { icon } from './icons.ts';
import { change, state } from './state.ts';

/** The badge in the header, which opens the drawer. */
export function badge(): TemplateResult {
  const { breaches, isDrawerOpen } = state;
  const isFine = breaches.length === 0;
  return html`
    <button
      class="badge ${isFine ? 'fine' : 'bad'}"
      aria-expanded=${isDrawerOpen}
      aria-controls="developer"
      title="Everything that the bot sends is checked against Discord’s own specification"
      @click=${() => change({ isDrawerOpen: !isDrawerOpen })}
    >
      ${icon(isFine ? 'check' : 'warning')}<span>${verdict()}</span>
    </button>
  `;
}

function verdict(): string {
  const { length } = state.breaches;
  return length === 0
    ? 'No breach of Discord’s rules'
    : `${length} ${length === 1 ? 'breach' : 'breaches'} of Discord’s rules`;
}

export function drawer(): TemplateResult | typeof nothing {
  const { isDrawerOpen, breaches, log } = state;
  if (!isDrawerOpen) return nothing;
  return html`
    <aside id="developer" class="drawer" aria-label="For developers">
      <header>
        <h2>For developers</h2>
        <button class="plain" aria-label="Close" @click=${() => change({ isDrawerOpen: false })}>${icon('close')}</button>
      </header>
      <h3>${verdict()}</h3>
      <ul class="breaches">${breaches.map((breach) => html`<li>${breach}</li>`)}</ul>
      <h3>The bot’s log</h3>
      <ol class="log" tabindex="0" aria-label="Log">${log.map(lineView)}</ol>
    </aside>
  `;
}

function lineView(line: string): TemplateResult {
  const entry = logLine(line);
  if (entry === undefined) return html`<li>${line}</li>`;
  const level = LEVELS[entry.level] ?? String(entry.level);
  const time = new Date(entry.time).toLocaleTimeString('en-GB');
  return html`<li class=${level} title=${line}><time>${time}</time> <b>${level}</b> ${entry.msg ?? ''}</li>`;
}

/** A notice above everything else when the sandbox or the bot has stopped, or files could not be used. */
export function trouble(): TemplateResult | typeof nothing {
  if (!state.isConnected)
    return html`<p class="trouble" role="alert">The sandbox has stopped. Start it again: <code>npm run sandbox</code></p>`;
  if (state.isRunning) return leftOut();
  return html`
    <p class="trouble" role="alert">
      The bot has stopped. Its log says why.
      <button @click=${() => void act({ type: 'start' })}>Start it again</button>
    </p>
  `;
}

/** Names the files that the bot has left out, so that nobody wonders why it does not know them. */
function leftOut(): TemplateResult | typeof nothing {
  const { log } = state;
  const files = log.slice(log.lastIndexOf(STARTED) + 1).flatMap((line) => {
    const { msg = '' } = logLine(line) ?? {};
    return msg.startsWith('left out ') ? [msg.slice('left out '.length)] : [];
  });
  if (files.length === 0) return nothing;
  const heading = files.length === 1 ? 'The bot left out a file:' : `The bot left out ${files.length} files:`;
  return html`<div class="trouble mild" role="status">${heading}<ul>${files.map((file) => html`<li>${file}</li>`)}</ul></div>`;
}
