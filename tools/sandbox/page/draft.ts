/** The draft: the message, or the command with its options, that a person is about to send. */
import { type Command, CommandType, contextOf, type Option, OptionType, type Values } from '../protocol.ts';
import { act } from './connection.ts';
import { change, type Draft, EMPTY_DRAFT, type Given, inTheirLanguage, state, toast } from './state.ts';

export type CommandDraft = Draft & { kind: 'command' };

/** The commands of a type that Discord offers here. */
export function offeredCommands(type: number): Command[] {
  const context = contextOf(state.place);
  return state.commands.filter((one) => one.type === type && (one.contexts?.includes(context) ?? true));
}

export const typedCommands = (): Command[] => offeredCommands(CommandType.typed);

export function write(text: string): void {
  const { draft } = state;
  const before = draft.kind === 'message' ? draft : EMPTY_DRAFT;
  change({ draft: { ...before, text }, active: 0, isPickerHidden: false });
}

export function discard(): void {
  change({ draft: EMPTY_DRAFT, choices: [], active: 0, isPickerHidden: false });
}

/** Begins a command, with an open field for each required option. */
export function choose(command: Command): void {
  const { options = [] } = command;
  const required = options.filter((option) => option.required);
  const given = Object.fromEntries(required.map(({ name }) => [name, { text: '' }]));
  change({ draft: { kind: 'command', command, given }, choices: [], isPickerHidden: false });
}

/** The options with an open field, in the command's order. */
export const openOptions = ({ command, given }: CommandDraft): Option[] =>
  (command.options ?? []).filter(({ name }) => name in given);
/** The options that can still be added, in the command's order. */
export const furtherOptions = ({ command, given }: CommandDraft): Option[] =>
  (command.options ?? []).filter(({ name }) => !(name in given));

export const focusedOption = ({ command, focused }: CommandDraft): Option | undefined =>
  command.options?.find(({ name }) => name === focused);

export function give(draft: CommandDraft, option: Option, given: Given): void {
  change({ draft: { ...draft, given: { ...draft.given, [option.name]: given }, focused: option.name } });
}

export function withdraw(draft: CommandDraft, { name }: Option): void {
  const { [name]: _, ...given } = draft.given;
  change({ draft: { ...draft, given, focused: undefined } });
}

/** Puts typed text into a field. Enter then uses the first suggestion only if the value must be one of the choices. */
export function typeInto(draft: CommandDraft, option: Option, given: Given): void {
  give(draft, option, given);
  change({ active: isChosen(option) ? 0 : -1, isPickerHidden: false });
  void suggest();
}

/** Whether the value must be one of those in the list. */
const isChosen = ({ type, choices }: Option): boolean =>
  type === OptionType.boolean || type === OptionType.channel || choices !== undefined;

let asked = 0;

/** Asks the bot for suggestions. Only the response to the latest request counts. */
async function suggest(): Promise<void> {
  const { draft, me, place } = state;
  const option = draft.kind === 'command' ? focusedOption(draft) : undefined;
  const asking = ++asked;
  if (draft.kind !== 'command' || !option?.autocomplete) return change({ choices: [] });
  const { values: all } = filled(draft);
  const typed = Object.entries(all).filter(([, value]) => typeof value !== 'object');
  const values = { ...Object.fromEntries(typed), [option.name]: draft.given[option.name]?.text ?? '' };
  const command = draft.command.name;
  const outcome = await act({ type: 'suggest', person: me, place, command, values, focused: option.name });
  if (asking === asked) change({ choices: outcome.type === 'choices' ? outcome.choices : [] });
}

/** The values of the fields, without those that are empty or not valid for their option, and the files that they name. */
function filled(draft: CommandDraft): { values: Values; files: File[] } {
  const values: Values = {};
  const files: File[] = [];
  for (const option of openOptions(draft)) {
    const { file, ...given } = draft.given[option.name] ?? { text: '' };
    const value = file ? { file: files.push(file) - 1 } : givenValue(option, given);
    if (value !== undefined) values[option.name] = value;
  }
  return { values, files };
}

function givenValue(option: Option, { text, value }: Given): string | number | boolean | undefined {
  if (value !== undefined) return value;
  const typed = text.trim();
  if (typed === '' || isChosen(option) || option.type === OptionType.attachment) return undefined;
  return option.type === OptionType.string ? typed : Number(typed);
}

/** The first option whose field is required and empty, or not valid. */
export function missing(draft: CommandDraft): Option | undefined {
  const { values } = filled(draft);
  return openOptions(draft).find(
    ({ name, required }) => !(name in values) && (required || (draft.given[name]?.text ?? '') !== ''),
  );
}

/** Sends the draft and begins a new one. If it is refused, the draft comes back. */
export async function send(): Promise<void> {
  const { draft, me, place } = state;
  if (draft.kind === 'message' && draft.text.trim() === '' && draft.files.length === 0) return;
  if (draft.kind === 'command' && missing(draft)) return;
  asked += 1;
  discard();
  const unknown = draft.kind === 'message' ? /^\/[\w-]+/.exec(draft.text)?.[0] : undefined;
  if (unknown !== undefined) {
    const names = typedCommands().map((command) => `/${inTheirLanguage(command).name}`);
    toast(`There is no command ${unknown}, so this was sent as a message. The commands are ${names.join(', ')}.`);
  }
  const { values, files } = draft.kind === 'command' ? filled(draft) : { values: {}, files: draft.files };
  const outcome = await act(
    draft.kind === 'command'
      ? { type: 'use', person: me, place, command: draft.command.name, values }
      : {
          type: 'say',
          person: me,
          place,
          content: withMentions(draft.text),
          ...(draft.repliesTo !== undefined && { repliesTo: draft.repliesTo }),
        },
    files,
  );
  if (outcome.type === 'refused' && state.draft === EMPTY_DRAFT) change({ draft });
}

/** `@Ada`, as people write it -> `<@1234>`, as Discord stores it. */
export function withMentions(text: string): string {
  return [state.bot, ...state.people].reduce(
    (written, { id, name }) => written.replace(new RegExp(`@${name}\\b`, 'gi'), `<@${id}>`),
    text,
  );
}

/** `<@1234>`, as Discord stores it -> `@Ada`, as people write it. */
export function withNames(content: string): string {
  return [state.bot, ...state.people].reduce(
    (shown, { id, name }) => shown.replaceAll(new RegExp(`<@!?${id}>`, 'g'), `@${name}`),
    content,
  );
}

/** Begins a reply to a message of the bot. */
export function replyTo(id: string): void {
  const { draft } = state;
  change({ draft: { ...(draft.kind === 'message' ? draft : EMPTY_DRAFT), repliesTo: id } });
}
