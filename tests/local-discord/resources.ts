/**
 * The world as objects of the API and of the gateway, filled in as Discord fills them in.
 */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { User } from './types.ts';
import {
  type Channel,
  ChannelType,
  deniedIn,
  type Guild,
  MEMBER_PERMISSIONS,
  permissionsOf,
  type World,
} from './world.ts';

/** View, send, send in threads, embed, read history, use commands. */
const BOT_PERMISSIONS = 277028621376n;
const JOINED_AT = '2025-01-15T12:00:00.000000+00:00';

export const memberOf = (roles: readonly string[] = []): object => ({
  roles,
  nick: null,
  avatar: null,
  banner: null,
  joined_at: JOINED_AT,
  premium_since: null,
  communication_disabled_until: null,
  pending: false,
  deaf: false,
  mute: false,
  flags: 0,
});

/** What the bot may do in a channel: all that its role or everybody may, without what is denied there. */
export const appPermissionsIn = (channel: Channel): string =>
  String((BOT_PERMISSIONS | MEMBER_PERMISSIONS) & ~deniedIn(channel));

/** The member in an interaction. Unlike that in a message it contains the person's permissions. */
export const interactingMember = (user: User, guild: Guild): object => ({
  ...memberOf(),
  user,
  permissions: String(permissionsOf(user, guild)),
  unusual_dm_activity_until: null,
});

export function channelResource(channel: Channel): Readonly<Record<string, unknown>> {
  const { id, type, name, guild, parent } = channel;
  const common = { id, type, last_message_id: null, flags: 0 };
  if (channel.type === ChannelType.direct) return { ...common, recipients: [channel.recipient] };
  if (channel.type === ChannelType.group)
    return { ...common, name: null, icon: null, owner_id: channel.recipient?.id, recipients: [channel.recipient] };
  const inGuild = { ...common, guild_id: guild?.id, name, parent_id: parent?.id ?? null };
  if (type === ChannelType.thread) return { ...inGuild, ...THREAD_FIELDS, owner_id: guild?.ownerId };
  return {
    ...inGuild,
    ...(type === ChannelType.text && { topic: null, rate_limit_per_user: 0 }),
    nsfw: false,
    position: guild?.channels.indexOf(channel) ?? 0,
    permission_overwrites: guild === undefined ? [] : overwritesOf(channel, guild),
  };
}

/** Of a private channel, everybody lacks the permission to see it, and the bot has it. */
function overwritesOf({ isPrivate = false, denied }: Channel, { id, botRoleId }: Guild): object[] {
  const view = String(PermissionFlagsBits.ViewChannel);
  const everybody = { id, type: 0, allow: '0', deny: view };
  const bot = { id: botRoleId, type: 0, allow: isPrivate ? view : '0', deny: String(denied) };
  return [...(isPrivate ? [everybody] : []), ...(isPrivate || denied !== 0n ? [bot] : [])];
}

const THREAD_CREATED_AT = '2025-02-15T12:00:00.000Z';
/** A public thread in which people still write. */
const THREAD_FIELDS = {
  thread_metadata: {
    archived: false,
    archive_timestamp: THREAD_CREATED_AT,
    auto_archive_duration: 4320,
    locked: false,
    create_timestamp: THREAD_CREATED_AT,
  },
  message_count: 0,
  member_count: 1,
  total_message_sent: 0,
  rate_limit_per_user: 0,
};

const role = (id: string, name: string, permissions: bigint, more: object = {}): object => ({
  id,
  name,
  permissions: String(permissions),
  description: null,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  managed: false,
  mentionable: false,
  position: 0,
  flags: 0,
  ...more,
});

export function guildResource({ bot }: World, guild: Guild): object {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    features: [],
    emojis: [],
    stickers: [],
    roles: [
      role(guild.id, '@everyone', MEMBER_PERMISSIONS),
      role(guild.botRoleId, bot.username, BOT_PERMISSIONS, { managed: true, position: 1, tags: { bot_id: bot.id } }),
    ],
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    default_message_notifications: 1,
    explicit_content_filter: 2,
    mfa_level: 0,
    nsfw: false,
    nsfw_level: 0,
    preferred_locale: 'en-US',
    premium_progress_bar_enabled: false,
    premium_subscription_count: 0,
    premium_tier: 0,
    public_updates_channel_id: null,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    system_channel_flags: 0,
    system_channel_id: null,
    vanity_url_code: null,
    verification_level: 1,
    max_members: 500_000,
    max_presences: null,
    max_video_channel_users: 25,
  };
}

/** A channel in an interaction that names it, with what the person may do there. */
export const resolvedChannel = (channel: Channel, user: User, guild: Guild): object => {
  const { permission_overwrites, ...rest } = channelResource(channel);
  return { ...rest, permissions: String(permissionsOf(user, guild)) };
};

const isThread = ({ type }: Channel): boolean => type === ChannelType.thread;

/** The bot as a member of a server. */
export const botMember = (world: World, guild: Guild): object => ({
  ...memberOf([guild.botRoleId]),
  user: world.bot,
});

/** https://discord.com/developers/docs/events/gateway-events#guild-create */
export const guildCreate = (world: World, guild: Guild): object => ({
  ...guildResource(world, guild),
  joined_at: JOINED_AT,
  large: false,
  unavailable: false,
  member_count: 2,
  members: [botMember(world, guild), { ...memberOf(), user: world.owner }],
  channels: guild.channels.filter((channel) => !isThread(channel)).map(channelResource),
  threads: guild.channels.filter(isThread).map(channelResource),
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});

export const selfResource = (world: World): object => ({
  ...world.bot,
  flags: 0,
  banner: null,
  accent_color: null,
  mfa_enabled: true,
  locale: 'en-US',
  premium_type: 0,
  email: null,
  verified: true,
});

/** https://discord.com/developers/docs/resources/application#application-object */
export const applicationResource = (world: World): object => ({
  id: world.application.id,
  name: world.bot.username,
  icon: null,
  description: '',
  type: null,
  bot: world.bot,
  summary: '',
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: world.application.flags,
  hook: true,
  storefront_available: false,
  integration_types_config: {
    '0': { oauth2_install_params: { scopes: ['applications.commands', 'bot'], permissions: String(BOT_PERMISSIONS) } },
    '1': { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } },
  },
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  owner: world.owner,
  approximate_guild_count: world.botGuilds.length,
  approximate_user_install_count: 1,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  event_webhooks_status: 1,
  team: null,
});
