import { describe, expect, it } from 'vitest';
import { peopleActing } from './people-acting.js';

describe('people who act', () => {
  it.each([
    ['en', 'Priya keeps the list, and Nkechi decides on the tier.', ['Priya', 'Nkechi']],
    ['en', 'The list is kept by the CTO.', []],
    ['nl', 'Bij twijfel beslist Farah; Joris controleert de lijst.', ['Joris']],
  ] as const)('%s: %s', (language, text, people) => {
    expect(peopleActing(text, language)).toEqual(people);
  });
});
