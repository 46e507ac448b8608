import { describe, expect, it } from 'vitest';
import { nextSteps, type Standing } from './next-steps.js';

const STANDING: Standing = {
  hasConfig: true,
  documents: 23,
  bare: 0,
  unapproved: 0,
  missing: [],
  hasControls: true,
  hasEvidence: true,
  overdue: 0,
};
const titles = (standing: Partial<Standing>, language: 'en' | 'nl' = 'en'): string[] =>
  nextSteps({ ...STANDING, ...standing }).map(({ title }) => title[language]);

describe('nextSteps', () => {
  it('says how many of the policies are to be adopted, and never that one of many is “the” one', () => {
    expect(titles({ bare: 1 })[0]).toBe('Adopt 1 of the 23 policies that are there');
    expect(titles({ bare: 1 }, 'nl')[0]).toBe('1 van de 23 bestaande beleidsdocumenten overnemen');
    expect(titles({ bare: 1, documents: 1 })[0]).toBe('Adopt the policy that is there');
    expect(titles({ bare: 23 })[0]).toBe('Adopt the 23 policies that are there');
  });

  it('names what is late, then what waits for approval, before advice', () => {
    expect(titles({ overdue: 2, unapproved: 1 })).toEqual([
      'Collect the evidence that is missing (2)',
      'Have 1 document approved',
      'Check report type and scope',
    ]);
    expect(titles({ unapproved: 3 }, 'nl')[0]).toBe('Laat 3 documenten goedkeuren');
  });
});
