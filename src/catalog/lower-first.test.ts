import { expect, it } from 'vitest';
import { lowerFirst } from './lower-first.js';

it('lowerFirst leaves abbreviations alone', () => {
  expect(
    ['Recovery objectives (RTO and RPO)', 'MFA', 'Review of vendors\u2019 SOC reports'].map(lowerFirst),
  ).toEqual(['recovery objectives (RTO and RPO)', 'MFA', 'review of vendors\u2019 SOC reports']);
});
