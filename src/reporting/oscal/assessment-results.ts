import { SELF_ASSESSMENT } from '../../catalog/self-assessment.js';
import { localise } from '../../catalog/localise.js';
import { criterion } from '../../catalog/criteria.js';
import { organisationOf, type ReportSources } from '../report/sources.js';
import { controlToken, oscalMetadata, props } from './metadata.js';
import { uuidsOf } from './uuid.js';

/**
 * The state of every criterion in scope as OSCAL assessment results (JSON): a self-assessment of today. A criterion is
 * satisfied when it is substantiated, approved and evidenced; each gap is an observation.
 */
export function assessmentResults(sources: ReportSources): unknown {
  const { coverage, gaps, today, language, snapshot } = sources;
  const organisation = organisationOf(sources);
  const uuid = uuidsOf(organisation);
  const inScope = [...coverage.values()].filter((one) => one.inScope);
  const observations = gaps.map((gap) => ({
    uuid: uuid('observation', gap.id),
    description: `${localise(gap.message, language)} ${localise(gap.why, language)}`.trim(),
    methods: ['EXAMINE'],
    collected: `${today}T00:00:00Z`,
    ...props({
      code: gap.code,
      criticality: gap.criticality,
      effort: gap.effort,
      place: gap.place && `${gap.place.path}:${gap.place.range.start.line + 1}`,
    }),
  }));
  const findings = inScope.map((one) => {
    const related = gaps
      .filter(({ criteria }) => criteria.includes(one.criterion))
      .map(({ id }) => ({ 'observation-uuid': uuid('observation', id) }));
    const { claimed, substantiated, approved, evidenced } = one.states;
    const title = localise(criterion(one.criterion).title, language);
    return {
      uuid: uuid('finding', one.criterion),
      title: `${one.criterion} ${title}`,
      description: `Claimed: ${claimed}; substantiated: ${substantiated} (${one.points.substantiated.length} of ${one.points.total} points of focus); approved: ${approved}; evidence: ${one.evidence}.`,
      target: {
        type: 'objective-id',
        'target-id': controlToken(one.criterion),
        status: { state: substantiated && approved && evidenced ? 'satisfied' : 'not-satisfied' },
      },
      ...(related.length > 0 && { 'related-observations': related }),
    };
  });
  const reviewed = inScope.map(({ criterion: id }) => ({ 'control-id': controlToken(id) }));
  const period = snapshot.config?.report.observationPeriod;
  return {
    'assessment-results': {
      uuid: uuid('assessment-results', today, JSON.stringify(findings)),
      metadata: oscalMetadata(`${organisation}: SOC 2 readiness`, today, today),
      'import-ap': { href: SELF_ASSESSMENT },
      results: [
        {
          uuid: uuid('result', today),
          title: 'Readiness self-assessment',
          description: period
            ? `Against the observation period ${period.start} to ${period.end}.`
            : 'Without an observation period.',
          start: `${today}T00:00:00Z`,
          'reviewed-controls': {
            'control-selections': [
              reviewed.length > 0 ? { 'include-controls': reviewed } : { 'include-all': {} },
            ],
          },
          ...(observations.length > 0 && { observations }),
          ...(findings.length > 0 && { findings }),
        },
      ],
    },
  };
}
