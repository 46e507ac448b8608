import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('unknown-control', () => {
  const controls = { 'controls.yaml': 'controls:\n  - { id: AC-01, title: A }\n' };

  it('reports an ID with a known prefix that no control has', () => {
    const files = {
      ...controls,
      'policies/a.md': '---\ncontrols: [AC-01, AC-07]\n---\n# A\n\nAccess is reviewed (AC-09).',
    };
    expect(checkFiles(files, 'unknown-control').map(({ data }) => data?.id)).toEqual(['AC-07', 'AC-09']);
  });

  it('leaves standards, tickets and other prefixes alone', () => {
    expect(
      checkFiles(
        { ...controls, 'policies/a.md': '# A\n\nAES-256, TLS-12, JIRA-123 and ISO-27001 (AC-01).' },
        'unknown-control',
      ),
    ).toEqual([]);
    expect(checkFiles({ 'policies/a.md': '# A\n\nAC-09' }, 'unknown-control')).toEqual([]);
  });

  it('says nothing while the file of controls is read in part', () => {
    const broken = '- { id: AC-01 }\n- id: AC-07\n  criteria: [CC6.1\n - x: y\n';
    const files = { 'controls.yaml': broken, 'policies/a.md': '# A policy\n\nAccess is reviewed (AC-07).' };
    expect(checkFiles(files, 'unknown-control')).toEqual([]);
    expect(checkFiles(files, 'file-problem')).toHaveLength(1);
  });
});
