import { expect, it } from 'vitest';
import { FREQUENCY_SPELLINGS } from '../../catalog/frequency-spellings.js';
import { frequenciesIn } from './frequencies.js';

const TIMES = {
  daily: 365,
  weekly: 52,
  monthly: 12,
  quarterly: 4,
  semiannual: 2,
  annual: 1,
} as const;

it.each(Object.entries(TIMES))('reads what records may say for %s as prose says it', (frequency, times) => {
  for (const spelling of FREQUENCY_SPELLINGS[frequency as keyof typeof TIMES]) {
    const text = spelling.replaceAll('-', ' ');
    const read = (['en', 'nl'] as const).flatMap((language) => [
      ...frequenciesIn(text, language),
      ...frequenciesIn(spelling, language),
    ]);
    const said = read.map(({ perYear }) => (typeof perYear === 'number' ? Math.round(perYear) : perYear));
    expect([spelling, said.includes(times)]).toEqual([spelling, true]);
  }
});

it('gives no spelling to two frequencies', () => {
  const all = Object.values(FREQUENCY_SPELLINGS).flat();
  expect(new Set(all).size).toBe(all.length);
});
