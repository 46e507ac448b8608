import { expect, it } from 'vitest';
import { intervalMonths } from './interval.js';

it.each([
  ['annual', 12],
  ['Semi_Annual', 6],
  ['2-jaarlijks', 24],
  ['2jaarlijks', 24],
  ['3-yearly', 36],
  ['18-monthly', 18],
  ['P1Y', 12],
  ['P18M', 18],
  ['12m', 12],
  ['2 jaarlijkse reviews', 12],
])('reads %s as %s months', (text, months) => {
  expect(intervalMonths(text)).toBe(months);
});

it.each(['as needed', 'after the audit', '2026', 'Q1'])('reads no cadence in “%s”', (text) => {
  expect(intervalMonths(text)).toBeUndefined();
});
