import type { FileProblem } from './document.js';
import { DATE, RecordReader } from './record-reader.js';
import type { AuditFinding, FindingClass } from './records.js';
import { asDate, asMap, asText } from './values.js';

const CLASSES: readonly FindingClass[] = [
  'exception',
  'deficiency',
  'significant-deficiency',
  'material-weakness',
];

/** Reads `findings.yaml`. */
export function readAuditFindings(
  uri: string,
  path: string,
  text: string,
): { findings: readonly AuditFinding[]; problems: readonly FileProblem[] } {
  const reader = new RecordReader(text);
  const findings = reader.entries('findings').map(({ value, path: at }, n): AuditFinding => {
    const remediation = asMap(value.remediation);
    const retest = asMap(value.retest);
    return {
      id: asText(value.id) ?? `finding-${n + 1}`,
      title: asText(value.title) ?? '',
      criteria: reader.criteria(value, 'criteria'),
      control: asText(value.control),
      class: reader.oneOf(value, at, 'class', CLASSES),
      status:
        reader.oneOf(value, at, 'status', ['draft', 'open', 'remediating', 'remediated', 'closed']) ?? 'open',
      source: reader.oneOf(value, at, 'source', ['auditor', 'internal']),
      raised: reader.typed(value, at, 'raised', asDate, DATE),
      description: asText(value.description),
      rootCause: asText(value.rootCause),
      impact: asText(value.impact),
      response: asText(value.response),
      remediation:
        value.remediation === undefined
          ? undefined
          : {
              plan: asText(remediation.plan),
              owner: asText(remediation.owner),
              due: reader.typed(remediation, [...at, 'remediation'], 'due', asDate, DATE),
              completed: reader.typed(remediation, [...at, 'remediation'], 'completed', asDate, DATE),
            },
      retest:
        value.retest === undefined
          ? undefined
          : {
              date: reader.typed(retest, [...at, 'retest'], 'date', asDate, DATE),
              result: reader.oneOf(retest, [...at, 'retest'], 'result', ['pass', 'fail']),
              evidence: asText(retest.evidence),
            },
      uri,
      path,
      range: reader.range(at),
    };
  });
  return { findings, problems: reader.problems };
}
