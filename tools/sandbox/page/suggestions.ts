/** What the list above the composer offers for what is being typed. */
import { type Option, OptionType } from '../protocol.ts';
import { type CommandDraft, choose, focusedOption, give, typedCommands, write } from './draft.ts';
import { change, choiceName, inTheirLanguage, state } from './state.ts';

export interface Suggestion {
  readonly key: string;
  readonly name: string;
  readonly description?: string;
  /** The names of its options. */
  readonly options?: readonly string[];
  take(): void;
}

export interface Suggestions {
  /** What the list is about. */
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

/** Choices for the field that is being typed in; without a field, the options that can be added. */
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
  const all =
    option.type === OptionType.boolean
      ? [offer('True', true), offer('False', false)]
      : (option.choices ?? []).map((choice) => offer(choiceName(choice), choice.value));
  // What has been chosen is not searched for.
  return value === undefined ? all.filter((one) => one.name.toLowerCase().startsWith(text.toLowerCase())) : all;
}
