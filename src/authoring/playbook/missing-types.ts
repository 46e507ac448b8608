import { POLICY_TYPES } from '../../catalog/policy-types.js';
import type { PolicyType, TrustCategory } from '../../catalog/types.js';
import type { PlaybookInput } from './input.js';
import { documentOfType } from './workspace-views.js';

const ORDER = ['critical', 'high', 'medium', 'low'];

/** The policy types that the scope asks for, most critical first. */
export function requiredTypes(categories: readonly TrustCategory[]): readonly PolicyType[] {
  return POLICY_TYPES.filter(({ required, categories: own }) => required && own.some((category) => categories.includes(category))).sort(
    (a, b) => ORDER.indexOf(a.criticality) - ORDER.indexOf(b.criticality),
  );
}

export function categoriesOf({ snapshot }: PlaybookInput): readonly TrustCategory[] {
  return snapshot.config?.report.categories ?? ['security'];
}

/** Types that the scope asks for and no document is of. What the rule on missing policies says goes first. */
export function missingTypes(input: PlaybookInput): readonly PolicyType[] {
  const reported = new Set(input.diagnostics.filter(({ code }) => code === 'missing-policy').map(({ data }) => String(data?.policyType)));
  const off = input.snapshot.config?.rules['missing-policy'] === 'off';
  return requiredTypes(categoriesOf(input)).filter(({ id }) => (off ? documentOfType(input.snapshot, id) === undefined : reported.has(id)));
}
