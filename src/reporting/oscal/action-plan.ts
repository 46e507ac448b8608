import type { AuditFinding } from '../../workspace/records.js';
import { organisationOf, type ReportSources } from '../report/sources.js';
import { oscalMetadata, props } from './metadata.js';
import { uuidsOf } from './uuid.js';

/**
 * The findings of findings.yaml as an OSCAL plan of action and milestones (JSON), with all that is said of each as
 * properties. Undefined when there is none, for which OSCAL has no form.
 */
export function actionPlan(sources: ReportSources): unknown {
  const { snapshot, today } = sources;
  const organisation = organisationOf(sources);
  const uuid = uuidsOf(organisation);
  const items = snapshot.findings.map((finding) => ({
    uuid: uuid('poam-item', finding.path, finding.id),
    title: finding.title === '' ? finding.id : finding.title,
    description: finding.description ?? finding.title,
    ...propsOf(finding),
  }));
  if (items.length === 0) return undefined;
  return {
    'plan-of-action-and-milestones': {
      uuid: uuid('poam', JSON.stringify(items)),
      metadata: oscalMetadata(`${organisation}: findings and their remediation`, today, today),
      'system-id': { 'identifier-type': 'http://ietf.org/rfc/rfc4122', id: uuid('system') },
      'poam-items': items,
    },
  };
}

function propsOf(finding: AuditFinding): ReturnType<typeof props> {
  const { remediation, retest } = finding;
  return props({
    label: finding.id,
    criterion: finding.criteria,
    control: finding.control,
    class: finding.class,
    status: finding.status,
    source: finding.source,
    raised: finding.raised,
    'root-cause': finding.rootCause,
    impact: finding.impact,
    response: finding.response,
    'remediation-plan': remediation?.plan,
    'remediation-owner': remediation?.owner,
    'remediation-due': remediation?.due,
    'remediation-completed': remediation?.completed,
    'retest-date': retest?.date,
    'retest-result': retest?.result,
    'retest-evidence': retest?.evidence,
  });
}
