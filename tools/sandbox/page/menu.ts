/** The menu of a message: actions, and under “Apps” the commands of the bot. */
import { html, nothing, type TemplateResult } from 'lit';
import { CommandType } from '../protocol.ts';
import { avatarOf } from './avatars.ts';
import { offeredCommands } from './draft.ts';
import { type Icon, icon } from './icons.ts';
import { beginEdit, beginReply, remove, useOn } from './message-actions.ts';
import { change, inTheirLanguage, state } from './state.ts';

const EDGE_PX = 8;

/** As a popover it closes on Escape or a press outside, and returns the focus. */
export function messageMenu(): TemplateResult {
  const message = state.messages.get(state.menuOf ?? '');
  return html`
    <div id="menu" class="menu" popover role="menu" aria-label="Message" @keydown=${walk} @toggle=${forget}>
      ${message === undefined ? nothing : items(message.id, message.author)}
    </div>
  `;
}

function items(id: string, author: string): TemplateResult {
  const isOwn = author === state.me;
  const apps = offeredCommands(CommandType.onMessage);
  return html`
    ${author === state.bot.id ? item('Reply', 'reply', () => beginReply(id)) : nothing}
    ${isOwn ? item('Edit Message', 'edit', () => beginEdit(id)) : nothing}
    ${isOwn ? item('Delete Message', 'remove', () => remove(id)) : nothing}
    ${
      apps.length > 0
        ? html`
          <div role="group" aria-label="Apps">
            <p class="heading">Apps</p>
            ${apps.map((command) => item(inTheirLanguage(command).name, undefined, () => useOn(id, command.name)))}
          </div>
        `
        : nothing
    }
  `;
}

function item(name: string, symbol: Icon | undefined, act: () => void): TemplateResult {
  const choose = (): void => {
    element()?.hidePopover();
    act();
  };
  return html`
    <button role="menuitem" tabindex="-1" @click=${choose}>
      ${name}${symbol ? icon(symbol) : html`<img src=${avatarOf(state.bot.id)} alt="" />`}
    </button>
  `;
}

const element = (): HTMLElement | null => document.querySelector<HTMLElement>('#menu');

/** Opens the menu at the pointer, or next to the focused element if the keyboard was used. */
export function openMenu(event: MouseEvent, id: string): void {
  event.preventDefault();
  const menu = element();
  if (menu === null || !(event.currentTarget instanceof Element)) return;
  const box = event.currentTarget.getBoundingClientRect();
  const isAtPointer = event.type === 'contextmenu' && event.clientX + event.clientY > 0 && event.button === 2;
  const [x, y] = isAtPointer ? [event.clientX, event.clientY] : [box.right, box.bottom];
  change({ menuOf: id });
  menu.showPopover();
  const { offsetWidth, offsetHeight } = menu;
  menu.style.left = `${Math.max(EDGE_PX, Math.min(x, innerWidth - offsetWidth - EDGE_PX))}px`;
  menu.style.top = `${Math.max(EDGE_PX, Math.min(y, innerHeight - offsetHeight - EDGE_PX))}px`;
  menu.querySelector('button')?.focus();
}

function forget(event: Event): void {
  if ((event as ToggleEvent).newState === 'closed') change({ menuOf: undefined });
}

function walk(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...(element()?.querySelectorAll('button') ?? [])];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons.at((at + step) % buttons.length)?.focus();
}
