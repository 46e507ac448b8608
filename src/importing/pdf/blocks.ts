import { plainText, type Block, type Content, type Inline } from '../text/blocks.js';
import type { HyphenJoiner } from '../text/hyphens.js';
import { isClause } from '../text/label.js';
import { alignedTable } from './aligned-tables.js';
import { centredTable } from './centred-tables.js';
import { footnotesOf, type FoundFootnotes } from './footnotes.js';
import {
  continuesHeading,
  isChapterLine,
  levelsOf,
  looksLikeHeading,
  looksLikeNumberedTitle,
  round,
  type FoundHeading,
  type Typography,
} from './headings-by-look.js';
import { labelOf, type LineLabel } from './line-label.js';
import type { TextLine } from './lines.js';
import { notesIn } from '../text/raised-marks.js';
import { inlinesOf } from './run-inlines.js';
import type { PlacedTable } from './segments.js';

/** A block while it grows; the lines it was made of tell whether the next belongs to it. */
interface Growing {
  kind: 'heading' | 'paragraph' | 'item' | 'table';
  inlines: Inline[];
  readonly page: number;
  last: TextLine;
  /** Where its lines begin, after the first. */
  left: number;
  depth: number;
  readonly label: string;
  /** Where the text behind its number begins, when it begins with one. */
  hang?: number;
  heading?: FoundHeading;
  /** The lines of a heading. */
  lines?: TextLine[];
  table?: PlacedTable;
}

/** A step between lines that is larger than usual by this much parts paragraphs. */
const WIDER = 1.18;

/** Builds the blocks of a document from its lines in reading order. */
export class BlockBuilder {
  readonly #blocks: Growing[] = [];
  /** Where the texts of the open items begin. */
  #open: number[] = [];
  readonly #rights: ReadonlyMap<number, number>;
  readonly #lefts: ReadonlyMap<number, number>;
  readonly #usual: ReadonlyMap<number, number>;
  readonly #notes: FoundFootnotes;
  /** The items a tagged file names that were begun, by page. */
  readonly #begun = new Set<string>();
  /** Whether the file itself says what its headings are. */
  readonly #namesHeadings: boolean;

  constructor(
    private readonly lines: readonly TextLine[],
    private readonly type: Typography,
    private readonly hyphens: HyphenJoiner,
  ) {
    const rights = new Map<number, number>();
    for (const { region, right, table } of lines)
      if (!table) rights.set(region, Math.max(rights.get(region) ?? 0, right));
    this.#rights = rights;
    this.#lefts = leftEdges(lines, rights);
    this.#usual = usualLefts(lines);
    this.#notes = footnotesOf(lines, type, hyphens);
    this.#namesHeadings = lines.filter(({ tag }) => tag?.level !== undefined).length > 1;
  }

  build(): Content {
    const lines = this.lines.filter((line) => !this.#notes.lines.has(line));
    for (let at = 0; at < lines.length;) at += this.#take(lines, at);
    const levels = this.#levels();
    const blocks = this.#blocks.flatMap((block): Block | Block[] => {
      const place = { page: block.page };
      if (block.table) return { kind: 'table', rows: this.#withNotes(block.table.rows, block.page), place };
      if (block.kind === 'heading') {
        const level = levels.get(block);
        if (level !== undefined) return { kind: 'heading', level, inlines: block.inlines, place };
        return (block.lines ?? []).map((line) => ({
          kind: 'paragraph',
          inlines: this.#wholeLine(line),
          place,
        }));
      }
      if (block.kind === 'item')
        return { kind: 'item', depth: block.depth, label: block.label, inlines: block.inlines, place };
      return { kind: 'paragraph', inlines: block.inlines, place };
    });
    return { blocks, footnotes: this.#notes.notes };
  }

  /**
   * The levels of headings. What stands before the first chapter and is lower than it heads nothing: a name, a date, a
   * version below the title.
   */
  #levels(): ReadonlyMap<Growing, number> {
    const headings = this.#blocks.filter(({ heading }) => heading !== undefined);
    const named = namedLevels(headings.map(({ lines }) => lines?.[0]?.tag?.level));
    if (named) return new Map(headings.map((block, at) => [block, named[at] ?? 1]));
    const found = levelsOf(headings.flatMap(({ heading }) => heading ?? []));
    const levels = new Map(headings.map((block, at) => [block, found[at] ?? 1]));
    const highest = Math.min(...[...levels.values()].filter((level) => level > 0));
    const firstChapter = headings.find((block) => levels.get(block) === highest);
    const preface = firstChapter ? this.#blocks.slice(0, this.#blocks.indexOf(firstChapter) + 1) : [];
    const emptied = preface.filter((block, at) => {
      const level = levels.get(block) ?? 0;
      return (
        level > 0 &&
        preface
          .slice(at + 1)
          .some((later) => (levels.get(later) ?? 0) > 0 && (levels.get(later) ?? 0) < level)
      );
    });
    const kept = headings.filter((block) => !emptied.includes(block));
    const again = levelsOf(kept.flatMap(({ heading }) => heading ?? []));
    return new Map(kept.map((block, at) => [block, again[at] ?? 1]));
  }

