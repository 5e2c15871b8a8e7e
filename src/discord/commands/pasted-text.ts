/** A text that was pasted into a form, or written in a message -> a file for the library. */
import { type APILabelComponent, ComponentType, type ModalSubmitInteraction, TextInputStyle } from 'discord.js';
import { isWebAddress } from '../../article/web-address.ts';
import { fileName, type GivenFile } from '../../library/own-articles.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { Problem } from '../../problem.ts';
import { oneLine } from '../../text/one-line.ts';
import { escapeMarkdown } from '../views/markdown.ts';
import type { Reply } from '../views/reply.ts';
import type { Form, OwnerContext } from './command.ts';
import { addFile } from './library-changes.ts';

/** The names of the fields, which Discord sends back. */
const TITLE = 'title';
const TEXT = 'text';
const SOURCE = 'source';

/** The signs of bold, italics, underlining, strike-through, code and spoilers. */
const MARKUP_SIGNS = /[*_~`]+|\|\|/g;
const HEADING_LINE = /^#{1,3} /;

const MAX_PASTED_TITLE = 90;
const MAX_SOURCE_LENGTH = 500;
/** The most characters that a field of a form accepts (components/reference#text-input). */
const MAX_PASTED_TEXT = 4000;

export function pasteForm({ library: { form } }: Phrases): Form {
  const { Short, Paragraph } = TextInputStyle;
  return {
    title: form.heading,
    components: [
      field(TITLE, form.title, { style: Short, max_length: MAX_PASTED_TITLE }),
      field(TEXT, form.text, { style: Paragraph, max_length: MAX_PASTED_TEXT }),
      field(SOURCE, form.source, { style: Short, max_length: MAX_SOURCE_LENGTH, required: false }),
    ],
  };
}

/**
 * Adds the text that somebody pasted into the form. If it cannot be added, the reply says why and gives it back.
 *
 * @param channel the channel or category that it is for; `null` for the whole server
 */
export async function addPastedText(
  interaction: Pick<ModalSubmitInteraction, 'fields' | 'user'>,
  channel: string | null,
  context: OwnerContext,
): Promise<Reply> {
  try {
    return await addFile({ ...pastedFile(interaction), channel }, interaction.user.id, context);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { phrases } = context;
    const bytes = Buffer.from(interaction.fields.getTextInputValue(TEXT));
    const content = `${error.inWords(phrases)} ${escapeMarkdown(phrases.library.textBack)}`;
    return { content, files: [{ name: 'text.md', bytes }], isPrivate: true };
  }
}

/** @throws {Problem} of kind `usage` if the source is not an address */
function pastedFile({ fields }: Pick<ModalSubmitInteraction, 'fields'>): GivenFile {
  const title = oneLine(fields.getTextInputValue(TITLE), MAX_PASTED_TITLE);
  const source = fields.getTextInputValue(SOURCE).trim();
  if (source !== '' && !(isWebAddress(source) && /^https:/i.test(source))) {
    throw new Problem('usage', ({ problems }) => problems.sourceNoAddress);
  }
  const bytes = Buffer.from(fields.getTextInputValue(TEXT));
  // Pasted texts are read as Markdown, which people write on Discord.
  return {
    name: fileName(`${title || 'text'}.md`),
    bytes: async () => bytes,
    title: title || null,
    url: source || null,
  };
}

function field(
  id: string,
  label: string,
  input: { readonly style: TextInputStyle; readonly max_length: number; readonly required?: boolean },
): APILabelComponent {
  return { type: ComponentType.Label, label, component: { type: ComponentType.TextInput, custom_id: id, ...input } };
}

/**
 * The text of a message as a file. Its first line is the title, unless that is a heading of the text. A message that replies to a
 * question has the question as its heading, by which it is found when somebody asks the same again.
 *
 * @param url the address of the message
 * @param question the text of the message that it replies to; empty if there is none, or if that cannot be read
 */
export function messageFile(
  { id, url }: { readonly id: string; readonly url: string },
  text: string,
  question: string,
): GivenFile {
  const asked = oneLine(question, MAX_PASTED_TITLE);
  const [line = ''] = text.split('\n', 1);
  const opening = HEADING_LINE.test(line) ? '' : oneLine(line.replace(MARKUP_SIGNS, ''), MAX_PASTED_TITLE);
  const title = asked || opening.replace(/\.$/, '');
  const content = asked === '' ? text : `# ${asked}\n\n${text}`;
  return { name: fileName(`message ${id}.md`), bytes: async () => Buffer.from(content), title: title || null, url };
}
