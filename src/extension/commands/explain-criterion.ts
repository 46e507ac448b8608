import { isCriterionId } from '../../catalog/criterion-ids.js';
import { openPage } from '../documents/attest-documents.js';
import type { AttestCommand } from './command.js';
import { idAtCursor, pickCriterion } from './pick-criterion.js';
import { t } from '../texts/t.js';

/** Opens the page of a criterion: the one given, selected in the tree or at the cursor, or one that the user picks. */
export const explainCriterion: AttestCommand = {
  id: 'attest.explainCriterion',
  failure: () => t('The page of the criterion could not be opened.'),
  async run(attest, given) {
    const told = idOf(given) ?? attest.criteriaView.selected?.coverage.id ?? idAtCursor();
    const id = told ?? (await pickCriterion(attest));
    if (id !== undefined) await openPage('criteria', id);
  },
};

/** A tree node or an ID. */
function idOf(given: unknown): string | undefined {
  if (typeof given === 'string') return isCriterionId(given) ? given : undefined;
  if (typeof given !== 'object' || given === null || !('coverage' in given)) return undefined;
  return idOf((given.coverage as { id?: unknown } | undefined)?.id);
}
