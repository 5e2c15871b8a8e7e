/**
 * A request -> Discord's response. A failed request is sent again, after increasing waits, until Discord has accepted it or
 * it is too late, and never in a way that makes Discord act twice.
 *
 * discord.js would send it again immediately, five times within 50 ms, and only after some errors. So its retries are turned
 * off, and it makes its requests with this function.
 */
import { DefaultRestOptions, RESTJSONErrorCodes, type RESTOptions } from 'discord.js';
import { LRUCache } from 'lru-cache';
import pRetry from 'p-retry';
import { ATTEMPT_TIMEOUT_MS, CALLBACK_ATTEMPT_MS, INTERACTION_DEADLINE_MS, MESSAGE_FRESH_MS } from '../api-limits.ts';

type MakeRequest = RESTOptions['makeRequest'];
type Init = Parameters<MakeRequest>[1];
type RestResponse = Awaited<ReturnType<MakeRequest>>;
type Body = Readonly<Record<string, unknown>>;

/** How a request is sent again. The policy depends on the effect of the request. */
interface Policy {
  /** How long after the first attempt it may be sent again. */
  readonly forMs: number;
  /** How long one attempt may take. */
  readonly attemptMs: number;
  /** The longest wait between two attempts. */
  readonly longestWaitMs: number;
  /** Whether Discord acts only once even if the request arrives twice. Otherwise it is sent again only if it did not arrive. */
  readonly isRepeatable: boolean;
}

const CALLBACK = /\/interactions\/(?<interaction>\d+)\/[^/]+\/callback(?:\?|$)/;
const FOLLOW_UP = /\/webhooks\/\d+\/[^/]+(?:\?|$)/;
const MESSAGE = /\/channels\/\d+\/messages(?:\/|\?|$)|\/webhooks\/\d+\/[^/]+\/messages\//;

/** Codes of errors that occur before a request is sent, so that Discord cannot have received it. */
const NEVER_ARRIVED: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EMFILE', 'ENFILE', 'ENETUNREACH', 'EHOSTUNREACH'],
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The wait before the second attempt. */
const FIRST_RESEND_MS = 150;
const LONGEST_WAIT_MS = 5000;
/** How long requests other than messages may be sent again. Their callers have retries of their own. */
const OTHER_FRESH_MS = 2500;
/** Short, so that several attempts are possible within the time limit of an interaction. */
const CALLBACK_WAIT_MS = 400;
/** The wait, in seconds, after a rate limit for which Discord, or a proxy in front of it, does not state a time. */
const LIMITED_S = 1;
/** The most interactions that are remembered as responded to. */
const MAX_RESPONDED = 10_000;

/** For the response to an interaction. Discord accepts only one response, and rejects all others and all late ones. */
const RESPONDING: Policy = {
  forMs: 2 * INTERACTION_DEADLINE_MS,
  attemptMs: CALLBACK_ATTEMPT_MS,
  longestWaitMs: CALLBACK_WAIT_MS,
  isRepeatable: true,
};

/** Discord responded that it cannot serve the request now. */
class Unavailable extends Error {
  readonly response: RestResponse;
  constructor(response: RestResponse) {
    super(`Discord answered with status ${response.status}`);
    this.response = response;
  }
}

/** Discord responded with 401 to a request with the token. It occasionally does so for a valid token. */
class Unauthorized extends Unavailable {}

/** Learns what happens to requests. */
export interface RequestObserver {
  /** Discord rejected the token twice in a row. */
  unauthorized?(): void;
  /** A request is sent again. */
  retried?(): void;
}

/**
 * Makes the function with which discord.js sends each request when its rate limit allows it.
 *
 * @returns a function with the parameters and the result of `fetch`; it throws the error of the last attempt if no attempt
 *   got a response
 */
export function createRequester(told: RequestObserver = {}): MakeRequest {
  /** The interactions that may have been responded to, because discord.js repeats a request after a rate limit. */
  const responded = new LRUCache<string, true>({ max: MAX_RESPONDED, ttl: ATTEMPT_TIMEOUT_MS });
  return async (url, init) => {
    const interaction = CALLBACK.exec(url)?.groups?.interaction;
    const isRepeated = interaction !== undefined && responded.has(interaction);
    if (interaction !== undefined) responded.set(interaction, true);
    const response = await request(url, init, interaction, isRepeated, told);
    if (response.status === 401 && hasToken(init)) told.unauthorized?.();
    return response;
  };
}

