import { expect, it } from 'vitest';
import { counted } from './counted.js';

it('lets number and noun agree, and writes the number as the language does', () => {
  expect(counted(1, 'file', 'files', 'en')).toBe('1 file');
  expect(counted(0, 'file', 'files', 'en')).toBe('0 files');
  expect(counted(12500, 'file', 'files', 'en')).toBe('12,500 files');
  expect(counted(1, 'bestand', 'bestanden', 'nl')).toBe('1 bestand');
  expect(counted(12500, 'bestand', 'bestanden', 'nl')).toBe('12.500 bestanden');
});
