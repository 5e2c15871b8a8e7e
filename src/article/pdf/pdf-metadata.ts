/** What a PDF file says about itself -> the metadata of the document. Programs that make PDF files fill in a good part of it. */
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { oneLine } from '../../text/one-line.ts';
import { type Metadata, NO_METADATA } from '../document.ts';

/** In UTF-16 code units. */
const MAX_FIELD_LENGTH = 200;

/** Titles that a program made up: "Microsoft Word - x.docx", "Untitled", and names of files. */
const MADE_UP_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|(?:untitled|unbenannt|sans titre|document|presentation|slide|title)\s*\d*|.*\.[a-z]{2,5}|[^\s]*[\d_/\\][^\s]*|.{0,2})$/is;
/** Authors that a program made up. */
const MADE_UP_AUTHOR =
  /^(?:(?:windows |default )?user|admin(?:istrator)?|root|owner|author|unknown|anonymous|microsoft.*|.{0,1})$/i;
/** Its date of creation is left out: most often it is the day on which somebody printed, scanned or exported an older text. */
export async function readPdfMetadata(file: PDFDocumentProxy): Promise<Metadata> {
  const { info } = await file.getMetadata().catch(() => ({ info: {} }));
  const { Title, Author } = info as Readonly<Record<string, unknown>>;
  const field = (value: unknown, madeUp: RegExp): string | null => {
    const text = typeof value === 'string' ? oneLine(value, MAX_FIELD_LENGTH) : '';
    return madeUp.test(text) ? null : text;
  };
  return {
    ...NO_METADATA,
    title: field(Title, MADE_UP_TITLE),
    author: field(Author, MADE_UP_AUTHOR),
  };
}
