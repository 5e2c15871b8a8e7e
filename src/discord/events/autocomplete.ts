/** Typed text in an option -> the choices that Discord offers. If they are not ready in time, there are none. */
import type { APIApplicationCommandOptionChoice, AutocompleteInteraction } from 'discord.js';
import type { Library } from '../../library/article-library.ts';
import { EVERYONE } from '../../library/owner.ts';
import type { Log } from '../../log.ts';
import type { Command } from '../commands/command.ts';
import { ANSWERED_WITHIN_MS } from '../sending/acknowledgement.ts';
import type { BotState } from '../state/bot-state.ts';
import { logFailure } from './failures.ts';
import { ownerContextOf } from './library-owner.ts';

/** After this time the user has typed more, and needs other choices. */
const MAX_CHOICES_AGE_MS = 1000;

export interface AutocompleteParts {
  readonly commands: readonly Command[];
  readonly library: Library;
  readonly log: Log;
  readonly state: Pick<BotState, 'queue' | 'rateLimit'>;
}

export function createAutocompleteHandler({ commands, library, log, state: { queue, rateLimit } }: AutocompleteParts) {
  return async function suggest(interaction: AutocompleteInteraction): Promise<void> {
    const choices = choicesFor(interaction).catch((error: unknown) => {
      logFailure(log, interaction, error);
      return [];
    });
    await interaction.respond(await inTime(choices, []));
  };

  async function choicesFor(
    interaction: AutocompleteInteraction,
  ): Promise<APIApplicationCommandOptionChoice<string>[]> {
    const userId = interaction.user.id;
    const cameAt = performance.now();
    const command = commands.find(({ data }) => data.name === interaction.commandName);
    const context = ownerContextOf(interaction, library);
    const answerer = await library.answererFor(command?.searchesNothing === true ? EVERYONE : context.owner);
    return queue.run(userId, () => {
      const isWanted = !rateLimit.isSpent(userId) && performance.now() - cameAt < MAX_CHOICES_AGE_MS;
      return (isWanted && command?.suggest?.(interaction, { ...context, answerer })) || [];
    });
  }
}

/** The value of the promise, or `otherwise` if the promise takes longer than an interaction can wait. */
async function inTime<Value>(promise: Promise<Value>, otherwise: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ANSWERED_WITHIN_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
