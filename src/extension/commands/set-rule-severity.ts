import { commands, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { setRule, type RuleSeverity } from '../../authoring/set-rule.js';
import type { AttestCommand } from './command.js';
import { exists } from './exists.js';
import { pickRule } from './explain-rule.js';
import { chooseFolder } from './folder.js';
import { t } from '../texts/t.js';

/** Writes the severity of a rule into soc2.yaml, where the editor and `attest check` both read it. */
export const setRuleSeverity: AttestCommand = {
  id: 'attest.setRuleSeverity',
  failure: () => t('The severity could not be written.'),
  async run(_attest, code, severity) {
    const folder = await chooseFolder();
    if (!folder) return;
    const uri = Uri.joinPath(folder.uri, 'soc2.yaml');
    if (!(await exists(uri))) {
      const create = t('Create soc2.yaml');
      const text = t('Severities are kept in soc2.yaml, which this folder does not have yet.');
      if ((await window.showInformationMessage(text, create)) === create)
        await commands.executeCommand('attest.createConfig');
      return;
    }
    const rule = typeof code === 'string' ? code : await pickRule(t('Of which rule?'));
    if (rule === undefined) return;
    const chosen = isSeverity(severity) ? severity : await pickSeverity(rule);
    if (chosen === undefined) return;
    const document = await workspace.openTextDocument(uri);
    const change = setRule(document.getText(), rule, chosen);
    const start = document.positionAt(change.offset);
    const edit = new WorkspaceEdit();
    edit.replace(uri, new Range(start, document.positionAt(change.offset + change.length)), change.text);
    if (!(await workspace.applyEdit(edit))) throw new Error(t('The file may be read-only.'));
    await window.showTextDocument(document, { selection: new Range(start, start) });
  },
};

function isSeverity(value: unknown): value is RuleSeverity {
  return value === 'off' || value === 'info' || value === 'warning' || value === 'error';
}

async function pickSeverity(rule: string): Promise<RuleSeverity | undefined> {
  const choices: { label: string; description: string; severity: RuleSeverity }[] = [
    { label: t('Error'), description: t('Fails `attest check`.'), severity: 'error' },
    {
      label: t('Warning'),
      description: t('Shown as a warning; a strict check fails on it.'),
      severity: 'warning',
    },
    { label: t('Hint'), description: t('Shown, never fails a check by default.'), severity: 'info' },
    { label: t('Off'), description: t('Not reported.'), severity: 'off' },
  ];
  return (await window.showQuickPick(choices, { placeHolder: t('How severe is {0}?', rule) }))?.severity;
}
