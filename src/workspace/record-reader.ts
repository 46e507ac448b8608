import { isCriterionId } from '../catalog/criterion-ids.js';
import { FIRST_YEAR, LAST_YEAR, LIMITS, overLimit, type LimitName } from '../catalog/limits.js';
import type { CriterionId } from '../catalog/types.js';
import type { Field, FileProblem } from './document.js';
import type { Range } from './position.js';
import { asList, asMap, asText, type Plain } from './values.js';
import { YamlSource } from './yaml-source.js';

type Path = readonly (string | number)[];

/** Reads one of Attest's YAML files: values with places, and problems for what is not as the format says. */
export class RecordReader {
  readonly source: YamlSource;
  readonly problems: FileProblem[];

  constructor(text: string) {
    this.source = new YamlSource(text.replace(/^\ufeff/, ''));
    this.problems = [...this.source.problems];
  }

  get root(): Plain {
    return asMap(this.source.value);
  }

  /**
   * The maps of a list under `key`. A file that is a list itself, or holds several documents that are such maps, is read
   * too. Entries that are no maps are reported, and so is that there are more than the limit, and those are left out.
   */
  entries(
    key: string,
    limit: LimitName = 'recordEntries',
  ): readonly { readonly value: Plain; readonly path: Path }[] {
    const all = this.#allEntries(key);
    const first = all[LIMITS[limit].most];
    if (!first) return all;
    this.tooMuch(first.path, limit);
    return all.slice(0, LIMITS[limit].most);
  }

  #allEntries(key: string): readonly { readonly value: Plain; readonly path: Path }[] {
    const value = this.source.value;
    const [list, base]: [unknown, Path] = Array.isArray(value) ? [value, []] : [this.root[key], [key]];
    if (list !== undefined && list !== null && !Array.isArray(list)) {
      this.report(base, `“${key}” must be a list.`, `“${key}” moet een lijst zijn.`);
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
      return this.#noMap(path, key);
    });
  }

  #noMap(path: Path, key: string): readonly [] {
    this.report(
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
      return [
        { value: text, keyRange: this.source.keyRange(path, key), valueRange: this.source.rangeOfPath(at) },
      ];
    });
  }

  /** Criteria named in a list, upper-cased; those that do not exist are left out (a rule reports them). */
  criteria(value: Plain, key: string): readonly CriterionId[] {
    return asList(value[key])
      .map((id) => asText(id)?.toUpperCase() ?? '')
      .filter(isCriterionId);
  }

  range(path: Path): Range {
    return this.source.rangeOfPath(path);
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
      range: this.source.rangeOfPath(path),
    });
  }

  report(path: Path, en: string, nl: string): void {
    this.problems.push({
      code: 'yaml-schema',
      severity: 'warning',
      message: { en, nl },
      range: this.source.rangeOfPath(path),
    });
  }
}

export const DATE = {
  en: `a date as YYYY-MM-DD, within ${FIRST_YEAR}-${LAST_YEAR}`,
  nl: `een datum als JJJJ-MM-DD, binnen ${FIRST_YEAR}-${LAST_YEAR}`,
};
export const NUMBER = { en: 'a number', nl: 'een getal' };
