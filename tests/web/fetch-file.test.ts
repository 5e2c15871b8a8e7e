import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { fetchFile, type WebResult } from '../../src/web/fetch-file.ts';
import { isPublicAddress } from '../../src/web/public-address.ts';
import { CERTIFICATE, serveSecurely } from '../support/secure-server.ts';

const MAX_BYTES = 1000;

type Pages = Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>>;

/** A site with these pages; any other is not found. */
function serve(pages: Pages): Promise<string> {
  return serveSecurely((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'https://localhost').pathname];
    if (page === undefined) response.writeHead(404).end();
    else page(response, request);
  });
}

/** As if this machine were the public internet. */
const fetchHere = (url: string): Promise<WebResult> =>
  fetchFile(url, { maxBytes: MAX_BYTES, isAllowed: () => true, ca: CERTIFICATE });

const redirect = (to: string) => (response: ServerResponse) => void response.writeHead(302, { location: to }).end();

describe('an address of the public internet', () => {
  it('gives the file with its type, and the address that it was found at', async () => {
    const site = await serve({
      '/start': redirect('/rules'),
      '/rules': (response) => void response.setHeader('content-type', 'Text/HTML; charset=utf-8').end('<p>Be kind.'),
    });
    const result = await fetchHere(`${site}/start`);
    if (result.kind !== 'file') throw new Error(result.kind);
    const { url, type, bytes } = result.file;
    expect({ url, type, text: Buffer.from(bytes).toString() }).toEqual({
      ...{ url: `${site}/rules`, type: 'text/html', text: '<p>Be kind.' },
    });
  });

  it('tells the site who asks, and sends nothing else about anybody', async () => {
    let headers: IncomingMessage['headers'] = {};
    const site = await serve({
      '/rules': (response, request) => {
        headers = request.headers;
        response.end('Be kind.');
      },
    });
    await fetchHere(`${site}/rules`);
    expect(headers['user-agent']).toContain('VerbatimBot');
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  });

  it.each([
    ['says that it is too large', (response: ServerResponse) => void response.setHeader('content-length', 5000).end()],
    ['turns out to be too large', (response: ServerResponse) => void response.write('x'.repeat(MAX_BYTES + 1))],
  ])('is refused if the file %s', async (_, page) => {
    const site = await serve({ '/big': page });
    expect(await fetchHere(`${site}/big`)).toEqual({ kind: 'too-large' });
  });

  it('fails if it redirects in circles, replies with an error, or breaks off', async () => {
    const site = await serve({
      '/circle': redirect('/circle'),
      '/error': (response) => void response.writeHead(500).end(),
      '/broken': (response) => void response.destroy(),
    });
    for (const path of ['circle', 'error', 'broken', 'missing']) {
      expect(await fetchHere(`${site}/${path}`)).toEqual({ kind: 'failed' });
    }
    expect(await fetchHere('https://localhost:1/')).toEqual({ kind: 'failed' });
  });

  it('fails if its certificate is not trusted', async () => {
    const site = await serve({ '/rules': (response) => void response.end('Be kind.') });
    const result = await fetchFile(`${site}/rules`, { maxBytes: MAX_BYTES, isAllowed: () => true });
    expect(result).toEqual({ kind: 'failed' });
  });
});

describe('robots.txt', () => {
  const withRobots = (robots: (response: ServerResponse) => void): Promise<string> =>
    serve({
      '/robots.txt': robots,
      '/private/rules': (response) => void response.end('Be kind.'),
      '/rules': (response) => void response.end('Be kind.'),
      '/to-private': redirect('/private/rules'),
    });

  it('decides what is fetched, also after a redirect', async () => {
    const site = await withRobots((response) => void response.end('User-agent: *\nDisallow: /private/\n'));
    expect((await fetchHere(`${site}/rules`)).kind).toBe('file');
    expect(await fetchHere(`${site}/private/rules`)).toEqual({ kind: 'robots' });
    expect(await fetchHere(`${site}/to-private`)).toEqual({ kind: 'robots' });
  });

  it('may be for this bot alone', async () => {
    const site = await withRobots((response) => void response.end('User-agent: VerbatimBot\nDisallow: /\n'));
    expect(await fetchHere(`${site}/rules`)).toEqual({ kind: 'robots' });
  });

  it('that the site cannot show now means no', async () => {
    const site = await withRobots((response) => void response.writeHead(503).end());
    expect(await fetchHere(`${site}/rules`)).toEqual({ kind: 'robots' });
  });
});

describe('an address that is not public', () => {
  it.each([
    ...['http://example.org/', 'ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'example.org', ''],
    ...['https://user:password@example.org/', 'https://127.0.0.1/', 'https://localhost/', 'https://[::1]/'],
    ...['https://2130706433/', 'https://0x7f.1/', 'https://169.254.169.254/latest/meta-data/', 'https://10.0.0.1/'],
    ...['https://[::ffff:127.0.0.1]/', 'https://[fd00::1]/', 'https://[fe80::1]/', 'https://0.0.0.0/'],
  ])('is refused: %s', async (address) => {
    expect(await fetchFile(address, { maxBytes: MAX_BYTES })).toEqual({ kind: 'not-public' });
  });

  it('is refused after a redirect, too', async () => {
    let hits = 0;
    const inside = await serve({ '/secret': (response) => void response.end(`secret ${++hits}`) });
    const site = await serve({
      '/to-http': redirect('http://example.org/'),
      '/to-inside': redirect(`${inside.replace('localhost', '127.0.0.2')}/secret`),
    });
    const isAllowed = (address: string): boolean => address !== '127.0.0.2';
    for (const path of ['to-http', 'to-inside']) {
      const result = await fetchFile(`${site}/${path}`, { maxBytes: MAX_BYTES, ca: CERTIFICATE, isAllowed });
      expect(result).toEqual({ kind: 'not-public' });
    }
    expect(hits).toBe(0);
  });

  it('is not connected to, even if its name was public a moment ago', async () => {
    let hits = 0;
    const site = await serve({ '/rules': (response) => void response.end(`${++hits}`) });
    expect(await fetchFile(`${site}/rules`, { maxBytes: MAX_BYTES, ca: CERTIFICATE })).toEqual({ kind: 'not-public' });
    expect(hits).toBe(0);
  });

  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...[
      '255.255.255.255',
      '192.0.2.1',
      '198.18.0.1',
      '240.0.0.1',
      '::',
      '::1',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
    ],
    ...['::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', '2001:db8::1', 'not an address', 'fe80::1%eth0'],
  ])('is recognised: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946'])('is none: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});
