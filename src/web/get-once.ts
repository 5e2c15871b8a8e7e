/** One request by https to the public internet, without following redirects. */
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, NotPublic, publicLookup } from './public-address.ts';
import { readAtMost } from './read-at-most.ts';

/** By which sites and their robots.txt know the bot. */
export const USER_AGENT = 'VerbatimBot/1.0 (Discord bot that quotes documents)';

export interface GetOptions {
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  /** What tests replace. */
  readonly isAllowed?: (address: string) => boolean;
  /** A certificate authority that tests trust. */
  readonly ca?: string;
}

export type Got =
  | { readonly kind: 'got'; readonly status: number; readonly type: string; readonly bytes: Uint8Array }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'too-large' };

/** @throws {NotPublic} if the host is not public, and any other error if the site cannot be reached */
export async function getOnce(
  url: URL,
  { maxBytes, signal, ca, isAllowed = isPublicAddress }: GetOptions,
): Promise<Got> {
  // An address in place of a name is not looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowed(host)) throw new NotPublic(host);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { 'user-agent': USER_AGENT, accept: '*/*', 'accept-encoding': 'identity' };
    const sent = request(url, { headers, signal, lookup: publicLookup(isAllowed), agent: false, ...(ca && { ca }) });
    sent.once('response', resolve).once('error', reject).end();
  });
  try {
    const { statusCode: status = 0, headers } = response;
    const to = headers.location;
    if (status >= 300 && status < 400 && to !== undefined) return { kind: 'redirect', to };
    if (Number(headers['content-length'] ?? 0) > maxBytes) return { kind: 'too-large' };
    const bytes = await readAtMost(response, maxBytes);
    if (bytes === undefined) return { kind: 'too-large' };
    const type = (headers['content-type'] ?? '').replace(/;.*/, '').trim().toLowerCase();
    return { kind: 'got', status, type, bytes };
  } finally {
    response.destroy();
  }
}
