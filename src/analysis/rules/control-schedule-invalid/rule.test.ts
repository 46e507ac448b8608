import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const found = (rrule: string): number =>
  checkFiles(
    { 'controls.yaml': `controls:\n  - { id: A-1, rrule: ${JSON.stringify(rrule)} }\n` },
    'control-schedule-invalid',
  ).length;

describe('control-schedule-invalid', () => {
  it('reads rules of a day and more', () => {
    for (const rule of [
      'FREQ=MONTHLY;INTERVAL=2',
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
      'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1',
      'freq=daily',
    ])
      expect([rule, found(rule)]).toEqual([rule, 0]);
    for (const rule of [
      'every two months',
      'FREQ=HOURLY',
      'FREQ=NEVER',
      'FREQ=MONTHLY;BYDAY=XX',
      'INTERVAL=2',
    ])
      expect([rule, found(rule)]).toEqual([rule, 1]);
  });
});
