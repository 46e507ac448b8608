import { describe, expect, it } from 'vitest';
import { inputOfFiles } from '../../../test/support/playbook.js';
import { progressOf, stateOf } from './state-of.js';

const PERIOD = 'observationPeriod: { start: 2026-01-01, end: 2026-12-31 }';
const states = (files: Readonly<Record<string, string>>, today?: string) => (id: string) =>
  stateOf(id, inputOfFiles(files, today)).state;

describe('states', () => {
  it('write days as people do in Dutch', () => {
    const input = inputOfFiles(
      { 'soc2.yaml': 'report: { type: II, observationPeriod: { start: 2027-01-01, end: 2027-12-31 } }\n' },
      '2026-11-24',
    );
    expect(stateOf('late-evidence', input).reason.nl).toContain('1 januari 2027');
  });

  it('follow soc2.yaml', () => {
    expect(states({})('report-type')).toBe('not-started');
    expect(states({ 'soc2.yaml': 'report: { type: II }\n' })('report-type')).toBe('in-progress');
    expect(
      states({ 'soc2.yaml': `report: { type: II, ${PERIOD}, targetDate: 2027-04-01 }\n` })('report-type'),
    ).toBe('attention');
    expect(
      states({ 'soc2.yaml': `report: { type: II, ${PERIOD}, targetDate: 2027-01-10 }\n` })('report-type'),
    ).toBe('attention');
    const uptime =
      'services: [{ name: App, type: saas-platform, description: Plans rosters. }]\nsystem: { data: [{ name: Rosters }] }\ncommitments: [{ id: SLA, statement: Up 99.9%, kind: uptime }]\n';
    expect(states({ 'soc2.yaml': `${uptime}report: { categories: [security] }\n` })('scope-advice')).toBe(
      'attention',
    );
    expect(
      states({ 'soc2.yaml': `${uptime}report: { categories: [security, availability] }\n` })('scope-advice'),
    ).toBe('done');
    expect(states({ 'soc2.yaml': `${uptime}` })('service-commitments')).toBe('attention');
    expect(
      states({ 'soc2.yaml': 'infrastructure: { providers: [AWS] }\n' })('subservice-organisations'),
    ).toBe('attention');
  });

  it('follow documents: none, draft, approved', () => {
    const policy = (status: string) => ({
      'policies/risk-assessment.md': `---\ntype: risk-assessment\nowner: CISO\napprover: CEO\nversion: "1"\napproved: 2026-10-01\nreview: annual\nstatus: ${status}\n---\n# Risk assessment policy\n`,
    });
    expect(states({})('policy-risk-assessment')).toBe('not-started');
    expect(['in-progress', 'attention']).toContain(states(policy('draft'))('policy-risk-assessment'));
    expect(states(policy('approved'))('policy-risk-assessment')).toBe('attention');
  });

  it('follow controls and evidence', () => {
    const controls = {
      'soc2.yaml': `report: { type: II, ${PERIOD} }\n`,
      'controls.yaml':
        'controls:\n  - { id: AC-02, title: Access review, criteria: [CC6.2], owner: CISO, frequency: quarterly, evidence: [user-access-review] }\n',
    };
    const evidence = (quarter: string, day: string) => ({
      [`evidence/access/AC-02/2026-${quarter}/${day}_AC-02_user-access-review.csv`]: 'x',
    });
    expect(states(controls)('late-evidence')).toBe('attention');
    expect(states(controls, '2026-01-15')('late-evidence')).toBe('done');
    const all = {
      ...controls,
      ...evidence('Q1', '2026-03-20'),
      ...evidence('Q2', '2026-06-20'),
      ...evidence('Q3', '2026-09-20'),
    };
    expect(states(all)('late-evidence')).toBe('done');
    expect(states(all)('evidence-folders')).toBe('done');
    expect(states({ ...all, 'evidence/notes.txt': 'x' })('evidence-folders')).toBe('attention');
    expect(states(controls)('undocumented-controls')).toBe('attention');
  });

  it('follow findings', () => {
    const finding = (more: string) => ({
      'findings.yaml': `findings:\n  - { id: F-1, title: Late, ${more} }\n`,
    });
    expect(states({})('draft-findings')).toBe('not-started');
    expect(states(finding('status: open'))('finding-classes')).toBe('attention');
    expect(states(finding('status: open, class: exception'))('draft-findings')).toBe('attention');
    const answered =
      'class: exception, rootCause: c, response: r, remediation: { plan: p, owner: o, due: 2026-12-31 }';
    expect(states(finding(`status: open, ${answered}`))('draft-findings')).toBe('done');
    expect(states(finding(`status: open, ${answered}`))('finding-triage')).toBe('in-progress');
    expect(states(finding(`status: open, ${answered}`), '2027-01-02')('finding-triage')).toBe('attention');
    expect(states(finding(`status: closed, ${answered}`))('finding-triage')).toBe('done');
  });

  it('ask for the renewal from 90 days before the end, until its page is written', () => {
    const config = { 'soc2.yaml': `report: { type: II, ${PERIOD} }\n` };
    expect(states(config, '2026-10-01')('renewal')).toBe('not-started');
    expect(states(config, '2026-10-02')('renewal')).toBe('attention');
    expect(states(config, '2027-02-01')('renewal')).toBe('attention');
    expect(
      states(
        {
          ...config,
          'playbook/output/renewal.md': '---\ntype: playbook/renewal\n---\n# Renewal\n\nAll is agreed.\n',
        },
        '2026-11-01',
      )('renewal'),
    ).toBe('done');
  });

  it('see a page that was written, wherever it lies, and what it leaves open', () => {
    const page = (text: string) => ({
      'docs/x.md': `---\ntype: playbook/audit-process\n---\n# X\n\n${text}\n`,
    });
    expect(states(page('Done.'))('audit-process')).toBe('done');
    expect(states(page('Done by [CONFIRM: who].'))('audit-process')).toBe('in-progress');
    expect(states(page('- [ ] Compare two firms'))('audit-process')).toBe('in-progress');
    expect(states(page('- [x] Compare two firms'))('audit-process')).toBe('done');
    expect(progressOf(inputOfFiles(page('Done.'))).done).toBe(1);
  });

  it('never take guidance for a policy: it covers nothing and gets no diagnostics', () => {
    const text =
      '---\ntype: playbook/access-controls\n---\n# Logical access\n\nAccess is reviewed every quarter by the system owner, as appropriate. TBD.\n';
    const input = inputOfFiles({
      'docs/soc2/access.md': text,
      'playbook/output/other.md': text.replace('type: playbook/access-controls\n', 'title: x\n'),
    });
    expect(
      [...input.coverage.values()].every(
        ({ substantiated, claimed }) => substantiated.length + claimed.length === 0,
      ),
    ).toBe(true);
    expect(input.diagnostics).toEqual([]);
  });
});
