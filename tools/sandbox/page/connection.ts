/** The connection to the sandbox: it receives events and sends actions. */
import { type Action, Event, type Modal, Outcome } from '../protocol.ts';
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

/** Sends an action with its files, shows why it was refused if it was, and opens the form that it brings. */
export async function act(action: Action, files: readonly File[] = []): Promise<Outcome> {
  const outcome = await send(action, files).catch(
    (): Outcome => ({ type: 'refused', problem: 'The sandbox cannot be reached. Is it still running?' }),
  );
  if (outcome.type === 'refused') toast(outcome.problem);
  if (outcome.type === 'form')
    change({ form: { id: outcome.id, modal: outcome.modal, values: valuesOf(outcome.modal) } });
  return outcome;
}

/** What the bot has filled in. */
function valuesOf({ components }: Modal): Readonly<Record<string, string>> {
  const inputs = components.flatMap((part) => {
    if (part.type === 10) return [];
    return part.type === 1 ? part.components : [part.component];
  });
  return Object.fromEntries(inputs.map(({ custom_id, value }) => [custom_id, value ?? '']));
}

async function send(action: Action, files: readonly File[]): Promise<Outcome> {
  const json = JSON.stringify(action);
  const form = new FormData();
  form.append('payload_json', json);
  for (const [index, file] of files.entries()) form.append(`files[${index}]`, file);
  const response = await fetch('/actions', {
    method: 'POST',
    // The browser itself says how the parts of a form are separated.
    ...(files.length > 0 ? { body: form } : { headers: { 'content-type': 'application/json' }, body: json }),
  });
  return Outcome.parse(await response.json());
}
