/**
 * How Discord refuses a request: a status, a code, a message, and for a bad body the places of its errors.
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
import { describeProblem, type Problem } from './rules/problem.ts';

export class Refusal extends Error {
  readonly status: number;
  readonly body: object;
  /** Whether only a bot that breaks Discord's rules can get this. */
  readonly breach: boolean;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: number, message: string, { breach = true, details = {}, headers = {} } = {}) {
    super(message);
    this.status = status;
    this.body = { message, code, ...details };
    this.breach = breach;
    this.headers = headers;
  }
}

export const unknown = (what: string, code: number, breach = true): Refusal =>
  new Refusal(404, code, `Unknown ${what}`, { breach });

export const unauthorized = (): Refusal => new Refusal(401, 0, '401: Unauthorized', { breach: false });
export const notFound = (): Refusal => new Refusal(404, 0, '404: Not Found');
export const missingAccess = (breach = true): Refusal => new Refusal(403, 50001, 'Missing Access', { breach });
export const emptyMessage = (): Refusal => new Refusal(400, 50006, 'Cannot send an empty message');
export const entityTooLarge = (): Refusal =>
  new Refusal(413, 40005, 'Request entity too large. Try sending something smaller in size');
export const missingPermissions = (breach = true): Refusal =>
  new Refusal(403, 50013, 'Missing Permissions', { breach });
export const noHistory = (): Refusal =>
  new Refusal(403, 160002, 'Cannot reply without permission to read message history', { breach: false });
export const tooMany = (retryAfter: number, headers: Readonly<Record<string, string>>): Refusal =>
  new Refusal(429, 0, 'You are being rate limited.', {
    headers,
    details: { retry_after: retryAfter, global: false },
  });
/** @param isUnheard whether the bot may not have got the first answer, so that it may try again */
export const alreadyAcknowledged = (isUnheard: boolean): Refusal =>
  new Refusal(400, 40060, 'Interaction has already been acknowledged.', { breach: !isUnheard });
export const expiredToken = (): Refusal => new Refusal(401, 50027, 'Invalid Webhook Token');

export function invalidBody(problems: readonly Problem[], breach = true): Refusal {
  const refusal = new Refusal(400, 50035, 'Invalid Form Body', {
    breach,
    details: { errors: problems.reduce(addProblem, {}) },
  });
  refusal.message = problems.map(describeProblem).join('; ');
  return refusal;
}

export function checkBody(problems: readonly Problem[]): void {
  if (problems.length > 0) throw invalidBody(problems);
}

interface ErrorTree {
  _errors?: { code: string; message: string }[];
  [field: string]: ErrorTree | { code: string; message: string }[] | undefined;
}

/** Discord nests the errors as the body is nested, with `_errors` at each place with an error. */
function addProblem(tree: ErrorTree, { path: [first, ...rest], code, message }: Problem): ErrorTree {
  if (first === undefined) return { ...tree, _errors: [...(tree._errors ?? []), { code, message }] };
  const branch = tree[first];
  const known = branch === undefined || Array.isArray(branch) ? {} : branch;
  return { ...tree, [first]: addProblem(known, { path: rest, code, message }) };
}
