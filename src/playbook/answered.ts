import type { AuditFinding } from '../workspace/records.js';

/** Whether a finding has all that an answer to an auditor needs: cause, response, plan, owner and date. */
export function isAnswered({ rootCause, response, remediation }: AuditFinding): boolean {
  return (
    rootCause !== undefined &&
    response !== undefined &&
    remediation?.plan !== undefined &&
    remediation.owner !== undefined &&
    remediation.due !== undefined
  );
}
