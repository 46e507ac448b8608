import acknowledgementOverdue from '../analysis/rules/acknowledgement-overdue/rule.md';
import answerStale from '../analysis/rules/answer-stale/rule.md';
import approvalContradicted from '../analysis/rules/approval-contradicted/rule.md';
import approverIsOwner from '../analysis/rules/approver-is-owner/rule.md';
import changedSinceApproval from '../analysis/rules/changed-since-approval/rule.md';
import claimNotSubstantiated from '../analysis/rules/claim-not-substantiated/rule.md';
import commitmentWithoutControl from '../analysis/rules/commitment-without-control/rule.md';
import contentIncomplete from '../analysis/rules/content-incomplete/rule.md';
import contradiction from '../analysis/rules/contradiction/rule.md';
import controlScheduleInvalid from '../analysis/rules/control-schedule-invalid/rule.md';
import controlUnknownEvidenceKind from '../analysis/rules/control-unknown-evidence-kind/rule.md';
import controlWithoutFrequency from '../analysis/rules/control-without-frequency/rule.md';
import controlWithoutOwner from '../analysis/rules/control-without-owner/rule.md';
import controlWithoutProcedure from '../analysis/rules/control-without-procedure/rule.md';
import criterionNotCovered from '../analysis/rules/criterion-not-covered/rule.md';
import danglingLink from '../analysis/rules/dangling-link/rule.md';
import documentNotFound from '../analysis/rules/document-not-found/rule.md';
import documentNotImported from '../analysis/rules/document-not-imported/rule.md';
import draftPolicy from '../analysis/rules/draft-policy/rule.md';
import duplicateControl from '../analysis/rules/duplicate-control/rule.md';
import emptySection from '../analysis/rules/empty-section/rule.md';
import evidenceBackdated from '../analysis/rules/evidence-backdated/rule.md';
import evidenceKindMismatch from '../analysis/rules/evidence-kind-mismatch/rule.md';
import evidenceLateStart from '../analysis/rules/evidence-late-start/rule.md';
import evidenceManifest from '../analysis/rules/evidence-manifest/rule.md';
import evidenceMisnamed from '../analysis/rules/evidence-misnamed/rule.md';
import evidenceMisplaced from '../analysis/rules/evidence-misplaced/rule.md';
import evidenceMissing from '../analysis/rules/evidence-missing/rule.md';
import evidencePopulation from '../analysis/rules/evidence-population/rule.md';
import evidenceRegisterRow from '../analysis/rules/evidence-register-row/rule.md';
import evidenceReused from '../analysis/rules/evidence-reused/rule.md';
import evidenceSampleSmall from '../analysis/rules/evidence-sample-small/rule.md';
import evidenceUnknownControl from '../analysis/rules/evidence-unknown-control/rule.md';
import evidenceUnknownKind from '../analysis/rules/evidence-unknown-kind/rule.md';
import evidenceWrongPeriod from '../analysis/rules/evidence-wrong-period/rule.md';
import fileProblem from '../analysis/rules/file-problem/rule.md';
import findingOverdue from '../analysis/rules/finding-overdue/rule.md';
import findingWithoutResponse from '../analysis/rules/finding-without-response/rule.md';
import foreignCompany from '../analysis/rules/foreign-company/rule.md';
import genericText from '../analysis/rules/generic-text/rule.md';
import impossibleDate from '../analysis/rules/impossible-date/rule.md';
import incompleteCheck from '../analysis/rules/incomplete-check/rule.md';
import metadataDiffers from '../analysis/rules/metadata-differs/rule.md';
import missingContent from '../analysis/rules/missing-content/rule.md';
import missingMetadata from '../analysis/rules/missing-metadata/rule.md';
import missingPolicy from '../analysis/rules/missing-policy/rule.md';
import negatedPractice from '../analysis/rules/negated-practice/rule.md';
import notUnderstood from '../analysis/rules/not-understood/rule.md';
import outOfScopeCriterion from '../analysis/rules/out-of-scope-criterion/rule.md';
import placeholder from '../analysis/rules/placeholder/rule.md';
import plannedControl from '../analysis/rules/planned-control/rule.md';
import playbookEntry from '../analysis/rules/playbook-entry/rule.md';
import providerControlTakenForOwn from '../analysis/rules/provider-control-taken-for-own/rule.md';
import reviewDueAfterEvent from '../analysis/rules/review-due-after-event/rule.md';
import reviewOverdue from '../analysis/rules/review-overdue/rule.md';
import roleRenamed from '../analysis/rules/role-renamed/rule.md';
import selfApproval from '../analysis/rules/self-approval/rule.md';
import subserviceReportMissing from '../analysis/rules/subservice-report-missing/rule.md';
import subserviceReportOutdated from '../analysis/rules/subservice-report-outdated/rule.md';
import templateText from '../analysis/rules/template-text/rule.md';
import unknownControl from '../analysis/rules/unknown-control/rule.md';
import unknownCriterion from '../analysis/rules/unknown-criterion/rule.md';
import unknownRole from '../analysis/rules/unknown-role/rule.md';
import unknownTool from '../analysis/rules/unknown-tool/rule.md';
import unusedIgnore from '../analysis/rules/unused-ignore/rule.md';
import vagueWording from '../analysis/rules/vague-wording/rule.md';

