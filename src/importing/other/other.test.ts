import { describe, expect, it } from 'vitest';
import { readControls } from '../../workspace/controls.js';
import { readAuditFindings } from '../../workspace/audit-findings.js';
import { importFile } from '../import-file.js';
import { workbook } from '../../workspace/tables/testing/workbook.js';
import type { ImportedFile } from '../types.js';
import { cronFrequency, importComply } from './comply.js';
import { importRepository } from './repository.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = async (name: string, text: string): Promise<readonly ImportedFile[]> =>
  (await importFile({ name, bytes: bytes(text) }, { today: '2026-11-24' })).files;
const controlsIn = (file: ImportedFile | undefined): ReturnType<typeof readControls> =>
  readControls('file:///c', file?.path ?? '', file?.text ?? '');

describe('comply repositories', () => {
  const FILES = new Map([
    ['comply.yml', 'name: Acme\nfilePrefix: Acme\n'],
    [
      'policies/access.md',
      'name: Access Policy\nacronym: ON\nsatisfies:\n  TSC:\n    - CC6.1\nmajorRevisions:\n  - date: 2019-02-03\n    comment: Second\n---\n\n# Purpose\n\n{{.Name}} controls access.\n',
    ],
    ['policies/README.md', '# not a policy\n'],
    [
      'procedures/offboarding.md',
      'id: "offboard"\nname: "Offboard User"\ncron: "0 0 0 1 1,4,7,10 *"\n---\n\n# Remove access\n',
    ],
    ['src/main.go', 'package main'],
  ]);

  it('become policies with our front matter and controls', () => {
    const { files } = importComply(FILES);
    expect(files.map(({ path }) => path)).toEqual([
      'policies/access.md',
      'procedures/offboarding.md',
      'controls/comply.yaml',
    ]);
    expect(files[0]?.text).toContain(
      'title: Access Policy\nversion: "1"\napproved: 2019-02-03\nsatisfies:\n  TSC:\n    - CC6.1\nacronym: ON\n',
    );
    expect(files[0]?.text).toContain('Acme controls access.');
    expect(controlsIn(files[2]).controls).toMatchObject([
      { id: 'PR-OFFBOARD', title: 'Offboard User', frequency: 'quarterly' },
    ]);
  });

  it('are told from other folders', () => {
    expect(() => importRepository(new Map([['a.txt', 'x']]))).toThrow('no comply.yml');
    expect(importRepository(FILES).files.map(({ path }) => path)).toContain('controls/comply.yaml');
  });

  it.each([
    ['0 0 0 * * *', 'daily'],
    ['0 0 * * 1', 'weekly'],
    ['0 0 0 15 * *', 'monthly'],
    ['0 0 0 1 */3 *', 'quarterly'],
    ['0 0 0 1 1,7 *', 'semiannual'],
    ['0 0 0 1 1 *', 'annual'],
    ['nonsense', undefined],
    ['0 0 0 * * 1-5', undefined],
    ['0 0 0 1,15 * *', undefined],
    ['0 0 0 */2 * *', undefined],
    ['0 0 0 1 1-6 *', undefined],
  ])('cron %s runs %s', (cron, frequency) => {
    expect(cronFrequency(cron)).toBe(frequency);
  });
});

it('a comply repository: what a schedule does not say, what is left open and other files are told', () => {
  const { files, notes } = importComply(
    new Map([
      ['comply.yml', 'name: Acme\n'],
      ['standards/TSC-2017.yml', 'CC6.1:\n  name: Access\n'],
      [
        'procedures/scan.md',
        'id: scan\nname: Scan\ncron: "0 0 0 1,15 * *"\n---\n\nThe {{ .Team }} scans {{.Name}}.\n',
      ],
    ]),
  );
  const [control] = controlsIn(files[1]).controls;
  expect(control).toMatchObject({ id: 'PR-SCAN', status: 'planned' });
  expect(control?.frequency).toBeUndefined();
  expect(notes.map(({ about }) => about)).toEqual(['unstated', 'cron', 'blanks', 'others']);
  expect(notes[2]?.en).toContain('{{ .Team }} (1)');
});

