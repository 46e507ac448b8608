/** The playbook: its states, its pages without and with a model, and entries of the workspace's own. */
import * as vscode from 'vscode';
import type { AttestApi } from '../../../src/extension/api.js';
import { assert, assertEqual, eventually } from './assert.js';
import { attest, inFolder, problemsOf } from './support.js';

let api: AttestApi;
const text = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const run = (entry: string, model: string | false = false) =>
  vscode.commands.executeCommand<vscode.Uri | undefined>('attest.runPlaybookEntry', { entry, model });
const stateOf = async (id: string): Promise<string | undefined> => {
  const [folder] = await api.playbook();
  return folder?.steps.flatMap(({ entries }) => entries).find((entry) => entry.id === id)?.state;
};

describe('Playbook', () => {
  before(async () => {
    api = await attest();
  });

  it('has the ten steps with states computed from the workspace', async () => {
    const [folder] = await api.playbook();
    assert(folder, 'there is no playbook');
    assertEqual(folder.total, 48);
    assert(folder.done > 5 && folder.done < 48, `${folder.done} entries are done`);
    assertEqual(
      folder.steps.map(({ number }) => number),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    );
    assertEqual(await stateOf('report-type'), 'done');
    assertEqual(await stateOf('undocumented-controls'), 'in-progress');
  });

  it('writes a page with the facts of the company, opens it, and ticks nothing', async () => {
    assertEqual(await stateOf('audit-process'), 'not-started');
    const uri = await run('audit-process');
    assert(uri, 'no page was written');
    assertEqual(uri.path.endsWith('/playbook/output/audit-process.md'), true);
    assertEqual(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    const page = await text(uri);
    assert(page.includes('2027-06-30') && page.includes('type: playbook/audit-process'), page.slice(0, 300));
    // A page that Attest made ticks nothing by itself.
    assertEqual((await stateOf('audit-process')) === 'done', false);
    const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'attest');
    assertEqual(
      found.map(({ message }) => message),
      [],
      'guidance has diagnostics of policies',
    );
  });

  it('leaves a page that did not change alone', async () => {
    const uri = await run('audit-process');
    assert(uri, 'no page');
    assertEqual((await vscode.workspace.openTextDocument(uri)).isDirty, false);
  });

  it('keeps the folder of the settings', async () => {
    const settings = vscode.workspace.getConfiguration('attest', inFolder('soc2.yaml'));
    await settings.update('playbook.folder', 'docs/soc2', vscode.ConfigurationTarget.Workspace);
    try {
      const uri = await run('renewal');
      assert(uri?.path.endsWith('/docs/soc2/renewal.md'), `written to ${uri?.path ?? 'nowhere'}`);
    } finally {
      await settings.update('playbook.folder', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('lets a model write, checks it, and turns what it made up into placeholders', async () => {
    await vscode.commands.executeCommand('scriptedLm.reset');
    await vscode.commands.executeCommand('scriptedLm.script', [
      { reply: '## Steps\n\nThe CTO reviews privileged access (AC-03) in CyberArk.\n' },
    ]);
    const uri = await run('access-controls', 'ok');
    assert(uri, 'no page was written');
    const page = await text(uri);
    assert(page.includes('[CONFIRM: CyberArk]'), page);
    const [asked] =
      await vscode.commands.executeCommand<{ messages: { text: string }[] }[]>('scriptedLm.requests');
    assert(
      asked?.messages.some(({ text: sent }) => sent.includes('Okta') && sent.includes('<<<DATA')),
      'the facts were not sent',
    );
  });

  it('copies the filled prompt', async () => {
    const prompt = await vscode.commands.executeCommand<string>('attest.copyPlaybookPrompt', {
      entry: 'backup-recovery',
    });
    assert(prompt.includes('AWS Backup') && !prompt.includes('{{'), prompt);
  });

  it('takes in entries of the workspace, and reports what is wrong in them', async () => {
    const uri = await vscode.commands.executeCommand<vscode.Uri>(
      'attest.createPlaybookEntry',
      'Board Questions',
    );
    assert(uri.path.endsWith('/playbook/board-questions.md'), uri.path);
    await eventually(
      'the own entry listed',
      async () => (await stateOf('own-board-questions')) === 'not-started',
      20_000,
    );
    const edit = new vscode.WorkspaceEdit();
    const document = await vscode.workspace.openTextDocument(uri);
    edit.insert(uri, new vscode.Position(document.lineCount, 0), '\nAsk {{nobody}}.\n');
    await vscode.workspace.applyEdit(edit);
    const [problem] = await problemsOf('playbook/board-questions.md', 'playbook-entry');
    assert(problem?.message.includes('nobody'), problem?.message ?? 'no problem');
    await document.save();
    const page = await run('own-board-questions');
    assert(page && (await text(page)).includes('Meridian Metrics B.V.'), 'the prompt was not filled');
  });
});
