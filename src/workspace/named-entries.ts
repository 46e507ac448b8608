import type { RecordReader } from './record-reader.js';
import type { Path, Shape } from './record-shape/shape.js';
import { asList, asText, type Plain } from './values.js';

/** Something with a name: its other keys, and where it stands below its list or map. */
export interface NamedEntry {
  readonly name: string;
  readonly value: Plain;
  readonly key: string | number;
}

/**
 * People, tools or services, as a list of names or maps, or as a map: `device_management: Kandji`, `cto: Dafydd Prosser`.
 * `keyIs` says what the key of such a map tells: the name, or something of what is named in its value.
 */
export function namedEntries(
  reader: RecordReader,
  value: unknown,
  path: Path,
  shape: Shape,
  keyIs: string,
): readonly NamedEntry[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const name = asText(reader.part(value, path, shape, 'quietly').name);
    if (name === undefined) return ofMap(reader, value as Plain, path, shape, keyIs);
  }
  return asList(value).flatMap((item, key): NamedEntry[] => {
    const text = asText(item);
    if (text !== undefined) return [{ name: text, value: {}, key }];
    const map = reader.part(item, [...path, key], shape);
    const name = asText(map.name);
    return name === undefined ? [] : [{ name, value: map, key }];
  });
}

function ofMap(
  reader: RecordReader,
  map: Plain,
  path: Path,
  shape: Shape,
  keyIs: string,
): readonly NamedEntry[] {
  return Object.keys(map).flatMap((key): NamedEntry[] => {
    const words = inWords(key);
    const held = map[key];
    if (typeof held === 'object' && held !== null && !Array.isArray(held)) {
      const inner = reader.part(held, [...path, key], shape);
      const name = asText(inner.name) ?? words;
      return [{ name, value: keyIs === 'name' ? inner : { [keyIs]: words, ...inner }, key }];
    }
    return asList(held).flatMap((one): NamedEntry[] => {
      const text = asText(one);
      if (text === undefined) return [];
      if (keyIs === 'name') return [{ name: words, value: { description: text }, key }];
      return [{ name: beforeBracket(text), value: { [keyIs]: words }, key }];
    });
  });
}

/** "head_of_people" as people say it. */
function inWords(key: string): string {
  const words = key.replace(/[_-]/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "AWS (eu-west-2)" is AWS. */
function beforeBracket(text: string): string {
  const at = text.indexOf('(');
  return at > 0 ? text.slice(0, at).trim() : text;
}
