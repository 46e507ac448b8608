import { window, type QuickPickItem } from 'vscode';
import { CRITERION_IDS, CRITERION_LIKE, isCriterionId } from '../../catalog/criterion-ids.js';
import { stateIcon, stateText } from '../texts/states.js';
import { stateOf } from '../views/criteria/states.js';
import type { Attest } from '../context.js';
import type { AttestCommand } from './command.js';
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

/** The existing criterion that the cursor stands in. */
function idAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const range = editor.document.getWordRangeAtPosition(
    editor.selection.active,
    new RegExp(CRITERION_LIKE.source),
  );
  const id = range && editor.document.getText(range);
  return id !== undefined && isCriterionId(id) ? id : undefined;
}

async function pickCriterion({ state }: Attest): Promise<string | undefined> {
  if (!state.loaded) await state.refresh();
  const known = new Map(state.coverage.flatMap(({ criteria }) => criteria).map((one) => [one.id, one]));
  const choices = CRITERION_IDS.map((id): QuickPickItem => {
    const coverage = known.get(id);
    if (!coverage) return { label: id };
    const state = stateOf(coverage);
    return { label: id, description: `${coverage.title} · ${stateText(state)}`, iconPath: stateIcon(state) };
  });
  const choice = await window.showQuickPick(choices, {
    placeHolder: t('Which criterion?'),
    matchOnDescription: true,
  });
  return choice?.label;
}
