import type { Line } from './lines.js';

/** A block of a PDF's text; `page` is where it starts. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly page: number }
  | { readonly kind: 'paragraph'; readonly text: string; readonly page: number }
  | {
      readonly kind: 'item';
      readonly ordered: boolean;
      readonly depth: number;
      readonly text: string;
      readonly page: number;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly page: number };

const BULLET = /^[•●○▪■◦‣⁃·–—*-]\s+(?=\S)/;
const NUMBER = /^(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)/;
const NUMBERED_TITLE = /^\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}[^.:;]{2,80}$/u;

/**
 * Tells headings, paragraphs, list items and tables in lines by font size, numbering, bullets and columns. A PDF says
 * nothing of its structure, so this is a reading of its looks; the importer tells the user to check it.
 */
export function blocksOf(lines: readonly Line[]): Block[] {
  const body = bodySize(lines);
  const levels = headingLevels(lines, body);
  const edge = rightEdge(lines);
  const blocks: Block[] = [];
  let n = 0;
  while (n < lines.length) {
    const line = lines[n];
    if (!line) break;
    const rows = tableRows(lines, n);
    if (rows > 1) {
      blocks.push({ kind: 'table', rows: toTable(lines.slice(n, n + rows)), page: line.page });
      n += rows;
      continue;
    }
    const level = levels.get(roundSize(line.size));
    if (level !== undefined && line.text.length < 140) {
      const previous = blocks.at(-1);
      const before = lines[n - 1];
      // A title over two lines.
      if (previous?.kind === 'heading' && previous.level === level && before && follows(before, line)) {
        blocks[blocks.length - 1] = { ...previous, text: `${previous.text} ${line.text}` };
      } else blocks.push({ kind: 'heading', level, text: line.text, page: line.page });
    } else if (NUMBERED_TITLE.test(line.text) && stands(lines, n)) {
      const dots =
        /^[\d.]+/
          .exec(line.text)?.[0]
          .split('.')
          .filter((part) => part !== '').length ?? 1;
      blocks.push({ kind: 'heading', level: Math.min(6, 1 + dots), text: line.text, page: line.page });
    } else addText(blocks, line, lines[n - 1], edge);
    n += 1;
  }
  return blocks;
}

function addText(blocks: Block[], line: Line, before: Line | undefined, edge: number): void {
  const previous = blocks.at(-1);
  const marker = BULLET.exec(line.text) ?? NUMBER.exec(line.text);
  if (marker) {
    const depth =
      previous?.kind === 'item' && before && line.x > before.x + 8
        ? Math.min(4, previous.depth + 1)
        : itemDepth(blocks, line, before);
    const ordered = !BULLET.test(line.text);
    blocks.push({ kind: 'item', ordered, depth, text: line.text.slice(marker[0].length), page: line.page });
    return;
  }
  if (
    before &&
    previous &&
    (previous.kind === 'paragraph' || previous.kind === 'item') &&
    follows(before, line) &&
    !breaks(before, line, edge)
  ) {
    blocks[blocks.length - 1] = { ...previous, text: join(previous.text, line.text) };
    return;
  }
  blocks.push({ kind: 'paragraph', text: line.text, page: line.page });
}

/** Items that start no further to the right than their list stay at its depth. */
function itemDepth(blocks: readonly Block[], line: Line, before: Line | undefined): number {
  const previous = blocks.at(-1);
  if (previous?.kind !== 'item' || !before) return 0;
  return line.x < before.x - 8 ? Math.max(0, previous.depth - 1) : previous.depth;
}

/** Whether a line goes on with the paragraph of the line before: close below it, the same size, or over a page's end. */
function follows(before: Line, line: Line): boolean {
  if (Math.abs(before.size - line.size) > 1) return false;
  if (before.page !== line.page) return !/[.!?:]$/.test(before.text) && /^[\p{Ll}(]/u.test(line.text);
  const gap = before.y - line.y;
  return gap > 0 && gap < 1.7 * line.size;
}

/** Lines that stop well before the edge and are followed by a capital are separate: items whose bullets are drawings. */
function breaks(before: Line, line: Line, edge: number): boolean {
  return before.end < before.x + 0.7 * (edge - before.x) && /^\p{Lu}/u.test(line.text);
}

/** Where full lines end, about. */
function rightEdge(lines: readonly Line[]): number {
  const ends = lines.map(({ end }) => end).sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.95)] ?? 0;
}

/** A short line with more room before it than lines of a paragraph have. */
function stands(lines: readonly Line[], n: number): boolean {
  const [before, line] = [lines[n - 1], lines[n]];
  if (!line) return false;
  return before?.page !== line.page || before.y - line.y > 1.5 * line.size;
}

function join(text: string, more: string): string {
  return /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(more) ? text.slice(0, -1) + more : `${text} ${more}`;
}

const roundSize = (size: number): number => Math.round(size * 2) / 2;

/** The size most characters have. */
function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines)
    counts.set(roundSize(size), (counts.get(roundSize(size)) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Sizes clearly above the body's, largest first, as heading levels 1 to 4. */
function headingLevels(lines: readonly Line[], body: number): ReadonlyMap<number, number> {
  const sizes = [...new Set(lines.map(({ size }) => roundSize(size)))]
    .filter((size) => size > body * 1.12)
    .sort((a, b) => b - a);
  return new Map(sizes.map((size, n) => [size, Math.min(4, n + 1)]));
}

/** How many lines from `from` on form a table: each with at least two cells that start where the first line's do. */
function tableRows(lines: readonly Line[], from: number): number {
  const head = lines[from]?.cells;
  if (!head || head.length < 2) return 0;
  let n = from + 1;
  while (n < lines.length) {
    const line = lines[n];
    if (
      !line ||
      line.cells.length > head.length ||
      !line.cells.every(({ x }) => head.some((cell) => Math.abs(cell.x - x) < 6))
    )
      break;
    // A line with one cell goes on with the row above it.
    if (
      line.cells.length === 1 &&
      (!continues(lines[n - 1], line) || Math.abs((head[0]?.x ?? 0) - line.x) < 6)
    )
      break;
    n += 1;
  }
  const full = lines.slice(from, n).filter(({ cells }) => cells.length > 1).length;
  return full > 1 ? n - from : 0;
}

function continues(before: Line | undefined, line: Line): boolean {
  return before?.page === line.page && before.y - line.y < 1.7 * line.size;
}

function toTable(lines: readonly Line[]): string[][] {
  const columns = lines[0]?.cells.map(({ x }) => x) ?? [];
  const rows: string[][] = [];
  for (const line of lines) {
    const row = columns.map((x) => line.cells.find((cell) => Math.abs(cell.x - x) < 6)?.text ?? '');
    const above = rows.at(-1);
    if (above && rows.length > 1 && row[0] === '' && line.cells.length < columns.length) {
      row.forEach((text, n) => {
        if (text !== '') above[n] = `${above[n] ?? ''} ${text}`.trim();
      });
    } else rows.push(row);
  }
  return rows;
}
