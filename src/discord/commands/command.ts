/**
 * What a file in commands/ exports: a command as Discord knows it, and what it answers. A handler may return a promise:
 * Discord is told in time that the answer will come, and others have their turns meanwhile.
 */
import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackComponent,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Answerer } from '../../answer/answerer.ts';
import type { Library, Owner } from '../../library/article-library.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import type { ActionKind, ActionOf } from '../views/custom-id.ts';
import type { PressReply, Reply } from '../views/reply.ts';

export type Eventually<Value> = Value | Promise<Value>;

/** For whom a command is used: all that is known before any article has been read. */
export interface OwnerContext {
  readonly library: Library;
  /** Whose articles are asked there. */
  readonly owner: Owner;
  /** The words of the reader's language. */
  readonly phrases: Phrases;
}

/** All that a handler is given besides the interaction. */
export interface CommandContext extends OwnerContext {
  /** The engine over the owner's articles. */
  readonly answerer: Answerer;
}

export type UsedCommand = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

export interface Command {
  /** Its name and those of its options are constants; only their translations come from the phrases. */
  readonly data: RESTPostAPIApplicationCommandsJSONBody;

  /** Answers the command when it is typed. */
  execute?(interaction: ChatInputCommandInteraction, context: CommandContext): Eventually<Reply>;
  /** Answers the command when it is chosen in the menu "Apps" of a message. */
  executeOn?(interaction: MessageContextMenuCommandInteraction, context: CommandContext): Eventually<Reply>;
  /** Whether everybody sees the answer; without this only the asker does. */
  isForAll?(interaction: ChatInputCommandInteraction): boolean;
  /** Whether the answer will take longer than a second or two, so that Discord is told at once that it will come. */
  takesLong?(interaction: UsedCommand | ModalSubmitInteraction): boolean;

  /**
   * A form to fill in, in place of an answer; nothing where there is an answer. Discord takes a form within 3 seconds and
   * never later, so it is made without waiting for the engine.
   */
  form?(interaction: UsedCommand, context: OwnerContext): Eventually<Form | undefined>;
  /** Answers the form when it is sent. */
  submit?(interaction: ModalSubmitInteraction, context: CommandContext, note: string): Eventually<Reply>;

  /** Choices for the option that the person is typing. */
  suggest?(
    interaction: AutocompleteInteraction,
    context: CommandContext,
  ): APIApplicationCommandOptionChoice<string>[] | Promise<APIApplicationCommandOptionChoice<string>[]>;

  /** What the command's buttons do. Each kind of action belongs to one command. */
  readonly buttons?: ButtonHandlers;
}

/** A modal, without the `custom_id` that brings it back to its command. */
export interface Form {
  /** At most 45 characters. */
  readonly title: string;
  /** Labels with the fields to fill in. */
  readonly components: readonly APIModalInteractionResponseCallbackComponent[];
  /** A text of the command's own that comes back with the form, short enough for a `custom_id`. */
  readonly note?: string;
}

export interface ButtonHandler<Kind extends ActionKind> {
  /** Whether the reply replaces the message with the button; without this it is a new message that only the presser sees. */
  readonly isInPlace?: boolean;
  press(action: ActionOf<Kind>, context: CommandContext, interaction: ButtonInteraction): Eventually<PressReply>;
}

export type ButtonHandlers = { readonly [Kind in ActionKind]?: ButtonHandler<Kind> };
