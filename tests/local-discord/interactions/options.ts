/**
 * The options of a command as a person can give them: only registered ones, all required ones, within the limits.
 * Anything else is a mistake of the test and throws.
 */
import type { AttachedFile, OptionValue, OptionValues, RegisteredCommand, RegisteredOption } from '../types.ts';

const Type = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  channel: 7,
  number: 10,
  attachment: 11,
} as const;

export interface GivenOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly GivenOption[];
}

export interface Surroundings {
  /** Takes a file from a person. Returns the id of the attachment. */
  readonly attach: (file: AttachedFile) => string;
  /** The type of a channel of the server where the person is. */
  readonly channel: (id: string) => number | undefined;
}

/** @param focused the option that is typed in an autocomplete; no option is required yet */
export function givenOptions(
  command: Pick<RegisteredCommand, 'name'> & { readonly options?: readonly RegisteredOption[] },
  path: readonly string[],
  values: OptionValues,
  around: Surroundings,
  focused?: string,
): GivenOption[] {
  const registered = command.options ?? [];
  const nested = registered.filter(({ type }) => type === Type.subcommand || type === Type.group);
  if (nested.length > 0) {
    const [name, ...rest] = path;
    const chosen = nested.find((option) => option.name === name);
    if (!chosen) throw new Error(`/${command.name} has no subcommand "${name ?? ''}"`);
    return [{ name: chosen.name, type: chosen.type, options: givenOptions(chosen, rest, values, around, focused) }];
  }
  const known = new Set(registered.map(({ name }) => name));
  for (const name of [...Object.keys(values), ...path, ...(focused === undefined ? [] : [focused])])
    if (!known.has(name)) throw new Error(`/${command.name} has no option "${name}"`);
  return registered.flatMap((option) => given(command.name, option, values[option.name], around, focused));
}

function given(
  command: string,
  option: RegisteredOption,
  value: OptionValue | undefined,
  around: Surroundings,
  focused: string | undefined,
): GivenOption[] {
  const { name, type } = option;
  if (focused === name) {
    if (!option.autocomplete) throw new Error(`Option "${name}" of /${command} has no autocomplete`);
    return [{ name, type, value: isFile(value) ? '' : (value ?? ''), focused: true }];
  }
  if (value === undefined) {
    if (option.required && focused === undefined) throw new Error(`/${command} requires "${name}"`);
    return [];
  }
  const mistake = focused === undefined ? mistakeIn(option, value, around) : undefined;
  if (mistake) throw new Error(`Option "${name}" of /${command} ${mistake}: ${JSON.stringify(value)}`);
  return [{ name, type, value: isFile(value) ? around.attach(value) : value }];
}

function isFile(value: OptionValue | undefined): value is AttachedFile {
  return typeof value === 'object';
}

function mistakeIn(option: RegisteredOption, value: OptionValue, around: Surroundings): string | undefined {
  const {
    type,
    choices,
    channel_types,
    min_length = 0,
    max_length = 6000,
    min_value = -Infinity,
    max_value = Infinity,
  } = option;
  if (type === Type.attachment || isFile(value)) {
    return type === Type.attachment && isFile(value)
      ? undefined
      : 'must be a file if it is an attachment, and else not';
  }
  if (choices?.length && !choices.some((choice) => choice.value === value)) return 'has no such choice';
  if (type === Type.boolean) return typeof value === 'boolean' ? undefined : 'must be true or false';
  if (type === Type.integer || type === Type.number) {
    const fits = typeof value === 'number' && (type === Type.number || Number.isInteger(value));
    if (!fits) return 'must be a number of its kind';
    return value >= min_value && value <= max_value ? undefined : 'is out of range';
  }
  if (typeof value !== 'string') return 'must be a string';
  if (type === Type.channel) {
    const channelType = around.channel(value);
    if (channelType === undefined) return 'must be a channel of this server';
    return (channel_types?.includes(channelType) ?? true) ? undefined : 'must be a channel of another type';
  }
  const { length } = Array.from(value);
  if (type === Type.string && (length < min_length || length > max_length)) return 'is too short or too long';
  return type === Type.string && value === '' ? 'cannot be empty' : undefined;
}
