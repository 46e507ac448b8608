import type { Inline } from '../text/blocks.js';
import { isNumber } from '../text/label.js';
import type { Box, PageContent, Run } from './page-content.js';

/** Runs on one baseline without a gap a column could have. */
export interface Segment {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** The size most of its characters have. */
  readonly size: number;
  readonly runs: readonly Run[];
  readonly text: string;
  /** A shape left of it that may be its bullet. */
  readonly dot?: Box;
  /** A table that stands here in place of text. */
  readonly table?: PlacedTable;
  /** Which paragraph of a tagged page it begins in; they count in the order in which they are read. */
  readonly unit?: number;
}

/** Cells as inlines, and where the table stood. */
export interface PlacedTable {
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  /** Where its columns begin and the last one ends. */
  readonly columns: readonly number[];
}

/** A gap wider than this share of the font's size may part columns. */
const GAP = 0.9;
const SUPERSCRIPT = 0.8;

/** The segments of a page, top to bottom. Raised small digits stay with the text they hang at. */
export function segmentsOf(page: PageContent): Segment[] {
  const rows = baselines(page.runs).map((row) => cut(row));
  return rows
    .flatMap((row, at) => row.flatMap((one) => atColumns(one, columnsNear(rows, at))))
    .map((segment) => withDot(segment, page.dots))
    .sort((a, b) => b.y - a.y || a.x - b.x);
}

/** Runs that stand on the same line; small raised ones join the line beside them. */
function baselines(runs: readonly Run[]): Run[][] {
  const sorted = [...runs].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  const small: Run[] = [];
  const near = byHeight(runs);
  for (const run of sorted) {
    if (run.text.trim().length <= 3 && hangsAt(run, near(run.y))) {
      small.push(run);
      continue;
    }
    const row = rows.at(-1);
    if (row && row.y - run.y < Math.max(1.5, 0.25 * Math.min(row.size, run.size))) row.runs.push(run);
    else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  for (const run of small) {
    const row = rows.filter((one) => one.y < run.y + 0.5 && run.y - one.y < one.size).at(0) ?? rows.at(-1);
    if (row) row.runs.push(run);
    else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows.map((row) => row.runs.sort((a, b) => a.x - b.x));
}

const BAND = 40;

/** Finds the runs at about a height without looking through all. */
function byHeight(runs: readonly Run[]): (y: number) => readonly Run[] {
  const bands = new Map<number, Run[]>();
  for (const run of runs) {
    const band = Math.floor(run.y / BAND);
    const list = bands.get(band);
    if (list) list.push(run);
    else bands.set(band, [run]);
  }
  return (y) => [-1, 0, 1].flatMap((step) => bands.get(Math.floor(y / BAND) + step) ?? []);
}

/** Whether a run is a superscript: clearly smaller than a run beside it, and above that one's baseline. */
function hangsAt(run: Run, runs: readonly Run[]): boolean {
  return runs.some(
    (other) =>
      run.size < SUPERSCRIPT * other.size &&
      run.y > other.y + 0.15 * other.size &&
      run.y < other.y + other.size &&
      (Math.abs(other.x + other.width - run.x) < 0.4 * other.size ||
        Math.abs(run.x + run.width - other.x) < 0.6 * other.size),
  );
}

/** Cuts a line where a gap is wide. */
function cut(row: readonly Run[]): Segment[] {
  const parts: Run[][] = [];
  let end = -Infinity;
  for (const run of row) {
    const part = parts.at(-1);
    if (part && run.x - end <= GAP * Math.max(run.size, part.at(-1)?.size ?? 0)) part.push(run);
    else parts.push([run]);
    end = Math.max(end, run.x + run.width);
  }
  return parts.map(toSegment);
}

/** Where pieces begin on the lines around one. */
function columnsNear(rows: readonly (readonly Segment[])[], at: number): readonly number[] {
  return [-4, -3, -2, -1, 1, 2, 3, 4].flatMap((n) => (rows[at + n] ?? []).map(({ x }) => x));
}

/** A segment cut where the lines around it have a column: a label may fill its cell up to the next. */
function atColumns(segment: Segment, columns: readonly number[]): Segment[] {
  const { runs, size } = segment;
  const from = runs.findIndex((run, at) => {
    const before = runs[at - 1];
    return (
      before &&
      run.x - before.x - before.width > 0.15 * size &&
      columns.filter((x) => Math.abs(x - run.x) < 0.5).length >= (before.bold === run.bold ? 2 : 1)
    );
  });
  return from < 1
    ? [segment]
    : [toSegment(runs.slice(0, from)), ...atColumns(toSegment(runs.slice(from)), columns)];
}

/** A segment of runs, left to right. */
export function toSegment(runs: readonly Run[]): Segment {
  const size = mainSize(runs);
  const y = runs.find((run) => run.size === size)?.y ?? runs[0]?.y ?? 0;
  const unit = unitOf(runs);
  return {
    ...(unit === undefined ? {} : { unit }),
    x: runs[0]?.x ?? 0,
    right: Math.max(...runs.map((run) => run.x + run.width)),
    y,
    size,
    runs,
    text: textOfRuns(runs),
  };
}

/** The first paragraph of a tagged page that runs stand in. */
export function unitOf(runs: readonly Run[]): number | undefined {
  const units = runs.flatMap(({ tag }) => (tag ? [tag.unit] : []));
  return units.length === 0 ? undefined : Math.min(...units);
}

function mainSize(runs: readonly Run[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of runs) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The text of runs on a line, with a space where a gap is as wide as one. */
export function textOfRuns(runs: readonly Run[]): string {
  let text = '';
  let end: number | undefined;
  runs.forEach((run, at) => {
    const parted =
      (end !== undefined && isSpace(run.x - end, run.size)) || (at === 1 && isNumberBefore(text, run.text));
    if (parted && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' ';
    text += run.text;
    end = run.x + run.width;
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether a line begins with a number as a piece of its own, however close to its text it is set. */
export function isNumberBefore(first: string, second: string): boolean {
  const word = first.trim();
  return (
    (isNumber(word) || /^(?:\d{1,2}|\p{Lu}(?:\.\d{1,3}){1,5}\.?)$/u.test(word)) && /^\p{L}/u.test(second)
  );
}

/** Whether a gap is wide enough for a space. */
export function isSpace(gap: number, size: number): boolean {
  return gap > 0.13 * size;
}

function withDot(segment: Segment, dots: readonly Box[]): Segment {
  const dot = dots.find(
    ({ left, right, bottom, top }) =>
      right < segment.x + 1 &&
      segment.x - left < 3 * segment.size &&
      bottom > segment.y - 0.35 * segment.size &&
      top < segment.y + segment.size,
  );
  return dot ? { ...segment, dot } : segment;
}
