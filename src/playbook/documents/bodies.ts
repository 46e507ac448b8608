import { PLAYBOOK_ENTRIES } from '../../catalog/playbook.js';
import { managementAssertion, representationLetter } from './assertion.js';
import { accessControls } from './access-controls.js';
import { auditorSelection, auditProcess, kickoffDeck } from './auditor.js';
import { backupRecovery } from './backup-recovery.js';
import { samplingExceptions, subserviceOrganisations } from './challenges.js';
import { designChallenge } from './design-challenge.js';
import { scopeQuestions } from './scope-questions.js';
import { changeProcess } from './change-process.js';
import type { Body } from './context.js';
import { policyUpdates, quarterlySelfAssessment, renewal } from './continuous.js';
import { controlMapping } from './control-mapping.js';
import { consistency } from '../consistency/page.js';
import { documentationGaps } from './documentation-gaps.js';
import { evidenceAreas, evidenceByCriterion } from './evidence.js';
import { evidenceCalendar } from './evidence-calendar.js';
import { draftFindings, findingClasses, findingTriage } from './findings.js';
import { evidenceInventory } from './evidence-inventory.js';
import { internalAuditChecklist, operatingTests } from './internal-check.js';
import { loggingMonitoring } from './logging-monitoring.js';
import { evidenceFolders, lateEvidence, undocumentedControls } from './mistakes.js';
import { sharedResponsibility } from './shared-responsibility.js';
import { nextSteps } from './next-steps.js';
import { policyReview } from './policy-review.js';
import { readinessChecklist } from './readiness-checklist.js';
import { reportType } from './report-type.js';
import { scopeAdvice } from './scope-advice.js';
import { scopeProcedures } from './scope-procedures.js';
import { serviceCommitments } from './service-commitments.js';
import { systemDescriptionCheck } from './system-description.js';
import { systemDescriptionRefine } from './system-description-refine.js';
import { vulnerabilityManagement } from './vulnerability-management.js';
import { workspaceContext } from './workspace-context.js';

/** The body of every entry's document, by entry. */
export const BODIES: Readonly<Record<string, Body>> = {
  'report-type': reportType,
  'scope-advice': scopeAdvice,
  'workspace-context': workspaceContext,
  'readiness-checklist': readinessChecklist,
  'control-mapping': controlMapping,
  'documentation-gaps': documentationGaps,
  'system-description-refine': systemDescriptionRefine,
  'system-description-check': systemDescriptionCheck,
  'service-commitments': serviceCommitments,
  'management-assertion': managementAssertion,
  'representation-letter': representationLetter,
  'scope-procedures': scopeProcedures,
  consistency,
  'access-controls': accessControls,
  'logging-monitoring': loggingMonitoring,
  'change-process': changeProcess,
  'vulnerability-management': vulnerabilityManagement,
  'backup-recovery': backupRecovery,
  'evidence-by-criterion': evidenceByCriterion,
  'evidence-calendar': evidenceCalendar,
  'evidence-areas': evidenceAreas,
  'internal-audit-checklist': internalAuditChecklist,
  'operating-tests': operatingTests,
  'evidence-inventory': evidenceInventory,
  'auditor-selection': auditorSelection,
  'kickoff-deck': kickoffDeck,
  'audit-process': auditProcess,
  'scope-questions': scopeQuestions,
  'subservice-organisations': subserviceOrganisations,
  'design-challenge': designChallenge,
  'sampling-exceptions': samplingExceptions,
  'finding-classes': findingClasses,
  'draft-findings': draftFindings,
  'finding-triage': findingTriage,
  'late-evidence': lateEvidence,
  'undocumented-controls': undocumentedControls,
  'shared-responsibility': sharedResponsibility,
  'evidence-folders': evidenceFolders,
  'quarterly-self-assessment': quarterlySelfAssessment,
  'policy-updates': policyUpdates,
  renewal,
  'next-steps': nextSteps,
  // Entries whose document exists already get a review of it.
  ...Object.fromEntries(
    PLAYBOOK_ENTRIES.filter(({ produces }) => produces !== 'report').map(({ id }): [string, Body] => [
      id,
      policyReview,
    ]),
  ),
};
