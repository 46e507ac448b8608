/** Drafting in the real editor, with scripted models behind `vscode.lm`: what is shown, sent, accepted and refused. */
import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from './assert.js';

const GOOD =
  'The communication lead notifies each affected customer within 48 hours after we confirm a security incident that touches their data.';
const REFUSED = 'Customer notification will be defined in the next version (CC9.9).';
const TARGETS = [{ kind: 'content', policyType: 'incident-response', content: 'customer-notification' }];

interface Asked {
  readonly model: string;
  readonly cancelled: boolean;
  readonly messages: readonly { readonly text: string }[];
}
interface Result {
  readonly kind: 'shown' | 'refused' | 'rejected' | 'problem';
  readonly problem?: { readonly kind: string };
}

const root = (): vscode.Uri => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert(folder, 'no folder is open');
  return folder.uri;
};
const plan = (): vscode.Uri => vscode.Uri.joinPath(root(), 'policies', 'incident-response.md');
const textOf = async (uri: vscode.Uri): Promise<string> =>
  (await vscode.workspace.openTextDocument(uri)).getText();
const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...args);
const script = (...replies: { when?: string; reply: string }[]): Thenable<unknown> =>
  run('scriptedLm.script', replies);
const requests = (): Thenable<Asked[]> => run<Asked[]>('scriptedLm.requests');
const choose = (id: string): Thenable<unknown> =>
  run('attest.ai.chooseModel', { kind: 'vscode', vendor: 'scripted', id, name: `Scripted ${id}` });
const draft = (uri = plan()): Thenable<Result> =>
  run<Result>('attest.ai.draftGap', { uri: uri.toString(), targets: TARGETS });
const draftTabs = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.scheme === 'attest-draft',
    );

/** The draft that is shown, once it can be edited. */
async function shownDraft(): Promise<vscode.TextDocument> {
  const [tab] = draftTabs();
  assert(tab?.input instanceof vscode.TabInputTextDiff, 'no diff editor');
  return vscode.workspace.openTextDocument(tab.input.modified);
}
async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  assert(at >= 0, `“${from}” is not in the draft`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)),
    to,
  );
  assert(await vscode.workspace.applyEdit(edit), 'the draft cannot be edited');
}

/** Puts a document back as it was, without leaving it unsaved. */
async function restore(uri: vscode.Uri, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.getText() === text) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}

