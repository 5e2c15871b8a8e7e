/** A modal and what a person fills in -> the components of the interaction that its submission starts. */
import { isTextInput, type Modal, type TextInput } from '../rules/modal.ts';

/**
 * @param values the value of each field, by its `custom_id`
 * @throws {Error} if Discord's client would not let a person submit this
 */
export function filledForm(modal: Modal, values: Readonly<Record<string, string>>): object[] {
  let id = 0;
  const unknown = new Set(Object.keys(values));
  const filled = (field: { readonly type: number; readonly custom_id: string }): object => {
    const { custom_id } = field;
    if (!isTextInput(field)) throw new Error(`The local Discord fills in text fields alone, and not "${custom_id}"`);
    unknown.delete(custom_id);
    const value = values[custom_id] ?? '';
    const mistake = mistakeIn(field, Array.from(value).length);
    if (mistake) throw new Error(`Field "${custom_id}" of the form ${mistake}`);
    return { type: field.type, id: ++id, custom_id, value };
  };
  const components = modal.components.map((part) => {
    if (part.type === 1) return { type: part.type, id: ++id, components: part.components.map(filled) };
    return part.type === 18
      ? { type: part.type, id: ++id, component: filled(part.component) }
      : { type: part.type, id: ++id };
  });
  if (unknown.size > 0) throw new Error(`The form has no field "${[...unknown].join('", "')}"`);
  return components;
}

function mistakeIn({ required, min_length, max_length }: TextInput, length: number): string | undefined {
  if (length === 0) return (required ?? true) ? 'is required' : undefined;
  return length < (min_length ?? 0) || length > (max_length ?? 4000) ? 'is too short or too long' : undefined;
}
