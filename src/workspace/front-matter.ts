import { CRITERION_LIKE } from '../catalog/criterion-ids.js';
import type { Field, FileProblem, FrontMatter } from './document.js';
import type { Range } from './position.js';
import { asDate, asList, asMap, asOneOf, asText, asTexts } from './values.js';
import { YamlSource } from './yaml-source.js';

/** Front matter as found in a file: its parsed form, problems, and the first line of the body. */
export interface FrontMatterResult {
  readonly frontMatter: FrontMatter | undefined;
  readonly problems: readonly FileProblem[];
  readonly bodyLine: number;
}

const KEY_LINE = /^["']?[A-Za-z][\w .-]*["']?\s*:(?:\s|$)/;
const MAX_LINES = 200;

/**
 * Reads YAML front matter. comply's files are read too: the opening `---` may be missing when the lines down to the
 * first `---` look like YAML; `name`, `acronym` and `majorRevisions` stand for title and version.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatterResult {
  const block = findBlock(lines);
  if (!block) return { frontMatter: undefined, problems: [], bodyLine: 0 };
  const source = new YamlSource(lines.slice(block.start, block.end).join('\n'), block.start);
  const range: Range = {
    start: { line: 0, character: 0 },
    end: { line: block.end, character: (lines[block.end] ?? '').length },
  };
  const value = asMap(source.value);
  const reader = new FieldReader(source, value);
  const frontMatter = reader.read(range);
  const problems = [...source.problems, ...reader.problems];
  if (!block.closed) {
    problems.push(
      problem(
        range,
        'The front matter has no closing `---`.',
        'De front matter heeft geen afsluitende `---`.',
      ),
    );
  }
  return { frontMatter, problems, bodyLine: block.closed ? block.end + 1 : block.end };
}

function findBlock(lines: readonly string[]): { start: number; end: number; closed: boolean } | undefined {
  const opened = lines[0]?.trimEnd() === '---';
  const start = opened ? 1 : 0;
  if (!opened && !KEY_LINE.test(lines[0] ?? '')) return undefined;
  for (let n = start; n < Math.min(lines.length, MAX_LINES); n += 1) {
    const line = lines[n] ?? '';
    if (/^(?:---|\.\.\.)\s*$/.test(line)) return { start, end: n, closed: true };
    if (!opened && !KEY_LINE.test(line) && !/^(?:\s+\S|-\s|#|\s*$)/.test(line)) return undefined;
  }
  if (!opened) return undefined;
  // Opened but never closed: take the lines that look like keys, so that the body is still read.
  let end = start;
  while (end < lines.length && (KEY_LINE.test(lines[end] ?? '') || /^\s+\S|^-\s/.test(lines[end] ?? '')))
    end += 1;
  return end > start ? { start, end, closed: false } : undefined;
}

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'name'],
  type: ['type', 'policyType', 'policy_type'],
  owner: ['owner', 'policyOwner', 'policy_owner', 'eigenaar'],
  approver: ['approver', 'approvedBy', 'approved_by', 'goedgekeurdDoor'],
  version: ['version', 'revision', 'versie'],
  approved: [
    'approved',
    'approvedOn',
    'approved_on',
    'approvalDate',
    'approval_date',
    'effective',
    'effectiveDate',
    'effective_date',
  ],
  review: ['review', 'reviewCadence', 'review_cadence', 'reviewFrequency', 'review_frequency'],
  nextReview: ['nextReview', 'next_review', 'reviewDue', 'review_due', 'reviewDate', 'review_date'],
  status: ['status'],
  language: ['language', 'lang', 'taal'],
};
const OTHER_KNOWN = new Set([
  'satisfies',
  'controls',
  'acronym',
  'majorRevisions',
  'id',
  'tags',
  'description',
  'date',
]);

class FieldReader {
  readonly problems: FileProblem[] = [];

  constructor(
    private readonly source: YamlSource,
    private readonly value: Readonly<Record<string, unknown>>,
  ) {}

  read(range: Range): FrontMatter {
    const named = new Set(Object.values(KNOWN).flat());
    return {
      range,
      title: this.#field('title', asText),
      type: this.#field('type', asText),
      owner: this.#field('owner', ownerText),
      approver: this.#field('approver', ownerText),
      version: this.#field('version', asText) ?? this.#revision(),
      approved: this.#date('approved') ?? this.#revisionDate(),
      review: this.#field('review', asText),
      nextReview: this.#date('nextReview'),
      status: this.#field('status', asStatus),
      language: this.#field('language', (value) => asOneOf(asText(value)?.slice(0, 2), ['en', 'nl'])),
      claims: this.#claims(),
      controls: this.#controls(),
      unknownKeys: Object.keys(this.value).filter((key) => !named.has(key) && !OTHER_KNOWN.has(key)),
      others: this.#others(named),
    };
  }

  #others(named: ReadonlySet<string>): Readonly<Record<string, Field<unknown>>> {
    const keys = Object.keys(this.value).filter((key) => !named.has(key));
    return Object.fromEntries(keys.map((key) => [key, this.#place(this.value[key], [key])]));
  }

  #key(name: string): string | undefined {
    return KNOWN[name]?.find((key) => this.value[key] !== undefined && this.value[key] !== null);
  }

  #field<T>(name: string, read: (value: unknown) => T | undefined): Field<T> | undefined {
    const key = this.#key(name);
    if (key === undefined) return undefined;
    const value = read(this.value[key]);
    return value === undefined ? undefined : this.#place(value, [key]);
  }

  #place<T>(value: T, path: readonly (string | number)[]): Field<T> {
    const key = String(path[0]);
    return { value, keyRange: this.source.keyRange([], key), valueRange: this.source.rangeOfPath(path) };
  }

  /** A date field; `approved: true` and unreal dates are reported. */
  #date(name: string): Field<string> | undefined {
    const key = this.#key(name);
    if (key === undefined) return undefined;
    const date = asDate(this.value[key]);
    if (date !== undefined) return this.#place(date, [key]);
    const said = asText(this.value[key]) ?? '';
    if (!/^\{\{|^\[|^tb[dc]/i.test(said) && said !== '') {
      this.problems.push({
        ...problem(
          this.source.rangeOfPath([key]),
          `“${said}” is no date; write ${key} as YYYY-MM-DD.`,
          `“${said}” is geen datum; schrijf ${key} als JJJJ-MM-DD.`,
        ),
        field: name,
      });
    }
    return undefined;
  }

  /** comply keeps revisions as a list of dates and comments: their number is the version, the last date counts. */
  #revision(): Field<string> | undefined {
    const revisions = asList(this.value.majorRevisions);
    return revisions.length === 0 ? undefined : this.#place(String(revisions.length), ['majorRevisions']);
  }

  #revisionDate(): Field<string> | undefined {
    const date = asDate(asMap(asList(this.value.majorRevisions).at(-1)).date);
    return date === undefined ? undefined : this.#place(date, ['majorRevisions']);
  }

  #claims(): Field<string>[] {
    const claims: Field<string>[] = [];
    const add = (value: unknown, path: readonly (string | number)[]): void => {
      for (const [id] of (asText(value)?.toUpperCase() ?? '').matchAll(CRITERION_LIKE))
        claims.push(this.#place(id, path));
    };
    const satisfies = this.value.satisfies;
    if (typeof satisfies === 'object' && satisfies !== null && !Array.isArray(satisfies)) {
      for (const [framework, ids] of Object.entries(satisfies)) {
        if (!/^(?:tsc|soc|trust)/i.test(framework)) continue;
        asList(ids).forEach((id, n) => {
          add(id, Array.isArray(ids) ? ['satisfies', framework, n] : ['satisfies', framework]);
        });
      }
    } else {
      asList(satisfies).forEach((id, n) => {
        add(id, Array.isArray(satisfies) ? ['satisfies', n] : ['satisfies']);
      });
    }
    return claims;
  }

  #controls(): Field<string>[] {
    return asTexts(this.value.controls).map((id, n) =>
      this.#place(id, Array.isArray(this.value.controls) ? ['controls', n] : ['controls']),
    );
  }
}

function ownerText(value: unknown): string | undefined {
  const map = asMap(value);
  const text = asText(value) ?? asText(map.name) ?? asText(map.role);
  return text !== undefined && /^(?:\{\{.*\}\}|tb[dc]|todo|n\/a|-+)$/i.test(text) ? undefined : text;
}

function asStatus(value: unknown): 'draft' | 'approved' | 'retired' | undefined {
  const word = asText(value)?.toLowerCase();
  if (word === undefined) return undefined;
  if (
    /^(?:approved|published|active|final|in.?force|effective|goedgekeurd|vastgesteld|definitief)/.test(word)
  )
    return 'approved';
  if (/^(?:retired|archived|superseded|obsolete|withdrawn|vervallen|ingetrokken)/.test(word))
    return 'retired';
  return 'draft';
}

function problem(range: Range, en: string, nl: string): FileProblem {
  return { code: 'front-matter', severity: 'warning', message: { en, nl }, range };
}
