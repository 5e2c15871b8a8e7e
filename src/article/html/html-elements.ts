/** What the elements of HTML are for a reader: hidden, a paragraph of their own, a part of a line. */
import type { Attributes } from './parse-html.ts';

/** Elements whose text is not shown, is not text, or is struck out: it was valid once, and a quotation would not show that. */
const HIDDEN_ELEMENTS = new Set([
  ...['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'object', 'canvas', 'audio', 'video', 'title'],
  ...['select', 'datalist', 'textarea', 'rp', 'rt', 'annotation', 'annotation-xml', 'dialog', 'frameset', 'applet'],
  ...['del', 's', 'strike'],
]);
/** Classes by which style sheets of many sites hide text from view or from print, and number the lines of code. */
const CLASS_NOT_SHOWN =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|no-?print|d-print-none|hidden-print|mw-editsection|mw-cite-backlink|lineno|linenos|gutter)(?:\s|$)/i;
const STYLE_NOT_SHOWN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|text-decoration(?:-line)?\s*:\s*line-through)/i;

/** Elements that begin and end a paragraph. */
export const BREAKS_PARAGRAPH = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'button', 'caption', 'center', 'dd', 'details', 'dir'],
  ...['div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['header', 'hgroup', 'hr', 'html', 'legend', 'li', 'listing', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'search'],
  ...['section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'xmp'],
]);
/** Elements whose headings are not above what comes after the element. */
export const HOLDS_SECTIONS = new Set(['section', 'details', 'blockquote', 'aside', 'dl']);
export const BOLD_ELEMENTS = new Set(['b', 'strong']);
export const HEADING_ELEMENT = /^h[1-6]$/;
export const PREFORMATTED_ELEMENTS = new Set(['pre', 'listing', 'xmp']);
/** What a table of data does not contain, so that a table with it only arranges the page. */
export const NOT_IN_DATA = new Set([
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'form',
  'main',
  'article',
  'section',
  'hr',
]);

/**
 * Whether an element is hidden by what it is or says. Panels of tabs and accordions are not: they are shown when the reader
 * opens them.
 *
 * @param controlled the ids of elements that a button of the page opens
 */
export function isHiddenElement(name: string, attributes: Attributes, controlled: ReadonlySet<string>): boolean {
  if (HIDDEN_ELEMENTS.has(name)) return !(name === 'dialog' && 'open' in attributes);
  // Scripts show these when they have loaded.
  if (name === 'html' || name === 'body') return false;
  const { id = '', class: names = '', style = '', hidden, role } = attributes;
  if (CLASS_NOT_SHOWN.test(names.slice(0, MAX_EXAMINED_LENGTH))) return true;
  const isHidden = hidden !== undefined || STYLE_NOT_SHOWN.test(style.slice(0, MAX_EXAMINED_LENGTH));
  if (!isHidden && attributes['aria-hidden'] !== 'true') return false;
  return role !== 'tabpanel' && !controlled.has(id) && hidden !== 'until-found';
}

/** In UTF-16 code units. No element has as long a class or style that says something about it here. */
const MAX_EXAMINED_LENGTH = 500;
