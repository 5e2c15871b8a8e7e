/**
 * PDF -> Document: the text in reading order, with the page of each block. Running heads, running feet, page numbers and tables
 * of contents are left out, and a word or a paragraph is whole wherever a line or a page ends.
 */
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { Problem } from '../../problem.ts';
import type { ArticleFile, ArticleFormat } from '../article-format.ts';
import type { Document } from '../document.ts';
import { DocumentBuilder, type NewBlock } from '../document-builder.ts';
import { findRows, type Row } from '../pdf/page-rows.ts';
import { Fonts, readRuns } from '../pdf/page-runs.ts';
import { blocksOf, type PdfBlock } from '../pdf/pdf-blocks.ts';
import { readPdfMetadata } from '../pdf/pdf-metadata.ts';
import { ReadingOrder } from '../pdf/reading-order.ts';
import { type PagesWithoutHeads, type RunningHead, withoutRunningHeads } from '../pdf/running-heads.ts';
import { exceedsBytes, MAX_BYTES } from '../size-limits.ts';

/** In bytes. The format allows other bytes before its signature, but only among the first 1,024. */
const LONGEST_PREAMBLE = 1024;

export const pdf: ArticleFormat = {
  name: 'PDF',
  extensions: ['.pdf'],
  recognises: (bytes) => Buffer.from(bytes.subarray(0, LONGEST_PREAMBLE)).includes('%PDF-'),
  read: readPdf,
};

/** Nothing is drawn, so that pictures and fonts are not needed; nothing in the file is run, and nothing is printed. */
const OPTIONS = {
  isEvalSupported: false,
  enableXfa: false,
  maxImageSize: 0,
  disableFontFace: true,
  useSystemFonts: false,
  isOffscreenCanvasSupported: false,
  verbosity: 0,
} as const;

async function readPdf(file: ArticleFile): Promise<Document> {
  const opened = await openPdf(file);
  try {
    const { pages, heads } = await pagesWithoutHeads(opened, file.path);
    const blocks = blocksOf(linesInOrder(pages));
    if (blocks.length === 0) throw withoutText(file.path);
    const metadata = await readPdfMetadata(opened);
    const document = new DocumentBuilder();
    for (const block of complete(blocks, metadata.title, heads)) document.add(block);
    return document.build(metadata);
  } catch (error) {
    throw asPdfProblem(file.path, error);
  } finally {
    await opened.destroy();
  }
}

/** The blocks with the title above them, and with what running heads say where these begin, if it is said nowhere else. */
function complete(blocks: readonly PdfBlock[], title: string | null, heads: readonly RunningHead[]): NewBlock[] {
  const texts = blocks.map(({ text }) => inLetters(text));
  const isSaid = title === null || texts.slice(0, OPENING_BLOCKS).some((text) => text.includes(inLetters(title)));
  const all = isSaid ? blocks : [{ kind: 'heading', level: 0, text: title, page: 1 } as const, ...blocks];
  const said = [...texts, inLetters(title ?? '')].join('\n');
  const news = heads
    .filter(({ text }) => !said.includes(inLetters(text)))
    .map(({ text, page }) => {
      const at = all.findIndex((block) => block.page >= page);
      // A title is the first block.
      return { kind: 'paragraph', text, page, at: at === 0 && all[0]?.kind === 'heading' ? 1 : at } as const;
    });
  return [
    ...all.flatMap((block, i) => [...news.filter(({ at }) => at === i), block]),
    ...news.filter(({ at }) => at < 0 || at >= all.length),
  ];
}

/** A title is among the first blocks, below the names of a publisher and a series. */
const OPENING_BLOCKS = 5;

/** For comparing texts: only letters and digits, in lower case. */
function inLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

async function openPdf({ path, bytes }: ArticleFile): Promise<PDFDocumentProxy> {
  const { getDocumentProxy } = await import('unpdf');
  completeNode20();
  try {
    // pdf.js takes the bytes for itself, so it gets a copy.
    return await getDocumentProxy(Uint8Array.from(bytes), OPTIONS);
  } catch (error) {
    throw asPdfProblem(path, error);
  }
}

/** The rows of each page, and the running heads, which are not among them. */
async function pagesWithoutHeads(opened: PDFDocumentProxy, path: string): Promise<PagesWithoutHeads> {
  const fonts = new Fonts();
  const pages: Row[][] = [];
  let length = 0;
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number);
    const runs = await readRuns(page, fonts);
    page.cleanup();
    length += runs.reduce((sum, { text }) => sum + text.length, 0);
    if (length > MAX_BYTES)
      throw exceedsBytes(path, `contains more than ${MAX_BYTES.toLocaleString('en')} bytes of text`, MAX_BYTES);
    pages.push(findRows(runs));
  }
  return withoutRunningHeads(pages);
}

function linesInOrder(pages: readonly (readonly Row[])[]) {
  const order = new ReadingOrder();
  return pages.flatMap((rows, i) => order.linesOf(rows, i + 1));
}

/** Node 20 lacks a method of buffers that pdf.js uses. */
function completeNode20(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new Uint8Array(length);
      copy.set(new Uint8Array(this).subarray(0, length));
      return copy.buffer;
    },
  });
}

function withoutText(path: string): Problem {
  return new Problem('article', `${path}: it contains pictures of pages and no text. Run OCR on it first.`, 'no-text');
}

function asPdfProblem(path: string, error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException') {
    return new Problem('article', `${path}: the PDF file needs a password. Save a copy without one.`, 'protected');
  }
  return new Problem('article', `${path}: the PDF file is damaged (${message}). Save or download it again.`, 'damaged');
}
