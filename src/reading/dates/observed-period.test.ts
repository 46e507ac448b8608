import { describe, expect, it } from 'vitest';
import { observedPeriodIn } from './observed-period.js';

describe('observedPeriodIn', () => {
  it.each([
    [
      'en',
      'The observation period opens on 1 May 2025, so all of it has to be true.',
      { start: '2025-05-01' },
    ],
    [
      'en',
      'Our audit window runs from 2025-04-01 to 2025-09-30.',
      { start: '2025-04-01', end: '2025-09-30' },
    ],
    [
      'en',
      'The auditor will look at how these were followed from 1 March 2026 to 31 August 2026.',
      { start: '2026-03-01', end: '2026-08-31' },
    ],
    [
      'nl',
      'De auditor kijkt naar de periode van 1 maart tot en met 31 augustus 2026.',
      { start: '2026-03-01', end: '2026-08-31' },
    ],
    ['en', 'The observation period closes on 30 September 2025.', { end: '2025-09-30' }],
    ['nl', 'De observatieperiode begint op 1 september 2025.', { start: '2025-09-01' }],
    ['nl', 'De auditperiode loopt tot en met 31 december 2025.', { end: '2025-12-31' }],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(observedPeriodIn(text, language)).toEqual(expected);
  });

  it.each([
    'The next observation period starts on 1 May 2026.',
    'The observation period starts in May 2025.',
    'The auditor visits on 3 June 2025, during the observation period.',
    'The policy takes effect on 1 May 2025.',
    'The report on the last observation period came on 2 May 2025.',
  ])('is silent on: %s', (text) => {
    expect(observedPeriodIn(text, 'en')).toBeUndefined();
  });
});
