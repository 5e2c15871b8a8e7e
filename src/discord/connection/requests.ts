/**
 * How a request reaches Discord: it is sent again, after longer and longer waits, until Discord has taken it or it is too
 * late, and never in a way that makes Discord act twice.
 *
 * discord.js would send it again at once, five times within a twentieth of a second, and only after some of the errors.
 * So its own tries are turned off, and this function is what it makes requests with.
 */
import { DefaultRestOptions, RESTJSONErrorCodes, type RESTOptions } from 'discord.js';
import { LRUCache } from 'lru-cache';
import pRetry from 'p-retry';
import { ATTEMPT_TIMEOUT_MS, CALLBACK_ATTEMPT_MS, INTERACTION_DEADLINE_MS, MESSAGE_FRESH_MS } from '../limits.ts';

type MakeRequest = RESTOptions['makeRequest'];
type Init = Parameters<MakeRequest>[1];
type Taken = Awaited<ReturnType<MakeRequest>>;
type Body = Readonly<Record<string, unknown>>;

/** What a request may cost, by what it does. */
interface Policy {
  /** The time in which it may be sent again, from its first attempt. */
  readonly forMs: number;
  readonly attemptMs: number;
  readonly longestWaitMs: number;
  /** Whether Discord acts once however often the request arrives; if not, it is sent again only if it never arrived. */
  readonly isRepeatable: boolean;
}

const CALLBACK = /\/interactions\/(?<interaction>\d+)\/[^/]+\/callback(?:\?|$)/;
const FOLLOW_UP = /\/webhooks\/\d+\/[^/]+(?:\?|$)/;
const MESSAGE = /\/channels\/\d+\/messages(?:\/|\?|$)|\/webhooks\/\d+\/[^/]+\/messages\//;

/** Codes of errors that occur before a request has left: Discord cannot have seen it. */
const NEVER_ARRIVED: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EMFILE', 'ENFILE', 'ENETUNREACH', 'EHOSTUNREACH'],
  'UND_ERR_CONNECT_TIMEOUT',
]);

const FIRST_WAIT_MS = 150;
const LONGEST_WAIT_MS = 5000;
/** What the bot asks for itself is tried again by whoever asks. */
const OTHER_FRESH_MS = 2500;
/** Short, so that Discord is tried again soon before the time for an interaction is over. */
const CALLBACK_WAIT_MS = 400;
/** How long to wait where Discord, or a proxy before it, limits the rate and does not say for how long. */
const LIMITED_S = 1;
/** Interactions whose response is being sent, at most. */
const MOST_CALLBACKS = 10_000;

/** Discord takes one response to an interaction and refuses every other, as it refuses all that come too late. */
const RESPONDING: Policy = {
  forMs: 2 * INTERACTION_DEADLINE_MS,
  attemptMs: CALLBACK_ATTEMPT_MS,
  longestWaitMs: CALLBACK_WAIT_MS,
  isRepeatable: true,
};

/** Discord answered, and asks to come back later. */
class Unavailable extends Error {
  readonly response: Taken;
  constructor(response: Taken) {
    super(`Discord answered with status ${response.status}`);
    this.response = response;
  }
}

/** A 401 for a request that carries the token. Discord has sent one now and then for tokens that are right. */
class Unauthorized extends Unavailable {}

/**
 * @param onUnauthorized called when Discord refuses the token twice in a row, whatever it was needed for
 * @returns what discord.js calls for each request once its rate limit allows that; it takes and gives what `fetch` does,
 *   and throws the error of the last attempt if none of them got an answer
 */
export function createRequester(onUnauthorized: () => void = () => undefined): MakeRequest {
  /** Interactions that Discord may have a response to. discord.js makes a request anew after it was told to wait. */
  const responded = new LRUCache<string, true>({ max: MOST_CALLBACKS, ttl: ATTEMPT_TIMEOUT_MS });
  return async (url, init) => {
    const interaction = CALLBACK.exec(url)?.groups?.interaction;
    const isRepeated = interaction !== undefined && responded.has(interaction);
    if (interaction !== undefined) responded.set(interaction, true);
    const response = await request(url, init, interaction, isRepeated);
    if (response.status === 401 && hasToken(init)) onUnauthorized();
    return response;
  };
}

/** @param interaction the one that it responds to, if it does */
async function request(url: string, init: Init, interaction: string | undefined, isRepeated: boolean): Promise<Taken> {
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

/** One attempt, to the end of the answer: a connection may break in the middle of it. */
async function send(
  url: string,
  init: Init,
  attemptMs: number,
  interaction: string | undefined,
  isRepeated: boolean,
): Promise<Taken> {
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
    // Discord has done what it was asked, and its answer is broken, or that of a proxy. Its text may be what people wrote.
    if (ok && status !== 204 && body === undefined) throw new Error('The answer of Discord cannot be read');
    const isTaken = status === 400 && body?.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    if (isRepeated && isTaken && interaction !== undefined) {
      // An earlier attempt was taken, and only its answer was lost.
      return Response.json({ interaction: { id: interaction, type: 0 } });
    }
    // What is gone has been deleted by an earlier attempt.
    return isRepeated && status === 404 && init.method === 'DELETE' ? new Response(null, { status: 204 }) : whole;
  } finally {
    clearTimeout(timer);
    init.signal?.removeEventListener('abort', end);
  }
}

/** A response whose body has arrived: no more than discord.js asks of one, as a `Response` takes long to make. */
function wholeResponse({ headers, ok, status, statusText }: Taken, text: string, body: Body | undefined): Taken {
  return {
    ...{ headers, ok, status, statusText },
    body: null,
    bodyUsed: false,
    text: async () => text,
    json: async () => body ?? JSON.parse(text),
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  };
}

/** The object or the list in the body of an answer; nothing where there is no such JSON. */
function parsed(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Body) : undefined;
  } catch {
    return undefined;
  }
}

/** discord.js sends a request at once again that was refused without a time to wait. */
function withTimeToWait(response: Taken, seconds: unknown): Taken {
  if (Number(response.headers.get('retry-after')) > 0) return response;
  const headers = new Headers([...response.headers]);
  headers.set('retry-after', String(typeof seconds === 'number' && seconds > 0 ? seconds : LIMITED_S));
  return { ...response, headers };
}

function hasToken({ headers }: Init): boolean {
  return new Headers(headers as ConstructorParameters<typeof Headers>[0]).has('authorization');
}
