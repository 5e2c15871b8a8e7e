/** An interaction -> the command that handles it, and how: each kind of interaction is told apart here and nowhere else. */
import type { ButtonInteraction, ModalSubmitInteraction, RepliableInteraction } from 'discord.js';
import { type Action, type ActionKind, decode } from '../views/custom-id.ts';
import type { PressReply, ReplyTarget } from '../views/reply.ts';
import type { ButtonHandler, Command, CommandContext, Eventually, Form, Setting } from './command.ts';

export interface Route {
  readonly target: ReplyTarget;
  readonly takesLong: boolean;
  answer(context: CommandContext): Eventually<PressReply>;
  /** A form in place of an answer, if the command has one. */
  form?(setting: Setting): Eventually<Form | undefined>;
}

/** @returns nothing for a command, a button or a form of an earlier version, which Discord may still show */
export function routeOf(commands: readonly Command[], interaction: RepliableInteraction): Route | undefined {
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    const command = named(commands, interaction.commandName);
    if (command === undefined) return undefined;
    const answer = interaction.isChatInputCommand()
      ? command.execute?.bind(command, interaction)
      : command.executeOn?.bind(command, interaction);
    if (answer === undefined) return undefined;
    const isForAll = interaction.isChatInputCommand() && command.isForAll?.(interaction) === true;
    return {
      target: isForAll ? 'everybody' : 'asker',
      takesLong: command.takesLong?.(interaction) ?? false,
      answer,
      form: (setting) => command.form?.(interaction, setting),
    };
  }
  if (interaction.isButton()) return routeOfButton(commands, interaction);
  return interaction.isModalSubmit() ? routeOfForm(commands, interaction) : undefined;
}

function routeOfButton(commands: readonly Command[], interaction: ButtonInteraction): Route | undefined {
  const action = decode(interaction.customId);
  const handler = action && handlerOf(commands, action);
  if (action === undefined || handler === undefined) return undefined;
  return {
    target: handler.isInPlace === true ? 'in-place' : 'asker',
    takesLong: false,
    answer: (context) => handler.press(action, context, interaction),
  };
}

function handlerOf(commands: readonly Command[], { kind }: Action): ButtonHandler<ActionKind> | undefined {
  for (const { buttons } of commands) {
    // It is called with actions of its own kind alone, which the compiler cannot follow through the union.
    const handler = buttons?.[kind] as ButtonHandler<ActionKind> | undefined;
    if (handler !== undefined) return handler;
  }
  return undefined;
}

function routeOfForm(commands: readonly Command[], interaction: ModalSubmitInteraction): Route | undefined {
  const action = decode(interaction.customId);
  const command = action?.kind === 'submit-form' ? named(commands, action.command) : undefined;
  const submit = command?.submit?.bind(command, interaction);
  if (action?.kind !== 'submit-form' || submit === undefined) return undefined;
  return {
    target: 'asker',
    takesLong: command?.takesLong?.(interaction) ?? false,
    answer: (context) => submit(context, action.note),
  };
}

function named(commands: readonly Command[], name: string): Command | undefined {
  return commands.find(({ data }) => data.name === name);
}
