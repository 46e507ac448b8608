import type { AttestCommand } from './command.js';
import { t } from '../texts/t.js';

/** Opens the readiness panel, or brings it into view. */
export const openPanel: AttestCommand = {
  id: 'attest.openPanel',
  failure: () => t('The readiness panel could not be opened.'),
  run({ panels }) {
    panels.show();
  },
};
