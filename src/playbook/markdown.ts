import { tableCell } from '../authoring/template/table-cell.js';
import { onOneLine } from '../workspace/text-ends.js';

/** Blocks of Markdown; empty ones are left out when they are joined. */
export type Block = string;

export function h2(text: string): Block {
  return `## ${text}`;
}

export function h3(text: string): Block {
  return `### ${text}`;
}

/** A list; empty for no items. */
export function list(items: readonly string[]): Block {
  return items.map((item) => `- ${onOneLine(item)}`).join('\n');
}

/** Boxes to tick. */
export function tasks(items: readonly string[]): Block {
  return items.map((item) => `- [ ] ${onOneLine(item)}`).join('\n');
}

/** Numbered steps. */
export function steps(items: readonly string[]): Block {
  return items.map((item, n) => `${n + 1}. ${onOneLine(item)}`).join('\n');
}

type Cell = string | number | undefined;

/** A cell for people to fill in. */
export const BLANK = ' ';

/** A table; without rows the sentence `none` stands in its place. Empty cells get a dash. */
export function table(header: readonly string[], rows: readonly (readonly Cell[])[], none = ''): Block {
  if (rows.length === 0) return none;
  const line = (cells: readonly Cell[]): string => `| ${header.map((_, n) => cell(cells[n])).join(' | ')} |`;
  return [line(header), `| ${header.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

function cell(value: Cell): string {
  if (value === BLANK) return '';
  const text = value === undefined ? '' : tableCell(String(value));
  return text === '' ? '–' : text;
}

/** A remark that stands out. */
export function note(text: string): Block {
  return text === '' ? '' : `> ${onOneLine(text)}`;
}

export function joined(blocks: readonly Block[]): string {
  return blocks.filter((block) => block.trim() !== '').join('\n\n');
}
