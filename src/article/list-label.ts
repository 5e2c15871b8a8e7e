/** The number of a list item -> what a reader sees before the item: 3 -> "3", "c" or "iii". */

export type NumberStyle = 'decimal' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman';

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];
/** No list has as many items with letters or Roman numerals; the label would grow with the number. */
const MAX_STYLED = 4000;

/** A number that its style cannot express is written in digits. */
export function listLabel(value: number, style: NumberStyle): string {
  if (style === 'decimal' || !Number.isInteger(value) || value < 1 || value >= MAX_STYLED) return `${value}`;
  const lower = style === 'lower-roman' || style === 'upper-roman' ? romanNumeral(value) : letters(value);
  return style === 'upper-letter' || style === 'upper-roman' ? lower.toUpperCase() : lower;
}

/** 1 -> "a", 26 -> "z", 27 -> "aa", 28 -> "ab". */
function letters(value: number): string {
  let label = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    label = String.fromCharCode(97 + ((rest - 1) % 26)) + label;
  }
  return label;
}

function romanNumeral(value: number): string {
  let label = '';
  let rest = value;
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      label += sign;
      rest -= worth;
    }
  }
  return label;
}
