/**
 * Operations that respond to interactions: one initial response in time, then edits and follow-ups while the token is valid.
 * https://discord.com/developers/docs/interactions/receiving-and-responding
 */
import type { Interaction } from '../interactions/used.ts';
import { asResource, type MessageBody, MessageFlag, OwnMessage } from '../messages.ts';
import { alreadyAcknowledged, checkBody, expiredToken, unknown } from '../refusal.ts';
import { type Choice, choicesProblems } from '../rules/autocomplete.ts';
import { type Modal, modalProblems } from '../rules/modal.ts';
import { problem } from '../rules/problem.ts';
import { callbackProblems, schemaProblems, schemas } from '../rules/schemas.ts';
import type { Api, Call, Reply, Route } from './routes.ts';

const DEADLINE_MS = 3000;
const LIFETIME_MS = 15 * 60 * 1000;

const Callback = { message: 4, deferredMessage: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 } as const;

const MODAL_SUBMIT = 5;
/** Only an autocomplete accepts choices, and it accepts only these. A submitted modal does not accept another modal. */
const AUTOCOMPLETE = 4;

interface CallbackBody {
  readonly type: number;
  readonly data?: MessageBody & { readonly choices?: readonly Choice[] };
}

function callback(api: Api, { params, body, files, query, isUnheard }: Call): Reply {
  const interaction = api.interactions.find(params.token ?? '');
  if (!interaction || interaction.id !== params.interaction) throw unknown('interaction', 10062);
  interaction.callbacks.push(body);
  if (interaction.acknowledged) throw alreadyAcknowledged(interaction.isUnheard);
  const waited = performance.now() - interaction.sentAt;
  if (waited > (api.options.interactionDeadlineMs ?? DEADLINE_MS)) throw unknown('interaction', 10062);
  checkBody(callbackProblems(body));
  checkKind(interaction.type, (body as CallbackBody).type);
  respond(api, interaction, body as CallbackBody, files);
  interaction.acknowledged = true;
  interaction.isUnheard = isUnheard;
  if (query.get('with_response') !== 'true') return {};
  const { id, type, original } = interaction;
  const message = original && asResource(original.data);
  return {
    status: 200,
    body: { interaction: { id, type }, resource: { type: (body as CallbackBody).type, ...(message && { message }) } },
  };
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
function checkKind(interaction: number, callback: number): void {
  const isRight =
    (interaction === AUTOCOMPLETE) === (callback === Callback.choices) &&
    !(interaction === MODAL_SUBMIT && callback === Callback.modal);
  if (!isRight) checkBody([problem('type', 'INTERACTION_CALLBACK_INVALID', 'Not a response to this interaction')]);
}

function respond(api: Api, interaction: Interaction, { type, data = {} }: CallbackBody, files: Call['files']): void {
  if (files.length > 0 && type !== Callback.message && type !== Callback.update)
    checkBody([problem('type', 'FILES_NOT_ALLOWED', 'A response of this type contains no files')]);
  const { source } = interaction;
  if (type === Callback.message) {
    interaction.original = api.chat.post(data, originOf(api, interaction), files);
    interaction.give({ type, message: interaction.original });
  } else if (type === Callback.deferredMessage) {
    // The person sees the content later, after an edit.
    const flags = ((data.flags ?? 0) & MessageFlag.ephemeral) | MessageFlag.loading;
    interaction.original = api.chat.post({ flags }, originOf(api, interaction));
  } else if (type === Callback.update || type === Callback.deferredUpdate) {
    if (!source) throw unknown('message', 10008);
    if (type === Callback.update) api.chat.edit(source, data, files);
    interaction.original = source;
    interaction.give({ type, message: source });
  } else if (type === Callback.choices) {
    const { choices = [] } = data;
    checkBody(choicesProblems(choices));
    interaction.give({ type, choices });
  } else {
    if (type === Callback.modal) checkBody(modalProblems(data as unknown as Modal));
    interaction.give({ type, modal: data });
  }
}

function originOf({ world }: Api, { channel, id, type, user }: Interaction) {
  const { id: application } = world.application;
  const metadata = { id, type, user, authorizing_integration_owners: {} };
  return { channel, fields: { application_id: application, webhook_id: application, interaction_metadata: metadata } };
}

/** The interaction of the token in the path, while the token is valid. */
function living(api: Api, { params }: Call): Interaction {
  const interaction = api.interactions.find(params.token ?? '');
  const lifetime = api.options.interactionLifetimeMs ?? LIFETIME_MS;
  if (!interaction || performance.now() - interaction.sentAt > lifetime) throw expiredToken();
  if (!interaction.acknowledged) throw unknown('Webhook', 10015);
  return interaction;
}

function itsMessage(api: Api, call: Call): { interaction: Interaction; message: OwnMessage } {
  const interaction = living(api, call);
  const named = call.params.message ?? '';
  const message = named === '@original' ? interaction.original : api.world.messages.get(named);
  if (!(message instanceof OwnMessage) || message.deleted) throw unknown('Message', 10008);
  return { interaction, message };
}

export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    open: true,
    takesFiles: true,
    handle: callback,
  },
  {
    method: 'POST',
    path: '/webhooks/:application/:token',
    open: true,
    takesFiles: true,
    handle(api, call) {
      const interaction = living(api, call);
      checkBody(schemaProblems(schemas.execute_webhook, call.body));
      const message = api.chat.post(call.body as MessageBody, originOf(api, interaction), call.files);
      interaction.followUps.push(message);
      return { body: asResource(message.data) };
    },
  },
  {
    method: 'GET',
    path: '/webhooks/:application/:token/messages/:message',
    open: true,
    handle: (api, call) => ({ body: asResource(itsMessage(api, call).message.data) }),
  },
  {
    method: 'PATCH',
    path: '/webhooks/:application/:token/messages/:message',
    open: true,
    takesFiles: true,
    handle(api, call) {
      const { interaction, message } = itsMessage(api, call);
      checkBody(schemaProblems(schemas.update_webhook_message, call.body));
      api.chat.edit(message, call.body as MessageBody, call.files);
      if (message === interaction.original) interaction.give({ type: Callback.deferredMessage, message });
      return { body: asResource(message.data) };
    },
  },
  {
    method: 'DELETE',
    path: '/webhooks/:application/:token/messages/:message',
    open: true,
    handle(api, call) {
      api.chat.remove(itsMessage(api, call).message);
      return {};
    },
  },
];