  /** Takes a line, or the lines of a table, and says how many it took. */
  #take(lines: readonly TextLine[], at: number): number {
    const line = lines[at];
    if (!line) return 1;
    if (line.table) {
      this.#table(line, line.table);
      return 1;
    }
    const label = labelOf(line);
    const before = this.#blocks.at(-1);
    if (
      before?.table &&
      line.tag === undefined &&
      this.#namesHeadings &&
      isHeaderAgain(before.table, before.last, line)
    )
      return 1;
    const apart = !before || this.#isApart(before.last, line);
    const table =
      centredTable(lines, at, this.hyphens) ??
      (mayBeRow(line, label)
        ? alignedTable(lines, at, this.#rights.get(line.region) ?? 0, this.type.leading, this.hyphens)
        : undefined);
    if (table) {
      this.#table(line, table.table, lines[at + table.taken - 1]);
      return table.taken;
    }
    if (before?.heading && before.kind === 'heading' && this.#growsHeading(before, line, apart)) return 1;
    const parted = apart || this.#isParted(before, line);
    const asHeading =
      looksLikeHeading(line, this.type, parted) &&
      label?.label !== '•' &&
      !isTerm(line, lines[at + 1], this.type, this.#usual.get(line.region) ?? line.x);
    const looksSo = asHeading || (apart && looksLikeNumberedTitle(line) && this.#isAlone(lines, at));
    if (line.tag?.level !== undefined || (looksSo && this.#mayHead(line))) {
      this.#heading(line);
      return 1;
    }
    if (this.#taggedItem(label, line, before)) return 1;
    if (label && this.#isLabel(label, line, before, apart)) this.#item(label, line);
    else this.#text(line, before, apart);
    return 1;
  }

  /** Whether a line that looks like a heading may be one: a file that names its headings says so, but for a title. */
  #mayHead({ tag, size }: TextLine): boolean {
    if (tag?.item !== undefined) return false;
    if (!this.#namesHeadings || !tag || tag.plain) return true;
    return (
      tag.item === undefined &&
      size > 1.25 * this.type.bodySize &&
      !this.#blocks.some(({ heading }) => heading)
    );
  }

  /** Takes the first line of an item that a tagged file names, and what follows in it. */
  #taggedItem(label: LineLabel | undefined, line: TextLine, before: Growing | undefined): boolean {
    const { item, unit } = line.tag ?? {};
    if (item === undefined) return false;
    const name = `${line.page}:${item}`;
    const isOpen = before?.kind === 'item' && before.last.page === line.page;
    if (!this.#begun.has(name)) {
      if (!label && before?.kind === 'item' && !isOpen) return false;
      this.#begun.add(name);
      const runs = label?.runs ?? line.segments.flatMap((segment) => segment.runs);
      const left = label?.textX ?? line.x;
      // Lists beside each other may be set in as if one were inside the other, so that the place tells.
      this.#item({ label: '•', x: left, certain: true, telling: false, ...label, textX: left, runs }, line);
      return true;
    }
    if (!isOpen) return false;
    if (before.last.tag?.unit === unit) this.#append(before, line);
    else {
      before.inlines.push({ kind: 'break' }, ...this.#wholeLine(line));
      before.last = line;
    }
    return true;
  }

  /** Whether a line stands apart from the one before it: further down than lines of a paragraph, or in another look. */
  #isApart(before: TextLine, line: TextLine): boolean {
    if (before.page === line.page && before.tag && line.tag) return before.tag.unit !== line.tag.unit;
    if (before.region !== line.region) return true;
    const step = (before.y - line.y) / Math.max(before.size, line.size);
    return step > WIDER * this.type.leading || step <= 0;
  }

  /** Whether the line before ended what it said, in another weight: a bold line below it is no part of it. */
  #isParted({ kind, last }: Growing, line: TextLine): boolean {
    if (last.bold) return kind === 'heading' && this.#endsShort(last, line);
    return this.#endsShort(last, line) || /[.:;!?]$/.test(last.text);
  }

  /** Cells with the marks of footnotes in them as such. */
  #withNotes(rows: PlacedTable['rows'], page: number): PlacedTable['rows'] {
    return rows.map((row) =>
      row.map((cell) => cell.flatMap((one) => notesIn(one, (mark) => this.#notes.nameOf(page, mark)))),
    );
  }

  /** Whether the line below leaves room too, or is no text of its own paragraph. */
  #isAlone(lines: readonly TextLine[], at: number): boolean {
    const [line, next] = [lines[at], lines[at + 1]];
    if (!line || !next || this.#endsShort(line, next) === false) return false;
    return next.region !== line.region || this.#isApart(line, next) || !labelOf(next);
  }

  #growsHeading(before: Growing, line: TextLine, apart: boolean): boolean {
    const { heading } = before;
    if (
      before.last.page === line.page &&
      before.last.tag &&
      line.tag &&
      before.last.tag.unit !== line.tag.unit
    )
      return false;
    if (!heading || before.last.page !== line.page || !looksLikeHeading(line, this.type, true)) return false;
    if (labelOf(line)?.label === '•') return false;
    const near =
      before.last.region === line.region &&
      before.last.y - line.y < 1.6 * line.size &&
      before.last.y > line.y;
    const chapter = isChapterLine(heading) && line.size > 1.2 * this.type.bodySize;
    if (!chapter && apart && !near) return false;
    if (
      !chapter &&
      (!continuesHeading(
        heading,
        line,
        near,
        this.#endsShort(before.last, line) && !isCentred(before.last, line),
      ) ||
        looksLikeNumberedTitle(line))
    )
      return false;
    before.inlines.push({ kind: 'text', text: ' ' }, ...this.#wholeLine(line));
    before.heading = { ...heading, text: `${heading.text} ${line.text}` };
    before.lines?.push(line);
    before.last = line;
    return true;
  }

  #heading(line: TextLine): void {
    this.#open = [];
    const inlines = this.#wholeLine(line);
    const heading = { text: line.text, size: line.size, bold: line.bold, page: line.page };
    this.#push('heading', line, inlines, { heading, lines: [line] });
  }

  #table(line: TextLine, table: PlacedTable, last: TextLine = line): void {
    this.#open = [];
    const before = this.#blocks.at(-1);
    // A table that goes on over the page is one; its header is not said twice.
    if (before?.table && before.last.page < last.page && sameColumns(before.table, table)) {
      const [head] = before.table.rows;
      const rows = table.rows.filter((row, at) => at > 0 || !head || !sameRow(row, head));
      before.table = { ...before.table, rows: continued(before.table.rows, rows, this.hyphens) };
      before.last = last;
      return;
    }
    this.#push('table', line, [], { table });
    const own = this.#blocks.at(-1);
    if (own) own.last = last;
  }

  /** Whether what looks like a label is one, and not a word of the sentence before it. */
  #isLabel(
    { label, x, textX, certain, telling }: LineLabel,
    line: TextLine,
    before: Growing | undefined,
    apart: boolean,
  ): boolean {
    if (isClause(label) && !this.#open.some((open) => open < textX - this.#leftOf(line) - 0.4 * line.size))
      return false;
    if (telling && this.#open.length === 0 && x < this.#leftOf(line) + 0.5 * line.size) return false;
    if (apart || !before || before.kind === 'table' || before.kind === 'heading' || certain) return true;
    if (before.kind === 'item' && Math.abs(before.left - x) > 2) return true;
    return this.#endsShort(before.last, line) || /[.:;]$/.test(before.last.text);
  }

  #item({ label, textX, runs }: LineLabel, line: TextLine): void {
    const near = 0.4 * line.size;
    // Counted from the edge of the column, as a list may go on in the next one.
    const indent = textX - this.#leftOf(line);
    while (this.#open.length > 0 && (this.#open.at(-1) ?? 0) > indent - near) this.#open.pop();
    this.#push('item', line, this.#inlines(line, runs), { label, left: textX, depth: this.#open.length });
    this.#open.push(indent);
  }

  #text(line: TextLine, before: Growing | undefined, apart: boolean): void {
    const runs = line.segments.flatMap((segment) => segment.runs);
    const near = 0.7 * line.size;
    const isText = before && (before.kind === 'paragraph' || before.kind === 'item');
    const parted = isText && before.last.page === line.page && sameUnit(before.last, line) === false;
    // A line of the same paragraph that ended early was ended by a break.
    if (isText && !parted && this.#goesOn(before, line, apart)) {
      this.#append(before, line);
      return;
    }
    // A paragraph that begins where an item's text does belongs to the item.
    if (
      isText &&
      before.kind === 'item' &&
      (before.last.tag?.item === undefined || line.tag?.item !== undefined) &&
      line.x > before.left - near &&
      before.last.region === line.region &&
      before.left > this.#leftOf(line) + near
    ) {
      before.inlines.push({ kind: 'break' }, ...this.#inlines(line, runs));
      before.last = line;
      return;
    }
    this.#open = [];
    const hang = labelOf(line)?.textX;
    this.#push('paragraph', line, this.#inlines(line, runs), {
      left: line.x,
      ...(hang === undefined ? {} : { hang }),
    });
  }

  /** Whether a line goes on with the paragraph or item before it. */
  #goesOn(before: Growing, line: TextLine, apart: boolean): boolean {
    const { last } = before;
    if (
      Math.abs(round(last.size) - round(line.size)) > 0.6 ||
      (last.bold !== line.bold && (last.bold || line.bold) && apart)
    )
      return false;
    if (last.region !== line.region) {
      if (this.#endsShort(last, line)) return false;
      return /^[\p{Ll}(]/u.test(line.text) || !/[.!?:;]$/.test(last.text) || /-$/.test(last.text);
    }
    if (apart || (this.#endsShort(last, line) && !runsOn(last, line))) return false;
    if (before.hang !== undefined && Math.abs(line.x - before.hang) < 0.5 * line.size) return true;
    // The first line of a paragraph that is set in.
    return !(
      before.kind === 'paragraph' &&
      line.x > Math.max(last.x, before.left) + 0.8 * line.size &&
      line.x < before.left + 5 * line.size
    );
  }

  /** Whether a line was ended although the first word of the next would have stood on it. */
  #endsShort(line: TextLine, next: TextLine): boolean {
    const right = this.#rights.get(line.region) ?? line.right;
    const run = next.segments[0]?.runs[0];
    if (!run) return true;
    const word = /^\s*\S+/.exec(run.text)?.[0] ?? '';
    const width = (run.width * word.length) / Math.max(1, run.text.length);
    return line.right + 0.25 * line.size + width < right - 0.6 * line.size;
  }

  #leftOf({ region, x }: TextLine): number {
    return this.#lefts.get(region) ?? x;
  }

  #append(block: Growing, line: TextLine): void {
    const more = this.#wholeLine(line);
    const last = block.inlines.at(-1);
    const [first] = more;
    if (
      last?.kind === 'text' &&
      first?.kind === 'text' &&
      /[\p{L}\p{N}][-\u2010\u00ad]$/u.test(last.text) &&
      /^[\p{L}\p{N}]/u.test(first.text)
    ) {
      const keep = this.hyphens.keeps(last.text, first.text);
      block.inlines[block.inlines.length - 1] = { ...last, text: last.text.slice(0, -1) + (keep ? '-' : '') };
    } else block.inlines.push({ kind: 'text', text: ' ' });
    block.inlines.push(...more);
    if (block.kind === 'paragraph') block.left = line.x;
    block.last = line;
  }

  #wholeLine(line: TextLine): Inline[] {
    return this.#inlines(
      line,
      line.segments.flatMap(({ runs }) => runs),
    );
  }

  #inlines(line: TextLine, runs: TextLine['segments'][number]['runs']): Inline[] {
    return inlinesOf(runs, line.size, line.bold && this.type.bodyBold, (mark) =>
      this.#notes.nameOf(line.page, mark),
    );
  }

