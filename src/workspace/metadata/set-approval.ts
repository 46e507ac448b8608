import type { ApprovalRecord, Field, FrontMatter } from '../document.js';
import { yamlText, type FieldEdit } from './set-fields.js';

/** What an approval says. */
export interface ApprovalValues {
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  readonly version: string;
  readonly fingerprint: string;
}

const KEYS = ['by', 'on', 'version', 'fingerprint'] as const;
type Key = (typeof KEYS)[number];

/**
 * Edits that write an approval into the front matter that is there, with all else that stands in it left alone; undefined
 * where there is none, and where `approval` already is something else than a group of keys.
 */
export function setApproval(
  lines: readonly string[],
  newline: string,
  frontMatter: FrontMatter | undefined,
  values: ApprovalValues,
): readonly FieldEdit[] | undefined {
  const block = frontMatter?.block;
  if (!block) return undefined;
  const known = frontMatter.approval;
  const text = (key: Key): string =>
    block.format === 'yaml'
      ? yamlText(key === 'version' ? key : 'approver', values[key])
      : plain(key, values[key], block.format);
  if (known) {
    const there = KEYS.flatMap((key) => (known[key] ? [[key, known[key]] as const] : []));
    if (there.some(([, field]) => field.derived === true) || !isGroup(lines, known)) return undefined;
    const edits = there.map(([key, field]) => ({ range: field.valueRange, text: text(key) }));
    const missing = KEYS.filter((key) => !known[key]);
    if (missing.length === 0) return edits;
    const rest = withMissing(lines, newline, known, there, block.format, missing, text);
    return rest && [...edits, rest];
  }
  switch (block.format) {
    case 'json': {
      const line = lines[block.start] ?? '';
      const at = line.indexOf('{') + 1;
      const pairs = KEYS.map((key) => `${JSON.stringify(key)}: ${text(key)}`).join(', ');
      const isEmpty = line.slice(at).trim().startsWith('}');
      return [insert(block.start, at, `"approval": { ${pairs} }${isEmpty ? '' : ', '}`)];
    }
    case 'toml':
      return [
        insert(block.end, 0, ['[approval]', ...KEYS.map((key) => `${key} = ${text(key)}`), ''].join(newline)),
      ];
    default:
      return [
        insert(block.end, 0, ['approval:', ...KEYS.map((key) => `  ${key}: ${text(key)}`), ''].join(newline)),
      ];
  }
}

/** Where the keys that are not there yet go: behind the last that is, or at the start of the group. */
function withMissing(
  lines: readonly string[],
  newline: string,
  { valueRange, keyRange }: ApprovalRecord,
  there: readonly (readonly [Key, Field<unknown>])[],
  format: 'yaml' | 'toml' | 'json',
  missing: readonly Key[],
  text: (key: Key) => string,
): FieldEdit | undefined {
  const opening = (lines[valueRange.start.line] ?? '').charAt(valueRange.start.character);
  if (opening === '{') {
    const sign = format === 'toml' ? ' = ' : ': ';
    const name = (key: Key): string => (format === 'json' ? JSON.stringify(key) : key);
    const pairs = missing.map((key) => `${name(key)}${sign}${text(key)}`).join(', ');
    const rest = (lines[valueRange.start.line] ?? '').slice(valueRange.start.character + 1).trim();
    const tail = rest.startsWith('}') ? ' ' : ', ';
    return insert(valueRange.start.line, valueRange.start.character + 1, ` ${pairs}${tail}`);
  }
  const last = there.at(-1)?.[1];
  const line = last ? last.valueRange.end.line + 1 : keyRange.start.line + 1;
  const sample = lines[last ? last.keyRange.start.line : line] ?? '';
  const indent = /^\s*/.exec(sample)?.[0] ?? '';
  if (format === 'json') return undefined;
  if (format === 'yaml' && indent === '') return undefined;
  const sign = format === 'toml' ? ' = ' : ': ';
  return insert(line, 0, missing.map((key) => `${indent}${key}${sign}${text(key)}${newline}`).join(''));
}

/** Whether it is a group of keys and not a value of its own, such as `approval: CFO`. */
function isGroup(lines: readonly string[], { keyRange, valueRange }: ApprovalRecord): boolean {
  if (valueRange.start.line > keyRange.start.line) return true;
  const text = (lines[valueRange.start.line] ?? '').slice(valueRange.start.character);
  return text.startsWith('{') || /^\s*\[/.test(lines[keyRange.start.line] ?? '');
}

function plain(key: Key, value: string, format: 'toml' | 'json'): string {
  return format === 'toml' && key === 'on' ? value : JSON.stringify(value);
}

function insert(line: number, character: number, text: string): FieldEdit {
  const place = { line, character };
  return { range: { start: place, end: place }, text };
}
