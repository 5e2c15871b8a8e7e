/**
 * The rows of all pages -> the same without running heads, running feet and page numbers, and what these say. They are rows
 * near the edges of the pages: the same text at the same place, a number that counts the pages, or a place whose rows repeat
 * from page to page.
 */
import type { Row } from './page-rows.ts';

export interface PagesWithoutHeads {
  readonly pages: readonly (readonly Row[])[];
  readonly heads: readonly RunningHead[];
}

/** What a running head or foot says on every page, without the number of the page: "Report 14/2023", "Confidential". */
export interface RunningHead {
  readonly text: string;
  /** Where it stands first, counting from 1. */
  readonly page: number;
}

/** How many rows at the top and at the bottom of a page may be running heads and feet. */
const EDGE_ROWS = 3;
/** In points: how far a running head may move from page to page. */
const SAME_PLACE = 4;
/** A text repeats on at least this part of the pages: a chapter's, on the left or right pages alone, on fewer than half. */
const REPEATED = 0.2;
const MIN_PAGES = 3;
/** In UTF-16 code units: where page numbers are looked for. */
const MAX_HEAD_LENGTH = 200;
/** A place belongs to running heads if it has a row on this part of the pages, most of which are on other pages too. */
const USED_PLACE = 0.5;

/** A page number alone, also in Roman numerals: "- 12 -", "Page 3 of 8", "iv". */
const PAGE_NUMBER =
  /^(?:[-–—[(|]\s*)?(?:(?:page|seite|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|von|\|)\s*\d{1,4})?(?:\s*[-–—\])|])?$/i;

/** What is left of a page number without its numbers: "Page of". */
const PAGE_WORDS = /(?:^|\s)(?:page|seite|p\.)(?:\s*(?:of|von|\/))?(?:\s+\d+)?(?=\s|$)/gi;
/** Signs between a text and a page number that has been removed. */
const LOOSE_ENDS = /^[\s|/·•–—,:-]+|[\s|/·•–—,:-]+$/g;
/** Where the file was that a browser printed. */
const PRINTED_FROM = /^file:/;
const WORD = /\p{L}{3}/u;
/** A head that begins after these pages, or ends before the last of these, is that of a chapter. */
const COVER_PAGES = 3;
/** The most heads whose texts are kept. More are a list of words, such as those at the top of a dictionary. */
const MAX_HEADS = 8;

/** A row near the edge of a page. */
interface EdgeRow {
  readonly page: number;
  readonly row: Row;
  readonly text: string;
  readonly height: number;
  /** Whether no row is nearer to the edge. */
  readonly isOutermost: boolean;
}

export function withoutRunningHeads(pages: readonly (readonly Row[])[]): PagesWithoutHeads {
  const edges = pages.flatMap((rows, page) => edgeRows(rows, page));
  const running = new Set([
    ...withRepeatedText(edges, pages.length),
    ...withPageNumber(edges, pages.length),
    ...inUsedPlaces(edges, pages.length),
  ]);
  const without = pages.map((rows) => {
    const others = rows.filter((row) => !running.has(row));
    // Pages that are all alike are not running heads.
    return others.length > 0 ? others : [...rows];
  });
  const removed = edges.filter(({ row, page }) => running.has(row) && without[page]?.includes(row) !== true);
  return { pages: without, heads: headsOf(removed, pages.length) };
}

/** What running heads say throughout the document, once each. */
function headsOf(edges: readonly EdgeRow[], pages: number): RunningHead[] {
  const texts = new Map<
    string,
    { readonly text: string; second: string | undefined; readonly page: number; last: number }
  >();
  for (const { row, page } of edges) {
    for (const { text } of row) {
      const key = text.slice(0, MAX_HEAD_LENGTH).replace(/\d+/g, '0');
      const head = texts.get(key);
      if (head === undefined) texts.set(key, { text, second: undefined, page, last: page });
      else {
        head.second ??= text;
        head.last = page;
      }
    }
  }
  return [...texts.values()]
    .filter(({ second, page, last }) => second !== undefined && page < COVER_PAGES && last >= pages - COVER_PAGES)
    .map(({ text, second, page }) => ({ text: withoutCounter(text, second ?? ''), page: page + 1 }))
    .filter(({ text }) => WORD.test(text) && !PRINTED_FROM.test(text))
    .slice(0, MAX_HEADS);
}

