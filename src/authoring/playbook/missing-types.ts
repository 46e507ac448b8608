import { POLICY_TYPES } from '../../catalog/policy-types.js';
import type { PolicyType, TrustCategory } from '../../catalog/types.js';
import type { PlaybookInput } from './input.js';
import type { Words } from './words.js';
import { documentOfType } from './workspace-views.js';

const ORDER = ['critical', 'high', 'medium', 'low'];

/** The policy types that the scope asks for, most critical first. */
export function requiredTypes(categories: readonly TrustCategory[]): readonly PolicyType[] {
  return POLICY_TYPES.filter(
    ({ required, categories: own }) => required && own.some((category) => categories.includes(category)),
  ).sort((a, b) => ORDER.indexOf(a.criticality) - ORDER.indexOf(b.criticality));
}

export function categoriesOf({ snapshot }: PlaybookInput): readonly TrustCategory[] {
  return snapshot.config?.report.categories ?? ['security'];
}

/** Where documents of a type are: a path, in other documents (as the rule on missing policies judges), or nowhere. */
export function placeOfType(type: PolicyType, input: PlaybookInput, t: Words): string {
  const document = documentOfType(input.snapshot, type.id);
  if (document) return document.path;
  const asked = requiredTypes(categoriesOf(input)).some(({ id }) => id === type.id);
  return asked && !missingTypes(input).some(({ id }) => id === type.id)
    ? t('in other documents', 'in andere documenten')
    : t('to be written', 'te schrijven');
}

/** Types that the scope asks for and no document is of. What the rule on missing policies says goes first. */
export function missingTypes(input: PlaybookInput): readonly PolicyType[] {
  const reported = new Set(
    input.diagnostics
      .filter(({ code }) => code === 'missing-policy')
      .map(({ data }) => String(data?.policyType)),
  );
  const { config } = input.snapshot;
  const silent = config === undefined || config.rules['missing-policy'] === 'off';
  return requiredTypes(categoriesOf(input)).filter(({ id }) =>
    silent ? documentOfType(input.snapshot, id) === undefined : reported.has(id),
  );
}
