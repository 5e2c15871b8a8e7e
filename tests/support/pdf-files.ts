/** Text with its places on pages -> a PDF file, as small as the format allows. */
import { deflateSync } from 'node:zlib';

const FONTS = { regular: 'Helvetica', bold: 'Helvetica-Bold', monospaced: 'Courier' } as const;

export interface PlacedText {
  readonly text: string;
  /** In points from the left, and from the top, of a page of 612 by 792 points. */
  readonly x: number;
  readonly y: number;
  /** Default 10. */
  readonly size?: number;
  readonly font?: keyof typeof FONTS;
}

export type PdfPage = readonly PlacedText[];

/** Lines below each other, from a place on the page. */
export function pdfLines(texts: readonly string[], place: Omit<PlacedText, 'text'>, distance = 12): PlacedText[] {
  return texts.map((text, i) => ({ ...place, text, y: place.y + i * distance }));
}

/** @param info what the file says about itself, such as `{ Title: 'Rules' }` */
export function pdfOf(pages: readonly PdfPage[], info: Readonly<Record<string, string>> = {}): Uint8Array {
  return pdfWithContents(pages.map(contentsOf), info);
}

/** @param contents for each page what a program of PDF draws */
export function pdfWithContents(contents: readonly string[], info: Readonly<Record<string, string>> = {}): Uint8Array {
  const fonts = Object.values(FONTS).map(
    (name, i) => `/F${i} << /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
  );
  const first = 4;
  const objects: (string | Uint8Array)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${contents.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`,
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${escaped(value)})`)
      .join(' ')} >>`,
  ];
  for (const [i, content] of contents.entries()) {
    const resources = `<< /Font << ${fonts.join(' ')} >> >>`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${first + 2 * i + 1} 0 R /Resources ${resources} >>`,
      deflateSync(Buffer.from(content, 'latin1')),
    );
  }
  return fileOf(objects);
}

function contentsOf(page: PdfPage): string {
  const fonts = Object.keys(FONTS);
  const texts = page.map(({ text, x, y, size = 10, font = 'regular' }) => {
    return `/F${fonts.indexOf(font)} ${size} Tf 1 0 0 1 ${x} ${792 - y} Tm (${escaped(text)}) Tj`;
  });
  return `BT ${texts.join('\n')} ET`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, String.raw`\$&`);
}

/** @param objects streams as bytes, and all others as text */
function fileOf(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [i, object] of objects.entries()) {
    offsets.push(length());
    const body =
      typeof object === 'string'
        ? [Buffer.from(object, 'latin1')]
        : [
            Buffer.from(`<< /Length ${object.length} /Filter /FlateDecode >>\nstream\n`),
            object,
            Buffer.from('\nendstream'),
          ];
    parts.push(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), ...body, Buffer.from('\nendobj\n')]));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${length()}\n%%EOF\n`;
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`));
  return Buffer.concat(parts);
}
