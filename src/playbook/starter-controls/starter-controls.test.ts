import { describe, expect, it } from 'vitest';
import { Analyser } from '../../analysis/check.js';
import { coverageOf } from '../../analysis/coverage.js';
import { evidenceSummary } from '../../evidence/summary.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { addedControls, controlsPath } from './add-controls.js';
import { proposeStarterControls } from './propose.js';

const SOC2 = `version: 1
organisation:
  name: Quillmind
  people: [{ name: Arjun Patel, role: CTO and co-founder }, { name: Mia Torres, role: Office Manager }]
tools: [{ name: GitHub, area: source-control }, { name: Okta, area: identity }]
report: { type: I, categories: [security] }
`;
const CONTROLS = `controls:
  # Ours.
  - id: CM-01
    title: Review
    statement: Every change is reviewed.
    criteria: [CC8.1]
    owner: CTO
    status: implemented
  - { id: AC-01, title: MFA, statement: MFA for all., criteria: [CC6.1], status: planned }
`;

function snapshotOf(files: Readonly<Record<string, string>>) {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(files)) index.set(`file:///w/${path}`, { text, version: 1 });
  return index.snapshot();
}

describe('starter controls', () => {
  it('propose one planned control for each criterion in scope that has none', () => {
    const snapshot = snapshotOf({ 'soc2.yaml': SOC2, 'controls.yaml': CONTROLS });
    const proposed = proposeStarterControls(snapshot, 'en');
    const criteria = proposed.flatMap((one) => one.criteria);
    expect(criteria).toHaveLength(31);
    expect(criteria).not.toContain('CC8.1');
    expect(criteria).not.toContain('CC6.1');
    expect(new Set(proposed.map(({ id }) => id)).size).toBe(31);
    expect(proposed.map(({ id }) => id)).not.toContain('AC-01');
    for (const { owner, evidence, status, statement } of proposed) {
      expect(['CTO', 'Office Manager']).toContain(owner);
      expect(statement).toContain(`The ${owner} carries this out`);
      expect(evidence).not.toEqual([]);
      expect(status).toBe('planned');
    }
    expect(proposed.find((one) => one.criteria[0] === 'CC6.3')?.statement).toContain('Okta');
  });

  it('are added behind those that stand there, which stay as they are, and cover nothing', () => {
    const snapshot = snapshotOf({ 'soc2.yaml': SOC2, 'controls.yaml': CONTROLS });
    const text = addedControls(CONTROLS, proposeStarterControls(snapshot, 'en'), 'en');
    expect(text?.startsWith(CONTROLS)).toBe(true);
    const after = snapshotOf({ 'soc2.yaml': SOC2, 'controls.yaml': text ?? '' });
    expect(after.controls).toHaveLength(33);
    expect(proposeStarterControls(after, 'en')).toEqual([]);
    const analyser = new Analyser({ today: '2026-11-30' });
    analyser.update(after);
    const coverage = coverageOf(analyser.facts, evidenceSummary(after, '2026-11-30'));
    expect([...coverage.values()].filter(({ states }) => states.substantiated || states.evidenced)).toEqual(
      [],
    );
  });

  it('make the file where there is none, in Dutch too, and ask for a role nobody holds', () => {
    const snapshot = snapshotOf({ 'soc2.yaml': 'version: 1\nreport: { type: I, categories: [security] }\n' });
    expect(controlsPath(snapshot)).toBe('controls.yaml');
    const [first] = proposeStarterControls(snapshot, 'nl');
    expect(first?.owner).toBe('[CONFIRM: rol]');
    const text = addedControls('', first ? [first] : [], 'nl') ?? '';
    expect(snapshotOf({ 'controls.yaml': text }).controls.map(({ status }) => status)).toEqual(['planned']);
  });

  it('leave a file that is no list of controls alone', () => {
    const [first] = proposeStarterControls(snapshotOf({ 'soc2.yaml': SOC2 }), 'en');
    expect(addedControls('controls: [{ id: A-1, title: A }]\n', first ? [first] : [], 'en')).toBeUndefined();
  });
});
