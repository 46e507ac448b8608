import { describe, expect, it } from 'vitest';
import type { Language } from '../../catalog/types.js';
import { substantiates } from '../statement.js';
import { forceInPlace, type Entry } from '../testing/in-place.js';
import dutch from '../testing/sentences-nl.yaml';
import english from '../testing/sentences-en.yaml';
import { forceOf, forcesOf } from './force.js';

const TABLES = [
  ['en', english as Entry[]],
  ['nl', dutch as Entry[]],
] as const;

describe.each(TABLES)('sentences (%s)', (language, entries) => {
  it.each(entries)('$force: $text', (entry) => {
    const force = forceInPlace(entry, language);
    expect(force).toBe(entry.reads ?? entry.force);
  });

  it('tells rightly whether they substantiate', () => {
    const wrong = entries.filter(
      (entry) => substantiates(forceInPlace(entry, language)) !== substantiates(entry.force),
    );
    expect(wrong.length / entries.length).toBeLessThan(0.03);
  });

  it('takes hardly a denial, plan or permission for good news', () => {
    const missing = entries.filter(({ force }) => ['denial', 'plan', 'permission'].includes(force));
    const wrong = missing.filter((entry) => substantiates(forceInPlace(entry, language)));
    expect(wrong.length / missing.length).toBeLessThan(0.03);
  });
});

describe('a sentence that turns', () => {
  const parts = (text: string, language: Language): [string, string][] =>
    forcesOf(text, 'prose', language).map(({ text: part, force }) => [part, force]);

  it('is parted where it turns from what is done to what is not', () => {
    expect(parts('Backups run every night, but restores are not yet tested.', 'en')).toEqual([
      ['Backups run every night', 'practice'],
      ['but restores are not yet tested.', 'plan'],
    ]);
    expect(parts('Back-ups draaien elke nacht, maar hersteltests worden niet uitgevoerd.', 'nl')).toEqual([
      ['Back-ups draaien elke nacht', 'practice'],
      ['maar hersteltests worden niet uitgevoerd.', 'denial'],
    ]);
  });

  it('keeps two denials together', () => {
    const text =
      'User access is not reviewed every quarter by the system owners and access that is not needed is not removed.';
    expect(parts(text, 'en')).toEqual([[text, 'denial']]);
  });

  it('takes time in proportion to its length', () => {
    const time = (words: number): number => {
      const text = 'if data that nobody who is not needed ( may [ be "not '.repeat(words / 12);
      const start = performance.now();
      for (const language of ['en', 'nl'] as const) forcesOf(`${text}.`, 'prose', language);
      return performance.now() - start;
    };
    time(1200);
    expect(time(24_000)).toBeLessThan(2000);
  });
});

describe('fields of the document itself', () => {
  it.each([
    ['Document Owner: CEO | Version: 2.6 | Last Updated: 2026-01-25 | Review Cycle: Annual', 'en'],
    ['🔄 Review Cycle: Annual | ⏰ Next Review: 2027-01-25', 'en'],
    ['📋 Document Owner: CEO | 📅 Last Updated: 2026-01-25 (UTC) 🔄 Review Cycle: Annual', 'en'],
    ['Eigenaar: directie | Versie: 1.2 | Herziening: jaarlijks', 'nl'],
  ] as const)('state nothing: %s', (text, language) => {
    expect(forceOf(text, 'prose', language)).toBe('metadata');
  });

  it('are told from a line that says how things are done', () => {
    const text = 'Access: reviewed every quarter by the CISO | Backups: tested every month by the CTO';
    expect(forceOf(text, 'prose', 'en')).toBe('practice');
  });
});
