import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { Analyser } from './check.js';
import { coverageOf, type CriterionCoverage } from './coverage.js';
import { NO_EVIDENCE, type EvidenceState } from '../evidence/evidence-state.js';
import { readinessOf } from './readiness.js';
import { IN_ORDER, TODAY } from './testing/check-files.js';

const REVIEW = `## Access reviews

System owners review all user accounts and access rights every quarter and remove what is no longer needed.

## Offboarding

All access of a leaver is revoked within 24 hours after the last working day.

## Granting access

Access is granted only after the manager has approved the access request in the ticket system.
`;
const CONTROLS =
  'controls:\n  - { id: AC-02, title: Access review, criteria: [CC6.2] }\n  - { id: AC-03, title: Plan, criteria: [CC6.2], status: planned }\n';

function coverage(
  files: Record<string, string>,
  states: Record<string, EvidenceState> = {},
  nothingHappened = false,
): ReadonlyMap<string, CriterionCoverage> {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(files)) index.set(`file:///w/${path}`, { text, version: 1 });
  const analyser = new Analyser({ today: TODAY });
  analyser.update(index.snapshot());
  return coverageOf(analyser.facts, {
    stateOf: (control) => states[control.id] ?? NO_EVIDENCE.stateOf(control),
    nothingHappened: () => nothingHappened,
  });
}
const of = (
  files: Record<string, string>,
  states?: Record<string, EvidenceState>,
  nothingHappened?: boolean,
): CriterionCoverage | undefined => coverage(files, states, nothingHappened).get('CC6.2');
const policy = (front: string, text = REVIEW): Record<string, string> => ({
  'policies/access.md': `${front}# Access\n\n${text}`,
});

describe('coverageOf', () => {
  it('has all 61 criteria, in scope those of security without soc2.yaml', () => {
    const all = coverage({});
    expect(all.size).toBe(61);
    expect([...all.values()].filter(({ inScope }) => inScope)).toHaveLength(33);
    expect([...all.values()].some(({ states }) => Object.values(states).some(Boolean))).toBe(false);
  });

  it('keeps the four states apart, with their places', () => {
    const found = of({ ...policy(IN_ORDER), 'controls.yaml': CONTROLS }, { 'AC-02': 'complete' });
    expect(found?.states).toEqual({
      claimed: true,
      substantiated: true,
      approved: true,
      proven: false,
      evidenced: true,
    });
    expect(found?.claimed.map(({ control }) => control)).toEqual(['AC-02', 'AC-03']);
    expect(found?.substantiated[0]).toMatchObject({ path: 'policies/access.md', draft: false });
    expect(found?.points.substantiated.length).toBeGreaterThan(0);
  });

  it('does not let a draft satisfy anything', () => {
    const found = of(policy(IN_ORDER.replace('status: approved', 'status: draft')));
    expect(found?.substantiated.length).toBeGreaterThan(0);
    expect(found?.states).toMatchObject({ substantiated: false, approved: false });
  });

  it('takes text that would be true of any company for weak, worth half', () => {
    const text = '## Removal\n\nAccess is removed upon termination.\n';
    const general = coverage(policy(IN_ORDER, text));
    const own = coverage(
      policy(IN_ORDER, text.replace('termination', 'termination by the Security Engineer')),
    );
    expect(general.get('CC6.2')).toMatchObject({
      weak: true,
      states: { substantiated: false, approved: false },
    });
    expect(general.get('CC6.2')?.substantiated[0]?.generic).toBe(true);
    expect(own.get('CC6.2')).toMatchObject({ weak: false, states: { substantiated: true, approved: true } });
    const scores = [general, own].map((one) => readinessOf(one).byCriterion.get('CC6.2') ?? 0);
    expect(scores[0]).toBeGreaterThan(0);
    expect(scores[0]).toBeLessThanOrEqual((scores[1] ?? 0) / 2 + 1);
  });

  it('names what an approval lacks', () => {
    expect(
      of(policy(IN_ORDER.replace('approver: CTO\n', '').replace('2026-03-01', '2024-03-01')))?.approvals[0]
        ?.gaps,
    ).toEqual(['approver', 'review']);
    expect(of(policy(IN_ORDER.replace('2026-03-01', '2027-03-01')))?.states.approved).toBe(false);
  });

  it('takes the evidence of controls in operation together', () => {
    const two =
      'controls:\n  - { id: A, title: A, criteria: [CC6.2] }\n  - { id: B, title: B, criteria: [CC6.2] }\n';
    const evidence = (a: EvidenceState, b: EvidenceState): EvidenceState | undefined =>
      of({ 'controls.yaml': two }, { A: a, B: b })?.evidence;
    expect(evidence('complete', 'complete')).toBe('complete');
    expect(evidence('complete', 'none')).toBe('partial');
    expect(evidence('complete', 'not-applicable')).toBe('complete');
    expect(evidence('not-applicable', 'not-applicable')).toBe('not-applicable');
    expect(evidence('none', 'none')).toBe('none');
  });

  it('takes nothing that happened for evidence only where a register shows it', () => {
    const files = { 'controls.yaml': CONTROLS };
    expect(of(files, { 'AC-02': 'not-applicable' })?.states.evidenced).toBe(false);
    expect(of(files, { 'AC-02': 'not-applicable' }, true)?.states.evidenced).toBe(true);
  });
});

