import { Uri, window } from 'vscode';
import { AddStarterControls, StarterControls } from '../../server/playbook-protocol.js';
import { applyChange } from '../answers/apply-change.js';
import { t } from '../texts/t.js';
import type { AttestCommand } from './command.js';
import { chooseFolder } from './folder.js';

/** Shows a planned control for each open criterion, and writes those that the user leaves ticked, in one step to undo. */
export const addStarterControls: AttestCommand = {
  id: 'attest.addStarterControls',
  failure: () => t('The controls could not be added.'),
  async run({ client }) {
    const folder = await chooseFolder();
    if (!folder) return;
    const root = folder.uri.toString();
    const proposed = await client.request(StarterControls, { folder: root });
    if (proposed.length === 0) {
      void window.showInformationMessage(
        t('Every criterion in scope has a control, in operation or planned.'),
      );
      return;
    }
    const chosen = await window.showQuickPick(
      proposed.map(({ id, title, criteria, statement, owner, frequency, evidence }) => ({
        label: `${criteria.join(', ')} ${title}`,
        description: `${id} · ${owner} · ${frequency} · ${evidence.join(', ')}`,
        detail: statement,
        picked: true,
        id,
      })),
      {
        canPickMany: true,
        matchOnDescription: true,
        matchOnDetail: true,
        title: t('Planned controls for criteria that have none'),
        placeHolder: t('They count for nothing until they run; leave out what you will not do'),
      },
    );
    if (!chosen || chosen.length === 0) return;
    const change = await client.request(AddStarterControls, {
      folder: root,
      ids: chosen.map(({ id }) => id),
    });
    if (await applyChange(change))
      if (!('refused' in change)) await window.showTextDocument(Uri.parse(change.uri));
  },
};
