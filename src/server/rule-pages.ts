import approverIsOwner from '../analysis/rules/approver-is-owner/rule.md';
import claimNotSubstantiated from '../analysis/rules/claim-not-substantiated/rule.md';
import commitmentWithoutControl from '../analysis/rules/commitment-without-control/rule.md';
import contentIncomplete from '../analysis/rules/content-incomplete/rule.md';
import contradiction from '../analysis/rules/contradiction/rule.md';
import controlUnknownEvidenceKind from '../analysis/rules/control-unknown-evidence-kind/rule.md';
import controlWithoutFrequency from '../analysis/rules/control-without-frequency/rule.md';
import controlWithoutOwner from '../analysis/rules/control-without-owner/rule.md';
import controlWithoutProcedure from '../analysis/rules/control-without-procedure/rule.md';
import criterionNotCovered from '../analysis/rules/criterion-not-covered/rule.md';
import danglingLink from '../analysis/rules/dangling-link/rule.md';
import draftPolicy from '../analysis/rules/draft-policy/rule.md';
import duplicateControl from '../analysis/rules/duplicate-control/rule.md';
import emptySection from '../analysis/rules/empty-section/rule.md';
import fileProblem from '../analysis/rules/file-problem/rule.md';
import findingOverdue from '../analysis/rules/finding-overdue/rule.md';
import findingWithoutResponse from '../analysis/rules/finding-without-response/rule.md';
import missingApprovalDate from '../analysis/rules/missing-approval-date/rule.md';
import missingApprover from '../analysis/rules/missing-approver/rule.md';
import missingContent from '../analysis/rules/missing-content/rule.md';
import missingOwner from '../analysis/rules/missing-owner/rule.md';
import missingPolicy from '../analysis/rules/missing-policy/rule.md';
import missingReviewCadence from '../analysis/rules/missing-review-cadence/rule.md';
import missingVersion from '../analysis/rules/missing-version/rule.md';
import negatedPractice from '../analysis/rules/negated-practice/rule.md';
import outOfScopeCriterion from '../analysis/rules/out-of-scope-criterion/rule.md';
import placeholder from '../analysis/rules/placeholder/rule.md';
import plannedControl from '../analysis/rules/planned-control/rule.md';
import providerControlTakenForOwn from '../analysis/rules/provider-control-taken-for-own/rule.md';
import reviewOverdue from '../analysis/rules/review-overdue/rule.md';
import subserviceReportMissing from '../analysis/rules/subservice-report-missing/rule.md';
import subserviceReportOutdated from '../analysis/rules/subservice-report-outdated/rule.md';
import unknownControl from '../analysis/rules/unknown-control/rule.md';
import unknownCriterion from '../analysis/rules/unknown-criterion/rule.md';
import unknownTool from '../analysis/rules/unknown-tool/rule.md';
import unusedIgnore from '../analysis/rules/unused-ignore/rule.md';
import vagueWording from '../analysis/rules/vague-wording/rule.md';

/** The page of each rule as Markdown, by code. A test holds this list to the rules there are. */
export const RULE_PAGES: Readonly<Record<string, string>> = {
  'approver-is-owner': approverIsOwner,
  'claim-not-substantiated': claimNotSubstantiated,
  'commitment-without-control': commitmentWithoutControl,
  'content-incomplete': contentIncomplete,
  contradiction,
  'control-unknown-evidence-kind': controlUnknownEvidenceKind,
  'control-without-frequency': controlWithoutFrequency,
  'control-without-owner': controlWithoutOwner,
  'control-without-procedure': controlWithoutProcedure,
  'criterion-not-covered': criterionNotCovered,
  'dangling-link': danglingLink,
  'draft-policy': draftPolicy,
  'duplicate-control': duplicateControl,
  'empty-section': emptySection,
  'file-problem': fileProblem,
  'finding-overdue': findingOverdue,
  'finding-without-response': findingWithoutResponse,
  'missing-approval-date': missingApprovalDate,
  'missing-approver': missingApprover,
  'missing-content': missingContent,
  'missing-owner': missingOwner,
  'missing-policy': missingPolicy,
  'missing-review-cadence': missingReviewCadence,
  'missing-version': missingVersion,
  'negated-practice': negatedPractice,
  'out-of-scope-criterion': outOfScopeCriterion,
  placeholder,
  'planned-control': plannedControl,
  'provider-control-taken-for-own': providerControlTakenForOwn,
  'review-overdue': reviewOverdue,
  'subservice-report-missing': subserviceReportMissing,
  'subservice-report-outdated': subserviceReportOutdated,
  'unknown-control': unknownControl,
  'unknown-criterion': unknownCriterion,
  'unknown-tool': unknownTool,
  'unused-ignore': unusedIgnore,
  'vague-wording': vagueWording,
};
