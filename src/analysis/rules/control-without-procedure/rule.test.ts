import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('control-without-procedure', () => {
  const control = (more: string): string =>
    `controls:\n  - id: NS-03\n    title: Quarterly check of firewall allow lists\n    statement: The Platform Lead compares the firewall allow lists with the approved sources.\n${more}`;

  it('reports a control no document names', () => {
    expect(checkFiles({ 'controls.yaml': control('') }, 'control-without-procedure')).toMatchObject([
      { range: { start: { line: 1 } }, data: { control: 'NS-03' } },
    ]);
  });

  it('reports a control that points to text about something else', () => {
    const files = {
      'controls.yaml': control('    policies: [policies/a.md]\n'),
      'policies/a.md': '# Training\n\nAll staff complete a course each year and sign for it.',
    };
    const [found] = checkFiles(files, 'control-without-procedure');
    expect(found?.message.en).toContain('does not describe it');
  });

  it('cannot tell what a text in another language describes', () => {
    const files = {
      'controls.yaml': control('    policies: [policies/a.md]\n'),
      'policies/a.md':
        '---\nlanguage: nl\n---\n# Opleiding\n\nAlle medewerkers volgen elk jaar een cursus en tekenen ervoor.',
    };
    expect(checkFiles(files, 'control-without-procedure')).toEqual([]);
  });

  it('names a control without a title once', () => {
    const [found] = checkFiles(
      { 'controls.yaml': 'controls: [{ id: AC-01 }]\n' },
      'control-without-procedure',
    );
    expect(found?.message.en).toBe('Control AC-01 is not documented.');
  });

  it('is quiet when a document names it or describes it, and on planned controls', () => {
    expect(
      checkFiles(
        { 'controls.yaml': control(''), 'policies/a.md': '# A\n\nLists are compared (NS-03).' },
        'control-without-procedure',
      ),
    ).toEqual([]);
    const described = {
      'controls.yaml': control('    policies: [policies/a.md#lists]\n'),
      'policies/a.md':
        '# A\n\n## Lists\n\nEach quarter the firewall allow lists are compared with approved sources.',
    };
    expect(checkFiles(described, 'control-without-procedure')).toEqual([]);
    expect(
      checkFiles({ 'controls.yaml': control('    status: planned\n') }, 'control-without-procedure'),
    ).toEqual([]);
  });

  it('says nothing of a file with a syntax error, of which half may be read', () => {
    const controls = 'controls:\n  - id: A-1\n    title: A\n    criteria: [CC6.2]\n';
    const code = 'control-without-procedure';
    expect(checkFiles({ 'controls.yaml': controls }, code)).toHaveLength(1);
    expect(checkFiles({ 'controls.yaml': `${controls}    statement: "not closed\n` }, code)).toEqual([]);
  });
});
