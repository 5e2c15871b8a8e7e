/**
 * The sandbox over HTTP: the files of the page, a stream of events to it, and actions from it. It listens on 127.0.0.1 and
 * refuses requests from pages of other sites and under other names of this machine.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { FORM_TYPE, readBody } from '../../tests/local-discord/rest/form.ts';
import { Action, ATTACHMENTS, type Event, type Outcome } from './protocol.ts';
import type { Sandbox } from './sandbox.ts';

const HOST = '127.0.0.1';
/** Of an action without files. Those with files are limited as Discord limits them. */
const MAX_BODY_BYTES = 64 * 1024;
const ATTACHMENT = new RegExp(`^${ATTACHMENTS}/(?<id>\\d+)/[^/]+$`);

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.map': 'application/json',
};

/** The page can load nothing from elsewhere. Inline styles are allowed because Lit sets the style of elements. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  'font-src data:',
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface SandboxServer {
  readonly url: string;
  close(): Promise<void>;
}

interface PageFile {
  readonly type: string;
  readonly body: string;
}

/** @param port 0 for any free port */
export async function serveSandbox(sandbox: Sandbox, port = 0): Promise<SandboxServer> {
  const files = await pageFiles();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => send(response, 500, 'text/plain', String(error)));
  });
  server.listen(port, HOST);
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  // A browser leaves out the default port of HTTP.
  const hosts = [HOST, 'localhost'].flatMap((name) => [`${name}:${taken}`, ...(taken === 80 ? [name] : [])]);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = '/', headers } = request;
    const { host = '', origin } = headers;
    if (!hosts.includes(host) || (origin !== undefined && origin !== `http://${host}`))
      return send(response, 403, 'text/plain', 'This page is only available on this machine.');
    const { pathname } = new URL(url, `http://${HOST}`);
    const file = files.get(pathname);
    if (method === 'GET' && file) return send(response, 200, file.type, file.body);
    if (method === 'GET' && pathname === '/events') return stream(sandbox, response);
    const attachment = method === 'GET' ? ATTACHMENT.exec(pathname)?.groups : undefined;
    const content = attachment && (await sandbox.attachment(attachment.id ?? ''));
    if (content) return sendFile(response, content);
    if (method !== 'POST' || pathname !== '/actions')
      return send(response, 404, 'text/plain', 'There is no such page.');
    const { 'content-type': type = '' } = headers;
    if (type !== 'application/json' && !type.startsWith(FORM_TYPE))
      return send(response, 415, 'text/plain', `Send actions as application/json, or as ${FORM_TYPE} with files.`);
    const outcome = await outcomeOf(sandbox, request);
    send(response, outcome.type === 'refused' ? 400 : 200, 'application/json', JSON.stringify(outcome));
  }

  return { url: `http://${HOST}:${taken}/`, close: () => closeServer(server) };
}

async function outcomeOf(sandbox: Sandbox, request: IncomingMessage): Promise<Outcome> {
  try {
    const { json, files } = await readBody(request, MAX_BODY_BYTES);
    const action = Action.safeParse(json);
    if (!action.success) return { type: 'refused', problem: describe(action.error.issues) };
    return await sandbox.act(action.data, files);
  } catch (error) {
    return { type: 'refused', problem: error instanceof Error ? error.message : String(error) };
  }
}

const describe = (issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string =>
  issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');

function stream(sandbox: Sandbox, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const end = sandbox.listen((event: Event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  response.on('close', end);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(body);
}

/** Sends a file to be saved. The browser names it as the address does, and never shows it as a page. */
function sendFile(response: ServerResponse, content: Uint8Array): void {
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(content);
}

/** Bundles the code and the styles of the page in memory at each start. */
async function pageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const path = (name: string): string => fileURLToPath(new URL(`page/${name}`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: { app: path('app.ts'), style: path('style/style.css') },
    bundle: true,
    write: false,
    outdir: '/',
    format: 'esm',
    target: 'es2022',
    loader: { '.woff2': 'dataurl' },
    sourcemap: true,
    logLevel: 'silent',
  });
  const page: PageFile = { type: 'text/html', body: await readFile(path('index.html'), 'utf8') };
  const bundled = outputFiles.map(({ path, text }): [string, PageFile] => [
    `/${basename(path)}`,
    { type: TYPES[extname(path)] ?? 'text/plain', body: text },
  ]);
  return new Map([['/', page], ...bundled]);
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