/** The page of each rule as Markdown, by code. Written by scripts/rule-pages.mjs; a test holds it to the rules there are. */
export const RULE_PAGES: Readonly<Record<string, string>> = {
  'acknowledgement-overdue': acknowledgementOverdue,
  'answer-stale': answerStale,
  'approval-contradicted': approvalContradicted,
  'approver-is-owner': approverIsOwner,
  'changed-since-approval': changedSinceApproval,
  'claim-not-substantiated': claimNotSubstantiated,
  'commitment-without-control': commitmentWithoutControl,
  'content-incomplete': contentIncomplete,
  contradiction,
  'control-schedule-invalid': controlScheduleInvalid,
  'control-unknown-evidence-kind': controlUnknownEvidenceKind,
  'control-without-frequency': controlWithoutFrequency,
  'control-without-owner': controlWithoutOwner,
  'control-without-procedure': controlWithoutProcedure,
  'criterion-not-covered': criterionNotCovered,
  'dangling-link': danglingLink,
  'document-not-found': documentNotFound,
  'document-not-imported': documentNotImported,
  'draft-policy': draftPolicy,
  'duplicate-control': duplicateControl,
  'empty-section': emptySection,
  'evidence-backdated': evidenceBackdated,
  'evidence-kind-mismatch': evidenceKindMismatch,
  'evidence-late-start': evidenceLateStart,
  'evidence-manifest': evidenceManifest,
  'evidence-misnamed': evidenceMisnamed,
  'evidence-misplaced': evidenceMisplaced,
  'evidence-missing': evidenceMissing,
  'evidence-population': evidencePopulation,
  'evidence-register-row': evidenceRegisterRow,
  'evidence-reused': evidenceReused,
  'evidence-sample-small': evidenceSampleSmall,
  'evidence-unknown-control': evidenceUnknownControl,
  'evidence-unknown-kind': evidenceUnknownKind,
  'evidence-wrong-period': evidenceWrongPeriod,
  'file-problem': fileProblem,
  'finding-overdue': findingOverdue,
  'finding-without-response': findingWithoutResponse,
  'foreign-company': foreignCompany,
  'generic-text': genericText,
  'impossible-date': impossibleDate,
  'incomplete-check': incompleteCheck,
  'metadata-differs': metadataDiffers,
  'missing-content': missingContent,
  'missing-metadata': missingMetadata,
  'missing-policy': missingPolicy,
  'negated-practice': negatedPractice,
  'not-understood': notUnderstood,
  'out-of-scope-criterion': outOfScopeCriterion,
  placeholder,
  'planned-control': plannedControl,
  'playbook-entry': playbookEntry,
  'provider-control-taken-for-own': providerControlTakenForOwn,
  'review-due-after-event': reviewDueAfterEvent,
  'review-overdue': reviewOverdue,
  'role-renamed': roleRenamed,
  'self-approval': selfApproval,
  'subservice-report-missing': subserviceReportMissing,
  'subservice-report-outdated': subserviceReportOutdated,
  'template-text': templateText,
  'unknown-control': unknownControl,
  'unknown-criterion': unknownCriterion,
  'unknown-role': unknownRole,
  'unknown-tool': unknownTool,
  'unused-ignore': unusedIgnore,
  'vague-wording': vagueWording,
};
