/** Commands that make and change files, run on the sample company. */
import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from './assert.js';
import { attest, inFolder, noProblems, open, problemsOf, restoring } from './support.js';

const text = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

describe('Commands', () => {
  before(attest);

  it('make a policy from a template, filled in from soc2.yaml', async () => {
    const uri = await vscode.commands.executeCommand<vscode.Uri>('attest.createPolicy', {
      type: 'remote-work',
    });
    try {
      assertEqual(vscode.workspace.asRelativePath(uri), 'policies/remote-work.md');
      const made = await text(uri);
      assert(made.includes('type: remote-work') && made.includes('status: draft'), made.slice(0, 300));
      assert(made.includes('Meridian Metrics'), 'the name of the company is not filled in');
      assertEqual(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
      await problemsOf('policies/remote-work.md', 'draft-policy');
      const second = await vscode.commands.executeCommand<vscode.Uri>('attest.createPolicy', {
        type: 'remote-work',
      });
      assertEqual(vscode.workspace.asRelativePath(second), 'policies/remote-work-2.md');
      // A text that is open still counts, whether its file is there or not.
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(second);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('set the severity of a rule in soc2.yaml, and the editor follows', () =>
    restoring('soc2.yaml', async () => {
      await problemsOf('policies/backup-recovery.md', 'placeholder');
      await vscode.commands.executeCommand('attest.setRuleSeverity', 'placeholder', 'off');
      await noProblems('policies/backup-recovery.md', 'placeholder');
      await vscode.commands.executeCommand('attest.setRuleSeverity', 'placeholder', 'error');
      const [problem] = await problemsOf('policies/backup-recovery.md', 'placeholder');
      assertEqual(problem?.severity, vscode.DiagnosticSeverity.Error);
      assert(
        (await vscode.workspace.openTextDocument(inFolder('soc2.yaml')))
          .getText()
          .includes('placeholder: error'),
        'not written',
      );
    }));

  it('open soc2.yaml rather than overwrite it', async () => {
    const before = await text(inFolder('soc2.yaml'));
    await vscode.commands.executeCommand('attest.createConfig');
    assertEqual(vscode.window.activeTextEditor?.document.uri.toString(), inFolder('soc2.yaml').toString());
    assertEqual(await text(inFolder('soc2.yaml')), before);
  });

  it('explain the section at the cursor', async () => {
    const editor = await open('policies/access-control.md');
    const line = editor.document.getText().split('\n').indexOf('## Roles') + 2;
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await vscode.commands.executeCommand('attest.explainSection');
    const page = await eventually('the page of the section', () =>
      vscode.workspace.textDocuments.find(
        ({ uri }) => uri.scheme === 'attest-doc' && uri.path.startsWith('/sections/'),
      ),
    );
    assert(
      page.getText().startsWith('# Roles') && page.getText().includes('CC6.'),
      page.getText().slice(0, 200),
    );
  });

  it('restart the server, and diagnostics are there again', async () => {
    await vscode.commands.executeCommand('attest.restartServer');
    await problemsOf('policies/risk-assessment.md', 'claim-not-substantiated');
  });

  it('follow the language setting', async () => {
    const settings = vscode.workspace.getConfiguration('attest');
    try {
      await settings.update('language', 'nl', vscode.ConfigurationTarget.Global);
      await eventually('a Dutch message', async () => {
        const [problem] = await problemsOf('policies/data-classification.md', 'missing-metadata');
        return /goedkeur/i.test(problem?.message ?? '');
      });
    } finally {
      await settings.update('language', undefined, vscode.ConfigurationTarget.Global);
    }
    await eventually('an English message', async () => {
      const [problem] = await problemsOf('policies/data-classification.md', 'missing-metadata');
      return /approv/i.test(problem?.message ?? '');
    });
  });
});
