/** The connection to the sandbox: it receives events and sends actions. */
import { type Action, Event, Outcome } from '../protocol.ts';
import { change, take, toast } from './state.ts';

/**
 * Receives events. The browser reconnects by itself and then receives the whole state again.
 *
 * @param onFirst called once, after the first event has brought the state
 */
export function listen(onFirst: () => void): void {
  const events = new EventSource('/events');
  events.addEventListener('message', ({ data }) => take(Event.parse(JSON.parse(data))));
  events.addEventListener('message', onFirst, { once: true });
  events.addEventListener('error', () => change({ isConnected: false }));
}

/** Sends an action, and shows why it was refused if it was. */
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
