import { expect, it } from 'vitest';
import { withDatesInWords } from './dates-in-words.js';

it('says days as people do', () => {
  expect(withDatesInWords('Dat had uiterlijk 2026-03-11 moeten gebeuren, of op 2026-04-01.', 'nl')).toBe(
    'Dat had uiterlijk 11 maart 2026 moeten gebeuren, of op 1 april 2026.',
  );
  expect(withDatesInWords('It was due on 2026-03-11.', 'en')).toBe('It was due on 11 March 2026.');
});

it('leaves quotations, paths, file names and days that do not exist', () => {
  const kept =
    'De tekst zegt “sinds 2026-03-11”; `approved: 2026-03-11`, evidence/2026-03-11/a.csv, 2026-03-11.csv, 2026-02-30.';
  expect(withDatesInWords(kept, 'nl')).toBe(kept);
});
