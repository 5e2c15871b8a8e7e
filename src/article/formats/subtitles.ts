/**
 * Subtitles and transcripts (WebVTT, SubRip, and lines that begin with a time) -> Document. Cues are put together into what was
 * said, in paragraphs or turns. The times are not part of the reading text, but the anchor of a block: `t=65`, in seconds.
 */
import type { ArticleFormat } from '../article-format.ts';
import { readDecoded } from '../decode-text.ts';
import { type Document, NO_METADATA } from '../document.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { type Cue, type CueLine, isSubtitles, readCues } from '../subtitles/cues.ts';

export const subtitles: ArticleFormat = {
  name: 'subtitles (.vtt, .srt)',
  extensions: ['.vtt', '.srt'],
  maxBytesInPlace: 2 ** 20,
  recognises: (bytes) => isSubtitles(Buffer.from(bytes.subarray(0, EXAMINED_BYTES)).toString('utf8')),
  async read(file) {
    return readDecoded(file, (text) => readSubtitles(text));
  },
};

const EXAMINED_BYTES = 4096;

/** In UTF-16 code units: a paragraph ends with the first sentence after this. */
const PARAGRAPH_LENGTH = 500;
/** Without punctuation, as in automatic captions, it ends here. */
const MAX_PARAGRAPH_LENGTH = 1000;
/** In seconds: after this silence a new paragraph begins. */
const PAUSE = 4;
const SAID_IN_FULL = /[.!?…][”’"')\]]*$/;

/** What one person says without a break. */
interface Utterance {
  /** When it begins, in seconds. */
  readonly start: number;
  /** Null if nobody is named. */
  readonly speaker: string | null;
  /** Whether someone else has spoken before. */
  readonly isTurn: boolean;
  text: string;
}

function readSubtitles(text: string): Document {
  const { title, cues } = readCues(text);
  const document = new DocumentBuilder();
  if (title !== null) document.add({ kind: 'heading', level: 1, text: title });
  for (const { speaker, isTurn, text: said, start } of utterances(withoutRepetitions(cues))) {
    document.add({
      kind: isTurn ? 'turn' : 'paragraph',
      text: speaker === null ? said : `${speaker}: ${said}`,
      anchor: `t=${Math.floor(start)}`,
    });
  }
  return document.build({ ...NO_METADATA, title });
}

function utterances(cues: readonly Cue[]): Utterance[] {
  const found: Utterance[] = [];
  let speaker: string | null = null;
  let end = 0;
  for (const cue of cues) {
    for (const line of cue.lines) {
      const open = found.at(-1);
      const isChange = line.isNewSpeaker && (line.speaker === null || line.speaker !== speaker);
      if (line.text === '' && !isChange) continue;
      if (isChange) speaker = line.speaker;
      if (open !== undefined && !isChange && !endsParagraph(open, cue.start - end)) {
        open.text = `${open.text} ${line.text}`.trim();
      } else {
        // The name is said once. The turn goes on in further paragraphs.
        const isTurn = isChange || open?.isTurn === true;
        found.push({ start: cue.start, speaker: isChange ? speaker : null, isTurn, text: line.text });
      }
    }
    end = cue.end;
  }
  return found.filter(({ text }) => text !== '');
}

function endsParagraph({ text }: Utterance, pause: number): boolean {
  if (text.length >= MAX_PARAGRAPH_LENGTH) return true;
  return SAID_IN_FULL.test(text) && (text.length >= PARAGRAPH_LENGTH || pause >= PAUSE);
}

/** Captions roll if at least this part of the cues repeats lines of the cue before. Otherwise somebody says a thing twice. */
const ROLLING = 0.3;

/** In rolling captions, each cue shows the last line again, with the next one below it or with further words. */
function withoutRepetitions(cues: readonly Cue[]): Cue[] {
  const news = cues.map((cue, i) => newLines(cues[i - 1], cue));
  const rolling = news.filter((lines, i) => lines !== cues[i]?.lines).length;
  if (rolling < ROLLING * cues.length) return [...cues];
  return cues.map((cue, i) => ({ ...cue, lines: news[i] ?? [] }));
}

/** @returns the lines that the cue before does not show; the same array if there are no others */
function newLines(before: Cue | undefined, { lines }: Cue): readonly CueLine[] {
  const shown = before?.lines.map(({ text }) => text).filter((text) => text !== '') ?? [];
  for (let count = Math.min(shown.length, lines.length); count > 0; count--) {
    if (shown.slice(-count).every((text, i) => text === lines[i]?.text)) return lines.slice(count);
  }
  const [first, ...others] = lines;
  const last = `${shown.at(-1)} `;
  return first?.text.startsWith(last) === true ? [{ ...first, text: first.text.slice(last.length) }, ...others] : lines;
}
