import { isCriterionId } from '../catalog/criterion-ids.js';
import { FIRST_YEAR, LAST_YEAR, LIMITS, overLimit, type LimitName } from '../catalog/limits.js';
import type { CriterionId } from '../catalog/types.js';
import type { Field, FileProblem } from './document.js';
import type { Range } from './position.js';
import { shaped, type Path, type Shape, type Shaped } from './record-shape/shape.js';
import { asList, asMap, asText, type Plain } from './values.js';
import { YamlSource } from './yaml-source.js';

/** So many keys are named of those that nothing is read from. */
const MOST_NAMED = 8;

/** A key with those above it, entries of lists left out: `report.first`. */
function inWords(path: Path): string {
  return path.filter((key) => typeof key === 'string').join('.');
}

/** Names written one after another in one value: `CC6.2, CC6.3`. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The first items of a set, however large it is. */
function firstOf(names: ReadonlySet<string>, most: number): string[] {
  const found: string[] = [];
  for (const name of names) {
    if (found.length === most) break;
    found.push(name);
  }
  return found;
}

/** Reads one of Attest's YAML files: values with places, and problems for what is not as the format says. */
export class RecordReader {
  readonly #source: YamlSource;
  readonly #shaped: Shaped;
  readonly problems: FileProblem[];
  /** The text has a syntax error: what could be read may be half of what is meant. */
  readonly readInPart: boolean;

  /** `shape` gives the keys of the file their names; without it they are taken as they are written. */
  constructor(text: string, shape?: Shape | ((value: unknown) => Shape)) {
    this.#source = new YamlSource(text.replace(/^\ufeff/, ''));
    const syntax = this.#source.problems.find(({ code }) => code === 'yaml-syntax');
    this.readInPart = syntax !== undefined;
    // The others follow from the first, or are seen when it is mended.
    this.problems = this.#source.problems.filter((one) => one === syntax || one.code !== 'yaml-syntax');
    const { value } = this.#source;
    this.#shaped =
      shape === undefined
        ? { value, written: (path) => path, unread: [] }
        : shaped(value, typeof shape === 'function' ? shape(value) : shape);
    // Of a file that is read in part, nobody knows what its keys are.
    if (!this.readInPart) this.#tellUnread(this.#shaped.unread);
  }

  /** The file's value, with the keys as they are read. */
  get value(): unknown {
    return this.#shaped.value;
  }

  get root(): Plain {
    return asMap(this.value);
  }

  /** A part of the file that its reader knows by a shape of its own. */
  part(value: unknown, path: Path, shape: Shape, unread: 'told' | 'quietly' = 'told'): Plain {
    const inner = shaped(value, shape);
    if (unread === 'told' && !this.readInPart) this.#tellUnread(inner.unread.map((one) => [...path, ...one]));
    return asMap(inner.value);
  }

  /** Names of the keys that nothing is read from, and the place of the problem that tells them. */
  readonly #unread = new Set<string>();
  #toldAt = -1;

