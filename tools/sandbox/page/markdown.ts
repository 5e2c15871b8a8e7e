/**
 * Discord's Markdown -> elements. A library parses what is inside a line. Blocks, such as small print, quotations and lists,
 * are recognised here by the beginnings of their lines, because the library treats some of them as text. Text never becomes
 * HTML.
 */
import { parse } from 'discord-markdown-parser';
import { html, type TemplateResult } from 'lit';
import { channelNameOf, nameOf, state } from './state.ts';

type Shown = TemplateResult | string | readonly Shown[];

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly name?: string;
  readonly id?: string;
  readonly target?: string;
  /** In seconds since 1970. */
  readonly timestamp?: string;
}

/** The beginnings of the lines of each kind of block. Consecutive lines of one kind are one block. */
const BLOCKS = [
  { kind: 'small', begins: /^-# / },
  { kind: 'bullets', begins: /^[-*] / },
  { kind: 'numbers', begins: /^\d+\. / },
  { kind: 'heading', begins: /^#{1,3} / },
] as const;

interface Block {
  readonly kind: (typeof BLOCKS)[number]['kind'] | 'quote' | 'text' | 'code';
  readonly lines: readonly string[];
}

/** The lines of a quotation, which may contain code; or the inside of a code fence. A fence that is not closed is text. */
const QUOTE_OR_CODE = /^(?:> ?.*(?:\n|$))+|```(?:\w+\n|\n)?([\s\S]*?)```\n?/gm;
const QUOTE = /^> ?/gm;

export function markdown(content: string): Shown {
  return blocksOf(content).map(blockView);
}

/** The text without formatting on one line, for the line above a reply. */
export function plainText(content: string): string {
  return blocksOf(content)
    .map(({ lines }) => textOf(nodesOf(lines.join(' '))))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function blocksOf(content: string): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const { 0: whole, 1: code, index } of content.matchAll(QUOTE_OR_CODE)) {
    // The line break before a quotation or code ends a line, and does not begin another one.
    if (from < index) blocks.push(...blocksOfLines(content.slice(from, index).replace(/\n$/, '')));
    if (code !== undefined) blocks.push({ kind: 'code', lines: [code.replace(/\n$/, '')] });
    else blocks.push({ kind: 'quote', lines: whole.replace(/\n$/, '').replace(QUOTE, '').split('\n') });
    from = index + whole.length;
  }
  return from < content.length ? [...blocks, ...blocksOfLines(content.slice(from))] : blocks;
}

/** The blocks of a text without quotations and code. */
function blocksOfLines(content: string): Block[] {
  const blocks: Block[] = [];
  for (const line of content.split('\n')) {
    const found = BLOCKS.find(({ begins }) => begins.test(line));
    const kind = found?.kind ?? 'text';
    const rest = found ? line.replace(found.begins, '') : line;
    const last = blocks.at(-1);
    if (last?.kind === kind) blocks[blocks.length - 1] = { kind, lines: [...last.lines, rest] };
    else blocks.push({ kind, lines: [rest] });
  }
  return blocks;
}

function blockView({ kind, lines }: Block): Shown {
  switch (kind) {
    case 'small':
      return lines.map((line) => html`<discord-subscript>${inline(line)}</discord-subscript>`);
    case 'quote':
      return html`<discord-quote>${markdown(lines.join('\n'))}</discord-quote>`;
    case 'bullets':
      return html`<discord-unordered-list>${lines.map(item)}</discord-unordered-list>`;
    case 'numbers':
      return html`<discord-ordered-list>${lines.map(item)}</discord-ordered-list>`;
    case 'heading':
      return lines.map((line) => html`<h3>${inline(line)}</h3>`);
    case 'code':
      return html`<pre><code>${lines.join('\n')}</code></pre>`;
    case 'text':
      // Browsers do not show a line break at the very end.
      return html`<div class="text">${inline(lines.join('\n'))}${lines.at(-1) === '' ? html`<br />` : ''}</div>`;
  }
}

const item = (line: string): Shown => html`<discord-list-item>${inline(line)}</discord-list-item>`;

const inline = (markdownText: string): Shown => nodesOf(markdownText).map(nodeView);

const nodesOf = (text: string): Node[] => parse(text, 'extended') as Node[];

function nodeView(node: Node): Shown {
  const inner = (): Shown => (typeof node.content === 'string' ? node.content : (node.content ?? []).map(nodeView));
  switch (node.type) {
    case 'br':
    case 'newline':
      return html`<br />`;
    case 'strong':
      return html`<strong>${inner()}</strong>`;
    case 'em':
      return html`<em>${inner()}</em>`;
    case 'underline':
      return html`<u>${inner()}</u>`;
    case 'strikethrough':
      return html`<s>${inner()}</s>`;
    case 'inlineCode':
      return html`<code>${inner()}</code>`;
    case 'spoiler':
      return html`<discord-spoiler>${inner()}</discord-spoiler>`;
    case 'user':
      return mention(node.id ?? '');
    case 'channel':
      return html`<discord-mention type="channel">${channelNameOf(node.id ?? '')}</discord-mention>`;
    case 'slashCommand':
      return html`<discord-mention type="slash">${node.name ?? ''}</discord-mention>`;
    case 'timestamp':
      return html`<time>${textOf([node])}</time>`;
    case 'url':
    case 'link':
    case 'autolink':
      return html`<span class="link" title=${node.target ?? ''}>${inner()}</span>`;
    default:
      return node.content === undefined ? textOf([node]) : inner();
  }
}

function mention(id: string): Shown {
  return html`<discord-mention ?highlight=${id === state.me}>${nameOf(id)}</discord-mention>`;
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map(({ type, content, name, id, timestamp }) => {
      if (type === 'br' || type === 'newline') return ' ';
      if (type === 'user') return `@${nameOf(id ?? '')}`;
      if (type === 'channel') return `#${channelNameOf(id ?? '')}`;
      if (timestamp !== undefined) return new Date(Number(timestamp) * 1000).toLocaleDateString();
      if (content === undefined) return name ?? '';
      return typeof content === 'string' ? content : textOf(content);
    })
    .join('');
}
