import { plainText, type Block, type Content, type Inline } from './blocks.js';
import { notesIn, raisedIn } from './raised-marks.js';
import { withoutStart } from './label.js';

const MARK = /^\[?(\d{1,3})\]?[.)]?\s+\S/;

/**
 * Notes that were typed: raised numbers in the text, and below it lines that begin with the same numbers. Where there are no
 * such lines, the numbers stay where they stand.
 */
export function withTypedNotes({ blocks, footnotes }: Content): Content {
  const marks = new Set(blocks.flatMap((block) => inlinesOf(block).flatMap(marksIn)));
  if (marks.size === 0) return { blocks, footnotes };
  const notes = new Map(footnotes);
  const last = blocks.findLastIndex(
    (block) => !linesOf(block).some((line) => markOf(line, marks) !== undefined),
  );
  for (const line of blocks.slice(last + 1).flatMap(linesOf)) {
    const mark = markOf(line, marks);
    const name = [...notes.keys()].at(-1);
    if (mark !== undefined) notes.set(`t${mark}`, withoutMark(line));
    else if (name !== undefined) notes.set(name, [...(notes.get(name) ?? []), { kind: 'break' }, ...line]);
  }
  const nameOf = (mark: string): string | undefined => (notes.has(`t${mark}`) ? `t${mark}` : undefined);
  const resolved = (inlines: readonly Inline[]): Inline[] => inlines.flatMap((one) => notesIn(one, nameOf));
  return {
    blocks: blocks
      .slice(0, last + 1)
      .map((block) =>
        block.kind === 'table'
          ? { ...block, rows: block.rows.map((row) => row.map(resolved)) }
          : { ...block, inlines: resolved(block.inlines) },
      ),
    footnotes: notes,
  };
}

function inlinesOf(block: Block): readonly Inline[] {
  return block.kind === 'table' ? block.rows.flat(2) : block.inlines;
}

function marksIn(one: Inline): string[] {
  return one.kind === 'text' ? raisedIn(one.text) : [];
}

/** The lines of a block that may be notes: those of a paragraph, and an item with its label. */
function linesOf(block: Block): (readonly Inline[])[] {
  if (block.kind === 'item') return [[{ kind: 'text', text: `${block.label} ` }, ...block.inlines]];
  if (block.kind !== 'paragraph') return [];
  const lines: Inline[][] = [[]];
  for (const one of block.inlines)
    if (one.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(one);
  return lines;
}

/** The number a line begins with, when it stands raised in the text. */
function markOf(line: readonly Inline[], marks: ReadonlySet<string>): string | undefined {
  const [raised] = line[0] ? marksIn(line[0]) : [];
  const mark = raised ?? MARK.exec(plainText(line))?.[1];
  return mark !== undefined && marks.has(mark) ? mark : undefined;
}

function withoutMark(line: readonly Inline[]): Inline[] {
  const [first, ...rest] = line;
  if (first && marksIn(first).length > 0) {
    const left = notesIn(first, () => undefined).slice(1);
    return withoutStart([...left, ...rest], 0);
  }
  const word = /^\s*\[?\d{1,3}\]?[.)]?/.exec(first?.kind === 'text' ? first.text : '')?.[0] ?? '';
  return withoutStart(line, word.length);
}
