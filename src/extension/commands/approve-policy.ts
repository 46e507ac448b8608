import { window } from 'vscode';
import { Approve } from '../../server/policy-protocol.js';
import { applyChange } from '../answers/apply-change.js';
import { t } from '../texts/t.js';
import type { AttestCommand } from './command.js';

/** Approves a document of the Policies view, or the one in the editor: who did is asked, and all else is looked up. */
export const approvePolicy: AttestCommand = {
  id: 'attest.approvePolicy',
  failure: () => t('The policy could not be approved.'),
  async run({ client }, node) {
    const { document } = (node ?? {}) as { readonly document?: { readonly uri: string } };
    const uri = document?.uri ?? window.activeTextEditor?.document.uri.toString();
    if (uri === undefined) {
      void window.showInformationMessage(t('Open the policy to approve first.'));
      return;
    }
    const approver = await window.showInputBox({
      title: t('Approve Policy'),
      prompt: t('Who approves this text? Not its owner, nor its only author.'),
    });
    if (approver === undefined || approver.trim() === '') return;
    await applyChange(await client.request(Approve, { uri, approver }));
  },
};
