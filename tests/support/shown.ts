/** What somebody sees after they have used a command, a button or a form. */
import type { BotMessage, UsedInteraction } from '../local-discord/types.ts';

/**
 * @param patienceMs how long the bot may take; by default as long as Discord waits
 * @throws {Error} if the bot responds with something else than a message
 */
export async function shown(used: UsedInteraction, patienceMs?: number): Promise<BotMessage> {
  const { message } = await used.response(patienceMs);
  if (message === undefined) throw new Error('The response shows no message.');
  return message;
}
