import type { Statement } from '../../statements/types.js';

/**
 * The facts that answer what a content needs, by the content's ID: a document that states one is not told that the text
 * leaves it out, wherever it stands. Subjects are the matters of `reading/matters`.
 */
const FACTS_ON: Readonly<Record<string, readonly string[]>> = {
  'access-reviews': ['access-review-cadence'],
  'annual-training': ['training-cadence'],
  'assessment-frequency': ['risk-assessment-cadence'],
  'backup-frequency': ['backup-frequency'],
  'backup-retention': ['backup-retention'],
  'customer-data-deletion': ['data-retention-after-termination'],
  'customer-notification': ['incident-notification'],
  'key-rotation': ['key-rotation'],
  'log-retention': ['log-retention'],
  'log-review': ['log-review-cadence'],
  'new-hire-training': ['training-new-hire'],
  'password-standards': ['password-length', 'password-rotation'],
  'penetration-testing': ['penetration-test-cadence'],
  'plan-testing': ['continuity-test-cadence', 'incident-exercise-cadence'],
  'policy-review': ['policy-review-cadence'],
  'remediation-times': ['vulnerability-repair'],
  'response-times': ['incident-response-time'],
  'restore-testing': ['restore-test-cadence'],
  'rto-rpo': ['recovery-time-objective', 'recovery-point-objective'],
  'screen-lock': ['screen-lock'],
  'session-timeout': ['session-timeout', 'screen-lock'],
  'vendor-review': ['vendor-review-cadence'],
  lockout: ['lockout-attempts'],
  offboarding: ['offboarding-time'],
  scanning: ['vulnerability-scan-cadence'],
};

/** Who must be told for a term of notification to count: staff who report to the team are another matter. */
const OUTSIDE = new Set(['to-customers', 'to-authority', 'to-subjects']);

/** Whether one of the statements answers what the content needs. */
export function answered(content: string, statements: readonly Statement[]): boolean {
  const subjects = FACTS_ON[content];
  if (!subjects) return false;
  return statements.some(
    ({ subject, qualifiers }) =>
      subjects.includes(subject) &&
      (subject !== 'incident-notification' || qualifiers.some((one) => OUTSIDE.has(one))),
  );
}
