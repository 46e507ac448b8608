import { describe, expect, it } from 'vitest';
import { readAuditFindings } from '../../workspace/audit-findings.js';
import { readControls } from '../../workspace/controls.js';
import { importOscal } from './oscal.js';

const requirement = (control: string, label: string, statement: string) => ({
  'control-id': control,
  description: statement,
  props: [
    { name: 'label', value: label },
    { name: 'title', value: 'Access review' },
  ],
});

function controlsOf(...requirements: readonly object[]): string {
  const component = {
    title: 'Cloud',
    'control-implementations': [{ 'implemented-requirements': requirements }],
  };
  const { files } = importOscal({ 'component-definition': { components: [component] } }, 'c.json');
  return files[0]?.text ?? '';
}

describe('importOscal', () => {
  it('makes one control of what serves several criteria in the same words', () => {
    const text = controlsOf(
      requirement('cc6.2', 'AC-02', 'Access is reviewed each quarter.'),
      requirement('cc6.3', 'AC-02', 'Access is reviewed each quarter.'),
    );
    expect(text.match(/- id:/g)).toHaveLength(1);
    expect(text).toMatch(/criteria:\n\s+- CC6\.2\n\s+- CC6\.3\n/);
  });

  it('keeps controls apart that differ in words', () => {
    const text = controlsOf(
      requirement('cc6.2', 'AC-02', 'Access is reviewed each quarter.'),
      requirement('cc6.3', 'AC-02', 'Roles are reviewed each year.'),
    );
    expect(text).toContain('id: AC-02-2');
  });

  it.each([
    ['quarterly', { frequency: 'quarterly' }],
    ['Annually', { frequency: 'annual' }],
    ['FREQ=MONTHLY;INTERVAL=2', { rrule: 'FREQ=MONTHLY;INTERVAL=2' }],
  ])('keeps how often a control runs: %s', (said, expected) => {
    const one = requirement('cc6.2', 'AC-02', 'Access is reviewed.');
    const props = [
      ...one.props,
      { name: 'frequency', value: said },
      { name: 'inherited-from', value: 'AWS' },
    ];
    const { controls, problems } = readControls('file:///c', 'c.yaml', controlsOf({ ...one, props }));
    expect(controls).toMatchObject([{ ...expected, inheritedFrom: 'AWS' }]);
    expect(problems).toEqual([]);
  });

  it('keeps a frequency in words that Attest does not know', () => {
    const one = requirement('cc6.2', 'AC-02', 'Access is reviewed.');
    const props = [...one.props, { name: 'frequency', value: 'as the moon allows' }];
    const text = controlsOf({ ...one, props });
    expect(text).toContain('frequency: as the moon allows');
    expect(readControls('file:///c', 'c.yaml', text).problems).toHaveLength(1);
  });

  it('takes nothing for done that the file does not call so, and says which it left open', () => {
    const component = {
      title: 'Cloud',
      'control-implementations': [
        {
          'set-parameters': [{ 'param-id': 'len', values: ['14 characters'] }],
          'implemented-requirements': [
            { 'control-id': 'cc6.1', description: 'Accounts come from HR.' },
            {
              'control-id': 'cc6.2',
              description: '',
              'responsible-roles': [{ 'role-id': 'it' }],
              statements: [
                {
                  description: 'A second factor will be asked for.',
                  props: [{ name: 'implementation-status', value: 'planned' }],
                },
                { description: 'Passwords have {{ insert: param, len }}.', remarks: 'Also for admins.' },
              ],
            },
          ],
        },
      ],
    };
    const capability = {
      name: 'Watch',
      'control-implementations': [
        { 'implemented-requirements': [{ 'control-id': 'cc7.2', description: 'Alerts are watched.' }] },
      ],
    };
    const metadata = { title: 'x', roles: [{ id: 'it', title: 'IT Manager' }] };
    const { files, notes } = importOscal(
      { 'component-definition': { metadata, components: [component], capabilities: [capability] } },
      'c.json',
    );
    expect(readControls('file:///c', 'c.yaml', files[0]?.text ?? '').controls).toMatchObject([
      { id: 'OS-CC6.1', status: 'planned' },
      {
        id: 'OS-CC6.2',
        status: 'planned',
        owner: 'IT Manager',
        statement: 'A second factor will be asked for.\n\nPasswords have 14 characters.\n\nAlso for admins.',
      },
      { id: 'OS-CC7.2', title: 'Alerts are watched' },
    ]);
    expect(notes.find(({ about }) => about === 'unstated')?.en).toContain('of 2 controls');
  });

  it('takes what observations and risks say of a finding, and no objective that is satisfied', () => {
    const target = (state: string): object => ({ target: { 'target-id': 'cc6.2_obj', status: { state } } });
    const { files, notes } = importOscal(
      {
        'assessment-results': {
          results: [
            {
              observations: [{ uuid: 'o', description: 'Three of 25 leavers kept access.' }],
              risks: [
                {
                  uuid: 'r',
                  statement: 'A leaver can sign in.',
                  status: 'open',
                  deadline: '2026-06-30T00:00:00Z',
                  remediations: [{ title: 'Automate', description: 'HR removes access.' }],
                },
              ],
              findings: [
                {
                  title: 'Leavers',
                  description: 'Removal is late.',
                  ...target('not-satisfied'),
                  'related-observations': [{ 'observation-uuid': 'o' }],
                  'related-risks': [{ 'risk-uuid': 'r' }],
                },
                { title: 'Joiners', description: 'In order.', ...target('satisfied') },
              ],
            },
          ],
        },
      },
      'r.json',
    );
    const { findings } = readAuditFindings('file:///f', 'findings.yaml', files[0]?.text ?? '');
    expect(findings).toMatchObject([
      {
        title: 'Leavers',
        status: 'open',
        description: 'Removal is late.\n\nThree of 25 leavers kept access.\n\nA leaver can sign in.',
        remediation: { plan: 'Automate: HR removes access.', due: '2026-06-30' },
      },
    ]);
    expect(notes.map(({ about }) => about)).toEqual(['satisfied']);
  });

  it('says by field what it has no place for', () => {
    const one = { ...requirement('cc6.2', 'AC-02', 'Access is reviewed.'), 'set-parameters': [] };
    const props = [...one.props, { name: 'Rule_Id', value: 'review_of_access' }];
    const component = {
      title: 'Cloud',
      purpose: 'To keep data of customers apart.',
      'control-implementations': [{ 'implemented-requirements': [{ ...one, props }] }],
    };
    const { notes } = importOscal({ 'component-definition': { components: [component] } }, 'c.json');
    expect(notes.find(({ about }) => about === 'fields')?.en).toBe(
      'What Attest’s files have no place for, by field: components/title (1), components/purpose (1), Rule_Id/value (1).',
    );
  });

  it.each([
    ['nothing', {}, undefined, undefined],
    ['a party', { origins: [{ actors: [{ type: 'party', 'role-id': 'assessor' }] }] }, '#plan', undefined],
    ['a property', { props: [{ name: 'source', value: 'auditor' }] }, '#plan', 'auditor'],
    ['a self-assessment of Attest', {}, 'urn:attest:self-assessment', 'internal'],
  ])('takes the source of a finding from the file only: %s', (_, more, href, source) => {
    const { files } = importOscal(
      {
        'assessment-results': {
          ...(href !== undefined && { 'import-ap': { href } }),
          results: [{ findings: [{ title: 'Late removal', description: 'x', ...more }] }],
        },
      },
      'r.json',
    );
    const { findings, problems } = readAuditFindings('file:///f', 'findings.yaml', files[0]?.text ?? '');
    expect(findings.map((finding) => finding.source)).toEqual([source]);
    expect(problems).toEqual([]);
  });
});
