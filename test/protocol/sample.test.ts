import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  MarkupContent,
  SemanticTokens,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { Coverage, DiagnosticsSummary, Explain, Readiness, Reindex } from '../../src/server/protocol.js';
import { find, TestClient } from './client.js';
import { MemoryFiles } from './memory-files.js';

const ROOT = 'file:///company';
let files: MemoryFiles;
let client: TestClient;
const texts = new Map<string, string>();

beforeAll(async () => {
  files = MemoryFiles.copyOf('examples/meridian-metrics', ROOT);
  client = await TestClient.on(files);
  for (const path of [
    'policies/access-control.md',
    'controls.yaml',
    'policies/logging-monitoring.md',
    'policies/change-management.md',
    'policies/data-classification.md',
  ]) {
    texts.set(files.uri(path), files.text(path));
    await client.open(files.uri(path), files.text(path), path.endsWith('.md') ? 'markdown' : 'yaml');
  }
}, 60_000);
afterAll(() => client.stop());

const ACCESS = `${ROOT}/policies/access-control.md`;
const CONTROLS = `${ROOT}/controls.yaml`;

/** A request about the place where a text first stands. */
const at = (uri: string, what: string, plus = 1) => ({
  textDocument: { uri },
  position: find(texts.get(uri) ?? '', what, plus),
});
const on = (uri: string) => ({ textDocument: { uri } });

async function hover(uri: string, what: string, plus = 1): Promise<string> {
  const found = await client.request<Hover | null>('textDocument/hover', at(uri, what, plus));
  return (found?.contents as MarkupContent | undefined)?.value ?? '';
}

const names = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, range, message }) => `${String(code)} ${range.start.line}: ${message}`);

async function actions(
  uri: string,
  code: string,
  only?: string,
): Promise<{ diagnostic: Diagnostic; actions: CodeAction[] }> {
  const diagnostic = client.diagnostics.get(uri)?.diagnostics.find((one) => one.code === code);
  if (!diagnostic) throw new Error(`${uri} has no ${code}: ${client.codes(uri).join(', ')}`);
  const found = await client.request<CodeAction[]>('textDocument/codeAction', {
    ...on(uri),
    range: diagnostic.range,
    context: { diagnostics: [diagnostic], ...(only !== undefined && { only: [only] }) },
  });
  return { diagnostic, actions: found };
}

const edited = (edit: WorkspaceEdit | undefined): TextDocumentEdit[] =>
  (edit?.documentChanges ?? []).filter((change): change is TextDocumentEdit => 'edits' in change);

