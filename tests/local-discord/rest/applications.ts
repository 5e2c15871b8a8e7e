/** Operations with which a bot reads about itself and its servers. */

import { missingAccess, unknown } from '../refusal.ts';
import { applicationResource, channelResource, guildResource, selfResource } from '../resources.ts';
import { botIsIn } from '../world.ts';
import type { Route } from './routes.ts';

const CONNECTIONS_A_DAY = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };

export const applicationRoutes: readonly Route[] = [
  { method: 'GET', path: '/gateway', open: true, handle: (api) => ({ body: { url: api.gatewayUrl() } }) },
  {
    method: 'GET',
    path: '/gateway/bot',
    handle: (api) => ({
      body: { url: api.gatewayUrl(), shards: api.options.shards ?? 1, session_start_limit: CONNECTIONS_A_DAY },
    }),
  },
  { method: 'GET', path: '/users/@me', handle: ({ world }) => ({ body: selfResource(world) }) },
  { method: 'GET', path: '/applications/@me', handle: ({ world }) => ({ body: applicationResource(world) }) },
  { method: 'GET', path: '/oauth2/applications/@me', handle: ({ world }) => ({ body: applicationResource(world) }) },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    handle: ({ world }) => ({ body: world.botGuilds.map((guild) => guildResource(world, guild)) }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild',
    handle({ world }, { params }) {
      const guild = world.botGuild(params.guild);
      if (!guild) throw unknown('Guild', 10004);
      return { body: guildResource(world, guild) };
    },
  },
  {
    method: 'GET',
    path: '/channels/:channel',
    handle({ world }, { params }) {
      const channel = world.channels.get(params.channel ?? '');
      if (!channel) throw unknown('Channel', 10003);
      if (!botIsIn(channel)) throw missingAccess();
      return { body: channelResource(channel) };
    },
  },
];
