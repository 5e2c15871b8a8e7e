/** The address and the type of a file on the web -> a file name that tells its format. */
import type { WebFile } from './fetch-file.ts';

/** The extensions of types that sites send without an extension in the address. Others are recognised by their bytes. */
const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['text/html', '.html'],
  ['application/xhtml+xml', '.xhtml'],
  ['text/markdown', '.md'],
  ['text/plain', '.txt'],
  ['application/pdf', '.pdf'],
  ['application/epub+zip', '.epub'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
  ['text/vtt', '.vtt'],
]);
const EXTENSION = /\.[a-z]{2,5}$/i;

/**
 * @example
 * webFileName({ url: 'https://example.org/wiki/House_rules', type: 'text/html' }) // 'House_rules.html'
 */
export function webFileName({ url, type }: Pick<WebFile, 'url' | 'type'>): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname.split('/').findLast((part) => part !== '');
  const name = last === undefined ? hostname : decoded(last);
  const extension = EXTENSIONS.get(type) ?? '';
  return last !== undefined && EXTENSION.test(name) && type !== 'text/html'
    ? name
    : `${name.replace(/\.html?$/i, '')}${extension}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
