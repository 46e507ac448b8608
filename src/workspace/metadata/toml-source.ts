import { parse, TomlDate, TomlError } from 'smol-toml';
import type { FileProblem } from '../document.js';
import { shift, type Range } from '../position.js';
import type { MetadataSource, Path } from './metadata-source.js';

/** TOML text with the places of its keys. Never throws: what cannot be read becomes a problem. */
export class TomlSource implements MetadataSource {
  readonly value: unknown;
  readonly problems: readonly FileProblem[];
  readonly #lines: readonly string[];
  readonly #places: ReadonlyMap<string, { readonly key: Range; readonly value: Range }>;

  /** `startLine` is the file's line on which the text starts. */
  constructor(
    text: string,
    private readonly startLine: number,
  ) {
    this.#lines = text.split('\n');
    this.#places = placesOf(this.#lines);
    try {
      this.value = plain(parse(text, { integersAsBigInt: 'asNeeded' }), this);
      this.problems = [];
    } catch (error) {
      this.problems = [this.#problem(error)];
    }
  }

  owns(path: Path): boolean {
    return this.#places.has(path.join('.'));
  }

  /** A number as it is written, so that 1.10 stays 1.10. */
  written(path: Path): string | undefined {
    const place = this.#places.get(path.join('.'))?.value;
    return place && (this.#lines[place.start.line] ?? '').slice(place.start.character, place.end.character);
  }

  rangeOfPath(path: Path): Range {
    return shift(this.#nearest(path)?.value ?? this.#whole(), this.startLine);
  }

  keyRange(path: Path, key: string): Range {
    return shift(this.#nearest([...path, key])?.key ?? this.#whole(), this.startLine);
  }

  #nearest(path: Path): { readonly key: Range; readonly value: Range } | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const place = this.#places.get(path.slice(0, length).join('.'));
      if (place) return place;
    }
    return undefined;
  }

  #whole(): Range {
    return { start: { line: 0, character: 0 }, end: { line: 0, character: this.#lines[0]?.length ?? 0 } };
  }

  #problem(error: unknown): FileProblem {
    const said =
      (error instanceof Error ? error.message : String(error))
        .split('\n', 1)[0]
        ?.replace(/^Invalid TOML document: /, '') ?? '';
    const line = error instanceof TomlError ? Math.max(0, Math.min(error.line, this.#lines.length) - 1) : 0;
    const range = { start: { line, character: 0 }, end: { line, character: this.#lines[line]?.length ?? 0 } };
    return {
      code: 'yaml-syntax',
      severity: 'error',
      message: { en: `This TOML cannot be read: ${said}`, nl: `Deze TOML is niet te lezen: ${said}` },
      range: shift(range, this.startLine),
    };
  }
}

const KEY = /^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=\s*/;

/** Where the keys stand that have a value on their line, and where that value starts. */
function placesOf(lines: readonly string[]): Map<string, { key: Range; value: Range }> {
  const places = new Map<string, { key: Range; value: Range }>();
  let table = '';
  lines.forEach((text, line) => {
    const header = /^\s*\[\s*([\w.-]+)\s*\]\s*(?:#.*)?$/.exec(text);
    if (header) table = `${header[1] ?? ''}.`;
    const match = text.length < 2000 ? KEY.exec(text) : null;
    if (!match) return;
    const name = (match[1] ?? '').replace(/["'\s]/g, '');
    const from = match[0].length;
    const to = from + lengthOfValue(text.slice(from));
    const at = text.indexOf(match[1] ?? '');
    if (!places.has(table + name))
      places.set(table + name, {
        key: { start: { line, character: at }, end: { line, character: at + (match[1] ?? '').length } },
        value: { start: { line, character: from }, end: { line, character: to } },
      });
  });
  return places;
}

/** How far a value goes on its line, without a comment behind it. */
function lengthOfValue(rest: string): number {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]]*\]|\{[^}]*\})/.exec(rest);
  if (quoted) return quoted[0].length;
  const comment = rest.indexOf('#');
  return (comment < 0 ? rest : rest.slice(0, comment)).trimEnd().length;
}

/** Dates as text, and numbers that would lose digits as they are written. */
function plain(value: unknown, source: TomlSource, path: Path = []): unknown {
  if (value instanceof TomlDate) return value.toISOString().slice(0, value.isDate() ? 10 : undefined);
  if (Array.isArray(value)) return value.map((item: unknown, n) => plain(item, source, [...path, n]));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, plain(item, source, [...path, key])]),
    );
  if (typeof value === 'number' || typeof value === 'bigint') return source.written(path) ?? String(value);
  return value;
}
