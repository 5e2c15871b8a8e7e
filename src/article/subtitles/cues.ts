/** The text of a file of subtitles -> its cues: what is shown at one time, line by line, without marks of any kind. */
import { linesOf } from '../../text/lines.ts';

/** A line of a cue, which one person speaks. */
export interface CueLine {
  readonly text: string;
  /** Who speaks, if the line says so. */
  readonly speaker: string | null;
  /** Whether someone else begins to speak here, even if nobody is named. */
  readonly isNewSpeaker: boolean;
}

export interface Cue {
  /** In seconds. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly CueLine[];
}

export interface Subtitles {
  readonly title: string | null;
  readonly cues: readonly Cue[];
}

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}`);
/** A line of a transcript: a time, and what is said unless that is on the next line. */
const TIMED_LINE = new RegExp(String.raw`^\s*[[(]?${TIME}[\])]?(?:\s+(?:[-–—]\s+)?(.*))?$`);

const HEADER = /^\uFEFF?WEBVTT(?=[ \t\r\n]|$)[ \t]*[-–—:]?[ \t]*(?<title>[^\r\n]*)/;
/** Blocks of WebVTT that are not cues. */
const OTHER_BLOCK = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

const VOICE = /<v(?:\.[^\s>]*)?\s+([^>]{1,200})>/i;
const TAG = /<[^<>]{0,500}>|\{\\[^{}]{0,100}\}/g;
const ENTITY = /&(amp|lt|gt|nbsp|lrm|rlm|quot|#39);/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', quot: '"', '#39': "'" };
/** A dash or ">>" before what another person says. */
const CHANGE = /^\s*(?:>{2,3}|[-–—])\s*(?=\S)/;
/** A name before a colon: at most four words that begin with capitals, as in "ANN:" or "Dr. Ann Lee:". */
const SPEAKER_LABEL =
  /^\s*[[(]?((?:\p{Lu}[\p{L}\p{M}\p{N}.'’-]{0,30}\s){0,3}\p{Lu}[\p{L}\p{M}\p{N}.'’-]{0,30}(?:\s\d{1,3})?)[\])]?\s*:(?=\s|$)/u;

/** Single spaces need no work, which matters in long lines. */
const OTHER_THAN_ONE_SPACE = /[^\S ]\s*|\s{2,}/g;

/** In UTF-16 code units: how much of a file is examined. */
const OPENING = 4000;
const MIN_TIMED_LINES = 4;
/** In seconds. A recording begins here; a schedule of a day does not. */
const BEGINNING = 60;

/** Whether the text of a file begins as subtitles or a transcript with times do. */
export function isSubtitles(text: string): boolean {
  if (HEADER.test(text.slice(0, OPENING)) && text.slice(0, OPENING).includes('-->')) return true;
  const opening = linesIn(text.slice(0, OPENING).replace(/^\uFEFF/, '')).filter((line) => line.trim() !== '');
  const [first = '', second = ''] = opening;
  if (TIMING.test(first) || (/^\s*\d+\s*$/.test(first) && TIMING.test(second))) return true;
  const times = opening.map((line) => TIMED_LINE.exec(line)).filter((match) => match !== null);
  const seconds = times.map((match) => secondsOf(match.slice(1, 5)));
  const isAscending = seconds.every((time, i) => time >= (seconds[i - 1] ?? 0));
  const isMost = times.length >= MIN_TIMED_LINES && times.length * 2 >= opening.length - 1;
  return isMost && isAscending && TIMED_LINE.test(first) && (seconds[0] ?? BEGINNING) < BEGINNING;
}

export function readCues(text: string): Subtitles {
  const title = HEADER.exec(text)?.groups?.title?.trim() ?? '';
  const lines = linesIn(text);
  const cues = lines.some((line) => TIMING.test(line)) ? readTimedCues(lines) : readTranscript(lines);
  return { title: title === '' ? null : title, cues };
}

function linesIn(text: string): string[] {
  return Array.from(linesOf(text, 0), ({ start, end }) => text.slice(start, end));
}

/** Cues with a line of their times, and a blank line after them. What is not below such a line is not shown. */
function readTimedCues(lines: readonly string[]): Cue[] {
  const cues: { start: number; end: number; lines: CueLine[] }[] = [];
  let isInside = false;
  for (const line of lines) {
    const timing = TIMING.exec(line);
    if (timing !== null) {
      cues.push({ start: secondsOf(timing.slice(1, 5)), end: secondsOf(timing.slice(5, 9)), lines: [] });
      isInside = true;
    } else if (line.trim() === '' || OTHER_BLOCK.test(line)) isInside = false;
    else if (isInside) cues.at(-1)?.lines.push(cueLine(line));
  }
  return cues.filter((cue) => cue.lines.some(({ text }) => text !== ''));
}

/** Lines with the time at which they begin. */
function readTranscript(lines: readonly string[]): Cue[] {
  const cues: { start: number; lines: CueLine[] }[] = [];
  for (const line of lines) {
    const timed = TIMED_LINE.exec(line);
    if (timed !== null) cues.push({ start: secondsOf(timed.slice(1, 5)), lines: [] });
    const text = timed === null ? line : (timed[5] ?? '');
    if (text.trim() !== '') cues.at(-1)?.lines.push(cueLine(text));
  }
  return cues
    .map((cue, i) => ({ ...cue, end: cues[i + 1]?.start ?? cue.start }))
    .filter((cue) => cue.lines.some(({ text }) => text !== ''));
}

/** @param parts hours, minutes, seconds and milliseconds; the first and the last may be missing */
function secondsOf([hours = '0', minutes = '0', seconds = '0', fraction = '0']: readonly (
  | string
  | undefined
)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`);
}

function cueLine(line: string): CueLine {
  const voice = VOICE.exec(line)?.[1]?.trim() ?? null;
  const shown = line.replace(TAG, '').replace(ENTITY, (_, name: string) => ENTITIES[name] ?? '');
  const changed = shown.replace(CHANGE, '');
  const label = SPEAKER_LABEL.exec(changed);
  const text = (voice === null && label !== null ? changed.slice(label[0].length) : changed)
    .replace(OTHER_THAN_ONE_SPACE, ' ')
    .trim();
  const speaker = voice ?? label?.[1] ?? null;
  return { text, speaker, isNewSpeaker: speaker !== null || changed !== shown };
}
