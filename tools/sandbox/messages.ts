/** A message of the local Discord -> the message that the page shows. */
import { type APIMessage, ComponentType, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Happening } from '../../tests/local-discord/types.ts';
import { ButtonRow, DIRECT, type Message } from './protocol.ts';

/** Interaction id -> who used which command, perhaps by its form. A message of Discord contains only the id of its interaction. */
export type Uses = Map<string, NonNullable<Message['used']>>;

/** @returns nothing for a message in a place that the sandbox does not show */
export function shownMessage({ where, recipient, resource }: Happening, uses: Uses): Message | undefined {
  if (where !== 'guild' && where !== DIRECT) return undefined;
  const {
    id,
    channel_id,
    author,
    content,
    attachments,
    timestamp,
    edited_timestamp,
    flags = 0,
    interaction_metadata,
  } = resource;
  const isPrivate = (flags & MessageFlags.Ephemeral) !== 0;
  const reader = recipient?.id ?? (isPrivate ? interaction_metadata?.user.id : undefined);
  const used = interaction_metadata && uses.get(interaction_metadata.id);
  const replied = repliedTo(resource);
  return {
    id,
    place: where === DIRECT ? DIRECT : channel_id,
    ...(reader !== undefined && { reader }),
    author: author.id,
    content,
    files: attachments.map(({ id, filename, size }) => ({ id, name: filename, size })),
    sentAt: timestamp,
    isEdited: edited_timestamp !== null,
    isPrivate,
    isPending: (flags & MessageFlags.Loading) !== 0,
    rows: rowsOf(resource),
    ...(replied && { repliesTo: replied }),
    ...(used && { used }),
  };
}

/** The rows of buttons. The sandbox shows no other components. */
function rowsOf({ components = [] }: APIMessage): ButtonRow[] {
  return components.flatMap((component) => {
    const row = component.type === ComponentType.ActionRow ? ButtonRow.safeParse(component).data : undefined;
    return row ? [row] : [];
  });
}

function repliedTo({ type, referenced_message }: APIMessage): Message['repliesTo'] {
  if (type !== MessageType.Reply || !referenced_message) return undefined;
  const { id, author, content } = referenced_message;
  return { id, author: author.id, content };
}
