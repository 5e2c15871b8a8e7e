/**
 * Registers the bot's commands with Discord, which stores them. They are written only if they differ from the stored ones,
 * because Discord allows 200 creations a day, and its clients reload the commands after every write.
 */
import {
  type ApplicationCommand,
  type ApplicationCommandData,
  ApplicationCommandType,
  type Client,
  DiscordAPIError,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import * as v from 'valibot';

type Definitions = RESTPutAPIApplicationCommandsJSONBody;

/** Where commands are registered: everywhere, or only in one server. */
export interface CommandScope {
  readonly applicationId: string;
  readonly guildId?: string | undefined;
}

/**
 * The most servers to check. A development bot is in few servers, and checking thousands would take minutes at every start.
 */
const MAX_SERVERS = 20;

const RegisteredCommands = v.array(v.object({ name: v.string(), type: v.optional(v.number()) }));
export type RegisteredCommand = v.InferOutput<typeof RegisteredCommands>[number];

/** The commands that are registered with Discord. */
export async function registeredCommands(rest: REST, scope: CommandScope): Promise<RegisteredCommand[]> {
  return v.parse(RegisteredCommands, await rest.get(commandsPath(scope)));
}

/** Replaces the registered commands, whether or not they differ. */
export async function replaceCommands(rest: REST, scope: CommandScope, commands: Definitions): Promise<void> {
  await rest.put(commandsPath(scope), { body: scope.guildId === undefined ? commands : commands.map(ofServer) });
}

/** The command as users see it: "/ask", or “Find in article” for a command in the menu of a message. */
export function shownName({ name, type = ApplicationCommandType.ChatInput }: RegisteredCommand): string {
  return type === ApplicationCommandType.ChatInput ? `/${name}` : `“${name}”`;
}

/**
 * Registers the commands in one place, and removes them from all others. Otherwise users would see commands twice, because a
 * server shows its own commands together with those that are registered everywhere.
 *
 * @param guildId the one server to register the commands in; without it, they are registered everywhere
 * @returns the places that had to be changed: `global`, or ids of servers
 */
export async function registerInOnePlace(
  client: Client<true>,
  guildId: string | undefined,
  commands: Definitions,
): Promise<string[]> {
  const written: string[] = [];
  const write = async (place: string | undefined, wanted: Definitions): Promise<void> => {
    if (await registerWhereDifferent(client, place, wanted)) written.push(place ?? 'global');
  };
  await write(guildId, commands);
  if (guildId !== undefined) await write(undefined, []);
  else
    for (const server of [...client.guilds.cache.keys()].slice(0, MAX_SERVERS)) {
      await write(server, []).catch(unlessForbidden);
    }
  return written;
}

/** @returns whether anything had to be written */
async function registerWhereDifferent(
  { application, rest }: Client<true>,
  guildId: string | undefined,
  commands: Definitions,
): Promise<boolean> {
  const scope = guildId === undefined ? {} : { guildId };
  const wanted = guildId === undefined ? commands : commands.map(ofServer);
  const registered = await application.commands.fetch({ ...scope, cache: false, withLocalizations: true });
  const isSame =
    registered.size === wanted.length && wanted.every((command) => registered.some((each) => isEqual(each, command)));
  if (isSame) return false;
  await replaceCommands(rest, { applicationId: application.id, guildId }, wanted);
  return true;
}

/**
 * Whether a registered command equals a definition. Discord's own choice counts as equal for a property that the definition
 * omits.
 */
function isEqual(registered: ApplicationCommand, command: Definitions[number]): boolean {
  // Serialised, because discord.js treats an undefined property as a difference. Discord omits an empty list of options.
  const serialised = JSON.stringify(command, (key, value) =>
    key === 'options' && value.length === 0 ? undefined : value,
  );
  const { contexts, integration_types, ...sent } = JSON.parse(serialised) as Definitions[number];
  return registered.equals({
    ...(sent as ApplicationCommandData),
    contexts: contexts ?? registered.contexts ?? [],
    integrationTypes: integration_types ?? registered.integrationTypes ?? [],
  });
}

/** The definition without its contexts, which Discord does not accept for a command of one server. */
function ofServer(command: Definitions[number]): Definitions[number] {
  const { contexts, integration_types, ...definition } = command;
  return definition;
}

function commandsPath({ applicationId, guildId }: CommandScope) {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

/** Ignores that the bot may not register commands in a server. Such a server has no commands of the bot to remove. */
function unlessForbidden(error: unknown): void {
  if (!(error instanceof DiscordAPIError && (error.status === 403 || error.status === 404))) throw error;
}
