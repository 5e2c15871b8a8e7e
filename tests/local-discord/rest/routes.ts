/**
 * The operations of the REST API that exist here, by method and path as in Discord's documentation.
 * https://discord.com/developers/docs/reference
 */
import type { Attachments } from '../attachments.ts';
import type { Chat } from '../chat.ts';
import type { Commands } from '../commands.ts';
import type { Interactions } from '../interactions/interactions.ts';
import type { Journal } from '../journal.ts';
import type { UploadedFile } from '../messages.ts';
import type { LocalDiscordOptions } from '../types.ts';
import type { World } from '../world.ts';
import { applicationRoutes } from './applications.ts';
import type { ChannelLimits } from './channel-limits.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { interactionRoutes } from './interactions.ts';

/** Everything that an operation may read or change. */
export interface Api {
  readonly world: World;
  readonly chat: Chat;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly attachments: Attachments;
  readonly journal: Journal;
  readonly options: LocalDiscordOptions;
  readonly limits: ChannelLimits;
  gatewayUrl(): string;
}

export interface Call {
  /** The variable parts of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** Whether a fault loses the answer to the bot or delays it for long. */
  readonly isUnheard: boolean;
}

/** Without a body, the status is 204. */
export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: string;
  /** For example `/channels/:channel/messages`. */
  readonly path: string;
  /** Whether the path itself authorises the request, by an interaction's token. */
  readonly open?: boolean;
  /** Whether the request may contain files. */
  readonly takesFiles?: boolean;
  readonly handle: (api: Api, call: Call) => Reply;
}

const ROUTES: readonly Route[] = [...applicationRoutes, ...commandRoutes, ...channelRoutes, ...interactionRoutes];

const compiled = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}));

export function findRoute(
  method: string,
  path: string,
): { route: Route; params: Readonly<Record<string, string>> } | undefined {
  for (const { route, pattern } of compiled) {
    const match = route.method === method ? pattern.exec(path) : null;
    if (match) return { route, params: decoded(match.groups ?? {}) };
  }
  return undefined;
}

/** Decodes a part of a path: `%40original` becomes `@original`. */
function decoded(params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]));
}
