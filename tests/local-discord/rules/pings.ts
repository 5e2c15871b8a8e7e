/**
 * Who a message pings, from its text and its allowed_mentions.
 * https://discord.com/developers/docs/resources/message#allowed-mentions-object
 *
 * A mention counts even in a code span or after a backslash: a bot that must never ping must not rely on how Discord reads
 * Markdown.
 */
import type { AllowedMentions } from '../messages.ts';

const USER = /<@!?(\d{15,20})>/g;
const ROLE = /<@&(\d{15,20})>/g;
const EVERYONE = /@(?:everyone|here)/;

/** @returns ids of users and roles, and `everyone`. `repliedTo` is the author of the message replied to, if a new reply. */
export function pingsOf(text: string, allowed: AllowedMentions | null | undefined, repliedTo?: string): string[] {
  const users = idsIn(text, USER).filter(
    (id) => !allowed || allowed.parse?.includes('users') || allowed.users?.includes(id),
  );
  const roles = idsIn(text, ROLE).filter(
    (id) => !allowed || allowed.parse?.includes('roles') || allowed.roles?.includes(id),
  );
  const everyone = EVERYONE.test(text) && (!allowed || allowed.parse?.includes('everyone')) ? ['everyone'] : [];
  const replied = repliedTo !== undefined && (!allowed || allowed.replied_user) ? [repliedTo] : [];
  return [...new Set([...users, ...roles, ...everyone, ...replied])];
}

const idsIn = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, id]) => id).filter((id) => id !== undefined);
