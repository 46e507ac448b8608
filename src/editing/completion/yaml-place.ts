import type { SourceFile } from '../source-file.js';
import { endOf } from '../../workspace/text-ends.js';

/** Where in YAML a position stands, read from the lines so that it also works while the file is broken. */
export interface YamlPlace {
  /** Keys from the outermost down to the one whose value is being written. */
  readonly keys: readonly string[];
  /** Whether a key is being written, not a value. */
  readonly atKey: boolean;
  /** What was typed so far of the key or value; its first column. */
  readonly typed: string;
  readonly from: number;
  /** Keys already there in the same mapping. */
  readonly siblings: readonly string[];
}

const KEY = /^(\s*(?:-\s+)*)(["']?)([A-Za-z][\w-]*)\2\s*:(?:\s|$)/;

/** Reads the place before `character` on a line; lines above `first` do not count. */
export function yamlPlace(file: SourceFile, line: number, character: number, first: number): YamlPlace {
  const before = file.line(line).slice(0, character);
  const own = KEY.exec(before);
  if (own) {
    const keys = [...parents(file, line, own[1]?.length ?? 0, first), own[3] ?? ''];
    return {
      keys: [...keys, ...flowKeys(before.slice(own[0].length))],
      atKey: false,
      ...typedValue(before),
      siblings: [],
    };
  }
  const item = /^(\s*)-\s*/.exec(before);
  const indent = /^\s*/.exec(before)?.[0].length ?? 0;
  const keyText = /^(\s*(?:-\s+)?)([A-Za-z]\w*)?$/.exec(before);
  if (item && keyText && !isMapList(file, line, indent, first)) {
    return {
      keys: parents(file, line, indent + 1, first),
      atKey: false,
      ...typedValue(before),
      siblings: [],
    };
  }
  if (keyText) {
    const from = keyText[1]?.length ?? 0;
    return {
      keys: parents(file, line, from, first),
      atKey: true,
      typed: keyText[2] ?? '',
      from,
      siblings: siblingsOf(file, line, from, first),
    };
  }
  // Somewhere in a list or text that goes on from an earlier line.
  const keys = parents(file, line, item ? indent + 1 : indent, first);
  return { keys: [...keys, ...flowKeys(before)], atKey: false, ...typedValue(before), siblings: [] };
}

function typedValue(before: string): { typed: string; from: number } {
  const typed = before.slice(endOf(before, /[\p{L}\p{N}_./#-]/u));
  return { typed, from: before.length - typed.length };
}

/** The keys of the braces that are open at the end of a text, outermost first: `{ a: 1, b: [` gives `b`. */
function flowKeys(text: string): string[] {
  const open: { readonly map: boolean; key: string | undefined }[] = [];
  for (const match of text.matchAll(/[{[\]},]|(?<![\w-])([A-Za-z][\w-]{0,99})\s{0,20}:(?=\s|$)/g)) {
    const inner = open.at(-1);
    if (match[0] === '{' || match[0] === '[') open.push({ map: match[0] === '{', key: undefined });
    else if (match[0] === '}' || match[0] === ']') open.pop();
    else if (inner?.map) inner.key = match[1];
  }
  return open.flatMap(({ key }) => key ?? []);
}

/** The keys that enclose a line, outermost first: each less indented than what it holds. */
function parents(file: SourceFile, line: number, indent: number, first: number): string[] {
  const keys: string[] = [];
  let limit = indent;
  for (let n = line - 1; n >= first && (limit > 0 || n === line - 1); n -= 1) {
    const match = KEY.exec(file.line(n));
    if (!match) continue;
    const at = match[1]?.length ?? 0;
    // A list may stand at the indent of its key.
    if (at >= limit) continue;
    keys.unshift(match[3] ?? '');
    limit =
      (/^\s*/.exec(match[1] ?? '')?.[0].length ?? 0) < at
        ? (/^\s*/.exec(match[1] ?? '')?.[0].length ?? 0) + 1
        : at;
  }
  return keys;
}

/** Whether the items of the list on this line are mappings. */
function isMapList(file: SourceFile, line: number, indent: number, first: number): boolean {
  for (let n = line - 1; n >= first; n -= 1) {
    const text = file.line(n);
    const at = /^\s*/.exec(text)?.[0].length ?? 0;
    if (text.trim() === '' || at > indent) continue;
    if (at === indent && /^\s*-\s/.test(text)) return KEY.test(text);
    return false;
  }
  return false;
}

function siblingsOf(file: SourceFile, line: number, indent: number, first: number): string[] {
  const keys: string[] = [];
  const look = (n: number): boolean => {
    const text = file.line(n);
    const match = KEY.exec(text);
    const at = match?.[1]?.length ?? /^\s*/.exec(text)?.[0].length ?? 0;
    if (match && at === indent) keys.push(match[3] ?? '');
    const starts = /^\s*-\s/.test(text) && (/^\s*/.exec(text)?.[0].length ?? 0) < indent;
    return text.trim() === '' || (at >= indent && !starts);
  };
  for (let n = line - 1; n >= first; n -= 1) if (!look(n)) break;
  for (let n = line + 1; n < file.lines.length; n += 1) if (!look(n) || /^---/.test(file.line(n))) break;
  return keys;
}
