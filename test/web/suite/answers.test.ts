/** Answers of people in the editor: offered as quick fixes, kept in answers.yaml, counted at once. */
import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from './assert.js';
import { attest, inFolder, problems } from './support.js';

const codeOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

/** The first policy that lacks contents, with the diagnostic that sums them up. */
function lacking(): { uri: vscode.Uri; summary: vscode.Diagnostic } | undefined {
  for (const [uri, list] of vscode.languages.getDiagnostics()) {
    const summary = list.find((one) => one.source === 'attest' && codeOf(one) === 'missing-content');
    if (summary) return { uri, summary };
  }
  return undefined;
}

/** The sample company's policies lack nothing that no other of them states. */
const LACKING = 'policies/processing-integrity.md';
const TEXT = `---
title: Processing Integrity Policy
type: processing-integrity
owner: Head of Engineering
approver: CTO
version: "1.0"
approved: 2026-09-01
review: annual
---

# Processing Integrity Policy

## Input

Records that customers send are validated for completeness and format before they are processed; what is refused is logged and reported to the sender.

## Processing

Each job compares the number of records read with the number written, and stops when they differ. Stored data is protected against change by checksums that are verified every night.

## Output

Reports are reconciled with their source before they are sent to the customers who may see them.

## Errors

The on-call engineer corrects wrong figures within two working days and tells the customers concerned.
`;

describe('Answers of people', () => {
  before(async () => {
    await attest();
    await vscode.workspace.fs.writeFile(inFolder(LACKING), new TextEncoder().encode(TEXT));
  });
  after(async () => {
    await vscode.workspace.fs.delete(inFolder(LACKING)).then(undefined, () => undefined);
    await vscode.workspace.fs.delete(inFolder('answers.yaml')).then(undefined, () => undefined);
  });

  it('are offered, kept, counted, and taken back', async () => {
    const found = await eventually('a policy that lacks contents', () => lacking());
    const { uri, summary } = found;
    await vscode.window.showTextDocument(uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      summary.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const action = actions.find(({ command }) => {
      const [given] = (command?.arguments ?? []) as { kind?: string }[];
      return command?.command === 'attest.answerContent' && given?.kind === 'does-not-apply';
    });
    assert(action?.command, `no answer is offered: ${actions.map(({ title }) => title).join('; ')}`);
    const [given] = action.command.arguments as { contents: string[] }[];
    assert(given, 'the action names no contents');
    const [content] = given.contents;
    const said = { ...given, contents: [content], why: 'We have none.', by: 'Jane Doe' };
    await vscode.commands.executeCommand('attest.answerContent', said);

    const file = inFolder('answers.yaml');
    const text = await eventually('answers.yaml', async () => {
      const bytes = await vscode.workspace.fs.readFile(file).then(
        (read) => read,
        () => undefined,
      );
      return bytes && new TextDecoder().decode(bytes);
    });
    assert(text.includes('by: Jane Doe') && text.includes(`content: ${content}`), text);
    await eventually('the summary to count the answer', () => {
      const [now] = problems(uri, 'missing-content');
      return now?.message !== summary.message;
    });

    const key = await vscode.commands.executeCommand('attest.removeAnswer', {
      folder: vscode.workspace.workspaceFolders?.[0]?.uri.toString(),
      key: 'no such answer',
    });
    assertEqual(key, undefined);
  });

  it('are not proposed on the word of a model that lies', async () => {
    // Without the answers of other tests.
    await vscode.workspace.fs.delete(inFolder('answers.yaml')).then(undefined, () => undefined);
    const { uri } = await eventually('a policy that lacks contents', () => lacking());
    const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
      vscode.commands.executeCommand<T>(command, ...args);
    await eventually(
      'the scripted models',
      async () => (await vscode.lm.selectChatModels({ vendor: 'scripted' })).length > 0,
    );
    await run('attest.ai.chooseModel', {
      kind: 'vscode',
      vendor: 'scripted',
      id: 'ok',
      name: 'Scripted ok',
    });
    const quote = 'Every lie in this sentence is reviewed each quarter by the owner of the lie.';
    const reply = JSON.stringify([
      { content: 'nonsense', quote },
      { content: 'access-reviews', quote },
    ]);
    await run('scriptedLm.script', [{ reply }]);
    const before = await vscode.workspace.fs.stat(inFolder('answers.yaml')).then(
      ({ size }) => size,
      () => 0,
    );
    const outcome = await run('attest.ai.reviewContents', { uri: uri.toString() });
    assertEqual(outcome, { accepted: 0, proposed: 0, refused: 2 });
    const after = await vscode.workspace.fs.stat(inFolder('answers.yaml')).then(
      ({ size }) => size,
      () => 0,
    );
    assertEqual(after, before);
    await run('scriptedLm.reset');
    await run('attest.ai.chooseModel', { kind: 'none' });
  });
});
