/** What the editor does with policies: diagnostics, quick fixes, hover, completion, rename, lenses. */
import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from './assert.js';
import { attest, inFolder, noProblems, open, placeOf, problemsOf, restoring } from './support.js';

const textOf = (hovers: readonly vscode.Hover[]): string =>
  hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');

describe('Editing policies', () => {
  before(attest);

  it('underlines the gaps of the sample company, also in files that are not open', async () => {
    await problemsOf('policies/risk-assessment.md', 'claim-not-substantiated');
    await problemsOf('policies/backup-recovery.md', 'placeholder');
    await problemsOf('policies/data-classification.md', 'missing-metadata');
    await problemsOf('policies/business-continuity.md', 'review-overdue');
    await problemsOf('policies/encryption.md', 'dangling-link');
    await problemsOf('controls.yaml', 'duplicate-control');
  });

  it('says why, and links to the page of the rule', async () => {
    const [problem] = await problemsOf('policies/vulnerability-management.md', 'unknown-criterion');
    assert(problem, 'no diagnostic');
    assert(problem.message.includes('CC6.9'), problem.message);
    const code = problem.code;
    assert(typeof code === 'object' && code.target.scheme === 'attest-doc', 'no link to the rule');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert(page.getText().length > 100, 'the page of the rule is empty');
  });

  it('keeps up with typing', () =>
    restoring('policies/access-control.md', async () => {
      const editor = await open('policies/access-control.md');
      const at = placeOf(editor.document, '## Principles');
      await editor.edit((edit) => {
        edit.insert(at, 'The retention of access tickets is TBD.\n\n');
      });
      await problemsOf('policies/access-control.md', 'placeholder');
      await editor.edit((edit) => {
        edit.delete(new vscode.Range(at, at.translate(2)));
      });
      await noProblems('policies/access-control.md', 'placeholder');
    }));

  it('repairs an unknown criterion with a quick fix', () =>
    restoring('policies/vulnerability-management.md', async () => {
      const path = 'policies/vulnerability-management.md';
      const { document } = await open(path);
      const [problem] = await problemsOf(path, 'unknown-criterion');
      assert(problem, 'no diagnostic');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        problem.range,
        vscode.CodeActionKind.QuickFix.value,
        10,
      );
      const fix = actions.find(({ edit, title }) => edit !== undefined && !/ignore/i.test(title));
      assert(fix?.edit, `no fix among: ${actions.map(({ title }) => title).join(' | ')}`);
      assert(await vscode.workspace.applyEdit(fix.edit), 'the edit was refused');
      await noProblems(path, 'unknown-criterion');
    }));

  it('explains a criterion on hover', async () => {
    const { document } = await open('policies/access-control.md');
    const at = placeOf(document, 'CC6.1').translate(0, 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const text = textOf(hovers);
    assert(text.includes('CC6.1') && text.length > 200, `hover: ${text.slice(0, 200)}`);
  });

  it('completes keys and criteria in front matter', () =>
    restoring('policies/access-control.md', async () => {
      const editor = await open('policies/access-control.md');
      const claims = placeOf(editor.document, 'CC6.1, CC6.2, CC6.3]');
      await editor.edit((edit) => {
        edit.insert(claims, 'CC7, ');
      });
      const complete = (at: vscode.Position): Thenable<vscode.CompletionList> =>
        vscode.commands.executeCommand('vscode.executeCompletionItemProvider', editor.document.uri, at);
      const ids = (await complete(claims.translate(0, 3))).items.map(({ label }) =>
        typeof label === 'string' ? label : label.label,
      );
      assert(
        ids.some((label) => label.startsWith('CC7.2')),
        `offered: ${ids.slice(0, 10).join(', ')}`,
      );
    }));

  it('renames a control everywhere', async () => {
    const { document } = await open('controls.yaml');
    const at = placeOf(document, 'AC-02').translate(0, 2);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'AC-92',
    );
    const files = edit.entries().map(([uri]) => vscode.workspace.asRelativePath(uri));
    assert(files.includes('controls.yaml') && files.length > 1, `renames in: ${files.join(', ')}`);
    const texts = edit.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText));
    assert(
      texts.every((text) => text.includes('AC-92')),
      `new texts: ${texts.slice(0, 5).join(' | ')}`,
    );
  });

  it('keeps links right when a policy is moved, and moved back', async () => {
    const [from, to] = ['policies/access-control.md', 'policies/identity/access.md'];
    const controls = await vscode.workspace.openTextDocument(inFolder('controls.yaml'));
    const before = controls.getText();
    const move = async (here: string, there: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(inFolder(here), inFolder(there));
      assert(await vscode.workspace.applyEdit(edit), `${here} was not moved`);
    };
    await move(from, to);
    try {
      assertEqual(controls.getText(), before.replaceAll(from, to));
      const moved = (await vscode.workspace.openTextDocument(inFolder(to))).getText();
      const old = moved.match(/\]\((?:[\w-]+\.md|\.\.\/procedures)[^)]*/g);
      assertEqual(old, null, 'links of the moved policy still start from the old folder');
    } finally {
      await move(to, from);
    }
    assertEqual(controls.getText(), before);
  });

  it('shows above a section what it substantiates', async () => {
    const { document } = await open('policies/access-control.md');
    const lenses = await eventually('code lenses', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        20,
      );
      return found.some(({ command }) => command !== undefined) && found;
    });
    assert(
      lenses.some(({ command }) => /CC6\.\d: \d of \d/.test(command?.title ?? '')),
      lenses.map(({ command }) => command?.title).join(' | '),
    );
  });

  it('goes from a control in the text to its definition', async () => {
    const { document } = await open('policies/vulnerability-management.md');
    const at = placeOf(document, 'VM-01').translate(0, 2);
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    const targets = found.map((one) => ('targetUri' in one ? one.targetUri : one.uri).toString());
    assertEqual(targets.includes(inFolder('controls.yaml').toString()), true, targets.join(', '));
  });
});
