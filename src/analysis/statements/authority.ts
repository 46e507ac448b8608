/** The policy types whose word goes before others' on a subject; the part before `:` counts. */
const AUTHORITIES: Readonly<Record<string, readonly string[]>> = {
  'password-length': ['password', 'access-control'],
  'password-rotation': ['password', 'access-control'],
  'session-timeout': ['access-control', 'endpoint-security'],
  'access-review-cadence': ['access-control'],
  'offboarding-time': ['access-control'],
  'role-change-time': ['access-control'],
  'access-correction-time': ['access-control'],
  'emergency-change-review-time': ['change-management', 'change-procedure'],
  'subprocessor-notice': ['vendor-management'],
  'log-retention': ['logging-monitoring'],
  'log-review-cadence': ['logging-monitoring'],
  'backup-frequency': ['backup-recovery'],
  'backup-retention': ['backup-recovery'],
  'restore-test-cadence': ['backup-recovery'],
  'recovery-time-objective': ['business-continuity', 'backup-recovery'],
  'recovery-point-objective': ['business-continuity', 'backup-recovery'],
  'continuity-test-cadence': ['business-continuity'],
  'incident-notification': ['incident-response'],
  'incident-response-time': ['incident-response'],
  'lockout-attempts': ['password', 'access-control'],
  'key-rotation': ['encryption'],
  'firewall-review-cadence': ['network-security'],
  'incident-exercise-cadence': ['incident-response'],
  'vulnerability-repair': ['vulnerability-management'],
  'vulnerability-scan-cadence': ['vulnerability-management'],
  'penetration-test-cadence': ['vulnerability-management'],
  'training-cadence': ['training', 'hr-security'],
  'training-new-hire': ['training', 'hr-security'],
  'policy-review-cadence': ['information-security'],
  'risk-assessment-cadence': ['risk-assessment'],
  'vendor-review-cadence': ['vendor-management'],
  'data-retention-after-termination': ['data-retention', 'data-classification'],
};

/** Whether a document of this type governs the subject. */
export function isAuthority(policyType: string | undefined, subject: string): boolean {
  const [name = ''] = subject.split(':');
  return policyType !== undefined && (AUTHORITIES[name]?.includes(policyType) ?? false);
}
