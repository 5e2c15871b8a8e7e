/** A message: the line above it that shows what it replies to, its content, its buttons and its toolbar. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { ATTACHMENTS, type AttachedFile, type Button, type ButtonRow, type Message } from '../protocol.ts';
import { avatarOf } from './avatars.ts';
import { act } from './connection.ts';
import { editor } from './editor.ts';
import { sizeInWords } from './files.ts';
import { icon } from './icons.ts';
import { makeDismissible, setDisabled } from './looks.ts';
import { markdown, plainText } from './markdown.ts';
import { openMenu } from './menu.ts';
import { beginEdit, beginReply, remove } from './message-actions.ts';
import { inTheirLanguage, nameOf, state } from './state.ts';

/** Messages of a person that follow each other within this time are shown as a group. */
const GROUP_MS = 7 * 60 * 1000;
const REPLY_LENGTH = 120;
/** Indexed by Discord's numbers of button styles. A link button (5) looks like a secondary one. */
const BUTTON_TYPES = ['secondary', 'primary', 'secondary', 'success', 'destructive', 'secondary'] as const;

export function messageView(message: Message, before: Message | undefined): TemplateResult {
  const { id, author, isPrivate, isPending, isEdited, repliesTo, used, files, rows } = message;
  return html`
    <discord-message
      id="message-${id}"
      role="article"
      tabindex="0"
      aria-label="Message of ${nameOf(author)}"
      author=${nameOf(author)}
      avatar=${avatarOf(author)}
      timestamp=${timeOf(message)}
      ?bot=${author === state.bot.id}
      ?edited=${isEdited}
      ?ephemeral=${isPrivate}
      ?message-body-only=${isContinued(message, before)}
      .dismissMessageClicked=${() => remove(id)}
      @keydown=${dismissByKey}
      @contextmenu=${(event: MouseEvent) => !isPrivate && openMenu(event, id)}
      ${ref((element) => isPrivate && makeDismissible(element))}
    >
      ${used ? usedLine(used) : repliesTo ? replyLine(repliesTo) : nothing}
      ${isPrivate || isPending ? nothing : toolbar(message)}
      ${contentOf(message)}
      ${files.length > 0 ? html`<div slot="attachments" class="files">${files.map(fileView)}</div>` : nothing}
      ${rows.length > 0 ? html`<discord-attachments slot="components">${rows.map((row) => rowView(id, row))}</discord-attachments>` : nothing}
    </discord-message>
  `;
}

function contentOf(message: Message): unknown {
  if (message.isPending) return html`<em class="pending">${nameOf(message.author)} is thinking…</em>`;
  return state.editing === message.id ? editor(message) : markdown(message.content);
}

function isContinued({ author, sentAt, repliesTo, used, isPrivate }: Message, before: Message | undefined): boolean {
  if (before?.author !== author || repliesTo || used || isPrivate || before.isPrivate) return false;
  return Date.parse(sentAt) - Date.parse(before.sentAt) < GROUP_MS;
}

function timeOf({ sentAt }: Message): string {
  const time = new Date(sentAt);
  const isToday = time.toDateString() === new Date().toDateString();
  const day = isToday ? 'Today' : time.toLocaleDateString('en-US', { dateStyle: 'medium' });
  return `${day} at ${time.toLocaleTimeString('en-US', { timeStyle: 'short' })}`;
}

/** Lets Enter dismiss a private message: the component itself only handles the space bar. */
function dismissByKey(event: KeyboardEvent): void {
  const [pressed] = event.composedPath();
  if (event.key === 'Enter' && pressed instanceof HTMLElement && pressed.matches('.discord-message-ephemeral-link'))
    pressed.click();
}

/** “Ada used /ask”, with the message that the command was used on if it was one. */
function usedLine({ by, command, on }: NonNullable<Message['used']>): TemplateResult {
  const known = state.commands.find(({ name }) => name === command);
  const name = known ? inTheirLanguage(known).name : command;
  const target = state.messages.get(on ?? '');
  return html`
    <discord-command
      slot="reply"
      type=${on === undefined ? 'slash_command' : 'message_command'}
      author=${nameOf(by)}
      avatar=${avatarOf(by)}
      command=${on === undefined ? `/${name}` : name}
      context-user-name=${target ? nameOf(target.author) : ''}
      .contextUserAvatar=${target ? avatarOf(target.author) : ''}
      context-message-reply=${target ? shorten(plainText(target.content)) : ''}
      ?context-message-deleted=${target === undefined}
    ></discord-command>
  `;
}

function replyLine({ id, author, content }: NonNullable<Message['repliesTo']>): TemplateResult {
  const now = state.messages.get(id);
  return html`
    <discord-reply
      slot="reply"
      author=${nameOf(author)}
      avatar=${avatarOf(author)}
      ?bot=${author === state.bot.id}
      ?edited=${now?.isEdited ?? false}
      ?deleted=${now === undefined}
    >${shorten(plainText(now?.content ?? content)) || 'Click to see attachment'}</discord-reply>
  `;
}

function fileView({ id, name, size }: AttachedFile): TemplateResult {
  const address = `${ATTACHMENTS}/${id}/${encodeURIComponent(name)}`;
  return html`
    <div class="file">
      ${icon('file')}
      <span class="what"><a class="name link" href=${address} download=${name}>${name}</a><small>${sizeInWords(size)}</small></span>
      <a class="plain" href=${address} download=${name} aria-label="Download ${name}" title="Download">${icon('download')}</a>
    </div>
  `;
}

const shorten = (text: string): string => (text.length > REPLY_LENGTH ? `${text.slice(0, REPLY_LENGTH)}…` : text);

function rowView(message: string, { components }: ButtonRow): TemplateResult {
  return html`<discord-action-row>${components.map((button) => buttonView(message, button))}</discord-action-row>`;
}

function buttonView(message: string, { style, label, custom_id, disabled = false }: Button): TemplateResult {
  const press = (): void => {
    if (custom_id !== undefined && !disabled) void act({ type: 'press', person: state.me, message, button: custom_id });
  };
  return html`
    <discord-button
      type=${BUTTON_TYPES[style] ?? 'secondary'}
      ?disabled=${disabled}
      @click=${press}
      ${ref((element) => setDisabled(element, disabled))}
    >${label}</discord-button>
  `;
}

/** Buttons that appear on the message. */
function toolbar({ id, author }: Message): TemplateResult {
  return html`
    <div slot="reply" class="toolbar" role="toolbar" aria-label="Message actions">
      ${author === state.bot.id ? html`<button aria-label="Reply" @click=${() => beginReply(id)}>${icon('reply')}</button>` : nothing}
      ${author === state.me ? html`<button aria-label="Edit" @click=${() => beginEdit(id)}>${icon('edit')}</button>` : nothing}
      <button aria-label="More" aria-haspopup="menu" @click=${(event: MouseEvent) => openMenu(event, id)}>${icon('more')}</button>
    </div>
  `;
}
