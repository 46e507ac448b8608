import { describe, expect, it } from 'vitest';
import { EditingBench } from '../../../test/support/editing.js';

const CONFIG = `version: 1
organisation: { name: Acme }
report: { type: II, categories: [security, availability] }
`;
const CONTROLS = `controls:
  - id: AV-01
    title: Availability monitoring
    statement: The capacity of processors, memory and disks is monitored every minute and alerts go to the engineer on call.
    criteria: [A1.1]
    owner: CTO
    frequency: continuous
    status: implemented
  - id: HR-01
    title: Screening
    statement: Candidates are screened before their first day.
    criteria: [CC1.4]
    owner: Head of People
    frequency: per-event
    status: implemented
`;
const POLICY =
  '---\ntitle: Availability Policy\nowner: CTO\napprover: CEO\nversion: "1.0"\napproved: 2026-05-01\nreview: annual\nstatus: approved\n---\n\n# Availability Policy\n\n## Monitoring\n\nThe capacity of processors, memory and disks is monitored every minute, and the engineer on call gets an alert at 80 percent.\n';

describe('fixes for commitments', () => {
  it.each(['[]', '', '[ ]'])('take Security into scope where no category is named: “%s”', (value) => {
    const bench = new EditingBench({
      'soc2.yaml': `version: 1\nreport:\n  categories: ${value}\n  type: II\n`,
    });
    expect(bench.codes('soc2.yaml')).toContain('file-problem');
    bench.fix('soc2.yaml', 'file-problem', /^Add security to the scope/);
    expect(bench.text('soc2.yaml')).toMatch(/categories: *\[ ?security ?\]\n {2}type: II\n$/);
    expect(bench.codes('soc2.yaml')).not.toContain('file-problem');
  });

  it('name a control in operation that serves the promise', () => {
    const bench = new EditingBench({
      'soc2.yaml': `${CONFIG}commitments:\n  - id: C-1\n    statement: 99.9% uptime a month\n    kind: uptime\n`,
      'controls.yaml': CONTROLS,
    });
    expect(
      bench.fixes('soc2.yaml', 'commitment-without-control').filter((one) => one.startsWith('Name')),
    ).toEqual(['Name AV-01 (Availability monitoring) as its control']);
    bench.fix('soc2.yaml', 'commitment-without-control', /^Name AV-01/);
    expect(bench.text('soc2.yaml')).toContain('    kind: uptime\n    controls: [AV-01]\n');
    expect(bench.codes('soc2.yaml')).not.toContain('commitment-without-control');
  });

  it('add to the controls it names already', () => {
    const bench = new EditingBench({
      'soc2.yaml': `${CONFIG}commitments:\n  - { id: C-1, statement: Uptime, criteria: [A1.1], controls: [AV-99] }\n`,
      'controls.yaml': CONTROLS,
    });
    bench.fix('soc2.yaml', 'commitment-without-control', /^Name AV-01/);
    expect(bench.text('soc2.yaml')).toContain('controls: [AV-99, AV-01] }');
  });
});

describe('fixes for subservice organisations', () => {
  const aws = (report: string): string =>
    `${CONFIG}subserviceOrganisations:\n  - name: Amazon Web Services\n    services: [hosting]\n    method: carve-out\n${report}`;

  it('enter a report that is in the workspace, which is then still to be reviewed', () => {
    const bench = new EditingBench({
      'soc2.yaml': aws(''),
      'evidence/vendors/2026/2026-02-01_amazon-soc2-report.pdf': 'x',
    });
    bench.fix('soc2.yaml', 'subservice-report-missing', /^Enter evidence/);
    expect(bench.text('soc2.yaml')).toContain(
      '    report:\n      path: evidence/vendors/2026/2026-02-01_amazon-soc2-report.pdf\n',
    );
    expect(bench.fixes('soc2.yaml', 'subservice-report-missing')[0]).toBe(
      'Record that its report was reviewed today (2026-11-24)',
    );
    bench.fix('soc2.yaml', 'subservice-report-missing', /^Record/);
    expect(bench.text('soc2.yaml')).toContain('      reviewed: 2026-11-24\n');
    expect(bench.codes('soc2.yaml')).not.toContain('subservice-report-missing');
  });

  it('replace an outdated report by that of the next year, to be reviewed', () => {
    const bench = new EditingBench({
      'soc2.yaml': aws('    report: { type: II, periodEnd: 2025-06-30, reviewed: 2025-09-01 }\n'),
    });
    bench.fix('soc2.yaml', 'subservice-report-outdated', /up to 2026-06-30/);
    expect(bench.text('soc2.yaml')).toContain('periodEnd: 2026-06-30, reviewed:  }');
    expect(bench.codes('soc2.yaml')).not.toContain('subservice-report-outdated');
    expect(bench.codes('soc2.yaml')).toContain('subservice-report-missing');
  });
});