  #push(kind: Growing['kind'], line: TextLine, inlines: Inline[], more: Partial<Growing> = {}): void {
    this.#blocks.push({
      kind,
      inlines,
      page: line.page,
      last: line,
      left: line.x,
      depth: 0,
      label: '',
      ...more,
    });
  }
}

/** Whether a line in the text's own size is a term: what it means stands close below, set in. */
function isTerm(
  line: TextLine,
  next: TextLine | undefined,
  { bodySize, leading }: Typography,
  usual: number,
): boolean {
  if (!next || next.region !== line.region || round(line.size) > bodySize || labelOf(next)) return false;
  const [step, inset] = [line.y - next.y, next.x - line.x];
  // Where all text is set in below its headings, what stands further left is one.
  const most = Math.abs(line.x - usual) < 2 && !looksLikeNumberedTitle(line) ? 2.2 : WIDER * leading;
  return step < most * line.size && inset > 0.8 * line.size && inset < 5 * line.size;
}

/** Where most lines of each region begin. */
function usualLefts(lines: readonly TextLine[]): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const { region, x } of lines) {
    const own = counts.get(region) ?? new Map<number, number>();
    own.set(Math.round(x), (own.get(Math.round(x)) ?? 0) + 1);
    counts.set(region, own);
  }
  return new Map(
    [...counts].map(([region, own]) => [region, [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0]),
  );
}

