import { addMonths, reviewMonths } from '../../analysis/review-cadence.js';
import { insertion, type TextEdit } from '../changes.js';
import { quoteIfNeeded } from '../completion/entry.js';
import { frontMatterEnd } from '../completion/front-matter-completion.js';
import type { EditingContext } from '../context.js';
import { FRONT_MATTER_KEYS } from '../front-matter-keys.js';
import type { SourceFile } from '../source-file.js';
import { dataText, type Fix, type FixRequest } from './fix.js';

type Key =
  'title' | 'type' | 'owner' | 'approver' | 'version' | 'approved' | 'review' | 'nextReview' | 'status';
const MOST_OWNERS = 3;

/** Adds a key that is missing, with values the workspace suggests. */
export function insertKey({ diagnostic, file, context }: FixRequest): Fix[] {
  const key = dataText(diagnostic, 'key');
  if (key === undefined) return [];
  return suggestions(key, file, context).map((value, n) => ({
    title: context.language === 'nl' ? `Voeg toe: ${key}: ${value}` : `Add ${key}: ${value}`,
    preferred: n === 0 && key !== 'approved',
    change: () => ({ edits: setKeys(file, [[key as Key, value]]) }),
  }));
}

/** Other approvers than the owner; or the review done today, with the next one after the usual time. */
export function editKey({ diagnostic, file, context }: FixRequest): Fix[] {
  if (dataText(diagnostic, 'key') === 'approver') {
    return suggestions('approver', file, context).map((value) => ({
      title: context.language === 'nl' ? `Laat goedkeuren door ${value}` : `Have it approved by ${value}`,
      change: () => ({ edits: setKeys(file, [['approver', value]]) }),
    }));
  }
  const { today } = context.facts;
  const next: [Key, string][] = file.document?.frontMatter?.nextReview
    ? [['nextReview', addMonths(today, reviewMonths(file.document.frontMatter.review?.value ?? '') ?? 12)]]
    : [];
  return [
    {
      title:
        context.language === 'nl'
          ? `Leg vast dat het vandaag (${today}) is herzien en goedgekeurd`
          : `Record that it was reviewed and approved today (${today})`,
      change: () => ({ edits: setKeys(file, [['approved', today], ...next]) }),
    },
  ];
}

/** Turns a draft into an approved policy, as of today unless a date is there. */
export function approve({ file, context }: FixRequest): Fix[] {
  const { today } = context.facts;
  const dated: [Key, string][] = file.document?.frontMatter?.approved ? [] : [['approved', today]];
  return [
    {
      title:
        context.language === 'nl'
          ? `Leg vast dat dit beleid is goedgekeurd (${today})`
          : `Record that this policy is approved (${today})`,
      change: () => ({ edits: setKeys(file, [['status', 'approved'], ...dated]) }),
    },
  ];
}

function suggestions(key: string, file: SourceFile, context: EditingContext): string[] {
  switch (key) {
    case 'owner':
    case 'approver': {
      const other = file.document?.frontMatter?.[key === 'owner' ? 'approver' : 'owner']?.value;
      const roles = roleCounts(key, context).filter((role) => role !== other);
      return roles.length === 0 ? ['TBD'] : roles.slice(0, MOST_OWNERS).map(quoteIfNeeded);
    }
    case 'version':
      return ['"1.0"'];
    case 'approved':
      return [context.facts.today];
    case 'review':
      return ['annual', 'semiannual', 'quarterly'];
    default:
      return [];
  }
}

/** Roles that own or approve other policies, the most frequent first; then the people of soc2.yaml. */
function roleCounts(key: 'owner' | 'approver', { snapshot }: EditingContext): string[] {
  const counts = new Map<string, number>();
  for (const { frontMatter } of snapshot.documents.values()) {
    const role = frontMatter?.[key]?.value;
    if (role !== undefined) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  const people = (snapshot.config?.organisation.people ?? []).map(({ name, role }) => role ?? name);
  const known = [...counts].sort((a, b) => b[1] - a[1]).map(([role]) => role);
  return [...new Set([...known, ...people])];
}

/** Edits that set keys of the front matter, which is made when it is not there. Keys keep the usual order. */
function setKeys(file: SourceFile, values: readonly (readonly [Key, string])[]): TextEdit[] {
  const close =
    frontMatterEnd(file, 1) ??
    (file.document?.frontMatter && file.document.frontMatter.range.end.line > 0
      ? file.document.frontMatter.range.end.line
      : undefined);
  const inside = (line: number): boolean => close !== undefined && line < close;
  const fields = file.document?.frontMatter;
  const missing: (readonly [Key, string])[] = [];
  const edits: TextEdit[] = [];
  for (const [key, value] of values) {
    const field = fields?.[key];
    if (field && inside(field.valueRange.start.line))
      edits.push({ uri: file.uri, range: field.valueRange, text: value });
    else missing.push([key, value]);
  }
  if (missing.length === 0) return edits;
  if (close === undefined) {
    const lines = ['---', ...missing.map(([key, value]) => `${key}: ${value}`), '---', '', ''];
    return [...edits, insertion(file.uri, 0, 0, lines.join(file.newline))];
  }
  const order = FRONT_MATTER_KEYS.map(({ key }) => key);
  for (const [key, value] of missing) {
    const before = order.slice(0, order.indexOf(key)).flatMap((one) => {
      const field = fields?.[one as Key];
      return field && inside(field.valueRange.end.line) ? [field.valueRange.end.line + 1] : [];
    });
    const line = before.length > 0 ? Math.max(...before) : file.line(0).trimEnd() === '---' ? 1 : 0;
    edits.push(insertion(file.uri, Math.min(line, close), 0, `${key}: ${value}${file.newline}`));
  }
  return edits;
}
