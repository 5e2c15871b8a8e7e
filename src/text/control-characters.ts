/**
 * Text from outside -> text that is safe to print at a terminal. Titles, file names and questions may contain control
 * characters, which can command the terminal, and direction marks, which can reverse the order of what is read.
 */

const LINE_BREAKS_AND_TABS = /\r\n|[\n\r\t\u2028\u2029]/g;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/** The control characters that JSON.stringify does not escape, and the line separators U+2028 and U+2029. */
const CONTROLS_IN_JSON = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/**
 * The text on one line: line breaks and tabs become spaces, and other control characters become visible signs.
 *
 * @example
 * escapeControls('a\u001bb\nc') // 'a␛b c'
 */
export function escapeControls(text: string): string {
  return text.replace(LINE_BREAKS_AND_TABS, ' ').replace(CONTROLS, (control) => {
    const code = control.charCodeAt(0);
    // U+2400 to U+2421 are pictures of the ASCII control characters. The others have none.
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** Like `escapeControls`, but keeps the line breaks of a message of several lines. */
export function escapeControlsByLine(text: string): string {
  return text.split('\n').map(escapeControls).join('\n');
}

/** Equivalent JSON that is safe to print, and that is one line for readers that also end lines at U+2028 and U+2029. */
export function escapeControlsInJson(json: string): string {
  return json.replace(CONTROLS_IN_JSON, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
