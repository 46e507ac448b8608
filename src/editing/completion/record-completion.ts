import { CRITERION_LIKE } from '../../catalog/criterion-ids.js';
import type { Position, Range } from '../../workspace/position.js';
import type { EditingContext } from '../context.js';
import type { SourceFile } from '../source-file.js';
import { controlEntries, criterionEntries, valueEntries, type CompletionEntry } from './entry.js';
import {
  evidenceKindEntries,
  frequencyEntries,
  ownerEntries,
  policyPathEntries,
  today,
} from './shared-values.js';
import { yamlPlace } from './yaml-place.js';

const KEYS: Readonly<Record<string, readonly string[]>> = {
  controls: [
    'id',
    'title',
    'statement',
    'criteria',
    'owner',
    'frequency',
    'evidence',
    'policies',
    'status',
    'since',
    'population',
    'inheritedFrom',
    'rrule',
    'frequencyChanges',
    'history',
    'until',
  ],
  entries: [
    'control',
    'kind',
    'period',
    'proves',
    'effectiveDate',
    'collected',
    'collectedBy',
    'covers',
    'population',
    'sample',
    'exceptions',
    'files',
  ],
  findings: [
    'id',
    'title',
    'criteria',
    'control',
    'class',
    'status',
    'source',
    'raised',
    'description',
    'rootCause',
    'impact',
    'response',
    'remediation',
    'retest',
  ],
  remediation: ['plan', 'owner', 'due', 'completed'],
  retest: ['date', 'result', 'evidence'],
  population: ['register', 'size'],
  sample: ['size', 'seed', 'items'],
  exceptions: ['item', 'description', 'response'],
  files: ['path', 'sha256', 'effectiveDate'],
  frequencyChanges: ['from', 'frequency'],
  history: ['from', 'frequency', 'rrule', 'owner', 'status'],
  covers: ['start', 'end'],
};
const LISTS = new Set(['criteria', 'evidence', 'policies', 'items']);
const ROOTS: Readonly<Record<string, string>> = {
  controls: 'controls',
  manifest: 'entries',
  findings: 'findings',
};
/** What stands below `population` depends on the file: in controls.yaml it is a path. */
const DATES = new Set([
  'since',
  'until',
  'from',
  'start',
  'end',
  'effectiveDate',
  'collected',
  'raised',
  'due',
  'completed',
  'date',
]);

/** Proposals in controls.yaml, findings.yaml, evidence.yaml, and for the IDs in soc2.yaml. */
export function completeRecord(file: SourceFile, at: Position, context: EditingContext): CompletionEntry[] {
  const place = yamlPlace(file, at.line, at.character, 0);
  const range: Range = { start: { line: at.line, character: place.from }, end: at };
  const key = place.keys.at(-1);
  if (!place.atKey) return key === undefined ? [] : values(file, key, place.typed, at, range, context);
  if (file.kind === 'config') return [];
  const root = ROOTS[file.kind] ?? '';
  const known = key === undefined ? [root] : Object.hasOwn(KEYS, key) ? (KEYS[key] ?? []) : [];
  return known.filter((one) => !place.siblings.includes(one)).map((one, n) => keyEntry(one, range, n));
}

function keyEntry(key: string, range: Range, n: number): CompletionEntry {
  return {
    label: key,
    kind: 'key',
    insert: LISTS.has(key) ? `${key}: [$1]` : `${key}: $1`,
    snippet: true,
    range,
    sort: String(n).padStart(2, '0'),
  };
}

function values(
  file: SourceFile,
  key: string,
  typed: string,
  at: Position,
  range: Range,
  context: EditingContext,
): CompletionEntry[] {
  if (DATES.has(key)) return today(range, context);
  switch (key) {
    case 'criteria':
    case 'provides':
      return criterionEntries(range, context);
    case 'control':
      return controlEntries(range, context);
    case 'controls':
      return file.kind === 'controls' ? [] : controlEntries(range, context);
    case 'evidence':
      return file.kind === 'controls' ? evidenceKindEntries(range, criteriaOfEntry(file, at.line)) : [];
    case 'kind':
      return file.kind === 'manifest' ? evidenceKindEntries(range, []) : [];
    case 'policies':
      return policyPathEntries(range, typed, context);
    case 'owner':
    case 'collectedBy':
      return ownerEntries(range, context);
    case 'frequency':
      return frequencyEntries(range);
    case 'inheritedFrom':
      return valueEntries(
        range,
        (context.snapshot.config?.subserviceOrganisations ?? []).map(({ name }) => [name]),
      );
    case 'status':
      if (file.kind === 'controls') return valueEntries(range, [['implemented'], ['planned'], ['retired']]);
      return file.kind === 'findings'
        ? valueEntries(range, [['draft'], ['open'], ['remediating'], ['remediated'], ['closed']])
        : [];
    case 'class':
      return valueEntries(range, [
        ['exception'],
        ['deficiency'],
        ['significant-deficiency'],
        ['material-weakness'],
      ]);
    case 'source':
      return file.kind === 'findings' ? valueEntries(range, [['auditor'], ['internal']]) : [];
    case 'result':
      return valueEntries(range, [['pass'], ['fail']]);
    default:
      return [];
  }
}

/** Criteria named in the same list entry, to put the evidence they need first. */
function criteriaOfEntry(file: SourceFile, line: number): string[] {
  let from = line;
  while (from > 0 && !/^\s*-\s+\w+\s*:/.test(file.line(from))) from -= 1;
  let to = line + 1;
  while (to < file.lines.length && !/^\s*-\s+\w+\s*:/.test(file.line(to))) to += 1;
  return [...new Set(file.lines.slice(from, to).join('\n').match(CRITERION_LIKE) ?? [])];
}
