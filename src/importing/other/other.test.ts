import { describe, expect, it } from 'vitest';
import { readControls } from '../../workspace/controls.js';
import { readAuditFindings } from '../../workspace/audit-findings.js';
import { importFile } from '../import-file.js';
import type { ImportedFile } from '../types.js';
import { cronFrequency, importComply } from './comply.js';

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
    expect(() => importComply(new Map([['a.md', 'x']]))).toThrow('no comply.yml');
  });

  it.each([
    ['0 0 0 * * *', 'daily'],
    ['0 0 * * 1', 'weekly'],
    ['0 0 0 15 * *', 'monthly'],
    ['0 0 0 1 */3 *', 'quarterly'],
    ['0 0 0 1 1,7 *', 'semiannual'],
    ['0 0 0 1 1 *', 'annual'],
    ['nonsense', undefined],
  ])('cron %s runs %s', (cron, frequency) => {
    expect(cronFrequency(cron)).toBe(frequency);
  });
});

describe('CISO Assistant', () => {
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
