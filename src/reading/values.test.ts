import { describe, expect, it } from 'vitest';
import type { Language } from '../catalog/types.js';
import { frequenciesIn } from './frequency/frequencies.js';
import { countsIn } from './quantity/counts.js';
import { durationsIn } from './quantity/durations.js';
import { roughHours } from './quantity/hours.js';
import { rolesIn } from './roles/roles.js';
import english from './testing/values-en.yaml';
import dutch from './testing/values-nl.yaml';
import { toolsIn } from './tools/tools.js';

interface Entry {
  readonly text: string;
  readonly lead?: string;
  readonly frequency?: number | 'per-event' | 'continuous';
  readonly durations?: readonly {
    readonly hours: number;
    readonly bound: string;
    readonly from?: string;
    readonly working?: boolean;
  }[];
  readonly counts?: readonly { readonly value: number; readonly bound: string; readonly unit: string }[];
  readonly roles?: readonly string[];
  readonly tools?: readonly string[];
}

/** What is read of the kinds that an entry asserts. */
function read(entry: Entry, language: Language): Partial<Entry> {
  const { text } = entry;
  return {
    ...(entry.frequency === undefined ? {} : { frequency: nearest(entry.frequency, text, language) }),
    ...(entry.durations && {
      durations: durationsIn(text, language).map((found) => ({
        hours: rounded(roughHours(found)),
        bound: found.bound,
        ...(found.from === undefined ? {} : { from: found.from }),
        ...(found.working ? { working: true } : {}),
      })),
    }),
    ...(entry.counts && {
      counts: countsIn(text, language).map(({ value, bound, unit }) => ({ value, bound, unit })),
    }),
    ...(entry.roles && { roles: among(entry.roles, [text, entry.lead ?? ''], language) }),
    ...(entry.tools && { tools: toolsIn(text, language).map((found) => found.text) }),
  };
}

/** The frequency found that is the one wanted, else the first. */
function nearest(
  wanted: NonNullable<Entry['frequency']>,
  text: string,
  language: Language,
): Entry['frequency'] {
  const found = frequenciesIn(text, language).map(({ perYear }) => perYear);
  const same = found.some((one) =>
    typeof one === 'number' && typeof wanted === 'number'
      ? Math.abs(one - wanted) <= 0.02 * wanted
      : one === wanted,
  );
  return same ? wanted : found[0];
}

/** The roles wanted that are found, and all that are when one is missing. */
function among(wanted: readonly string[], texts: readonly string[], language: Language): readonly string[] {
  const found = texts.flatMap((text) => rolesIn(text, language)).map((role) => role.text);
  return wanted.every((one) => found.some((other) => other.toLowerCase() === one.toLowerCase()))
    ? wanted
    : found;
}

function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

describe.each([
  ['en', english],
  ['nl', dutch],
] as const)('values of %s sentences', (language, table) => {
  it.each((table as readonly Entry[]).map((entry) => [entry.text, entry] as const))('%s', (_, entry) => {
    const { text, lead, ...wanted } = entry;
    void [text, lead];
    expect(read(entry, language)).toEqual({
      ...wanted,
      ...(wanted.durations && {
        durations: wanted.durations.map((one) => ({ ...one, hours: rounded(one.hours) })),
      }),
    });
  });
});
