/** What the suites share: the extension's API, the folder, documents. */
import * as vscode from 'vscode';
import type { AttestApi } from '../../../src/extension/api.js';
import type { CriteriaNode, CriterionNode } from '../../../src/extension/views/criteria/nodes.js';
import { assert, eventually } from './assert.js';

/** The extension, active, with the sample company read and checked. */
export async function attest(): Promise<AttestApi> {
  const extension = vscode.extensions.getExtension<AttestApi>('attest.attest');
  assert(extension, 'VS Code does not list the extension attest.attest');
  const api = await extension.activate();
  await api.whenReady();
  return api;
}

/** The URI of a file of the open folder. */
export function inFolder(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inFolder(path)));
}

/** Where a text first stands in a document. */
export function placeOf(document: vscode.TextDocument, text: string, from = 0): vscode.Position {
  const at = document.getText().indexOf(text, from);
  assert(at >= 0, `"${text}" is not in ${document.uri.path}`);
  return document.positionAt(at);
}

/** The diagnostics of Attest with a code, of one file. */
export function problems(uri: vscode.Uri, code: string): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(
      (one) => one.source === 'attest' && (typeof one.code === 'object' ? one.code.value : one.code) === code,
    );
}

/** Waits for diagnostics with a code; returns them. */
export function problemsOf(path: string, code: string): Promise<vscode.Diagnostic[]> {
  return eventually(`${code} in ${path}`, () => {
    const found = problems(inFolder(path), code);
    return found.length > 0 && found;
  });
}

/** Waits until a file has no diagnostic with a code. */
export async function noProblems(path: string, code: string): Promise<void> {
  await eventually(`${code} gone from ${path}`, () => problems(inFolder(path), code).length === 0);
}

/** The criteria below some nodes of the tree. */
export function criteriaOf(nodes: readonly CriteriaNode[]): CriterionNode[] {
  return nodes.flatMap((node) => (node.kind === 'criterion' ? [node] : criteriaOf(node.children)));
}

/** Gives an open file the content it had, so that suites do not see each other's edits. */
export async function restoring<T>(path: string, body: () => Promise<T>): Promise<T> {
  const document = await vscode.workspace.openTextDocument(inFolder(path));
  const before = document.getText();
  try {
    return await body();
  } finally {
    if (document.getText() !== before) {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), before);
      await vscode.workspace.applyEdit(edit);
      await document.save();
    }
  }
}
