/**
 * What a file in commands/ exports: the definition of a command for Discord, and its handlers. A handler may return a
 * promise. Discord is then told in time that the answer will come, and other users' questions are answered meanwhile.
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
import type { Library } from '../../library/article-library.ts';
import type { Owner } from '../../library/owner.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import type { ActionKind, ActionOf } from '../views/custom-id.ts';
import type { PressReply, Reply } from '../views/reply.ts';

export type Eventually<Value> = Value | Promise<Value>;

/** What is known about an interaction before any article is read. */
export interface OwnerContext {
  readonly library: Library;
  /** The owner of the articles that are searched there. */
  readonly owner: Owner;
  /** The phrases in the user's language. */
  readonly phrases: Phrases;
}

/** What a handler receives in addition to the interaction. */
export interface CommandContext extends OwnerContext {
  /** The engine over the owner's articles. */
  readonly answerer: Answerer;
}

export type UsedCommand = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

export interface Command {
  /**
   * The definition. The names of the command and its options are constants; only their translations come from the phrases.
   */
  readonly data: RESTPostAPIApplicationCommandsJSONBody;

  /** Answers the command when it is typed. */
  execute?(interaction: ChatInputCommandInteraction, context: CommandContext): Eventually<Reply>;
  /** Answers the command when it is chosen in the menu "Apps" of a message. */
  executeOn?(interaction: MessageContextMenuCommandInteraction, context: CommandContext): Eventually<Reply>;
  /** Whether everybody sees the answer. Without this method, only the asker sees it. */
  isForAll?(interaction: ChatInputCommandInteraction): boolean;
  /**
   * Whether the command searches no articles, so that it works without the index of the owner's. Its `answerer` is that of
   * everybody.
   */
  readonly searchesNothing?: boolean;
  /** Whether the answer takes longer than a second or two. Discord is then told immediately that it will come. */
  takesLong?(interaction: UsedCommand | ModalSubmitInteraction): boolean;

  /**
   * A form to show instead of an answer; undefined if the command answers directly. Discord accepts a form only within 3
   * seconds, so it is created without waiting for the engine.
   */
  form?(interaction: UsedCommand, context: OwnerContext): Eventually<Form | undefined>;
  /** Answers the form when it is submitted. `note` is the `Form.note`, or empty. */
  submit?(interaction: ModalSubmitInteraction, context: CommandContext, note: string): Eventually<Reply>;

  /** Choices for the option that the user is typing. */
  suggest?(
    interaction: AutocompleteInteraction,
    context: CommandContext,
  ): Eventually<APIApplicationCommandOptionChoice<string>[]>;

  /** The handlers of the command's buttons. Each kind of action belongs to one command. */
  readonly buttons?: ButtonHandlers;
}

/** A modal, without the `custom_id` that connects it with its command. */
export interface Form {
  /** At most 45 characters. */
  readonly title: string;
  /** Labels with input fields. */
  readonly components: readonly APIModalInteractionResponseCallbackComponent[];
  /** A text that the command receives back with the submitted form. It must be short enough for a `custom_id`. */
  readonly note?: string;
}

export interface ButtonHandler<Kind extends ActionKind> {
  /** Whether the reply replaces the message with the button. Otherwise it is a new message that only the user sees. */
  readonly isInPlace?: boolean;
  /** Whether the reply takes longer than a second or two. */
  readonly takesLong?: boolean;
  press(action: ActionOf<Kind>, context: CommandContext, interaction: ButtonInteraction): Eventually<PressReply>;
}

export type ButtonHandlers = { readonly [Kind in ActionKind]?: ButtonHandler<Kind> };
