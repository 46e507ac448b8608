import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inUnit, LIMITS, overLimit, type LimitName } from './limits.js';

/** A row as docs/limits.md has it. */
function rowOf(name: LimitName): string {
  const { most, unit } = LIMITS[name];
  const message = overLimit(name)
    .en.replaceAll(/\b0(?:\.0)? MB\b/g, '…')
    .replaceAll(/\b0\b(?! MB)/g, '…');
  return `| ${name} | ${inUnit(most, unit, 'en')} | ${message} |`;
}

it('has every limit in the docs, with its bound and its message, and none besides', () => {
  const page = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8');
  const rows = page.split('\n').filter((line) => /^\| [a-z]+[A-Z]/.test(line));
  const squeezed = rows.map((row) => row.replace(/ +/g, ' '));
  expect(squeezed.sort()).toEqual((Object.keys(LIMITS) as LimitName[]).map(rowOf).sort());
});

it('says what was met and what is read, in both languages', () => {
  const { en, nl } = overLimit('documentBytes', 5.5 * 1024 * 1024);
  expect(en).toContain('5.5 MB');
  expect(nl).toContain('5,5 MB');
  expect(en).toContain('up to 4 MB');
  for (const name of Object.keys(LIMITS) as LimitName[])
    for (const text of Object.values(overLimit(name, 3))) expect(text).not.toMatch(/[{}]/);
});