describe('CISO Assistant', () => {
  it('says which columns and fields it has no place for', async () => {
    const { notes } = await importFile(
      {
        name: 'applied.csv',
        bytes: bytes('ref_id,name,priority,eta,status\nA.1,Review,2,2026-09-01,active\n,,,,active\n'),
      },
      { today: '2026-11-24' },
    );
    expect(notes.map(({ about }) => about)).toEqual(['untitled', 'fields']);
    expect(notes[1]?.en).toContain('by field: priority (1), eta (1).');
  });

  it('reads a workbook, sheet by sheet', async () => {
    const file = workbook([
      {
        name: 'Controls',
        rows: [
          ['name', 'status'],
          ['Sign-in', 'to_do'],
        ],
      },
      { name: 'About', rows: [['about'], ['Made by hand']] },
    ]);
    const { files, notes } = await importFile(
      { name: 'controls.xlsx', bytes: file },
      { today: '2026-11-24' },
    );
    expect(controlsIn(files[0]).controls).toMatchObject([{ title: 'Sign-in', status: 'planned' }]);
    expect(notes.map(({ about }) => about)).toEqual(['status', 'sheets']);
  });

  it('reads a library: controls with the criteria that refer to them', async () => {
    const files = await read(
      'lib.yaml',
      'urn: urn:acme:risk:library:soc\nobjects:\n  framework:\n    requirement_nodes:\n      - {urn: "urn:a:1", ref_id: CC6.1, reference_controls: ["urn:acme:risk:function:mfa"]}\n      - {urn: "urn:a:2", ref_id: CC9.9, reference_controls: ["urn:acme:risk:function:mfa"]}\n  reference_controls:\n    - {urn: "urn:acme:risk:function:MFA", ref_id: IAM.MFA, name: Two factors, description: Staff sign in with two factors.}\n',
    );
    const { controls } = controlsIn(files[0]);
    expect(controls).toMatchObject([{ id: 'IAM.MFA', title: 'Two factors', status: 'planned' }]);
    expect(controls[0]?.criteria.map(({ value }) => value)).toEqual(['CC6.1']);
  });

  it('reads applied controls from CSV', async () => {
    const files = await read(
      'applied.csv',
      'Ref ID,Name,Description,Status,Owner\nAC.1,Access review,"Each quarter, CC6.2",active,Ann\n,Backup,,to_do,\n',
    );
    expect(controlsIn(files[0]).controls).toMatchObject([
      { id: 'AC.1', status: 'implemented', owner: 'Ann', criteria: [{ value: 'CC6.2' }] },
      { id: 'CA-02', status: 'planned' },
    ]);
  });
});

describe('repositories of Markdown', () => {
  const SITE = new Map([
    ['content/policies/_index.md', '+++\ntitle = "Policies"\n+++\n'],
    [
      'content/policies/scanning.md',
      '+++\ntitle = "Scanning"\nversion = "1.4"\nowner = "Platform Lead"\nweight = 20\n+++\n\n{{< note >}}Read this.{{< /note >}}\n\nImages are scanned daily.\n',
    ],
    ['content/procedures/leaving.md', '{"title":"Leaving"}\n\nAccess is removed on the last day.\n'],
    ['content/hr/scanning.md', '---\ntitle: Other\n---\nText of another page.\n'],
    ['content/empty.md', '---\ntitle: Empty\n---\n'],
    ['README.md', '# About\n\nText.\n'],
  ]);

  it('keep their texts under our keys, each in a file of its own, and say what is left to do', () => {
    const { files, notes } = importRepository(SITE);
    expect(files.map(({ path }) => path)).toEqual([
      'policies/scanning.md',
      'policies/policies-scanning.md',
      'procedures/leaving.md',
    ]);
    expect(files[1]?.text).toBe(
      '---\ntitle: Scanning\nversion: "1.4"\nowner: Platform Lead\nweight: "20"\n---\n\n{{< note >}}Read this.{{< /note >}}\n\nImages are scanned daily.\n',
    );
    expect(files[2]?.text).toMatch(/^---\ntitle: Leaving\n---\n/);
    expect(notes.map(({ about, en }) => [about, /\d+/.exec(en)?.[0]])).toEqual([
      ['shortcodes', '2'],
      ['without-text', '1'],
      ['pages', '2'],
    ]);
  });
});

it('a page of a bundle keeps its text under the name of its folder, and what a template leaves open is told', () => {
  const { files, notes } = importRepository(
    new Map([
      ['content/policies/access/index.md', '---\ntitle: Access\n---\n\n{{company_name}} limits access.\n'],
      ['content/policies/_index.md', '---\ntitle: Policies\n---\n'],
    ]),
  );
  expect(files.map(({ path }) => path)).toEqual(['policies/access.md']);
  expect(notes.map(({ about }) => about)).toEqual(['pages', 'blanks']);
});

