/**
 * A request -> Discord's answer to it. A request that fails is sent again, after longer and longer waits, until Discord has
 * taken it or it is too late, and never in a way that makes Discord act twice.
 *
 * discord.js would send it again at once, five times within 50 ms, and only after some of the errors. So its retries are
 * turned off, and it makes its requests with this function.
 */
import { DefaultRestOptions, RESTJSONErrorCodes, type RESTOptions } from 'discord.js';
import { LRUCache } from 'lru-cache';
import pRetry from 'p-retry';
import { ATTEMPT_TIMEOUT_MS, CALLBACK_ATTEMPT_MS, INTERACTION_DEADLINE_MS, MESSAGE_FRESH_MS } from '../api-limits.ts';

type MakeRequest = RESTOptions['makeRequest'];
type Init = Parameters<MakeRequest>[1];
type RestResponse = Awaited<ReturnType<MakeRequest>>;
type Body = Readonly<Record<string, unknown>>;

/** How a request is sent again, by what it does. */
interface Policy {
  /** How long it may be sent again, from its first attempt. */
  readonly forMs: number;
  readonly attemptMs: number;
  readonly longestWaitMs: number;
  /** Whether Discord acts once, however often the request arrives. If not, it is sent again only if it never arrived. */
  readonly isRepeatable: boolean;
}

const CALLBACK = /\/interactions\/(?<interaction>\d+)\/[^/]+\/callback(?:\?|$)/;
const FOLLOW_UP = /\/webhooks\/\d+\/[^/]+(?:\?|$)/;
const MESSAGE = /\/channels\/\d+\/messages(?:\/|\?|$)|\/webhooks\/\d+\/[^/]+\/messages\//;

/** Codes of errors that occur before a request has left, so that Discord cannot have seen it. */
const NEVER_ARRIVED: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EMFILE', 'ENFILE', 'ENETUNREACH', 'EHOSTUNREACH'],
  'UND_ERR_CONNECT_TIMEOUT',
]);

const FIRST_WAIT_MS = 150;
const LONGEST_WAIT_MS = 5000;
/** Other requests are the bot's own, and the code that makes them tries them again. */
const OTHER_FRESH_MS = 2500;
/** Short, so that there are several attempts before the time for an interaction is over. */
const CALLBACK_WAIT_MS = 400;
/** How long to wait, in seconds, where Discord or a proxy in front of it limits the rate and does not say for how long. */
const LIMITED_S = 1;
/** Interactions that are remembered as responded to, at most. */
const MAX_RESPONDED = 10_000;

/** For the response to an interaction: Discord takes one, and refuses every other one, as well as all that are late. */
const RESPONDING: Policy = {
  forMs: 2 * INTERACTION_DEADLINE_MS,
  attemptMs: CALLBACK_ATTEMPT_MS,
  longestWaitMs: CALLBACK_WAIT_MS,
  isRepeatable: true,
};

/** Discord answered that it cannot serve the request now. */
class Unavailable extends Error {
  readonly response: RestResponse;
  constructor(response: RestResponse) {
    super(`Discord answered with status ${response.status}`);
    this.response = response;
  }
}

/** A 401 for a request that carries the token. Discord sends one now and then for a token that is right. */
class Unauthorized extends Unavailable {}

/**
 * @param onUnauthorized called when Discord refuses the token twice in a row, whatever it was needed for
 * @returns what discord.js calls for each request once its rate limit allows that; it takes and gives what `fetch` does,
 *   and throws the error of the last attempt if none of them got an answer
 */
export function createRequester(onUnauthorized: () => void = () => undefined): MakeRequest {
  /** Interactions to which Discord may have a response: after a rate limit discord.js makes the same request anew. */
  const responded = new LRUCache<string, true>({ max: MAX_RESPONDED, ttl: ATTEMPT_TIMEOUT_MS });
  return async (url, init) => {
    const interaction = CALLBACK.exec(url)?.groups?.interaction;
    const isRepeated = interaction !== undefined && responded.has(interaction);
    if (interaction !== undefined) responded.set(interaction, true);
    const response = await request(url, init, interaction, isRepeated);
    if (response.status === 401 && hasToken(init)) onUnauthorized();
    return response;
  };
}

/** @param interaction the id of the interaction that the request responds to, if it does */
async function request(
  url: string,
  init: Init,
  interaction: string | undefined,
  isRepeated: boolean,
): Promise<RestResponse> {
  const policy = interaction === undefined ? policyFor(url, init.method ?? 'GET') : RESPONDING;
  let unauthorized = 0;
  try {
    return await pRetry((attempt) => send(url, init, policy.attemptMs, interaction, isRepeated || attempt > 1), {
      retries: Number.POSITIVE_INFINITY,
      maxRetryTime: policy.forMs,
      minTimeout: FIRST_WAIT_MS,
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
  // A new message in a channel has a nonce, of which Discord makes one message.
  const isMessage = isFollowUp || MESSAGE.test(url);
  return {
    forMs: isMessage ? MESSAGE_FRESH_MS : OTHER_FRESH_MS,
    attemptMs: ATTEMPT_TIMEOUT_MS,
    longestWaitMs: LONGEST_WAIT_MS,
    isRepeatable: !isFollowUp,
  };
}

/** Whether the failure of a request means that Discord cannot have acted on it. */
export function neverArrived(error: unknown): boolean {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  return (typeof code === 'string' && NEVER_ARRIVED.has(code)) || (cause !== undefined && neverArrived(cause));
}

/** One attempt, which ends when the whole answer has arrived: a connection may break in the middle of it. */
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
    // Discord did it, and the answer is broken or a proxy's. It is not shown, as it may contain what people wrote.
    if (ok && status !== 204 && body === undefined) throw new Error('The answer of Discord cannot be read');
    const isTaken = status === 400 && body?.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    if (isRepeated && isTaken && interaction !== undefined) {
      // Discord took an earlier attempt, and only its answer was lost.
      return Response.json({ interaction: { id: interaction, type: 0 } });
    }
    // An earlier attempt has deleted it.
    return isRepeated && status === 404 && init.method === 'DELETE' ? new Response(null, { status: 204 }) : whole;
  } finally {
    clearTimeout(timer);
    init.signal?.removeEventListener('abort', end);
  }
}

/** A response whose body has arrived. It has only what discord.js uses of a `Response`, which takes long to make. */
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

/** The JSON object or list in the body of an answer; nothing where there is none. */
function parsed(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Body) : undefined;
  } catch {
    return undefined;
  }
}

/** A rate limit with a time to wait: without one, discord.js would send the request again at once. */
function withTimeToWait(response: RestResponse, seconds: unknown): RestResponse {
  if (Number(response.headers.get('retry-after')) > 0) return response;
  const headers = new Headers([...response.headers]);
  headers.set('retry-after', String(typeof seconds === 'number' && seconds > 0 ? seconds : LIMITED_S));
  return { ...response, headers };
}

function hasToken({ headers }: Init): boolean {
  return new Headers(headers as ConstructorParameters<typeof Headers>[0]).has('authorization');
}
