import { describe, expect, it } from 'vitest';
import { saysFollowUp } from './follow-up.js';

describe('saysFollowUp', () => {
  it.each([
    ['Scans run weekly; critical findings are fixed in 7 days.', 'en', true],
    ['GitHub blocks a merge until another engineer approved.', 'en', true],
    ['The security team looks at signals every week.', 'en', false],
    ['De CISO laat te ruime rechten binnen 5 werkdagen intrekken.', 'nl', true],
    ['De CISO bekijkt elke week de meldingen.', 'nl', false],
  ] as const)('%s', (text, language, says) => {
    expect(saysFollowUp(text, language)).toBe(says);
  });
});