/** Whether a line repeats the header of the table that goes on over the page. */
function isHeaderAgain({ rows }: PlacedTable, last: TextLine, line: TextLine): boolean {
  if (line.page !== last.page + 1 || line.segments.length < 2) return false;
  const header = (rows[0] ?? []).map(plainText).filter((text) => text !== '');
  return header.join(' ') === line.text;
}

/** Whether two lines are of one paragraph, as far as the file says. */
function sameUnit(a: TextLine, b: TextLine): boolean | undefined {
  return a.tag && b.tag ? a.tag.unit === b.tag.unit : undefined;
}

/** Levels as the file names them, 0 for the title; undefined when it does not name them all. */
function namedLevels(levels: readonly (number | undefined)[]): number[] | undefined {
  const named = levels.filter((level) => level !== undefined);
  const [first, second] = levels;
  // A title is often a paragraph of its own to the file.
  const titled = first === undefined && second !== undefined;
  if (named.length < 2 || named.length + (titled ? 1 : 0) < levels.length) return undefined;
  const top = Math.min(...named);
  const alone = named.filter((level) => level === top).length === 1 && first === top;
  const rest = alone ? Math.min(...named.slice(1)) : top;
  return levels.map((level, at) => (at === 0 && (titled || alone) ? 0 : (level ?? rest) - rest + 1));
}

