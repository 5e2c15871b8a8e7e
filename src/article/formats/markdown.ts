/**
 * Markdown -> Document: CommonMark with the tables of GitHub, footnotes and front matter. The reading text is what a reader
 * of the rendered page sees: no marks of emphasis, links, code or quotations. What is only meant for a site generator (MDX
 * imports, Liquid tags, attributes, HTML comments) is left out.
 */
import type { Token } from 'markdown-it';
import type { ArticleFormat } from '../article-format.ts';
import { readDecoded } from '../decode-text.ts';
import type { BlockKind, Document } from '../document.ts';
import { DocumentBuilder, type NewBlock } from '../document-builder.ts';
import { InlineTextWriter } from '../inline-text-writer.ts';
import { readMetadata } from '../metadata.ts';
import { headingBlock, type InlineText, isContentsEntry, paragraphBlocks, prefixed } from '../paragraph-block.ts';
import { joinCells } from '../table-rows.ts';
import { createSlugger } from './heading-anchors.ts';

export const markdown: ArticleFormat = {
  name: 'Markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd', '.mdx'],
  maxBytesInPlace: 2 ** 18,
  async read(file) {
    return readDecoded(file, (text) => readMarkdown(file.path, text));
  },
};

/**
 * Tags of Liquid and Jinja ({% include x %}, {{ page.title }}, {# comment #}), which only mean something to a site
 * generator. Code, the first group, may show them to the reader.
 */
