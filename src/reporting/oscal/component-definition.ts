import { isCriterionId } from '../../catalog/criterion-ids.js';
import { localise } from '../../catalog/localise.js';
import { STATE_WORDS } from '../evidence-words.js';
import { organisationOf, type ReportSources } from '../report/sources.js';
import { controlToken, oscalMetadata, props } from './metadata.js';
import { uuidOf } from './uuid.js';

/** Where the criteria are defined: the standard is not published in OSCAL, so its name stands for it. */
const SOURCE = 'urn:aicpa:tsp-section-100:2017';

/**
 * The organisation's controls as an OSCAL component definition (JSON): one component, one implemented requirement for
 * each pair of control and criterion. Criteria are named by ID only; their text is the AICPA's.
 */
export function componentDefinition(sources: ReportSources): unknown {
  const { snapshot, today, evidence, language } = sources;
  const organisation = organisationOf(sources);
  const requirements = snapshot.controls
    .filter(({ status }) => status !== 'retired')
    .flatMap((control) =>
      [...new Set(control.criteria.map(({ value }) => value))].filter(isCriterionId).map((criterion) => ({
        uuid: uuidOf('requirement', control.path, control.id, criterion),
        'control-id': controlToken(criterion),
        description: control.statement ?? control.title,
        ...props({
          label: control.id,
          title: control.title,
          owner: control.owner,
          frequency: control.rrule ?? control.frequency,
          'implementation-status': control.status === 'implemented' ? 'implemented' : 'planned',
          'evidence-state': localise(STATE_WORDS[evidence.stateOf(control)], language),
          'inherited-from': control.inheritedFrom,
        }),
      })),
    );
  const component = {
    uuid: uuidOf('component', organisation),
    type: 'service',
    title: snapshot.config?.services[0]?.name ?? organisation,
    description: snapshot.config?.organisation.description ?? organisation,
    // OSCAL allows no empty list.
    ...(requirements.length > 0 && {
      'control-implementations': [
        {
          uuid: uuidOf('implementation', organisation),
          source: SOURCE,
          description: 'Controls that serve the Trust Services Criteria.',
          'implemented-requirements': requirements,
        },
      ],
    }),
  };
  return {
    'component-definition': {
      uuid: uuidOf('component-definition', organisation, JSON.stringify(requirements)),
      metadata: oscalMetadata(`${organisation}: controls`, today, '1.0'),
      components: [component],
    },
  };
}
