import type { Inline } from '../text/blocks.js';
import type { HyphenJoiner } from '../text/hyphens.js';
import { round, type Typography } from './headings-by-look.js';
import type { TextLine } from './lines.js';
import { raisedIn } from '../text/raised-marks.js';
import { inlinesOf } from './run-inlines.js';

/** The footnotes of a document by name, and by page and mark. */
export interface FoundFootnotes {
  readonly notes: Map<string, readonly Inline[]>;
  readonly lines: ReadonlySet<TextLine>;
  /** The name of the note that a mark on a page leads to. */
  nameOf(page: number, mark: string): string | undefined;
}

const MARK = /^(?:\d{1,3}|[ivx]{1,4}|[*†‡§])$/;
/** The mark as the number of an item, as pages print notes. */
const LABELLED = /^\[?(\d{1,3})(?:\]|\.)$/;
const MARK_AND_TEXT = /^(\d{1,3}|[ivx]{1,4}|[*†‡§])\s+\S/;

/**
 * Footnotes: lines that begin with a mark which stands raised in the text of that page, and are smaller than the text or the
 * last lines of the page.
 */
export function footnotesOf(
  lines: readonly TextLine[],
  { bodySize }: Typography,
  hyphens: HyphenJoiner,
): FoundFootnotes {
  const notes = new Map<string, readonly Inline[]>();
  const taken = new Set<TextLine>();
  const names = new Map<string, string>();
  const marks = raisedMarks(lines, bodySize);
  const foot = lastLines(lines, marks);
  let current: { name: string; text: string } | undefined;
  const end = (): void => {
    if (current) notes.set(current.name, [{ kind: 'text', text: current.text }]);
    current = undefined;
  };
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (current && (before?.region !== line.region || !taken.has(before))) end();
    if (line.table || (round(line.size) > bodySize - 0.5 && !foot.has(line))) {
      end();
      return;
    }
    const runs = line.segments.flatMap((segment) => segment.runs);
    const first = runs[0]?.text.trim() ?? '';
    const own = markOf(line);
    if (own !== undefined && marks.has(`${line.page}|${own}`)) {
      end();
      const name = `p${line.page}-${own}`;
      names.set(`${line.page}|${own}`, name);
      const rest =
        MARK.test(first) || LABELLED.test(first)
          ? runs.slice(1)
          : [
              { ...runs[0], text: first.slice(own.length).trimStart() } as (typeof runs)[number],
              ...runs.slice(1),
            ];
      const inlines = inlinesOf(rest, line.size, true, () => undefined);
      current = {
        name,
        text: inlines
          .map((one) => (one.kind === 'text' ? one.text : ''))
          .join('')
          .trim()
          .replace(/ ?[↩↑]\ufe0e?$/u, ''),
      };
      taken.add(line);
    } else if (current) {
      current.text = hyphens.join(current.text, line.text);
      taken.add(line);
    }
  });
  end();
  return { notes, lines: taken, nameOf: (page, mark) => names.get(`${page}|${mark}`) };
}

/** The mark a line begins with. */
function markOf(line: TextLine): string | undefined {
  const first = line.segments[0]?.runs[0]?.text.trim() ?? '';
  return MARK.test(first) ? first : (LABELLED.exec(first)?.[1] ?? MARK_AND_TEXT.exec(first)?.[1]);
}

/** The lines at the foot of a page that begin with raised marks, and those that go on with them. */
function lastLines(lines: readonly TextLine[], marks: ReadonlySet<string>): ReadonlySet<TextLine> {
  const found = new Set<TextLine>();
  let pending: TextLine[] = [];
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (!line) break;
    if (line.page !== lines[at + 1]?.page) pending = [];
    else if (pending.length === 0 && !found.has(lines[at + 1] ?? line)) continue;
    const mark = markOf(line);
    if (mark !== undefined && marks.has(`${line.page}|${mark}`)) {
      for (const one of [line, ...pending]) found.add(one);
      pending = [];
    } else if (pending.length < 3 && !line.table) pending.push(line);
    else pending = [];
  }
  return found;
}

/** Marks that are raised in the text, by page. */
function raisedMarks(lines: readonly TextLine[], bodySize: number): Set<string> {
  const marks = new Set<string>();
  for (const line of lines) {
    const runs = line.segments.flatMap((segment) => segment.runs);
    runs.forEach((run, at) => {
      if (
        at > 0 &&
        run.size < 0.85 * bodySize &&
        run.size < 0.85 * line.size &&
        MARK.test(run.text.trim()) &&
        run.y > line.y + 0.1 * line.size
      )
        marks.add(`${line.page}|${run.text.trim()}`);
    });
    // Those in the cells of a ruled table.
    const cells = line.table?.rows.flat(2) ?? [];
    for (const one of cells)
      if (one.kind === 'text') for (const mark of raisedIn(one.text)) marks.add(`${line.page}|${mark}`);
  }
  return marks;
}
