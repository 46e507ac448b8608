import { describe, expect, it } from 'vitest';
import type { Language } from '../catalog/types.js';
import { findQuantities } from './facts/quantities.js';
import { countsItsOwn } from './own-count.js';

function worksOut(said: string, text = said, language: Language = 'en'): string[] {
  return findQuantities(said, language)
    .filter((fact) => countsItsOwn(fact, said, text, language))
    .map((fact) => fact.text);
}

describe('a number that a text works out itself', () => {
  it('is a sum of two times beside it', () => {
    const text = 'Data is deleted within 60 days. Backups lapse 35 days later. So all is gone after 95 days.';
    expect(worksOut('So all is gone after 95 days.', text)).toEqual(['95 days']);
    expect(worksOut('So all is gone after 94 days.', text.replace('95', '94'))).toEqual([]);
    expect(worksOut('So all is gone after 95 days.', text.replace('. Backups', '.\n\nBackups'))).toEqual([]);
  });

  it('is how many items or rows stand below it', () => {
    const vendors = 'Three vendors are placed in Tier 1:';
    const table = '\n\n| Vendor | Provides |\n| --- | --- |\n| A | a |\n| B | b |\n| C | c |\n';
    expect(worksOut(vendors, `${vendors}${table}`)).toEqual(['Three vendors']);
    expect(worksOut(vendors, `${vendors}${table}| D | d |\n`)).toEqual([]);
    expect(worksOut(vendors, `${vendors}\n\n- A\n- B\n- C\n\nD.\n`)).toEqual(['Three vendors']);
  });

  it('is how often, by the days named', () => {
    expect(worksOut('We release twice a week, on Tuesday and on Thursday.')).toContain('twice a week');
    expect(worksOut('We release twice a week, on Tuesday.')).toEqual([]);
  });
});