const TEMPLATE_TAG = /(`{3,}[\s\S]*?`{3,}|~{3,}[\s\S]*?~{3,}|`[^`\n]*`)|\{%.*?%\}|(?<!\$)\{\{.*?\}\}|\{#\s.*?#\}/g;
/** Attributes of kramdown and Hugo ({: .note }, {#anchor}) and the marks of admonitions (":::note", "[!NOTE]"). */
const NOT_SHOWN = /\{:[^}\n]*\}|\{[#.][\w-]+\}|^:{3,}.*$|^\[![A-Za-z]+\]/gm;
/** A paragraph that is code of MDX. */
const MDX_CODE = /^(?:import\s.*\bfrom\s*["'][^"']+["']|export\s+(?:default|const)\b)/;
const CUSTOM_ANCHOR = /\s*\{#([\w-]+)\}\s*$/;

async function readMarkdown(path: string, text: string): Promise<Document> {
  const { default: MarkdownIt } = await import('markdown-it');
  const { default: footnotes } = await import('markdown-it-footnote');
  const { metadata, bodyStart } = readMetadata(path, text);
  const parser = new MarkdownIt({ html: true }).use(footnotes);
  const reader = new MarkdownReader(path);
  const body = text.slice(bodyStart).replace(TEMPLATE_TAG, (_, code: string | undefined) => code ?? '');
  const tokens = parser.parse(body, {});
  if (metadata.title !== null && !opensWith(tokens, metadata.title)) {
    reader.document.add({ kind: 'heading', level: 0, text: metadata.title });
  }
  await reader.read(tokens);
  return reader.document.build(metadata);
}

/** Whether the first heading repeats the title. */
function opensWith(tokens: readonly Token[], title: string): boolean {
  const at = tokens.findIndex(({ type }) => type === 'heading_open');
  return tokens[at + 1]?.content.trim().toLowerCase() === title.trim().toLowerCase();
}

interface OpenList {
  /** The number of the next item; undefined for a list with bullets. */
  next: number | undefined;
  isFirst: boolean;
  /** Whether it is only the beginning of an item: "- 26. April: …" */
  readonly opensItem: boolean;
}

class MarkdownReader {
  readonly document = new DocumentBuilder();
  readonly #slug = createSlugger();
  readonly #lists: OpenList[] = [];
  /** What the next paragraph of a list item or footnote begins with. */
  #marker = '';
  #quotations = 0;
  readonly #path: string;

  /** @param path the name of the article in problems */
  constructor(path: string) {
    this.#path = path;
  }

  async read(tokens: readonly Token[]): Promise<void> {
    let row: InlineText[] = [];
    let isHeader = false;
    let isFirstRow = true;
    for (const [i, token] of tokens.entries()) {
      const content = tokens[i + 1];
      switch (token.type) {
        case 'heading_open':
          if (content !== undefined) this.#addHeading(Number(token.tag.slice(1)), content);
          break;
        case 'paragraph_open':
          if (content !== undefined) this.#addParagraph(content);
          break;
        case 'ordered_list_open':
          this.#lists.push({
            ...{ next: Number(token.attrGet('start') ?? 1), isFirst: true, opensItem: this.#marker !== '' },
          });
          break;
        case 'bullet_list_open':
          this.#lists.push({ next: undefined, isFirst: true, opensItem: false });
          break;
        case 'ordered_list_close':
        case 'bullet_list_close':
          this.#lists.pop();
          break;
        case 'list_item_open':
          this.#marker += this.#nextMarker(token.info);
          break;
        case 'list_item_close':
          this.#marker = '';
          break;
        case 'footnote_open':
          this.#marker = `[${footnoteLabel(token)}] `;
          break;
        case 'footnote_close':
          this.#marker = '';
          break;
        case 'blockquote_open':
          this.#quotations += 1;
          this.document.openPart();
          break;
        case 'blockquote_close':
          this.#quotations -= 1;
          this.document.closePart();
          break;
        case 'fence':
        case 'code_block':
          this.#add({ kind: 'code', text: token.content });
          break;
        case 'html_block':
          await this.#addHtml(token.content);
          break;
        case 'table_open':
          isFirstRow = true;
          break;
        case 'tr_open':
          row = [];
          isHeader = false;
          break;
        case 'th_open':
        case 'td_open':
          isHeader = token.type === 'th_open';
          if (content !== undefined) {
            const cell = inlineText(content);
            row.push({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() });
          }
          break;
        case 'tr_close':
          if (row.some(({ text }) => text !== '')) {
            const kind = isHeader ? 'table-header' : 'table-row';
            this.document.add({ kind, ...joinCells(row), continues: !isFirstRow });
            isFirstRow = false;
          }
          break;
      }
    }
  }

  #addHeading(level: number, content: Token): void {
    const custom = CUSTOM_ANCHOR.exec(content.content)?.[1];
    const { text, links } = inlineText(content);
    const anchor = custom ?? this.#slug(text);
    this.#add({ ...headingBlock(level, text), links, anchor });
  }

  async #addHtml(html: string): Promise<void> {
    const { htmlBlocks } = await import('../html/html-blocks.ts');
    // Blank lines divide what a page folds away into several pieces of HTML.
    const opened = occurrences(html, /<details\b/gi) - occurrences(html, /<\/details\b/gi);
    const isFolded = html.trimEnd().toLowerCase().endsWith('</details>');
    for (let i = opened; i < 0; i++) this.document.closePart();
    for (let i = isFolded ? -1 : 0; i < opened; i++) this.document.openPart();
    for (const block of htmlBlocks(this.#path, html, this.#slug)) this.document.add(block);
    if (isFolded) this.document.closePart();
  }

  #addParagraph(content: Token): void {
    const inline = inlineText(content);
    const { text, links } = inline;
    if (MDX_CODE.test(text) || isContentsEntry(inline)) return;
    const isInline = this.#lists.length > 0 || this.#quotations > 0;
    const blocks = isInline ? [{ kind: this.#kind(), text, links }] : paragraphBlocks(inline);
    for (const block of blocks) this.#add(block);
  }

  /** Adds a block inside the lists and quotations that are open. */
  #add(block: NewBlock): void {
    const list = this.#lists.at(-1);
    if (block.text === '') return;
    const marker = this.#marker;
    this.#marker = '';
    const isItem = block.kind === 'list-item';
    const isFirst = this.#lists[0]?.isFirst === true;
    for (const each of this.#lists) each.isFirst = false;
    this.document.add({
      ...block,
      ...(isItem ? { level: this.#lists.filter(({ opensItem }) => !opensItem).length } : {}),
      ...prefixed(marker, block),
      continues: block.continues === true || (list !== undefined && !isFirst),
    });
  }

  #kind(): BlockKind {
    if (this.#lists.length > 0) return 'list-item';
    return this.#quotations > 0 ? 'quotation' : 'paragraph';
  }

  #nextMarker(number: string): string {
    const list = this.#lists.at(-1);
    if (list === undefined) return '';
    if (list.next === undefined) return '- ';
    const own = number === '' ? list.next : Number(number);
    list.next = own + 1;
    return `${own}. `;
  }
}

function occurrences(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function footnoteLabel({ meta }: Token): string {
  const { label, id } = meta as { readonly label?: string; readonly id: number };
  return label ?? `${id + 1}`;
}

const NO_TEXT: InlineText = { text: '', links: [], boldLength: 0 };
/** Tags in a line that strike text out. */
const STRIKING_TAG = /^<(?<end>\/?)(?:del|s|strike)\b/i;

/**
 * What a reader sees of a line of Markdown. A picture alone is not text, such as a badge. What is struck out is left out: it was
 * valid once, and a quotation would not show that.
 */
function inlineText({ children }: Token): InlineText {
  const line = new InlineTextWriter();
  let struck = 0;
  for (const token of children ?? []) {
    const { type, content } = token;
    const striking = type === 'html_inline' ? STRIKING_TAG.exec(content)?.groups : undefined;
    if (type === 's_open' || striking?.end === '') struck += 1;
    else if (type === 's_close' || striking !== undefined) struck = Math.max(0, struck - 1);
    else if (struck === 0) writeInline(line, token);
  }
  return line.take() ?? NO_TEXT;
}

function writeInline(line: InlineTextWriter, token: Token): void {
  const { type, content } = token;
  switch (type) {
    case 'text':
      line.add(content.replace(NOT_SHOWN, ''));
      break;
    case 'code_inline':
      line.add(content);
      break;
    case 'image':
      line.addPicture(content);
      break;
    case 'softbreak':
      line.add(' ');
      break;
    case 'hardbreak':
      line.addLineBreak();
      break;
    case 'html_inline':
      if (/^<br\b/i.test(content)) line.addLineBreak();
      break;
    case 'footnote_ref':
      line.add(`[${footnoteLabel(token)}]`);
      break;
    case 'strong_open':
      line.openBold();
      break;
    case 'strong_close':
      line.closeBold();
      break;
    case 'link_open':
      line.openLink(String(token.attrGet('href') ?? ''));
      break;
    case 'link_close':
      line.closeLink();
      break;
  }
}
