/** The buttons under a message of the bot, as a person sees them. */
import type { BotMessage } from '../local-discord/types.ts';

export interface ShownButton {
  readonly label: string;
  readonly custom_id: string;
  readonly disabled?: boolean;
}

export function buttonsOf({ components }: Pick<BotMessage, 'components'>): ShownButton[] {
  return (components as { components: ShownButton[] }[]).flatMap((row) => row.components);
}

export function labelsOf(message: Pick<BotMessage, 'components'>): string[] {
  return buttonsOf(message).map(({ label }) => label);
}
