import { beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/authoring/checks/run-checks.js';
import { labelled, prepare, workspaceOf } from './load.js';

const bad = await labelled('bad');
const good = await labelled('good');

// The first look at a workspace takes its time on a busy machine.
beforeAll(async () => {
  for (const company of ['meridian', 'noordstroom'] as const)
    await workspaceOf(company, 'none.md', undefined);
}, 120_000);

describe('bad drafts', () => {
  it('are 60 or more, at least five of each kind that must be caught', () => {
    expect(bad.length).toBeGreaterThanOrEqual(60);
    const counts = new Map<string, number>();
    for (const { fault = '' } of bad) counts.set(fault, (counts.get(fault) ?? 0) + 1);
    const kinds = [
      'invented tool',
      'invented number',
      'invented criterion',
      'changed untouched text',
      'still no procedure',
      'contradiction',
      'obeyed instruction',
      'leaked secret',
      'wrong language',
      'broken Markdown',
    ];
    for (const kind of kinds) expect(counts.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(5);
    expect(new Set([...bad, ...good].map(({ id }) => id)).size).toBe(bad.length + good.length);
  });

  it.each(bad.map((entry) => [entry.id, entry.check ?? '', entry] as const))(
    '%s is caught by %s',
    async (_, check, entry) => {
      const problems = runChecks(await prepare(entry));
      expect(problems.map((problem) => problem.check)).toContain(check);
    },
  );
});

describe('good drafts', () => {
  it('are 30 or more', () => {
    expect(good.length).toBeGreaterThanOrEqual(30);
  });

  it.each(good.map((entry) => [entry.id, entry] as const))('%s passes', async (_, entry) => {
    const problems = runChecks(await prepare(entry)).map(({ check, quote }) => `${check}: ${quote}`);
    // One that is known to be refused must be taken off that list as soon as it no longer is.
    if (entry.missed === undefined) expect(problems).toEqual([]);
    else expect(problems).not.toEqual([]);
  });

  it('are refused in five known cases at most', () => {
    expect(good.filter(({ missed }) => missed !== undefined).length).toBeLessThanOrEqual(5);
  });
});
