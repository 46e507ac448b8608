import { LIMITS, overLimit } from '../../catalog/limits.js';
import type { Findings } from '../import-note.js';
import { ImportProblem } from '../import-problem.js';
import { asInlines, plainText, type Block, type Inline, type TableBlock } from '../text/blocks.js';
import { isBox, isBullet, isClause, isNumber, normalLabel, withoutStart } from '../text/label.js';
import { withoutContentsList } from '../text/contents-list.js';
import { headingLevels } from './headings.js';
import type { RawBlock, RawCell, RawParagraph, RawTable } from './raw.js';

/** An item's place among lists: its list and level where Word numbers it, how far it is indented in any case. */
interface ListPlace {
  readonly list: string;
  readonly level: number;
  readonly indent: number;
}

/** Two indents that differ by less (twips) are the same. */
const INDENT = 100;
const MOST_SPANNED = 60;
/** Built-in styles of what is quoted, which stands for itself. */
const QUOTE = /^(?:quote|quotations?|intense quote|block text|blockquote)$/;

/** Paragraphs and tables as they stand in a Word file as headings, paragraphs, items and tables. */
export function toBlocks(raw: readonly RawBlock[], findings: Findings): Block[] {
  const levels = headingLevels(raw);
  const blocks: Block[] = [];
  let open: ListPlace[] = [];
  const visit = (block: RawBlock): void => {
    if (block.kind === 'table') {
      open = [];
      if (isLayout(block, levels))
        block.rows
          .flat()
          .flatMap((cell) => cell.blocks)
          .forEach(visit);
      else blocks.push(toTable(block, findings));
      return;
    }
    const place = { paragraph: block.number };
    const level = levels.get(block);
    if (level !== undefined) {
      open = [];
      blocks.push({ kind: 'heading', level, inlines: withLabel(block, ' '), place });
      return;
    }
    const item = itemOf(block, open);
    if (item) {
      while (open.length > 0 && !isAbove(open.at(-1), item.at)) open.pop();
      blocks.push({ kind: 'item', depth: open.length, label: item.label, inlines: item.inlines, place });
      open.push(item.at);
      return;
    }
    const last = blocks.at(-1);
    if (
      last?.kind === 'item' &&
      !block.label &&
      !block.styles.some((name) => QUOTE.test(name)) &&
      (block.look.indent ?? 0) > (open.at(-1)?.indent ?? 0) - INDENT &&
      (block.look.indent ?? 0) > 0
    ) {
      const inlines: Inline[] = [...last.inlines, { kind: 'break' }, ...block.inlines];
      blocks[blocks.length - 1] = { ...last, inlines };
      return;
    }
    open = [];
    blocks.push({ kind: 'paragraph', inlines: withLabel(block, ' '), place });
  };
  raw.forEach(visit);
  return withoutContentsList(blocks, findings);
}

/** A paragraph as a list item: numbered by Word, or with a label that was typed. Clauses outside a list are paragraphs. */
function itemOf(
  block: RawParagraph,
  open: readonly ListPlace[],
): { label: string; inlines: readonly Inline[]; at: ListPlace } | undefined {
  const own = block.label;
  if (own) {
    const indent = block.look.indent ?? own.indent ?? 0;
    const at = { list: own.list, level: own.level, indent: own.indent ?? indent };
    if (own.bullet) {
      const box = normalLabel(own.label);
      return { label: isBox(box) ? box : '•', inlines: block.inlines, at };
    }
    if (isClause(own.label) && !open.some((one) => isAbove(one, at))) return undefined;
    return /^\S+$/.test(own.label) ? { label: own.label, inlines: block.inlines, at } : undefined;
  }
  const text = block.inlines.map((one) => (one.kind === 'text' ? one.text : '\n')).join('');
  const typed = /^\s*(\S{1,8})([ \t\u00a0]+)(?=\S)/u.exec(text);
  const [whole, word = '', gap = ''] = typed ?? [];
  if (whole === undefined) return undefined;
  const tabbed = gap.includes('\t');
  const isItem =
    (isBullet(word) && (tabbed || /^[•●○▪■◦‣·]$/u.test(word) || (block.look.indent ?? 0) > 0)) ||
    (tabbed && (word === 'o' || (isNumber(word) && (!isClause(word) || open.length > 0))));
  if (!isItem) return undefined;
  const at = { list: 'typed', level: 0, indent: block.look.indent ?? 0 };
  return { label: normalLabel(word), inlines: withoutStart(block.inlines, whole.length), at };
}

