/**
 * INTERACTION_CREATE as Discord sends it from each place where a command can be used.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
 */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { ATTACHMENT_BYTES } from '../attachments.ts';
import { appPermissionsIn, channelResource, interactingMember } from '../resources.ts';
import type { RegisteredCommand, User, Where } from '../types.ts';
import { type Channel, DEFAULT_LOCALE, permissionsOf, type World, whereOf } from '../world.ts';
import type { Interaction } from './used.ts';

const Context = { guild: 0, botDm: 1, privateChannel: 2 } as const;
const Install = { guild: 0, user: 1 } as const;

const CONTEXTS: Readonly<Record<Where, number>> = {
  guild: Context.guild,
  'foreign-guild': Context.guild,
  dm: Context.botDm,
  'private-channel': Context.privateChannel,
};

/** @throws {Error} if Discord would not show this command to a person */
export function checkPlace(command: RegisteredCommand, channel: Channel, user: User): void {
  const where = whereOf(channel);
  const { name, contexts, integration_types, default_member_permissions: needs } = command;
  if (contexts && !contexts.includes(CONTEXTS[where])) throw new Error(`/${name} cannot be used in ${where}`);
  const needed = where === 'guild' ? Install.guild : where === 'dm' ? undefined : Install.user;
  if (needed !== undefined && !integration_types.includes(needed))
    throw new Error(`/${name} cannot be used in ${where}: its integration types are ${integration_types.join(', ')}`);
  if (
    where === 'guild' &&
    channel.guild &&
    needs !== null &&
    !mayUse(permissionsOf(user, channel.guild), BigInt(needs))
  )
    throw new Error(`${user.username} lacks permissions for /${name} in ${channel.guild.name}`);
}

/** Without any permission in it, a command is for administrators, who may use every other one too. */
function mayUse(has: bigint, needs: bigint): boolean {
  return (has & PermissionFlagsBits.Administrator) !== 0n || (needs !== 0n && (has & needs) === needs);
}

/** Who installed the application, by kind of installation. */
function owners(channel: Channel, user: User, installs: readonly number[]): object {
  const where = whereOf(channel);
  if (where === 'guild') return { [Install.guild]: channel.guild?.id };
  if (where === 'dm' && installs.includes(Install.guild)) return { [Install.guild]: '0' };
  return { [Install.user]: user.id };
}

export function interactionPayload(
  world: World,
  interaction: Interaction,
  user: User,
  data: object,
  installs: readonly number[],
): object {
  const { channel, source } = interaction;
  const place = channel.guild
    ? {
        guild_id: channel.guild.id,
        guild: { id: channel.guild.id, locale: DEFAULT_LOCALE, features: [] },
        guild_locale: DEFAULT_LOCALE,
        member: interactingMember(user, channel.guild),
      }
    : { user };
  return {
    version: 1,
    id: interaction.id,
    application_id: world.application.id,
    type: interaction.type,
    token: interaction.token,
    data,
    ...place,
    channel_id: channel.id,
    channel: channelResource(channel),
    context: CONTEXTS[whereOf(channel)],
    authorizing_integration_owners: owners(channel, user, installs),
    app_permissions: appPermissionsIn(channel),
    attachment_size_limit: ATTACHMENT_BYTES,
    entitlements: [],
    entitlement_sku_ids: [],
    locale: world.localeOf(user),
    ...(source ? { message: sourceOf(source.data) } : {}),
  };
}

function sourceOf({ guild_id, member, channel_type, ...message }: Readonly<Record<string, unknown>>): object {
  return message;
}
