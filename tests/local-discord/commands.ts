/**
 * The registered commands, in the form in which Discord returns them.
 * https://discord.com/developers/docs/interactions/application-commands
 */
import { isDeepStrictEqual } from 'node:util';
import { snowflake } from './snowflake.ts';
import type { RegisteredCommand } from './types.ts';

const CHAT_INPUT = 1;
const BOT_DM = 1;
/** The installations that the application supports: servers and users. */
const INTEGRATION_TYPES = [0, 1];

type Fields = Readonly<Record<string, unknown>>;

/** Global commands (no server) and those of each server. */
export class Commands {
  private readonly registered = new Map<string, RegisteredCommand[]>();
  private readonly applicationId: string;

  constructor(applicationId: string, atStart: readonly object[]) {
    this.applicationId = applicationId;
    this.replaceAll(undefined, atStart);
  }

  get global(): readonly RegisteredCommand[] {
    return this.list(undefined);
  }

  guild(guildId: string): RegisteredCommand[] {
    return this.list(guildId);
  }

  list(guildId: string | undefined): RegisteredCommand[] {
    return [...(this.registered.get(guildId ?? '') ?? [])];
  }

  find(guildId: string | undefined, id: string): RegisteredCommand | undefined {
    return this.list(guildId).find((command) => command.id === id);
  }

  /** PUT: replaces all commands. Those with the same name keep their ids. */
  replaceAll(guildId: string | undefined, bodies: readonly object[]): RegisteredCommand[] {
    const old = this.list(guildId);
    const now = bodies.map((body) => this.fill(guildId, { ...body }, old));
    this.registered.set(guildId ?? '', now);
    return now;
  }

  /** POST: replaces a command of the same name. */
  create(guildId: string | undefined, body: object): { command: RegisteredCommand; isNew: boolean } {
    const old = this.list(guildId);
    const command = this.fill(guildId, { ...body }, old);
    const others = old.filter(({ id }) => id !== command.id);
    this.registered.set(guildId ?? '', [...others, command]);
    return { command, isNew: others.length === old.length };
  }

  update(guildId: string | undefined, known: RegisteredCommand, body: object): RegisteredCommand {
    const command = this.fill(guildId, { ...known, ...body }, [known], known);
    this.registered.set(
      guildId ?? '',
      this.list(guildId).map((one) => (one.id === known.id ? command : one)),
    );
    return command;
  }

  remove(guildId: string | undefined, id: string): void {
    this.registered.set(
      guildId ?? '',
      this.list(guildId).filter((command) => command.id !== id),
    );
  }

  private fill(
    guildId: string | undefined,
    body: Fields,
    old: readonly RegisteredCommand[],
    same?: RegisteredCommand,
  ): RegisteredCommand {
    const type = typeof body.type === 'number' ? body.type : CHAT_INPUT;
    const known = same ?? old.find((command) => command.name === body.name && command.type === type);
    const filled = {
      id: known?.id ?? snowflake(),
      application_id: this.applicationId,
      version: known?.version ?? snowflake(),
      default_member_permissions:
        body.default_member_permissions == null ? null : String(body.default_member_permissions),
      type,
      name: String(body.name),
      name_localizations: body.name_localizations ?? null,
      description: String(body.description ?? ''),
      description_localizations: body.description_localizations ?? null,
      ...scope(guildId, body),
      ...(Array.isArray(body.options) && body.options.length > 0 ? { options: body.options.map(fillOption) } : {}),
      nsfw: body.nsfw === true,
    };
    return known && !isDeepStrictEqual(filled, known) ? { ...filled, version: snowflake() } : filled;
  }
}

/** Where a command can be used: a global one has the contexts in its definition, one of a server only that server. */
function scope(guildId: string | undefined, body: Fields) {
  if (guildId !== undefined) return { guild_id: guildId, contexts: null, integration_types: [0] };
  const contexts = Array.isArray(body.contexts) ? numbers(body.contexts) : null;
  return {
    dm_permission: contexts ? contexts.includes(BOT_DM) : body.dm_permission !== false,
    contexts,
    integration_types: Array.isArray(body.integration_types) ? numbers(body.integration_types) : INTEGRATION_TYPES,
  };
}

const numbers = (list: readonly unknown[]): number[] => list.map(Number).sort((a, b) => a - b);

/** Discord leaves out fields with their default value, and adds fields that a client did not send. */
function fillOption(option: Fields): { type: number; name: string } {
  const { type, name, description, options, ...rest } = option;
  const kept = Object.entries(rest).filter(
    ([, value]) => value !== null && value !== undefined && value !== false && !(Array.isArray(value) && !value.length),
  );
  return {
    type: Number(type),
    name: String(name),
    name_localizations: null,
    description,
    description_localizations: null,
    ...Object.fromEntries(kept),
    ...(Array.isArray(options) && options.length > 0 ? { options: options.map(fillOption) } : {}),
  } as { type: number; name: string };
}

/** Without `with_localizations`, lists do not contain the translations. */
export function withoutLocalizations(command: RegisteredCommand): object {
  const strip = (fields: Fields): object => {
    const { name_localizations, description_localizations, options, ...rest } = fields;
    return Array.isArray(options) ? { ...rest, options: options.map(strip) } : rest;
  };
  return strip(command);
}
