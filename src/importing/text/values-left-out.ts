import { asMap, asText, type Plain } from '../../workspace/values.js';
import { YamlSource } from '../../workspace/yaml-source.js';
import type { ImportNote } from '../import-note.js';
import type { ImportedFile } from '../types.js';

/** How deep a record of another tool is looked into. */
const DEEPEST = 24;
const MOST_NAMED = 14;
/** Words in a row by which a longer text is known again. */
const ROW = 3;
/** How many of a text's rows must stand in the files for it to have come over: a placeholder may have been filled in. */
const ENOUGH = 0.5;

/** Which parts of a source hold nothing a reader would miss. */
export interface Unmissed {
  /** Keys whose values only join or number what is there. */
  readonly keys: RegExp;
  /** What an entry of a list is called in the note, by what it holds; undefined to name it by the list. */
  readonly nameOf?: (entry: Plain) => string | undefined;
  /** Entries of lists that are told of elsewhere, or say nothing of their own. */
  readonly told?: (entry: Plain) => boolean;
}

/**
 * What a source says that no written file holds, counted by where it stood in the source. It looks at what was written
 * rather than at what was read, so that whatever a reader forgets is told as well.
 */
export function valuesLeftOut(
  source: unknown,
  files: readonly ImportedFile[],
  unmissed: Unmissed,
): ReadonlyMap<string, number> {
  const written = writtenIn(files);
  const found = new Map<string, number>();
  const visit = (value: unknown, path: readonly string[], depth: number): void => {
    if (depth > DEEPEST) return;
    if (Array.isArray(value)) {
      for (const one of value as unknown[]) {
        const entry = asMap(one);
        if (unmissed.told?.(entry) === true) continue;
        const name = unmissed.nameOf?.(entry);
        visit(one, name === undefined ? path : [...path.slice(0, -1), name], depth + 1);
      }
      return;
    }
    if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value))
        if (!unmissed.keys.test(key)) visit(one, [...path, key], depth + 1);
      return;
    }
    const text = asText(value);
    if (text === undefined || written.has(text)) return;
    const name = path.slice(-2).join('/');
    found.set(name, (found.get(name) ?? 0) + 1);
  };
  visit(source, [], 0);
  return found;
}

/** The note on what was left out; none when nothing was. */
export function leftOutNote(found: ReadonlyMap<string, number>): ImportNote[] {
  if (found.size === 0) return [];
  const sorted = [...found].sort(([, a], [, b]) => b - a);
  const named = sorted.slice(0, MOST_NAMED).map(([name, count]) => `${name} (${count})`);
  const list = named.join(', ') + (sorted.length > MOST_NAMED ? ', …' : '');
  return [
    {
      about: 'fields',
      effect: 'left-out',
      en: `What Attest’s files have no place for, by field: ${list}.`,
      nl: `Waarvoor Attests bestanden geen plaats hebben, per veld: ${list}.`,
    },
  ];
}

function writtenIn(files: readonly ImportedFile[]): { has(text: string): boolean } {
  const whole = new Set<string>();
  const rows = new Set<string>();
  const add = (text: string): void => {
    const words = wordsOf(text);
    whole.add(words.join(' '));
    for (let at = 0; at + ROW <= words.length; at += 1) rows.add(words.slice(at, at + ROW).join(' '));
  };
  for (const { path, text } of files)
    for (const value of path.endsWith('.yaml') ? scalarsOf(new YamlSource(text).value, 0) : [text]) {
      add(value);
      // What is joined from several texts stands in paragraphs, each after the name of what it is of.
      for (const line of value.split('\n')) {
        add(line);
        const named = line.indexOf(': ');
        if (named > 0) {
          add(line.slice(0, named));
          add(line.slice(named + 2));
        }
      }
    }
  return {
    has: (text) => {
      const words = wordsOf(text);
      if (words.length === 0 || whole.has(words.join(' '))) return true;
      const most = words.length - ROW + 1;
      if (most < 1) return false;
      let known = 0;
      for (let at = 0; at < most; at += 1) if (rows.has(words.slice(at, at + ROW).join(' '))) known += 1;
      return known >= most * ENOUGH;
    },
  };
}

/** A day's midnight is the day. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/T00:00:00(?:\.0+)?Z?$/, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function* scalarsOf(value: unknown, depth: number): Generator<string> {
  if (depth > DEEPEST) return;
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const one of Object.values(value)) yield* scalarsOf(one, depth + 1);
    return;
  }
  const text = asText(value);
  if (text !== undefined) yield text;
}
