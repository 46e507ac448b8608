import type { Position } from '../workspace/position.js';
import { writtenPath } from '../workspace/record-shape/written-path.js';
import { isMap, isScalar, isSeq, YamlSource } from '../workspace/yaml-source.js';
import type { TextEdit } from './changes.js';

interface RangedNode {
  readonly range?: readonly [number, number, number] | null;
  readonly flow?: boolean;
}
type Path = readonly (string | number)[];
type Keys = readonly string[];

/**
 * Sets a value in a YAML file and leaves the rest as it is written. `named` are keys from the root; mappings that are
 * not there are added. `value` is YAML on one line. Undefined when something other than a mapping is in the way.
 */
export function setYamlValue(uri: string, text: string, named: Path, value: string): TextEdit | undefined {
  const source = new YamlSource(text);
  const path = writtenPath(uri, source.value, named);
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const map = source.node(path.slice(0, depth));
    if (depth > 0 && (map === undefined || isEmptyScalar(map))) continue;
    // An item of a list that is not there has no place.
    const missing = path.slice(depth).filter((key) => typeof key === 'string');
    if (missing.length < path.length - depth) return undefined;
    const pair = source.pair(path.slice(0, depth), missing[0] ?? '');
    if (pair && missing.length === 1 && isNode(pair.value))
      return { uri, range: source.rangeOf(pair.value), text: value };
    if (pair && isNode(pair.value) && !isEmptyScalar(pair.value)) return undefined;
    if (pair) return valueOf(uri, text, source, pair.key, missing.slice(1), value);
    if (map !== undefined && !isMap(map))
      return isEmptyScalar(map) ? added(uri, text, source, text.length, 0, missing, value) : undefined;
    return intoMap(uri, text, source, map, missing, value);
  }
  return undefined;
}

/** Adds an item (YAML on one line) to a list in a YAML file; the list is made when it is not there. */
export function addYamlItem(uri: string, text: string, named: Path, item: string): TextEdit | undefined {
  const source = new YamlSource(text);
  const path = writtenPath(uri, source.value, named);
  const list = source.node(path);
  if (list === undefined || isEmptyScalar(list)) return setYamlValue(uri, text, path, `[${item}]`);
  if (!isSeq(list)) return undefined;
  const { range, flow } = list as RangedNode;
  if (!range) return undefined;
  if (flow) {
    const close = range[1] - 1;
    const inner = text.slice(range[0] + 1, close);
    const end = range[0] + 1 + inner.trimEnd().length;
    return {
      uri,
      range: source.rangeAt(end, end),
      text: inner.trim() === '' ? item : inner.trimEnd().endsWith(',') ? ` ${item}` : `, ${item}`,
    };
  }
  const first = list.items[0] as RangedNode | undefined;
  const dash = text.lastIndexOf('-', first?.range?.[0] ?? range[0]);
  const indent = dash - (text.lastIndexOf('\n', dash) + 1);
  return line(uri, text, source, lastContent(text, range[1]), `${' '.repeat(indent)}- ${item}`);
}

function intoMap(
  uri: string,
  text: string,
  source: YamlSource,
  map: unknown,
  missing: Keys,
  value: string,
): TextEdit {
  const { range, flow } = (map ?? {}) as RangedNode;
  if (!isMap(map) || !range) return added(uri, text, source, text.length, 0, missing, value);
  if (flow) {
    const inner = text.slice(range[0] + 1, range[1] - 1);
    const end = range[0] + 1 + inner.trimEnd().length;
    const pair = `${missing
      .slice(0, -1)
      .map((key) => `${key}: { `)
      .join('')}${missing.at(-1) ?? ''}: ${value}${' }'.repeat(missing.length - 1)}`;
    return {
      uri,
      range: source.rangeAt(end, end),
      text: inner.trim() === '' ? ` ${pair}${inner === '' ? ' ' : ''}` : `, ${pair}`,
    };
  }
  const column = range[0] - (text.lastIndexOf('\n', range[0] - 1) + 1);
  return added(uri, text, source, lastContent(text, range[1]), column, missing, value);
}

/** A key without a value gets one. */
function valueOf(
  uri: string,
  text: string,
  source: YamlSource,
  key: unknown,
  below: Keys,
  value: string,
): TextEdit {
  const end = (key as RangedNode).range?.[1] ?? 0;
  const colon = text.indexOf(':', end) + 1;
  if (below.length === 0) return { uri, range: source.rangeAt(colon, colon), text: ` ${value}` };
  const start = (key as RangedNode).range?.[0] ?? 0;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  return added(uri, text, source, colon, column + 2, below, value);
}

function added(
  uri: string,
  text: string,
  source: YamlSource,
  at: number,
  column: number,
  keys: Keys,
  value: string,
): TextEdit {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = keys.map(
    (key, n) => `${' '.repeat(column + 2 * n)}${key}:${n === keys.length - 1 ? ` ${value}` : ''}`,
  );
  return line(uri, text, source, at, lines.join(newline));
}

/** New lines behind the line on which `at` stands. */
function line(uri: string, text: string, source: YamlSource, at: number, lines: string): TextEdit {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const next = at > 0 && text[at - 1] === '\n' ? at : text.indexOf('\n', at) + 1;
  if (next > 0 || text === '') return { uri, range: source.rangeAt(next, next), text: `${lines}${newline}` };
  return { uri, range: source.rangeAt(text.length, text.length), text: `${newline}${lines}${newline}` };
}

/** The end of what is written before `end`, without the blank and comment lines that trail it. */
function lastContent(text: string, end: number): number {
  let at = end;
  for (;;) {
    while (at > 0 && /\s/.test(text[at - 1] ?? '')) at -= 1;
    const start = text.lastIndexOf('\n', at - 1) + 1;
    if (!/^\s*#/.test(text.slice(start, at)) || start === 0) return at;
    at = start;
  }
}

function isNode(value: unknown): boolean {
  return isMap(value) || isSeq(value) || isScalar(value);
}

function isEmptyScalar(node: unknown): boolean {
  return isScalar(node) && (node.value === null || node.value === '');
}

/** The path of the item of a list (under a key, or the root itself) that starts at a position. */
export function yamlItemAt(
  uri: string,
  text: string,
  key: string,
  { line, character }: Position,
): Path | undefined {
  const source = new YamlSource(text);
  const list = isSeq(source.root) ? source.root : source.node(writtenPath(uri, source.value, [key]));
  if (!isSeq(list)) return undefined;
  const n = list.items.findIndex((item) => {
    const { start } = source.rangeOf(item);
    return start.line === line && start.character === character;
  });
  return n < 0 ? undefined : list === source.root ? [n] : [key, n];
}
