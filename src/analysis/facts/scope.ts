import { CRITERION_IDS, placeOf } from '../../catalog/criterion-ids.js';
import type { CriterionId } from '../../catalog/types.js';
import { roleKey } from '../../reading/roles/role-key.js';
import type { Control, Soc2Config } from '../../workspace/records.js';

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
    ...organisation.people.flatMap(({ name }) => [name, ...name.split(' ')]),
    ...texts,
  ].filter((name) => name !== undefined);
}

/** Whether soc2.yaml says anything of what the company uses. Where it says nothing, no single tool is a stranger. */
export function listsTools({ tools, infrastructure, subserviceOrganisations }: Soc2Config): boolean {
  const { regions: _regions, ...used } = infrastructure;
  return (
    tools.length > 0 ||
    subserviceOrganisations.length > 0 ||
    Object.values(used).some((part: readonly string[] | string | undefined) => (part?.length ?? 0) > 0)
  );
}

/** The roles of people in soc2.yaml and of the controls' owners; empty when `people` names no role, so that none is kept. */
export function rolesKnown(
  config: Soc2Config | undefined,
  controls: readonly Control[],
): ReadonlySet<string> {
  const ofPeople = (config?.organisation.people ?? []).flatMap(({ role }) =>
    role === undefined ? [] : partsOf(role),
  );
  if (ofPeople.length === 0) return new Set();
  return new Set(
    [...ofPeople, ...controls.flatMap(({ owner }) => (owner === undefined ? [] : partsOf(owner)))].map(
      roleKey,
    ),
  );
}

/** "CTO and co-founder", "Head of Security / DPO": each of them. */
function partsOf(role: string): string[] {
  return [role, ...role.split(/[/,&(]|\b(?:and|en)\b/)]
    .map((one) => one.replace(')', '').trim())
    .filter((one) => one !== '');
}