/** A line of several pieces; a label and its text set apart from each other are none. */
function mayBeRow({ segments, size, tag }: TextLine, label: LineLabel | undefined): boolean {
  const [first] = segments;
  if (segments.length < 2 || !first) return false;
  // Pieces of one paragraph are no cells.
  if (tag && segments.every(({ runs }) => runs.every((run) => run.tag?.unit === tag.unit))) return false;
  const isNumber =
    /^(?:\d{1,3}(?:\.\d{1,3})*|[A-Z])[.)]?$/.test(first.text) ||
    (label !== undefined && label.textX > first.right);
  return !(isNumber && segments.length === 2 && (segments[1]?.x ?? 0) - first.right < 4 * size);
}

/** Whether two lines are centred below each other, where none fills its width. */
function isCentred(above: TextLine, below: TextLine): boolean {
  const middle = (line: TextLine): number => (line.x + line.right) / 2;
  return Math.abs(middle(above) - middle(below)) < 3 && Math.abs(above.x - below.x) > 3;
}

/** Two columns whose edges differ by less are the same column. */
const SAME_EDGE = 45;

/** Where the lines of each region begin at the left; one that holds a list only begins where its column does elsewhere. */
function leftEdges(
  lines: readonly TextLine[],
  rights: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const own = new Map<number, number>();
  for (const { region, x } of lines) own.set(region, Math.min(own.get(region) ?? Infinity, x));
  const edges = [...own].map(([region, left]) => ({ left, right: rights.get(region) ?? left }));
  return new Map(
    [...own].map(([region, left]) => {
      const right = rights.get(region) ?? left;
      const same = edges.filter(
        (one) => one.left <= left && left - one.left < SAME_EDGE && Math.abs(one.right - right) < SAME_EDGE,
      );
      return [region, Math.min(left, ...same.map((one) => one.left))];
    }),
  );
}