describe('on the sample company', () => {
  it('finds its gaps, with codes, pages and what quick fixes need', async () => {
    const [summary] = await client.ask(DiagnosticsSummary, {});
    expect(summary?.counts.error).toBeGreaterThan(0);
    expect(client.codes(CONTROLS)).toContain('duplicate-control');
    const [diagnostic] =
      client.diagnostics
        .get(`${ROOT}/policies/data-classification.md`)
        ?.diagnostics.filter(({ code }) => code === 'missing-metadata') ?? [];
    expect(diagnostic).toMatchObject({
      source: 'attest',
      codeDescription: { href: 'attest-doc:/rules/missing-metadata.md' },
      data: { fix: 'completeMetadata' },
    });
    expect(String(diagnostic?.message).split('\n')).toHaveLength(2);
    const shown = [...client.diagnostics.values()].reduce(
      (sum, { diagnostics }) => sum + diagnostics.length,
      0,
    );
    expect(shown).toBe(
      (summary?.counts.error ?? 0) + (summary?.counts.warning ?? 0) + (summary?.counts.info ?? 0),
    );
  });

  it('does not miss evidence that lies in a folder called vendor', () => {
    expect(client.codes(`${ROOT}/soc2.yaml`)).not.toContain('subservice-report-missing');
  });

  it('explains a criterion: what it is, where it is covered, which points', async () => {
    const text = await hover(ACCESS, 'CC6.2', 2);
    expect(text).toContain('**CC6.2 ·');
    expect(text).toMatch(/claimed by \d+ documents? · \d of \d points substantiated · controls: AC-01/);
    expect(text).toContain('](file:///company/policies/access-control.md#L');
    expect(text).toContain('- ✓ **');
    expect(await hover(`${ROOT}/policies/logging-monitoring.md`, 'PI1.2')).toContain(
      'Not in the scope of the report',
    );
  });

  it('explains a control, a front-matter key, and why a heading is linked', async () => {
    expect(await hover(ACCESS, '(AC-01', 2)).toContain('Owner: Security Engineer');
    expect(await hover(ACCESS, 'review: annual')).toContain('How often the policy is reviewed');
    const heading = await hover(ACCESS, '## Granting access', 5);
    expect(heading).toContain('**CC6.2 ·');
    const reasons = [...heading.matchAll(/✓ [^\n]+, because of: “([^”…]+)/g)].map(([, quote]) => quote);
    const [, section = ''] = /\n## Granting access\n([\s\S]*?)\n## /.exec(texts.get(ACCESS) ?? '') ?? [];
    expect(reasons.length).toBeGreaterThan(0);
    for (const quote of reasons) expect(section.replaceAll('*', '')).toContain(quote?.replaceAll('\\', ''));
    expect(await hover(ACCESS, 'Least privilege')).toBe('');
  });

  it('leads from a control to its definition, from a criterion to the text that meets it, from a link to its section', async () => {
    const control = await client.request<LocationLink[]>('textDocument/definition', at(ACCESS, '(AC-01', 2));
    expect(control.map(({ targetUri }) => targetUri)).toEqual([CONTROLS]);
    const criterion = await client.request<LocationLink[]>('textDocument/definition', at(ACCESS, 'CC6.2'));
    expect(criterion[0]?.targetUri).toBe(ACCESS);
    const link = await client.request<LocationLink[]>(
      'textDocument/definition',
      at(CONTROLS, 'policies/access-control.md#'),
    );
    expect(link[0]?.targetUri).toBe(ACCESS);
    expect(link[0]?.targetRange.start.line).toBeGreaterThan(0);
  });

  it('finds every place of a control and of a criterion', async () => {
    const control = await client.request<Location[]>('textDocument/references', {
      ...at(ACCESS, 'AC-01'),
      context: { includeDeclaration: true },
    });
    expect(new Set(control.map(({ uri }) => uri))).toEqual(
      new Set([`${ROOT}/README.md`, CONTROLS, ACCESS, `${ROOT}/procedures/onboarding-offboarding.md`]),
    );
    const second = await client.request<Location[]>('textDocument/references', {
      ...at(CONTROLS, 'AC-02'),
      context: { includeDeclaration: true },
    });
    expect(second.map(({ uri }) => uri)).toContain(`${ROOT}/evidence/access/AC-02/2026-Q3/evidence.yaml`);
    expect(second.map(({ uri }) => uri)).toContain(`${ROOT}/soc2.yaml`);
    const criterion = await client.request<Location[]>('textDocument/references', {
      ...at(ACCESS, 'CC6.2'),
      context: { includeDeclaration: true },
    });
    expect(criterion.some(({ uri }) => uri === CONTROLS)).toBe(true);
    expect(criterion.some(({ uri }) => uri.includes('/procedures/'))).toBe(true);
  });

  it('renames a control in texts, records, and the names of evidence', async () => {
    expect(await client.request('textDocument/prepareRename', at(ACCESS, 'AC-02'))).toMatchObject({
      placeholder: 'AC-02',
    });
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...at(ACCESS, 'AC-02'),
      newName: 'AC-20',
    });
    const changed = edited(edit).map(({ textDocument }) => textDocument.uri);
    expect(changed).toEqual(
      expect.arrayContaining([
        ACCESS,
        CONTROLS,
        `${ROOT}/soc2.yaml`,
        `${ROOT}/evidence/access/AC-02/2026-Q3/evidence.yaml`,
      ]),
    );
    expect(edited(edit).find(({ textDocument }) => textDocument.uri === ACCESS)?.textDocument.version).toBe(
      1,
    );
    const renames = (edit.documentChanges ?? []).filter(
      (change) => 'kind' in change && change.kind === 'rename',
    );
    expect(renames.at(-1)).toMatchObject({
      oldUri: `${ROOT}/evidence/access/AC-02`,
      newUri: `${ROOT}/evidence/access/AC-20`,
    });
    expect(renames.find((one) => 'newUri' in one && one.newUri.includes('/2026-Q3/'))).toMatchObject({
      newUri: expect.stringContaining('/AC-02/2026-Q3/2026-08-27_AC-20_') as string,
    });
  });

  it('changes links and references when a policy is to be moved', async () => {
    const edit = await client.request<WorkspaceEdit>('workspace/willRenameFiles', {
      files: [{ oldUri: files.uri('policies/access-control.md'), newUri: files.uri('policies/access.md') }],
    });
    const changes = (edit.documentChanges ?? []) as TextDocumentEdit[];
    const byFile = new Map(changes.map(({ textDocument, edits }) => [textDocument.uri, edits]));
    expect(byFile.get(files.uri('controls.yaml'))?.length).toBe(
      files.text('controls.yaml').split('policies/access-control.md').length - 1,
    );
    expect([...byFile.keys()].some((uri) => uri.endsWith('.md'))).toBe(true);
    expect(
      await client.request('workspace/willRenameFiles', {
        files: [{ oldUri: files.uri('policies/nothing.md'), newUri: files.uri('policies/else.md') }],
      }),
    ).toBeNull();
  });

  it('refuses to rename criteria, and to names that are taken or no ids', async () => {
    await expect(client.request('textDocument/prepareRename', at(ACCESS, 'CC6.2'))).rejects.toThrow(
      'criteria are fixed',
    );
    await expect(
      client.request('textDocument/rename', { ...at(ACCESS, 'AC-02'), newName: 'AC-01' }),
    ).rejects.toThrow('already');
    await expect(
      client.request('textDocument/rename', { ...at(ACCESS, 'AC-02'), newName: '../x' }),
    ).rejects.toThrow('no usable id');
  });

  it('proposes criteria, controls and values where they belong', async () => {
    const ids = await client.request<CompletionItem[]>('textDocument/completion', at(ACCESS, 'TSC: [', 6));
    expect(ids).toHaveLength(61);
    expect([...ids].sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))[0]?.label).toBe(
      'CC6.1',
    );
    const owners = await client.request<CompletionItem[]>(
      'textDocument/completion',
      at(ACCESS, 'owner: ', 7),
    );
    expect(owners.map(({ label }) => label)).toContain('Head of Security');
    const inText = await client.request<CompletionItem[]>(
      'textDocument/completion',
      at(ACCESS, '(AC-01)', 1),
    );
    expect(inText.map(({ label }) => label)).toContain('AC-02');
    const prose = await client.request<CompletionItem[]>(
      'textDocument/completion',
      at(ACCESS, 'This policy states', 8),
    );
    expect(prose).toEqual([]);
  });

  it('offers a lens for each linked section, an outline, symbols, foldings, links and tokens', async () => {
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', on(ACCESS));
    expect(lenses[0]?.command?.title).toMatch(/^Claims 3 criteria, \d substantiated$/);
    expect(
      lenses.some(({ command }) => /^CC6\.2: \d of 5 points substantiated$/.test(command?.title ?? '')),
    ).toBe(true);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', on(ACCESS));
    expect(symbols[0]?.name).toBe('Access Control Policy');
    expect(symbols[0]?.children?.find(({ name }) => name === 'Granting access')?.detail).toContain('CC6.2');
    const workspace = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'CC6.2' });
    expect(workspace[0]?.location.uri).toBe(ACCESS);
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', on(ACCESS));
    expect(folds).toMatchObject([{ startLine: 0, endLine: 17 }]);
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', on(CONTROLS));
    expect(links.some(({ target }) => /policies\/access-control\.md#L\d+$/.test(target ?? ''))).toBe(true);
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', on(ACCESS));
    expect(tokens.data.length % 5).toBe(0);
    expect(tokens.data.length).toBeGreaterThan(20);
  });

  it('fixes a missing approver, and the diagnostic goes', async () => {
    const uri = `${ROOT}/policies/data-classification.md`;
    const { actions: found } = await actions(uri, 'missing-metadata');
    const fix = found.find(({ isPreferred }) => isPreferred);
    expect(fix?.title).toMatch(/^Add approver: /);
    const [change] = edited(fix?.edit);
    const [edit] = change?.edits ?? [];
    if (!edit || !('newText' in edit)) throw new Error('no edit');
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: edit.range, text: edit.newText }],
    });
    await client.settle();
    expect(client.codes(uri)).not.toContain('missing-metadata');
    expect(client.diagnostics.get(uri)?.version).toBe(2);
  });

  it('offers to ignore, to grade and to explain, and makes changes in other files when one is chosen', async () => {
    const uri = `${ROOT}/policies/logging-monitoring.md`;
    const { actions: found } = await actions(uri, 'out-of-scope-criterion');
    expect(found.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'Add processing-integrity to the scope (soc2.yaml)',
        'Remove the claim PI1.2',
        'Silence or explain…',
      ]),
    );
    expect(found.filter(({ title }) => /^(?:Ignore|Turn off|Explain) “/.test(title))).toEqual([]);
    const silencing = await actions(uri, 'out-of-scope-criterion', 'quickfix.attest.silence');
    expect(silencing.actions.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'Ignore “out-of-scope-criterion” in this file',
        'Turn off “out-of-scope-criterion” for this workspace (soc2.yaml)',
        'Explain “out-of-scope-criterion”',
      ]),
    );
    const off = found.find(({ title }) => title.startsWith('Add processing-integrity'));
    expect(off?.edit).toBeUndefined();
    const resolved = await client.request<CodeAction>('codeAction/resolve', off);
    expect(edited(resolved.edit)[0]?.textDocument.uri).toBe(`${ROOT}/soc2.yaml`);
    expect(JSON.stringify(resolved.edit)).toContain(', processing-integrity');
  });

  it('offers few things at once, repairs first, wherever the cursor is', async () => {
    const most = { title: '', count: 0 };
    for (const [uri, { diagnostics }] of client.diagnostics)
      for (const line of new Set([0, ...diagnostics.map(({ range }) => range.start.line)])) {
        const range = { start: { line, character: 0 }, end: { line, character: 400 } };
        const context = { diagnostics: diagnostics.filter((one) => one.range.start.line === line) };
        const offered = await client.request<CodeAction[]>('textDocument/codeAction', {
          ...on(uri),
          range,
          context,
        });
        if (offered.length > most.count)
          Object.assign(most, { count: offered.length, title: `${uri}:${line}` });
        const silence = offered.findIndex(({ title }) => title === 'Silence or explain…');
        expect([-1, offered.length - 1], `${uri}:${line}`).toContain(silence);
      }
    // With three drafts, which the extension adds, no more than eight.
    expect(most.count, most.title).toBeLessThanOrEqual(5);
    expect(most.count).toBeGreaterThan(1);
  });

  it('repairs at once what has one right text, and nothing else', async () => {
    const uri = `${ROOT}/policies/fix-all.md`;
    const text =
      '---\ntitle: Visitors policy\ntype: physical-security\n---\n\n# Visitors\n\nSee [access](#visitor).\n\n## Visitors\n\nVisitors sign in. The owner is TBD.\n';
    await client.open(uri, text);
    await client.settle();
    const ask = (only: string): Promise<CodeAction[]> =>
      client.request<CodeAction[]>('textDocument/codeAction', {
        ...on(uri),
        range: { start: { line: 0, character: 0 }, end: { line: 12, character: 0 } },
        context: { diagnostics: [], only: [only] },
      });
    for (const kind of ['source.fixAll', 'source.fixAll.attest']) {
      const [all, ...others] = await ask(kind);
      expect(others).toEqual([]);
      expect(all?.kind).toBe('source.fixAll.attest');
      expect(edited(all?.edit).flatMap(({ edits }) => edits)).toHaveLength(1);
    }
    expect(await ask('source.organizeImports')).toEqual([]);
    await client.close(uri);
  });

  it('tells the four states of all criteria and the readiness', async () => {
    const [coverage] = await client.ask(Coverage, {});
    expect(coverage?.criteria).toHaveLength(61);
    const one = coverage?.criteria.find(({ id }) => id === 'CC6.2');
    expect(one).toMatchObject({ inScope: true, claimed: true, substantiated: true, approved: true });
    expect(new Set(one?.places.map(({ kind }) => kind))).toEqual(
      new Set(['claim', 'text', 'control', 'evidence']),
    );
    const [readiness] = await client.ask(Readiness, {});
    expect(readiness?.score).toBeGreaterThan(0);
    expect(readiness?.score).toBeLessThan(100);
    expect(await client.ask(Explain, { rule: 'vague-wording' })).toContain('vague-wording: off');
    expect(await client.ask(Explain, { criterion: 'CC6.9' })).toBeNull();
  });

  it('takes nothing back that it showed while it was still reading', async () => {
    const early = await TestClient.on(MemoryFiles.copyOf('examples/meridian-metrics', ROOT));
    const last = new Map(
      [...early.diagnostics].map(([uri, { diagnostics }]) => [uri, names(diagnostics)] as const),
    );
    for (const { uri, diagnostics } of early.published)
      expect(last.get(uri), uri).toEqual(expect.arrayContaining(names(diagnostics)));
    expect(early.published.length).toBeGreaterThan(last.size);
    await early.stop();
  });

  it('reads everything again when asked, with the same outcome', async () => {
    const before = await client.ask(DiagnosticsSummary, {});
    await client.ask(Reindex, {});
    await client.settle();
    expect(await client.ask(DiagnosticsSummary, {})).toEqual(before);
    expect(client.errors).toEqual([]);
  });
});