/** Whether an open item is one that another stands under. */
function isAbove(open: ListPlace | undefined, item: ListPlace): boolean {
  if (!open) return false;
  if (open.list === item.list && open.list !== 'typed') return open.level < item.level;
  return open.indent + INDENT < item.indent;
}

/** The inlines of a paragraph behind its printed number. */
function withLabel({ label, inlines }: RawParagraph, gap: string): readonly Inline[] {
  return label && !label.bullet ? [...asInlines(`${label.label}${gap}`), ...inlines] : inlines;
}

/** A table that only places text: one cell, or cells with headings in them. */
function isLayout({ rows }: RawTable, levels: ReadonlyMap<RawParagraph, number>): boolean {
  const cells = rows.flat();
  if (cells.length === 1) return true;
  return cells.some(
    ({ blocks }) =>
      blocks.length > 1 && blocks.some((block) => block.kind === 'paragraph' && (levels.get(block) ?? 0) > 0),
  );
}

function toTable({ rows, number }: RawTable, findings: Findings): TableBlock {
  const above: (readonly Inline[])[] = [];
  let places = 0;
  const filled = rows.map((row) => {
    const cells: (readonly Inline[])[] = [];
    places += row.reduce((sum, { span }) => sum + Math.min(span, MOST_SPANNED), 0);
    if (places > LIMITS.importedCells.most) throw new ImportProblem('too-large', overLimit('importedCells'));
    for (const cell of row) {
      const at = cells.length;
      const inlines = cell.merge === 'goes-on' ? (above[at] ?? []) : cellInlines(cell, findings, number);
      if (cell.merge === 'begins' || cell.span > 1) findings.add('merged-cells', number);
      cells.push(inlines);
      // A cell over several columns stands in the first of them.
      for (let n = 1; n < Math.min(cell.span, MOST_SPANNED); n += 1) cells.push([]);
      above[at] = inlines;
    }
    return cells;
  });
  return { kind: 'table', rows: withoutEmptyColumns(filled), place: { paragraph: number } };
}

/** The paragraphs of a cell, parted by breaks; items keep their label, a table in a cell its words. */
function cellInlines({ blocks }: RawCell, findings: Findings, number: number): readonly Inline[] {
  const lines = blocks.flatMap((block): (readonly Inline[])[] => {
    if (block.kind === 'table') {
      findings.add('nested-table', number);
      return block.rows.map((row) =>
        joined(
          row.map((cell) => cellInlines(cell, findings, number)),
          asInlines(' '),
        ),
      );
    }
    const item = itemOf(block, []);
    return [item ? [...asInlines(`${item.label} `), ...item.inlines] : withLabel(block, ' ')];
  });
  return joined(
    lines.filter((line) => plainText(line) !== '' || line.some(({ kind }) => kind === 'note')),
    [{ kind: 'break' }],
  );
}

function joined(parts: readonly (readonly Inline[])[], between: readonly Inline[]): readonly Inline[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [...between, ...part]));
}

/** Spans may leave columns that hold nothing anywhere. */
function withoutEmptyColumns(
  rows: readonly (readonly (readonly Inline[])[])[],
): (readonly (readonly Inline[])[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const used = Array.from({ length: width }, (_, at) => rows.some((row) => plainText(row[at] ?? []) !== ''));
  return rows.map((row) => used.flatMap((use, at) => (use ? [row[at] ?? []] : [])));
}
