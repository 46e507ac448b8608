import { CRITERION_IDS, placeOf } from '../../catalog/criterion-ids.js';
import type { CriterionId } from '../../catalog/types.js';
import type { Soc2Config } from '../../workspace/records.js';

/** The criteria of the categories in the report; those of security when there is no soc2.yaml. */
export function criteriaInScope(config: Soc2Config | undefined): ReadonlySet<CriterionId> {
  const categories = config?.report.categories ?? ['security'];
  return new Set(CRITERION_IDS.filter((id) => categories.includes(placeOf(id).category)));
}

/** Every name of a product or firm that soc2.yaml mentions as the organisation's own or in use. */
export function namesListed(config: Soc2Config | undefined): readonly string[] {
  if (!config) return [];
  const { organisation, services, infrastructure, tools, subserviceOrganisations } = config;
  const texts = [
    infrastructure.architecture,
    infrastructure.network,
    infrastructure.storage,
    infrastructure.authentication,
    infrastructure.monitoring,
    infrastructure.backup,
  ];
  return [
    ...tools.flatMap(({ name, purpose }) => [name, purpose]),
    ...infrastructure.providers,
    ...subserviceOrganisations.flatMap(({ name, services: used }) => [name, ...used]),
    ...services.map(({ name }) => name),
    organisation.name,
    ...texts,
  ].filter((name) => name !== undefined);
}
