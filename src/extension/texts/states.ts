import { ThemeColor, ThemeIcon } from 'vscode';
import type { CriterionState } from '../views/criteria/states.js';
import { t } from './t.js';

/** A state in two or three words. */
export function stateText(state: CriterionState): string {
  switch (state) {
    case 'out-of-scope':
      return t('out of scope');
    case 'open':
      return t('not started');
    case 'claimed':
      return t('claimed only');
    case 'substantiated':
      return t('not approved');
    case 'approved':
      return t('no evidence yet');
    case 'evidenced':
      return t('evidenced');
  }
}

/** Icons differ in shape too, so that colour is never the only sign. */
export function stateIcon(state: CriterionState): ThemeIcon {
  switch (state) {
    case 'out-of-scope':
      return new ThemeIcon('circle-slash', new ThemeColor('disabledForeground'));
    case 'open':
      return new ThemeIcon('circle-large');
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
