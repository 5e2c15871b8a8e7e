/**
 * The bot's commands -> Discord, which keeps them. They are written only where they differ from what Discord has: it
 * allows 200 creations a day, and people's clients load commands anew after every write.
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

/** Where commands are registered: everywhere, or in one server alone. */
export interface CommandScope {
  readonly applicationId: string;
  readonly guildId?: string | undefined;
}

/** A bot that is used for development is in few servers; to look through thousands would take minutes at every start. */
const MAX_SERVERS = 20;

const RegisteredCommands = v.array(v.object({ name: v.string(), type: v.optional(v.number()) }));
export type RegisteredCommand = v.InferOutput<typeof RegisteredCommands>[number];

/** The commands that Discord has for the bot. */
export async function registeredCommands(rest: REST, scope: CommandScope): Promise<RegisteredCommand[]> {
  return v.parse(RegisteredCommands, await rest.get(routeOf(scope)));
}

/** Writes the commands in place of those that Discord has, whether or not they differ. */
export async function replaceCommands(rest: REST, scope: CommandScope, commands: Definitions): Promise<void> {
  await rest.put(routeOf(scope), { body: scope.guildId === undefined ? commands : commands.map(ofServer) });
}

/** The command as people see it: "/ask", or “Find in article” for one in the menu of a message. */
export function shownName({ name, type = ApplicationCommandType.ChatInput }: RegisteredCommand): string {
  return type === ApplicationCommandType.ChatInput ? `/${name}` : `“${name}”`;
}

/**
 * Registers the commands in one place, and takes them out of all others, so that nobody sees a command twice: in a server
 * people see those that are registered everywhere beside the server's own.
 *
 * @param guildId the one server to register them in; without it they are registered everywhere
 * @returns where something had to be written: `global`, or ids of servers
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

/** Whether Discord has the command as it is. What a definition leaves open, Discord has chosen. */
function isEqual(registered: ApplicationCommand, command: Definitions[number]): boolean {
  // As it is sent: discord.js takes a field that is undefined for one that differs.
  const { contexts, integration_types, ...sent } = JSON.parse(JSON.stringify(command)) as Definitions[number];
  return registered.equals({
    ...(sent as ApplicationCommandData),
    contexts: contexts ?? registered.contexts ?? [],
    integrationTypes: integration_types ?? registered.integrationTypes ?? [],
  });
}

/** A command of one server is used in that server alone, and Discord takes no other place for it. */
function ofServer(command: Definitions[number]): Definitions[number] {
  const { contexts, integration_types, ...definition } = command;
  return definition;
}

function routeOf({ applicationId, guildId }: CommandScope) {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

/** A server may have let the bot in without the right to register commands, and then it has none of them. */
function unlessForbidden(error: unknown): void {
  if (!(error instanceof DiscordAPIError && (error.status === 403 || error.status === 404))) throw error;
}
