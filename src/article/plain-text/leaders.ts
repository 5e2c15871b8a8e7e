/** A line -> whether leaders divide it into cells: dots that lead the eye from a name to a number, as in a table of contents. */
import { endsLikeSentence } from './line-end.ts';

const LEADER = /\s*(?:\.{5,}|…{3,}|·{5,}|\.(?:\s\.){3,})\s*/u;

/** In UTF-16 code units. */
const MAX_ROW_LENGTH = 200;
const MAX_CELL_WORDS = 8;

export function isDividedByLeaders(line: string): boolean {
  if (line.length > MAX_ROW_LENGTH || endsLikeSentence(line)) return false;
  const cells = line.split(LEADER);
  return cells.length > 1 && cells.every((cell) => cell !== '' && cell.split(/\s+/).length <= MAX_CELL_WORDS);
}
