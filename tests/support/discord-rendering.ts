/**
 * What Discord shows of a message's content: the rules of its clients, in the parser that they are built on. Where
 * versions of the clients differ, or know only some names, a rule here takes whatever any of them may take.
 */
import { SimpleMarkdown } from 'discord-markdown-parser';

type Rule = Parameters<typeof SimpleMarkdown.parserFor>[0][string];

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  /** Of a link. */
  readonly target?: string;
}

const { defaultRules } = SimpleMarkdown;
/** Before text takes what is left. */
const LAST = defaultRules.text.order - 0.5;

/** Matches the beginning of the message, of a line, or of styled text there. */
const isLineStart = (before: string): boolean => /(?:^|\n *)$/.test(before);

/** The displayed part of a match is parsed again. @param shown the group of the pattern with the displayed part */
function styled(order: number, pattern: RegExp, shown = 1, isPlaced = (_before: string): boolean => true): Rule {
  return {
    order,
    match: (source, _, before) => (isPlaced(before) ? pattern.exec(source) : null),
    parse: (capture, parse, state) => ({ content: parse(capture[shown] ?? '', state) }),
  };
}

/** What becomes something else than its characters: a name, a date, a picture, a link. */
function replaced(order: number, pattern: RegExp, isPlaced = (_before: string): boolean => true): Rule {
  return {
    order,
    match: (source, _, before) => (isPlaced(before) ? pattern.exec(source) : null),
    parse: () => ({ content: '' }),
  };
}

const parse = SimpleMarkdown.parserFor({
  em: defaultRules.em,
  strong: defaultRules.strong,
  u: defaultRules.u,
  inlineCode: defaultRules.inlineCode,
  escape: defaultRules.escape,
  link: defaultRules.link,
  heading: styled(defaultRules.heading.order, /^ *#{1,3}\s+(?!\s*#{1,3}\s)([^\n]+?)#*\s*(?:\n|$)/, 1, isLineStart),
  subtext: styled(defaultRules.heading.order, /^ *-#\s+(?!-#)([^\n]+)(?:\n|$)/, 1, isLineStart),
  // What is in a code block is shown as it is.
  codeBlock: {
    order: defaultRules.codeBlock.order,
    match: (source) => /^```(?:[\w+.#-]+\n)?\n*([\s\S]+?)\n*```/.exec(source),
    parse: ([, code = '']) => ({ content: code }),
  },
  blockQuote: {
    order: defaultRules.blockQuote.order,
    match: (source, { inQuote }, before) =>
      inQuote || !isLineStart(before)
        ? null
        : /^ *>>> ?[\s\S]*|^ *>(?!>>) [^\n]*(?:\n *>(?!>>) [^\n]*)*\n?/.exec(source),
    parse: ([quoted = ''], parseInner, state) => {
      const marks = /^ *>>>/.test(quoted) ? /^ *>>> ?/ : /^ *> ?/gm;
      return { content: parseInner(quoted.replace(marks, ''), { ...state, inQuote: true }) };
    },
  },
  // Only the marker of an item is shown as another character; the rest is ordinary text.
  list: replaced(defaultRules.list.order, /^ *(?:[*+-]|\d+\.) (?=[\s\S])/, isLineStart),
  autolink: replaced(defaultRules.autolink.order, /^<[^: >]+:\/[^ >]+>/),
  mail: replaced(defaultRules.mailto.order, /^<[^\s<>@]+@[^\s<>@]+>/),
  phone: replaced(defaultRules.mailto.order, /^<(?:(?:tel|sms):)?\+?[\d(][\d() ./-]+>/),
  url: replaced(defaultRules.url.order, /^(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s]/),
  strikethrough: styled(defaultRules.u.order, /^~~([\s\S]+?)~~/),
  spoiler: styled(LAST, /^\|\|([\s\S]+?)\|\|/),
  mention: replaced(LAST, /^<(?:@[!&]?|#)\d+>|^@(?:everyone|here)/),
  silent: replaced(LAST, /^@silent(?!\S)/, (before) => before === ''),
  command: replaced(LAST, /^<\/[^<>:]+:\d+>/),
  time: replaced(LAST, /^<(?:t:-?\d+(?::\w)?|@time:[^>]*)>/),
  navigation: replaced(LAST, /^<(?:id|\d+):[\w-]+(?::\d+)?>/),
  sound: replaced(LAST, /^<sound:\d+(?::\d+)?>/),
  customEmoji: replaced(defaultRules.codeBlock.order, /^<a?:\w+:\d+>/),
  // No name of an emoji has a backslash or an asterisk in it.
  emoji: replaced(LAST, /^:[^\s:*\\]+(?:::skin-tone-\d)?:/),
  // The one text in which a backslash is shown though a sign follows it.
  emoticon: { ...defaultRules.text, order: LAST, match: (source) => /^¯\\_\(ツ\)_\/¯/.exec(source) },
  text: {
    ...defaultRules.text,
    match: (source) => /^[\s\S]+?(?=[^0-9A-Za-z\s\u00c0-\uffff]|\n\n| {2,}\n|\w+:\S|[0-9]+\.|$)/.exec(source),
  },
});

/** Signs that clients take for no text: the first drops form feeds, the others show nothing for these. */
const DROPPED = /(?![\t\n\r])\p{Cc}/gu;
/** Discord shows a card below a message that contains such an address anywhere. */
const CARD = /discord(?:app)?\.(?:com|gg|gift|new)\//i;

/** What our own messages are made of. */
const OURS = ['blockQuote', 'strong', 'subtext', 'u'];

/** The text that a reader sees, whatever its style. */
export function shownText(content: string): string {
  return textOf(parseContent(content));
}

/** The kinds of styled nodes in it: mentions, links, emphasis and so on. */
export function styles(content: string): string[] {
  const types = nodesIn(parseContent(content))
    .map(({ type }) => type)
    .filter((type) => type !== 'text');
  return [...new Set([...types, ...(CARD.test(content) ? ['card'] : [])])];
}

/**
 * Styles that no message of ours should have.
 *
 * @param also styles that this message may have although others may not
 */
export function unexpectedMarkdown(content: string, also: readonly string[] = []): string[] {
  return styles(content).filter((type) => !OURS.includes(type) && !also.includes(type));
}

/** The addresses that the links in it lead to. */
export function linkTargets(content: string): string[] {
  return nodesIn(parseContent(content)).flatMap(({ type, target }) => (type === 'link' ? [target ?? ''] : []));
}

/** A text as it should be seen: each of its lines, whatever ends them, and no sign that cannot be seen anywhere. */
export function plainly(text: string): string {
  return text
    .replace(/\r\n|[\v\f\r\x85\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replaceAll('\t', '    ')
    .replace(/\p{Cs}/gu, '\ufffd');
}

function parseContent(content: string): Node[] {
  return parse(content.replace(DROPPED, ''), { inline: true }) as Node[];
}

function textOf(nodes: readonly Node[]): string {
  return nodes.map(({ content }) => (typeof content === 'string' ? content : textOf(content ?? []))).join('');
}

function nodesIn(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...(Array.isArray(node.content) ? nodesIn(node.content) : [])]);
}