/** A text without the words that are others on another page. */
function withoutCounter(text: string, onOtherPage: string): string {
  const others = onOtherPage.split(' ');
  const same = text.split(' ').filter((word, i) => word === others[i]);
  return same.join(' ').replace(PAGE_WORDS, '').replace(LOOSE_ENDS, '');
}

function edgeRows(rows: readonly Row[], page: number): EdgeRow[] {
  const isNearEdge = (i: number): boolean => i < EDGE_ROWS || i >= rows.length - EDGE_ROWS;
  return rows.flatMap((row, i) => {
    if (!isNearEdge(i)) return [];
    const text = row.map((segment) => segment.text).join(' ');
    return [{ page, row, text, height: row[0]?.baseline ?? 0, isOutermost: i === 0 || i === rows.length - 1 }];
  });
}

function leastPages(pages: number): number {
  return pages === 2 ? 2 : Math.max(MIN_PAGES, REPEATED * pages);
}

/** Rows that are equal, also if a number in them counts the pages. */
function withRepeatedText(edges: readonly EdgeRow[], pages: number): Row[] {
  const keyed = edges.flatMap((edge) => [
    { ...edge, key: edge.text },
    ...Array.from(edge.text.slice(0, MAX_HEAD_LENGTH).matchAll(/\d{1,5}/g), ({ 0: number, index }) => {
      const around = `${edge.text.slice(0, index)}\n${edge.text.slice(index + number.length)}`;
      return { ...edge, key: `${Number(number) - edge.page}\n${around}` };
    }),
  ]);
  const alike = groups(keyed, ({ key }) => key);
  return alike.filter((group) => pagesOf(group) >= leastPages(pages)).flatMap((group) => group.map(({ row }) => row));
}

/** Rows that are a page number, or have one at an edge: a number that counts the pages. */
function withPageNumber(edges: readonly EdgeRow[], pages: number): Row[] {
  const alone = edges.filter(({ text, isOutermost }) => isOutermost && PAGE_NUMBER.test(text));
  const counting = edges.flatMap((edge) =>
    [edge.row[0], edge.row.at(-1)]
      .filter((cell) => /^\d{1,5}$/.test(cell?.text ?? ''))
      .map((cell) => ({ ...edge, key: `${Number(cell?.text) - edge.page}` })),
  );
  const counted = groups(counting, ({ key }) => key).filter((group) => pagesOf(group) >= leastPages(pages));
  return [...(pagesOf(alone) * 2 >= pages ? alone : []), ...counted.flat()].map(({ row }) => row);
}

/** Rows at a place where the rows of most pages repeat, as the names of chapters do. */
function inUsedPlaces(edges: readonly EdgeRow[], pages: number): Row[] {
  const outermost = edges.filter(({ isOutermost }) => isOutermost);
  return groups(outermost, () => '')
    .filter((group) => {
      const texts = groups(group, ({ text }) => text);
      const repeated = texts.filter(({ length }) => length > 1).flat();
      return pagesOf(group) >= Math.max(MIN_PAGES, USED_PLACE * pages) && repeated.length >= USED_PLACE * group.length;
    })
    .flatMap((group) => group.map(({ row }) => row));
}

function pagesOf(edges: readonly EdgeRow[]): number {
  return new Set(edges.map(({ page }) => page)).size;
}

/** Groups of rows with the same key at about the same height. */
function groups<Edge extends EdgeRow>(edges: readonly Edge[], keyOf: (edge: Edge) => string): Edge[][] {
  const byKey = new Map<string, Edge[]>();
  for (const edge of [...edges].sort((a, b) => a.height - b.height)) {
    const group = byKey.get(keyOf(edge));
    if (group === undefined) byKey.set(keyOf(edge), [edge]);
    else group.push(edge);
  }
  return [...byKey.values()].flatMap(splitByHeight);
}

/** @param edges in the order of their heights */
function splitByHeight<Edge extends EdgeRow>(edges: readonly Edge[]): Edge[][] {
  const parts: Edge[][] = [];
  for (const edge of edges) {
    const part = parts.at(-1);
    const [first] = part ?? [];
    if (part !== undefined && first !== undefined && edge.height - first.height <= SAME_PLACE) part.push(edge);
    else parts.push([edge]);
  }
  return parts;
}
