import { CRITERION_LIKE } from '../catalog/criterion-ids.js';
import type { ApprovalRecord, Field, FileProblem, FrontMatter, Unfilled, Unplaced } from './document.js';
import { entriesOf, type Entry } from './metadata/entries.js';
import {
  fieldCalled,
  fieldNamed,
  isFlag,
  labelNamed,
  stateOfFlag,
  type DateField,
  type FieldName,
} from './metadata/field-names.js';
import { folded } from './metadata/folded.js';
import { dateOrderOf } from './metadata/date-order.js';
import { findBlock, type Block } from './metadata/find-block.js';
import type { MetadataSource, Path } from './metadata/metadata-source.js';
import { isRevisionList, latestRevision, type LatestRevision } from './metadata/revisions.js';
import { readSignOff } from './metadata/sign-off.js';
import { isDraftVersion, stateOf, type DocumentState } from './metadata/state-words.js';
import { TomlSource } from './metadata/toml-source.js';
import { isUnfilled } from './metadata/unfilled.js';
import { writtenDate, writtenPeriod, type DateOrder } from './metadata/written-date.js';
import type { Range } from './position.js';
import { asDate, asList, asMap, asOneOf, asText, asTexts, type Plain } from './values.js';
import { YamlSource } from './yaml-source.js';

/** Front matter as found in a file: its parsed form, problems, and the first line of the body. */
export interface FrontMatterResult {
  readonly frontMatter: FrontMatter | undefined;
  readonly problems: readonly FileProblem[];
  readonly bodyLine: number;
}

/**
 * Reads front matter in YAML, TOML or JSON, also below a comment or blank lines, with the keys of other tools in any case
 * and with any separator, one level deep too. comply's files are read as they are: the opening `---` may be missing;
 * `name`, `acronym` and `majorRevisions` stand for title and version.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatterResult {
  const block = findBlock(lines);
  if (!block) return { frontMatter: undefined, problems: [], bodyLine: 0 };
  const text = lines.slice(block.start, block.end).join('\n');
  const source =
    block.format === 'toml' ? new TomlSource(text, block.start) : new YamlSource(text, block.start);
  const last = Math.max(block.fence, block.next - 1);
  const end = block.closed ? last : block.end;
  const range: Range = {
    start: { line: block.fence, character: 0 },
    end: { line: end, character: (lines[end] ?? '').length },
  };
  const reader = new FieldReader(source, asMap(source.value), dateOrderOf(lines));
  const frontMatter = reader.read(range, block);
  const problems = [...source.problems, ...reader.problems];
  if (!block.closed) {
    const fence = block.format === 'toml' ? '+++' : '---';
    problems.push(
      problem(
        range,
        `The front matter has no closing \`${fence}\`.`,
        `De front matter heeft geen afsluitende \`${fence}\`.`,
      ),
    );
  }
  return { frontMatter, problems, bodyLine: block.next };
}

/** Keys that are no fields, yet known. */
const OTHER_KNOWN = new Set(
  ['approval', 'satisfies', 'controls', 'acronym', 'majorRevisions', 'id', 'tags', 'description', 'date'].map(
    folded,
  ),
);
/** Keys that claim criteria. */
const CLAIMS = new Set(['satisfies', 'tsc', 'soc2', 'soc2criteria', 'trustservicescriteria']);

/** Longer values are text. */
const LONGEST_UNPLACED = 80;

/** The unit at the end of a key. */
const UNITS: ReadonlySet<string> = new Set(
  'months weeks days years maanden weken dagen jaren jaar'.split(' '),
);
/** The last word of a key, with what parts it from the rest: `review_interval_in_months`, `reviewMonths`. */
const LAST_WORD = /[ _.-]{0,2}(?:in[ _.-]{0,2})?(\p{Lu}?\p{Ll}{2,10})$/u;
const YES_OR_NO = /^(?:true|false|yes|no|ja|nee)$/i;

/** A few words without figures of a day or year. */
const HOW_OFTEN = /^(?!.*(?:\d{4}|\d[-/.]\d))(?=.*\p{L}\p{L})\S+(?: \S+){0,6}$/u;

