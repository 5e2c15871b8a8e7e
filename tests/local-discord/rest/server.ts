/** The API over HTTP: reads a request, finds its operation, and answers in Discord's form, faults included. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { OpenRequest } from '../journal.ts';
import type { UploadedFile } from '../messages.ts';
import { invalidBody, notFound, Refusal, unauthorized } from '../refusal.ts';
import { problem } from '../rules/problem.ts';
import type { AttachedFile, Fault } from '../types.ts';
import type { FaultPlan } from './faults.ts';
import { readBody } from './form.ts';
import { type Api, findRoute, type Reply } from './routes.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const BASE = 'http://local';
const PREFIX = /^\/api\/v10(?=\/)/;

export function createListener(api: Api, faults: FaultPlan, token: string): RequestListener {
  const { journal } = api;

  return async (request, response) => {
    if (faults.refusing) return void request.socket.destroy();
    const address = request.url ?? '/';
    if (isOfPage(request)) return void response.writeHead(403).end();
    if (!URL.canParse(address, BASE)) return void response.writeHead(400).end();
    const { pathname, searchParams } = new URL(address, BASE);
    const method = request.method ?? 'GET';
    const path = pathname.replace(PREFIX, '');
    const recorded: OpenRequest = { method, path, body: undefined, status: 0, at: performance.now() };
    journal.note(recorded);
    const fault = faults.take(method, path);
    if (fault?.breaks === 'before') return void request.socket.destroy();
    if (fault?.isSwallowed) return journal.happenings.changed();
    let reply: Answer;
    let file: AttachedFile | undefined;
    try {
      const { json, files } = await readBody(request);
      recorded.body = json;
      journal.happenings.changed();
      if (api.attachments.isPath(path)) file = api.attachments.find(path, searchParams);
      reply =
        fault?.status === undefined
          ? {
              status: 200,
              ...(file === undefined && perform(request, recorded, searchParams, files, isUnheard(fault))),
            }
          : faultyReply(fault);
    } catch (error) {
      // A bot that is killed leaves its request unfinished.
      if (!request.complete) return;
      if (!(error instanceof Refusal)) throw error;
      if (error.breach) journal.breach(`${method} ${path}`, error.message, recorded.body);
      reply = { status: error.status, body: error.body, headers: error.headers };
    }
    // Nobody needs an answer if the local Discord or the socket was closed meanwhile.
    if (fault?.delayMs)
      await wait(fault.delayMs, undefined, { signal: journal.patience.signal }).catch(() => undefined);
    recorded.status = reply.status;
    if (fault?.breaks === 'after') request.socket.resetAndDestroy();
    else if (fault?.breaks === 'midway') breakOff(response, reply);
    else if (fault?.answer !== undefined) response.writeHead(reply.status, JSON_TYPE).end(fault.answer);
    else if (file !== undefined && reply.status === 200) response.writeHead(200).end(file.content);
    else send(response, reply);
    journal.happenings.changed();
  };

  function perform(
    request: IncomingMessage,
    { method, path, body }: OpenRequest,
    query: URLSearchParams,
    files: readonly UploadedFile[],
    isUnheard: boolean,
  ): Reply {
    const found = findRoute(method, path);
    if (!PREFIX.test(request.url ?? '') || !found) throw notFound();
    if (!found.route.open && request.headers.authorization !== `Bot ${token}`) throw unauthorized();
    if (files.length > 0 && !found.route.takesFiles)
      throw invalidBody([problem('', 'FILES_NOT_ALLOWED', 'Files belong to messages alone')]);
    return found.route.handle(api, { params: found.params, query, body, files, isUnheard });
  }
}

/** Whether the bot may have given up on the answer before it came: it waits for more than a second. */
function isUnheard(fault: Fault | undefined): boolean {
  return fault?.breaks !== undefined || fault?.answer !== undefined || (fault?.delayMs ?? 0) >= 1000;
}

interface Answer extends Reply {
  readonly status: number;
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  if (body === undefined) response.writeHead(204, headers).end();
  else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function breakOff(response: ServerResponse, { status, body }: Answer): void {
  const text = JSON.stringify(body ?? null);
  const length = Buffer.byteLength(text);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': length });
  response.write(text.slice(0, -1), () => response.socket?.destroy());
}

/** Refuses pages in a browser: any page that is open there can send requests to this machine. */
function isOfPage({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
}

/** https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit */
function faultyReply({ status = 500, code = 0, retryAfter }: Fault): Answer {
  if (status !== 429) return { status, body: { message: `${status}: made to fail`, code } };
  return {
    status,
    headers: {
      ...(retryAfter !== undefined && { 'retry-after': String(Math.ceil(retryAfter)) }),
      'x-ratelimit-scope': 'user',
    },
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: false },
  };
}
