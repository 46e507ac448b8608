import { isPolicy } from '../../analysis/kinds/kind-of.js';
import { CRITERIA } from '../../catalog/criteria.js';
import { EVIDENCE_KIND_IDS } from '../../catalog/evidence-kind-ids.js';
import { localise } from '../../catalog/localise.js';
import { POLICY_TYPES } from '../../catalog/policy-types.js';
import type { Range } from '../../workspace/position.js';
import { FREQUENCIES } from '../../workspace/frequency-field.js';
import type { EditingContext } from '../context.js';
import { quoteIfNeeded, valueEntries, type CompletionEntry } from './entry.js';

/** Roles and names of soc2.yaml's people, and owners that other policies and controls name. */
export function ownerEntries(range: Range, { snapshot }: EditingContext): CompletionEntry[] {
  const people = snapshot.config?.organisation.people ?? [];
  const owners = new Map<string, string>();
  for (const { name, role } of people) owners.set(role ?? name, role === undefined ? '' : name);
  for (const { owner } of snapshot.controls)
    if (owner !== undefined && !owners.has(owner)) owners.set(owner, '');
  for (const { frontMatter } of snapshot.documents.values()) {
    for (const field of [frontMatter?.owner, frontMatter?.approver])
      if (field && !owners.has(field.value)) owners.set(field.value, '');
  }
  return valueEntries(range, [...owners].slice(0, 100));
}

export function policyTypeEntries(range: Range, { language }: EditingContext): CompletionEntry[] {
  return valueEntries(
    range,
    POLICY_TYPES.map((type) => [type.id, localise(type.title, language)]),
  );
}

/** Evidence kinds, those that the given criteria usually need first. */
export function evidenceKindEntries(range: Range, criteria: readonly string[]): CompletionEntry[] {
  const usual = CRITERIA.filter(({ id }) => criteria.includes(id)).flatMap(({ evidence }) =>
    evidence.map(({ kind }) => kind),
  );
  return valueEntries(
    range,
    [...new Set([...usual, ...EVIDENCE_KIND_IDS])].map((kind) => [
      kind,
      usual.includes(kind) ? criteria.join(', ') : undefined,
    ]),
  );
}

export function frequencyEntries(range: Range): CompletionEntry[] {
  return valueEntries(
    range,
    FREQUENCIES.map((one) => [one]),
  );
}

/** Sections of policies and procedures, as `controls.yaml` refers to them. */
export function policyPathEntries(
  range: Range,
  typed: string,
  { snapshot }: EditingContext,
): CompletionEntry[] {
  const hash = typed.indexOf('#');
  if (hash >= 0) {
    const path = typed.slice(0, hash);
    return (snapshot.documentAt(path)?.sections ?? []).flatMap(({ slug, content }) =>
      content.level === 0
        ? []
        : [
            {
              label: `${path}#${slug}`,
              kind: 'file' as const,
              detail: content.heading,
              insert: quoteIfNeeded(`${path}#${slug}`),
              range,
            },
          ],
    );
  }
  return [...snapshot.documents.values()].filter(isPolicy).map(({ path, title }) => ({
    label: path,
    kind: 'file',
    detail: title,
    insert: quoteIfNeeded(path),
    range,
  }));
}

export function today(range: Range, { facts }: EditingContext): CompletionEntry[] {
  return valueEntries(range, [[facts.today]]);
}