class FieldReader {
  readonly problems: FileProblem[] = [];
  readonly #entries: readonly Entry[];
  readonly #unfilled: Unfilled[] = [];
  readonly #unplaced: Unplaced[] = [];

  constructor(
    private readonly source: MetadataSource,
    private readonly value: Plain,
    private readonly order: DateOrder | undefined,
  ) {
    this.#entries = entriesOf(value);
  }

  /** A yes where a day of approval is asked: a fault unless the day stands elsewhere. */
  #yes: FileProblem | undefined;

  /** What stands where a day of a review is asked, and is none. */
  #rhythm: Field<string> | undefined;

  read(range: Range, block: Block): FrontMatter {
    const latest = latestRevision(this.value);
    const version = this.#text('version') ?? this.#revision(latest, 'version');
    const review = this.#review();
    const signOff = this.#signOff();
    const owner = this.#text('owner', peopleText);
    const approver = this.#approver();
    const isApproval = latest?.isComply === true || latest?.approver !== undefined;
    const approved =
      this.#date('approved') ??
      signOff?.on ??
      approver?.on ??
      (isApproval ? this.#revision(latest, 'day') : undefined);
    if (!approved && this.#yes) this.problems.push(this.#yes);
    const nextReview = this.#date('nextReview');
    const reviewed = this.#date('reviewed');
    return {
      range,
      block,
      // Brackets in a title are a mark, such as “[DRAFT]”.
      title: this.#field('title', asText),
      type: this.#field('type', asText),
      owner,
      approver: approver?.by ?? signOff?.by ?? this.#revision(latest, 'approver'),
      version,
      approved,
      review: review?.cadence ?? this.#rhythm,
      nextReview: nextReview ?? review?.day,
      reviewed,
      changed: this.#changed(),
      status: this.#status(version),
      approval: this.#approval(),
      language: this.#field('language', (value) => asOneOf(asText(value)?.slice(0, 2), ['en', 'nl'])),
      claims: this.#claims(),
      controls: this.#controls(),
      unknownKeys: Object.keys(this.value).filter((key) => !isKnown(key)),
      others: this.#others(),
      unfilled: this.#unfilled,
      unplaced: [...this.#unplaced, ...this.#unknown()],
    };
  }

  #others(): Readonly<Record<string, Field<unknown>>> {
    const keys = Object.keys(this.value).filter((key) => fieldNamed(key) === undefined);
    return Object.fromEntries(keys.map((key) => [key, this.#place(this.value[key], [key])]));
  }

  #approval(): ApprovalRecord | undefined {
    const key = Object.keys(this.value).find((one) => folded(one) === 'approval');
    if (key === undefined) return undefined;
    const parts = asMap(this.value[key]);
    const part = (name: string, read: (value: unknown) => string | undefined): Field<string> | undefined => {
      const own = Object.keys(parts).find((one) => folded(one) === name);
      const found = own === undefined ? undefined : read(parts[own]);
      return own === undefined || found === undefined ? undefined : this.#place(found, [key, own]);
    };
    const said = (value: unknown): string | undefined => {
      const text = asText(value);
      return text === undefined || isUnfilled(text) ? undefined : text;
    };
    const { keyRange, valueRange } = this.#place(undefined, [key]);
    return {
      by: part('by', said),
      on: part('on', asDate) ?? part('date', asDate),
      version: part('version', said),
      fingerprint: part('fingerprint', asText),
      keyRange,
      valueRange,
    };
  }

  /**
   * What a key such as `signed_off` says, which leaves it to its value whether that is who approved it, when, or both. The
   * usual names of the day itself are read as days.
   */
  #signOff(): { readonly by?: Field<string>; readonly on?: Field<string> } | undefined {
    for (const { name, value, path } of this.#entries) {
      if (labelNamed(name)?.either !== true) continue;
      const text = asText(value);
      if (text === undefined || value === true) continue;
      const field = this.#place(text, path);
      if (isUnfilled(text)) {
        if (fieldCalled(name) === undefined) this.#noteUnfilled('approved', field);
        continue;
      }
      const { name: by, day, readings } = readSignOff(text, this.order);
      const alone = day === text;
      if (fieldCalled(name) === undefined) {
        if (readings) this.#ambiguous('approved', text, field.valueRange, readings, String(path.at(-1)));
        // A figure that is no day may be one all the same: “Ines, Jan 25”.
        else if (day === undefined && (by === undefined || /\d/.test(text)))
          this.#unplaced.push({ label: String(path.at(-1)), text, valueRange: field.valueRange });
      }
      return {
        ...(by !== undefined && { by: { ...field, value: by, derived: true } }),
        ...(day !== undefined && { on: { ...field, value: day, ...(!alone && { derived: true }) } }),
      };
    }
    return undefined;
  }

  /** The day the document bears, or of its last change; the latest, when it names several. */
  #changed(): Field<string> | undefined {
    const days = this.#entries.flatMap(({ name, value, path }) => {
      if (labelNamed(name)?.field !== 'changed') return [];
      const day = asDate(value) ?? this.#dateIn(asText(value) ?? '', 'first');
      return day === undefined ? [] : [this.#place(day, path)];
    });
    return days.sort((a, b) => (a.value < b.value ? 1 : -1))[0];
  }

  /** Keys of the house's own with a short text: one of them may hold what is asked. */
  #unknown(): Unplaced[] {
    return this.#entries.flatMap(({ name, value, path }) => {
      const text = asText(value);
      if (text === undefined || typeof value === 'boolean' || text.length > LONGEST_UNPLACED) return [];
      if (path.length > 1 || isKnown(name) || labelNamed(name) || isUnfilled(text)) return [];
      return [{ label: String(path.at(-1)), text, valueRange: this.#place(text, path).valueRange }];
    });
  }

