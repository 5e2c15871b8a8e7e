/** What went wrong with an interaction -> a line in the log, and a reference with which the operator finds it there. */
import { DiscordAPIError, type Interaction, RESTJSONErrorCodes } from 'discord.js';
import { createReference, type Log } from '../../log.ts';
import { Problem } from '../../problem.ts';

/** @returns the reference; there is no line for a mistake of the asker's */
export function logFailure(log: Log, { id, type, guildId }: Interaction, error: unknown): string {
  const reference = createReference();
  const facts = { reference, interaction: id, type, guild: guildId };
  if (isTooLate(error)) log.warn(facts, 'an interaction could not be answered in time');
  else if (!(error instanceof Problem)) log.error({ ...facts, error }, 'an interaction failed');
  return reference;
}

/** Whether Discord takes nothing more for an interaction: its 3 seconds are over, or it has been answered. */
export function isTooLate(error: unknown): boolean {
  const codes = [RESTJSONErrorCodes.UnknownInteraction, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged];
  return error instanceof DiscordAPIError && codes.some((code) => code === error.code);
}
