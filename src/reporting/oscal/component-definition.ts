import { organisationOf, type ReportSources } from '../report/sources.js';
import { CRITERIA_SOURCE, oscalMetadata } from './metadata.js';
import { requirementsOf } from './requirement.js';
import { uuidsOf } from './uuid.js';

/**
 * The organisation's controls as an OSCAL component definition (JSON): one component, one implemented requirement for
 * each pair of control and criterion. Criteria are named by ID only; their text is the AICPA's.
 */
export function componentDefinition(sources: ReportSources): unknown {
  const { snapshot, today } = sources;
  const organisation = organisationOf(sources);
  const uuid = uuidsOf(organisation);
  const requirements = requirementsOf(sources).map(({ key, controlId, description, props }) => ({
    uuid: uuid('requirement', key),
    'control-id': controlId,
    description,
    ...(props && { props }),
  }));
  const component = {
    uuid: uuid('component'),
    type: 'service',
    title: snapshot.config?.services[0]?.name ?? organisation,
    description: snapshot.config?.organisation.description ?? organisation,
    // OSCAL allows no empty list.
    ...(requirements.length > 0 && {
      'control-implementations': [
        {
          uuid: uuid('implementation'),
          source: CRITERIA_SOURCE,
          description: 'Controls that serve the Trust Services Criteria.',
          'implemented-requirements': requirements,
        },
      ],
    }),
  };
  return {
    'component-definition': {
      uuid: uuid('component-definition', JSON.stringify(requirements)),
      metadata: oscalMetadata(`${organisation}: controls`, today, '1.0'),
      components: [component],
    },
  };
}
