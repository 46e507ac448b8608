import { describe, expect, it } from 'vitest';
import { sharesIn } from './shares.js';

describe('sharesIn', () => {
  it.each([
    ['Access of 2 of 12 sampled leavers was removed late.', 'en', [[2, 12]]],
    ['Two out of 25 changes had no review.', 'en', [[2, 25]]],
    ['Bij 3 van de 40 wijzigingen ontbrak de goedkeuring.', 'nl', [[3, 40]]],
    ['The review of Q3 2026 was not signed.', 'en', []],
    ['Within 30 days of 1 July.', 'en', []],
  ] as const)('%s', (text, language, expected) => {
    expect(sharesIn(text, language).map(({ part, whole }) => [part, whole])).toEqual(expected);
  });
});