  #dateIn(text: string, side: 'first' | 'last'): string | undefined {
    if (text.length > 60) return undefined;
    const found = writtenDate(text, this.order);
    if (found) return 'iso' in found ? found.iso : undefined;
    return writtenPeriod(text)?.[side];
  }

  #ambiguous(
    field: DateField,
    said: string,
    range: Range,
    readings: readonly [string, string],
    key: string,
  ): void {
    this.problems.push({
      ...problem(
        range,
        `“${said}” can be read as two dates; write ${key} as YYYY-MM-DD.`,
        `“${said}” is als twee data te lezen; schrijf ${key} als JJJJ-MM-DD.`,
      ),
      field,
      readings,
    });
  }

  #all(name: FieldName): readonly Entry[] {
    return this.#entries.filter(({ field }) => field === name);
  }

  /** The first value of a field that can be read. */
  #field<T>(name: FieldName, read: (value: unknown) => T | undefined): Field<T> | undefined {
    for (const { value, path } of this.#all(name)) {
      const found = read(value);
      if (found !== undefined) return this.#place(found, path);
    }
    return undefined;
  }

  /** The same for text; what was left to be filled in is noted and counts as nothing. */
  #text(name: FieldName, read: (value: unknown) => string | undefined = asText): Field<string> | undefined {
    let open: Field<string> | undefined;
    for (const { value, path } of this.#all(name)) {
      const found = read(value);
      if (found === undefined) continue;
      if (!isUnfilled(found)) return this.#place(found, path);
      open ??= this.#place(found, path);
    }
    if (open) this.#noteUnfilled(name, open);
    return undefined;
  }

  #noteUnfilled(field: FieldName, { value, valueRange }: Field<string>): void {
    this.#unfilled.push({ field, text: value, valueRange });
  }

  #place<T>(value: T, path: Path): Field<T> {
    const key = String(path.at(-1));
    const derived = this.source.owns(path) ? {} : { derived: true as const };
    return {
      value,
      keyRange: this.source.keyRange(path.slice(0, -1), key),
      valueRange: this.source.rangeOfPath(path),
      ...derived,
    };
  }

  /** A date field; `approved: true`, unreal dates and dates of which day and month may be swapped are reported. */
  #date(name: DateField): Field<string> | undefined {
    for (const { name: called, value, path } of this.#all(name)) {
      // Read by its value, whatever that is.
      if (fieldCalled(called) === undefined && labelNamed(called)?.either) continue;
      const said = asText(value) ?? '';
      // Counted against the document: approved as early, and due by the end of the month.
      const date = asDate(value) ?? this.#dateIn(said, name === 'nextReview' ? 'last' : 'first');
      if (date !== undefined) return this.#place(date, path);
      if (said === '') continue;
      const field = this.#place(said, path);
      if (isUnfilled(said)) {
        this.#noteUnfilled(name, field);
        continue;
      }
      // A yes or no to “reviewed” says something, though no date.
      if (name === 'reviewed' && /^(?:true|false)$/.test(said)) continue;
      // “next_review: every six months” says how often; whether it does is for those to tell who read words.
      if ((name === 'reviewed' || name === 'nextReview') && HOW_OFTEN.test(said)) {
        this.#rhythm ??= field;
        continue;
      }
      const key = String(path.at(-1));
      if (name === 'approved' && YES_OR_NO.test(said)) {
        if (!stateOfFlag(called, value)) this.#yes ??= this.#noDate(field, key, name);
        continue;
      }
      const found = writtenDate(said);
      if (found && 'ambiguous' in found) this.#ambiguous(name, said, field.valueRange, found.readings, key);
      // Of a key of the house's own nobody knows that a day was meant.
      else if (fieldCalled(called) === undefined)
        this.#unplaced.push({ label: key, text: said.slice(0, 120), valueRange: field.valueRange });
      else this.problems.push(this.#noDate(field, key, name));
      return undefined;
    }
    return undefined;
  }

  #noDate({ value, valueRange }: Field<string>, key: string, field: DateField): FileProblem {
    return {
      ...problem(
        valueRange,
        `“${value}” is no date; write ${key} as YYYY-MM-DD.`,
        `“${value}” is geen datum; schrijf ${key} als JJJJ-MM-DD.`,
      ),
      field,
    };
  }

  /** Who approved it, and when, where that is told in one breath: `approved_by: CEO (2026-05-01)`, or beside each name. */
  #approver(): { readonly by: Field<string>; readonly on?: Field<string> } | undefined {
    const by = this.#text('approver', peopleText);
    if (!by) return undefined;
    const days = this.#all('approver').flatMap(({ value }) =>
      asList(value).flatMap((one) => {
        const { date, on, approved } = asMap(one);
        return asDate(date) ?? asDate(on) ?? asDate(approved) ?? [];
      }),
    );
    const said = readSignOff(by.value, this.order);
    const day = days.sort().at(-1) ?? said.day;
    const isSplit = said.day !== undefined && said.name !== undefined;
    return {
      by: isSplit ? { ...by, value: said.name ?? by.value, derived: true } : by,
      ...(day !== undefined && { on: { ...by, value: day, derived: true } }),
    };
  }

  /** How often, or the day itself: both are written under `review`. */
  #review(): { readonly cadence?: Field<string>; readonly day?: Field<string> } | undefined {
    const found = this.#text('review') ?? this.#everySoMany();
    if (!found) return undefined;
    const day = asDate(found.value) ?? this.#dateIn(found.value, 'last');
    return day === undefined ? { cadence: found } : { day: { ...found, value: day } };
  }

  /** `reviewCycleMonths: 12`, `review_in_days: 90`: the key names the unit. */
  #everySoMany(): Field<string> | undefined {
    for (const { name, value, path } of this.#entries) {
      const last = LAST_WORD.exec(name);
      const unit = last && UNITS.has((last[1] ?? '').toLowerCase()) ? last : null;
      const count = Number(asText(value));
      if (!unit || !Number.isInteger(count) || count < 1) continue;
      if (labelNamed(name.slice(0, unit.index))?.field !== 'review') continue;
      const said = (unit[1] ?? '').toLowerCase();
      const each = said.endsWith('s') ? 'every' : 'elke';
      return { ...this.#place(`${each} ${String(count)} ${said}`, path), derived: true };
    }
    return undefined;
  }

  /** The state it is in; of several that are said the one that counts least. */
  #status(version: Field<string> | undefined): Field<DocumentState> | undefined {
    const said: Field<DocumentState>[] = [];
    for (const { value, path } of this.#all('status')) {
      const text = asText(value);
      if (text !== undefined) said.push(this.#place(stateOf(text), path));
    }
    for (const { name, value, path } of this.#entries) {
      const state = stateOfFlag(name, value);
      if (state !== undefined) said.push({ ...this.#place(state, path), derived: true });
    }
    if (version && isDraftVersion(version.value)) said.push({ ...version, value: 'draft', derived: true });
    return leastOf(said);
  }

  /** comply keeps revisions as a list of dates and comments: their number is the version, the last date counts. */
  #revision(of: LatestRevision | undefined, part: 'version' | 'approver' | 'day'): Field<string> | undefined {
    const value = of?.[part];
    return of === undefined || value === undefined
      ? undefined
      : { ...this.#place(value, [of.key]), derived: true };
  }

  #claims(): Field<string>[] {
    const claims: Field<string>[] = [];
    const add = (value: unknown, path: Path): void => {
      for (const [id] of (asText(value)?.toUpperCase() ?? '').matchAll(CRITERION_LIKE))
        claims.push(this.#place(id, path));
    };
    const addAll = (ids: unknown, path: Path): void => {
      asList(ids).forEach((id, n) => {
        add(id, Array.isArray(ids) ? [...path, n] : path);
      });
    };
    for (const [key, satisfies] of Object.entries(this.value)) {
      if (!CLAIMS.has(folded(key))) continue;
      if (typeof satisfies !== 'object' || satisfies === null || Array.isArray(satisfies))
        addAll(satisfies, [key]);
      else
        for (const [framework, ids] of Object.entries(satisfies))
          if (/^(?:tsc|soc|trust)/i.test(framework)) addAll(ids, [key, framework]);
    }
    return claims;
  }

  #controls(): Field<string>[] {
    const key = Object.keys(this.value).find((one) => folded(one) === 'controls') ?? 'controls';
    return asTexts(this.value[key]).map((id, n) =>
      this.#place(id, Array.isArray(this.value[key]) ? [key, n] : [key]),
    );
  }
}

