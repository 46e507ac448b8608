import { commands, window } from 'vscode';
import { nextSteps, type NextStep } from '../../authoring/set-up/next-steps.js';
import { localise } from '../../catalog/localise.js';
import { language } from '../client/settings.js';
import type { WorkspaceState } from '../state/workspace-state.js';
import type { AttestCommand } from './command.js';
import { t } from '../texts/t.js';

/** Names the next three steps of the company and starts the one that is picked. */
export const showNextSteps: AttestCommand = {
  id: 'attest.nextSteps',
  failure: () => t('The next steps could not be told.'),
  async run({ state }) {
    // What was known before soc2.yaml or a first policy was written would name the wrong steps.
    await state.refresh();
    const steps = stepsOf(state);
    const picked = await window.showQuickPick(
      steps.map((step, n) => ({
        label: `${n + 1}. ${localise(step.title, language())}`,
        detail: localise(step.why, language()),
        step,
      })),
      {
        title: t('What Next'),
        placeHolder: t('The next three steps; Escape leaves them for later.'),
        ignoreFocusOut: true,
      },
    );
    if (picked) await commands.executeCommand(picked.step.command, picked.step.argument);
  },
};

function stepsOf(state: WorkspaceState): readonly NextStep[] {
  const documents = state.documents.flatMap((folder) => folder.documents);
  const places = state.coverage.flatMap(({ criteria }) => criteria.flatMap((criterion) => criterion.places));
  return nextSteps({
    hasConfig: state.hasConfig,
    documents: documents.length,
    bare: documents.filter(({ hasOwner }) => !hasOwner).length,
    unapproved: documents.filter(
      ({ state: of, hasOwner }) => hasOwner && (of === 'draft' || of === 'incomplete' || of === 'overdue'),
    ).length,
    missing: state.documents.flatMap(({ missing }) => missing.map(({ id }) => id)),
    hasControls: places.some(({ kind }) => kind === 'control'),
    hasEvidence: places.some(({ kind }) => kind === 'evidence'),
    // One gap may touch several criteria.
    overdue: new Set(
      state.coverage.flatMap(({ folder, criteria }) =>
        criteria.flatMap(({ gaps }) =>
          gaps.filter(({ code }) => code === 'evidence-missing').map(({ id }) => `${folder}#${id}`),
        ),
      ),
    ).size,
  });
}
