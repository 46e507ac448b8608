import { isBullet, isClause, isNumber } from '../text/label.js';
import type { Box } from './page-content.js';
import type { Tag } from './tags.js';
import type { PlacedTable, Segment } from './segments.js';

/** A line of a region: its pieces, left to right. */
export interface TextLine {
  readonly page: number;
  /** Which region of the document it stands in; a region is read on without a jump. */
  readonly region: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly segments: readonly Segment[];
  readonly text: string;
  /** A level line is drawn between it and the line above, over most of both. */
  readonly ruled: boolean;
  readonly table?: PlacedTable;
  /** What a tagged file says of its text; a label before it may stand outside of that. */
  readonly tag?: Tag;
}

/** The lines of a region, top to bottom. */
export function linesOf(
  segments: readonly Segment[],
  page: number,
  region: number,
  rules: readonly Box[],
): TextLine[] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (
      row &&
      first &&
      !first.table &&
      !segment.table &&
      first.y - segment.y < Math.max(1.5, 0.25 * segment.size)
    )
      row.push(segment);
    else rows.push([segment]);
  }
  const lines = rows.map((row) =>
    toLine(
      row.sort((a, b) => a.x - b.x),
      page,
      region,
    ),
  );
  return withLabelsBeside(lines.map((line, at) => ({ ...line, ruled: isRuled(lines[at - 1], line, rules) })));
}

/** A label that stands on a line by itself, above the text it belongs to, joins that text. */
function withLabelsBeside(lines: readonly TextLine[]): TextLine[] {
  const result: TextLine[] = [];
  for (const line of lines) {
    const before = result.at(-1);
    const word = before?.segments.length === 1 ? before.text : '';
    const isLabel = (isNumber(word) && !isClause(word)) || isBullet(word);
    if (
      before &&
      isLabel &&
      line.x > before.right &&
      line.x - before.x < 5 * line.size &&
      before.y - line.y < 1.6 * line.size
    )
      result[result.length - 1] = {
        ...line,
        x: before.x,
        segments: [...before.segments, ...line.segments],
        text: `${word} ${line.text}`,
      };
    else result.push(line);
  }
  return result;
}

/** A rule that parts rows covers so much of the wider line. */
const RULED = 0.6;

function isRuled(above: TextLine | undefined, line: TextLine, rules: readonly Box[]): boolean {
  if (!above || above.table || line.table) return false;
  const [left, right] = [Math.min(above.x, line.x), Math.max(above.right, line.right)];
  const covered = rules.reduce((sum, rule) => {
    const between = rule.top <= above.y + 1 && rule.bottom >= line.y;
    const level = rule.right - rule.left > rule.top - rule.bottom;
    return between && level
      ? sum + Math.max(0, Math.min(right, rule.right) - Math.max(left, rule.left))
      : sum;
  }, 0);
  return covered > RULED * (right - left);
}

function toLine(segments: readonly Segment[], page: number, region: number): TextLine {
  const longest = segments.reduce((best, one) => (one.text.length > best.text.length ? one : best));
  const runs = segments.flatMap((one) => one.runs);
  const [first] = segments;
  const tag = runs.findLast((run) => run.tag)?.tag;
  return {
    page,
    region,
    x: first?.x ?? 0,
    right: Math.max(...segments.map(({ right }) => right)),
    y: longest.y,
    size: longest.size,
    bold: runs.length > 0 && runs.every((run) => run.bold),
    segments,
    text: segments.map(({ text }) => text).join(' '),
    ruled: false,
    ...(first?.table ? { table: first.table } : {}),
    ...(tag ? { tag } : {}),
  };
}
