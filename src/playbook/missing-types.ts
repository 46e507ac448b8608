import { isDraft } from '../analysis/governed.js';
import { POLICY_TYPES } from '../catalog/policy-types.js';
import type { PolicyType, TrustCategory } from '../catalog/types.js';
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

/** Where documents of a type are: a path, or to be written. */
export function placeOfType(type: PolicyType, { snapshot }: PlaybookInput, t: Words): string {
  const document = documentOfType(snapshot, type.id);
  if (!document) return t('to be written', 'te schrijven');
  return isDraft(document) ? `${document.path} (${t('draft', 'concept')})` : document.path;
}

/** Types that the scope asks for and no document is of, most critical first. */
export function missingTypes(input: PlaybookInput): readonly PolicyType[] {
  return requiredTypes(categoriesOf(input)).filter(
    ({ id }) => documentOfType(input.snapshot, id) === undefined,
  );
}
