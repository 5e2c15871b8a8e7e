/**
 * Rules for messages that their schema does not contain: not empty, not too long in total, a valid layout of components.
 */
import { type MessageBody, MessageFlag } from '../messages.ts';
import { LIMITS, lengthOf } from './limits.ts';
import { type Problem, problem } from './problem.ts';

const Type = { row: 1, button: 2, selects: [3, 5, 6, 7, 8], text: 10 } as const;
const Style = { link: 5, premium: 6 } as const;

interface Component {
  readonly type: number;
  readonly custom_id?: string | null;
  readonly content?: string | null;
  readonly style?: number;
  readonly label?: string | null;
  readonly emoji?: object | null;
  readonly url?: string | null;
  readonly sku_id?: string | null;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

/** @returns the problems that a message would have with this body applied */
export function messageProblems(message: MessageBody): Problem[] {
  const components = (message.components ?? []) as readonly Component[];
  const v2 = ((message.flags ?? 0) & MessageFlag.componentsV2) !== 0;
  return [
    ...contentProblems(message),
    ...embedProblems(message.embeds ?? []),
    ...(v2 ? v2Problems(message, components) : legacyProblems(components)),
    ...componentProblems(everyComponent(components)),
  ];
}

export const isEmpty = (message: MessageBody): boolean =>
  // Discord trims characters that nobody can see.
  (message.content ?? '').trim() === '' &&
  [message.embeds, message.components, message.attachments, message.sticker_ids].every((list) => !list?.length) &&
  !message.poll;

export function everyComponent(components: readonly Component[]): Component[] {
  return components.flatMap((one) => [
    one,
    ...everyComponent(one.components ?? []),
    ...everyComponent(one.accessory ? [one.accessory] : []),
  ]);
}

/** The text that can ping: content, and the text displays of Components V2; embeds never do. */
export const pingingText = (message: MessageBody): string =>
  [
    message.content ?? '',
    ...everyComponent((message.components ?? []) as readonly Component[])
      .filter(({ type }) => type === Type.text)
      .map(({ content }) => content ?? ''),
  ].join('\n');

function contentProblems({ content }: MessageBody): Problem[] {
  return lengthOf(content ?? '') > LIMITS.content ? [tooLong('content', LIMITS.content)] : [];
}

function embedProblems(embeds: readonly object[]): Problem[] {
  const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  return total > LIMITS.embedsTotal
    ? [
        problem(
          'embeds',
          'MAX_EMBED_SIZE_EXCEEDED',
          `Embed size exceeds maximum size of ${LIMITS.embedsTotal}: ${total}`,
        ),
      ]
    : [];
}

interface EmbedText {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly footer?: { readonly text?: string | null } | null;
  readonly author?: { readonly name?: string | null } | null;
  readonly fields?: readonly { readonly name: string; readonly value: string }[] | null;
}

const embedLength = ({ title, description, footer, author, fields }: EmbedText): number =>
  [title, description, footer?.text, author?.name, ...(fields ?? []).flatMap(({ name, value }) => [name, value])]
    .map((text) => lengthOf(text ?? ''))
    .reduce((sum, length) => sum + length, 0);

function v2Problems(message: MessageBody, components: readonly Component[]): Problem[] {
  const excluded = {
    content: message.content,
    embeds: message.embeds?.length,
    poll: message.poll,
    sticker_ids: message.sticker_ids?.length,
  };
  const all = everyComponent(components);
  const text = all
    .filter(({ type }) => type === Type.text)
    .reduce((sum, { content }) => sum + lengthOf(content ?? ''), 0);
  const found = Object.entries(excluded)
    .filter(([, value]) => value)
    .map(([field]) =>
      problem(
        field,
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      ),
    );
  if (all.length > LIMITS.componentsInAll)
    found.push(
      problem('components', 'BASE_TYPE_BAD_LENGTH', `At most ${LIMITS.componentsInAll} in all, nested ones included`),
    );
  if (text > LIMITS.componentsText) found.push(tooLong('components', LIMITS.componentsText));
  return found;
}

function legacyProblems(components: readonly Component[]): Problem[] {
  const found = components.flatMap((one, index) =>
    one.type === Type.row
      ? []
      : [problem(`components.${index}.type`, 'UNION_TYPE_CHOICES', 'Only an action row without IS_COMPONENTS_V2')],
  );
  if (components.length > LIMITS.actionRows)
    found.push(problem('components', 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${LIMITS.actionRows} in length.`));
  return found;
}

function componentProblems(all: readonly Component[]): Problem[] {
  const ids = all.flatMap(({ custom_id }) => custom_id ?? []);
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => problem('components', 'COMPONENT_CUSTOM_ID_DUPLICATED', `Component custom id ${id} is not unique`)),
    ...all.filter(({ type }) => type === Type.row).flatMap(rowProblems),
    ...all.filter(({ type }) => type === Type.button).flatMap(buttonProblems),
  ];
}

function rowProblems({ components = [] }: Component): Problem[] {
  const selects = components.filter(({ type }) => Type.selects.some((select) => select === type)).length;
  return components.length > LIMITS.buttonsInRow ||
    selects > LIMITS.selectsInRow ||
    (selects > 0 && components.length > 1)
    ? [problem('components', 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A row contains at most 5 buttons or one select menu')]
    : [];
}

function buttonProblems({ style, custom_id, url, sku_id, label, emoji }: Component): Problem[] {
  const linked = style === Style.link ? Boolean(url) && !custom_id : true;
  const named = style === Style.link || style === Style.premium ? true : Boolean(custom_id) && !url;
  const worded = style === Style.premium ? Boolean(sku_id) : Boolean(label) || Boolean(emoji);
  return linked && named && worded
    ? []
    : [problem('components', 'BUTTON_COMPONENT_INVALID', 'A button needs a label or emoji, and a custom_id or a url')];
}

const tooLong = (path: string, limit: number): Problem =>
  problem(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${limit} or fewer in length.`);
