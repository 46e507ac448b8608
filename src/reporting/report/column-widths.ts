import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Twentieths of a point between the margins of an A4 page, upright and across. */
export const PORTRAIT = 9638;
export const LANDSCAPE = 14_570;

/** Sizes of table text in half points, the preferred one first. */
const SIZES = [18, 17, 16, 15] as const;
/** Margins left and right of a cell's text together, in twentieths of a point, with a little to spare. */
const MARGINS = 180;
/** A text of so many characters is running text, and a column of it wants room for so many a line. */
const LONG = 120;
const READABLE = 26;

/** The widths of a table's columns in twentieths of a point, which together are the room given, and the size of its text. */
export interface ColumnPlan {
  readonly widths: readonly number[];
  /** Half points. */
  readonly size: number;
  /** Whether every word is on one line. */
  readonly whole: boolean;
  /** Whether no column of running text is too narrow to read. */
  readonly readable: boolean;
}

/** Whether a table would break words, or squeeze its texts, on an upright page with so much room. */
export function needsLandscape(table: Table, room: number): boolean {
  const { whole, readable, size } = columnPlan(table, room);
  return !whole || !readable || size < 17;
}

/**
 * Gives each column what its longest word needs, and shares the rest by how much text a column has; none gets more than
 * its longest line needs while another wants. Text gets smaller where words would not fit otherwise or long texts be
 * squeezed; where the words do not fit at the smallest size either, the columns with the longest words give way.
 */
export function columnPlan(table: Table, room: number): ColumnPlan {
  const rows = cellTexts(table);
  const columns = rows[0]?.length ?? 1;
  const texts = Array.from({ length: columns }, (_, k) => rows.map((row) => row[k] ?? ''));
  const plans = SIZES.map((size) => planAt(texts, room, size));
  return (
    plans.find(({ whole, readable }) => whole && readable) ??
    plans.findLast(({ whole }) => whole) ??
    lastOf(plans)
  );
}

function planAt(texts: readonly (readonly string[])[], room: number, size: number): ColumnPlan {
  const needed = texts.map((column) => neededWidth(column, size));
  const whole = sum(needed) <= room;
  const widths = whole ? shared(texts, needed, room, size) : squeezed(needed, room);
  const readable = widths.every((width, k) => {
    const longest = Math.max(0, ...(texts[k] ?? []).map(({ length }) => length));
    return longest < LONG || width >= READABLE * em(size) * 0.5;
  });
  return { widths, size, whole, readable };
}

function lastOf(plans: readonly ColumnPlan[]): ColumnPlan {
  const last = plans.at(-1);
  if (!last) throw new Error('A table is planned at one size at least.');
  return last;
}

function cellTexts(table: Table): string[][] {
  const columns = table.children[0]?.children.length ?? 1;
  return table.children.map((row) =>
    Array.from({ length: columns }, (_, k) => {
      const cell = row.children[k];
      return cell ? toString(cell) : '';
    }),
  );
}

/** The width of the longest word of a column; its head is bold. */
function neededWidth(column: readonly string[], size: number): number {
  const widest = column.map((text, n) =>
    Math.max(0, ...pieces(text).map((word) => textWidth(word, size) * (n === 0 ? 1.08 : 1))),
  );
  return Math.ceil(Math.max(textWidth('mmm', size), ...widest)) + MARGINS;
}

/** What Word keeps on a line: words, of which the long ones may part after a hyphen. */
function pieces(text: string): string[] {
  return text.split(/\s+/).flatMap((word) => (word.length > 16 ? word.split(/(?<=-)/) : [word]));
}

function shared(
  texts: readonly (readonly string[])[],
  needed: readonly number[],
  room: number,
  size: number,
): number[] {
  const wanted = texts.map((column, k) => {
    const longest = Math.max(...column.map((text) => textWidth(text, size))) + MARGINS;
    return Math.max(needed[k] ?? 0, longest);
  });
  const widths = [...needed];
  let rest = room - sum(widths);
  for (let round = 0; round < texts.length && rest > 1; round += 1) {
    const open = widths.map((width, k) => (width < (wanted[k] ?? 0) ? (wanted[k] ?? 0) ** 0.75 : 0));
    const total = sum(open);
    if (total === 0) break;
    const share = rest / total;
    open.forEach((weight, k) => {
      if (weight > 0) widths[k] = Math.min(wanted[k] ?? 0, (widths[k] ?? 0) + share * weight);
    });
    rest = room - sum(widths);
  }
  const spare = rest / widths.length;
  return widths.map((width) => Math.floor(width + Math.max(0, spare)));
}

/** Columns in a room too small for their words: the widest give way, down to what is fair. */
function squeezed(needed: readonly number[], room: number): number[] {
  let most = Math.max(...needed);
  while (most > 200 && sum(needed.map((one) => Math.min(one, most))) > room) most -= 50;
  const widths = needed.map((one) => Math.min(one, most));
  const scale = Math.min(1, room / sum(widths));
  return widths.map((one) => Math.floor(one * scale));
}

/** About how wide a text is in twentieths of a point: as Arial is, which is wider than most fonts that replace it. */
export function textWidth(text: string, size: number): number {
  let total = 0;
  for (const char of text) total += charWidth(char);
  return total * em(size);
}

function charWidth(char: string): number {
  if (/[\s.,:;'|!()[\]ijltfrI/\\-]/.test(char)) return 0.32;
  if (/[mwMW@%]/.test(char)) return 0.88;
  if (/[A-Z]/.test(char)) return 0.7;
  return char.codePointAt(0) !== undefined && (char.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56;
}

/** Twentieths of a point of a font so many half points high. */
function em(size: number): number {
  return size * 10;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
