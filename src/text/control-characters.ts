/**
 * Texts of others -> what a terminal shows and does not obey. Titles, names of files and questions may contain control
 * characters, with which a text could take over the terminal, and marks that reverse the order of what is read.
 */

const LINE_BREAKS_AND_TABS = /\r\n|[\n\r\t\u2028\u2029]/g;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/** What JSON leaves as it is of them, and what ends a line for some readers. */
const CONTROLS_IN_JSON = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** On one line: line breaks and tabs are spaces, and controls are the signs that stand for them (U+2400 and following). */
export function escapeControls(text: string): string {
  return text.replace(LINE_BREAKS_AND_TABS, ' ').replace(CONTROLS, (control) => {
    const code = control.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** A message of several lines. */
export function escapeControlsByLine(text: string): string {
  return text.split('\n').map(escapeControls).join('\n');
}

/** The same JSON on one line for every reader, which can be printed at a terminal: what it leaves as it is is escaped. */
export function escapeControlsInJson(json: string): string {
  return json.replace(CONTROLS_IN_JSON, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
