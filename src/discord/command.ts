/** What a file in commands/ is: the command as Discord knows it, and what it replies. */
import type {
  APIApplicationCommandOptionChoice,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Answerer } from '../answer/answerer.ts';
import type { Reply } from './reply.ts';

export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, answerer: Answerer): Reply;
  /** Choices for the option that the person is typing. */
  suggest?(interaction: AutocompleteInteraction, answerer: Answerer): APIApplicationCommandOptionChoice<string>[];
  /** A button of its reply was pressed: what the reply becomes. The button's `custom_id` begins with the command's name and a colon. */
  press?(interaction: ButtonInteraction, answerer: Answerer): Reply;
}
