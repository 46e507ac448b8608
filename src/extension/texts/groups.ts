import type { CriteriaGroup } from '../../catalog/types.js';
import { t } from './t.js';

/** What a group of criteria is about, in the language of the window. */
export function groupTitle(group: CriteriaGroup): string {
  switch (group) {
    case 'CC1':
      return t('Control environment');
    case 'CC2':
      return t('Communication and information');
    case 'CC3':
      return t('Risk assessment');
    case 'CC4':
      return t('Monitoring of controls');
    case 'CC5':
      return t('Control activities');
    case 'CC6':
      return t('Logical and physical access');
    case 'CC7':
      return t('System operations');
    case 'CC8':
      return t('Change management');
    case 'CC9':
      return t('Risk mitigation');
    case 'A':
      return t('Availability');
    case 'C':
      return t('Confidentiality');
    case 'PI':
      return t('Processing integrity');
    case 'P':
      return t('Privacy');
  }
}
