/**
 * The world as objects of the API and of the gateway, filled in as Discord fills them in.
 */
import type { User } from './types.ts';
import { type Channel, ChannelType, type World } from './world.ts';

/** View, send, send in threads, embed, attach, read history, external emoji, application commands. */
const BOT_PERMISSIONS = '277028621376';
const PERSON_PERMISSIONS = '2222085186637376';
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

export const appPermissions = BOT_PERMISSIONS;

/** The member in an interaction. Unlike that in a message it contains the person's permissions. */
export const interactingMember = (user: User): object => ({
  ...memberOf(),
  user,
  permissions: PERSON_PERMISSIONS,
  unusual_dm_activity_until: null,
});

export function channelResource(world: World, channel: Channel): object {
  const common = { id: channel.id, type: channel.type, last_message_id: null, flags: 0 };
  if (channel.type === ChannelType.direct) return { ...common, recipients: [channel.recipient] };
  if (channel.type === ChannelType.group)
    return { ...common, name: null, icon: null, owner_id: channel.recipient?.id, recipients: [channel.recipient] };
  return {
    ...common,
    guild_id: channel.guildId ?? world.guild.id,
    name: 'general',
    topic: null,
    nsfw: false,
    parent_id: null,
    position: 0,
    permission_overwrites:
      channel === world.channel && world.denied !== 0n
        ? [{ id: world.guild.botRoleId, type: 0, allow: '0', deny: String(world.denied) }]
        : [],
    rate_limit_per_user: 0,
  };
}

const role = (id: string, name: string, permissions: string, more: object = {}): object => ({
  id,
  name,
  permissions,
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

export function guildResource(world: World): object {
  const { guild, bot, owner } = world;
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: owner.id,
    features: [],
    emojis: [],
    stickers: [],
    roles: [
      role(guild.id, '@everyone', PERSON_PERMISSIONS),
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

/** https://discord.com/developers/docs/events/gateway-events#guild-create */
export const guildCreate = (world: World): object => ({
  ...guildResource(world),
  joined_at: JOINED_AT,
  large: false,
  unavailable: false,
  member_count: 2,
  members: [
    { ...memberOf([world.guild.botRoleId]), user: world.bot },
    { ...memberOf(), user: world.owner },
  ],
  channels: [channelResource(world, world.channel)],
  threads: [],
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
    '0': { oauth2_install_params: { scopes: ['applications.commands', 'bot'], permissions: BOT_PERMISSIONS } },
    '1': { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } },
  },
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  owner: world.owner,
  approximate_guild_count: 1,
  approximate_user_install_count: 1,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  event_webhooks_status: 1,
  team: null,
});