/** @param interaction the id of the interaction that the request responds to, if any */
async function request(
  url: string,
  init: Init,
  interaction: string | undefined,
  isRepeated: boolean,
  told: RequestObserver,
): Promise<RestResponse> {
  const policy = interaction === undefined ? policyFor(url, init.method ?? 'GET') : RESPONDING;
  let unauthorized = 0;
  try {
    const attempt = (count: number): Promise<RestResponse> => {
      if (count > 1) told.retried?.();
      return send(url, init, policy.attemptMs, interaction, isRepeated || count > 1);
    };
    return await pRetry(attempt, {
      retries: Number.POSITIVE_INFINITY,
      maxRetryTime: policy.forMs,
      minTimeout: FIRST_RESEND_MS,
      maxTimeout: policy.longestWaitMs,
      randomize: true,
      shouldRetry: ({ error }) => {
        if (error instanceof Unauthorized) return ++unauthorized === 1;
        return policy.isRepeatable || neverArrived(error);
      },
    });
  } catch (error) {
    if (error instanceof Unavailable) return error.response;
    throw error;
  }
}

function policyFor(url: string, method: string): Policy {
  const isFollowUp = method === 'POST' && FOLLOW_UP.test(url);
  // A new message in a channel has a nonce, and Discord creates only one message for each nonce.
  const isMessage = isFollowUp || MESSAGE.test(url);
  return {
    forMs: isMessage ? MESSAGE_FRESH_MS : OTHER_FRESH_MS,
    attemptMs: ATTEMPT_TIMEOUT_MS,
    longestWaitMs: LONGEST_WAIT_MS,
    isRepeatable: !isFollowUp,
  };
}

/** Whether an error shows that a request did not reach Discord. */
export function neverArrived(error: unknown): boolean {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  return (typeof code === 'string' && NEVER_ARRIVED.has(code)) || (cause !== undefined && neverArrived(cause));
}

/** Makes one attempt. It ends when the whole response has arrived, because a connection may break in the middle of it. */
async function send(
  url: string,
  init: Init,
  attemptMs: number,
  interaction: string | undefined,
  isRepeated: boolean,
): Promise<RestResponse> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const timer = setTimeout(end, attemptMs);
  init.signal?.addEventListener('abort', end, { once: true });
  try {
    const response = await DefaultRestOptions.makeRequest(url, { ...init, signal: ending.signal });
    const text = await response.text();
    const body = parsed(text);
    const whole = wholeResponse(response, text, body);
    const { ok, status } = whole;
    if (status >= 500) throw new Unavailable(whole);
    if (status === 401 && hasToken(init)) throw new Unauthorized(whole);
    if (status === 429) return withTimeToWait(whole, body?.retry_after);
    // Discord acted, but the response is broken or comes from a proxy. Its text is not logged, because it may contain users'
    // text.
    if (ok && status !== 204 && body === undefined) throw new Error('The answer of Discord cannot be read');
    const isTaken = status === 400 && body?.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    if (isRepeated && isTaken && interaction !== undefined) {
      // Discord accepted an earlier attempt, and only its response was lost.
      return Response.json({ interaction: { id: interaction, type: 0 } });
    }
    // An earlier attempt has deleted the message.
    return isRepeated && status === 404 && init.method === 'DELETE' ? new Response(null, { status: 204 }) : whole;
  } finally {
    clearTimeout(timer);
    init.signal?.removeEventListener('abort', end);
  }
}

/**
 * A response whose body has arrived. It has only the members that discord.js uses, because a real `Response` is slow to
 * create.
 */
function wholeResponse(
  { headers, ok, status, statusText }: RestResponse,
  text: string,
  body: Body | undefined,
): RestResponse {
  return {
    ...{ headers, ok, status, statusText },
    body: null,
    bodyUsed: false,
    text: async () => text,
    json: async () => body ?? JSON.parse(text),
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  };
}

/** The JSON object or array in the body of a response; undefined if there is none. */
function parsed(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Body) : undefined;
  } catch {
    return undefined;
  }
}

/** Adds a time to wait to a rate-limit response. Without it, discord.js would send the request again immediately. */
function withTimeToWait(response: RestResponse, seconds: unknown): RestResponse {
  if (Number(response.headers.get('retry-after')) > 0) return response;
  const headers = new Headers([...response.headers]);
  headers.set('retry-after', String(typeof seconds === 'number' && seconds > 0 ? seconds : LIMITED_S));
  return { ...response, headers };
}

function hasToken({ headers }: Init): boolean {
  return new Headers(headers as ConstructorParameters<typeof Headers>[0]).has('authorization');
}
