import { window, type QuickPickItem } from 'vscode';
import { CRITERION_IDS, CRITERION_LIKE, isCriterionId } from '../../catalog/criterion-ids.js';
import { stateIcon, stateText } from '../texts/states.js';
import { stateOf } from '../views/criteria/states.js';
import type { Attest } from '../context.js';
import { t } from '../texts/t.js';

/** The existing criterion that the cursor stands in. */
export function idAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const range = editor.document.getWordRangeAtPosition(editor.selection.active, CRITERION_LIKE);
  const id = range && editor.document.getText(range);
  return id !== undefined && isCriterionId(id) ? id : undefined;
}

/** Lets the user pick one of the 61 criteria. */
export async function pickCriterion({ state }: Attest): Promise<string | undefined> {
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
