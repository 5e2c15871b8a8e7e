/**
 * The bot's commands <-> those that Discord holds for it. They are written only where they differ: Discord allows 200
 * creations a day, and people's clients load commands anew after every write.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  ApplicationCommandType,
  DiscordAPIError,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import * as v from 'valibot';

type Definitions = RESTPutAPIApplicationCommandsJSONBody;

/** Where commands are registered: everywhere, or in one server alone. */
export interface Place {
  readonly applicationId: string;
  readonly guildId?: string | undefined;
}

/** A bot that is used for development is in a few servers; looking at thousands would take minutes at every start. */
const SERVERS_LOOKED_AT = 20;

/** Absent where whoever holds them does not tell; null where there are none. */
const Translations = v.optional(v.nullable(v.record(v.string(), v.string())));
/** What we say of a command and its options; Discord adds ids, versions and defaults, which are passed over. */
const Option = v.object({
  type: v.number(),
  name: v.string(),
  name_localizations: Translations,
  description: v.string(),
  description_localizations: Translations,
  required: v.optional(v.boolean(), false),
  autocomplete: v.optional(v.boolean(), false),
  max_length: v.nullish(v.number(), null),
});
const Held = v.object({
  name: v.string(),
  name_localizations: Translations,
  // Commands in menus have none.
  description: v.optional(v.string(), ''),
  description_localizations: Translations,
  type: v.optional(v.number(), 1),
  options: v.optional(v.array(Option), []),
  integration_types: v.optional(v.array(v.number()), []),
  contexts: v.nullish(v.array(v.number()), []),
});
export type HeldCommand = v.InferOutput<typeof Held>;

export async function heldCommands(rest: REST, place: Place): Promise<HeldCommand[]> {
  return v.parse(
    v.array(Held),
    await rest.get(routeOf(place), { query: new URLSearchParams({ with_localizations: 'true' }) }),
  );
}

/** As people see it: "/ask", or “Find in article” in the menu of a message. */
export function shownName({
  name,
  type = ApplicationCommandType.ChatInput,
}: {
  readonly name: string;
  readonly type?: number | undefined;
}): string {
  return type === ApplicationCommandType.ChatInput ? `/${name}` : `“${name}”`;
}

/** @returns whether anything had to be written */
export async function register(rest: REST, place: Place, commands: Definitions): Promise<boolean> {
  // A command of one server has no other context, and Discord does not give these back for it.
  const definitions =
    place.guildId === undefined
      ? commands
      : commands.map((command) => ({ ...command, contexts: undefined, integration_types: undefined }));
  if (isSame(definitions, await heldCommands(rest, place), place)) return false;
  await rest.put(routeOf(place), { body: definitions });
  return true;
}

function routeOf({ applicationId, guildId }: Place) {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

/** Whether Discord holds exactly these commands, in whatever order. */
function isSame(commands: readonly unknown[], held: readonly HeldCommand[], { guildId }: Place): boolean {
  const hasTranslations = held.every((command) => command.name_localizations !== undefined);
  const comparable = (all: readonly unknown[]) =>
    v
      .parse(v.array(Held), all)
      .map((command) => (guildId === undefined ? command : { ...command, contexts: [], integration_types: [] }))
      .map((command) => (hasTranslations ? withNoneAsNull(command) : withoutTranslations(command)))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  return isDeepStrictEqual(comparable(commands), comparable(held));
}

function withNoneAsNull(command: HeldCommand): HeldCommand {
  const named = (thing: v.InferOutput<typeof Option>) => ({
    ...thing,
    name_localizations: thing.name_localizations ?? null,
    description_localizations: thing.description_localizations ?? null,
  });
  return {
    ...command,
    name_localizations: command.name_localizations ?? null,
    description_localizations: command.description_localizations ?? null,
    options: command.options.map(named),
  };
}

function withoutTranslations(command: HeldCommand): HeldCommand {
  const none = { name_localizations: null, description_localizations: null };
  return { ...command, ...none, options: command.options.map((option) => ({ ...option, ...none })) };
}

/**
 * Registers the commands in their place and takes them out of the others, so that nobody sees a command twice: a
 * server shows those registered everywhere beside its own.
 *
 * @param guildIds the servers that the bot is in
 * @returns where something had to be written: `global`, or ids of servers
 */
export async function registerInOnePlace(
  rest: REST,
  place: Place,
  guildIds: readonly string[],
  commands: Definitions,
): Promise<string[]> {
  const written: string[] = [];
  const write = async (guildId: string | undefined, wanted: Definitions): Promise<void> => {
    if (await register(rest, { ...place, guildId }, wanted)) written.push(guildId ?? 'global');
  };
  await write(place.guildId, commands);
  if (place.guildId !== undefined) await write(undefined, []);
  else for (const guildId of guildIds.slice(0, SERVERS_LOOKED_AT)) await write(guildId, []).catch(unlessForbidden);
  return written;
}

/** A server may have let the bot in without its commands, and then has none of them. */
function unlessForbidden(error: unknown): void {
  if (!(error instanceof DiscordAPIError && (error.status === 403 || error.status === 404))) throw error;
}