function isKnown(key: string): boolean {
  const name = folded(key);
  return (
    fieldNamed(key) !== undefined ||
    isFlag(key) ||
    OTHER_KNOWN.has(name) ||
    CLAIMS.has(name) ||
    isRevisionList(key)
  );
}

const ORDER: readonly DocumentState[] = ['retired', 'draft', 'approved'];

/** Of what is said of a document's state, that which counts least. */
export function leastOf(said: readonly Field<DocumentState>[]): Field<DocumentState> | undefined {
  return ORDER.map((state) => said.find(({ value }) => value === state)).find((one) => one !== undefined);
}

/** A name, a role, or several: of a person with both, the name. */
function peopleText(value: unknown): string | undefined {
  const texts = asList(value).flatMap((one) => {
    // `[[Ada]]` without quotes is a list in a list.
    if (Array.isArray(one)) return one.flatMap((inner) => asText(inner) ?? []);
    const map = asMap(one);
    return asText(one) ?? asText(map.name) ?? asText(map.role) ?? asText(map.title) ?? asText(map.team) ?? [];
  });
  // Of several people one who is not known yet leaves the others.
  const known = texts.filter((text) => !isUnfilled(text));
  return (
    (known.length > 0 ? known : texts).map((text) => withoutLink(text.replace(/\s+/g, ' '))).join(', ') ||
    undefined
  );
}

/** `[[People/Ada Byron|Ada]]` is how notes name somebody. */
function withoutLink(text: string): string {
  return text.replace(/^\[\[(?:[^[\]|]{0,200}[|/])?([^[\]|/]{1,100})\]\]$/, '$1');
}

function problem(range: Range, en: string, nl: string): FileProblem {
  return { code: 'front-matter', severity: 'warning', message: { en, nl }, range };
}
