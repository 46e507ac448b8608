import { l10n } from 'vscode';
import type { CriteriaFilter } from '../views/criteria/filter.js';

/** A filter of the Criteria view in a few words. */
export function filterText(filter: CriteriaFilter): string {
  switch (filter) {
    case 'all':
      return l10n.t('All criteria');
    case 'in-scope':
      return l10n.t('In scope');
    case 'gaps':
      return l10n.t('With a gap');
    case 'open':
      return l10n.t('Nothing yet');
    case 'claimed':
      return l10n.t('Claimed only');
    case 'substantiated':
      return l10n.t('Substantiated, not approved');
    case 'approved':
      return l10n.t('Approved, no evidence yet');
    case 'evidenced':
      return l10n.t('Evidenced');
  }
}

/** What a filter shows, in one sentence. */
export function filterDetail(filter: CriteriaFilter): string {
  switch (filter) {
    case 'all':
      return l10n.t('All 61 criteria, also those outside the report.');
    case 'in-scope':
      return l10n.t('The criteria of the categories in soc2.yaml.');
    case 'gaps':
      return l10n.t('In scope, but no text says how it is met.');
    case 'open':
      return l10n.t('No document claims or describes it.');
    case 'claimed':
      return l10n.t('A document claims it, but no text says how.');
    case 'substantiated':
      return l10n.t('Text says how, but owner, version, approval or review is not in order.');
    case 'approved':
      return l10n.t('Described and approved; evidence of the period is missing.');
    case 'evidenced':
      return l10n.t('Described, approved, and the evidence is there.');
  }
}
