import { acknowledgementOverdue } from './rules/acknowledgement-overdue/rule.js';
import { answerStale } from './rules/answer-stale/rule.js';
import { approvalContradicted } from './rules/approval-contradicted/rule.js';
import { approverIsOwner } from './rules/approver-is-owner/rule.js';
import { changedSinceApproval } from './rules/changed-since-approval/rule.js';
import { claimNotSubstantiated } from './rules/claim-not-substantiated/rule.js';
import { commitmentWithoutControl } from './rules/commitment-without-control/rule.js';
import { contentIncomplete } from './rules/content-incomplete/rule.js';
import { contradictionOfRecords } from './rules/contradiction/records-rule.js';
import { contradictionOfScope } from './rules/contradiction/scope-rule.js';
import { contradictionOfSaid } from './rules/contradiction/said-rule.js';
import { contradictionOfPermits } from './rules/contradiction/permits-rule.js';
import { contradictionOfEncryption } from './rules/contradiction/encryption-rule.js';
import { contradictionOfTools } from './rules/contradiction/tools-rule.js';
import { endedRoleActs } from './rules/role-renamed/ended-roles.js';
import { contradiction } from './rules/contradiction/rule.js';
import { controlScheduleInvalid } from './rules/control-schedule-invalid/rule.js';
import { controlUnknownEvidenceKind } from './rules/control-unknown-evidence-kind/rule.js';
import { controlWithoutFrequency } from './rules/control-without-frequency/rule.js';
import { controlWithoutOwner } from './rules/control-without-owner/rule.js';
import { controlWithoutProcedure } from './rules/control-without-procedure/rule.js';
import { criterionNotCovered } from './rules/criterion-not-covered/rule.js';
import { danglingLink, danglingPolicyOfControl } from './rules/dangling-link/rule.js';
import { documentNotFound } from './rules/document-not-found/rule.js';
import { documentNotImported } from './rules/document-not-imported/rule.js';
import { draftPolicy } from './rules/draft-policy/rule.js';
import { duplicateControl } from './rules/duplicate-control/rule.js';
import { emptySection } from './rules/empty-section/rule.js';
import { evidenceBackdated } from './rules/evidence-backdated/rule.js';
import { evidenceKindMismatch } from './rules/evidence-kind-mismatch/rule.js';
import { evidenceLateStart } from './rules/evidence-late-start/rule.js';
import { evidenceManifest } from './rules/evidence-manifest/rule.js';
import { evidenceMisnamed } from './rules/evidence-misnamed/rule.js';
import { evidenceMisplaced } from './rules/evidence-misplaced/rule.js';
import { evidenceMissing } from './rules/evidence-missing/rule.js';
import { evidenceRegisterRow } from './rules/evidence-register-row/rule.js';
import { evidencePopulation } from './rules/evidence-population/rule.js';
import { evidenceReused } from './rules/evidence-reused/rule.js';
import { evidenceSampleSmall } from './rules/evidence-sample-small/rule.js';
import { evidenceUnknownControl } from './rules/evidence-unknown-control/rule.js';
import { evidenceUnknownKind } from './rules/evidence-unknown-kind/rule.js';
import { evidenceWrongPeriod } from './rules/evidence-wrong-period/rule.js';
import { fileProblem, fileProblemOfRecord } from './rules/file-problem/rule.js';
import { findingOverdue } from './rules/finding-overdue/rule.js';
import { findingWithoutResponse } from './rules/finding-without-response/rule.js';
import { foreignCompany } from './rules/foreign-company/rule.js';
import { genericText } from './rules/generic-text/rule.js';
import { impossibleDate } from './rules/impossible-date/rule.js';
import { incompleteCheck } from './rules/incomplete-check/rule.js';
import { metadataDiffers } from './rules/metadata-differs/rule.js';
import { missingContent } from './rules/missing-content/rule.js';
import { missingMetadata, missingMetadataOfFolder } from './rules/missing-metadata/rule.js';
import { missingPolicy } from './rules/missing-policy/rule.js';
import { negatedPractice } from './rules/negated-practice/rule.js';
import { notUnderstood } from './rules/not-understood/rule.js';
import { outOfScopeCriterion } from './rules/out-of-scope-criterion/rule.js';
import { placeholder } from './rules/placeholder/rule.js';
import { plannedControl } from './rules/planned-control/rule.js';
import { playbookEntry } from './rules/playbook-entry/rule.js';
import { providerControlTakenForOwn } from './rules/provider-control-taken-for-own/rule.js';
import { reviewDueAfterEvent } from './rules/review-due-after-event/rule.js';
import { reviewOverdue } from './rules/review-overdue/rule.js';
import { roleRenamed } from './rules/role-renamed/rule.js';
import { selfApproval } from './rules/self-approval/rule.js';
import { subserviceReportMissing } from './rules/subservice-report-missing/rule.js';
import { subserviceReportOutdated } from './rules/subservice-report-outdated/rule.js';
import { templateText } from './rules/template-text/rule.js';
import { unknownControl } from './rules/unknown-control/rule.js';
import { unknownCriterion, unknownCriterionOfControl } from './rules/unknown-criterion/rule.js';
import { unknownRole } from './rules/unknown-role/rule.js';
import { unknownTool } from './rules/unknown-tool/rule.js';
import { unusedIgnore } from './rules/unused-ignore/rule.js';
import { vagueWording } from './rules/vague-wording/rule.js';
import type { Rule } from './rule.js';

