/** The beginning of a line -> the marker of a list item, if there is one. */

const SIGNS = '[•‣⁃◦▪▫●○■□◆◇➢➤►▶✓✔❖·∙*o–—-]';
const NUMBERS = String.raw`(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\[\d{1,3}\]|[A-Z]\))`;
const BEFORE_TEXT = String.raw`\s+(?=\S)`;
const BULLET_SIGN = new RegExp(`^${SIGNS}${BEFORE_TEXT}`, 'u');
const NUMBER = new RegExp(`^${NUMBERS}${BEFORE_TEXT}`, 'u');
/** A marker with nothing after it. */
const ALONE = new RegExp(`^(?:${SIGNS}|${NUMBERS})$`, 'u');

export interface ListMarker {
  /** The marker and the space after it, as a reader of Markdown knows it: "- ", "3. ". */
  readonly marker: string;
  /** What comes after the marker. */
  readonly rest: string;
  readonly isBullet: boolean;
}

export function listMarkerOf(line: string): ListMarker | undefined {
  const bullet = BULLET_SIGN.exec(line)?.[0];
  if (bullet !== undefined) return { marker: '- ', rest: line.slice(bullet.length), isBullet: true };
  const number = NUMBER.exec(line)?.[0];
  if (number === undefined) return undefined;
  return { marker: `${number.trim()} `, rest: line.slice(number.length), isBullet: false };
}

/** Whether a text is nothing but a marker. */
export function isListMarker(text: string): boolean {
  return ALONE.test(text);
}
