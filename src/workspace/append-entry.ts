import { isMap, isScalar, stringify } from 'yaml';
import type { Range } from './position.js';
import { asMap } from './values.js';
import { isSeq, YamlSource } from './yaml-source.js';

/** One replacement in the text of a file of records. */
export interface RecordEdit {
  readonly range: Range;
  readonly text: string;
}

/**
 * Puts an entry at the end of the list `key` of a YAML file, everything else untouched; `head` starts a new file.
 * Undefined when the file holds something other than such a list.
 */
export function appendEntry(text: string, key: string, head: string, entry: object): RecordEdit | undefined {
  const source = new YamlSource(text);
  if (source.problems.length > 0) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const list = source.node([key]);
  const pair = source.pair([], key);
  const start = text === '' ? `${head}${key}:\n` : pair || isSeq(source.root) ? '' : `${key}:\n`;
  const items = isSeq(source.root) ? source.root : list;
  // A list in brackets cannot be added to without writing all of it anew.
  if (isSeq(items) && items.flow && items.items.length > 0) return undefined;
  if (items !== undefined && !isSeq(items) && source.value !== null && !isEmpty(source.value, key))
    return undefined;
  const indent =
    isSeq(items) && items.items.length > 0 ? source.rangeOf(items.items[0]).start.character - 2 : 2;
  const lines = entryLines(entry, Math.max(0, indent));
  if (isSeq(items) && items.flow) {
    // `answers: []` becomes a list in lines.
    return {
      range: source.rangeOf(items),
      text: `${newline}${lines.replace(/\n$/, '').replaceAll('\n', newline)}`,
    };
  }
  if (!isLast(source.root, key)) {
    // Other keys stand behind the list: the entry goes right behind the last one.
    const last = isSeq(items) ? items.items.at(-1) : undefined;
    if (last === undefined) return undefined;
    const { line, character } = source.rangeOf(last).end;
    const at = { line: character === 0 ? line : line + 1, character: 0 };
    return { range: { start: at, end: at }, text: lines.replaceAll('\n', newline) };
  }
  const end = source.rangeAt(text.length, text.length);
  const gap = text === '' || text.endsWith('\n') ? '' : newline;
  return { range: end, text: gap + (start + lines).replaceAll('\n', newline) };
}

/** An entry with its dash; keys without a value are left out. */
export function entryLines(entry: object, indent: number): string {
  const known = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
  const yaml = stringify([known], { lineWidth: 0, version: '1.2', defaultStringType: 'PLAIN' });
  return yaml.replace(/^(?=.)/gm, ' '.repeat(indent));
}

/** Whether nothing stands behind the value of a key; a file without the key gets it at its end. */
function isLast(root: unknown, key: string): boolean {
  if (!isMap(root)) return true;
  const place = root.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
  return place < 0 || place === root.items.length - 1;
}

function isEmpty(value: unknown, key: string): boolean {
  const held = asMap(value)[key];
  return typeof value === 'object' && (held === null || held === undefined);
}
