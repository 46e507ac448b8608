/** The Criteria and Policies views on the sample company. */
import * as vscode from 'vscode';
import type { AttestApi } from '../../../src/extension/api.js';
import { assert, assertEqual, eventually } from './assert.js';
import { attest, criteriaOf, inFolder, open, restoring } from './support.js';

describe('Criteria view', () => {
  let api: AttestApi;
  before(async () => {
    api = await attest();
  });
  afterEach(() => vscode.commands.executeCommand('attest.clearFilter'));

  const shown = (): string[] => criteriaOf(api.criteria()).map(({ coverage }) => coverage.id);
  const criterion = (id: string) => {
    const found = criteriaOf(api.criteria()).find(({ coverage }) => coverage.id === id);
    assert(found, `${id} is not in the tree`);
    return found;
  };

  it('shows all 61 criteria in 13 groups', () => {
    assertEqual(api.criteria().length, 13);
    assertEqual(shown().length, 61);
    assertEqual(new Set(shown()).size, 61);
  });

  it('keeps claimed and substantiated apart', () => {
    const fraud = criterion('CC3.3').coverage;
    assertEqual([fraud.claimed, fraud.substantiated, fraud.points.found], [true, false, 0]);
    const access = criterion('CC6.1').coverage;
    assertEqual([access.claimed, access.substantiated, access.approved], [true, true, true]);
    assert(access.points.found > 0 && access.points.found <= access.points.total, 'points of CC6.1');
  });

  it('leads to places that exist', async () => {
    const all = criteriaOf(api.criteria())
      .flatMap(({ children }) => children)
      .filter((node) => node.kind === 'place');
    // A text that an editor still holds counts, also when another test has deleted its file.
    const held = new Set(
      vscode.workspace.textDocuments
        .map(({ uri }) => uri.toString())
        .filter((uri) => /\/(?:remote-work(?:-2)?|secure-development)\.md$/.test(uri)),
    );
    const places = all.filter(({ place }) => !held.has(vscode.Uri.parse(place.uri).toString()));
    assert(places.length > 100, `only ${places.length} places`);
    for (const node of places.slice(0, 40)) {
      const document = await vscode.workspace.fs.readFile(vscode.Uri.parse(node.place.uri));
      const lines = new TextDecoder().decode(document).split('\n').length;
      assert(
        node.place.range.start.line < lines,
        `${node.place.label} is on line ${node.place.range.start.line} of ${lines}`,
      );
    }
  });

  it('shows the gaps of a criterion, which lead to where they stand', () => {
    const gaps = criteriaOf(api.criteria())
      .flatMap(({ children }) => children)
      .filter((node) => node.kind === 'gap');
    assert(gaps.length > 10, `only ${gaps.length} gaps`);
    const fraud = gaps.filter(({ criterion: id }) => id === 'CC3.3').map(({ gap }) => gap);
    const claim = fraud.find(({ code }) => code === 'claim-not-substantiated');
    assert(claim?.place?.path === 'policies/risk-assessment.md', `CC3.3: ${JSON.stringify(fraud)}`);
    assertEqual(claim.severity, 'warning');
    assertEqual(criterion('P1.1').coverage.allGaps, 0, 'out of scope');
  });

  it('filters by scope, by gap and by state', async () => {
    await vscode.commands.executeCommand('attest.filterCriteria', 'in-scope');
    assertEqual(shown().length, 33 + 3 + 2, 'security, availability and confidentiality are in scope');
    await vscode.commands.executeCommand('attest.filterCriteria', 'gaps');
    assert(shown().includes('CC3.3') && !shown().includes('CC6.1'), `gaps: ${shown().join(', ')}`);
    await vscode.commands.executeCommand('attest.filterCriteria', 'claimed');
    assert(shown().includes('CC3.3'), `claimed only: ${shown().join(', ')}`);
    await vscode.commands.executeCommand('attest.clearFilter');
    assertEqual(shown().length, 61);
  });

  it('reveals a criterion that the filter hides', async () => {
    await vscode.commands.executeCommand('attest.filterCriteria', 'gaps');
    await vscode.commands.executeCommand('attest.showCriterion', 'CC6.1');
    assertEqual(shown().length, 61);
  });

  it('follows an edit', () =>
    restoring('policies/risk-assessment.md', async () => {
      const editor = await open('policies/risk-assessment.md');
      const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
      const text =
        '\n\n## Fraud\n\nEvery year the Head of Security assesses the risk of fraud: theft of data by insiders, payment fraud and false reporting, with motive, opportunity and pressure.\n';
      await editor.edit((edit) => {
        edit.insert(end, text);
      });
      await eventually('CC3.3 substantiated', () => criterion('CC3.3').coverage.substantiated);
    }));

  it('lists the policies', () => {
    const files = api.policies().map((uri) => uri.toString());
    assert(
      files.includes(inFolder('policies/access-control.md').toString()),
      'access-control.md is not listed',
    );
    assert(!files.includes(inFolder('README.md').toString()), 'README.md is no policy');
  });
});
