import type { Field, FrontMatter } from '../document.js';
import type { Range } from '../position.js';

/** A field that can be written. */
export type SettableField =
  'title' | 'type' | 'owner' | 'approver' | 'version' | 'approved' | 'review' | 'nextReview' | 'status';

/** A change of one file's text. */
export interface FieldEdit {
  readonly range: Range;
  readonly text: string;
}

/** The order in which a new front matter has its keys. */
const ORDER: readonly SettableField[] = [
  'title',
  'type',
  'owner',
  'approver',
  'version',
  'approved',
  'review',
  'nextReview',
  'status',
];

/**
 * Edits that make a document say these things of itself, each where it says it now: in its front matter, whatever its
 * language and wherever it stands, or in its text. What it does not say yet goes into the front matter that is there; a
 * new one is made only when there is none.
 */
export function setFields(
  lines: readonly string[],
  newline: string,
  frontMatter: FrontMatter | undefined,
  values: readonly (readonly [field: SettableField, value: string])[],
): readonly FieldEdit[] {
  const edits: FieldEdit[] = [];
  const missing: (readonly [SettableField, string])[] = [];
  for (const [field, value] of values) {
    const place = placeOf(frontMatter, field);
    if (!place) missing.push([field, value]);
    else
      edits.push({
        range: place,
        text: isInBlock(frontMatter, place) ? written(frontMatter, field, value) : value,
      });
  }
  missing.sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
  if (missing.length === 0) return edits;
  const block = frontMatter?.block;
  if (!block) {
    const added = [
      '---',
      ...missing.map(([field, value]) => `${field}: ${yamlText(field, value)}`),
      '---',
      '',
      '',
    ];
    return [...edits, at(0, 0, added.join(newline))];
  }
  if (block.format === 'json') return [...edits, intoJson(lines, newline, block.start, missing)];
  return [...edits, ...intoLines(lines, newline, frontMatter, missing)];
}

/** Where a field's value stands, also one that was left to be filled in; not one that follows from something else. */
function placeOf(frontMatter: FrontMatter | undefined, field: SettableField): Range | undefined {
  const known: Field<unknown> | undefined = frontMatter?.[field];
  if (known) return known.derived ? undefined : known.valueRange;
  return frontMatter?.unfilled?.find((one) => one.field === field)?.valueRange;
}

function isInBlock(frontMatter: FrontMatter | undefined, { start }: Range): boolean {
  const block = frontMatter?.block;
  return block !== undefined && start.line >= block.start && start.line < block.next;
}

/** A value as the language of the front matter writes it. */
function written(frontMatter: FrontMatter | undefined, field: SettableField, value: string): string {
  switch (frontMatter?.block?.format) {
    case 'json':
      return JSON.stringify(value);
    case 'toml':
      return tomlText(field, value);
    default:
      return yamlText(field, value);
  }
}

/** New lines behind the keys that usually stand before them. */
function intoLines(
  lines: readonly string[],
  newline: string,
  frontMatter: FrontMatter,
  missing: readonly (readonly [SettableField, string])[],
): FieldEdit[] {
  const { block } = frontMatter;
  if (!block) return [];
  // In TOML keys below the header of a table belong to that table.
  const table = lines.findIndex((line, n) => n >= block.start && n < block.end && /^\s*\[/.test(line));
  const end = block.format === 'toml' && table >= 0 ? table : block.end;
  const style = styleOf(lines.slice(block.start, end));
  const byLine = new Map<number, string[]>();
  for (const [field, value] of missing) {
    const before = ORDER.slice(0, ORDER.indexOf(field)).flatMap((one) => {
      const range =
        frontMatter[one]?.valueRange ?? frontMatter.unfilled?.find(({ field }) => field === one)?.valueRange;
      const inside = range && isInBlock(frontMatter, range) && range.end.line < end;
      return inside ? [lineBehind(lines, range, end)] : [];
    });
    const line = Math.min(before.length > 0 ? Math.max(...before) : block.start, end);
    const key = style(field);
    const text =
      block.format === 'toml' ? `${key} = ${tomlText(field, value)}` : `${key}: ${yamlText(field, value)}`;
    byLine.set(line, [...(byLine.get(line) ?? []), text]);
  }
  return [...byLine].map(([line, texts]) => at(line, 0, texts.map((text) => text + newline).join('')));
}

/** The line behind a value, past what belongs to it: items of a list, a text in several lines. */
function lineBehind(lines: readonly string[], { end }: Range, last: number): number {
  let line = end.character === 0 && end.line > 0 ? end.line : end.line + 1;
  while (line < last && /^(?:\s+\S|\s*-\s|[\]}])/.test(lines[line] ?? '')) line += 1;
  return line;
}

/** How the keys that are there are written: `Owner` among keys with a capital. */
function styleOf(lines: readonly string[]): (key: string) => string {
  const keys = lines.flatMap((line) => /^["']?(\p{L})/u.exec(line)?.[1] ?? []);
  const capitals = keys.filter((letter) => letter !== letter.toLowerCase()).length;
  return capitals * 2 > keys.length ? (key) => key.charAt(0).toUpperCase() + key.slice(1) : (key) => key;
}

function intoJson(
  lines: readonly string[],
  newline: string,
  start: number,
  missing: readonly (readonly [SettableField, string])[],
): FieldEdit {
  const line = lines[start] ?? '';
  const brace = line.indexOf('{') + 1;
  const pairs = missing.map(([field, value]) => `${JSON.stringify(field)}: ${JSON.stringify(value)}`);
  const rest = line.slice(brace).trim();
  if (rest !== '') {
    const empty = rest.startsWith('}');
    return at(start, brace, ` ${pairs.join(', ')}${empty ? ' ' : ','}`);
  }
  const indent = /^\s*/.exec(lines[start + 1] ?? '')?.[0] ?? '';
  const empty = (lines[start + 1] ?? '').trim().startsWith('}');
  const text = pairs.map((pair) => `${newline}${indent === '' ? '  ' : indent}${pair}`).join(',');
  return at(start, brace, empty ? text : `${text},`);
}

const PLAIN = /^\p{L}[\p{L}\d .&+'()/-]*$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i;

/** A value as YAML writes it. */
export function yamlText(field: SettableField, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const plain = field !== 'version' && PLAIN.test(value) && !RESERVED.test(value) && value === value.trim();
  return plain ? value : JSON.stringify(value);
}

function tomlText(_field: SettableField, value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : JSON.stringify(value);
}

function at(line: number, character: number, text: string): FieldEdit {
  const place = { line, character };
  return { range: { start: place, end: place }, text };
}
