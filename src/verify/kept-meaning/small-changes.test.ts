import { describe, expect, it } from 'vitest';
import { TestCompany } from '../testing.js';

const EN = new TestCompany(
  {
    'policies/changes.md':
      '# Change Policy\n\n## Rules\n\nEvery merge request is approved by an engineer who did not write it.\n\nAn image with a critical finding is not deployed.\n',
    'policies/logs.md': '# Logging Policy\n\n## Rules\n\nLogs are kept in Dublin.\n',
  },
  'policies/logs.md',
  'en',
);
const NL = new TestCompany(
  { 'policies/logboek.md': '# Logboekbeleid\n\n## Regels\n\nLogboeken worden in Utrecht bewaard.\n' },
  'policies/logboek.md',
  'nl',
);
const kinds = (faults: readonly string[]): string[] => faults.map((one) => one.split(':')[0] ?? '');

describe('a small change of a sentence', () => {
  it.each([
    [
      'Staff do not copy data of clinics to a laptop.',
      'Staff do not copy unencrypted data of clinics to a laptop.',
    ],
    [
      'Findings are recorded in the ticket.',
      'Findings are recorded in the ticket and signed off by a lawyer.',
    ],
    ['The test data of developers is made up.', 'The test data of developers is made up or anonymised.'],
  ])('puts in what nobody states: %s', (from, to) => {
    expect(kinds(EN.changing(from, to, 'edit'))).toContain('invented practice');
  });

  it.each([
    [
      'Grote en kleine klanten krijgen een bericht.',
      'Grote en kleine klanten krijgen een bericht en een bos bloemen.',
    ],
    [
      'Wijzigingen aan de facturen worden beproefd.',
      'Ingrijpende wijzigingen aan de facturen worden beproefd.',
    ],
  ])('puts in what nobody states, in Dutch: %s', (from, to) => {
    expect(kinds(NL.changing(from, to, 'edit'))).toContain('invented practice');
  });

  it('leaves out somebody or something', () => {
    expect(
      kinds(
        EN.changing(
          'Serious or minor findings stop the release.',
          'Serious findings stop the release.',
          'edit',
        ),
      ),
    ).toContain('weakened scope');
  });

  it('turns the order round', () => {
    expect(
      kinds(
        EN.changing(
          'After that the pipeline runs the tests and deploys to staging.',
          'Before that the pipeline runs the tests and deploys to staging.',
          'edit',
        ),
      ),
    ).toContain('weakened scope');
  });

  it.each([
    // in other words
    ['Shared accounts are forbidden.', 'Accounts may not be shared.'],
    ['Reports are kept for 4 years in the archive.', 'Reports are kept for four years in the archive.'],
    // with what another line states
    [
      'Logs of the firewall are collected daily.',
      'Logs of the firewall are collected daily and kept in Dublin.',
    ],
    // a word of order or a pointer
    [
      'The lead closes the ticket in the register.',
      'The lead then closes the ticket in the register, as described above.',
    ],
  ])('says the same: %s', (from, to) => {
    expect(EN.changing(from, to, 'edit')).toEqual([]);
  });
});

describe('the steps of a numbered list', () => {
  it('are told in another order', () => {
    const [a, b, c] = [
      'The developer opens a ticket.',
      'A colleague reads the code.',
      'The pipeline runs the tests.',
    ];
    const list = (...steps: readonly string[]): string =>
      steps.map((step, n) => `${n + 1}. ${step}`).join('\n');
    expect(kinds(EN.changing(list(a, b, c), list(a, c, b), 'edit'))).toContain('contradicted condition');
    expect(EN.changing(list(a, b, c), list(a, b, c), 'edit')).toEqual([]);
  });
});
