/**
 * Discord's Markdown -> elements. A library parses what is inside a line. Blocks, such as small print, quotations and lists,
 * are recognised here by the beginnings of their lines, because the library treats some of them as text. Text never becomes
 * HTML.
 */
import { parse } from 'discord-markdown-parser';
import { html, type TemplateResult } from 'lit';
import { nameOf, state } from './state.ts';

type Shown = TemplateResult | string | readonly Shown[];

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly name?: string;
  readonly id?: string;
  readonly target?: string;
  readonly timestamp?: string;
}

/** The beginnings of the lines of each kind of block. Consecutive lines of one kind are one block. */
const BLOCKS = [
  { kind: 'small', begins: /^-# / },
  { kind: 'quote', begins: /^> ?/ },
  { kind: 'bullets', begins: /^[-*] / },
  { kind: 'numbers', begins: /^\d+\. / },
  { kind: 'heading', begins: /^#{1,3} / },
] as const;

interface Block {
  readonly kind: (typeof BLOCKS)[number]['kind'] | 'text' | 'code';
  readonly lines: readonly string[];
}

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
  // Odd parts are between code fences. A fence that is not closed is text.
  return content.split(/```(?:\w+\n)?([\s\S]*?)```/).flatMap((part, i): Block[] => {
    if (i % 2 === 1) return [{ kind: 'code', lines: [part.replace(/\n$/, '')] }];
    const blocks: Block[] = [];
    for (const line of part.split('\n')) {
      const found = BLOCKS.find(({ begins }) => begins.test(line));
      const kind = found?.kind ?? 'text';
      const rest = found ? line.replace(found.begins, '') : line;
      const last = blocks.at(-1);
      if (last?.kind === kind) blocks[blocks.length - 1] = { kind, lines: [...last.lines, rest] };
      else blocks.push({ kind, lines: [rest] });
    }
    return blocks;
  });
}

function blockView({ kind, lines }: Block): Shown {
  switch (kind) {
    case 'small':
      return lines.map((line) => html`<discord-subscript>${inline(line)}</discord-subscript>`);
    case 'quote':
      return html`<discord-quote>${inline(lines.join('\n'))}</discord-quote>`;
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
      return html`<div>${inline(lines.join('\n'))}${lines.at(-1) === '' ? html`<br />` : ''}</div>`;
  }
}

const item = (line: string): Shown => html`<discord-list-item>${inline(line)}</discord-list-item>`;

const inline = (markdownText: string): Shown => nodesOf(markdownText).map(nodeView);

const nodesOf = (text: string): Node[] => parse(text, 'normal') as Node[];

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
    case 'slashCommand':
      return html`<discord-mention type="slash">${node.name ?? ''}</discord-mention>`;
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
      if (content === undefined) return name ?? timestamp ?? '';
      return typeof content === 'string' ? content : textOf(content);
    })
    .join('');
}
