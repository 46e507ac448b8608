import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { approve } from '../approval/approve.js';
import { Analyser } from '../check.js';
import { coverageOf } from '../coverage.js';
import { NO_EVIDENCE, type EvidenceSummary } from '../../evidence/evidence-state.js';
import { IN_ORDER, TODAY } from '../testing/check-files.js';
import type { Gap } from './gap.js';
import { gapsOf } from './gaps-of.js';

const CONFIG =
  'version: 1\norganisation: { name: Acme }\nreport: { type: II, categories: [security], observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }\n';
const MFA =
  '# Access\n\nAll employees must use multi-factor authentication to sign in to production systems.\n';
const CONTROLS =
  'controls:\n  - { id: AC-01, title: MFA is enforced, criteria: [CC6.1], owner: Head of Security, frequency: quarterly, status: implemented, evidence: [access-configuration] }\n';

function gaps(files: Readonly<Record<string, string>>, evidence?: EvidenceSummary): readonly Gap[] {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(files)) index.set(`file:///w/${path}`, { text, version: 1 });
  const analyser = new Analyser({ today: TODAY });
  const snapshot = index.snapshot();
  analyser.update(snapshot);
  const coverage = coverageOf(analyser.facts, evidence ?? NO_EVIDENCE);
  return gapsOf({
    snapshot,
    coverage,
    diagnostics: [...analyser.checkWorkspace().values()].flat(),
    evidence,
  });
}

describe('gapsOf', () => {
  it('lists every security criterion once in an empty workspace, and asks for controls once', () => {
    const found = gaps({});
    expect(found.filter(({ stage }) => stage === 'text').map(({ criteria }) => criteria)).toHaveLength(33);
    expect(found.filter(({ stage }) => stage === 'evidence').map(({ code }) => code)).toEqual([
      'no-controls',
    ]);
    expect(found.map(({ criticality }) => criticality)).toEqual(
      [...found].map(({ criticality }) => criticality).sort((a, b) => rank(a) - rank(b)),
    );
  });

  it('does not repeat what a diagnostic says', () => {
    const found = gaps({ 'soc2.yaml': CONFIG, 'policies/a.md': `${IN_ORDER}${MFA}` });
    const withoutText = found.filter(({ code }) => code === 'criterion-not-substantiated');
    const covered = new Set(
      found.filter(({ code }) => code === 'criterion-not-covered').flatMap(({ criteria }) => criteria),
    );
    expect(covered.size).toBeGreaterThan(20);
    expect(withoutText.filter(({ criteria }) => criteria.some((id) => covered.has(id)))).toEqual([]);
    expect(covered.has('CC6.1')).toBe(false);
  });

  it('tells which criteria a missing approval holds back, and that it is little work', () => {
    const found = gaps({
      'soc2.yaml': CONFIG,
      'policies/a.md': `${IN_ORDER.replace('approver: CTO\n', '')}${MFA}`,
    });
    const approver = found.find(({ code }) => code === 'missing-metadata');
    expect(approver?.criteria).toContain('CC6.1');
    expect([approver?.effort, approver?.stage, approver?.place?.path]).toEqual([
      'low',
      'approval',
      'policies/a.md',
    ]);
    expect(found.some(({ code }) => code === 'not-approved')).toBe(false);
  });

  it('says once that a text was changed since it was approved, with the criteria that this holds back', () => {
    const index = new WorkspaceIndex('file:///w');
    const text = `${IN_ORDER}${MFA}`;
    index.set('file:///w/policies/a.md', { text, version: 1 });
    const document = index.snapshot().documents.get('file:///w/policies/a.md');
    const given = { by: 'Daan Kuipers', on: '2026-05-20', today: TODAY, people: [], authors: [] };
    const result = document && approve(document, text, given);
    if (!result || 'refused' in result) throw new Error('not approved');
    const changed = `${result.text}\nSMS codes are switched off.\n`;
    const found = gaps({ 'soc2.yaml': CONFIG, 'policies/a.md': changed });
    const [gap] = found.filter(({ code }) => code === 'changed-since-approval');
    expect([gap?.stage, gap?.effort]).toEqual(['approval', 'low']);
    expect(gap?.criteria).toContain('CC6.1');
    expect(found.some(({ code }) => code === 'not-approved')).toBe(false);
  });

  it('names a control without evidence once, and only when evidence was looked at', () => {
    const files = { 'soc2.yaml': CONFIG, 'controls.yaml': CONTROLS, 'policies/a.md': `${IN_ORDER}${MFA}` };
    const unsaid = {
      ...files,
      'soc2.yaml': `${CONFIG}rules: { evidence-missing: off, evidence-late-start: off }\n`,
    };
    const open = (of: typeof files, evidence?: EvidenceSummary): string[] =>
      gaps(of, evidence)
        .filter(({ code }) => code === 'evidence-open')
        .map(({ message }) => message.en);
    expect(open(unsaid, { stateOf: () => 'none' })).toEqual([
      'AC-01 (MFA is enforced) has no evidence in this period.',
    ]);
    expect(open(unsaid, { stateOf: () => 'complete' })).toEqual([]);
    expect(open(unsaid)).toEqual([]);
    expect(open(files, { stateOf: () => 'none' })).toEqual([]);
    expect(gaps(files).find(({ code }) => code === 'evidence-missing')?.criteria).toEqual(['CC6.1']);
    expect(
      open(
        { ...unsaid, 'soc2.yaml': 'version: 1\nreport: { type: II, categories: [security] }\n' },
        { stateOf: () => 'none' },
      ),
    ).toEqual([]);
  });

  it('names criteria that no control serves', () => {
    const missing = gaps({ 'soc2.yaml': CONFIG, 'controls.yaml': CONTROLS })
      .filter(({ code }) => code === 'no-control')
      .flatMap(({ criteria }) => criteria);
    expect(missing).toContain('CC6.2');
    expect(missing).not.toContain('CC6.1');
  });

  it('gives each gap an ID of its own that does not move with the text', () => {
    const text = `${IN_ORDER}${MFA}\n## Roles\n\nTBD\n\nTBD\n`;
    const before = gaps({ 'soc2.yaml': CONFIG, 'policies/a.md': text });
    const after = gaps({
      'soc2.yaml': CONFIG,
      'policies/a.md': text.replace('# Access', 'First.\n\n# Access'),
    });
    expect(new Set(before.map(({ id }) => id)).size).toBe(before.length);
    const ids = (list: readonly Gap[]): string[] =>
      list.filter(({ code }) => code === 'placeholder').map(({ id }) => id);
    expect(ids(before)).toHaveLength(2);
    expect(ids(after)).toEqual(ids(before));
  });
});

function rank(criticality: Gap['criticality']): number {
  return ['critical', 'high', 'medium', 'low'].indexOf(criticality);
}