describe('fixes for audit findings', () => {
  const finding = (more: string): EditingBench =>
    new EditingBench({
      'soc2.yaml': CONFIG,
      'findings.yaml': `findings:\n  - id: F-1\n    title: Late reviews\n    criteria: [CC6.2]\n    class: exception\n    status: open\n${more}`,
    });

  it('start a response, which counts when it is filled in', () => {
    const bench = finding('    remediation: { due: 2027-01-01 }\n');
    bench.fix('findings.yaml', 'finding-without-response', /response to fill in$/);
    expect(bench.text('findings.yaml')).toContain('    response: "[CONFIRM: agree or not');
    expect(bench.codes('findings.yaml')).toContain('finding-without-response');
  });

  it('record a remediation, or move its date', () => {
    const late = '    response: Agreed.\n    remediation:\n      owner: CTO\n      due: 2026-10-01\n';
    const done = finding(late);
    done.fix('findings.yaml', 'finding-overdue', /remediated today/);
    expect(done.text('findings.yaml')).toContain('      due: 2026-10-01\n      completed: 2026-11-24\n');
    expect(done.codes('findings.yaml')).not.toContain('finding-overdue');
    const moved = finding(late);
    moved.fix('findings.yaml', 'finding-overdue', /^Move the date of remediation to 2026-12-24$/);
    expect(moved.text('findings.yaml')).toContain('      due: 2026-12-24\n');
    expect(moved.codes('findings.yaml')).not.toContain('finding-overdue');
  });

  it('give a remediation its date', () => {
    const bench = finding('    response: Agreed.\n');
    bench.fix('findings.yaml', 'finding-overdue', /^Set the date of remediation to 2027-02-24$/);
    expect(bench.text('findings.yaml')).toContain('    remediation:\n      due: 2027-02-24\n');
    expect(bench.codes('findings.yaml')).not.toContain('finding-overdue');
  });
});

describe('fixes for controls without a procedure', () => {
  const company = (policy = POLICY): EditingBench =>
    new EditingBench({ 'soc2.yaml': CONFIG, 'controls.yaml': CONTROLS, 'policies/availability.md': policy });

  it('refer to the section that speaks of the control', () => {
    const bench = company();
    expect(bench.fixes('controls.yaml', 'control-without-procedure')[0]).toBe(
      'Refer to “Availability Policy › Monitoring”',
    );
    bench.fix('controls.yaml', 'control-without-procedure', /^Refer to/);
    expect(bench.text('controls.yaml')).toContain(
      '    status: implemented\n    policies: [policies/availability.md#monitoring]\n  - id: HR-01',
    );
    expect(
      bench
        .diagnostics('controls.yaml')
        .filter(({ code, data }) => code === 'control-without-procedure' && data?.control === 'AV-01'),
    ).toEqual([]);
  });

  it('describe it with its own statement', () => {
    const bench = company();
    bench.fix('controls.yaml', 'control-without-procedure', /^Describe AV-01 in “Availability Policy”$/);
    expect(bench.text('policies/availability.md')).toMatch(
      /\n\n## Availability monitoring\n\nThe capacity of processors, memory and disks is monitored every minute and alerts go to the engineer on call \(AV-01\)\.\n$/,
    );
    expect(
      bench
        .diagnostics('controls.yaml')
        .filter(({ code, data }) => code === 'control-without-procedure' && data?.control === 'AV-01'),
    ).toEqual([]);
  });

  it('offer no comment in YAML, which has none for rules, but the severity of the rule', () => {
    const titles = company().fixes('controls.yaml', 'control-without-procedure');
    expect(titles.filter((title) => title.startsWith('Ignore'))).toEqual([]);
    expect(titles.some((title) => title.startsWith('Turn off'))).toBe(true);
  });
});

describe('fixes for evidence of a time that is over', () => {
  const config = `${CONFIG}  observationPeriod: { start: 2026-01-01, end: 2026-12-31 }\n`.replace(
    'report: { type: II, categories: [security, availability] }',
    'report:\n  type: II\n  categories: [security, availability]',
  );
  const controls =
    'controls:\n  - id: AC-1\n    title: Review\n    criteria: [CC6.2]\n    owner: CTO\n    frequency: quarterly\n    status: implemented\n    evidence: [access-reviews]\n';

  it('record a finding, in a file of its own or behind those there are, under a number that is free', () => {
    const bench = new EditingBench({ 'soc2.yaml': config, 'controls.yaml': controls });
    bench.fix('controls.yaml', 'evidence-missing', /^Record as finding F-2026-01 /);
    expect(bench.text('findings.yaml')).toMatch(
      /^findings:\n {2}- \{ id: F-2026-01, title: "[^"]*AC-1[^"]*, [^"]*", control: AC-1, status: open, raised: 2026-/,
    );
    bench.fix('controls.yaml', 'evidence-missing', /^Record as finding F-2026-02 /);
    expect(bench.text('findings.yaml').match(/^ {2}- /gm)).toHaveLength(2);
    expect(bench.codes('findings.yaml')).not.toContain('file-problem');
  });
});
