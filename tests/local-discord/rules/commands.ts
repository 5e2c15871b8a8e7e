/**
 * Rules for commands that their schema does not contain.
 * https://discord.com/developers/docs/interactions/application-commands
 */
import { LIMITS, lengthOf } from './limits.ts';
import { type Problem, problem } from './problem.ts';

const CHAT_INPUT = 1;
const TYPES_WITH_AUTOCOMPLETE: readonly number[] = [3, 4, 10];
const SUBCOMMANDS: readonly number[] = [1, 2];
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

interface Option {
  readonly type: number;
  readonly name: string;
  readonly description?: string | null;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | null;
  readonly options?: readonly Option[] | null;
}

export interface CommandBody {
  readonly name: string;
  readonly type?: number | null;
  readonly description?: string | null;
  readonly options?: readonly Option[] | null;
}

export function commandProblems(command: CommandBody): Problem[] {
  if ((command.type ?? CHAT_INPUT) !== CHAT_INPUT)
    return command.description
      ? [problem('description', 'APPLICATION_COMMANDS_DESCRIPTION_NOT_ALLOWED', 'Only chat input commands have one')]
      : [];
  return [
    ...nameProblems(command.name, 'name'),
    ...(command.description ? [] : [problem('description', 'BASE_TYPE_REQUIRED', 'This field is required')]),
    ...optionProblems(command.options ?? [], 'options'),
    ...(textLength(command) > LIMITS.commandText
      ? [problem('', 'APPLICATION_COMMAND_TOO_LARGE', `Names, descriptions and choices exceed ${LIMITS.commandText}`)]
      : []),
  ];
}

export function commandListProblems(commands: readonly CommandBody[]): Problem[] {
  const names = commands.map(({ name, type }) => `${type ?? CHAT_INPUT} ${name}`);
  const chatInputs = commands.filter(({ type }) => (type ?? CHAT_INPUT) === CHAT_INPUT).length;
  return [
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => problem('', 'APPLICATION_COMMANDS_DUPLICATE_NAME', `Commands must have unique names: ${name}`)),
    ...(chatInputs > LIMITS.chatInputCommands
      ? [problem('', 'BASE_TYPE_BAD_LENGTH', `At most ${LIMITS.chatInputCommands} chat input commands`)]
      : []),
    ...commands.flatMap((command, index) =>
      commandProblems(command).map(({ path, ...rest }) => ({ path: [String(index), ...path], ...rest })),
    ),
  ];
}

function optionProblems(options: readonly Option[], path: string): Problem[] {
  const names = options.map(({ name }) => name);
  const firstOptional = options.findIndex(({ required, type }) => !required && !SUBCOMMANDS.includes(type));
  return options.flatMap((option, index) => {
    const here = `${path}.${index}`;
    const found = [
      ...nameProblems(option.name, `${here}.name`),
      ...choiceProblems(option, here),
      ...optionProblems(option.options ?? [], `${here}.options`),
    ];
    if (names.indexOf(option.name) !== index)
      found.push(problem(`${here}.name`, 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'Option names must be unique'));
    if (option.required && firstOptional >= 0 && firstOptional < index)
      found.push(
        problem(here, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', 'Required options must be placed before others'),
      );
    return found;
  });
}

function choiceProblems({ type, autocomplete, choices }: Option, here: string): Problem[] {
  const found = (choices ?? [])
    .filter(({ value }) => typeof value === 'string' && lengthOf(value) > LIMITS.choiceText)
    .map(() => problem(`${here}.choices`, 'BASE_TYPE_MAX_LENGTH', `Must be ${LIMITS.choiceText} or fewer in length.`));
  if (autocomplete && (choices?.length || !TYPES_WITH_AUTOCOMPLETE.includes(type)))
    found.push(problem(`${here}.autocomplete`, 'INVALID_AUTOCOMPLETE', 'Not with choices, and not for this type'));
  return found;
}

const nameProblems = (name: string, path: string): Problem[] =>
  NAME.test(name) && name === name.toLowerCase()
    ? []
    : [problem(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')];

const textLength = (part: CommandBody | Option): number =>
  lengthOf(part.name) +
  lengthOf(part.description ?? '') +
  (part.options ?? []).reduce((sum, option) => sum + textLength(option), 0) +
  ('choices' in part ? (part.choices ?? []) : []).reduce(
    (sum, { name, value }) => sum + lengthOf(name) + lengthOf(String(value)),
    0,
  );
