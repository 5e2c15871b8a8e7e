/**
 * The rows of all pages -> the same without running heads, running feet and page numbers. They are rows near the edges of the
 * pages: the same text at the same place, a number that counts the pages, or a place whose rows repeat from page to page.
 */
import type { Row } from './page-rows.ts';

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

/** A row near the edge of a page. */
interface EdgeRow {
  readonly page: number;
  readonly row: Row;
  readonly text: string;
  readonly height: number;
  /** Whether no row is nearer to the edge. */
  readonly isOutermost: boolean;
}

export function withoutRunningHeads(pages: readonly (readonly Row[])[]): Row[][] {
  const edges = pages.flatMap((rows, page) => edgeRows(rows, page));
  const running = new Set([
    ...withRepeatedText(edges, pages.length),
    ...withPageNumber(edges, pages.length),
    ...inUsedPlaces(edges, pages.length),
  ]);
  return pages.map((rows) => {
    const others = rows.filter((row) => !running.has(row));
    // Pages that are all alike are not running heads.
    return others.length > 0 ? others : [...rows];
  });
}

function edgeRows(rows: readonly Row[], page: number): EdgeRow[] {
  const isNearEdge = (i: number): boolean => i < EDGE_ROWS || i >= rows.length - EDGE_ROWS;
  return rows
    .map((row, i) => ({
      ...{ page, row, height: row[0]?.baseline ?? 0 },
      text: row.map((segment) => segment.text).join(' '),
      isOutermost: i === 0 || i === rows.length - 1,
    }))
    .filter((_, i) => isNearEdge(i));
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
