/** What Discord shows of a message's content, as an independent parser of Discord's Markdown reads it. */
import { parse } from 'discord-markdown-parser';

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly name?: string;
}

/** Nodes that are plain text to a reader. */
const PLAIN = ['text', 'br', 'newline', 'twemoji', 'escape'];
/** What our own messages are made of besides. */
const OURS = ['blockQuote', 'strong', 'subtext'];

/** The text that a reader sees, whatever its style. */
export function shownText(content: string): string {
  return textOf(parseContent(content));
}

/** The kinds of styled nodes in it: mentions, links, emphasis and so on. */
export function styles(content: string): string[] {
  return [...new Set(typesOf(parseContent(content)))].filter((type) => !PLAIN.includes(type));
}

/** Styles that no message of ours should have. */
export function unexpectedMarkdown(content: string): string[] {
  return styles(content).filter((type) => !OURS.includes(type));
}

function parseContent(content: string): Node[] {
  return parse(content, 'extended') as Node[];
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map(({ type, content, name }) => {
      if (type === 'br' || type === 'newline') return '\n';
      if (type === 'twemoji') return name ?? '';
      return typeof content === 'string' ? content : textOf(content ?? []);
    })
    .join('');
}

function typesOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap(({ type, content }) => [type, ...(Array.isArray(content) ? typesOf(content) : [])]);
}
