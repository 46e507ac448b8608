import type { CriteriaFilter } from '../views/criteria/filter.js';
import { t } from './t.js';

/** A filter of the Criteria view in a few words. */
export function filterText(filter: CriteriaFilter): string {
  switch (filter) {
    case 'all':
      return t('All criteria');
    case 'in-scope':
      return t('In scope');
    case 'gaps':
      return t('With a gap');
    case 'open':
      return t('Not started');
    case 'claimed':
      return t('Claimed only');
    case 'substantiated':
      return t('Substantiated, not approved');
    case 'approved':
      return t('Approved, no evidence yet');
    case 'evidenced':
      return t('Evidenced');
  }
}

/** What a filter shows, in one sentence. */
export function filterDetail(filter: CriteriaFilter): string {
  switch (filter) {
    case 'all':
      return t('All 61 criteria, also those outside the report.');
    case 'in-scope':
      return t('The criteria of the categories in soc2.yaml.');
    case 'gaps':
      return t('In scope, but no text says how it is met.');
    case 'open':
      return t('No document claims or describes it.');
    case 'claimed':
      return t('A document claims it, but no text says how.');
    case 'substantiated':
      return t('Text says how, but owner, version, approval or review is not in order.');
    case 'approved':
      return t('Described and approved; evidence of the period is missing.');
    case 'evidenced':
      return t('Described, approved, and the evidence is there.');
  }
}
