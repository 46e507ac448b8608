import type { CriterionId } from '../../catalog/types.js';
import type { Control, Soc2Config } from '../../workspace/records.js';
import type { PlaybookInput } from './input.js';
import { controlsFor } from './workspace-views.js';

/** A control that a provider expects of its customers (complementary user entity control). */
export interface ProviderDuty {
  readonly provider: string;
  readonly id: string;
  readonly statement: string;
  readonly criteria: readonly CriterionId[];
  /** Own running controls on the same criteria, not inherited from a provider. */
  readonly controls: readonly Control[];
}

export function providerDuties({ snapshot }: PlaybookInput): readonly ProviderDuty[] {
  return (snapshot.config?.subserviceOrganisations ?? []).flatMap(({ name, complementaryControls }) =>
    complementaryControls.map(({ id, statement, criteria }) => ({
      provider: name,
      id,
      statement,
      criteria,
      controls: controlsFor(snapshot, criteria).filter(({ inheritedFrom }) => inheritedFrom === undefined),
    })),
  );
}

/** Duties for which there is no control of one's own. */
export function openDuties(input: PlaybookInput): readonly ProviderDuty[] {
  return providerDuties(input).filter(({ controls }) => controls.length === 0);
}

/** Cloud providers of the infrastructure that are not listed as subservice organisations. */
export function unlistedProviders({
  infrastructure,
  subserviceOrganisations,
}: Soc2Config): readonly string[] {
  const listed = subserviceOrganisations.map(({ name }) => name.toLowerCase());
  return infrastructure.providers.filter(
    (provider) =>
      !listed.some((name) => name.includes(provider.toLowerCase()) || provider.toLowerCase().includes(name)),
  );
}
