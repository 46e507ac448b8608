import type { CriterionId } from '../../catalog/types.js';
import type { PlaybookInput } from '../input.js';
import { controlsFor, scopeOf } from '../workspace-views.js';

/** The criteria in scope that no running control of the company serves. */
export interface OpenCriteria {
  /** Those that nobody serves. */
  readonly open: readonly CriterionId[];
  /** Those that a carved-out provider is counted on for, with its name. */
  readonly served: readonly { readonly id: CriterionId; readonly sub: string }[];
}

/** Which criteria in scope lack a running control of the company's own, apart from those a provider serves. Pure. */
export function openCriteria(input: PlaybookInput): OpenCriteria {
  const subs = input.snapshot.config?.subserviceOrganisations ?? [];
  const bare = scopeOf(input).filter((id) => controlsFor(input.snapshot, [id]).length === 0);
  const served = bare.flatMap((id) => {
    const sub = subs.find(({ method, provides }) => method !== 'inclusive' && provides.includes(id));
    return sub ? [{ id, sub: sub.name }] : [];
  });
  return { open: bare.filter((id) => !served.some((one) => one.id === id)), served };
}
