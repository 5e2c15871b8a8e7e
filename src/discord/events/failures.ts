/** An error in an interaction -> a line in the log, with a reference by which the operator finds it. */
import { DiscordAPIError, type Interaction, RESTJSONErrorCodes } from 'discord.js';
import { createReference, type Log } from '../../log.ts';
import { Problem } from '../../problem.ts';

/** @returns the reference; a user's mistake is not logged */
export function logFailure(log: Log, { id, type, guildId }: Interaction, error: unknown): string {
  const reference = createReference();
  const facts = { reference, interaction: id, type, guild: guildId };
  if (isTooLate(error)) log.warn(facts, 'an interaction could not be answered in time');
  else if (!(error instanceof Problem)) log.error({ ...facts, error }, 'an interaction failed');
  return reference;
}

/** Whether Discord no longer accepts a response: the 3 seconds of an interaction are over, or it has been answered. */
export function isTooLate(error: unknown): boolean {
  const codes = [RESTJSONErrorCodes.UnknownInteraction, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged];
  return error instanceof DiscordAPIError && codes.some((code) => code === error.code);
}
