/** The bytes of a DOCX file -> Document. The parts of the file refer to each other by relationships. */
import { Problem } from '../../problem.ts';
import { calendarDate } from '../calendar-date.ts';
import { type Document, type Metadata, NO_METADATA } from '../document.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { decodeHtml } from '../html/decode-html.ts';
import { taggedBlocks } from '../html/html-blocks.ts';
import { type Attributes, parseXml, type TagHandler } from '../html/parse-html.ts';
import { withoutPlaces } from '../html/resolve-links.ts';
import { listLabel } from '../list-label.ts';
import { ZipArchive } from '../zip/zip-archive.ts';
import { WordNumbering } from './word-numbering.ts';
import { readWordStyles } from './word-styles.ts';
import { type NoteKind, type WordContext, WordText } from './word-text.ts';

/** @throws {Problem} of kind `article` if the file is damaged, encrypted or too large */
export function readWordDocument(file: { readonly path: string; readonly bytes: Uint8Array }): Document {
  const archive = new ZipArchive(file);
  const read = (name: string): string => {
    const content = archive.read(name);
    return content === undefined ? '' : decodeHtml(content);
  };
  const mainPart =
    readRelationships('', read).find(({ type }) => type === 'officeDocument')?.target ?? DEFAULT_MAIN_PART;
  const text = read(mainPart);
  if (text === '') {
    throw new Problem(
      'article',
      `${file.path}: the Word document has no text part. Open it in Word and save it again.`,
      'damaged',
    );
  }
  const relationships = readRelationships(mainPart, read);
  const part = (type: string): string => read(relationships.find((each) => each.type === type)?.target ?? '');
  const notes = new NoteLabels();
  const context: WordContext = {
    styles: readWordStyles(part('styles')),
    numbering: new WordNumbering(part('numbering')),
    addresses: new Map(relationships.flatMap(({ id, target, isOutside }) => (isOutside ? [[id, target]] : []))),
    noteLabel: (kind, id) => notes.next(kind, id),
  };
  const blocks = taggedBlocks(file.path, (target) => {
    parseXml(text, new WordText(context, target));
    for (const kind of ['footnote', 'endnote'] as const) {
      parseXml(part(`${kind}s`), new NoteText(kind, notes, new WordText(context, target)));
    }
  });
  const properties = readProperties(read(PROPERTIES));
  const document = new DocumentBuilder();
  const titleBlock = blocks.find(({ kind, level }) => kind === 'heading' && (level ?? 0) <= 1);
  const title = titleBlock?.level === 0 ? titleBlock.text : properties.title;
  if (titleBlock === undefined && title !== null) document.add({ kind: 'heading', level: 0, text: title });
  for (const block of blocks) document.add(withoutPlaces(block));
  return document.build({ ...properties, title });
}

const DEFAULT_MAIN_PART = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';

interface Relationship {
  readonly id: string;
  /** The last part of its type, such as `styles`. */
  readonly type: string;
  /** The name of a part, or an address outside of the file. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** @param source the part that the relationships are those of; empty for the file itself */
function readRelationships(source: string, read: (name: string) => string): Relationship[] {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const relationships: Relationship[] = [];
  parseXml(read(`${folder}_rels/${source.slice(slash)}.rels`), {
    open(_, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (id === undefined || type === undefined || target === undefined) return;
      const isOutside = mode === 'External';
      relationships.push({
        id,
        type: type.slice(type.lastIndexOf('/') + 1),
        target: isOutside ? target : target.startsWith('/') ? target.slice(1) : folder + target,
        isOutside,
      });
    },
  });
  return relationships;
}

/** The labels of notes, in the order in which the text refers to them. */
class NoteLabels {
  readonly #labels: Readonly<Record<NoteKind, Map<string, string>>> = { footnote: new Map(), endnote: new Map() };

  next(kind: NoteKind, id: string): string {
    const labels = this.#labels[kind];
    const label = labels.get(id) ?? listLabel(labels.size + 1, kind === 'footnote' ? 'decimal' : 'lower-roman');
    labels.set(id, label);
    return label;
  }

  /** @returns undefined if the text does not refer to the note */
  get(kind: NoteKind, id: string): string | undefined {
    return this.#labels[kind].get(id);
  }
}

/** Passes on the notes that the text refers to. The others are lines that Word draws between text and notes. */
class NoteText implements TagHandler {
  readonly #kind: NoteKind;
  readonly #labels: NoteLabels;
  readonly #text: WordText;
  #isOpen = false;

  constructor(kind: NoteKind, labels: NoteLabels, text: WordText) {
    this.#kind = kind;
    this.#labels = labels;
    this.#text = text;
  }

  open(name: string, attributes: Attributes): void {
    if (name === `w:${this.#kind}`) {
      const label = this.#labels.get(this.#kind, attributes['w:id'] ?? '');
      this.#isOpen = label !== undefined;
      if (label !== undefined) this.#text.openNote(label);
    } else if (this.#isOpen) this.#text.open(name, attributes);
  }

  close(name: string): void {
    if (name === `w:${this.#kind}`) this.#isOpen = false;
    else if (this.#isOpen) this.#text.close(name);
  }

  text(text: string): void {
    if (this.#isOpen) this.#text.text(text);
  }
}

/** What programs put where no title was given. */
const NO_TITLE = /^(?:microsoft word\b.*|word document|document\s?\d*|untitled\b.*)$/i;
const MAX_PROPERTY_LENGTH = 500;

/** The date is the one of the last change, because the first may be that of a template. */
function readProperties(xml: string): Metadata {
  const values = new Map<string, string>();
  let reading = '';
  parseXml(xml, {
    open(name) {
      reading = name;
    },
    close() {
      reading = '';
    },
    text(text) {
      const value = values.get(reading) ?? '';
      if (value.length < MAX_PROPERTY_LENGTH) values.set(reading, value + text);
    },
  });
  const value = (name: string): string | null => values.get(name)?.replace(/\s+/g, ' ').trim() || null;
  const title = value('dc:title');
  return {
    ...NO_METADATA,
    title: title === null || NO_TITLE.test(title) ? null : title,
    author: value('dc:creator')?.replaceAll(/\s*;\s*/g, ', ') ?? null,
    date: calendarDate(value('dcterms:modified')) ?? calendarDate(value('dcterms:created')),
  };
}
