/**
 * The schema of Discord's own OpenAPI specification for each operation, by the specification's operation ids.
 */
import * as spec from 'discord-api-spec/zod';
import * as z from 'zod/mini';
import type { Problem } from './problem.ts';

z.config(z.locales.en());

export type Schema = z.ZodMiniType;

/** PUT replaces the whole list: at most 100 chat input commands and 15 of each kind of context menu. */
const COMMANDS_AT_MOST = 130;

export const schemas = {
  create_message: spec.MessageCreateRequestSchema,
  update_message: spec.MessageEditRequestPartialSchema,
  execute_webhook: spec.IncomingWebhookRequestPartialSchema,
  update_webhook_message: spec.IncomingWebhookUpdateRequestPartialSchema,
  create_application_command: spec.ApplicationCommandCreateRequestSchema,
  update_application_command: spec.ApplicationCommandPatchRequestPartialSchema,
  bulk_set_application_commands: z
    .array(spec.ApplicationCommandUpdateRequestSchema)
    .check(z.maxLength(COMMANDS_AT_MOST)),
  create_dm: z.object({ recipient_id: z.string().check(z.regex(/^[1-9]\d*$/)) }),
} as const satisfies Record<string, Schema>;

/** The specification's union of callbacks, discriminated by type, so that a problem names its field. */
const CALLBACKS: Readonly<Record<number, Schema>> = {
  1: spec.PongInteractionCallbackRequestSchema,
  4: spec.CreateMessageInteractionCallbackRequestSchema,
  5: spec.CreateMessageInteractionCallbackRequestSchema,
  6: spec.UpdateMessageInteractionCallbackRequestSchema,
  7: spec.UpdateMessageInteractionCallbackRequestSchema,
  8: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  9: spec.ModalInteractionCallbackRequestSchema,
  12: spec.LaunchActivityInteractionCallbackRequestSchema,
};

export function callbackProblems(body: unknown): Problem[] {
  const type = z.object({ type: z.int() }).safeParse(body).data?.type ?? 0;
  const schema = CALLBACKS[type];
  return schema
    ? schemaProblems(schema, body)
    : [{ path: ['type'], code: 'BASE_TYPE_CHOICES', message: 'Value must be a type of callback.' }];
}

export function schemaProblems(schema: Schema, body: unknown): Problem[] {
  const { error } = schema.safeParse(body);
  return (error?.issues ?? []).map(({ path, code, message }) => ({
    path: path.map(String),
    code: code.toUpperCase(),
    message,
  }));
}

/** Discord accepts the permissions as a string of digits too, and returns them so. The specification only has the number. */
export function withNumericPermissions(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withNumericPermissions);
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body)) return body;
  const { default_member_permissions: permissions } = body;
  return typeof permissions === 'string' && /^\d+$/.test(permissions)
    ? { ...body, default_member_permissions: Number(permissions) }
    : body;
}
