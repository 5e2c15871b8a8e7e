/** The page's line to the sandbox: events come, actions go. */
import { type Action, Event, Outcome } from '../protocol.ts';
import { change, take, toast } from './state.ts';

/**
 * The browser connects again by itself, and is then told all that there is.
 *
 * @param onFirst is called once, when the page knows all that there is
 */
export function listen(onFirst: () => void): void {
  const events = new EventSource('/events');
  events.addEventListener('message', ({ data }) => take(Event.parse(JSON.parse(data))));
  events.addEventListener('message', onFirst, { once: true });
  events.addEventListener('error', () => change({ isConnected: false }));
}

/** Resolves with what comes of the action at once; a refusal is shown. */
export async function act(action: Action): Promise<Outcome> {
  const outcome = await send(action).catch(
    (): Outcome => ({ type: 'refused', problem: 'The sandbox cannot be reached. Is it still running?' }),
  );
  if (outcome.type === 'refused') toast(outcome.problem);
  return outcome;
}

async function send(action: Action): Promise<Outcome> {
  const response = await fetch('/actions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(action),
  });
  return Outcome.parse(await response.json());
}