describe('readinessOf', () => {
  it('gives nothing for an approved policy without text, nor for a claim', () => {
    const claiming = IN_ORDER.replace('status:', 'satisfies: { TSC: [CC6.2] }\nstatus:');
    const readiness = readinessOf(coverage(policy(claiming, 'The office has twelve desks.')));
    expect(readiness.overall).toMatchObject({ score: 0, criteria: 33, claimed: 1, substantiated: 0 });
  });

  it('gives a quarter of its text for a draft, so that the first policy shows', () => {
    const draft = coverage(policy(IN_ORDER.replace('status: approved', 'status: draft')));
    const approved = coverage(policy(IN_ORDER.replace('approver: CTO\n', '')));
    const [low, high] = [draft, approved].map((one) => readinessOf(one).byCriterion.get('CC6.2') ?? 0);
    expect(high).toBeGreaterThan(0);
    expect(low).toBe(Math.round((high ?? 0) / 4));
    expect(readinessOf(draft).overall).toMatchObject({ score: 1, substantiated: 0 });
  });

  it('adds text, approval and evidence', () => {
    const files = { ...policy(IN_ORDER), 'controls.yaml': CONTROLS };
    const score = (front: string, state: EvidenceState): number =>
      readinessOf(coverage({ ...files, ...policy(front) }, { 'AC-02': state })).byCriterion.get('CC6.2') ??
      -1;
    const full = score(IN_ORDER, 'complete');
    expect(score(IN_ORDER, 'partial')).toBe(full - 20);
    expect(score(IN_ORDER, 'none')).toBe(full - 40);
    const unapproved = score(IN_ORDER.replace('approver: CTO\n', ''), 'none');
    expect(unapproved).toBeGreaterThan(0);
    expect(unapproved).toBeLessThan(full - 40);
    expect(score(IN_ORDER, 'not-applicable')).toBeGreaterThanOrEqual(score(IN_ORDER, 'none'));
  });

  it('scores categories and groups in scope only', () => {
    const readiness = readinessOf(coverage({ 'soc2.yaml': 'report: { categories: [availability] }' }));
    expect([...readiness.byCategory.keys()]).toEqual(['security', 'availability']);
    expect([...readiness.byGroup.keys()]).toEqual([
      'CC1',
      'CC2',
      'CC3',
      'CC4',
      'CC5',
      'CC6',
      'CC7',
      'CC8',
      'CC9',
      'A',
    ]);
    expect(readiness.overall.criteria).toBe(36);
  });
});
