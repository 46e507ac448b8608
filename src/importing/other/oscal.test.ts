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
