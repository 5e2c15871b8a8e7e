/** The draft -> the suggestions in the list above the composer. */
import { ChannelType, type Option, OptionType } from '../protocol.ts';
import { type CommandDraft, choose, focusedOption, give, typedCommands, write } from './draft.ts';
import { change, choiceName, inTheirLanguage, serverOf, state } from './state.ts';

export interface Suggestion {
  readonly key: string;
  readonly name: string;
  readonly description?: string;
  /** The names of a command's options. */
  readonly options?: readonly string[];
  take(): void;
}

export interface Suggestions {
  readonly heading: string;
  readonly hint?: string;
  readonly list: readonly Suggestion[];
}

export function suggestions(): Suggestions | undefined {
  const { draft, isPickerHidden } = state;
  if (isPickerHidden) return undefined;
  if (draft.kind === 'command') return forOption(draft);
  return draft.text.startsWith('/') ? forCommand(draft.text.slice(1)) : forMention(draft.text);
}

function forCommand(typed: string): Suggestions | undefined {
  const list = typedCommands().flatMap((command): Suggestion[] => {
    const { name, description } = inTheirLanguage(command);
    if (!name.toLowerCase().startsWith(typed.toLowerCase())) return [];
    const options = (command.options ?? []).map((option) => inTheirLanguage(option).name);
    return [{ key: command.name, name: `/${name}`, description, options, take: () => choose(command) }];
  });
  return list.length > 0 || typed === '' ? { heading: `Commands of ${state.bot.name}`, list } : undefined;
}

function forMention(text: string): Suggestions | undefined {
  const typed = /(?<=^|\s)@(\w*)$/.exec(text)?.[1];
  if (typed === undefined) return undefined;
  const list = [state.bot, ...state.people]
    .filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))
    .map(({ id, name }) => ({ key: id, name: `@${name}`, take: () => write(text.replace(/@\w*$/, `@${name} `)) }));
  return list.length > 0 ? { heading: 'Members', list } : undefined;
}

/** Choices for the field that is typed in. */
function forOption(draft: CommandDraft): Suggestions | undefined {
  const option = focusedOption(draft);
  if (option === undefined) return undefined;
  const { name, description } = inTheirLanguage(option);
  const hint = option.required ? `${description} (required)` : description;
  return { heading: name, hint, list: choicesFor(draft, option) };
}

function choicesFor(draft: CommandDraft, option: Option): Suggestion[] {
  const { text = '', value } = draft.given[option.name] ?? {};
  const offer = (shown: string, chosen: string | number | boolean): Suggestion => ({
    key: String(chosen),
    name: shown,
    take() {
      give(draft, option, { text: shown, value: chosen });
      change({ isPickerHidden: true });
    },
  });
  if (option.autocomplete) return state.choices.map((choice) => offer(choiceName(choice), choice.value));
  const all = choices(option).map(({ name, chosen, ...more }) => ({ ...offer(name, chosen), ...more }));
  // After a choice the list shows all choices again, not only those that begin with its name.
  return value === undefined ? all.filter((one) => startsWith(one.name, text)) : all;
}

interface Chosen {
  readonly name: string;
  readonly description?: string;
  readonly chosen: string | number | boolean;
}

/** All values of an option that has a list of them. A channel is one of the server where the person is. */
function choices(option: Option): Chosen[] {
  if (option.type === OptionType.boolean)
    return [
      { name: 'True', chosen: true },
      { name: 'False', chosen: false },
    ];
  if (option.type !== OptionType.channel)
    return (option.choices ?? []).map((choice) => ({ name: choiceName(choice), chosen: choice.value }));
  const { channels = [] } = serverOf(state.place) ?? {};
  return channels
    .filter(({ type }) => option.channel_types?.includes(type) ?? true)
    .map(({ id, name, type }) =>
      type === ChannelType.category ? { name, description: 'Category', chosen: id } : { name: `#${name}`, chosen: id },
    );
}

/** People type the name of a channel with or without its sign. */
const startsWith = (name: string, typed: string): boolean =>
  [name, name.replace(/^#/, '')].some((one) => one.toLowerCase().startsWith(typed.toLowerCase()));
