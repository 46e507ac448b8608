/** A run of text on a page as pdf.js gives it; the origin is the page's lower left corner, units are points. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Font size. */
  readonly size: number;
}

/** Runs on the same baseline, cut into cells where the gap is wider than a word space can be. */
export interface Line {
  readonly page: number;
  readonly y: number;
  readonly x: number;
  /** Where its last run ends. */
  readonly end: number;
  readonly size: number;
  readonly text: string;
  readonly cells: readonly { readonly x: number; readonly text: string }[];
}

/** Puts the runs of a page into lines, top to bottom. */
export function linesOf(runs: readonly TextRun[], page: number): Line[] {
  const rows: TextRun[][] = [];
  const visible = runs.filter(({ text, size }) => text.trim() !== '' && size > 0);
  for (const run of [...visible].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const baseline = row?.[0];
    if (
      row &&
      baseline &&
      Math.abs(baseline.y - run.y) < Math.max(2, 0.4 * Math.min(baseline.size, run.size))
    )
      row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) =>
    toLine(
      row.sort((a, b) => a.x - b.x),
      page,
    ),
  );
}

function toLine(row: readonly TextRun[], page: number): Line {
  const size = Math.max(...row.map((run) => run.size));
  const cells: { x: number; text: string }[] = [];
  let end = -Infinity;
  for (const run of row) {
    const cell = cells.at(-1);
    const gap = run.x - end;
    if (!cell || gap > 1.6 * size) cells.push({ x: run.x, text: run.text });
    else
      cell.text +=
        gap > 0.15 * size && !cell.text.endsWith(' ') && !run.text.startsWith(' ')
          ? ` ${run.text}`
          : run.text;
    end = run.x + run.width;
  }
  const clean = joinMarker(
    cells
      .map(({ x, text }) => ({ x, text: text.replace(/\s+/g, ' ').trim() }))
      .filter(({ text }) => text !== ''),
  );
  return {
    page,
    y: row[0]?.y ?? 0,
    x: row[0]?.x ?? 0,
    end,
    size,
    text: clean.map(({ text }) => text).join(' '),
    cells: clean,
  };
}

/** A bullet or a number set apart from its item by a tab belongs to the item, and is no column. */
function joinMarker(cells: { x: number; text: string }[]): { x: number; text: string }[] {
  const [marker, item, ...rest] = cells;
  if (
    !marker ||
    !item ||
    !/^(?:[•●○▪■◦‣⁃·–—*-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)$/.test(marker.text)
  )
    return cells;
  return [{ x: marker.x, text: `${marker.text} ${item.text}` }, ...rest];
}

/** Drops headers and footers: the same text (numbers aside) at the same height on more than half of the pages. */
export function dropRepeated(lines: readonly Line[], pages: number): Line[] {
  if (pages < 3) return [...lines];
  const key = (line: Line): string => `${Math.round(line.y / 3)}|${line.text.replace(/\d+/g, '#')}`;
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  return lines.filter((line) => (counts.get(key(line)) ?? 0) <= pages / 2);
}
