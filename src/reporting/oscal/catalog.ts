import { criterion } from '../../catalog/criteria.js';
import { GROUPS } from '../../catalog/criterion-ids.js';
import { localise } from '../../catalog/localise.js';
import { GROUP_TITLES } from '../../catalog/titles.js';
import { organisationOf, type ReportSources } from '../report/sources.js';
import { controlToken, oscalMetadata } from './metadata.js';
import { uuidsOf } from './uuid.js';

/**
 * The criteria as an OSCAL catalog (JSON), with Attest's own titles and intents: the AICPA's text is not in it. The
 * groups are those of the criteria that coverage knows, in scope or not.
 */
export function criteriaCatalog(sources: ReportSources): unknown {
  const { language, today, coverage } = sources;
  const uuid = uuidsOf(organisationOf(sources));
  const groups = GROUPS.flatMap((group) => {
    const controls = [...coverage.keys()]
      .filter((id) => criterion(id).group === group)
      .map((id) => ({
        id: controlToken(id),
        title: localise(criterion(id).title, language),
        props: [{ name: 'label', value: id }],
        parts: [
          {
            id: `${controlToken(id)}_ovw`,
            name: 'overview',
            prose: localise(criterion(id).intent, language),
          },
        ],
      }));
    const title = localise(GROUP_TITLES[group], language);
    return controls.length === 0 ? [] : [{ id: `group-${group.toLowerCase()}`, title, controls }];
  });
  return {
    catalog: {
      uuid: uuid('catalog', JSON.stringify(groups)),
      metadata: oscalMetadata('Trust Services Criteria by ID, in the words of Attest', today, '2017'),
      groups,
    },
  };
}

/** The criteria in scope of the report as an OSCAL profile (JSON) of that standard. */
export function scopeProfile(sources: ReportSources): unknown {
  const { today, coverage } = sources;
  const organisation = organisationOf(sources);
  const uuid = uuidsOf(organisation);
  const ids = [...coverage.values()]
    .filter(({ inScope }) => inScope)
    .map(({ criterion: id }) => controlToken(id));
  return {
    profile: {
      uuid: uuid('profile', ids.join(' ')),
      metadata: oscalMetadata(`${organisation}: criteria in scope`, today, today),
      imports: [
        {
          href: CATALOG_FILE,
          ...(ids.length > 0 ? { 'include-controls': [{ 'with-ids': ids }] } : { 'include-all': {} }),
        },
      ],
      merge: { 'as-is': true },
    },
  };
}

/** The name under which the profile looks for the catalog, beside it. */
const CATALOG_FILE = 'oscal-catalog.json';