  /** Keys that nothing is read from are named, all in one problem: what they say counts for nothing. */
  #tellUnread(paths: readonly Path[]): void {
    const before = this.#unread.size;
    for (const path of paths) this.#unread.add(inWords(path));
    const { size } = this.#unread;
    const [first] = paths;
    if (size === before || first === undefined) return;
    const shown = firstOf(this.#unread, MOST_NAMED).join(', ');
    const more = size - MOST_NAMED;
    const message = {
      en: `Nothing is read from ${size === 1 ? 'this key' : 'these keys'}: ${shown}${more > 0 ? ` and ${more} more` : ''}.`,
      nl: `Uit ${size === 1 ? 'deze sleutel' : 'deze sleutels'} wordt niets gelezen: ${shown}${more > 0 ? ` en nog ${more}` : ''}.`,
    };
    const told = this.problems[this.#toldAt];
    if (told) this.problems[this.#toldAt] = { ...told, message };
    else {
      const range = this.keyRange(first.slice(0, -1), String(first.at(-1)));
      this.#toldAt = this.problems.push({ code: 'yaml-schema', severity: 'info', message, range }) - 1;
    }
  }

  /** Whether something is written at a path. */
  has(path: Path): boolean {
    return this.#source.node(this.#shaped.written(path)) !== undefined;
  }

  keyRange(path: Path, key: string): Range {
    const written = this.#shaped.written([...path, key]);
    return this.#source.keyRange(written.slice(0, -1), String(written.at(-1)));
  }

  /**
   * The maps of a list under `key`. A file that is a list itself, or holds several documents that are such maps, is read
   * too. `textIs` names the key that an entry of mere text stands for. Other entries that are no maps are reported, and so is that there are more than the limit, and those are left out.
   */
  entries(
    key: string,
    limit: LimitName = 'recordEntries',
    textIs?: string,
  ): readonly { readonly value: Plain; readonly path: Path }[] {
    const all = this.#allEntries(key, textIs);
    const first = all[LIMITS[limit].most];
    if (!first) return all;
    this.tooMuch(first.path, limit);
    return all.slice(0, LIMITS[limit].most);
  }

  #allEntries(key: string, textIs?: string): readonly { readonly value: Plain; readonly path: Path }[] {
    const value = this.value;
    const [list, base]: [unknown, Path] = Array.isArray(value) ? [value, []] : [this.root[key], [key]];
    if (list !== undefined && list !== null && !Array.isArray(list)) {
      this.#lost(base, `“${key}” must be a list.`, `“${key}” moet een lijst zijn.`);
      return [];
    }
    return asList(list).flatMap((entry, n): readonly { readonly value: Plain; readonly path: Path }[] => {
      const path = [...base, n];
      // One of several documents, each with its own list.
      const below = Array.isArray(value) ? asMap(entry)[key] : undefined;
      if (Array.isArray(below))
        return below.flatMap((one, k) =>
          typeof one === 'object' && one !== null && !Array.isArray(one)
            ? [{ value: one as Plain, path: [...path, key, k] }]
            : this.#noMap([...path, key, k], key),
        );
      if (typeof entry === 'object' && entry !== null && !Array.isArray(entry))
        return [{ value: entry as Plain, path }];
      const text = textIs === undefined ? undefined : asText(entry);
      if (textIs !== undefined && text !== undefined) return [{ value: { [textIs]: text }, path }];
      return this.#noMap(path, key);
    });
  }

  #noMap(path: Path, key: string): readonly [] {
    this.#lost(
      path,
      `Each entry of “${key}” must be a mapping.`,
      `Elk element van “${key}” moet sleutels met waarden hebben.`,
    );
    return [];
  }

  /** The texts of a list with their places. */
  fields(value: Plain, path: Path, key: string): readonly Field<string>[] {
    const raw = value[key];
    return asList(raw).flatMap((item, n) => {
      const text = asText(item);
      if (text === undefined) return [];
      const at = Array.isArray(raw) ? [...path, key, n] : [...path, key];
      return [{ value: text, keyRange: this.keyRange(path, key), valueRange: this.range(at) }];
    });
  }

  /** Criteria named in a list, upper-cased; those that do not exist are left out (a rule reports them). */
  criteria(value: Plain, key: string): readonly CriterionId[] {
    return asList(value[key])
      .flatMap((id) => partsOf(asText(id)?.toUpperCase() ?? ''))
      .filter(isCriterionId);
  }

  range(path: Path): Range {
    return this.#source.rangeOfPath(this.#shaped.written(path));
  }

  /** Reads one of several words; `inOtherWords` tells which one another word stands for. Reports any other. */
  oneOf<T extends string>(
    value: Plain,
    path: Path,
    key: string,
    allowed: readonly T[],
    inOtherWords?: (word: string) => T | undefined,
  ): T | undefined {
    const said = asText(value[key]);
    if (said === undefined) return undefined;
    const word = said.toLowerCase().replace(/[\s_]+/g, '-');
    const found = allowed.find((one) => one.toLowerCase() === word) ?? inOtherWords?.(word);
    if (found === undefined) {
      const list = allowed.join(', ');
      this.report(
        [...path, key],
        `“${said}” is not known for ${key}; use one of: ${list}.`,
        `“${said}” is onbekend voor ${key}; gebruik: ${list}.`,
      );
    }
    return found;
  }

  /** Reads a value through `read`; reports it when it is there but not readable so. */
  typed<T>(
    value: Plain,
    path: Path,
    key: string,
    read: (value: unknown) => T | undefined,
    what: { en: string; nl: string },
  ): T | undefined {
    const raw = value[key];
    if (raw === undefined || raw === null) return undefined;
    const result = read(raw);
    if (result === undefined)
      this.report([...path, key], `${key} must be ${what.en}.`, `${key} moet ${what.nl} zijn.`);
    return result;
  }

  /** Reports what is over a limit, and is left out. */
  tooMuch(path: Path, limit: LimitName, severity: 'error' | 'warning' = 'error'): void {
    this.problems.push({
      code: severity === 'error' ? 'partly-read' : 'yaml-schema',
      severity,
      message: overLimit(limit),
      range: this.range(path),
    });
  }

  /** Reports entries that are left out as they cannot be read: a check without them is not whole. */
  #lost(path: Path, en: string, nl: string): void {
    if (this.readInPart) return;
    this.problems.push({
      code: 'partly-read',
      severity: 'error',
      message: { en: `${en} What stands here was not read.`, nl: `${nl} Wat hier staat, is niet gelezen.` },
      range: this.range(path),
    });
  }

  report(path: Path, en: string, nl: string): void {
    if (this.readInPart) return;
    this.problems.push({
      code: 'yaml-schema',
      severity: 'warning',
      message: { en, nl },
      range: this.range(path),
    });
  }
}

export const DATE = {
  en: `a date as YYYY-MM-DD, within ${FIRST_YEAR}-${LAST_YEAR}`,
  nl: `een datum als JJJJ-MM-DD, binnen ${FIRST_YEAR}-${LAST_YEAR}`,
};
export const NUMBER = { en: 'a number', nl: 'een getal' };
