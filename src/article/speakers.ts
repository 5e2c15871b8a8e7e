/**
 * The blocks of a document -> the same blocks, where a paragraph that begins with the name of its speaker ("Ann Roe: Hello!")
 * is a turn. A label before a colon may be anything ("Price: $5"), so it is a name only if the document is a conversation
 * there: speakers speak again and again, and most paragraphs between their turns are turns.
 */
import type { Document, DocumentBlock } from './document.ts';

/** A name of up to four words, after a time or before something in brackets: "[10:02] BOB:", "Ann Roe (chair):". */
const SPEAKER =
  /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s{1,3})?(?<name>[\p{Lu}@][\p{L}\p{M}\p{N}.'’_-]{0,30}(?: (?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}|d[aeiu]|del|la|le|van|von|der|den|bin|al|of)){0,3})(?: [([][^()[\]]{1,40}[)\]])?:\s+\S/u;

/** In characters; a name with its additions is shorter. */
const MAX_SPEAKER_LENGTH = 200;

const MIN_TURNS = 3;
const MIN_SPEAKERS = 2;

/** The part of the paragraphs, from the first turn to the last, that have a speaker. Some turns have several paragraphs. */
const SHARE_OF_TURNS = 0.4;

export function markTurns({ text, blocks }: Pick<Document, 'text' | 'blocks'>): readonly DocumentBlock[] {
  const labels = blocks.map((block) => (block.kind === 'paragraph' ? speakerLabel(text, block) : undefined));
  const speakers = speakersAmong(labels.filter((label) => label !== undefined));
  const isTurn = labels.map((label) => label !== undefined && speakers.has(label));
  const count = isTurn.filter(Boolean).length;
  if (count < MIN_TURNS || speakers.size < MIN_SPEAKERS) return blocks;
  const between = blocks.slice(isTurn.indexOf(true), isTurn.lastIndexOf(true) + 1);
  if (count < between.filter(({ kind }) => kind === 'paragraph').length * SHARE_OF_TURNS) return blocks;
  return blocks.map((block, i) => (isTurn[i] === true ? { ...block, kind: 'turn' } : block));
}

function speakerLabel(text: string, { start, end }: DocumentBlock): string | undefined {
  return SPEAKER.exec(text.slice(start, Math.min(end, start + MAX_SPEAKER_LENGTH)))?.groups?.name;
}

/**
 * The labels that are written like one that occurs again. If none does, all labels must be in capitals, as in a play or in
 * minutes.
 */
function speakersAmong(labels: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const manners = new Set<string>();
  for (const label of labels) {
    if (seen.has(label)) manners.add(mannerOf(label));
    seen.add(label);
  }
  const areInCapitals = labels.every((label) => mannerOf(label) === 'capitals');
  return areInCapitals ? seen : new Set([...seen].filter((label) => manners.has(mannerOf(label))));
}

/** How a name is written. The speakers of one conversation are all written in one way. */
function mannerOf(name: string): 'capitals' | 'full name' | 'one word' {
  if (name === name.toUpperCase()) return 'capitals';
  return name.includes(' ') ? 'full name' : 'one word';
}
