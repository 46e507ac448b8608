import type { GapStage } from './gap.js';

const APPROVAL = new Set([
  'approver-is-owner',
  'draft-policy',
  'metadata-differs',
  'missing-metadata',
  'review-overdue',
]);
const TEXT = new Set([
  'claim-not-substantiated',
  'content-incomplete',
  'contradiction',
  'control-without-procedure',
  'criterion-not-covered',
  'empty-section',
  'generic-text',
  'missing-content',
  'missing-policy',
  'negated-practice',
  'not-understood',
  'placeholder',
  'template-text',
  'vague-wording',
]);
const EVIDENCE = new Set([
  'commitment-without-control',
  'control-unknown-evidence-kind',
  'control-without-frequency',
  'control-without-owner',
  'planned-control',
  'provider-control-taken-for-own',
]);

/** What a diagnostic with this code says is missing. */
export function stageOf(code: string): GapStage {
  if (APPROVAL.has(code)) return 'approval';
  if (TEXT.has(code)) return 'text';
  if (EVIDENCE.has(code) || /^(?:evidence|finding|population|sample|subservice)-/.test(code))
    return 'evidence';
  return 'record';
}
