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
});
