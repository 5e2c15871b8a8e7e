/** An interaction -> the handler of its command. Only this file distinguishes the kinds of interactions. */
import type { ButtonInteraction, ModalSubmitInteraction, RepliableInteraction } from 'discord.js';
import { Problem } from '../../problem.ts';
import { type Action, type ActionKind, decode } from '../views/custom-id.ts';
import type { PressReply, ReplyTarget } from '../views/reply.ts';
import type { ButtonHandler, Command, CommandContext, Eventually, Form, OwnerContext, UsedCommand } from './command.ts';

export interface Route {
  readonly target: ReplyTarget;
  readonly takesLong: boolean;
  readonly searchesNothing: boolean;
  answer(context: CommandContext): Eventually<PressReply>;
  /** A form to show instead of an answer, if the command has one. */
  form?(context: OwnerContext): Eventually<Form | undefined>;
}

/** @throws {Problem} of kind `usage` for a command, button or form of an earlier version, which Discord may still show */
export function routeOf(commands: readonly Command[], interaction: RepliableInteraction): Route {
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    return routeOfCommand(commands, interaction);
  }
  if (interaction.isButton()) return routeOfButton(commands, interaction);
  if (interaction.isModalSubmit()) return routeOfForm(commands, interaction);
  throw outdated();
}

function routeOfCommand(commands: readonly Command[], interaction: UsedCommand): Route {
  const command = named(commands, interaction.commandName);
  const isTyped = interaction.isChatInputCommand();
  return {
    target: isTyped && command.isForAll?.(interaction) === true ? 'everybody' : 'asker',
    takesLong: command.takesLong?.(interaction) ?? false,
    searchesNothing: command.searchesNothing ?? false,
    form: (context) => command.form?.(interaction, context),
    answer: (context) =>
      orOutdated(isTyped ? command.execute?.(interaction, context) : command.executeOn?.(interaction, context)),
  };
}

function routeOfButton(commands: readonly Command[], interaction: ButtonInteraction): Route {
  const action = orOutdated(decode(interaction.customId));
  const command = orOutdated(commands.find(({ buttons }) => buttons?.[action.kind] !== undefined));
  const handler = handlerOf(command, action);
  return {
    target: handler.isInPlace === true ? 'in-place' : 'asker',
    takesLong: handler.takesLong ?? false,
    searchesNothing: command.searchesNothing ?? false,
    answer: (context) => handler.press(action, context, interaction),
  };
}

function handlerOf({ buttons }: Command, { kind }: Action): ButtonHandler<ActionKind> {
  // The handler is called only with actions of its own kind, which the compiler cannot infer from the union.
  return orOutdated(buttons?.[kind] as ButtonHandler<ActionKind> | undefined);
}

function routeOfForm(commands: readonly Command[], interaction: ModalSubmitInteraction): Route {
  const action = decode(interaction.customId);
  if (action?.kind !== 'submit-form') throw outdated();
  const command = named(commands, action.command);
  return {
    target: 'asker',
    takesLong: command.takesLong?.(interaction) ?? false,
    searchesNothing: command.searchesNothing ?? false,
    answer: (context) => orOutdated(command.submit?.(interaction, context, action.note)),
  };
}

function named(commands: readonly Command[], name: string): Command {
  return orOutdated(commands.find(({ data }) => data.name === name));
}

/** @throws {Problem} of kind `usage` if a command, a button or a handler does not exist */
function orOutdated<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw outdated();
  return thing;
}

function outdated(): Problem {
  return new Problem('usage', ({ markdown, commands }) => markdown.outdated(commands));
}
