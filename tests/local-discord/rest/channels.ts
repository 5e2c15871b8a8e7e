/** Operations on messages in channels that the bot can see. */

import { PermissionFlagsBits } from 'discord-api-types/v10';
import { asResource, type MessageBody, MessageFlag, OwnMessage } from '../messages.ts';
import { checkBody, invalidBody, missingAccess, missingPermissions, noHistory, Refusal, unknown } from '../refusal.ts';
import { channelResource } from '../resources.ts';
import { problem } from '../rules/problem.ts';
import { schemaProblems, schemas } from '../rules/schemas.ts';
import { botIsIn, type Channel, deniedIn } from '../world.ts';
import type { Api, Call, Route } from './routes.ts';

function channelOf({ world }: Api, { params }: Call): Channel {
  const channel = world.channels.get(params.channel ?? '');
  if (!channel) throw unknown('Channel', 10003);
  if (!botIsIn(channel)) throw missingAccess();
  return channel;
}

/** A bot can know its permissions in a channel before it makes a request. */
function checkRights(channel: Channel, body: MessageBody, { length }: Call['files']): void {
  const denied = deniedIn(channel);
  if (denied & PermissionFlagsBits.ViewChannel) throw missingAccess();
  if (denied & PermissionFlagsBits.SendMessages) throw missingPermissions();
  if (length > 0 && denied & PermissionFlagsBits.AttachFiles) throw missingPermissions();
  if (body.message_reference && denied & PermissionFlagsBits.ReadMessageHistory) throw noHistory();
}

/** A bot may look for a message to which somebody has given it a link, so that no refusal of this is its mistake. */
function readableMessage(api: Api, { params }: Call) {
  const { world } = api;
  const channel = world.channels.get(params.channel ?? '');
  if (!channel) throw unknown('Channel', 10003, false);
  const denied = deniedIn(channel);
  if (!botIsIn(channel) || denied & PermissionFlagsBits.ViewChannel) throw missingAccess(false);
  if (denied & PermissionFlagsBits.ReadMessageHistory) throw missingPermissions(false);
  const message = existingMessage(api, channel, params.message);
  // A private answer is only seen where its interaction's token is known.
  if ((message.data.flags & MessageFlag.ephemeral) !== 0) throw unknown('Message', 10008, false);
  return message;
}

function existingMessage({ world }: Api, channel: Channel, id = '') {
  const message = world.messages.get(id);
  if (!message || message.deleted || message.channelId !== channel.id) throw unknown('Message', 10008, false);
  return message;
}

function ownMessage(api: Api, call: Call): OwnMessage {
  const message = existingMessage(api, channelOf(api, call), call.params.message);
  if (message instanceof OwnMessage) return message;
  throw new Refusal(403, 50005, 'Cannot edit a message authored by another user');
}

/** The message that is replied to. It must be in the channel of the reply. */
function repliedTo(api: Api, body: MessageBody, channel: Channel) {
  const reference = body.message_reference;
  if (!reference) return undefined;
  const message = api.world.messages.get(reference.message_id);
  const bad = (text: string): Refusal =>
    invalidBody([problem('message_reference', 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', text)]);
  if (message && message.channelId !== channel.id) throw bad('Cannot reply to a message of another channel');
  if (message && !message.deleted) return message;
  if (reference.fail_if_not_exists === false) return undefined;
  throw invalidBody([problem('message_reference', 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message')], false);
}

export const channelRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/channels/:channel/messages',
    takesFiles: true,
    handle(api, call) {
      const channel = channelOf(api, call);
      checkBody(schemaProblems(schemas.create_message, call.body));
      const body = call.body as MessageBody;
      checkRights(channel, body, call.files);
      const headers = api.limits.take(channel.id);
      const known = body.enforce_nonce ? api.chat.withNonce(channel, body.nonce) : undefined;
      const message = known ?? api.chat.post(body, { channel, repliesTo: repliedTo(api, body, channel) }, call.files);
      return { body: asResource(message.data), headers };
    },
  },
  {
    method: 'GET',
    path: '/channels/:channel/messages/:message',
    handle: (api, call) => ({ body: asResource(api.chat.visible(readableMessage(api, call).data)) }),
  },
  {
    method: 'PATCH',
    path: '/channels/:channel/messages/:message',
    takesFiles: true,
    handle(api, call) {
      const message = ownMessage(api, call);
      checkBody(schemaProblems(schemas.update_message, call.body));
      api.chat.edit(message, call.body as MessageBody, call.files);
      return { body: asResource(message.data) };
    },
  },
  {
    method: 'DELETE',
    path: '/channels/:channel/messages/:message',
    handle(api, call) {
      api.chat.remove(ownMessage(api, call));
      return {};
    },
  },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    handle(api, call) {
      channelOf(api, call);
      return {};
    },
  },
  {
    method: 'POST',
    path: '/users/@me/channels',
    handle(api, { body }) {
      checkBody(schemaProblems(schemas.create_dm, body));
      const user = api.world.users.get((body as { recipient_id: string }).recipient_id);
      if (!user) throw unknown('User', 10013);
      return { body: channelResource(api.world.place('dm', user)) };
    },
  },
];
