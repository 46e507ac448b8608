/** The IDs of the kinds of evidence a control may name. */
export const EVIDENCE_KIND_IDS: readonly string[] =
  `access-request-tickets user-access-review offboarding-tickets access-configuration privileged-access-list
  password-configuration change-tickets code-review-records deployment-logs test-results emergency-change-records
  vulnerability-scan-reports patch-records penetration-test-report risk-acceptance-records training-completion-records
  policy-acknowledgements background-check-records performance-reviews org-chart job-descriptions board-minutes
  management-meeting-minutes whistleblower-records risk-assessment-report risk-register internal-audit-report
  control-self-assessment vendor-reviews vendor-soc-reports vendor-contracts incident-tickets incident-postmortems
  incident-exercise-report backup-logs restore-test-results disaster-recovery-test capacity-reports uptime-reports
  monitoring-configuration alert-records log-review-records log-retention-configuration network-diagram
  firewall-configuration encryption-configuration key-management-records endpoint-protection-reports asset-inventory
  physical-access-records media-disposal-certificates data-classification-register data-retention-schedule
  data-disposal-records confidentiality-agreements customer-contracts status-page-notices system-description
  policy-approvals privacy-notice consent-records data-subject-requests privacy-impact-assessments
  data-processing-agreements processing-register breach-notifications input-validation-configuration
  processing-reconciliations job-monitoring-logs output-review-records data-quality-reports
  infrastructure-configuration insurance-policy`.split(/\s+/);
