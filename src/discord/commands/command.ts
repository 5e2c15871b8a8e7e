/** What a file in commands/ is: the command as Discord knows it, and what it replies. */
import type {
  APIApplicationCommandOptionChoice,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Answerer } from '../../answer/answerer.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import type { PressReply, Reply } from '../views/reply.ts';

/** Replies are in the words of the reader's language. */
export interface Command {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  /** For a command that is typed. */
  execute?(interaction: ChatInputCommandInteraction, answerer: Answerer, phrases: Phrases): Reply;
  /** Whether everybody sees what it replies; without this the asker alone does. */
  isForAll?(interaction: ChatInputCommandInteraction): boolean;
  /** For a command in the menu "Apps" of a message. */
  executeOn?(interaction: MessageContextMenuCommandInteraction, answerer: Answerer, phrases: Phrases): Reply;
  /** Choices for the option that the person is typing. */
  suggest?(interaction: AutocompleteInteraction, answerer: Answerer): APIApplicationCommandOptionChoice<string>[];
  /** Whether the reply to a button takes the place of the message that it is under; without this it is a new message. */
  isInPlace?(customId: string): boolean;
  /**
   * A button was pressed whose `custom_id` begins with the command's name and a colon; nothing for one that it does not
   * know any more.
   */
  press?(interaction: ButtonInteraction, answerer: Answerer, phrases: Phrases): PressReply | undefined;
}
