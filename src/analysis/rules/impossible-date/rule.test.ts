import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const found = (text: string): string[] =>
  checkFiles({ 'policies/a.md': `# Access control policy\n\n${text}\n` }, 'impossible-date').map(
    ({ message }) => message.en,
  );

describe('impossible-date', () => {
  it.each([
    ['The test was repeated on 2026-02-30.', '2026-02-30'],
    ['De proef is voorzien op 31 september 2026.', '31 september 2026'],
    ['The plan was tried on June 31, 2025 by the platform team.', 'June 31, 2025'],
    ['| Vastgesteld | Door |\n| --- | --- |\n| 31-11-2025 | directie |', '31-11-2025'],
    ['It was signed on 29 February 2025.', '29 February 2025'],
  ])('reports %s', (text, date) => {
    expect(found(text)).toEqual([`There is no day “${date}”.`]);
  });

  it.each([
    'It was signed on 29 February 2024.',
    'It was signed on 11/30/2025 and on 30/11/2025.',
    'It is due in 2026-02, in Q3 2026 and in 2027.',
    'Version 1.30.2 of the tool is used.',
    'It is reviewed on the last day of February.',
  ])('is quiet about %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
