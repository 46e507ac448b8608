import { describe, expect, it } from 'vitest';
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
});