/** Every rule. Some codes have two: one for documents and one for the other files. */
export const ALL_RULES: readonly Rule[] = [
  acknowledgementOverdue,
  answerStale,
  approvalContradicted,
  approverIsOwner,
  changedSinceApproval,
  claimNotSubstantiated,
  commitmentWithoutControl,
  contentIncomplete,
  contradiction,
  contradictionOfRecords,
  contradictionOfPermits,
  contradictionOfScope,
  contradictionOfSaid,
  contradictionOfTools,
  contradictionOfEncryption,
  endedRoleActs,
  controlScheduleInvalid,
  controlUnknownEvidenceKind,
  controlWithoutFrequency,
  controlWithoutOwner,
  controlWithoutProcedure,
  criterionNotCovered,
  danglingLink,
  danglingPolicyOfControl,
  documentNotFound,
  documentNotImported,
  draftPolicy,
  duplicateControl,
  emptySection,
  evidenceBackdated,
  evidenceKindMismatch,
  evidenceLateStart,
  evidenceManifest,
  evidenceMisnamed,
  evidenceMisplaced,
  evidenceMissing,
  evidencePopulation,
  evidenceRegisterRow,
  evidenceReused,
  evidenceSampleSmall,
  evidenceUnknownControl,
  evidenceUnknownKind,
  evidenceWrongPeriod,
  fileProblem,
  fileProblemOfRecord,
  findingOverdue,
  findingWithoutResponse,
  foreignCompany,
  genericText,
  impossibleDate,
  incompleteCheck,
  metadataDiffers,
  missingContent,
  missingMetadata,
  missingMetadataOfFolder,
  missingPolicy,
  negatedPractice,
  notUnderstood,
  outOfScopeCriterion,
  placeholder,
  plannedControl,
  playbookEntry,
  providerControlTakenForOwn,
  reviewDueAfterEvent,
  reviewOverdue,
  roleRenamed,
  selfApproval,
  subserviceReportMissing,
  subserviceReportOutdated,
  templateText,
  unknownControl,
  unknownCriterion,
  unknownCriterionOfControl,
  unknownRole,
  unknownTool,
  unusedIgnore,
  vagueWording,
];

/** The codes of all rules, sorted. */
export const RULE_CODES: readonly string[] = [...new Set(ALL_RULES.map(({ meta }) => meta.code))].sort();
