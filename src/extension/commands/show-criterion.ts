import { window } from 'vscode';
import type { AttestCommand } from './command.js';
import { idAtCursor, pickCriterion } from './pick-criterion.js';
import { t } from '../texts/t.js';

/** Reveals a criterion in the tree: the one given, the one at the cursor, or one that the user picks. */
export const showCriterion: AttestCommand = {
  id: 'attest.showCriterion',
  failure: () => t('The criterion could not be shown.'),
  async run(attest, given, folder) {
    const id = typeof given === 'string' ? given : (idAtCursor() ?? (await pickCriterion(attest)));
    if (id === undefined) return;
    const shown = await attest.criteriaView.reveal(id, typeof folder === 'string' ? folder : undefined);
    if (!shown)
      void window.showInformationMessage(t('{0} is not there: open a folder with policies first.', id));
  },
};
