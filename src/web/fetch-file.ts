/**
 * An address of the web -> the file there, for a stranger who gave the address. Only https is fetched, only from the public
 * internet, within limits of size, time and redirects, and only if the site's robots.txt allows it.
 */
import { type GetOptions, type Got, getOnce } from './get-once.ts';
import { NotPublic } from './public-address.ts';
import { allowsRobots } from './robots.ts';

export interface WebFile {
  /** The address that it was fetched from at last, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** As in `text/html`, without parameters and in lower case; empty if the site does not say it. */
  readonly type: string;
}

/** Why there is no file. */
export type WebRefusal =
  /** The address is not one of https on the public internet. */
  | 'not-public'
  /** The site's robots.txt does not allow it. */
  | 'robots'
  | 'too-large'
  /** The site cannot be reached, takes too long, redirects too often, or replies with an error. */
  | 'failed';

export type WebResult = { readonly kind: 'file'; readonly file: WebFile } | { readonly kind: WebRefusal };

const MAX_REDIRECTS = 5;
/** For everything together: robots.txt, redirects and the file. */
const TOTAL_MS = 20_000;
const MAX_ROBOTS_BYTES = 500_000;

/**
 * Fetches a file.
 *
 * @example
 * const result = await fetchFile('https://example.org/rules.pdf', { maxBytes: 10_000_000 });
 * if (result.kind === 'file') console.log(result.file.type); // 'application/pdf'
 */
export async function fetchFile(address: string, options: Omit<GetOptions, 'signal'>): Promise<WebResult> {
  const signal = AbortSignal.timeout(TOTAL_MS);
  const get = (url: URL, maxBytes: number): Promise<Got> => getOnce(url, { ...options, maxBytes, signal });
  try {
    let url = parseAddress(address);
    for (let redirects = 0; url !== undefined && redirects <= MAX_REDIRECTS; redirects++) {
      if (!(await allowsRobots(url, (robots) => get(robots, MAX_ROBOTS_BYTES)))) return { kind: 'robots' };
      const got = await get(url, options.maxBytes);
      if (got.kind === 'redirect') {
        url = parseAddress(new URL(got.to, url).href);
        continue;
      }
      if (got.kind === 'too-large') return { kind: 'too-large' };
      if (got.status !== 200) return { kind: 'failed' };
      return { kind: 'file', file: { url: url.href, bytes: got.bytes, type: got.type } };
    }
    return { kind: url === undefined ? 'not-public' : 'failed' };
  } catch (error) {
    return { kind: error instanceof NotPublic ? 'not-public' : 'failed' };
  }
}

/** @returns undefined if the address is not one of https, or contains a password */
function parseAddress(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '';
  return isPlain ? url : undefined;
}
