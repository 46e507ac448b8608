import { l10n } from 'vscode';
import type { CriteriaGroup } from '../../catalog/types.js';

/** What a group of criteria is about, in the language of the window. */
export function groupTitle(group: CriteriaGroup): string {
  switch (group) {
    case 'CC1':
      return l10n.t('Control environment');
    case 'CC2':
      return l10n.t('Communication and information');
    case 'CC3':
      return l10n.t('Risk assessment');
    case 'CC4':
      return l10n.t('Monitoring of controls');
    case 'CC5':
      return l10n.t('Control activities');
    case 'CC6':
      return l10n.t('Logical and physical access');
    case 'CC7':
      return l10n.t('System operations');
    case 'CC8':
      return l10n.t('Change management');
    case 'CC9':
      return l10n.t('Risk mitigation');
    case 'A':
      return l10n.t('Availability');
    case 'C':
      return l10n.t('Confidentiality');
    case 'PI':
      return l10n.t('Processing integrity');
    case 'P':
      return l10n.t('Privacy');
  }
}
