/**
 * Rules for modals that their schema does not contain.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal
 */
import { type Problem, problem } from './problem.ts';

const MAX_FIELDS = 5;

/** A text field of a modal. */
export interface TextInput {
  readonly type: 4;
  readonly custom_id: string;
  readonly label?: string | null;
  readonly required?: boolean | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
}

type ModalPart =
  | { readonly type: 1; readonly components: readonly TextInput[] }
  | { readonly type: 18; readonly component: TextInput | { readonly type: number; readonly custom_id: string } }
  | { readonly type: 10 };

export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly ModalPart[];
}

/** The fields of the modal that people fill in. */
export function fieldsOf({ components }: Modal): { readonly type: number; readonly custom_id: string }[] {
  return components.flatMap((part) => {
    if (part.type === 1) return [...part.components];
    return part.type === 18 ? [part.component] : [];
  });
}

export function modalProblems(modal: Modal): Problem[] {
  const fields = fieldsOf(modal);
  const ids = fields.map(({ custom_id }) => custom_id);
  const rows = modal.components.flatMap((part) => (part.type === 1 ? [part.components] : []));
  return [
    ...(fields.length === 0 || fields.length > MAX_FIELDS
      ? [problem('components', 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MAX_FIELDS} in length.`)]
      : []),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => problem('components', 'COMPONENT_CUSTOM_ID_DUPLICATED', `Component custom id ${id} is not unique`)),
    ...rows
      .filter((inputs) => inputs.length !== 1 || !inputs[0]?.label)
      .map(() => problem('components', 'BASE_TYPE_REQUIRED', 'A row has one text input, which needs a label')),
    ...fields
      .filter((field) => isTextInput(field) && (field.min_length ?? 0) > (field.max_length ?? 4000))
      .map(() => problem('components', 'BASE_TYPE_MIN_LENGTH', 'min_length must not exceed max_length')),
  ];
}

export function isTextInput(field: { readonly type: number }): field is TextInput {
  return field.type === 4;
}