describe('Drafting', function () {
  this.timeout(60_000);
  let original = '';

  before(async () => {
    const extension = vscode.extensions.getExtension<{ whenReady(): Promise<void> }>('attest.attest');
    assert(extension, 'Attest is not installed');
    const api = await extension.activate();
    await api.whenReady();
    await eventually(
      'the scripted models',
      async () => (await vscode.lm.selectChatModels({ vendor: 'scripted' })).length > 0,
    );
    original = await textOf(plan());
  });
  beforeEach(() => run('scriptedLm.reset'));
  afterEach(async () => {
    await run('attest.ai.discardDraft');
    await restore(plan(), original);
  });
  after(() => run('attest.ai.chooseModel', { kind: 'none' }));

  it('shows a checked draft in the diff editor, takes it over, and is undone in one step', async () => {
    await choose('ok');
    await script({ reply: GOOD });
    const result = await draft();
    assertEqual(result.kind, 'shown');
    assertEqual(await textOf(plan()), original, 'changed before it was accepted');
    assertEqual(draftTabs().length, 1, 'diff editors');
    assertEqual(await run('attest.ai.acceptDraft'), 'applied');
    const accepted = await textOf(plan());
    assert(accepted.includes(GOOD), 'the draft is not in the document');
    assertEqual(accepted.replace(`\n\n${GOOD}`, ''), original, 'more than the draft changed');
    assertEqual(draftTabs().length, 0, 'the diff editor is still open');
    await vscode.window.showTextDocument(plan());
    await run('undo');
    assertEqual(await textOf(plan()), original, 'one undo was not enough');
  });

  it('sends only what is needed', async () => {
    await choose('ok');
    await script({ reply: GOOD });
    await draft();
    const [asked] = await requests();
    const sent = asked?.messages.map(({ text }) => text).join('\n') ?? '';
    assert(sent.includes('customers') && sent.length < 12_000, `${sent.length} characters were sent`);
    assert(
      !sent.includes('Evidence Collection') && !sent.includes('Phone numbers are in PagerDuty'),
      'unrelated sections were sent',
    );
  });

  it('streams a slow answer into the preview', async () => {
    await choose('slow');
    const more =
      'The message says what happened, which data is involved, what we did and what the customer can do. The COO agrees the text with the incident lead before it is sent. '.repeat(
        4,
      );
    await script({ reply: `${GOOD} ${more}` });
    const pending = draft();
    const lengths = new Set<number>();
    await eventually('the preview growing', async () => {
      const [tab] = draftTabs();
      if (tab?.input instanceof vscode.TabInputTextDiff)
        lengths.add((await vscode.workspace.openTextDocument(tab.input.modified)).getText().length);
      return lengths.size >= 3;
    });
    assertEqual((await pending).kind, 'shown');
    const [tab] = draftTabs();
    assert(tab?.input instanceof vscode.TabInputTextDiff, 'no diff editor');
    const shown = await vscode.workspace.openTextDocument(tab.input.modified);
    await eventually(
      'the whole draft in the preview',
      () =>
        shown.getText().trimEnd().length > original.length && shown.getText().includes('before it is sent.'),
    );
  });

  it('throws a draft away', async () => {
    await choose('ok');
    await script({ reply: GOOD });
    await draft();
    await run('attest.ai.discardDraft');
    assertEqual(draftTabs().length, 0);
    assertEqual(await textOf(plan()), original);
  });

  for (const [model, kind] of [
    ['error', 'server'],
    ['cutoff', 'cut-off'],
    ['no-permission', 'no-consent'],
  ] as const) {
    it(`tells of a model that ends with “${model}”, and leaves the document alone`, async () => {
      await choose(model);
      await script({ reply: GOOD });
      const result = await draft();
      assertEqual([result.kind, result.problem?.kind], ['problem', kind]);
      assertEqual(await textOf(plan()), original);
      assertEqual(draftTabs().length, 0, 'half a draft is still shown');
    });
  }

  it('is cancelled while the model hangs, and the model is told', async () => {
    await choose('hang');
    const pending = draft();
    await eventually('the request', async () => (await requests()).length === 1);
    await run('attest.ai.discardDraft');
    const result = await pending;
    assertEqual([result.kind, result.problem?.kind], ['problem', 'cancelled']);
    await eventually('the model told', async () => (await requests())[0]?.cancelled);
    assertEqual(await textOf(plan()), original);
  });

  it('gives up on a model that hangs', async () => {
    const settings = vscode.workspace.getConfiguration('attest');
    await settings.update('ai.timeoutSeconds', 5, vscode.ConfigurationTarget.Global);
    try {
      await choose('hang');
      const result = await draft();
      assertEqual([result.kind, result.problem?.kind], ['problem', 'timeout']);
    } finally {
      await settings.update('ai.timeoutSeconds', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('says so when the chosen model is gone', async () => {
    await choose('not-there');
    assertEqual(await draft(), undefined as unknown as Result);
    assertEqual(await textOf(plan()), original);
  });

  it('turns what nobody stated into placeholders', async () => {
    await choose('ok');
    await script({
      reply:
        'The communication lead notifies affected customers within 36 hours through Opsgenie after an incident is confirmed.',
    });
    assertEqual((await draft()).kind, 'shown');
    await run('attest.ai.acceptDraft');
    assert(
      (await textOf(plan())).includes('within [CONFIRM: 36 hours] through [CONFIRM: Opsgenie]'),
      'no placeholders',
    );
  });

  it('asks once more when a draft is refused, then shows the reasons beside its sentences', async () => {
    await choose('ok');
    await script({ reply: REFUSED });
    assertEqual((await draft()).kind, 'rejected');
    assertEqual((await requests()).length, 2, 'requests');
    assertEqual(await textOf(plan()), original);
    const shown = await shownDraft();
    const problems = await eventually('the reasons', () => {
      const found = vscode.languages.getDiagnostics(shown.uri).filter(({ source }) => source === 'Attest');
      return found.length > 0 && found;
    });
    const unknown = problems.find(({ code }) => code === 'unknown-criterion');
    assert(unknown, 'the reason is not told');
    assert(unknown.message.includes('CC9.9 does not exist'), unknown.message);
    assertEqual(shown.getText(unknown.range), 'CC9.9', 'the reason stands elsewhere');
    assertEqual(await run('attest.ai.acceptDraft'), 'refused');
    assertEqual(await textOf(plan()), original, 'a refused draft was taken over');
    await run('attest.ai.showRefusal');
    const report = await eventually('the report', () =>
      vscode.workspace.textDocuments.find(
        ({ uri }) => uri.scheme === 'attest-draft' && uri.path.includes('refused'),
      ),
    );
    assert(report.getText().includes('CC9.9 does not exist'), 'the report does not say what is wrong');
    await run('workbench.action.closeActiveEditor');
    await script(
      { reply: 'Customer notification will be defined (CC9.9).' },
      { when: 'was refused', reply: GOOD },
    );
    assertEqual((await draft()).kind, 'shown');
  });

  it('can be mended by hand when it was refused, and what the user types is fact', async () => {
    await choose('ok');
    await script({ reply: REFUSED });
    assertEqual((await draft()).kind, 'rejected');
    const shown = await shownDraft();
    const own = GOOD.replace('48 hours', '36 hours through Opsgenie');
    await replace(shown, REFUSED, own);
    await eventually(
      'no reasons any more',
      () =>
        vscode.languages.getDiagnostics(shown.uri).filter(({ source }) => source === 'Attest').length === 0,
    );
    assertEqual(await run('attest.ai.acceptDraft'), 'applied');
    assertEqual((await textOf(plan())).replace(`\n\n${own}`, ''), original, 'not as it was typed');
  });

  it('can be edited before it is taken over, and the cursor goes to the new text', async () => {
    await choose('ok');
    await script({ reply: GOOD });
    assertEqual((await draft()).kind, 'shown');
    await replace(await shownDraft(), GOOD, GOOD.replace('The communication lead', 'The COO'));
    assertEqual(await run('attest.ai.acceptDraft'), 'applied');
    const accepted = await textOf(plan());
    assert(accepted.includes('The COO notifies each affected customer'), 'the edit is lost');
    const editor = vscode.window.activeTextEditor;
    assertEqual(editor?.document.uri.toString(), plan().toString(), 'another editor');
    assert(
      editor?.document.lineAt(editor.selection.active.line).text.startsWith('The COO notifies'),
      'the cursor is elsewhere',
    );
    await run('undo');
    assertEqual(await textOf(plan()), original, 'one undo was not enough');
  });

  it('is checked again after it was edited', async () => {
    await choose('ok');
    await script({ reply: GOOD });
    await draft();
    await replace(await shownDraft(), GOOD, `As CC9.9 asks: ${GOOD}`);
    assertEqual(await run('attest.ai.acceptDraft'), 'refused');
    assertEqual(await textOf(plan()), original);
  });

  it('is taken over part by part, and parts are left out', async () => {
    const result = await run<Result>('attest.ai.draftGapOffline', {
      uri: plan().toString(),
      targets: [
        ...TARGETS,
        { kind: 'content', policyType: 'incident-response', content: 'lessons-learned' },
        { kind: 'criterion', criterion: 'CC7.5' },
      ],
    });
    assertEqual(result.kind, 'shown');
    const shown = await shownDraft();
    const actions = await run<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      shown.uri,
      new vscode.Range(0, 0, 0, 0),
    );
    assert(
      actions.some(({ title }) => title.startsWith('Accept this part: ')),
      `no action for a part among: ${actions.map(({ title }) => title).join(', ')}`,
    );
    const whole = shown.getText();
    assertEqual(await run('attest.ai.acceptPart', 0), 'applied');
    const first = await textOf(plan());
    assert(first.length > original.length && first.length < whole.length, 'not one part of several');
    assertEqual(draftTabs().length, 1, 'the other parts are gone');
    for (let n = 0; n < 5 && draftTabs().length > 0; n += 1) await run('attest.ai.leaveOutPart', 0);
    assertEqual(draftTabs().length, 0, 'parts are still open');
    assertEqual(await textOf(plan()), first, 'a part that was left out was taken over');
  });

  it('is tried again with a remark, whose facts hold', async () => {
    await choose('ok');
    await script({ reply: GOOD }, { when: 'Say 36 hours', reply: GOOD.replace('48 hours', '36 hours') });
    await draft();
    const again = await run<Result>('attest.ai.tryAgain', 'Say 36 hours.');
    assertEqual(again.kind, 'shown');
    const last = (await requests()).at(-1)?.messages.map(({ text }) => text) ?? [];
    assert(last.some((text) => text.includes(GOOD)) && last.at(-1)?.includes('Say 36 hours.'), 'not sent');
    assertEqual(await run('attest.ai.acceptDraft'), 'applied');
    assert((await textOf(plan())).includes('within 36 hours after'), 'the remark was not taken for fact');
  });

  it('moves along when the document changed elsewhere, and is refused when its place changed', async () => {
    await choose('ok');
    await script({ reply: GOOD });
    const insert = async (position: vscode.Position, text: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(plan(), position, text);
      assert(await vscode.workspace.applyEdit(edit), 'the edit was not made');
    };
    await draft();
    const lines = original.split('\n');
    await insert(
      new vscode.Position(lines.findIndex((line) => line.startsWith('# ')) + 1, 0),
      '\nA new introduction.\n',
    );
    assertEqual(await run('attest.ai.acceptDraft'), 'moved');
    const moved = await textOf(plan());
    assert(moved.includes('A new introduction.') && moved.includes(GOOD), 'one of the two changes is lost');
    await restore(plan(), original);

    await script({ reply: GOOD });
    await draft();
    const line = lines.findIndex((one) => one.startsWith('## Playbooks'));
    await insert(new vscode.Position(line, 0), 'Someone else wrote this here.\n\n');
    assertEqual(await run('attest.ai.acceptDraft'), 'place-changed');
    assert(!(await textOf(plan())).includes(GOOD), 'the draft was put somewhere');
  });

  it('does not send secrets', async () => {
    await choose('ok');
    await script({ reply: GOOD });
    const secret = ['AKIA', 'Z7QX4MNP2RSTUVWX'].join('');
    await restore(
      plan(),
      original.replace(
        'Inside the company the communication lead',
        `The key ${secret} is old. Inside the company the communication lead`,
      ),
    );
    await draft();
    const sent = JSON.stringify(await requests());
    assert(sent.includes('[[SECRET-1]]'), 'the section with the secret was not sent');
    assert(!sent.includes(secret), 'the secret was sent');
  });

  it('drafts without a model, and sends nothing', async () => {
    const result = await run<Result>('attest.ai.draftGapOffline', {
      uri: plan().toString(),
      targets: TARGETS,
    });
    assertEqual(result.kind, 'shown');
    await run('attest.ai.acceptDraft');
    assert((await textOf(plan())).length > original.length + 40, 'nothing was added');
    assertEqual((await requests()).length, 0, 'requests');
  });

  it('drafts a whole policy into a new file', async () => {
    const result = await run<Result>('attest.ai.draftPolicy', { type: 'secure-development', offline: true });
    assertEqual(result.kind, 'shown');
    await run('attest.ai.acceptDraft');
    const uri = vscode.Uri.joinPath(root(), 'policies', 'secure-development.md');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    assert(/^status: draft$/m.test(text) && text.includes('## '), 'no draft of a policy');
    await run('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });

  it('offers drafts on gap diagnostics', async () => {
    await choose('ok');
    const uri = vscode.Uri.joinPath(root(), 'policies', 'risk-assessment.md');
    await vscode.window.showTextDocument(uri);
    const gap = await eventually('a gap of the risk assessment policy', () =>
      vscode.languages
        .getDiagnostics(uri)
        .find(({ code }) =>
          ['claim-not-substantiated', 'missing-content'].includes(
            String(typeof code === 'object' ? code.value : code),
          ),
        ),
    );
    const titles = await eventually('the drafts', async () => {
      const actions = await run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, gap.range);
      const found = actions.map(({ title }) => title);
      return found.some((title) => title.startsWith('Draft the missing text: ')) && found;
    });
    assert(
      titles.some((title) => title.startsWith('Draft with Scripted ok: ')),
      `no draft with the model among: ${titles.join(', ')}`,
    );
    assert(titles.includes('Fix all gaps in this document'), `not all at once among: ${titles.join(', ')}`);
    // The light bulb stays a list that can be overlooked.
    assert(titles.length <= 8, `${titles.length} actions: ${titles.join(', ')}`);
  });

  it('answers agents through its tools', async () => {
    const call = async (name: string, input: object): Promise<string> => {
      const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
      return result.content
        .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
        .join('');
    };
    const names = vscode.lm.tools.map(({ name }) => name);
    for (const name of [
      'attest_listGaps',
      'attest_readCriterion',
      'attest_readCoverage',
      'attest_proposeEdit',
    ])
      assert(names.includes(name), `no tool ${name}`);
    assert(
      (await call('attest_readCriterion', { criterion: 'cc6.1' })).includes('CC6.1'),
      'nothing on CC6.1',
    );
    assert((await call('attest_readCoverage', { group: 'CC6' })).includes('CC6.2'), 'no coverage of CC6');
    assert((await call('attest_listGaps', { path: 'policies/risk-assessment.md' })).length > 10, 'no gaps');
  });
});
