/** Operations that register commands, globally or for one server. */

import { withoutLocalizations } from '../commands.ts';
import { checkBody, missingAccess, unknown } from '../refusal.ts';
import { type CommandBody, commandListProblems, commandProblems } from '../rules/commands.ts';
import { type Schema, schemaProblems, schemas, withNumericPermissions } from '../rules/schemas.ts';
import type { Api, Call, Route } from './routes.ts';

/** The server in the path, or none if the path is that of global commands. */
function scopeOf({ world }: Api, { params }: Call): string | undefined {
  if (params.application !== world.application.id) throw missingAccess();
  if (params.guild !== undefined && !world.botGuild(params.guild)) throw missingAccess();
  return params.guild;
}

function checked<Body>(schema: Schema, body: unknown): Body {
  checkBody(schemaProblems(schema, withNumericPermissions(body)));
  return body as Body;
}

function known(api: Api, call: Call) {
  const command = api.commands.find(scopeOf(api, call), call.params.command ?? '');
  if (!command) throw unknown('application command', 10063);
  return command;
}

const of = (path: string): Route[] => [
  {
    method: 'GET',
    path,
    handle(api, call) {
      const all = api.commands.list(scopeOf(api, call));
      const isFull = call.query.get('with_localizations') === 'true';
      return { body: isFull ? all : all.map(withoutLocalizations) };
    },
  },
  {
    method: 'PUT',
    path,
    handle(api, call) {
      const scope = scopeOf(api, call);
      const bodies = checked<CommandBody[]>(schemas.bulk_set_application_commands, call.body);
      checkBody(commandListProblems(bodies));
      return { body: api.commands.replaceAll(scope, bodies) };
    },
  },
  {
    method: 'POST',
    path,
    handle(api, call) {
      const scope = scopeOf(api, call);
      const body = checked<CommandBody>(schemas.create_application_command, call.body);
      checkBody(commandProblems(body));
      const { command, isNew } = api.commands.create(scope, body);
      return { status: isNew ? 201 : 200, body: command };
    },
  },
  { method: 'GET', path: `${path}/:command`, handle: (api, call) => ({ body: known(api, call) }) },
  {
    method: 'PATCH',
    path: `${path}/:command`,
    handle(api, call) {
      const body = checked<CommandBody>(schemas.update_application_command, call.body);
      checkBody(commandProblems({ ...known(api, call), ...body }));
      return { body: api.commands.update(scopeOf(api, call), known(api, call), body) };
    },
  },
  {
    method: 'DELETE',
    path: `${path}/:command`,
    handle(api, call) {
      api.commands.remove(scopeOf(api, call), known(api, call).id);
      return {};
    },
  },
];

export const commandRoutes: readonly Route[] = [
  ...of('/applications/:application/commands'),
  ...of('/applications/:application/guilds/:guild/commands'),
];
