import { describe, expect, it } from 'vitest';
import type { Control } from '../workspace/records.js';
import { testStepsOf } from './test-steps.js';

const control = {
  title: 'Access removed after leaving',
  statement:
    'IT removes access within 24 hours after the last day. Accounts are disabled in Okta; HR signs the list.',
  owner: 'IT Manager',
  evidence: [{ value: 'offboarding-tickets' }],
} as unknown as Control;

describe('test steps', () => {
  it('are made from the statement: inquire, inspect each promise, reperform terms, observe systems', () => {
    const steps = testStepsOf(control, 'en');
    expect(steps.every((step) => /^(?:Inspect|Observe|Inquire|Reperform)\b/.test(step))).toBe(true);
    expect(steps.filter((step) => step.startsWith('Inspect'))).toHaveLength(3);
    expect(steps.find((step) => step.startsWith('Reperform'))).toContain('24 hours');
    expect(steps.find((step) => step.startsWith('Observe'))).toContain('Okta');
  });

  it('fall back on the title, and are told in Dutch', () => {
    const steps = testStepsOf({ ...control, statement: undefined, owner: undefined } as Control, 'nl');
    expect(steps[0]).toContain('Vraag na bij wie de maatregel uitvoert');
    expect(steps[1]).toContain('Access removed after leaving');
  });

  it('reperform what is calculated and what is compared, in the language it is written in', () => {
    const of = (statement: string, language: 'en' | 'nl'): string[] =>
      testStepsOf({ ...control, statement } as Control, language).filter((step) =>
        /^(?:Reperform|Voer opnieuw)/.test(step),
      );
    expect(of('Support calculates the uptime of each month from Datadog.', 'en')).toEqual([
      expect.stringMatching(/^Reperform the calculation .*calculates the uptime/) as string,
    ]);
    expect(of('The platform is available 99.9% of each month.', 'en')).toHaveLength(1);
    expect(of('HR compares the badge list with the staff list.', 'en')).toEqual([
      expect.stringMatching(/^Reperform the comparison/) as string,
    ]);
    expect(of('Finance berekent de reservering en stemt die met het grootboek af.', 'nl')).toEqual([
      expect.stringMatching(/^Voer opnieuw uit: maak de berekening/) as string,
      expect.stringMatching(/^Voer opnieuw uit: leg/) as string,
    ]);
    // English controls in a Dutch workbook.
    expect(of('IT removes access within 24 hours after the last day.', 'nl')).toHaveLength(1);
    expect(of('Production runs on cloud computing with compute nodes in three zones.', 'en')).toEqual([]);
    expect(of('The CTO approves each change before it is merged.', 'en')).toEqual([]);
  });
});
