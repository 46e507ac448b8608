import { expect, it } from 'vitest';
import { datesIn } from './dates.js';

it.each([
  ['since 2026-03-01', ['2026-03-01']],
  ['1 March 2026, March 1, 2026 and 1st of March 2026', ['2026-03-01', '2026-03-01', '2026-03-01']],
  ['op 1 maart 2026 en in mei 2026', ['2026-03-01', '2026-05']],
  ['01/03/2026 or 13-03-2026', ['2026-03-01', '2026-03-13']],
  ['Q3 2026, 2026-Q4 and 2027', ['2026-Q3', '2026-Q4', '2027']],
  ['ISO 27001:2022, RSA-2048 and 2048 bits; v1.2.2026', []],
  ['on 1 March', []],
])('dates of: %s', (text, expected) => {
  expect(datesIn(text).map(({ iso }) => iso)).toEqual(expected);
});

it('says when day and month could have changed places', () => {
  expect(datesIn('01/03/2026')[0]?.orElse).toBe('2026-01-03');
  expect(datesIn('13/03/2026')[0]?.orElse).toBeUndefined();
});
