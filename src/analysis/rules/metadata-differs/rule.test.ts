import { describe, expect, it } from 'vitest';
import { checkFiles, IN_ORDER, textOf } from '../../testing/check-files.js';

const found = (front: string, text: string): string[] => {
  const files = { 'policies/a.md': `${front}\n# Access Control Policy\n\n${text}\n\n## Rules\n\nText.\n` };
  return checkFiles(files, 'metadata-differs').map((one) => textOf(files, one));
};

describe('metadata-differs', () => {
  /** What a text says besides front matter in order (Head of Security, CTO, 1.0, 2026-03-01, annual, approved). */
  it.each([
    ['**Version:** 1.1', '1.1'],
    ['**Owner:** CFO', 'CFO'],
    ['| Approved by | CEO |\n|---|---|', 'CEO'],
    ['- Approval date: 1 April 2026', '1 April 2026'],
    ['Review cycle: quarterly', 'quarterly'],
    [
      '![](https://img.shields.io/badge/Version-2.0-blue)',
      'https://img.shields.io/badge/Version-2.0-blue'.slice(0, 3),
    ],
  ])('reports %s', (text, place) => {
    expect(found(IN_ORDER, text)).toEqual([place]);
  });

  it.each([
    '**Version:** v1.0',
    'Version: 1',
    'Owner: Head of Security (Femke de Wit)',
    'Owner: Femke de Wit',
    'Owner: the Head of Security',
    'Effective date: 2026-04-01',
    'Review cycle: yearly',
    'Review cycle: every 12 months',
    'Status: in force',
    'Approved: 1 March 2026',
  ])('takes %s for the same', (text) => {
    expect(found(IN_ORDER, text)).toEqual([]);
  });

  it('reports a state on the place that says more than the other', () => {
    expect(found(IN_ORDER, '**Status:** Draft')).toEqual(['approved']);
  });

  it('compares two places of a text, and is quiet on files that are not governed', () => {
    expect(found('', '**Version:** 1.1\n\n| Version | Date |\n|---|---|\n| 1.2 | 2026-01-01 |')).toEqual([
      '1.2',
    ]);
    expect(
      checkFiles({ 'notes/a.md': '---\nowner: CTO\n---\n# Lunch\n\nOwner: CFO\n' }, 'metadata-differs'),
    ).toEqual([]);
  });
});
