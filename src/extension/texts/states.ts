import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { CriterionState } from '../views/criteria/states.js';

/** A state in two or three words. */
export function stateText(state: CriterionState): string {
  switch (state) {
    case 'out-of-scope':
      return l10n.t('out of scope');
    case 'open':
      return l10n.t('nothing yet');
    case 'claimed':
      return l10n.t('claimed only');
    case 'substantiated':
      return l10n.t('not approved');
    case 'approved':
      return l10n.t('no evidence yet');
    case 'evidenced':
      return l10n.t('evidenced');
  }
}

/** Icons differ in shape too, so that colour is never the only sign. */
export function stateIcon(state: CriterionState): ThemeIcon {
  switch (state) {
    case 'out-of-scope':
      return new ThemeIcon('circle-slash', new ThemeColor('disabledForeground'));
    case 'open':
      return new ThemeIcon('circle-large-outline', new ThemeColor('list.errorForeground'));
    case 'claimed':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
    case 'substantiated':
      return new ThemeIcon('edit', new ThemeColor('charts.blue'));
    case 'approved':
      return new ThemeIcon('pass', new ThemeColor('charts.green'));
    case 'evidenced':
      return new ThemeIcon('pass-filled', new ThemeColor('charts.green'));
  }
}