/** Whether a sentence goes on: the next line begins small, and the one before it ended none. */
function runsOn(before: TextLine, line: TextLine): boolean {
  return (
    /^\p{Ll}/u.test(line.text) &&
    !/[.!?:;]$/.test(before.text) &&
    Math.abs(before.x - line.x) < 0.7 * line.size
  );
}

function sameColumns(a: PlacedTable, b: PlacedTable): boolean {
  if (a.columns.length !== b.columns.length) return false;
  const near = (x: number, at: number): boolean => Math.abs(x - (b.columns[at] ?? 0)) < 6;
  // Where the text tells the columns, a column may begin and the last may end elsewhere when its cells are shorter.
  return a.columns.every(near) || a.columns.slice(0, -1).filter(near).length >= a.columns.length - 2;
}

/** Rows with those of the next page; what begins small below an empty first cell goes on with the last row's cells. */
function continued(
  rows: PlacedTable['rows'],
  more: PlacedTable['rows'],
  hyphens: HyphenJoiner,
): PlacedTable['rows'] {
  const [last, first] = [rows.at(-1), more[0]];
  const filled = (first ?? []).map(plainText).filter((text) => text !== '');
  if (!last || !first || plainText(first[0] ?? []) !== '') return [...rows, ...more];
  if (!filled.every((text) => /^\p{Ll}/u.test(text))) {
    const named = first.map((cell, at) => (at === 0 ? (last[0] ?? cell) : cell));
    return [...rows, named, ...more.slice(1)];
  }
  const joined = last.map((cell, at): readonly Inline[] => {
    const [end, start] = [cell.at(-1), first[at]?.[0]];
    if (!start) return cell;
    if (end?.kind !== 'text' || start.kind !== 'text') return [...cell, ...(first[at] ?? [])];
    const text = hyphens.join(end.text, start.text);
    return [...cell.slice(0, -1), { ...end, text }, ...(first[at] ?? []).slice(1)];
  });
  return [...rows.slice(0, -1), joined, ...more.slice(1)];
}

function sameRow(a: PlacedTable['rows'][number], b: PlacedTable['rows'][number]): boolean {
  return a.length === b.length && a.every((cell, at) => plainText(cell) === plainText(b[at] ?? []));
}
