/** The levels of the headings in a plain text, by how they are written. */

export const TITLE_LEVEL = 1;
export const HEADING_LEVEL = 2;
export const DEEPEST_HEADING_LEVEL = 6;
