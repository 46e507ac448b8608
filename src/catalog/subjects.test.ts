import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  keysWithoutSubject,
  SUBJECTS,
  subjectsOfContent,
  subjectsOfPoint,
  subjectsOfType,
} from './subjects.js';
import type { Language } from './types.js';

const SENTENCES = fileURLToPath(new URL('../../training/sentences/', import.meta.url));
/** Fewer sentences than this, or fewer writers, teach no subject. */
const LEAST_SENTENCES = 20;
const LEAST_WRITERS = 2;

/** By subject: how many training sentences each writer gave. */
function written(language: Language): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number[]>();
  for (const name of readdirSync(SENTENCES).filter((one) => one.endsWith(`-${language}.txt`))) {
    const own = new Map<string, number>();
    let subject = '';
    for (const line of readFileSync(`${SENTENCES}${name}`, 'utf8').split('\n')) {
      if (line.startsWith('# ')) subject = line.slice(2).trim();
      else if (line.trim() !== '') own.set(subject, (own.get(subject) ?? 0) + 1);
    }
    for (const [id, count] of own) counts.set(id, [...(counts.get(id) ?? []), count]);
  }
  return counts;
}

describe('the subjects', () => {
  it('serve every content and point of focus, and nothing else', () => {
    expect(keysWithoutSubject()).toEqual({ unserved: [], unknown: [] });
  });

  it('have an ID of their own and something to serve', () => {
    expect(new Set(SUBJECTS.map(({ id }) => id)).size).toBe(SUBJECTS.length);
    expect(SUBJECTS.filter(({ of }) => of.length === 0 || new Set(of).size < of.length)).toEqual([]);
  });

  it('are found by what they serve', () => {
    const ids = (indexes: Iterable<number>): string[] => [...indexes].map((n) => SUBJECTS[n]?.id ?? '');
    expect(ids(subjectsOfContent('access-control', 'access-reviews'))).toContain('access-reviews');
    expect(ids(subjectsOfType('access-control'))).toEqual(expect.arrayContaining(['access-reviews', 'mfa']));
    expect(ids(subjectsOfType('access-control'))).not.toContain('backup-frequency');
    expect(subjectsOfType('access-control')).toBe(subjectsOfType('access-control'));
    expect(subjectsOfContent('access-control', 'no-such-content')).toEqual([]);
    expect(subjectsOfPoint('CC6.1', 'no-such-point')).toEqual([]);
  });

  it.each(['en', 'nl'] as const)('have sentences of several writers to be learned from (%s)', (language) => {
    const counts = written(language);
    const poor = SUBJECTS.filter(({ id }) => {
      const own = counts.get(id) ?? [];
      return own.length < LEAST_WRITERS || own.reduce((sum, one) => sum + one, 0) < LEAST_SENTENCES;
    });
    expect(poor.map(({ id }) => id)).toEqual([]);
    const known = new Set(['none', ...SUBJECTS.map(({ id }) => id)]);
    expect([...counts.keys()].filter((id) => !known.has(id))).toEqual([]);
  });
});
