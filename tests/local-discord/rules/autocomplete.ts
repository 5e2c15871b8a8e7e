/** Rules for the choices of an autocomplete that its schema does not contain. A schema's problems name no field in a union. */
import { LIMITS, lengthOf } from './limits.ts';
import { type Problem, problem } from './problem.ts';

const CHOICES_AT_MOST = 25;

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export function choicesProblems(choices: readonly Choice[]): Problem[] {
  const found =
    choices.length > CHOICES_AT_MOST
      ? [problem('data.choices', 'BASE_TYPE_BAD_LENGTH', `Must be between 0 and ${CHOICES_AT_MOST} in length.`)]
      : [];
  choices.forEach(({ name, value }, index) => {
    for (const text of [name, String(value)]) {
      // Half of a surrogate pair is not valid text, and Discord refuses all choices because of one.
      if (/\p{Cs}/u.test(text)) found.push(problem(`data.choices.${index}`, 'BASE_TYPE_INVALID', 'Not valid Unicode.'));
      if (text.trim() === '' || lengthOf(text) > LIMITS.choiceText)
        found.push(
          problem(
            `data.choices.${index}`,
            'BASE_TYPE_BAD_LENGTH',
            `Must be between 1 and ${LIMITS.choiceText} in length.`,
          ),
        );
    }
  });
  return found;
}
