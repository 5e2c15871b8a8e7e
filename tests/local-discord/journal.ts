/**
 * What the bot did: its requests, and its breaches of Discord's rules with the evidence.
 */
import type { RecordedRequest } from './types.ts';
import { Happenings, Patience } from './waiting.ts';

const SHOWN_LENGTH = 300;
/** Requests that are kept. The longest test makes some 30,000, but in the sandbox a bot may run for days. */
const KEPT_REQUESTS = 100_000;

export interface OpenRequest extends RecordedRequest {
  status: number;
  body: unknown;
}

export class Journal {
  /** The latest requests. */
  readonly requests: OpenRequest[] = [];
  readonly breaches: string[] = [];
  readonly patience = new Patience(() => this.summary());
  readonly happenings = new Happenings(this.patience);

  note(request: OpenRequest): void {
    this.requests.push(request);
    if (this.requests.length > KEPT_REQUESTS) this.requests.shift();
  }

  breach(where: string, problem: string, evidence?: unknown): void {
    const shown = evidence === undefined ? '' : ` ${shorten(JSON.stringify(evidence) ?? String(evidence))}`;
    this.breaches.push(`${where}: ${problem}${shown}`);
  }

  private summary(): string {
    const requests = this.requests.slice(-5).map(({ method, path, status }) => `${method} ${path} ${status}`);
    const breaches = this.breaches.length > 0 ? ` Breaches: ${this.breaches.join('; ')}.` : '';
    return `Last requests: ${requests.join(', ') || 'none'}.${breaches}`;
  }
}

const shorten = (text: string): string => (text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text);
