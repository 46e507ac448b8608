import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from './assert.js';

const extension = (): vscode.Extension<unknown> => {
  const found = vscode.extensions.getExtension('attest.attest');
  assert(found, 'VS Code does not list the extension attest.attest');
  return found;
};

describe('Activation', () => {
  it('is installed in a web window that has the sample company open', async () => {
    assertEqual(vscode.env.uiKind, vscode.UIKind.Web);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert(folder, 'no folder is open');
    const settings = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder.uri, 'soc2.yaml'));
    assert(settings.size > 0, 'soc2.yaml is empty');
    assertEqual(extension().packageJSON.name, 'attest');
  });

  it('activates by itself, because soc2.yaml is there', async () => {
    await eventually('the extension active', () => extension().isActive);
  });

  it('activates without an error', async () => {
    await extension().activate(); // rejects with what activate() threw
  });

  it('registers every command of its manifest', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    const declared: { command: string }[] = extension().packageJSON.contributes?.commands ?? [];
    const missing = declared.map(({ command }) => command).filter((command) => !known.has(command));
    assert(declared.length > 0, 'the manifest declares no command');
    assertEqual(missing, [], 'commands without a handler');
  });
});
