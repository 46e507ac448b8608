import { describe, expect, it } from 'vitest';
import type { Language } from '../../catalog/types.js';
import { cadencesIn, countsIn, durationsIn } from './values.js';

/** Of the language of a few words: Dutch ones that English has not. */
const language = (text: string): Language =>
  /bewaard|uur|binnen|werkdagen|elk|om de|jaarlijks|minstens/.test(text) ? 'nl' : 'en';
const days = (text: string): unknown[] =>
  durationsIn(text, language(text)).map(({ value, bound, working }) => [value, bound, working]);
const perYear = (text: string): unknown[] =>
  cadencesIn(text, language(text)).map(({ value, bound }) => [value, bound]);

describe('durationsIn', () => {
  it('reads digits, words, brackets and hyphens, in both languages', () => {
    expect(days('kept for 90 days')).toEqual([[90, 'exact', false]]);
    expect(days('kept for ninety (90) days')).toEqual([[90, 'exact', false]]);
    expect(days('a 30-day period')).toEqual([[30, 'exact', false]]);
    expect(days('bewaard gedurende twaalf maanden')).toEqual([[365, 'exact', false]]);
    expect(days('2 uur')).toEqual([[0.083333, 'exact', false]]);
  });

  it('reads bounds and working days', () => {
    expect(days('within 5 business days')).toEqual([[5, 'max', true]]);
    expect(days('binnen vijf werkdagen')).toEqual([[5, 'max', true]]);
    expect(days('at least 12 months')).toEqual([[365, 'min', false]]);
    expect(days('90 days or more')).toEqual([[90, 'min', false]]);
    expect(days('within the first week')).toEqual([[7, 'max', false]]);
  });

  it('does not take a cadence for a duration', () => {
    expect(days('every 90 days')).toEqual([]);
    expect(days('version 12, room 4')).toEqual([]);
  });
});

describe('cadencesIn', () => {
  it('reads words and intervals, in both languages', () => {
    expect(perYear('reviewed annually')).toEqual([[1, 'exact']]);
    expect(perYear('twice a year')).toEqual([[2, 'exact']]);
    expect(perYear('elk half jaar')).toEqual([[2, 'exact']]);
    expect(perYear('every six months')).toEqual([[2, 'exact']]);
    expect(perYear('elk kwartaal')).toEqual([[4, 'exact']]);
    expect(perYear('om de 3 maanden')).toEqual([[4, 'exact']]);
    expect(perYear('every two years')).toEqual([[0.5, 'exact']]);
    expect(perYear('every 24 hours')).toEqual([[365, 'exact']]);
  });

  it('tells half-yearly from yearly and bi-weekly from weekly', () => {
    expect(perYear('semi-annually')).toEqual([[2, 'exact']]);
    expect(perYear('halfjaarlijks')).toEqual([[2, 'exact']]);
    expect(perYear('bi-weekly')).toEqual([]);
  });

  it('reads "at least"', () => {
    expect(perYear('at least annually')).toEqual([[1, 'min']]);
    expect(perYear('minstens jaarlijks')).toEqual([[1, 'min']]);
  });
});

describe('countsIn', () => {
  it('reads a number before a noun', () => {
    expect(countsIn('14 or more characters', 'characters', 'en').map(({ value }) => value)).toEqual([14]);
    expect(
      countsIn('at least fourteen characters', 'characters', 'en').map(({ value, bound }) => [value, bound]),
    ).toEqual([[14, 'min']]);
  });
});