describe('filegrc repositories', () => {
  const json = (value: object): string => JSON.stringify(value, null, 2);
  const FILES = new Map([
    [
      'data/policies/policy-backup.json',
      json({
        id: 'policy-backup',
        type: 'policy',
        title: 'Backup Policy',
        status: 'active',
        version: '2.0',
        ownerIds: ['appointment-ops'],
      }),
    ],
    ['data/policies/policy-backup.md', '# Backup Policy\n\nOne backup is restored each quarter.\n'],
    ['data/policies/policy-bare.json', json({ id: 'policy-bare', type: 'policy', title: 'Bare' })],
    [
      'data/controls/control-restore.json',
      json({
        id: 'control-restore',
        type: 'control',
        title: 'Restore test',
        code: 'BK-02',
        status: 'partially-implemented',
        statement: 'Backups are restored on trial.',
        activity: 'The lead restores one.',
        requirementIds: ['requirement-soc2-a1-3', 'req-x', 'req-none'],
        policyIds: ['policy-backup', 'policy-bare'],
        ownerIds: ['appointment-ops'],
        effectiveOn: '2025-01-01',
        cadence: 'every-ninety-days',
      }),
    ],
    ['data/requirements/req-x.json', json({ id: 'req-x', type: 'requirement', code: 'CC7.5' })],
    [
      'data/appointments/appointment-ops.json',
      json({ id: 'appointment-ops', type: 'appointment', title: 'Operations Lead' }),
    ],
    ['data/risks/risk-1.json', json({ id: 'risk-1', type: 'risk', title: 'Loss' })],
  ]);

  it('give drafts and controls, and say what else they hold', () => {
    const { files, notes } = importRepository(FILES);
    expect(files.map(({ path }) => path)).toEqual(['policies/backup.md', 'controls/filegrc.yaml']);
    expect(files[0]?.text).toMatch(
      /^---\ntitle: Backup Policy\nstatus: draft\nowner: Operations Lead\nversion: "2.0"\n/,
    );
    const { controls, problems } = controlsIn(files[1]);
    expect(problems).toEqual([]);
    expect(controls).toMatchObject([
      {
        id: 'BK-02',
        status: 'planned',
        owner: 'Operations Lead',
        statement: 'Backups are restored on trial.\n\nThe lead restores one.',
        criteria: [{ value: 'A1.3' }, { value: 'CC7.5' }],
        policies: [{ value: 'policies/backup.md' }],
      },
    ]);
    expect(notes.map(({ about }) => about)).toEqual([
      'partial',
      'without-text',
      'approvals',
      'others',
      'fields',
    ]);
    expect(notes.at(-1)?.en).toContain('control/cadence (1)');
  });
});

describe('a table of controls of Openlane', () => {
  it('is read by its own columns; an approval of a control does not say that it works', async () => {
    const csv =
      'RefCode,Title,Description,Status,Control Owner,Mapped Controls\nOL-1,Sign-in,Two factors.,APPROVED,Security,CC6.1;CC6.6\nOL-2,Tapes,Kept.,ARCHIVED,,\n';
    const { files, notes } = await importFile(
      { name: 'Controls.csv', bytes: bytes(csv) },
      { today: '2026-11-24' },
    );
    expect(files[0]?.path).toBe('controls/controls.yaml');
    expect(controlsIn(files[0]).controls).toMatchObject([
      {
        id: 'OL-1',
        title: 'Sign-in',
        owner: 'Security',
        status: 'planned',
        criteria: [{ value: 'CC6.1' }, { value: 'CC6.6' }],
      },
      { id: 'OL-2', status: 'retired' },
    ]);
    expect(notes[0]?.en).toContain('“APPROVED” (1)');
  });
});

describe('OSCAL', () => {
  it('reads implemented requirements and findings', async () => {
    const controls = await read(
      'component.json',
      JSON.stringify({
        'component-definition': {
          components: [
            {
              title: 'Platform',
              'control-implementations': [
                {
                  'implemented-requirements': [
                    { 'control-id': 'cc6.1', description: 'Sign-in needs two factors. Always.' },
                  ],
                },
              ],
            },
          ],
        },
      }),
    );
    expect(controlsIn(controls[0]).controls).toMatchObject([
      { id: 'OS-CC6.1', title: 'Sign-in needs two factors', criteria: [{ value: 'CC6.1' }] },
    ]);
    const findings = await read(
      'results.json',
      JSON.stringify({
        'assessment-results': {
          results: [
            {
              findings: [
                {
                  title: 'Late removal',
                  description: 'x',
                  target: { 'target-id': 'cc6.2_obj', status: { state: 'not-satisfied' } },
                },
              ],
            },
          ],
        },
      }),
    );
    const [file] = findings;
    expect(readAuditFindings('file:///f', file?.path ?? '', file?.text ?? '').findings).toMatchObject([
      { id: 'F-001', criteria: ['CC6.2'], status: 'open' },
    ]);
  });

  it('says when there is nothing to import', async () => {
    await expect(read('empty.json', '{"component-definition": {}}')).rejects.toThrow(
      'no implemented requirements',
    );
  });
});
