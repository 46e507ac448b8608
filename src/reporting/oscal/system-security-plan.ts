import { organisationOf, type ReportSources } from '../report/sources.js';
import { oscalMetadata } from './metadata.js';
import { requirementsOf, type Requirement } from './requirement.js';
import { uuidsOf } from './uuid.js';

/** The name under which the plan looks for the profile, beside it. */
const PROFILE_FILE = 'oscal-profile.json';

/**
 * The system and its controls as an OSCAL system security plan (JSON): for each criterion what the controls that serve it
 * do, each as a component's part in it with its state. Undefined when there is no control, for which OSCAL has no form.
 */
export function systemSecurityPlan(sources: ReportSources): unknown {
  const { snapshot, today } = sources;
  const organisation = organisationOf(sources);
  const uuid = uuidsOf(organisation);
  const { config } = snapshot;
  const description = config?.organisation.description ?? organisation;
  const name = config?.services[0]?.name ?? organisation;
  const system = uuid('component');
  const byId = new Map<string, Requirement[]>();
  for (const one of requirementsOf(sources))
    byId.set(one.controlId, [...(byId.get(one.controlId) ?? []), one]);
  if (byId.size === 0) return undefined;
  const requirements = [...byId].map(([controlId, list]) => ({
    uuid: uuid('plan-requirement', controlId),
    'control-id': controlId,
    'by-components': list.map((one) => ({
      'component-uuid': system,
      uuid: uuid('by-component', one.key),
      description: one.description,
      ...(one.props && { props: one.props }),
      'implementation-status': { state: one.state },
    })),
  }));
  const user = { uuid: uuid('user', 'staff'), title: 'Staff', 'role-ids': ['staff'] };
  return {
    'system-security-plan': {
      uuid: uuid('system-security-plan', JSON.stringify(requirements)),
      metadata: {
        ...oscalMetadata(`${organisation}: system`, today, today),
        roles: [{ id: 'staff', title: 'Staff' }],
      },
      'import-profile': { href: PROFILE_FILE },
      'system-characteristics': {
        'system-ids': [{ 'identifier-type': 'http://ietf.org/rfc/rfc4122', id: uuid('system') }],
        'system-name': name,
        description,
        'system-information': {
          'information-types': [
            { title: 'Customer data', description: 'What customers entrust to the services.' },
          ],
        },
        status: { state: 'operational' },
        'authorization-boundary': {
          description: config?.infrastructure.architecture ?? 'Not described in soc2.yaml.',
        },
      },
      'system-implementation': {
        users: [user],
        components: [
          { uuid: system, type: 'this-system', title: name, description, status: { state: 'operational' } },
        ],
      },
      'control-implementation': {
        description: 'Controls that serve the Trust Services Criteria.',
        'implemented-requirements': requirements,
      },
    },
  };
}
