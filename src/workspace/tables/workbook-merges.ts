import { columnOf } from './filled-cells.js';

/** What the XML of a sheet says that the reader of cells leaves out: which cells are merged. */
export interface SheetPart {
  readonly name: string;
  readonly merges: readonly Merge[];
}

/** Zero-based, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells that merges may fill in a sheet; more is no table. */
const MOST_FILLED = 2_000_000;

/** The sheets of a workbook in its own order. `parts` are its unpacked files by name. */
export function sheetParts(parts: Readonly<Record<string, Uint8Array>>): readonly SheetPart[] {
  const text = (name: string): string => {
    const bytes = parts[name];
    return bytes === undefined ? '' : new TextDecoder().decode(bytes);
  };
  const targets = new Map(
    elements(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  return elements(text('xl/workbook.xml'), 'sheet').map((tag) => {
    const xml = text(targets.get(attribute(tag, 'id')) ?? '');
    return { name: unescaped(attribute(tag, 'name')), merges: mergesOf(xml) };
  });
}

/** The rows with each merged cell's text in all of its places. */
export function filledFromMerges(rows: string[][], merges: readonly Merge[]): string[][] {
  let filled = 0;
  for (const { top, left, bottom, right } of merges) {
    const text = rows[top]?.[left] ?? '';
    if (text === '') continue;
    for (let r = top; r <= Math.min(bottom, rows.length - 1); r += 1) {
      const row = rows[r];
      for (let c = left; row && c <= Math.min(right, row.length - 1); c += 1) {
        if ((filled += 1) > MOST_FILLED) return rows;
        if (row[c] === '') row[c] = text;
      }
    }
  }
  return rows;
}

function mergesOf(xml: string): Merge[] {
  return [...xml.matchAll(/\sref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)]
    .filter(({ index }) => /mergeCell$/.test(xml.slice(Math.max(0, index - 12), index)))
    .map(([, left = '', top = '', right = '', bottom = '']) => ({
      top: Number(top) - 1,
      left: columnOf(left),
      bottom: Number(bottom) - 1,
      right: columnOf(right),
    }));
}

/** The tags of a name, whatever their prefix. */
function elements(xml: string, name: string): string[] {
  return xml
    .split('<')
    .filter((piece) => /^(?:\w{1,20}:)?(\w{1,20})\s/.exec(piece)?.[1] === name)
    .map((piece) => piece.split('>', 1)[0] ?? '');
}

const ATTRIBUTE = /\s(?:\w{1,20}:)?(\w{1,20})\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)')/g;

function attribute(tag: string, name: string): string {
  for (const [, key, double, single] of tag.matchAll(ATTRIBUTE))
    if (key === name) return double ?? single ?? '';
  return '';
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}
