/** A page of pdf.js -> its runs: pieces of text in one font, with their places on the page as a reader holds it. */
import type { PDFPageProxy } from 'unpdf/pdfjs';

type PageContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<PageContent['items'][number], { str: string }>;

/** A piece of text. Lengths are in points (1/72 inch), from the left and the top of the page. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that the letters stand on. */
  readonly baseline: number;
  /** The size of the font. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isMonospaced: boolean;
  readonly isRightToLeft: boolean;
}

/** What the name and the data of a font tell about it. */
interface FontStyle {
  readonly isBold: boolean;
  readonly isMonospaced: boolean;
  /** Whether its letters are pictures, such as the bullets of Wingdings. */
  readonly isSymbols: boolean;
}

const PLAIN_FONT: FontStyle = { isBold: false, isMonospaced: false, isSymbols: false };

/** Names of bold fonts, those of TeX ("CMBX12") and Nimbus ("NimbusRomNo9L-Medi") among them. */
const BOLD = /bold|black|heavy|demi|^(?:\w+\+)?(?:CMB|CMSSBX|SFBX|LMRoman\w*-Bold)|-Medi(?:Ital)?$/i;
const MONOSPACED = /mono|courier|consol|typewriter|^(?:\w+\+)?(?:CMTT|CMSLTT|CMITT|SFTT|LMMono|NimbusMon)|menlo|code/i;
const SYMBOL_FONTS = /wingdings|dingbats|webdings|symbol/i;

/** Characters that fonts use for bullets: those of Symbol and Wingdings in the private use area. */
const PRIVATE_USE = /[\ue000-\uf8ff]/g;
const ODD_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n]/g;
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd]/g;

/** Finds out about the fonts of a document. */
export class Fonts {
  readonly #styles = new Map<string, FontStyle>();

  /** The styles of the fonts on a page. A page whose fonts are all known costs nothing. */
  async of(page: PDFPageProxy, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, FontStyle>> {
    if ([...ids].some((id) => !this.#styles.has(id))) {
      // pdf.js tells the names of fonts only together with what a page draws.
      await page.getOperatorList().catch(() => undefined);
      // It hands them over in the background, but within the same process: a turn of the event loop later they are there.
      await new Promise((resolve) => setImmediate(resolve));
      for (const id of ids)
        this.#styles.set(id, page.commonObjs.has(id) ? fontStyleOf(page.commonObjs.get(id)) : PLAIN_FONT);
    }
    return this.#styles;
  }
}

function fontStyleOf(font: unknown): FontStyle {
  if (typeof font !== 'object' || font === null) return PLAIN_FONT;
  const { name, bold, black } = font as { readonly name?: unknown; readonly bold?: unknown; readonly black?: unknown };
  const isNamed = (pattern: RegExp): boolean => typeof name === 'string' && pattern.test(name);
  return {
    isBold: bold === true || black === true || isNamed(BOLD),
    isMonospaced: isNamed(MONOSPACED),
    isSymbols: isNamed(SYMBOL_FONTS),
  };
}

/** The runs of a page, in no useful order. Text across the page, such as a stamp at its edge, is left out. */
export async function readRuns(page: PDFPageProxy, fonts: Fonts): Promise<TextRun[]> {
  const items = labelled((await page.getTextContent({ includeMarkedContent: true })).items);
  const styles = await fonts.of(page, new Set(items.map(({ item }) => item.fontName)));
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const placed = items.map((each) => ({ ...each, place: multiply(transform, each.item.transform) }));
  const direction = mostFrequent(placed.map(({ item, place }) => [directionOf(place), item.str.length]));
  const runs: TextRun[] = [];
  const seen = new Set<string>();
  for (const { item, hasDrawnLabel, place } of placed) {
    const [, , c = 0, d = 0] = place;
    const size = Math.hypot(c, d);
    if (directionOf(place) !== direction || size === 0) continue;
    const style = styles.get(item.fontName) ?? PLAIN_FONT;
    const text = shown(item.str, style);
    const { left, baseline } = turned(place, direction, width, height);
    // Some programs print bold letters twice, and shadows below letters.
    const key = `${text} ${Math.round(left / size / 0.3)} ${Math.round(baseline / size / 0.3)}`;
    if (text === '' || seen.has(key)) continue;
    seen.add(key);
    const { isBold, isMonospaced } = style;
    const right = left + item.width;
    const isRightToLeft = item.dir === 'rtl';
    const run = { text, left, right, baseline, size, isBold, isMonospaced, isRightToLeft };
    if (hasDrawnLabel) {
      const [start, end] = isRightToLeft ? [right + 0.5 * size, right + size] : [left - size, left - 0.5 * size];
      runs.push({ ...run, text: '•', left: start, right: end });
    }
    runs.push(run);
  }
  return runs;
}

/**
 * The texts that are not blank, and whether each is the first after the label of a list item without text: a bullet that is
 * drawn. Browsers draw them so.
 */
function labelled(items: PageContent['items']): { readonly item: TextItem; readonly hasDrawnLabel: boolean }[] {
  const texts: { readonly item: TextItem; readonly hasDrawnLabel: boolean }[] = [];
  let isInLabel = false;
  let hasDrawnLabel = false;
  for (const item of items) {
    if (!('str' in item)) {
      isInLabel = item.type !== 'endMarkedContent' && 'tag' in item && item.tag === 'Lbl';
      hasDrawnLabel ||= isInLabel;
    } else if (item.str.trim() !== '') {
      texts.push({ item, hasDrawnLabel: hasDrawnLabel && !isInLabel });
      hasDrawnLabel = false;
    }
  }
  return texts;
}

function shown(text: string, { isSymbols }: FontStyle): string {
  const plain = text.replace(ODD_SPACES, ' ').replace(INVISIBLE, '').toWellFormed();
  if (isSymbols && plain.trim().length === 1) return '•';
  return plain.replace(PRIVATE_USE, '•');
}

type Matrix = readonly number[];

function multiply([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, second: Matrix): Matrix {
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** In which direction a line of text goes: 0 to the right, 1 down, 2 to the left, 3 up; 4 if it is aslant. */
function directionOf([a = 1, b = 0]: Matrix): number {
  const quarters = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(quarters);
  return Math.abs(quarters - nearest) > 0.05 ? 4 : (nearest + 4) % 4;
}

/** The place of a text if the page is turned so that its text goes to the right. */
function turned([, , , , x = 0, y = 0]: Matrix, direction: number, width: number, height: number) {
  switch (direction) {
    case 1:
      return { left: y, baseline: width - x };
    case 2:
      return { left: width - x, baseline: height - y };
    case 3:
      return { left: height - y, baseline: x };
    default:
      return { left: x, baseline: y };
  }
}

/** The value with the greatest weight. */
export function mostFrequent(weighted: Iterable<readonly [value: number, weight: number]>): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighted) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best = 0;
  for (const [value, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = value;
  return best;
}
